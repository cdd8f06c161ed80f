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
 * @param confidence of the surest of them
 */
record Alone(int segment, Span span, int letters, boolean dates, double confidence) {
    /** Letters of a passage that is worth a warning; less may be a connective or a list's marker. */
    private static final int WORTH_A_WARNING = 20;

    /**
     * Half is as likely as not. Of the gold pairs' passages that stand alone, those above are right; below, a clause
     * that the sentence beside it may well hold.
     */
    private static final double SURE = 0.65;

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
                found.add(of(run, lang));
                run.clear();
            }
        }
        if (!run.isEmpty()) {
            found.add(of(run, lang));
        }
        return found;
    }

    private static @Nullable Passage of(AlignedSegment segment, Lang lang) {
        return lang == Lang.TH ? segment.source() : segment.target();
    }

    private static Alone of(List<AlignedSegment> run, Lang lang) {
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
        return new Alone(run.getFirst().number(), span, letters, dates, confidence);
    }

    /** A page's dateline is often left to the other page; what is not sure is no more than a hint. */
    Severity severity() {
        return dates || letters < WORTH_A_WARNING || confidence < SURE ? Severity.HINT : Severity.WARNING;
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
