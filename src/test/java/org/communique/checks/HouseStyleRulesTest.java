package org.communique.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.qa.HouseStyle;
import org.communique.qa.Severity;
import org.communique.text.Span;
import org.junit.jupiter.api.Test;
import org.languagetool.Language;
import org.languagetool.Languages;
import org.languagetool.rules.CorrectExample;
import org.languagetool.rules.IncorrectExample;
import org.languagetool.rules.patterns.AbstractPatternRule;

/** Every rule of {@code glossary/house-style.xml} is held to its own examples. */
class HouseStyleRulesTest {
    private static final Pattern MARKER = Pattern.compile("(.*)<marker>(.*)</marker>(.*)", Pattern.DOTALL);

    private final Language english = Languages.getLanguageForShortCode("en-GB");
    private final Grammar grammar = TestGrammar.shared();

    @Test
    void every_wrong_example_is_found_at_its_marker_with_its_mends() throws IOException {
        List<String> failures = new ArrayList<>();
        for (AbstractPatternRule rule : rules()) {
            assertThat(rule.getIncorrectExamples()).as(rule.getFullId()).isNotEmpty();
            for (IncorrectExample example : rule.getIncorrectExamples()) {
                Matcher marker = MARKER.matcher(example.getExample());
                assertThat(marker.matches()).as(example.getExample()).isTrue();
                String text = marker.group(1) + marker.group(2) + marker.group(3);
                Span place = new Span(marker.start(2) - "<marker>".length(), marker.end(2) - "<marker>".length());
                List<Remark> found = remarks(text, rule.getId());
                if (found.size() != 1
                        || !found.getFirst().span().equals(place)
                        || !found.getFirst().fixes().equals(example.getCorrections())) {
                    failures.add(rule.getFullId() + ": " + example + " gave " + found);
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void no_right_example_and_no_mended_wrong_one_is_found() throws IOException {
        List<String> failures = new ArrayList<>();
        Set<String> ours = ids();
        for (AbstractPatternRule rule : rules()) {
            List<String> right = new ArrayList<>();
            for (CorrectExample example : rule.getCorrectExamples()) {
                right.add(example.getExample().replaceAll("</?marker>", ""));
            }
            for (IncorrectExample example : rule.getIncorrectExamples()) {
                right.add(MARKER.matcher(example.getExample())
                        .replaceFirst("$1"
                                + Matcher.quoteReplacement(
                                        example.getCorrections().getFirst()) + "$3"));
            }
            for (String text : right) {
                Set<HouseStyle> styles = HouseStyleRules.styles(rule);
                List<Remark> found = grammar.remarks(text).stream()
                        .filter(remark -> ours.contains(remark.rule()))
                        .filter(remark -> remark.styles().containsAll(styles))
                        .toList();
                if (!found.isEmpty()) {
                    failures.add(rule.getFullId() + ": “" + text + "” gave " + found);
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void every_group_has_right_examples_and_ids_are_in_capitals() throws IOException {
        Set<String> without = new HashSet<>();
        Set<String> with = new HashSet<>();
        for (AbstractPatternRule rule : rules()) {
            assertThat(rule.getId()).matches("[A-Z0-9]+(_[A-Z0-9]+)*");
            (rule.getCorrectExamples().isEmpty() ? without : with).add(rule.getId());
        }
        without.removeAll(with);
        assertThat(without).isEmpty();
    }

    @Test
    void a_style_rule_is_a_hint_and_the_others_are_warnings() {
        assertThat(remarks("He came on occasion of the day.", "ON_OCCASION_OF"))
                .extracting(Remark::severity)
                .containsExactly(Severity.HINT);
        assertThat(remarks("The delegation was lead by him.", "WAS_LEAD_BY"))
                .extracting(Remark::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void a_wrong_rule_is_named() {
        String right = "<rule id='RIGHT' name='n'><pattern><token>a</token></pattern><message>m</message>"
                + "<example correction=''><marker>a</marker></example></rule>";
        String wrong = "<rule id='WRONG' name='n'><pattern><token regexp='yes'>(a</token></pattern>"
                + "<message>m</message><example correction=''><marker>a</marker></example></rule>";
        assertThatThrownBy(() ->
                        read("<rules lang='en'><category id='C' name='c'>" + right + wrong + "</category></rules>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("house-style.xml: rule WRONG: ");
        assertThatThrownBy(() -> read("<rules lang='en'>\n<category id='C' name='c'>" + right + "</rules>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("house-style.xml: line 2");
    }

    private List<Remark> remarks(String text, String rule) {
        return grammar.remarks(text).stream()
                .filter(remark -> remark.rule().equals(rule))
                .toList();
    }

    private Set<String> ids() throws IOException {
        Set<String> ids = new HashSet<>();
        for (AbstractPatternRule rule : rules()) {
            ids.add(rule.getId());
        }
        return ids;
    }

    private List<AbstractPatternRule> rules() throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(getClass().getResourceAsStream("/communique/glossary/house-style.xml"))) {
            return HouseStyleRules.read(stream, english);
        }
    }

    private List<AbstractPatternRule> read(String xml) throws IOException {
        return HouseStyleRules.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), english);
    }
}
