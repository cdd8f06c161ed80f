package org.communique.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairsTest {
    @TempDir
    private Path folder = Path.of("set by JUnit");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // files there | asked for | pairs, and what is missing
                "a.th.txt a.en.txt | a.th.txt a.en.txt | a.th.txt+a.en.txt",
                "release.th.txt draft.en.txt | release.th.txt draft.en.txt | release.th.txt+draft.en.txt", // whatever
                // their
                // names
                "release.th.txt draft.en.txt | draft.en.txt release.th.txt | release.th.txt+draft.en.txt", // in either
                // order
                "a.th.txt a.en.txt | a.en.txt | a.th.txt+a.en.txt", // one file of a pair
                "a.th.txt a.en.txt | a.th.txt | a.th.txt+a.en.txt",
                "a.th.txt a.en.txt b.th.txt b.en.txt | b.en.txt | b.th.txt+b.en.txt",
                "a.th.txt b.en.txt c.en.txt | a.th.txt | a.th.txt+b.en.txt a.th.txt+c.en.txt", // as its folder would be
                "a.th.txt b.en.txt c.en.txt | c.en.txt | a.th.txt+c.en.txt",
                "a.th.txt b.en.txt c.en.txt | a.th.txt b.en.txt c.en.txt | a.th.txt+b.en.txt a.th.txt+c.en.txt",
                "a.th.txt b.th.txt b.en.txt x.en.txt | a.th.txt b.en.txt x.en.txt | a.th.txt+x.en.txt b.th.txt+b.en.txt", // b has its own
                "a.th.txt a.en.txt | a.th.txt a.en.txt a.th.txt | a.th.txt+a.en.txt", // once
                "a.th.txt | a.th.txt | !a.th.txt",
                "a.en.txt b.en.txt | a.en.txt | !a.en.txt", // no Thai anywhere
                "a.th.txt b.th.txt c.en.txt | c.en.txt | !c.en.txt", // of which of the two?
                "th/x.th.txt en/x.en.txt th/y.th.txt en/y.en.txt | th/x.th.txt th/y.th.txt en/x.en.txt en/y.en.txt | th/x.th.txt+en/x.en.txt th/y.th.txt+en/y.en.txt",
                "rows.tsv | rows.tsv | rows.tsv",
                "a.TH.TXT a.EN.txt | a.TH.TXT | a.TH.TXT+a.EN.txt",
                "a.th.en.txt a.th.th.txt | a.th.en.txt | a.th.th.txt+a.th.en.txt", // the last part counts
                "th.txt en.txt | th.txt | th.txt+en.txt",
                "open.txt | open.txt | !open.txt", // ends in “en”, says nothing
                "a.th.docx a.en.docx | a.th.docx | !a.th.docx",
                "memory.tmx | memory.tmx | !memory.tmx",
                "a.th.txt a.en.txt | nowhere.th.txt a.en.txt | !nowhere.th.txt a.th.txt+a.en.txt",
            })
    void files_are_paired(String there, String asked, String expected) throws IOException {
        create(there);

        assertThat(pairs(asked)).containsExactlyInAnyOrder(expected.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "b.th.txt b.en.txt a.th.txt a.en.txt | a.th.txt+a.en.txt b.th.txt+b.en.txt", // by name
                "release.th.txt draft-good.en.txt draft-flawed.en.txt README.md planted.txt | release.th.txt+draft-flawed.en.txt release.th.txt+draft-good.en.txt",
                "a.th.txt b.th.txt b.en.txt | b.th.txt+b.en.txt !a.th.txt", // its English is missing
                "a.th.txt b.th.txt b.en.txt c.en.txt | b.th.txt+b.en.txt !a.th.txt !c.en.txt", // two releases: no guess
                "a.en.txt | !a.en.txt",
                "x/a.th.txt x/b.en.txt y/c.th.txt y/d.en.txt | x/a.th.txt+x/b.en.txt y/c.th.txt+y/d.en.txt", // each by
                // the same
                // rule
                "a.th.txt x/b.en.txt | !a.th.txt !x/b.en.txt", // never across folders
                "a.th.txt a.en.txt .git/b.th.txt .c.th.txt | a.th.txt+a.en.txt", // hidden
                "a.th.txt a.en.txt b.th.docx notes.docx | a.th.txt+a.en.txt !b.th.docx",
                "a.th.txt a.en.txt old.xlf | a.th.txt+a.en.txt !old.xlf", // bilingual whatever its name
            })
    void a_folder_is_paired(String there, String expected) throws IOException {
        create(there);

        assertThat(pairs(".")).containsExactly(expected.split(" ", -1));
    }

    @Test
    void a_table_in_a_folder_is_known_by_its_header() throws IOException {
        Files.writeString(folder.resolve("rows.tsv"), "source\ttarget\r\nก\ta\r\n");
        Files.writeString(folder.resolve("planted.tsv"), "check\twords\nterm\tx\n");

        assertThat(pairs(".")).containsExactly("rows.tsv");
    }

    @Test
    void a_folder_with_nothing_to_look_at_says_so() {
        assertThat(Pairs.of(List.of(folder)).pairs())
                .singleElement()
                .isInstanceOfSatisfying(
                        Pair.Missing.class,
                        missing -> assertThat(missing.reason()).startsWith(folder + ": nothing to look at"));
    }

    @Test
    void a_missing_side_is_told_with_the_name_it_would_have() throws IOException {
        create("ข่าว.th.txt");

        assertThat(Pairs.of(List.of(folder)).pairs())
                .singleElement()
                .isInstanceOfSatisfying(Pair.Missing.class, missing -> {
                    assertThat(missing.source()).isEqualTo(folder.resolve("ข่าว.th.txt"));
                    assertThat(missing.target()).isNull();
                    assertThat(missing.reason()).contains("ข่าว.th.txt: its English side", "no ข่าว.en.txt");
                });
    }

    @Test
    void a_link_that_leads_back_up_is_not_followed() throws IOException {
        create("x/a.th.txt x/a.en.txt");
        Files.createSymbolicLink(folder.resolve("x/up"), folder);

        assertThat(pairs(".")).containsExactly("x/a.th.txt+x/a.en.txt");
    }

    @Test
    void sides_that_are_said_need_no_names() throws IOException {
        create("ก.txt ข");

        assertThat(Pairs.ofSides(folder.resolve("ก.txt"), folder.resolve("ข")))
                .isEqualTo(new Pair.Files(folder.resolve("ก.txt"), folder.resolve("ข")));
        assertThat(Pairs.ofSides(folder.resolve("ก.txt"), folder.resolve("ข.pdf")))
                .isInstanceOfSatisfying(
                        Pair.Missing.class,
                        missing -> assertThat(missing.reason()).contains("not yet read: .pdf"));
    }

    private void create(String names) throws IOException {
        for (String name : names.split(" ", -1)) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "x");
        }
    }

    /** The pairs in the notation of the tables: {@code source+target}, {@code !missing}. */
    private List<String> pairs(String asked) {
        List<Path> paths = new ArrayList<>();
        Arrays.stream(asked.split(" ", -1))
                .forEach(name -> paths.add(folder.resolve(name).normalize()));
        return Pairs.of(paths).pairs().stream()
                .map(pair -> switch (pair) {
                    case Pair.Files files -> name(files.source()) + "+" + name(files.target());
                    case Pair.Table table -> name(table.file());
                    case Pair.Missing missing -> "!" + named(missing.source()) + named(missing.target());
                })
                .toList();
    }

    private String named(@Nullable Path path) {
        return path == null ? "" : name(path);
    }

    private String name(Path path) {
        return folder.relativize(path).toString();
    }
}
