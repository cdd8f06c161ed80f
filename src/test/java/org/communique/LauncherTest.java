package org.communique;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communique.cli.CommuniqueCli;
import org.communique.cli.Shell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the launcher itself, in a folder of its own, with JDKs and a Maven that only say how they were called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    /** All it may use: a java or mvn of this machine must not be found. */
    private static final List<String> TOOLS = List.of(
            "sh",
            "cat",
            "cp",
            "date",
            "dirname",
            "env",
            "find",
            "grep",
            "head",
            "id",
            "locale",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "uname");

    @TempDir
    private Path folder = Path.of("set by JUnit");

    private final Map<String, String> environment = new HashMap<>();
    private Path home = Path.of("set before each");
    private Path bin = Path.of("set before each");
    private String launcher = "";

    /** What a run wrote, standard output and error apart. */
    private record Ran(int code, String out, String err) {}

    @BeforeEach
    void checkout() throws IOException {
        home = Files.createDirectories(folder.resolve("a check out"));
        bin = Files.createDirectories(folder.resolve("bin"));
        for (String tool : TOOLS) {
            Path found = Stream.of(System.getenv("PATH").split(":", -1))
                    .map(entry -> Path.of(entry).resolve(tool))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("this machine has no " + tool));
            Files.createSymbolicLink(bin.resolve(tool), found);
        }
        Files.copy(Path.of("communique"), home.resolve("communique"));
        executable(home.resolve("communique"));
        Files.createDirectories(home.resolve("src/main/java"));
        Files.createDirectories(home.resolve("frontend/generated"));
        for (String source : List.of("pom.xml", ".npmrc", "src/main/java/A.java", "frontend/styles.css")) {
            Files.writeString(home.resolve(source), "x");
        }
        Files.createDirectories(folder.resolve("jdks"));
        launcher = home.resolve("communique").toString();
        environment.put("PATH", bin.toString());
        environment.put("HOME", folder.toString());
        environment.put("COMMUNIQUE_JDKS", folder.resolve("jdks").toString());
    }

    @ParameterizedTest
    @CsvSource({
        // JAVA_HOME, on the PATH, in the usual folders, chosen
        "25, 17, '', home",
        "26, 25, '', home", // newer will do
        "17, 25, '', path",
        "'', 25, '', path", // an empty JAVA_HOME is no JAVA_HOME
        "17, 17, 21 25, usual-25",
        "'', '', 17 27 25 26, usual-25", // nearest to what it is tested with
        "1.8, 17, 26 27, usual-26",
    })
    void a_jdk_is_found(String javaHome, String onPath, String usual, String chosen) throws Exception {
        built();
        environment.put(
                "JAVA_HOME", javaHome.isEmpty() ? "" : jdk("home", javaHome).toString());
        if (!onPath.isEmpty()) {
            Files.createSymbolicLink(bin.resolve("java"), jdk("path", onPath).resolve("bin/java"));
        }
        for (String version : usual.isEmpty() ? new String[0] : usual.split(" ", -1)) {
            jdk("jdks/usual-" + version, version);
        }

        assertThat(launch("check", ".").out()).startsWith(chosen + ":");
    }

    @Test
    void a_runtime_without_a_compiler_is_no_jdk() throws Exception {
        built();
        jdk("jdks/jre", "25");
        Files.delete(folder.resolve("jdks/jre/bin/javac"));
        jdk("jdks/zulu", "26");

        assertThat(launch("check", ".").out()).startsWith("zulu:");
    }

    @Test
    void a_version_managers_java_is_asked_where_it_is() throws Exception {
        built();
        Path jdk = jdk("elsewhere", "25");
        script(bin.resolve("java"), "echo '    java.home = " + jdk + "' >&2");

        assertThat(launch("check", ".").out()).startsWith("elsewhere:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check .", "serve", "build", "test"})
    void without_a_jdk_it_says_what_to_install(String line) throws Exception {
        jdk("jdks/old", "21");

        Ran ran = launch(line.split(" ", -1));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("no JDK 25 or newer", "Install one", "JAVA_HOME");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void every_command_gets_through() throws Exception {
        built();
        jdk("jdks/25", "25");
        ByteArrayOutputStream help = new ByteArrayOutputStream();
        CommuniqueCli.run(new Shell(help, help, false, false, Map.of(), null), properties -> 0, "completion", "fish");
        List<String> commands = Pattern.compile("-n __fish_use_subcommand -f -a '([a-z-]+)'")
                .matcher(help.toString(StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group(1))
                .filter(command -> !Set.of("help", "test", "build").contains(command))
                .toList();
        assertThat(commands).contains("check", "evaluate", "fix", "glossary");

        for (String command : commands) {
            assertThat(launch(command, "x").out()).as(command).contains("communique.jar " + command + " x");
        }
    }

    @Test
    void without_maven_it_says_what_to_install() throws Exception {
        jdk("jdks/25", "25");

        Ran ran = launch("check", ".");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("needs Maven 3.8", "Install it");
    }

    @Test
    void it_builds_at_first_use_and_then_no_more() throws Exception {
        jdk("jdks/25", "25");
        maven("");

        Ran first = launch("check", ".");
        Ran second = launch("check", ".");

        assertThat(first.code()).isEqualTo(0);
        assertThat(first.err().lines()).singleElement().asString().contains("building", "done in");
        assertThat(first.out()).contains("communique.jar check .");
        assertThat(Files.readString(home.resolve("target/build.log")))
                .contains("mvn on " + folder.resolve("jdks/25"), "package");
        assertThat(second.err()).isEmpty();
        assertThat(second.out()).isEqualTo(first.out());
    }

    @ParameterizedTest
    @CsvSource({
        "src/main/java/A.java, true",
        "src/main/resources/b.properties, true", // a new folder too
        "pom.xml, true",
        "frontend/styles.css, true",
        "src/main/bundles/prod.bundle, true",
        "frontend/generated/vaadin.ts, false", // written by the build itself
        "frontend/index.html, false",
        "glossary/country.csv, false", // read where it lies
        "src/test/java/T.java, false",
        "README.md, false",
    })
    void it_builds_again_when_what_it_was_built_from_has_changed(String changed, boolean again) throws Exception {
        jdk("jdks/25", "25");
        maven("");
        launch("build");
        age();

        Path file = home.resolve(changed);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "changed");

        assertThat(launch("check", ".").err().contains("building")).isEqualTo(again);
    }

    @Test
    void it_builds_again_when_a_source_was_deleted() throws Exception {
        jdk("jdks/25", "25");
        maven("");
        launch("build");
        age();

        Files.delete(home.resolve("src/main/java/A.java"));

        assertThat(launch("check", ".").err()).contains("building");
    }

    @Test
    void what_is_edited_during_a_build_is_built_next_time() throws Exception {
        jdk("jdks/25", "25");
        maven("sleep 1; echo y > src/main/java/A.java");

        launch("build");

        assertThat(launch("check", ".").err()).contains("building");
    }

    @Test
    void what_the_jvm_recorded_after_a_build_is_used_by_that_jvm_only() throws Exception {
        Path records = jdk("jdks/25", "25");
        script(
                records.resolve("bin/java"),
                "for word; do case $word in -XX:AOTCacheOutput=*) echo x > \"${word#*=}\" ;; esac; done; echo \"25: $*\"");
        maven("");
        launch("build");

        assertThat(launch("check", ".").out()).contains("-XX:AOTCache=" + home.toRealPath() + "/target/app/aot ");
        environment.put("JAVA_HOME", jdk("other", "25").toString());
        assertThat(launch("check", ".").out()).startsWith("other:").doesNotContain("-XX:AOTCache");
    }

    @Test
    void a_failed_build_says_why_and_where_the_log_is() throws Exception {
        jdk("jdks/25", "25");
        maven("echo '[INFO] reading'; echo '[ERROR] A.java:[1,1] no such type'; exit 1");

        Ran ran = launch("check", ".");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains("[ERROR] A.java:[1,1] no such type", home + "/target/build.log")
                .doesNotContain("reading");
        assertThat(ran.out()).isEmpty();
        assertThat(home.resolve("target/.lock")).doesNotExist();
    }

    @Test
    void a_lock_whose_holder_is_gone_is_taken_over() throws Exception {
        jdk("jdks/25", "25");
        maven("");
        Process gone = new ProcessBuilder("sh", "-c", "exit 0").start();
        gone.waitFor();
        Files.createDirectories(home.resolve("target/.lock"));
        Files.writeString(home.resolve("target/.lock/pid"), gone.pid() + "\n");

        assertThat(launch("build").code()).isEqualTo(0);
    }

    @Test
    void two_at_once_build_once() throws Exception {
        jdk("jdks/25", "25");
        maven("echo . >> builds; sleep 1");

        Process one = start("build");
        Process two = start("build");

        assertThat(one.waitFor()).isEqualTo(0);
        assertThat(two.waitFor()).isEqualTo(0);
        assertThat(home.resolve("builds")).hasContent(".");
    }

    @Test
    void it_is_found_through_links_and_names_stay_relative_to_where_one_stands() throws Exception {
        built();
        jdk("jdks/25", "25");
        Files.createSymbolicLink(home.resolve("short"), Path.of("communique"));
        Files.createSymbolicLink(bin.resolve("cq"), home.resolve("short"));
        launcher = "cq";

        Ran ran = launch("check", "my drafts/ข่าว.th.txt");

        assertThat(ran.out())
                .contains("-Dcommunique.home=" + home.toRealPath() + " ", "check my drafts/ข่าว.th.txt")
                .contains("in " + folder.toRealPath() + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX", ""})
    void java_is_given_a_locale_that_can_name_thai_files(String locale) throws Exception {
        built();
        jdk("jdks/25", "25");
        environment.put("LC_ALL", locale);

        assertThat(launch("check", ".").out()).contains("LC_ALL=C.UTF-8");
    }

    @Test
    void the_exit_code_is_the_commands_own() throws Exception {
        built();
        jdk("jdks/25", "25");
        environment.put("EXIT", "1");

        assertThat(launch("check", ".").code()).isEqualTo(1);
    }

    @Test
    void help_needs_nothing_installed() throws Exception {
        for (String[] line : new String[][] {{}, {"help"}, {"--help"}}) {
            Ran ran = launch(line);
            assertThat(ran.code()).isEqualTo(0);
            assertThat(ran.out()).contains("serve", "check", "glossary", "test", "build");
        }
    }

    @Test
    void a_command_nobody_knows_is_exit_2() throws Exception {
        Ran ran = launch("chekc", ".");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("no command 'chekc'");
    }

    @Test
    void tests_run_everything_and_long_ones_when_asked() throws Exception {
        jdk("jdks/25", "25");
        maven("echo \"[INFO] Tests run: 3, Failures: 0 ($*)\"");
        script(bin.resolve("chromium"), "");

        Ran ran = launch("test");
        Ran all = launch("test", "--long");

        assertThat(ran.code()).isEqualTo(0);
        assertThat(ran.out()).contains("Tests run: 3", "verify)").doesNotContain("groups");
        assertThat(all.out()).contains("verify -Dexcluded.groups=)");
    }

    @Test
    void failed_tests_are_exit_1() throws Exception {
        jdk("jdks/25", "25");
        maven("exit 1");
        script(bin.resolve("chromium"), "");

        assertThat(launch("test").code()).isEqualTo(1);
        assertThat(home.resolve("target/app/built")).doesNotExist();
    }

    /** Makes the checkout look built, without a build. */
    private void built() throws IOException {
        Files.createDirectories(home.resolve("target/app"));
        Files.writeString(home.resolve("target/app/communique.jar"), "");
        Files.writeString(home.resolve("target/app/built"), "");
        age();
        Files.setLastModifiedTime(home.resolve("target/app/built"), FileTime.from(Instant.now()));
        Files.setLastModifiedTime(home.resolve("target/app/communique.jar"), FileTime.from(Instant.now()));
    }

    /** Makes everything there is an hour older, so that what is written now is newer by any clock. */
    private void age() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            files.forEach(file -> {
                try {
                    Instant then = Files.getLastModifiedTime(file).toInstant();
                    Files.setLastModifiedTime(file, FileTime.from(then.minusSeconds(3600)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /** A JDK whose java says who it is, how it was called, where, and in which locale. */
    private Path jdk(String name, String version) throws IOException {
        Path jdk = folder.resolve(name);
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + ".0.1\"\n");
        script(
                jdk.resolve("bin/java"),
                "echo \"" + jdk.getFileName() + ": $*\"; echo \"in $(pwd -P)\"; echo \"LC_ALL=${LC_ALL:-}\";"
                        + " exit \"${EXIT:-0}\"");
        script(jdk.resolve("bin/javac"), "");
        return jdk;
    }

    private void maven(String doing) throws IOException {
        script(
                bin.resolve("mvn"),
                "echo \"mvn on $JAVA_HOME: $*\"\nmkdir -p target\n" + doing + "\n: > target/communique.jar");
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        executable(file);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Ran launch(String... line) throws IOException, InterruptedException {
        Process process = start(line);
        int code = process.waitFor();
        return new Ran(code, Files.readString(out(process)), Files.readString(err(process)));
    }

    private final Map<Process, Integer> runs = new HashMap<>();

    private Process start(String... line) throws IOException {
        List<String> command = new ArrayList<>(List.of("env", launcher));
        command.addAll(List.of(line));
        int run = runs.size();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out" + run).toFile())
                .redirectError(folder.resolve("err" + run).toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        runs.put(process, run);
        return process;
    }

    private Path out(Process process) {
        return folder.resolve("out" + runs.get(process));
    }

    private Path err(Process process) {
        return folder.resolve("err" + runs.get(process));
    }
}
