package org.communique.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Passage;
import org.communique.glossary.Glossary;
import org.communique.qa.Check;
import org.communique.qa.CheckEngine;
import org.communique.qa.CheckReport;
import org.communique.qa.Finding;
import org.communique.qa.Gap;
import org.communique.qa.HouseStyle;
import org.communique.qa.Policy;
import org.communique.qa.Severity;
import org.communique.text.Lang;
import org.communique.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules and sentences that never end, overflow or fail: what was not looked at is said, and the rest goes on. */
class HostileGrammarTest {
    private static final String HARMLESS = """
            <rule id="HARMLESS" name="harmless"><pattern><token>lead</token><token>by</token></pattern>
            <message>It is “<suggestion>led by</suggestion>”.</message>
            <example correction="led by">He was <marker>lead by</marker> her.</example></rule>""";

    @TempDir
    Path folder;

    @Test
    void a_house_rule_that_backtracks_without_end_is_switched_off_and_the_others_go_on() throws IOException {
        Grammar grammar = withRule("<regexp>(a+)+$</regexp>");
        CheckReport report = review(
                new HouseStyleCheck(grammar), ("a".repeat(1_400) + "; ").repeat(28), "The team was lead by him.");
        assertThat(report.findings()).extracting(Finding::code).containsExactly("HARMLESS");
        assertThat(report.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.segment()).isNull();
            assertThat(gap.reason()).contains("rule RUNAWAY0, which took too long");
        });
        assertThat(grammar.switchedOff()).containsKey("RUNAWAY0");
    }

    @Test
    void a_house_rule_that_overflows_the_stack_is_switched_off_and_the_others_go_on() throws IOException {
        String pattern = "(x|a|y)";
        for (int i = 0; i < 24; i++) {
            pattern = "(q|" + pattern + ")";
        }
        Grammar grammar = withRule("<regexp>" + pattern + "+[;!]</regexp>");
        CheckReport report =
                review(new HouseStyleCheck(grammar), "a".repeat(1_400) + "; and so on.", "The team was lead by him.");
        assertThat(report.findings()).extracting(Finding::code).containsExactly("HARMLESS");
        assertThat(report.gaps())
                .singleElement()
                .satisfies(
                        gap -> assertThat(gap.reason()).contains("rule RUNAWAY0, which failed (StackOverflowError)"));
    }

    @Test
    void a_house_rule_reads_a_sentence_longer_than_languagetool_s_own_limit() {
        String draft = "word ".repeat(1_000) + "and the covid19 pandemic, " + "word ".repeat(1_000);
        assertThat(Segments.said(new HouseStyleCheck(TestGrammar.shared()), "ไทย", draft))
                .containsExactly("warning COVID_19_FORM covid19");
    }

    @ParameterizedTest
    @ValueSource(strings = {"endless", "exception", "overflow", "memory"})
    void a_sentence_that_languagetool_cannot_finish_is_a_gap_and_the_others_are_checked(String harm) {
        AtomicInteger made = new AtomicInteger();
        Grammar grammar = new Grammar(
                () -> {
                    made.incrementAndGet();
                    return text -> read(text, harm);
                },
                Duration.ofMillis(50));
        grammar.warm();
        CheckReport report =
                review(new LanguageCheck(grammar.await()), "One slip.", "The " + harm + ".", "Another slip.");
        assertThat(report.findings()).extracting(Finding::segment).containsExactly(1, 3);
        assertThat(report.gaps()).extracting(Gap::segment).containsExactly(2);
        assertThat(made).as("the checker that failed is not used again").hasValue(2);
    }

    @Test
    void a_sentence_of_fifty_thousand_characters_is_a_gap_and_the_others_are_checked() {
        CheckReport report = review(
                new LanguageCheck(TestGrammar.shared()),
                "Both sides reviewed bilatral relations.",
                "word ".repeat(10_000) + "bilatral.",
                "They discussed about trade.");
        assertThat(report.findings()).extracting(Finding::segment).containsExactly(1, 3);
        assertThat(report.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.segment()).isEqualTo(2);
            assertThat(gap.reason()).contains("50009");
        });
    }

    private static List<Remark> read(String text, String harm) {
        if (text.contains(harm)) {
            switch (harm) {
                case "exception" -> throw new IllegalStateException("a rule of LanguageTool's");
                case "overflow" -> throw new StackOverflowError();
                case "memory" -> throw new OutOfMemoryError("made up");
                default -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        Thread.onSpinWait();
                    }
                }
            }
        }
        int slip = text.indexOf("slip");
        return slip < 0
                ? List.of()
                : List.of(new Remark(
                        "SLIP",
                        Remark.Source.GRAMMAR,
                        EnumSet.allOf(HouseStyle.class),
                        Severity.ERROR,
                        new Span(slip, slip + 4),
                        "A slip.",
                        List.of()));
    }

    private Grammar withRule(String... patterns) throws IOException {
        StringBuilder rules = new StringBuilder("<rules lang=\"en\"><category id=\"C\" name=\"c\">").append(HARMLESS);
        for (int i = 0; i < patterns.length; i++) {
            rules.append("<rule id=\"RUNAWAY")
                    .append(i)
                    .append("\" name=\"r\">")
                    .append(patterns[i])
                    .append("<message>m</message><example correction=\"\"><marker>a</marker></example></rule>");
        }
        Path file = Files.writeString(folder.resolve("house-style.xml"), rules + "</category></rules>");
        return Grammar.warming(file).await();
    }

    private static CheckReport review(Check check, String... passages) {
        StringBuilder draft = new StringBuilder();
        List<AlignedSegment> segments = new ArrayList<>();
        for (String passage : passages) {
            Span span = new Span(draft.length(), draft.length() + passage.length());
            draft.append(passage).append('\n');
            segments.add(
                    new AlignedSegment(segments.size() + 1, null, new Passage(Lang.EN, span, passage, List.of()), 1));
        }
        Bitext bitext = new Bitext("", draft.toString(), segments, List.of(), List.of(), Glossary.empty());
        return new CheckEngine(List.of(check))
                .review(bitext, Policy.DEFAULT, null)
                .report();
    }
}
