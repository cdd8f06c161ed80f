package org.communique.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The examples of the guide, run as they stand there, with the real checks in processes of their own. */
@DisabledOnOs(OS.WINDOWS)
class PipelineExamplesTest {
    private static final String GUIDE = "docs/guide/batch.md";

    @TempDir
    private Path folder = Path.of("set by JUnit");

    private String said = "";

    @BeforeEach
    void drafts() throws IOException {
        Path program = Files.createDirectories(folder.resolve("bin")).resolve("communique");
        Files.writeString(program, """
                #!/bin/sh
                exec "%s/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \\
                    -XX:TieredStopAtLevel=1 -cp "%s" org.communique.CommuniqueApplication "$@"
                """.formatted(
                        System.getProperty("java.home"), absolute(System.getProperty("java.class.path"))));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        write("drafts/a.th.txt", "ปลัดกระทรวงการต่างประเทศพบหารือกับเอกอัครราชทูตสหรัฐฯ เมื่อวันที่ ๒๑ พฤษภาคม ๒๕๖๔\n");
        write("drafts/a.en.txt", GOOD);
    }

    private static final String GOOD =
            "The Permanent Secretary for Foreign Affairs met with the Ambassador of the United States on 21 May 2021.\n";

    private static final String FLAWED =
            "The Permanent Secretary for Foreign Affairs met with the Ambassador of the United States on 21 May 2022.\n";

    @Test
    void the_hook_keeps_a_draft_with_errors_out() throws Exception {
        assertThat(run("git", "init", "-q")).as(said).isZero();
        Path hook = folder.resolve(".git/hooks/pre-commit");
        Files.createDirectories(hook.getParent());
        Files.writeString(hook, example("### A hook of git"));
        assertThat(hook.toFile().setExecutable(true)).isTrue();
        assertThat(commit()).as("the first commit: " + said).isZero();

        write("drafts/a.en.txt", FLAWED);
        assertThat(commit()).as(said).isNotZero();
        assertThat(said).contains("drafts/a.en.txt:1:", "[date]");

        write("drafts/a.en.txt", GOOD + "\n");
        assertThat(commit()).as(said).isZero();
    }

    private int commit() throws Exception {
        run("git", "add", "drafts");
        return run("git", "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "a draft");
    }

    @Test
    void make_writes_the_report_once_and_mends() throws Exception {
        write("Makefile", example("### Make"));
        write("drafts/a.en.txt", FLAWED);

        assertThat(run("make", "report.json")).as(said).isZero();
        assertThat(JsonMapper.shared()
                        .readTree(folder.resolve("report.json").toFile())
                        .at("/totals/error")
                        .intValue())
                .isEqualTo(1);
        assertThat(run("make", "report.json")).isZero();
        assertThat(said).contains("up to date");

        assertThat(run("make", "mend")).as(said).isZero();
        assertThat(folder.resolve("drafts/a.en.txt")).hasContent(GOOD);
    }

    /** The block of code below a heading of the guide. */
    private static String example(String heading) throws IOException {
        Matcher block = Pattern.compile(
                        Pattern.quote(heading) + "\n[^`]*(?:`[^`\n]+`[^`]*)*```\\w*\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of(GUIDE)));
        assertThat(block.find()).as(heading).isTrue();
        return block.group(1);
    }

    private int run(String... command) throws Exception {
        assumeTrue(
                Pattern.compile(File.pathSeparator)
                        .splitAsStream(System.getenv("PATH"))
                        .anyMatch(bin -> Files.isExecutable(Path.of(bin, command[0]))),
                () -> "there is no " + command[0] + " on this machine to run the example with");
        ProcessBuilder builder =
                new ProcessBuilder(List.of(command)).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().merge("PATH", folder + "/bin", (path, bin) -> bin + File.pathSeparator + path);
        Process process = builder.start();
        said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor();
    }

    private static String absolute(String classPath) {
        return String.join(
                File.pathSeparator,
                Pattern.compile(File.pathSeparator)
                        .splitAsStream(classPath)
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .toList());
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
