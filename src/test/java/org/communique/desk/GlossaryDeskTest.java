package org.communique.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.communique.glossary.Glossary;
import org.communique.glossary.GlossaryFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlossaryDeskTest {
    @TempDir
    Path folder;

    @Test
    void without_a_folder_the_glossary_is_the_one_in_the_jar_and_comes_back_whole() {
        Glossary bundled = GlossaryFiles.bundled().glossary();
        try (Desk desk = Desk.in(folder)) {
            assertThat(desk.glossary.current()).isEqualTo(bundled);
            assertThat(bundled.concepts()).isNotEmpty();
        }
        try (Desk desk = Desk.in(folder)) {
            assertThat(desk.glossary.current()).isEqualTo(bundled);
        }
    }

    @Test
    void the_folder_fills_the_database_once_and_the_database_is_the_truth_from_then_on() throws IOException {
        Path file = Files.createDirectories(folder.resolve("glossary")).resolve("person.csv");
        String header =
                "id,domain,scope,th,th_variants,en,en_variants,en_forbidden,note,source,status,enforce,definition,office,valid_from,valid_to\n";
        Files.writeString(
                file,
                header
                        + "somchai,person,,สมชาย ใจดี,,Somchai Jaidee,,Somchay,a note,a source,approved,warning,a definition,Minister,2024-01-02,\n"
                        + "open,person,,สมหญิง,,Somying,Somying J.,,,,proposed,,,,,\n");
        Glossary files = GlossaryFiles.load(folder.resolve("glossary")).glossary();
        assertThat(files.concepts()).hasSize(2);
        try (Desk desk = Desk.in(folder)) {
            assertThat(desk.glossary.current()).isEqualTo(files);
        }
        Files.writeString(file, header);
        try (Desk desk = Desk.in(folder)) {
            assertThat(desk.glossary.current()).isEqualTo(files);
            Glossary before = desk.glossary.current();
            desk.jdbc
                    .sql("update concept set note = 'another' where id = 'somchai'")
                    .update();
            assertThat(desk.glossary.current()).isSameAs(before);
            desk.glossary.reload();
            assertThat(desk.glossary.current().concepts())
                    .anySatisfy(concept -> assertThat(concept.note()).isEqualTo("another"));
        }
    }
}
