package org.communique.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.communique.bitext.Bitext;
import org.communique.bitext.Pairer;
import org.communique.glossary.Glossary;
import org.communique.qa.Check;
import org.communique.qa.CheckEngine;
import org.communique.qa.CheckId;
import org.communique.qa.CheckInfo;
import org.communique.qa.Finding;
import org.communique.qa.Fix;
import org.communique.qa.Reviewer;
import org.communique.qa.Severity;
import org.communique.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
    private static final CheckId BAD = new CheckId("bad");

    @TempDir
    private Path folder = Path.of("set by JUnit");

    @Test
    void what_is_due_and_said_is_right() throws IOException {
        Evaluation evaluation = evaluate("""
                - {id: one, trap: t, rows: [{th: ก, en: a bad word}], due: [{check: bad, en: bad, fix: good}]}
                - {id: two, trap: t, rows: [{th: ก, en: a fine word}], due: []}
                """);

        assertThat(evaluation.checks()).containsEntry(BAD, new Score(1, 1, 0));
        assertThat(evaluation.loud()).isEqualTo(new Score(1, 1, 0));
        assertThat(evaluation.faults()).isEmpty();
    }

    @Test
    void what_is_due_and_not_said_is_missed_and_what_is_said_and_not_due_is_false() throws IOException {
        Evaluation evaluation = evaluate("""
                - {id: one, trap: t, rows: [{th: ก, en: a poor word}], due: [{check: bad, en: poor}]}
                - {id: two, trap: t, rows: [{th: ก, en: bad}], due: []}
                """);

        assertThat(evaluation.checks()).containsEntry(BAD, new Score(1, 0, 1));
        assertThat(evaluation.faults())
                .anyMatch(f -> f.startsWith("one: missed: bad “poor”"))
                .anyMatch(f -> f.startsWith("two: false alarm: bad"));
    }

    @Test
    void a_second_finding_on_the_same_words_is_false() throws IOException {
        Evaluation evaluation = evaluate("""
                - id: one
                  trap: t
                  rows: [{th: ก, en: bad}, {th: ข, en: bad}]
                  due: [{check: bad, en: bad, row: 1}]
                """);

        assertThat(evaluation.checks()).containsEntry(BAD, new Score(1, 1, 1));
    }

    @Test
    void a_wrong_mend_is_a_fault() throws IOException {
        assertThat(evaluate("""
                - {id: one, trap: t, rows: [{th: ก, en: bad}], due: [{check: bad, en: bad, fix: better}]}
                """).faults()).anyMatch(f -> f.startsWith("one: mended wrongly"));
    }

    @Test
    void a_label_that_cannot_be_met_is_refused_with_its_place() {
        assertThatThrownBy(() -> evaluate("""
                - {id: one, trap: t, rows: [{th: ก, en: fine}], due: [{check: bad, en: absent}]}
                """))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cases.yaml:1:55:");
    }

    private Evaluation evaluate(String yaml) throws IOException {
        Files.writeString(folder.resolve("cases.yaml"), yaml);
        Reviewer reviewer = new Reviewer(new Pairer(word -> Set.of(word)), new CheckEngine(List.of(new Bad())));
        return Evaluation.of(
                LabelledText.read(folder), reviewer, Map.of(BAD, Severity.ERROR), new Glossary("none", List.of()));
    }

    /** Says something of every “bad”. */
    private record Bad() implements Check {
        @Override
        public CheckInfo info() {
            return new CheckInfo(BAD, Severity.ERROR, "the word “bad”", List.of());
        }

        @Override
        public Stream<Finding> check(Bitext bitext) {
            return bitext.segments().stream().filter(s -> s.target() != null).flatMap(segment -> {
                Span whole = segment.target().span();
                int at = whole.of(bitext.target()).indexOf("bad");
                if (at < 0) {
                    return Stream.empty();
                }
                Span span = new Span(whole.start() + at, whole.start() + at + 3);
                return Stream.of(new Finding(
                        BAD,
                        null,
                        Severity.ERROR,
                        segment.number(),
                        null,
                        span,
                        null,
                        "It is bad.",
                        List.of(new Fix(span, "good"))));
            });
        }
    }
}
