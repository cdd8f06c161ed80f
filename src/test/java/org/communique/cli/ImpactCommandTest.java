package org.communique.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.communique.checks.Checks;
import org.communique.checks.TestGrammar;
import org.communique.qa.CheckInfo;
import org.communique.qa.Reviewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImpactCommandTest {
    private static final String HEADER =
            "id,domain,scope,th,th_variants,en,en_variants,en_forbidden,note,source,status\n";

    /** The real checks. */
    private static final Engine ENGINE = new Engine() {
        @Override
        public List<CheckInfo> infos() {
            return List.of();
        }

        @Override
        public Reviewer reviewer() {
            return Checks.reviewer(TestGrammar.shared());
        }
    };

    @TempDir
    private Path folder = Path.of("set by JUnit");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void files() throws IOException {
        write("pairs/old.th.txt", "ทูตพิเศษฝ่ายไทยกล่าวขอบคุณเจ้าภาพ\n");
        write("pairs/old.en.txt", "The Thai Special Envoy thanked the host.\n");
        write("pairs/other.th.txt", "ทั้งสองฝ่ายยินดีกับความคืบหน้า\n");
        write("pairs/other.en.txt", "Both sides welcomed the progress.\n");
        write("before/position.csv", HEADER + "envoy,position,,ทูตพิเศษฝ่ายไทย,,Thai Special Envoy,,,,,approved\n");
        write(
                "after/position.csv",
                HEADER + "envoy,position,,ทูตพิเศษฝ่ายไทย,,Special Envoy of Thailand,,,,,approved\n");
    }

    @Test
    void what_a_change_makes_and_ends_is_printed_with_its_sentences() {
        assertThat(impact("before", "after")).isZero();
        String there = text();
        assertThat(there)
                .contains("envoy, term-missing: +1 -0\n")
                .contains("  + " + folder.resolve("pairs/old.en.txt") + ", segment 1: error: ")
                .contains("      ทูตพิเศษฝ่ายไทยกล่าวขอบคุณเจ้าภาพ\n      The Thai Special Envoy thanked the host.\n")
                .contains("1 of 2 pairs checked: ");

        out.reset();
        assertThat(impact("after", "before")).isZero();
        assertThat(text())
                .contains("envoy, term-missing: +0 -1\n")
                .contains("  - " + folder.resolve("pairs/old.en.txt"));
    }

    @Test
    void nothing_changes_between_a_glossary_and_itself() {
        assertThat(impact("before", "before")).isZero();
        assertThat(text()).isEqualTo("0 of 2 pairs checked: 0 findings more, 0 fewer; 0 could not be checked whole.\n");
    }

    @Test
    void a_row_that_cannot_be_read_is_exit_2() throws IOException {
        write("after/bad.csv", HEADER + "x,moon,,ก,,X,,,,,approved\n");
        assertThat(impact("before", "after")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("bad.csv:2:3");
        assertThat(text()).contains("envoy, term-missing: +1 -0\n");
    }

    @Test
    void a_glossary_that_is_not_there_is_exit_2() {
        assertThat(impact("before", "none")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("none");
        assertThat(out.size()).isZero();
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private int impact(String from, String to) {
        Shell shell = new Shell(out, err, false, false, Map.of(), folder);
        List<String> args = new ArrayList<>(List.of("glossary", "impact"));
        args.addAll(List.of("--from", folder.resolve(from).toString()));
        args.addAll(List.of("--to", folder.resolve(to).toString()));
        args.add(folder.resolve("pairs").toString());
        return CommuniqueCli.run(shell, properties -> 0, houseStyle -> ENGINE, args.toArray(String[]::new));
    }
}
