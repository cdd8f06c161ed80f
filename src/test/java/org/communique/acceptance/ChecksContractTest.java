package org.communique.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.bitext.Row;
import org.communique.checks.Checks;
import org.communique.qa.Check;
import org.communique.qa.CheckId;
import org.communique.qa.Example;
import org.communique.qa.Finding;
import org.communique.qa.Fix;
import org.communique.qa.HouseStyle;
import org.communique.qa.Policy;
import org.communique.qa.Review;
import org.communique.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every check of the list to its examples, its page and its manners. */
class ChecksContractTest {
    private static final List<Check> CHECKS = Checks.all(Engine.GRAMMAR);

    private static final List<String> GARBAGE = List.of(
            "",
            " ",
            "\n\n",
            "ฯ ๆ ฯลฯ",
            "\u0e31\u0e31\u0e48\u0e48\u0e48",
            "เเ",
            "\u200b\u200b\ufeff\u00ad",
            "๙๙ กุมภาพันธ์ ๐๐๐๐",
            "99 February 0000",
            "((((“”‘’[[[",
            "\ud83d",
            "\udc00\ud83d",
            "\ud83d\ude00\ud83d\ude00",
            "\u202eabc\u202c",
            "9".repeat(400),
            "ก".repeat(3000),
            "a".repeat(3000),
            "- – — / \\ $ { } <b>&amp;",
            "A.B.C.D. U.S. ".repeat(40));

    static Stream<Check> checks() {
        return CHECKS.stream();
    }

    static Stream<Case> examples() {
        return CHECKS.stream()
                .flatMap(c ->
                        c.info().examples().stream().map(e -> new Case(c.info().id(), e)));
    }

    static Stream<Case> badExamples() {
        return examples().filter(c -> !c.example().isGood());
    }

    @Test
    void there_are_checks_and_their_ids_differ() {
        assertThat(CHECKS).isNotEmpty();
        assertThat(CHECKS.stream().map(c -> c.info().id().value()))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
    }

    @ParameterizedTest
    @MethodSource("checks")
    void a_check_has_good_and_bad_examples(Check check) {
        List<Example> examples = check.info().examples();

        assertThat(examples).anyMatch(Example::isGood);
        assertThat(examples).anyMatch(e -> !e.isGood());
        assertThat(check.info().title()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("checks")
    void a_check_has_its_page(Check check) throws Exception {
        Path page = Path.of("docs", "checks", check.info().id() + ".md");

        assertThat(page).exists();
        assertThat(Files.readString(page)).contains(check.info().title());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_good_example_is_passed_and_a_bad_one_found_once_at_its_words(Case example) {
        Review review = example.review();
        List<Finding> findings = review.report().findings();

        if (example.example().isGood()) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings)
                    .as(() -> Said.describe(findings, review.bitext()))
                    .singleElement()
                    .matches(example::isAtItsWords, "touches the marked words");
            assertThat(findings.getFirst().check()).isEqualTo(example.check());
            assertThat(findings.getFirst().message()).isNotBlank();
        }
        assertThat(review.report().gaps()).isEmpty();
        assertThat(Said.misplaced(review)).isEmpty();
        assertThat(example.review().report()).isEqualTo(review.report());
    }

    @ParameterizedTest
    @MethodSource("badExamples")
    void an_offered_fix_makes_the_finding_go_away(Case bad) {
        for (Finding finding : bad.review().report().findings()) {
            for (Fix fix : finding.fixes()) {
                String target = bad.example().target();
                String mended = target.substring(0, fix.span().start())
                        + fix.replacement()
                        + target.substring(fix.span().end());
                Review after = new Case(bad.check(), Example.good(bad.example().source(), mended)).review();

                assertThat(after.report().findings())
                        .as(() -> "after “" + fix.replacement() + "”: " + mended + "\n"
                                + Said.describe(after.report().findings(), after.bitext()))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("checks")
    void a_check_bears_rows_without_a_side_and_garbage(Check check) {
        List<String> texts = new ArrayList<>(GARBAGE);
        check.info().examples().forEach(e -> texts.addAll(List.of(e.source(), e.target())));
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String one = texts.get(i);
            String other = texts.get((i + 7) % texts.size());
            Row whole = new Row(new Span(0, one.length()), new Span(0, other.length()));
            for (Row row : List.of(whole, new Row(whole.source(), null), new Row(null, whole.target()))) {
                Review review = Engine.REVIEWER.review(
                        one,
                        other,
                        List.of(row),
                        Engine.GLOSSARY,
                        only(check.info().id()));
                review.report().gaps().forEach(gap -> wrong.add(gap + " for “" + one + "” / “" + other + "”"));
                Said.misplaced(review).forEach(place -> wrong.add(place + " for “" + one + "” / “" + other + "”"));
            }
        }
        Said.nothing("over garbage:", wrong);
    }

    private static Policy only(CheckId check) {
        Set<CheckId> others = CHECKS.stream()
                .map(c -> c.info().id())
                .filter(id -> !id.equals(check))
                .collect(Collectors.toSet());
        return new Policy(HouseStyle.MINISTRY, others, Map.of(), Set.of());
    }

    /** An example as the one aligned segment of a release and its draft; an empty side is a side that is missing. */
    record Case(CheckId check, Example example) {
        Review review() {
            String source = example.source();
            String target = example.target();
            return Engine.REVIEWER.review(source, target, rows(source, target), Engine.GLOSSARY, only(check));
        }

        /** A row to a line where both sides have as many lines, else one row. */
        private static List<Row> rows(String source, String target) {
            List<Span> thai = lines(source);
            List<Span> english = lines(target);
            if (thai.size() != english.size()) {
                return List.of(new Row(new Span(0, source.length()), new Span(0, target.length())));
            }
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < thai.size(); i++) {
                Span left = thai.get(i);
                Span right = english.get(i);
                rows.add(new Row(left.isEmpty() ? null : left, right.isEmpty() ? null : right));
            }
            return rows;
        }

        private static List<Span> lines(String text) {
            List<Span> lines = new ArrayList<>();
            int start = 0;
            for (String line : text.split("\n", -1)) {
                lines.add(new Span(start, start + line.length()));
                start += line.length() + 1;
            }
            return lines;
        }

        boolean isAtItsWords(Finding finding) {
            List<Span> inDraft = Places.all(example.target(), example.marked());
            List<Span> inRelease = Places.all(example.source(), example.marked());
            assertThat(inDraft.size() + inRelease.size())
                    .as("“%s” stands in its example", example.marked())
                    .isPositive();
            return inDraft.isEmpty()
                    ? Places.touches(finding.source(), inRelease)
                    : Places.touches(finding.target(), inDraft);
        }

        @Override
        public String toString() {
            return "%s, %s: %s / %s"
                    .formatted(check, example.isGood() ? "good" : "bad", example.source(), example.target());
        }
    }
}
