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
 * @param reworded whether the other side has passages of its own at the same place, or a neighbour whose length says that it
 *     holds these too
 * @param confidence of the surest of them
 */
record Alone(int segment, Span span, int letters, boolean dates, boolean heading, boolean reworded, double confidence) {
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

    /** The text itself begins among so many. */
    private static final int LEAD = 8;

    private static final int HEADING_LETTERS = 200;

    /** How long the other side's own passages at this place are, of these, to stand for them. */
    private static final double INSTEAD = 0.3;

    /** By how much a neighbour's length fits better, as a logarithm: chance makes a fifth of difference. */
    private static final double NEARER = 0.2;

    /** Letters around a date that leave it a dateline: “Bangkok, 5 May 2024”. */
    private static final int AROUND_DATE = 12;

    /** In the order of the release. */
    static List<Alone> in(Bitext bitext, Lang lang) {
        List<Alone> found = new ArrayList<>();
        List<AlignedSegment> segments = bitext.segments();
        int from = 0;
        for (int i = 0; i <= segments.size(); i++) {
            if (i == segments.size() || of(segments.get(i), lang) == null || of(segments.get(i), other(lang)) != null) {
                if (from < i) {
                    found.add(of(segments.subList(from, i), from, lang, bitext));
                }
                from = i + 1;
            }
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

    /** @param from where the run begins in the list: after a passage that is not looked at its number is higher */
    private static Alone of(List<AlignedSegment> run, int from, Lang lang, Bitext bitext) {
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
        return new Alone(
                run.getFirst().number(),
                span,
                letters,
                dates,
                isHeading(run, lang, bitext),
                isReplaced(run, from, letters, lang, bitext) || isHeld(run, from, letters, lang, bitext),
                confidence);
    }

    /** Whether the other side's passages beside these stand alone too, and are long enough to stand for them. */
    private static boolean isReplaced(List<AlignedSegment> run, int from, int letters, Lang lang, Bitext bitext) {
        List<AlignedSegment> segments = bitext.segments();
        int there = 0;
        for (int i = from - 1; i >= 0 && of(segments.get(i), lang) == null; i--) {
            there += letters(text(segments.get(i), other(lang)));
        }
        for (int i = from + run.size(); i < segments.size() && of(segments.get(i), lang) == null; i++) {
            there += letters(text(segments.get(i), other(lang)));
        }
        return there >= INSTEAD * letters;
    }

    /**
     * Whether a neighbour holds them as well: with them its length fits the ratio of the two texts, and without them it is
     * too long for what it is paired with.
     */
    private static boolean isHeld(List<AlignedSegment> run, int from, int letters, Lang lang, Bitext bitext) {
        double ratio = Closeness.of(bitext).usualRatio();
        List<AlignedSegment> segments = bitext.segments();
        for (int i : new int[] {from - 1, from + run.size()}) {
            if (i < 0 || i >= segments.size()) {
                continue;
            }
            int here = letters(text(segments.get(i), lang));
            int there = letters(text(segments.get(i), other(lang)));
            if (here > 0 && there > 0) {
                double expected = lang == Lang.TH ? there / ratio : there * ratio;
                double without = Math.abs(Math.log(here / expected));
                double with = Math.abs(Math.log((here + letters) / expected));
                if (with + NEARER < without) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Lang other(Lang lang) {
        return lang == Lang.TH ? Lang.EN : Lang.TH;
    }

    /** A page's dateline is often left to the other page; what is not sure is no more than a hint. */
    Severity severity() {
        return dates || heading || reworded || letters < WORTH_A_WARNING || confidence < SURE
                ? Severity.HINT
                : Severity.WARNING;
    }

    /** Among the first passages, without a date, and all its terms are in the text behind it. */
    private static boolean isHeading(List<AlignedSegment> run, Lang lang, Bitext bitext) {
        AlignedSegment last = run.getLast();
        Passage passage = of(last, lang);
        List<AlignedSegment> segments = bitext.segments();
        if (passage != null && lang == Lang.TH && isBeforeLead(last, segments)) {
            return true;
        }
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

    /**
     * Whether a passage stands over the text, which begins with its date, and the draft has a headline of its own. Thai
     * pages say the headline twice and at length.
     */
    private static boolean isBeforeLead(AlignedSegment last, List<AlignedSegment> segments) {
        boolean headline = false;
        for (AlignedSegment segment : segments.subList(0, Math.min(segments.size(), LEAD))) {
            Passage thai = segment.source();
            if (thai != null && !Facts.of(Lang.TH, thai.text()).dates().isEmpty()) {
                return headline && segment.number() > last.number();
            }
            Passage english = segment.target();
            headline |= english != null && Places.isHeadline(english);
        }
        return false;
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
