package org.communique.bitext;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.glossary.TermMatch;
import org.communique.text.DateMention;
import org.communique.text.EnglishTokens;
import org.communique.text.Facts;
import org.communique.text.Lang;
import org.communique.text.NumberMention;
import org.communique.text.Span;

/**
 * What stands on both sides of a pair whatever the wording: dates and numbers after conversion, Latin strings, concepts
 * of the glossary. The rarer an anchor, the more it says.
 */
final class Anchors {
    private static final Pattern LATIN = Pattern.compile("[A-Za-z\\p{IsLatin}]{2,}");

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Mark> source = new ArrayList<>();
    private final List<Mark> target = new ArrayList<>();
    private double[] weights = {};

    /** An anchor at its place. */
    private record Mark(Span span, int anchor) {}

    Anchors(String release, List<TermMatch> releaseTerms, String draft, List<TermMatch> draftTerms) {
        gather(Lang.TH, release, releaseTerms);
        gather(Lang.EN, draft, draftTerms);
        Set<String> latin = new HashSet<>();
        for (Matcher m = LATIN.matcher(release); m.find(); ) {
            String word = EnglishTokens.fold(m.group());
            latin.add(word);
            mark(Lang.TH, "latin " + word, new Span(m.start(), m.end()));
        }
        for (Matcher m = LATIN.matcher(draft); m.find(); ) {
            String word = EnglishTokens.fold(m.group());
            if (latin.contains(word)) {
                mark(Lang.EN, "latin " + word, new Span(m.start(), m.end()));
            }
        }
        weigh();
        source.sort(Comparator.comparing(Mark::span));
        target.sort(Comparator.comparing(Mark::span));
    }

    private void gather(Lang lang, String text, List<TermMatch> terms) {
        Facts facts = Facts.of(lang, text);
        for (DateMention mention : facts.dates()) {
            Integer day = mention.date().day();
            Integer month = mention.date().month();
            Integer year = mention.date().year();
            if (year != null) {
                mark(lang, "year " + year, mention.span());
            }
            if (month != null) {
                mark(lang, "month " + month, mention.span());
            }
            if (day != null) {
                mark(lang, "day " + day + "/" + month, mention.span());
            }
        }
        for (NumberMention mention : facts.numbers()) {
            // Small number words (both, one) stand everywhere and say nothing.
            if (!mention.inWords() || mention.kind() == NumberMention.Kind.ORDINAL) {
                mark(lang, "number " + mention.value().toPlainString(), mention.span());
            }
        }
        for (TermMatch term : terms) {
            mark(lang, "concept " + term.concept().id(), term.span());
        }
    }

    private void mark(Lang lang, String key, Span span) {
        int anchor = numbers.computeIfAbsent(key, k -> numbers.size());
        marks(lang).add(new Mark(span, anchor));
    }

    /** An anchor on one side only says nothing; one that stands often says little. */
    private void weigh() {
        int[] inSource = new int[numbers.size()];
        int[] inTarget = new int[numbers.size()];
        source.forEach(m -> inSource[m.anchor]++);
        target.forEach(m -> inTarget[m.anchor]++);
        weights = new double[numbers.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = inSource[i] == 0 || inTarget[i] == 0 ? 0 : 1.0 / Math.sqrt(Math.max(inSource[i], inTarget[i]));
        }
    }

    private List<Mark> marks(Lang lang) {
        return lang == Lang.TH ? source : target;
    }

    /** The anchors that begin inside a span. */
    BitSet within(Lang lang, Span span) {
        BitSet anchors = new BitSet();
        for (Mark mark : beginning(lang, span)) {
            if (weights[mark.anchor] > 0) {
                anchors.set(mark.anchor);
            }
        }
        return anchors;
    }

    /** How many different anchors inside a span the other document has nowhere. */
    int strays(Lang lang, Span span) {
        return (int) beginning(lang, span).stream()
                .filter(m -> weights[m.anchor] == 0)
                .map(Mark::anchor)
                .distinct()
                .count();
    }

    private List<Mark> beginning(Lang lang, Span span) {
        List<Mark> all = marks(lang);
        return all.subList(firstFrom(all, span.start()), firstFrom(all, span.end()));
    }

    /** The first mark that begins at an offset or behind it. */
    private static int firstFrom(List<Mark> marks, int offset) {
        int low = 0;
        int high = marks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (marks.get(middle).span.start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The weight of a set of anchors. */
    double weight(BitSet anchors) {
        double sum = 0;
        for (int i = anchors.nextSetBit(0); i >= 0; i = anchors.nextSetBit(i + 1)) {
            sum += weights[i];
        }
        return sum;
    }

    /** The weight of what two sets share. */
    double shared(BitSet a, BitSet b) {
        double sum = 0;
        for (int i = a.nextSetBit(0); i >= 0; i = a.nextSetBit(i + 1)) {
            if (b.get(i)) {
                sum += weights[i];
            }
        }
        return sum;
    }
}
