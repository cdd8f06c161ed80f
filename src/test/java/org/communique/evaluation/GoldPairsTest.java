package org.communique.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.communique.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldPairsTest {
    private static final Path GOLD = Path.of("src/test/resources/pairing");

    @TempDir
    private Path folder = Path.of("set by JUnit");

    @Test
    void the_gold_set_is_whole_and_holds_what_drafts_do() throws IOException {
        List<GoldPair> pairs = GoldPairs.read(GOLD);

        assertThat(pairs).hasSizeGreaterThanOrEqualTo(40);
        assertThat(count(pairs, b -> b.target().isEmpty())).as("dropped").isGreaterThanOrEqualTo(15);
        assertThat(count(pairs, b -> b.source().isEmpty())).as("added").isGreaterThanOrEqualTo(10);
        assertThat(count(pairs, b -> b.source().size() > 1)).as("merged").isGreaterThanOrEqualTo(30);
        assertThat(count(pairs, b -> b.target().size() > 1)).as("split").isGreaterThanOrEqualTo(5);
        assertThat(pairs.stream().filter(GoldPairsTest::crosses)).as("moved").hasSizeGreaterThanOrEqualTo(10);
    }

    private static long count(List<GoldPair> pairs, Predicate<GoldBead> which) {
        return pairs.stream().flatMap(p -> p.beads().stream()).filter(which).count();
    }

    private static boolean crosses(GoldPair pair) {
        List<Span> targets = pair.beads().stream()
                .filter(b -> !b.source().isEmpty() && !b.target().isEmpty())
                .map(b -> b.target().getFirst())
                .toList();
        return !targets.equals(targets.stream().sorted().toList());
    }

    @Test
    void units_are_found_in_the_texts() throws IOException {
        write("ก ข ค", "One. Two.", "ก | ข\tOne.\nค\t\n\tTwo.\n");

        GoldPair pair = GoldPairs.read(folder).getFirst();

        assertThat(pair.id()).isEqualTo("pair");
        assertThat(pair.beads())
                .containsExactly(
                        new GoldBead(List.of(new Span(0, 1), new Span(2, 3)), List.of(new Span(0, 4))),
                        new GoldBead(List.of(new Span(4, 5)), List.of()),
                        new GoldBead(List.of(), List.of(new Span(5, 9))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ก@One.;in no bead: Two.", // a sentence of the draft is left out
                "ก@One.~ก@Two.;gold.tsv:2: this stands nowhere in the text, or stood in a bead before: ก", // a unit
                // twice
                "ก One.;a bead is the Thai, a tab and the English", // no tab
                "ก@One.~@Three.;gold.tsv:2: this stands nowhere in the text, or stood in a bead before: Three.", // words that are not there
                "ก@Two. | One.;the units of a bead stand side by side", // in the wrong order
            })
    void gold_that_is_not_whole_is_refused_with_its_place(String gold, String message) throws IOException {
        write("ก", "One. Two.", gold.replace('@', '\t').replace('~', '\n'));

        assertThatThrownBy(() -> GoldPairs.read(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("gold.tsv")
                .hasMessageContaining(message);
    }

    private void write(String release, String draft, String gold) throws IOException {
        Path pair = Files.createDirectories(folder.resolve("pair"));
        Files.writeString(pair.resolve("release.th.txt"), release);
        Files.writeString(pair.resolve("draft.en.txt"), draft);
        Files.writeString(pair.resolve("gold.tsv"), gold);
    }
}
