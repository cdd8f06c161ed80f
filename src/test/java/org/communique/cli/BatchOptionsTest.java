package org.communique.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.communique.documents.Pair;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What those who check many drafts, again and again, ask of the shell. */
class BatchOptionsTest {
    @TempDir
    private Path folder = Path.of("set by JUnit");

    private TestShell shell;

    @BeforeEach
    void files() throws IOException {
        shell = new TestShell(folder);
        shell.write("d/a.th.txt", TestShell.RELEASE);
        shell.write("d/a.en.txt", TestShell.FLAWED);
        shell.write("d/b.th.txt", TestShell.RELEASE);
        shell.write("d/b.en.txt", TestShell.GOOD);
    }

    @Test
    void at_most_so_many_are_told_the_gravest_first_and_all_count() {
        assertThat(shell.run("check FOLDER/d --max-findings 1")).isEqualTo(1);
        assertThat(shell.out())
                .contains("[term-forbidden]")
                .doesNotContain("[number]")
                .contains("Found: 1 error, 0 warnings", "Beyond the number that was to be told: 1 finding.");

        assertThat(shell.run("check FOLDER/d --max-findings 0")).isEqualTo(1);
        assertThat(shell.out()).contains("nothing else found", "Beyond the number that was to be told: 2 findings.");

        assertThat(shell.run("check FOLDER/d --max-findings -1")).isEqualTo(2);
        assertThat(shell.err()).contains("--max-findings is a number from 0 on, not -1");
    }

    @Test
    void a_baseline_leaves_only_what_is_new() throws IOException {
        assertThat(shell.run("baseline create FOLDER/d --output FOLDER/known.tsv"))
                .isEqualTo(0);
        assertThat(shell.err()).contains("known.tsv: 2 findings in 2 pairs");
        assertThat(shell.read("known.tsv"))
                .contains("d/a.en.txt\t", "\tterm-forbidden\t")
                .hasLineCount(3);

        assertThat(shell.run("check FOLDER/d --baseline FOLDER/known.tsv")).isEqualTo(0);
        assertThat(shell.out()).contains("Known from the baseline, and not told: 2 findings.");

        shell.write("d/b.en.txt", TestShell.FLAWED);
        shell.write("d/a.en.txt", TestShell.FLAWED.replace("eleven", "ten") + "\nThank you.\n");
        assertThat(shell.run("check FOLDER/d --baseline FOLDER/known.tsv --format json"))
                .isEqualTo(1);
        JsonNode documents = JsonMapper.shared().readTree(shell.out()).get("documents");
        assertThat(documents.get(0).get("findings"))
                .as("known, though the draft has changed")
                .isEmpty();
        assertThat(documents.get(0).at("/withheld/baseline").intValue()).isEqualTo(1);
        assertThat(documents.get(1).get("findings")).as("another draft").hasSize(2);
        assertThat(shell.err()).contains("note: of the baseline, 1 finding is gone");
    }

    @Test
    void a_baseline_is_the_same_whenever_it_is_made_and_holds_no_path_of_the_machine() throws IOException {
        shell.run("baseline create FOLDER/d --output FOLDER/one.tsv");
        shell.run("baseline create FOLDER/d --jobs 1 --output FOLDER/two.tsv");

        assertThat(shell.read("one.tsv")).isEqualTo(shell.read("two.tsv")).doesNotContain(folder.toString());
    }

    @Test
    void royalty_is_in_no_baseline() throws IOException {
        shell.write("d/b.en.txt", "The Princess met the U.S.\nThe budget is ten million baht.\n");

        assertThat(shell.run("baseline create FOLDER/d --output FOLDER/known.tsv"))
                .isEqualTo(0);
        assertThat(shell.err()).contains("left out: 1 of royal names and styles");

        assertThat(shell.run("check FOLDER/d --baseline FOLDER/known.tsv")).isEqualTo(1);
        assertThat(shell.out()).contains("[royal]").doesNotContain("[number]");
    }

    @Test
    void nothing_is_written_where_something_could_not_be_looked_at() throws IOException {
        shell.write("d/c.th.txt", TestShell.RELEASE);

        assertThat(shell.run("baseline create FOLDER/d --output FOLDER/known.tsv"))
                .isEqualTo(2);
        assertThat(shell.err()).contains("its English side is missing", "known.tsv was not written");
        assertThat(folder.resolve("known.tsv")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense\n", "HEADER\na\tb\n", "HEADER\nd/a.en.txt\tXYZ\tnumber\tno fingerprint\n"})
    void a_broken_baseline_is_told_with_its_line(String text) throws IOException {
        shell.write("known.tsv", text.replace("HEADER", "draft\tfingerprint\tcheck\tmessage"));

        assertThat(shell.run("check FOLDER/d --baseline FOLDER/known.tsv")).isEqualTo(2);
        assertThat(shell.err()).containsPattern("known\\.tsv:[12]: ");
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void a_draft_on_standard_input_is_checked_against_its_release_and_the_other_way_round() {
        shell.onStandardInput(TestShell.FLAWED);
        assertThat(shell.run("check - --pair FOLDER/d/a.th.txt")).isEqualTo(1);
        assertThat(shell.out()).contains("<standard input>:1:5: error: “Undersecretary” is planted.");

        shell.onStandardInput(TestShell.RELEASE);
        assertThat(shell.run("check - --pair FOLDER/d/a.en.txt")).isEqualTo(1);
        assertThat(shell.out()).contains("a.en.txt, draft of <standard input>");

        shell.onStandardInput("");
        assertThat(shell.run("check - --pair FOLDER/d/a.th.txt")).isEqualTo(2);
        assertThat(shell.err()).contains("<standard input>: the file is empty");

        assertThat(shell.run("check -")).isEqualTo(2);
        assertThat(shell.err()).contains("- and --pair FILE go together");
    }

    @Test
    void quiet_says_only_what_is_amiss() throws IOException {
        assertThat(shell.run("check FOLDER/d --quiet")).isEqualTo(1);
        assertThat(shell.out()).contains("[number]").doesNotContain("nothing found", "Looked at");
        assertThat(shell.err()).isEmpty();

        shell.write("d/a.en.txt", TestShell.GOOD);
        assertThat(shell.run("check FOLDER/d -q")).isEqualTo(0);
        assertThat(shell.out()).isEmpty();

        shell.write("d/a.en.txt", "break\n");
        assertThat(shell.run("check FOLDER/d -q")).isEqualTo(2);
        assertThat(shell.out()).contains("Not looked at:", "failing");
    }

    @Test
    void the_checks_are_listed_and_each_is_explained() {
        assertThat(shell.run("check --list-checks")).isEqualTo(0);
        assertThat(shell.out())
                .contains("term-forbidden  error    what the tests plant")
                .hasLineCount(5);

        assertThat(shell.run("check --explain number")).isEqualTo(0);
        assertThat(shell.out()).startsWith("# number").contains("**Looks for:**");

        assertThat(shell.run("check --explain spelling")).isEqualTo(2);
        assertThat(shell.err()).contains("--explain: there is no check “spelling”; there are: term-forbidden");
    }

    @Test
    void only_pairs_changed_since_a_revision_are_looked_at() throws Exception {
        git("init", "-q");
        git("add", "-A");
        git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "all");
        assertThat(shell.run("check FOLDER/d --since HEAD")).isEqualTo(0);
        assertThat(shell.err()).contains("nothing has changed");

        shell.write("d/b.en.txt", TestShell.FLAWED);
        shell.write("d/ข่าว.th.txt", TestShell.RELEASE);
        shell.write("d/ข่าว.en.txt", TestShell.GOOD);
        assertThat(shell.run("check FOLDER/d --since HEAD")).isEqualTo(1);
        assertThat(shell.out())
                .contains("d/b.en.txt", "ข่าว.en.txt", "Looked at: 2 pairs")
                .doesNotContain("a.en.txt");

        assertThat(shell.run("check FOLDER/d --since nonesuch")).isEqualTo(2);
        assertThat(shell.err()).contains("--since: git knows no revision “nonesuch”");
        assertThat(shell.run("check FOLDER/d --since --output=x")).isEqualTo(2);
        assertThat(folder.resolve("d/x")).doesNotExist();
    }

    @Test
    void since_outside_of_git_says_so(@TempDir Path elsewhere) throws IOException {
        TestShell other = new TestShell(elsewhere);
        other.write("a.th.txt", TestShell.RELEASE);
        other.write("a.en.txt", TestShell.GOOD);

        assertThat(other.run("check FOLDER/a.th.txt --since HEAD")).isEqualTo(2);
        assertThat(other.err()).contains("--since: git says of");
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    @Test
    void what_changed_is_told_by_the_files_and_by_the_glossary() throws IOException {
        Pair a = new Pair.Files(folder.resolve("d/a.th.txt"), folder.resolve("d/a.en.txt"));
        Pair b = new Pair.Files(folder.resolve("d/b.th.txt"), folder.resolve("d/b.en.txt"));
        Watch watch = new Watch(folder.resolve("home/glossary"), List.of(a));

        assertThat(watch.changed(List.of(a))).isEmpty();
        assertThat(watch.changed(List.of(a, b))).containsExactly(b);
        shell.write("d/a.en.txt", TestShell.FLAWED + "More.\n");
        assertThat(watch.changed(List.of(a, b))).containsExactly(a);
        assertThat(watch.changed(List.of(a, b))).isEmpty();
        shell.write("home/glossary/other.csv", "id\n");
        assertThat(watch.changed(List.of(a, b))).containsExactly(a, b);
    }

    @Test
    void a_run_that_is_stopped_tells_what_it_has() throws Exception {
        Stop stop = Stop.byInterrupt();
        AtomicInteger told = new AtomicInteger();
        int done = InOrder.each(
                IntStream.range(0, 1000).boxed().toList(),
                2,
                stop,
                number -> {
                    while (number == 5 && !stop.isAsked()) {
                        Thread.onSpinWait();
                    }
                    return number;
                },
                number -> {
                    assertThat(number).isEqualTo(told.getAndIncrement());
                    if (number == 4) {
                        stop.ask();
                    }
                });
        stop.close();

        assertThat(done).isEqualTo(told.get()).isBetween(5, 20);
    }

    @Test
    void safe_mends_are_made_in_the_files_own_encoding_and_the_others_are_left() throws IOException {
        shell.write("d/a.en.txt", "\uFEFF" + TestShell.FLAWED.replace("\n", "\r\n"));

        assertThat(shell.run("fix FOLDER/d --dry-run")).isEqualTo(0);
        assertThat(shell.out())
                .contains("-The Undersecretary met the U.S.", "+The mended met the U.S.")
                .contains("Would mend 2 of 2 findings in 1 of 2 drafts; left: 0.");
        assertThat(shell.read("d/a.en.txt")).contains("Undersecretary");

        assertThat(shell.run("fix FOLDER/d")).isEqualTo(0);
        assertThat(shell.out()).contains("“Undersecretary” → “mended” [term-forbidden]", "Mended 2 of 2");
        assertThat(shell.read("d/a.en.txt"))
                .isEqualTo("\uFEFFThe mended met the U.S.\r\nThe budget is mended million baht.\r\n");
        assertThat(shell.read("d/b.en.txt")).isEqualTo(TestShell.GOOD);
    }

    @Test
    void royalty_is_left_to_people_and_only_some_checks_may_be_asked() throws IOException {
        shell.write("d/b.en.txt", "The Princess met the U.S. eleven times,,\n");

        assertThat(shell.run("fix FOLDER/d --only royal,punctuation")).isEqualTo(1);
        assertThat(shell.read("d/b.en.txt")).isEqualTo("The Princess met the U.S. eleven timesmended\n");
        assertThat(shell.read("d/a.en.txt")).isEqualTo(TestShell.FLAWED);
    }

    @Test
    void what_cannot_be_written_back_is_said_and_the_rest_is_mended() throws IOException {
        shell.write("d/rows.tsv", "source\ttarget\nข่าว\tUndersecretary\n");

        assertThat(shell.run("fix FOLDER/d")).isEqualTo(2);
        assertThat(shell.err()).contains("rows.tsv: only drafts of plain text are written back");
        assertThat(shell.read("d/a.en.txt")).contains("mended");
        assertThat(Files.readString(folder.resolve("d/rows.tsv"))).contains("Undersecretary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void completion_knows_the_commands_and_their_options(String kind) {
        assertThat(shell.run("completion " + kind)).isEqualTo(0);
        assertThat(shell.out())
                .contains("max-findings", "dry-run", "baseline", "validate")
                .doesNotContain("rehearse");
    }

    @Test
    void the_manual_page_says_what_help_says() {
        assertThat(shell.run("man")).isEqualTo(0);
        assertThat(shell.out())
                .startsWith(".TH COMMUNIQUE 1")
                .contains(".SS communique check", ".SS communique baseline create")
                .contains("tell at most so many findings")
                .doesNotContain("rehearse", "%n", "${");
    }
}
