package org.communique.checks;

import java.util.ArrayList;
import java.util.List;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Passage;
import org.communique.qa.Severity;
import org.communique.text.Facts;
import org.communique.text.Lang;
import org.communique.text.Span;
import org.communique.text.Thai;
import org.jspecify.annotations.Nullable;

/**
 * Neighbouring passages of one side that the other has no counterpart for.
 *
 * @param segment number of the first of them
 * @param span from the first to the last
 * @param letters letters and digits in them
 * @param dates whether they are dates and nothing else
 * @param heading whether they are the headline, whose terms the text says again: it is worded anew as often as translated
 * @param confidence of the surest of them
 */
record Alone(int segment, Span span, int letters, boolean dates, boolean heading, double confidence) {
    /** Letters of a passage that is worth a warning; less may be a connective or a list's marker. */
    private static final int WORTH_A_WARNING = 20;

    /**
     * Half is as likely as not. Of the gold pairs' passages that stand alone, those above are right; below, a clause
     * that the sentence beside it may well hold.
     */
    private static final double SURE = 0.65;

    /** A headline and its second line stand among so many passages, before a text of so many. */
    private static final int HEADINGS = 3;

    private static final int BODY = 8;
    private static final int HEADING_LETTERS = 200;

    /** Letters around a date that leave it a dateline: “Bangkok, 5 May 2024”. */
    private static final int AROUND_DATE = 12;

    /** In the order of the release. */
    static List<Alone> in(Bitext bitext, Lang lang) {
        List<Alone> found = new ArrayList<>();
        List<AlignedSegment> run = new ArrayList<>();
        for (AlignedSegment segment : bitext.segments()) {
            if (of(segment, lang) != null && of(segment, lang == Lang.TH ? Lang.EN : Lang.TH) == null) {
                run.add(segment);
            } else if (!run.isEmpty()) {
                found.add(of(run, lang, bitext));
                run.clear();
            }
        }
        if (!run.isEmpty()) {
            found.add(of(run, lang, bitext));
        }
        return found;
    }

    private static @Nullable Passage of(AlignedSegment segment, Lang lang) {
        return lang == Lang.TH ? segment.source() : segment.target();
    }

    private static String text(AlignedSegment segment, Lang lang) {
        Passage passage = of(segment, lang);
        return passage == null ? "" : passage.text();
    }

    private static Alone of(List<AlignedSegment> run, Lang lang, Bitext bitext) {
        Span span = new Span(0, 0);
        int letters = 0;
        boolean dates = true;
        double confidence = 0;
        for (AlignedSegment segment : run) {
            Passage passage = of(segment, lang);
            if (passage != null) {
                span = span.isEmpty() ? passage.span() : span.cover(passage.span());
                letters += letters(passage.text());
                dates &= isDate(lang, passage.text());
                confidence = Math.max(confidence, segment.confidence());
            }
        }
        return new Alone(run.getFirst().number(), span, letters, dates, isHeading(run, lang, bitext), confidence);
    }

    /** A page's dateline is often left to the other page; what is not sure is no more than a hint. */
    Severity severity() {
        return dates || heading || letters < WORTH_A_WARNING || confidence < SURE ? Severity.HINT : Severity.WARNING;
    }

    /** Among the first passages, without a date, and all its terms are in the text behind it. */
    private static boolean isHeading(List<AlignedSegment> run, Lang lang, Bitext bitext) {
        AlignedSegment last = run.getLast();
        Passage passage = of(last, lang);
        List<AlignedSegment> segments = bitext.segments();
        if (passage == null
                || last.number() > HEADINGS
                || segments.size() < BODY
                || run.stream().mapToInt(r -> letters(text(r, lang))).sum() > HEADING_LETTERS
                || !Facts.of(lang, passage.text()).dates().isEmpty()
                || (lang == Lang.EN && !Places.isHeadline(passage))) {
            return false;
        }
        Passage first = segments.getFirst().target();
        if (lang == Lang.TH && first != null && Places.isHeadline(first)) {
            // The draft has a headline of its own.
            return true;
        }
        return passage.terms().stream()
                .allMatch(term -> segments.stream()
                        .filter(other -> other.number() > last.number())
                        .map(other -> of(other, lang))
                        .anyMatch(other -> other != null
                                && other.terms().stream()
                                        .anyMatch(t -> t.concept()
                                                .id()
                                                .equals(term.concept().id()))));
    }

    private static boolean isDate(Lang lang, String text) {
        Facts facts = Facts.of(lang, text);
        if (facts.dates().isEmpty()) {
            return false;
        }
        int outside = letters(text);
        for (var date : facts.dates()) {
            outside -= letters(date.span().of(text));
        }
        return outside <= AROUND_DATE;
    }

    static int letters(String text) {
        return (int) text.chars()
                .filter(c -> Thai.isLetter((char) c) || Character.isLetterOrDigit(c))
                .count();
    }
}
