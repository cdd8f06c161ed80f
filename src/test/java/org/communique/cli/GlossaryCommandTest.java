package org.communique.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class GlossaryCommandTest {
    private static final String ROWS = """
            id,domain,scope,th,th_variants,en,en_variants,en_forbidden,note,source,status
            state,organization,country:US,กระทรวงการต่างประเทศ,,Department of State,,,Of the U.S.,https://example.org,approved
            mfa,organization,,กระทรวงการต่างประเทศ,กต.,Ministry of Foreign Affairs,MFA,Foreign Affairs Ministry,,,approved
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void the_termbase_passes() {
        assertThat(run("check")).isZero();
        assertThat(out.toString()).contains(" concepts, 0 problems");
    }

    @Test
    void problems_are_printed_with_their_place_and_give_exit_1() throws IOException {
        Path file = Files.writeString(folder.resolve("organization.csv"), ROWS + "x,moon,,ก,,X,,,,,approved\n");
        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(out.toString()).startsWith(file + ":4:3: domain: “moon”").contains("2 concepts, 1 problem");
    }

    @Test
    void a_folder_that_is_not_there_gives_exit_2() {
        assertThat(run("check", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("none").contains("no such folder");
        assertThat(run("check", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("no CSV file");
    }

    @Test
    void find_shows_every_concept_of_a_wording() throws IOException {
        Files.writeString(folder.resolve("organization.csv"), ROWS);
        assertThat(run("find", "การต่างประเทศ", "--glossary", folder.toString()))
                .isZero();
        assertThat(out.toString().replace(System.lineSeparator(), "\n")).isEqualTo("""
                        mfa  organization  approved, missing is error
                          th  preferred  กระทรวงการต่างประเทศ
                          th  admitted  กต.
                          en  preferred  Ministry of Foreign Affairs
                          en  admitted  MFA
                          en  forbidden  Foreign Affairs Ministry
                        state  organization  country:US  approved, missing is error
                          th  preferred  กระทรวงการต่างประเทศ
                          en  preferred  Department of State
                          note  Of the U.S.
                          source  https://example.org
                        """);
    }

    @Test
    void find_looks_at_english_whatever_its_capitals_and_says_when_there_is_none() throws IOException {
        Files.writeString(folder.resolve("organization.csv"), ROWS);
        assertThat(run("find", "department of STATE", "--glossary", folder.toString()))
                .isZero();
        assertThat(out.toString()).startsWith("state ").doesNotContain("mfa");
        assertThat(run("find", "Home Office", "--glossary", folder.toString())).isEqualTo(1);
    }

    @Test
    void export_writes_files_that_pass_the_check() throws IOException {
        Files.writeString(folder.resolve("mine.csv"), ROWS);
        Path target = folder.resolve("out");
        assertThat(run("export", target.toString(), "--glossary", folder.toString()))
                .isZero();
        assertThat(target.resolve("organization.csv"))
                .content()
                .startsWith("id,domain,")
                .contains("\nmfa,")
                .endsWith("\n");
        assertThat(run("check", target.toString())).isZero();
    }

    @Test
    void export_loses_no_row_that_could_not_be_read() throws IOException {
        Files.writeString(folder.resolve("mine.csv"), ROWS + "x,moon,,ก,,X,,,,,approved\n");
        assertThat(run("export", folder.resolve("out").toString(), "--glossary", folder.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("mine.csv:4:3");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void a_glossary_goes_through_every_form_and_comes_back_the_same() throws IOException {
        Files.writeString(folder.resolve("organization.csv"), ROWS);
        String from = folder.toString();
        for (String form : new String[] {"tbx", "tbx-dct", "xlsx", "csv"}) {
            Path file = folder.resolve("sub").resolve("a." + form.replace("-dct", ""));
            Files.createDirectories(folder.resolve("sub"));
            assertThat(run("convert", from, "--to", form, "--output", file.toString()))
                    .as(err.toString())
                    .isZero();
            byte[] once = Files.readAllBytes(file);
            assertThat(run("convert", from, "--to", form, "--output", file.toString()))
                    .isZero();
            assertThat(file).hasBinaryContent(once);
            assertThat(run("validate", file.toString())).as(form).isZero();
            from = file.toString();
        }
        assertThat(run("diff", folder.toString(), from)).isZero();
        assertThat(run(
                        "convert",
                        from,
                        "--to",
                        "csv",
                        "--output",
                        folder.resolve("many").toString()))
                .isZero();
        assertThat(run("validate", folder.resolve("many").toString(), from)).isZero();
        assertThat(out.toString()).endsWith("4 concepts, 0 problems" + System.lineSeparator());
    }

    @Test
    void diff_says_by_id_what_is_new_gone_and_changed() throws IOException {
        Path one = Files.writeString(folder.resolve("a.csv"), ROWS);
        Path other = Files.writeString(
                folder.resolve("b.csv"),
                ROWS.replace("\nstate,", "\nus-state,").replace("กต.,Ministry", ",The Ministry"));
        assertThat(run("diff", one.toString(), other.toString())).isEqualTo(1);
        assertThat(out.toString().replace(System.lineSeparator(), "\n")).isEqualTo("""
                ~ mfa  กระทรวงการต่างประเทศ = The Ministry of Foreign Affairs
                    thai: กระทรวงการต่างประเทศ | กต. -> กระทรวงการต่างประเทศ
                    english: Ministry of Foreign Affairs | MFA -> The Ministry of Foreign Affairs | MFA
                - state  กระทรวงการต่างประเทศ = Department of State
                + us-state  กระทรวงการต่างประเทศ = Department of State
                """);
        Files.writeString(other, ROWS + "x,moon,,ก,,X,,,,,approved\n");
        assertThat(run("diff", one.toString(), other.toString())).isEqualTo(2);
    }

    @Test
    void convert_writes_nothing_from_a_broken_file_and_leaves_what_stood_there() throws IOException {
        Path broken = Files.writeString(folder.resolve("a.tbx"), "<tbx><text><body>");
        Path target = Files.writeString(folder.resolve("b.csv"), "before");
        assertThat(run("convert", broken.toString(), "--to", "csv", "--output", target.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("a.tbx:1:").contains("nothing of the file is used");
        assertThat(target).hasContent("before");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("a.tbx", "b.csv");
    }

    private int run(String... args) {
        return new CommandLine(new GlossaryCommand(null))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
