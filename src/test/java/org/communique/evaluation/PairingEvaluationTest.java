package org.communique.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.communique.bitext.Pairer;
import org.communique.bitext.Row;
import org.communique.checks.TestGrammar;
import org.communique.glossary.Glossary;
import org.communique.glossary.GlossaryFiles;
import org.communique.text.Span;
import org.junit.jupiter.api.Test;

class PairingEvaluationTest {
    private static final Path GOLD = Path.of("src/test/resources/pairing");

    @Test
    void ours_and_the_aligners_it_is_compared_with_are_scored_on_the_same_gold() throws IOException {
        List<GoldPair> pairs = GoldPairs.read(GOLD);
        Glossary glossary = GlossaryFiles.bundled().glossary();

        PairingEvaluation evaluation =
                PairingEvaluation.of(pairs, new Pairer(TestGrammar.shared().lemmatizer()), glossary);

        assertThat(evaluation.scores())
                .containsOnlyKeys(PairingEvaluation.OURS, Maligna.GALE_CHURCH.label(), Maligna.MOORE.label());
        assertThat(evaluation.scores().values())
                .extracting(Score::due)
                .as("the same gold")
                .containsOnly(evaluation.scores().values().iterator().next().due());
        assertThat(evaluation.scores().get(PairingEvaluation.OURS))
                .as(() -> String.join("\n", evaluation.faults()))
                .matches(score -> score.f1() >= 0.95, "strict F1 of 0.95 or better");
    }

    @Test
    void maligna_is_handed_the_gold_units_and_gives_each_of_them_back() throws IOException {
        List<GoldPair> pairs = GoldPairs.read(GOLD);

        for (Maligna method : List.of(Maligna.GALE_CHURCH, Maligna.MOORE)) {
            List<List<Row>> beads = method.align(pairs);
            for (int i = 0; i < pairs.size(); i++) {
                GoldPair pair = pairs.get(i);
                StringBuilder text = new StringBuilder();
                for (Row row : beads.get(i)) {
                    Span source = row.source();
                    text.append(source == null ? "" : source.of(pair.release()));
                }
                assertThat(text).as(pair.id()).isEqualToIgnoringWhitespace(pair.release());
            }
        }
    }

    @Test
    void white_space_does_not_count_and_text_without_counterpart_is_compared_by_paragraph() {
        GoldPair pair = new GoldPair("pair", "ก ข ค\nง", "One.  Two.", List.of());

        assertThat(PairingEvaluation.settled(
                        pair,
                        List.of(
                                new Row(new Span(0, 2), new Span(0, 5)),
                                new Row(new Span(2, 3), null),
                                new Row(new Span(4, 7), null),
                                new Row(null, new Span(6, 10)))))
                .containsExactlyInAnyOrder(
                        new Row(new Span(0, 1), new Span(0, 4)),
                        new Row(new Span(2, 5), null),
                        new Row(new Span(6, 7), null),
                        new Row(null, new Span(6, 10)));
    }
}
