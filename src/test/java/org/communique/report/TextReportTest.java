package org.communique.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Passage;
import org.communique.glossary.Glossary;
import org.communique.qa.Check;
import org.communique.qa.CheckEngine;
import org.communique.qa.CheckId;
import org.communique.qa.CheckInfo;
import org.communique.qa.Finding;
import org.communique.qa.Fix;
import org.communique.qa.Policy;
import org.communique.qa.Review;
import org.communique.qa.Severity;
import org.communique.text.Lang;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TextReportTest {
    private static final String RELEASE = "View 12\r\nปลัดกระทรวงหารือกับสหรัฐฯ\r\nงบ ๑๐ ล้านบาท\r\n";
    private static final String DRAFT = "The Undersecretary met  the U.S.\n\nThe budget is is 11 million.\n";

    @Test
    void reads_like_a_good_compilers() throws IOException {
        assertThat(report(
                        finding(
                                "term-forbidden",
                                null,
                                Severity.ERROR,
                                1,
                                "ปลัดกระทรวง",
                                "Undersecretary",
                                "ปลัดกระทรวง is “Permanent Secretary”; “Undersecretary” is not used.",
                                fix("Undersecretary", "Permanent Secretary"),
                                fix("The Undersecretary", "Permanent Secretary")),
                        finding(
                                "number",
                                null,
                                Severity.WARNING,
                                2,
                                "๑๐",
                                "11",
                                "The release says 10, the draft 11.",
                                fix("11", "10")),
                        finding(
                                "language",
                                "REPEATED_WORD",
                                Severity.HINT,
                                2,
                                null,
                                " is is",
                                "A word stands twice.",
                                fix(" is", "")),
                        finding(
                                "term-missing",
                                null,
                                Severity.ERROR,
                                2,
                                "บาท",
                                null,
                                "บาท is missing: baht.",
                                new Fix(new Span(DRAFT.length() - 2, DRAFT.length() - 2), " baht"))))
                .isEqualTo("""
                        draft.en.txt, draft of release.th.txt
                        draft.en.txt:1:5: error: ปลัดกระทรวง is “Permanent Secretary”; “Undersecretary” is not used. [term-forbidden]
                            segment  1
                            thai     ปลัดกระทรวง
                            english  Undersecretary
                            mend     “Permanent Secretary”
                            mend     “The Undersecretary” → “Permanent Secretary”
                        draft.en.txt:3:11: hint: A word stands twice. [language:REPEATED_WORD]
                            segment  2
                            english  is is
                            mend     leave out “is”
                        release.th.txt:3:11: error: บาท is missing: baht. [term-missing]
                            segment  2
                            thai     บาท
                            mend     insert “baht” at 3:28
                        draft.en.txt:3:18: warning: The release says 10, the draft 11. [number]
                            segment  2
                            thai     ๑๐
                            english  11
                            mend     “10”

                        Looked at: 1 pair, 2 segments, 0 terms found in the Thai; left out as furniture of the page: 1 in the Thai, 0 in the English.
                        Found: 2 errors, 1 warning, 1 hint.
                        Not looked at: nothing.
                        """);
    }

    @Test
    void nothing_found_is_said() throws IOException {
        assertThat(report())
                .startsWith("draft.en.txt, draft of release.th.txt\n    nothing found\n\nLooked at: 1 pair,");
    }

    @Test
    void what_was_not_looked_at_ends_the_report() throws IOException {
        StringWriter out = new StringWriter();
        ReportWriter report = ReportFormat.TEXT.writer(out, new Heading("1", "v", 0, List.of()), false);
        Check failing = check(() -> {
            throw new IllegalStateException("it broke");
        });

        report.write(new Entry.Unread("a.th.txt", null, List.of("a.th.txt: its English side is missing")));
        report.write(new Entry.Reviewed("r.tsv", "r.tsv", review(failing), List.of("r.tsv:2:5: no tab")));
        report.end();

        assertThat(out.toString())
                .startsWith("r.tsv\n    nothing found by the checks that could look\n")
                .endsWith("""
                        Not looked at:
                            a.th.txt: its English side is missing
                            r.tsv: planted: the check failed: java.lang.IllegalStateException: it broke
                            r.tsv:2:5: no tab
                        """);
    }

    @Test
    void a_long_passage_is_shown_by_its_ends_and_never_cut_inside_a_thai_letter() throws IOException {
        String thai = "ที่น้ำ".repeat(100);
        Bitext bitext = new Bitext(
                thai,
                "x",
                List.of(new AlignedSegment(1, passage(Lang.TH, thai, thai), null, 1)),
                List.of(),
                List.of(),
                Glossary.empty());
        Check omission = check(() -> Stream.of(new Finding(
                new CheckId("omission"),
                null,
                Severity.WARNING,
                1,
                new Span(0, thai.length()),
                null,
                null,
                "Lost.",
                List.of())));
        StringWriter out = new StringWriter();
        ReportWriter report = ReportFormat.TEXT.writer(out, new Heading("1", "v", 0, List.of()), false);
        report.write(new Entry.Reviewed(
                "a", "b", new CheckEngine(List.of(omission)).review(bitext, Policy.DEFAULT, null), List.of()));

        assertThat(out.toString()).containsPattern("thai     (ที่|น้|ำ)+ที่ … |น้ … |น้ำ … ");
        String shown = out.toString()
                .lines()
                .filter(line -> line.contains(" … "))
                .findFirst()
                .orElseThrow();
        assertThat(shown.length()).isLessThan(200);
        assertThat(Character.getType(shown.charAt(shown.indexOf(" … ") + 3)))
                .as("no mark without its letter")
                .isNotEqualTo((int) Character.NON_SPACING_MARK);
    }

    @Test
    void what_would_steer_a_terminal_is_shown_instead() throws IOException {
        assertThat(report(finding(
                        "number",
                        null,
                        Severity.ERROR,
                        1,
                        null,
                        "Undersecretary",
                        "\u202Eab\u001b[2J",
                        fix("Undersecretary", "\u2066x"))))
                .contains("error: ‹U+202E›ab‹U+001B›[2J [number]", "“‹U+2066›x”");
    }

    private static String report(Finding... findings) throws IOException {
        StringWriter out = new StringWriter();
        ReportWriter report = ReportFormat.TEXT.writer(out, new Heading("1", "v", 0, List.of()), false);
        report.write(new Entry.Reviewed(
                "release.th.txt", "draft.en.txt", review(check(() -> Stream.of(findings))), List.of()));
        report.end();
        return out.toString();
    }

    private static Review review(Check check) {
        Bitext bitext = new Bitext(
                RELEASE,
                DRAFT,
                List.of(
                        new AlignedSegment(
                                1,
                                passage(Lang.TH, "ปลัดกระทรวงหารือกับสหรัฐฯ", RELEASE),
                                passage(Lang.EN, "The Undersecretary met  the U.S.", DRAFT),
                                1),
                        new AlignedSegment(
                                2,
                                passage(Lang.TH, "งบ ๑๐ ล้านบาท", RELEASE),
                                passage(Lang.EN, "The budget is is 11 million.", DRAFT),
                                1)),
                List.of(new Span(0, 7)),
                List.of(),
                Glossary.empty());
        return new CheckEngine(List.of(check)).review(bitext, Policy.DEFAULT, null);
    }

    /** Sees what is planted. */
    private static Check check(Supplier<Stream<Finding>> planted) {
        return new Check() {
            @Override
            public CheckInfo info() {
                return new CheckInfo(new CheckId("planted"), Severity.ERROR, "what the test plants", List.of());
            }

            @Override
            public Stream<Finding> check(Bitext bitext) {
                return planted.get();
            }
        };
    }

    private static Finding finding(
            String check,
            @Nullable String code,
            Severity severity,
            int segment,
            @Nullable String thai,
            @Nullable String english,
            String message,
            Fix... fixes) {
        return new Finding(
                new CheckId(check),
                code,
                severity,
                segment,
                thai == null ? null : span(thai, RELEASE),
                english == null ? null : span(english, DRAFT),
                null,
                message,
                List.of(fixes));
    }

    private static Fix fix(String words, String replacement) {
        return new Fix(span(words, DRAFT), replacement);
    }

    private static Passage passage(Lang lang, String words, String text) {
        return new Passage(lang, span(words, text), words, List.of());
    }

    private static Span span(String words, String text) {
        int start = text.indexOf(words);
        return new Span(start, start + words.length());
    }
}
