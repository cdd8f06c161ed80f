package org.communique.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole way from the command line to the report. */
class CheckCommandTest {
    private static final String RELEASE = "ปลัดกระทรวงการต่างประเทศหารือกับสหรัฐฯ\nงบประมาณ ๑๐ ล้านบาท\n";
    private static final String GOOD = "The Permanent Secretary met the U.S.\nThe budget is ten million baht.\n";
    private static final String FLAWED = "The Undersecretary met the U.S.\nThe budget is eleven million baht.\n";

    @TempDir
    private Path folder = Path.of("set by JUnit");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private boolean terminal;
    private Map<String, String> environment = Map.of();
    private @Nullable Path home;

    @BeforeEach
    void files() throws IOException {
        write("release.th.txt", RELEASE);
        write("good.en.txt", GOOD);
        write("flawed.en.txt", FLAWED);
        write("home/glossary/position.csv", """
                id,domain,scope,th,th_variants,en,en_variants,en_forbidden,note,source,status
                envoy,position,,ทูตพิเศษ,,Special Envoy,,,,,approved
                """);
        home = folder.resolve("home");
    }

    @Test
    void a_clean_draft_is_exit_0() {
        assertThat(check("release.th.txt", "good.en.txt")).isEqualTo(0);
        assertThat(out()).contains("nothing found", "Found: 0 errors, 0 warnings, 0 hints.", "Not looked at: nothing.");
        assertThat(err()).isEmpty();
    }

    @Test
    void findings_are_exit_1_and_stand_at_their_place() {
        assertThat(check("release.th.txt", "flawed.en.txt", "good.en.txt")).isEqualTo(1);
        assertThat(out())
                .startsWith(folder + "/flawed.en.txt, draft of " + folder + "/release.th.txt\n")
                .contains(folder + "/flawed.en.txt:1:5: error: “Undersecretary” is planted. [term-forbidden]\n")
                .contains(folder + "/flawed.en.txt:2:15: warning: ")
                .contains("Looked at: 2 pairs", "Found: 1 error, 1 warning, 0 hints.");
    }

    @ParameterizedTest
    @CsvSource({
        // what the draft holds, --fail-on, exit
        "Undersecretary, error, 1",
        "eleven, error, 0",
        "eleven, warning, 1",
        "x;; y, hint, 0",
        "Undersecretary, never, 0",
    })
    void the_threshold_decides_the_exit_code(String words, String level, int code) throws IOException {
        write("d.en.txt", "The words " + words + " stand here.\n\n");

        assertThat(check("release.th.txt", "d.en.txt", "--fail-on", level)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"warning, 0", "hint, 1"})
    void hints_do_not_fail_a_run_unless_asked(String level, int code) throws IOException {
        write("d.en.txt", "First,, second.\n");

        assertThat(check("release.th.txt", "d.en.txt", "--fail-on", level)).isEqualTo(code);
        assertThat(out()).contains("1 hint.");
    }

    @Test
    void glyphs_of_old_fonts_are_read_with_a_notice() throws IOException {
        write("old.th.txt", "ปลัดกระทรวงการต\uF70Aางประเทศหารือกับสหรัฐฯ\nงบประมาณ ๑๐ ล้านบาท\n");

        assertThat(check("old.th.txt", "good.en.txt")).isEqualTo(0);
        assertThat(err())
                .contains(folder + "/old.th.txt: 1 characters from U+F700 to U+F71A")
                .hasLineCount(1);
    }

    @Test
    void a_control_that_turns_the_direction_of_writing_is_shown_and_not_obeyed() throws IOException {
        write("d.en.txt", "The Permanent \u202ESecretary met the U.S.\nThe budget is ten million baht.\n");

        assertThat(check("release.th.txt", "d.en.txt")).isEqualTo(0);
        assertThat(out()).doesNotContain("\u202E");
    }

    @Test
    void a_document_of_more_than_a_million_characters_is_a_gap() throws IOException {
        write("d.en.txt", "a".repeat(10_000_000));

        assertThat(check("release.th.txt", "d.en.txt")).isEqualTo(2);
        assertThat(out()).contains("documents of up to 1,000,000 characters are paired; this one has 10,000,000");
    }

    @Test
    void a_gap_is_exit_2_even_where_nothing_counts_as_a_failure() throws IOException {
        write("d.en.txt", "to break\n");

        assertThat(check("release.th.txt", "d.en.txt", "--fail-on", "never")).isEqualTo(2);
        assertThat(out()).contains("Not looked at:\n    " + folder + "/d.en.txt: failing: the check failed");
    }

    @Test
    void an_unreadable_file_is_named_with_its_byte_and_the_others_are_still_checked() throws IOException {
        Files.write(folder.resolve("latin.en.txt"), "An attaché called.".getBytes(Charset.forName("windows-1252")));

        assertThat(check(".")).isEqualTo(2); // wins over the findings of flawed.en.txt
        assertThat(err()).contains(folder + "/latin.en.txt: at byte 9: neither UTF-8 nor Windows-874");
        assertThat(out())
                .contains("flawed.en.txt:1:5: error", "Looked at: 2 pairs")
                .contains("Not looked at:\n    " + folder + "/latin.en.txt: at byte 9");
    }

    @Test
    void both_sides_of_a_pair_are_told_when_both_are_unreadable() throws IOException {
        write("a.th.txt", "");
        write("a.en.txt", "a\0");

        assertThat(check("a.th.txt", "a.en.txt")).isEqualTo(2);
        assertThat(err()).contains("a.th.txt: the file is empty", "a.en.txt: at byte 1: a NUL byte");
    }

    @Test
    void a_missing_side_is_exit_2_and_the_others_are_still_checked() throws IOException {
        write("more/a.th.txt", RELEASE);
        write("more/b.th.txt", RELEASE);
        write("more/b.en.txt", GOOD);

        assertThat(check("more")).isEqualTo(2);
        assertThat(err()).contains("more/a.th.txt: its English side is missing");
        assertThat(out()).contains("more/b.en.txt, draft of");
    }

    @Test
    void a_format_that_is_not_read_yet_is_exit_2_and_says_what_to_do() throws IOException {
        write("a.th.docx", "PK");

        assertThat(check("a.th.docx", "good.en.txt")).isEqualTo(2);
        assertThat(err()).contains("a.th.docx: not yet read: .docx; save it as UTF-8 text");
    }

    @Test
    void json_keeps_to_the_schema_we_publish() throws IOException {
        write("more/a.th.txt", "");
        write("more/a.en.txt", "x");
        write("more/b.en.txt", "y");
        write("gap.en.txt", "to break\n");
        write("rows.tsv", "source\ttarget\nข่าว\tUndersecretary\nbroken\n");

        assertThat(check(".", "--format", "json")).isEqualTo(2);

        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("docs/report.schema.json")), InputFormat.JSON);
        assertThat(schema.validate(out(), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(out().replace("\"concept\":", "\"idea\":"), InputFormat.JSON))
                .as("not everything passes")
                .isNotEmpty();
    }

    @Test
    void json_says_where_everything_stands() {
        check("release.th.txt", "flawed.en.txt", "--format", "json");

        JsonNode report = JsonMapper.shared().readTree(out());
        JsonNode document = report.get("documents").get(0);
        JsonNode first = document.get("findings").get(0);
        assertThat(report.at("/tool/name").asString()).isEqualTo("communique");
        assertThat(report.at("/tool/version").asString()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(report.at("/glossary/concepts").asInt()).isPositive();
        assertThat(document.get("target").asString())
                .isEqualTo(folder.resolve("flawed.en.txt").toString());
        assertThat(first.at("/target/text").asString()).isEqualTo("Undersecretary");
        assertThat(first.at("/target/start").asInt()).isEqualTo(4);
        assertThat(first.at("/target/end").asInt()).isEqualTo(18);
        assertThat(first.get("source").isNull()).isTrue();
        assertThat(first.get("code").isNull()).isTrue();
        assertThat(first.get("concept").asString()).isEqualTo("term-forbidden");
        assertThat(first.get("severity").asString()).isEqualTo("error");
        assertThat(first.at("/fixes/0/replacement").asString()).isEqualTo("mended");
        assertThat(report.at("/totals/error").asInt()).isEqualTo(1);
        assertThat(report.at("/totals/warning").asInt()).isEqualTo(1);
    }

    @Test
    void json_tells_what_was_not_looked_at() throws IOException {
        write("more/a.th.txt", RELEASE);

        check("more", "--format", "json");

        JsonNode document = JsonMapper.shared().readTree(out()).get("documents").get(0);
        assertThat(document.get("source").asString()).endsWith("a.th.txt");
        assertThat(document.get("target").isNull()).isTrue();
        assertThat(document.at("/gaps/0/check").isNull()).isTrue();
        assertThat(document.at("/gaps/0/reason").asString()).contains("its English side is missing");
    }

    @Test
    void findings_of_a_table_stand_at_the_lines_of_the_file() throws IOException {
        write("rows.tsv", "source\ttarget\r\nข่าว\tNews\r\nปลัดกระทรวง\tthe Undersecretary\r\n");

        assertThat(check("rows.tsv")).isEqualTo(1);
        assertThat(out())
                .contains("rows.tsv:3:17: error")
                .contains("2 segments")
                .doesNotContain("draft of");
    }

    @Test
    void a_broken_row_is_exit_2_and_the_rest_is_checked() throws IOException {
        write("rows.tsv", "source\ttarget\nข่าว\nปลัดกระทรวง\tUndersecretary\n");

        assertThat(check("rows.tsv")).isEqualTo(2);
        assertThat(err()).contains("rows.tsv:2:5: no tab");
        assertThat(out()).contains("rows.tsv:3:13: error", "1 segment,");
    }

    @Test
    void an_unknown_check_is_told_with_those_there_are() {
        assertThat(check("release.th.txt", "good.en.txt", "--only", "number,spelling"))
                .isEqualTo(2);
        assertThat(err()).contains("--only: there is no check “spelling”; there are: term-forbidden, number,");
        assertThat(out()).isEmpty();
    }

    @Test
    void only_and_skip_choose_the_checks() {
        assertThat(check("release.th.txt", "flawed.en.txt", "--only", "number,punctuation"))
                .isEqualTo(1);
        assertThat(out()).contains("[number]").doesNotContain("[term-forbidden]");

        assertThat(check("release.th.txt", "flawed.en.txt", "--skip", "number,term-forbidden"))
                .isEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check",
                "check --source a.th.txt",
                "check . --jobs 0",
                "check . --encoding KOI-99",
                "check . --format pdf",
                "check . --fail-on sometimes",
                "check . --nonsense",
                "chekc .",
                "serve --port 70000",
            })
    void what_cannot_be_understood_is_exit_2_with_a_way_on(String line) {
        assertThat(run(line.split(" ", -1))).isEqualTo(2);
        assertThat(err()).startsWith("communique: ").contains("communique help");
        assertThat(out()).isEmpty();
    }

    @Test
    void sides_and_their_encoding_can_be_said() throws IOException {
        Files.write(folder.resolve("one"), RELEASE.getBytes(StandardCharsets.UTF_16LE));
        Files.write(folder.resolve("two"), FLAWED.getBytes(StandardCharsets.UTF_16LE));

        assertThat(run("check", "--source", folder + "/one", "--target", folder + "/two", "--encoding", "UTF-16LE"))
                .isEqualTo(1);
        assertThat(out()).contains("two:1:5: error");
    }

    @Test
    void a_file_called_by_its_thai_name_is_told_by_it() throws IOException {
        write("ข่าว/แถลง.th.txt", RELEASE);
        write("ข่าว/แถลง.en.txt", FLAWED);

        check("ข่าว");

        assertThat(out()).contains("ข่าว/แถลง.en.txt:1:5: error");
    }

    @Test
    void several_at_once_are_told_in_order() throws IOException {
        for (int i = 10; i < 40; i++) {
            write("many/" + i + ".th.txt", RELEASE);
            write("many/" + i + ".en.txt", i % 2 == 0 ? FLAWED : GOOD);
        }
        check("many", "--jobs", "1");
        String alone = out();
        out.reset();

        check("many", "--jobs", "8");

        assertThat(out()).isEqualTo(alone);
        assertThat(out().lines().filter(line -> line.contains("draft of")))
                .hasSize(30)
                .isSorted();
    }

    @ParameterizedTest
    @CsvSource({
        // on a terminal, NO_COLOR, TERM, --color, coloured
        "true,  '', xterm, auto,   true",
        "false, '', xterm, auto,   false",
        "true,  1,  xterm, auto,   false",
        "true,  '', dumb,  auto,   false",
        "false, 1,  xterm, always, true", // the command line is nearer than the environment
        "true,  '', xterm, never,  false",
    })
    void colours_stand_where_they_are_seen(boolean seen, String noColor, String term, String when, boolean coloured) {
        terminal = seen;
        environment = Map.of("NO_COLOR", noColor, "TERM", term);

        check("release.th.txt", "flawed.en.txt", "--color", when);

        assertThat(out().contains("\u001b[1;31merror\u001b[0m")).isEqualTo(coloured);
        assertThat(out().contains("\u001b")).isEqualTo(coloured);
    }

    @Test
    void a_report_file_is_written_whole() throws IOException {
        Path report = folder.resolve("out/report.json");
        Files.createDirectories(report.getParent());
        Files.writeString(report, "old");

        assertThat(check("release.th.txt", "flawed.en.txt", "--format", "json", "--output", report.toString()))
                .isEqualTo(1);

        assertThat(JsonMapper.shared().readTree(Files.readString(report)).has("totals"))
                .isTrue();
        assertThat(out()).isEmpty();
        try (Stream<Path> beside = Files.list(report.getParent())) {
            assertThat(beside).containsExactly(report); // nothing temporary stays
        }
    }

    @Test
    void a_report_that_cannot_be_written_is_exit_2() {
        assertThat(check("release.th.txt", "good.en.txt", "--output", folder + "/nowhere/report.txt"))
                .isEqualTo(2);
        assertThat(err()).contains("nowhere/report.txt", "could not be written");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void a_reader_that_went_away_is_exit_2(String format) {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        Shell shell = new Shell(closed, err, false, false, Map.of(), null);

        assertThat(CommuniqueCli.run(
                        shell,
                        properties -> 0,
                        houseStyle -> new Planted(),
                        "check",
                        folder.toString(),
                        "--format",
                        format))
                .isEqualTo(2);
        assertThat(err()).contains("Broken pipe");
    }

    @Test
    void the_glossary_that_is_named_is_used() throws IOException {
        write("terms/position.csv", """
                id,domain,scope,th,th_variants,en,en_variants,en_forbidden,note,source,status
                attache,position,,ผู้ช่วยทูต,,Attaché,,,,,approved
                envoy,position,,ทูตพิเศษ,,Special Envoy,,,,,approved
                """);

        check("release.th.txt", "good.en.txt", "--format", "json", "--glossary", folder + "/terms");

        assertThat(JsonMapper.shared().readTree(out()).at("/glossary/concepts").asInt())
                .isEqualTo(2);
    }

    @Test
    void the_glossary_beside_the_launcher_is_used_when_none_is_named() throws IOException {
        check("release.th.txt", "good.en.txt", "--format", "json");

        assertThat(JsonMapper.shared().readTree(out()).at("/glossary/concepts").asInt())
                .isEqualTo(1);
    }

    @Test
    void the_working_folders_glossary_is_used_when_there_is_no_launcher() {
        home = null;

        check("release.th.txt", "good.en.txt", "--format", "json");

        assertThat(JsonMapper.shared().readTree(out()).at("/glossary/concepts").asInt())
                .isGreaterThan(100);
    }

    @Test
    void a_wrong_row_of_the_glossary_is_told_with_its_place_and_is_exit_2() throws IOException {
        write("terms/position.csv", """
                id,domain,scope,th,th_variants,en,en_variants,en_forbidden,note,source,status
                envoy,position,,ทูตพิเศษ,,Special Envoy,,,,,approved
                envoy two,position,,ทูต,,Envoy,,,,,approved
                """);

        assertThat(check("release.th.txt", "good.en.txt", "--glossary", folder + "/terms"))
                .isEqualTo(2);
        assertThat(err()).contains("position.csv:3:");
        assertThat(out()).as("checked with the rest").contains("Looked at: 1 pair");
    }

    @Test
    void a_glossary_that_is_not_there_is_exit_2() {
        assertThat(check("release.th.txt", "good.en.txt", "--glossary", folder + "/nowhere"))
                .isEqualTo(2);
        assertThat(err()).contains("nowhere");
        assertThat(out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'serve', server.address=127.0.0.1 communique.data=HOME/data communique.glossary=HOME/glossary",
        "'serve --port 18300 --address 0.0.0.0 --data HOME/../d',"
                + " server.address=0.0.0.0 server.port=18300 communique.data=FOLDER/d communique.glossary=HOME/glossary",
    })
    void serve_hands_on_what_was_said(String line, String settings) {
        List<String> served = new ArrayList<>();
        Shell shell = new Shell(out, err, false, false, Map.of(), home);

        int code = CommuniqueCli.run(
                shell,
                properties -> {
                    properties.forEach((name, value) -> served.add(name + "=" + value));
                    return 7;
                },
                houseStyle -> new Planted(),
                line.replace("HOME", String.valueOf(home)).split(" ", -1));

        assertThat(code).isEqualTo(7);
        assertThat(served)
                .containsExactly(settings.replace("HOME", String.valueOf(home))
                        .replace("FOLDER", folder.toString())
                        .split(" ", -1));
    }

    @Test
    void a_rehearsal_checks_and_then_starts_the_server() {
        List<Map<String, String>> served = new ArrayList<>();
        Shell shell = new Shell(out, err, false, false, Map.of(), home);

        int code = CommuniqueCli.run(
                shell,
                properties -> {
                    served.add(properties);
                    return 0;
                },
                houseStyle -> new Planted(),
                "rehearse",
                folder.toString(),
                folder + "/data");

        assertThat(code).isEqualTo(0);
        assertThat(out()).contains("Looked at: 2 pairs");
        assertThat(served).containsExactly(Map.of("server.port", "0", "communique.data", folder + "/data"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"here", "release", "everywhere"})
    void a_fingerprint_of_any_reach_sets_a_finding_aside(String reach) throws IOException {
        String fingerprint = fingerprint("flawed.en.txt", reach);
        write("office.yaml", "set-aside: [{fingerprint: " + fingerprint + ", reason: the office's own}]\n");

        assertThat(check("release.th.txt", "flawed.en.txt", "--policy", folder + "/office.yaml", "--fail-on", "error"))
                .isEqualTo(0);
        assertThat(out()).contains("Found: 0 errors, 1 warning, 0 hints.");
    }

    @Test
    void what_is_set_aside_for_a_path_is_said_of_other_drafts() throws IOException {
        write("old/old.th.txt", RELEASE);
        write("old/old.en.txt", FLAWED);
        write("office.yaml", """
                paths:
                  - path: old/**
                    set-aside: [{fingerprint: %s, reason: so signed}]
                """.formatted(fingerprint("flawed.en.txt", "release")));

        check("old", "--policy", folder + "/office.yaml");
        assertThat(out()).contains("Found: 0 errors");
        out.reset();
        check("release.th.txt", "flawed.en.txt", "--policy", folder + "/office.yaml");
        assertThat(out()).contains("Found: 1 error");
    }

    @Test
    void what_is_silenced_is_said() throws IOException {
        write(
                "office.yaml",
                "off: [punctuation]\nset-aside: [{fingerprint: " + fingerprint("flawed.en.txt", "release")
                        + ", reason: so signed}]\n");

        check("release.th.txt", "flawed.en.txt", "--policy", folder + "/office.yaml");
        assertThat(out())
                .contains("Set aside by judgement, and not told: 1 finding.")
                .contains("Switched off: punctuation.");
        assertThat(err()).doesNotContain("note:");
        out.reset();
        check("release.th.txt", "flawed.en.txt", "--policy", folder + "/office.yaml", "--format", "json");
        JsonNode document = JsonMapper.shared().readTree(out()).get("documents").get(0);
        assertThat(document.get("setAside").intValue()).isEqualTo(1);
        assertThat(document.get("off").get(0).stringValue()).isEqualTo("punctuation");
    }

    @Test
    void an_entry_that_meets_nothing_is_noted_with_its_place() throws IOException {
        write("office.yaml", """
                set-aside: [{fingerprint: 0123456789abcdef, reason: long mended}]
                paths:
                  - path: achive/**
                    style: none
                """);

        int without = check("release.th.txt", "flawed.en.txt");
        assertThat(check("release.th.txt", "flawed.en.txt", "--policy", folder + "/office.yaml"))
                .isEqualTo(without);
        assertThat(err())
                .contains("office.yaml:1:13: nothing was found with the fingerprint 0123456789abcdef")
                .contains("office.yaml:3:11: no draft looked at matches “achive/**”");
    }

    @Test
    void royalty_set_aside_by_one_person_stands_and_is_an_error_with_its_place() throws IOException {
        write("royal.en.txt", "The Princess met the U.S.\n");
        String fingerprint = fingerprint("royal.en.txt", "here");
        write("office.yaml", "set-aside:\n  - {fingerprint: " + fingerprint + ", reason: so registered, by: Thip}\n");

        assertThat(check("release.th.txt", "royal.en.txt", "--policy", folder + "/office.yaml"))
                .isEqualTo(2);
        assertThat(err())
                .contains("office.yaml:2:5: a finding of royal is set aside by two people")
                .contains("“by” and “confirmed-by”");
        assertThat(out()).contains("Found: 1 error");
    }

    @Test
    void royalty_is_set_aside_by_two_people() throws IOException {
        write("royal.en.txt", "The Princess met the U.S.\n");
        String fingerprint = fingerprint("royal.en.txt", "everywhere");
        write("office.yaml", """
                set-aside:
                  - {fingerprint: %s, reason: so registered, by: Thip, confirmed-by: Somchai}
                """.formatted(fingerprint));

        assertThat(check("release.th.txt", "royal.en.txt", "--policy", folder + "/office.yaml"))
                .isEqualTo(0);
        assertThat(err()).isEmpty();
    }

    /** Of the first finding in a draft, as the JSON report gives it. */
    private String fingerprint(String draft, String reach) {
        check("release.th.txt", draft, "--format", "json");
        JsonNode finding = JsonMapper.shared()
                .readTree(out())
                .get("documents")
                .get(0)
                .get("findings")
                .get(0);
        assertThat(finding.get("fingerprint"))
                .isEqualTo(finding.get("fingerprints").get("release"));
        out.reset();
        return finding.get("fingerprints").get(reach).stringValue();
    }

    @Test
    void without_a_command_there_is_help() {
        assertThat(run()).isEqualTo(0);
        assertThat(out()).contains("check", "serve", "glossary", "help");
    }

    /** Runs check; what stands before the first option are names in the temporary folder. */
    private int check(String... arguments) {
        List<String> line = new ArrayList<>(List.of("check"));
        boolean names = true;
        for (String argument : arguments) {
            names &= !argument.startsWith("--");
            line.add(names ? folder.resolve(argument).normalize().toString() : argument);
        }
        return run(line.toArray(String[]::new));
    }

    private int run(String... line) {
        Shell shell = new Shell(out, err, terminal, false, environment, home);
        return CommuniqueCli.run(shell, properties -> 0, houseStyle -> new Planted(), line);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
