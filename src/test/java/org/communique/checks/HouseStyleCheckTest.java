package org.communique.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.communique.glossary.Glossary;
import org.communique.qa.Example;
import org.communique.qa.Finding;
import org.communique.qa.Fix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HouseStyleCheckTest {
    private final HouseStyleCheck check = new HouseStyleCheck(TestGrammar.shared());

    static Stream<Example> examples() {
        return new HouseStyleCheck(TestGrammar.shared()).info().examples().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examples_hold(Example example) {
        List<Finding> findings = Segments.findings(check, example.source(), example.target(), Glossary.empty());
        if (example.isGood()) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).hasSize(1);
            assertThat(Segments.words(findings.getFirst(), example.target())).isEqualTo(example.marked());
        }
    }

    @Test
    void a_slip_is_found_inside_a_sentence_with_its_mend_at_its_place() {
        String target = "With regard to economic and development cooperation, both sides has discussed ways.";
        Finding finding = Segments.findings(check, "ทั้งสองฝ่าย", target, Glossary.empty())
                .getFirst();
        assertThat(Segments.words(finding, target)).isEqualTo("has");
        assertThat(finding.code()).isEqualTo("BOTH_SIDES_HAS");
        assertThat(finding.fixes()).extracting(Fix::replacement).containsExactly("have");
        assertThat(finding.fixes().getFirst().span()).isEqualTo(finding.target());
    }

    @Test
    void inside_quotation_marks_it_says_nothing() {
        assertThat(Segments.said(check, "ไทย", "The theme was “We don’t stop” and \"It's time\"."))
                .isEmpty();
        assertThat(Segments.said(check, "ไทย", "The theme “Move” doesn’t change."))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The cooperation between the two countries has been strong.",
                "On behalf of the two governments, the Minister was pleased to attend.",
                "In their meeting with leaders of both countries, the Prime Minister was informed of the plans.",
                "The friendship that binds the two countries is strong.",
                "Among the issues that the two ministers raised was trade.",
                "In the meeting of the two sides, which was held in Bangkok, they agreed.",
                "The bilateral trade of the three countries has doubled.",
                "What both sides need is trust, and all parties agree.",
                "The Ambassador paid a courtesy call on the Prime Minister with his spouse.",
                "The Summit, attended by the leaders of the two countries, was held in Hanoi.",
                "The Fourth of July 2021 was a Sunday.",
            })
    void right_english_is_let_pass(String target) {
        assertThat(Segments.said(check, "ไทย", target)).isEmpty();
    }
}
