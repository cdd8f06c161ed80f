package org.communique.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.communique.bitext.Row;
import org.communique.fuzz.Hostile;
import org.communique.text.Span;

/** Files of any bytes and names: read exactly, or refused with the place. */
class FilesFuzzTest {
    private static final String SEED = "20210521";
    private static final int MANY = 300;

    @Provide
    Arbitrary<byte[]> files() {
        return Hostile.bytes(Hostile.text());
    }

    @Property(tries = MANY, seed = SEED)
    void any_bytes_are_read_exactly_or_refused(@ForAll("files") byte[] bytes) {
        isReadExactlyOrRefused(bytes);
    }

    @Tag("long")
    @Property(tries = 50_000, seed = SEED)
    void very_many_bytes_are_read_exactly_or_refused(@ForAll("files") byte[] bytes) {
        isReadExactlyOrRefused(bytes);
    }

    private static void isReadExactlyOrRefused(byte[] bytes) {
        try {
            TextFile file = TextFile.decode(bytes, "a.th.txt");
            byte[] again = file.text().getBytes(file.charset());
            int mark = bytes.length - again.length;
            assertThat(mark).isBetween(0, 3);
            assertThat(Arrays.copyOfRange(bytes, mark, bytes.length)).isEqualTo(again);
            assertThat(file.text()).isNotBlank();
        } catch (UnreadableDocument e) {
            Long offset = e.offset();
            assertThat(e).hasMessageStartingWith("a.th.txt: ");
            assertThat(offset == null ? 0 : offset).isBetween(0L, (long) bytes.length);
        }
    }

    @Provide
    Arbitrary<String> tables() {
        return Hostile.text("\t", "\t", "\t\t", "\n", "\r\n", "\r", "source", "target")
                .map(rows -> "source\ttarget\n" + rows);
    }

    @Property(tries = MANY, seed = SEED)
    void the_rows_of_any_table_lie_in_it_in_order(@ForAll("tables") String text) {
        try {
            Tables.Table table = Tables.read(new TextFile("a.tsv", text, StandardCharsets.UTF_8));
            int end = 0;
            for (Row row : table.rows()) {
                for (Span side : Arrays.asList(row.source(), row.target())) {
                    if (side != null) {
                        assertThat(side.start()).isGreaterThanOrEqualTo(end);
                        assertThat(side.of(text)).isNotBlank().doesNotContain("\t", "\n", "\r");
                        end = side.end();
                    }
                }
            }
            assertThat(table.problems()).allMatch(p -> p.matches("(?s)a\\.tsv:\\d+:\\d+: .*"));
        } catch (UnreadableDocument e) {
            assertThat(e).hasMessageStartingWith("a.tsv: ");
        }
    }

    @Provide
    Arbitrary<String> yaml() {
        return Hostile.text(
                "- ",
                "  ",
                "\n",
                "\n  ",
                "id: ",
                "rows:",
                "th: ",
                "en: ",
                "[",
                "]",
                "{",
                "}",
                "&a ",
                "*a",
                "!!java.net.URL ",
                "!x ",
                "|",
                ">",
                "? ",
                "'",
                "\"",
                "---\n",
                "%YAML 9\n",
                "#",
                "<<: ",
                "null",
                "true",
                "0x1F",
                "@",
                "`");
    }

    @Property(tries = MANY, seed = SEED)
    void any_yaml_is_read_or_refused_with_its_place(@ForAll("yaml") String text) {
        try {
            walk(Yaml.read("a.yaml", new StringReader(text)));
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageStartingWith("a.yaml:");
        }
    }

    private static void walk(Yaml yaml) {
        if (yaml.isEmpty()) {
            return;
        }
        try {
            yaml.list().forEach(FilesFuzzTest::walk);
            return;
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageMatching("(?s)a\\.yaml:\\d+:\\d+: .*");
        }
        try {
            yaml.mapping(Set.of()).values().forEach(FilesFuzzTest::walk);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageMatching("(?s)a\\.yaml:\\d+:\\d+: .*");
        }
    }

    @Provide
    Arbitrary<List<String>> names() {
        Arbitrary<String> stems = Hostile.text("a", "b", ".th", ".en", "..", " ", "CON", "~$")
                .map(s -> s.replace("/", "").replace("\0", ""))
                .filter(s -> s.getBytes(StandardCharsets.UTF_8).length < 200
                        && StandardCharsets.UTF_8.newEncoder().canEncode(s));
        Arbitrary<String> ends = Arbitraries.of(
                ".th.txt", ".en.txt", ".TH.TXT", ".th", ".tsv", ".th.docx", ".tmx", "", ".th.txt.en.txt");
        return net.jqwik.api.Combinators.combine(stems, ends)
                .as((stem, end) -> "x" + stem + end)
                .list()
                .ofMaxSize(6);
    }

    @Property(tries = 100, seed = SEED)
    void files_of_any_names_are_paired_or_named_as_missing(@ForAll("names") List<String> names) throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "names");
        for (String name : names) {
            Files.writeString(folder.resolve(name), "source\ttarget\nก\ta\n");
        }

        List<Pair> pairs = Pairs.of(List.of(folder)).pairs();

        assertThat(pairs).isNotEmpty().allSatisfy(pair -> {
            switch (pair) {
                case Pair.Files both -> {
                    assertThat(both.source()).hasParent(folder);
                    assertThat(both.target()).hasParent(folder);
                }
                case Pair.Table table -> assertThat(table.file()).hasParent(folder);
                case Pair.Missing missing -> assertThat(missing.reason()).contains(folder.toString());
            }
        });
    }
}
