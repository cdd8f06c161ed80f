package org.communique.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryCommandTest {
    private static final String THAI = "ผู้อำนวยการเปิดสวนดอกไม้แห่งใหม่ให้ประชาชน";

    @TempDir
    private Path folder = Path.of("set by JUnit");

    private TestShell shell;

    @BeforeEach
    void files() throws IOException {
        shell = new TestShell(folder);
        shell.write("d/a.th.txt", "ข่าวของหน่วยงาน\n" + THAI + "\n");
        shell.write("d/a.en.txt", "News of a body.\nThe director opened a new flower garden.\n");
    }

    @Test
    void an_archive_becomes_a_memory_that_is_searched() throws IOException {
        assertThat(shell.run("memory create FOLDER/d --sure 0 --output FOLDER/m.tmx"))
                .isEqualTo(0);
        assertThat(shell.err()).contains("m.tmx: 2 units; 0 pairs of sentences are not sure");

        assertThat(shell.run("memory find --memory FOLDER/m.tmx " + THAI.replace("ดอกไม้", "กล้วยไม้")))
                .isEqualTo(0);
        assertThat(shell.out()).contains(" %  a.th.txt", "english  The director opened a new flower garden.");
        assertThat(shell.run("memory find --memory FOLDER/m.tmx GARDEN")).isEqualTo(0);
        assertThat(shell.out()).contains("words  a.th.txt");
        assertThat(shell.run("memory find --memory FOLDER/m.tmx nonesuch")).isEqualTo(1);
        assertThat(shell.out()).contains("Nothing like it");
    }

    @Test
    void what_is_not_sure_waits_for_a_person() throws IOException {
        assertThat(shell.run("memory create FOLDER/d --sure 1.1 --output FOLDER/m.tmx --rest FOLDER/rest.tsv"))
                .isEqualTo(0);
        assertThat(shell.err()).contains("m.tmx: 0 units; 2 pairs of sentences are not sure, see ");
        assertThat(shell.read("rest.tsv"))
                .startsWith("source\ttarget\n")
                .contains(THAI + "\tThe director opened a new flower garden.\n");
    }

    @Test
    void one_sentence_with_two_renderings_is_shown() throws IOException {
        shell.write("d/b.th.txt", THAI + "\n");
        shell.write("d/b.en.txt", "The Director inaugurated a flower garden.\n");
        shell.run("memory create FOLDER/d --sure 0 --output FOLDER/m.tmx");

        assertThat(shell.run("memory inspect FOLDER/m.tmx")).isEqualTo(1);
        assertThat(shell.out())
                .contains(THAI + "\n    1 × The director opened", "    1 × The Director inaugurated")
                .contains("3 units; 0 of them stand there twice; 1 Thai sentences have several renderings.");
    }

    @Test
    void what_cannot_be_read_is_told() throws IOException {
        shell.write("m.tmx", "<tmx><body><tu><tuv xml:lang=\"th\"><seg>ก</seg></tuv></tu></body></tmx>");

        assertThat(shell.run("memory inspect FOLDER/m.tmx")).isEqualTo(2);
        assertThat(shell.err()).contains("m.tmx:1:", "a unit without English");
        assertThat(shell.run("memory inspect FOLDER/none.tmx")).isEqualTo(2);
        assertThat(shell.err()).contains("none.tmx");
    }
}
