package org.communique.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluatePairingCommandTest {
    @TempDir
    private Path folder = Path.of("set by JUnit");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void as_good_as_is_held_is_exit_0_with_a_line_for_each_method() throws IOException {
        write("เมื่อวันที่ 3 มิถุนายน 2565\tOn 3 June 2022.\n");

        assertThat(evaluate()).isEqualTo(0);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("1 pairs, 1 gold beads", "Communiqué", "Gale–Church (maligna)", "Moore (maligna)");
    }

    @Test
    void worse_is_exit_1_and_faults_are_shown_when_asked_for() throws IOException {
        write("เมื่อวันที่ 3 มิถุนายน 2565\t\n\tOn 3 June 2022.\n");

        assertThat(evaluate("--faults")).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("pair: wrong:  เมื่อวันที่ 3 มิถุนายน 2565 ‖ On 3 June 2022.");
    }

    @Test
    void gold_that_is_not_whole_is_exit_2_with_its_place() throws IOException {
        write("เมื่อวันที่ 3 มิถุนายน 2565\tOn 3 June.\n");

        assertThat(evaluate()).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("gold.tsv:1: this stands nowhere");
    }

    private void write(String gold) throws IOException {
        Path pair = Files.createDirectories(folder.resolve("gold/pair"));
        Files.writeString(pair.resolve("release.th.txt"), "เมื่อวันที่ 3 มิถุนายน 2565\n");
        Files.writeString(pair.resolve("draft.en.txt"), "On 3 June 2022.\n");
        Files.writeString(pair.resolve("gold.tsv"), gold);
        Files.createDirectories(folder.resolve("home/glossary"));
        Files.writeString(
                folder.resolve("home/glossary/position.csv"),
                "id,domain,scope,th,th_variants,en,en_variants,en_forbidden,note,source,status\n");
    }

    private int evaluate(String... options) {
        Shell shell = new Shell(out, err, false, false, Map.of(), folder.resolve("home"));
        String[] args = new String[options.length + 3];
        args[0] = "evaluate";
        args[1] = "pairing";
        System.arraycopy(options, 0, args, 2, options.length);
        args[args.length - 1] = folder.resolve("gold").toString();
        return CommuniqueCli.run(shell, properties -> 0, houseStyle -> new Planted(), args);
    }
}
