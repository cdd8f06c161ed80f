package org.communique.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlossaryFilesTest {
    private static final Path FOLDER = Path.of("glossary");

    @Test
    void the_termbase_is_read_without_a_problem() throws IOException {
        LoadedGlossary loaded = GlossaryFiles.load(FOLDER);
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.rows()).hasSizeGreaterThan(700);
    }

    @Test
    void the_bundled_copy_is_the_folder() throws IOException {
        assertThat(GlossaryFiles.bundled().glossary())
                .isEqualTo(GlossaryFiles.load(FOLDER).glossary());
    }

    @Test
    void the_files_are_in_their_canonical_form() throws IOException {
        Map<String, String> canonical =
                GlossaryFiles.canonical(GlossaryFiles.load(FOLDER).glossary().concepts());
        for (Path file : GlossaryFiles.files(FOLDER)) {
            assertThat(Files.readString(file))
                    .as("%s", file)
                    .isEqualTo(canonical.get(file.getFileName().toString()));
        }
        assertThat(Files.readString(FOLDER.resolve(CldrNames.FILE))).isEqualTo(canonical.get(CldrNames.FILE));
        assertThat(canonical).hasSize(GlossaryFiles.files(FOLDER).size() + 1);
    }

    @Test
    void a_version_tells_contents_apart_and_not_layouts(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.csv"), "id,domain,th,en,status\nmfa,organization,กต.,MFA,approved\n");
        String version = GlossaryFiles.load(folder).glossary().version();
        Files.writeString(folder.resolve("a.csv"), "en,id,th,domain,status\r\nMFA,mfa,กต.,organization,approved\r\n");
        assertThat(GlossaryFiles.load(folder).glossary().version()).isEqualTo(version);
        Files.writeString(folder.resolve("a.csv"), "id,domain,th,en,status\nmfa,organization,กต.,MOFA,approved\n");
        assertThat(GlossaryFiles.load(folder).glossary().version())
                .isNotEqualTo(version)
                .matches("[0-9a-f]{12}");
    }

    @Test
    void the_second_of_two_equal_ids_is_reported_and_left_out(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.csv"), "id,domain,th,en,status\nmfa,organization,กต.,MFA,approved\n");
        Files.writeString(folder.resolve("b.csv"), "id,domain,th,en,status\nmfa,organization,กต.,MOFA,approved\n");
        LoadedGlossary loaded = GlossaryFiles.load(folder);
        assertThat(loaded.glossary().concepts())
                .singleElement()
                .extracting(Concept::english)
                .isEqualTo("MFA");
        assertThat(loaded.problems()).singleElement().satisfies(p -> {
            assertThat(p.file()).endsWith("b.csv");
            assertThat(p.line()).isEqualTo(2);
            assertThat(p.reason()).contains("mfa").contains("a.csv:2");
        });
    }

    @Test
    void a_folder_that_is_not_there_or_empty_is_said_so(@TempDir Path folder) {
        assertThatThrownBy(() -> GlossaryFiles.load(folder)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> GlossaryFiles.load(folder.resolve("none"))).isInstanceOf(NoSuchFileException.class);
    }
}
