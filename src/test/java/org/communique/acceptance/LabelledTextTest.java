package org.communique.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.communique.checks.Checks;
import org.communique.evaluation.Evaluation;
import org.communique.evaluation.LabelledCase;
import org.communique.evaluation.LabelledText;
import org.communique.evaluation.Score;
import org.communique.qa.CheckId;
import org.communique.qa.Severity;
import org.junit.jupiter.api.Test;

/** What is promised of the checks on labelled text. */
class LabelledTextTest {
    private static final List<LabelledCase> CASES = cases();

    private static List<LabelledCase> cases() {
        try {
            return LabelledText.read(Path.of("src/test/resources/labelled"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void at_least_300_segments_are_labelled_and_half_of_them_clean() {
        int segments = CASES.stream().mapToInt(c -> c.rows().size()).sum();
        int clean = CASES.stream()
                .filter(LabelledCase::isClean)
                .mapToInt(c -> c.rows().size())
                .sum();

        assertThat(segments).isGreaterThanOrEqualTo(300);
        assertThat(2 * clean).isGreaterThanOrEqualTo(segments);
        assertThat(CASES).allMatch(c -> !c.trap().isBlank());
    }

    @Test
    void the_checks_are_as_precise_and_find_as_much_as_is_promised() {
        Map<CheckId, Severity> severities = Checks.all(Engine.GRAMMAR).stream()
                .collect(Collectors.toMap(c -> c.info().id(), c -> c.info().severity()));
        Evaluation evaluation = Evaluation.of(CASES, Engine.REVIEWER, severities, Engine.GLOSSARY);
        String faults = String.join("\n", evaluation.faults());

        assertThat(evaluation.loud().precision()).as(faults).isGreaterThanOrEqualTo(0.98);
        assertThat(evaluation.loud().recall()).as(faults).isGreaterThanOrEqualTo(0.97);
        for (Map.Entry<CheckId, Score> check : evaluation.checks().entrySet()) {
            assertThat(check.getValue().due()).as("due of " + check.getKey()).isPositive();
            assertThat(check.getValue().precision())
                    .as(check.getKey() + "\n" + faults)
                    .isGreaterThanOrEqualTo(0.95);
            assertThat(check.getValue().recall())
                    .as(check.getKey() + "\n" + faults)
                    .isGreaterThanOrEqualTo(0.90);
        }
    }
}
