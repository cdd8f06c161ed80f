package org.communique.bitext;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

    private final List<CommonWords.Found> thaiWords;
    private final List<CommonWords.Found> englishWords;
    private final Map<String, Integer> wordNumbers = new HashMap<>();
    private final Map<Integer, Set<Integer>> thaiByEntry = new HashMap<>();
    private final Map<Integer, Set<Integer>> englishByEntry = new HashMap<>();
    private double[] wordWeights = {};

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
        thaiWords = CommonWords.bundled().inThai(release);
        englishWords = CommonWords.bundled().inEnglish(draft);
        numberWords();
    }

    /** Gives each word of either side a number, and each entry the words of either side that belong to it. */
    private void numberWords() {
        Map<Integer, Integer> counts = new HashMap<>();
        for (Lang lang : Lang.values()) {
            for (CommonWords.Found found : words(lang)) {
                int number = wordNumbers.computeIfAbsent(key(lang, found), k -> wordNumbers.size());
                counts.merge(number, 1, Integer::sum);
                for (int entry : found.entries()) {
                    entryWords(lang)
                            .computeIfAbsent(entry, e -> new TreeSet<>())
                            .add(number);
                }
            }
        }
        wordWeights = new double[wordNumbers.size()];
        counts.forEach((number, count) -> wordWeights[number] = 1.0 / Math.sqrt(count));
    }

    private static String key(Lang lang, CommonWords.Found found) {
        return lang + found.word();
    }

    private List<CommonWords.Found> words(Lang lang) {
        return lang == Lang.TH ? thaiWords : englishWords;
    }

    private Map<Integer, Set<Integer>> entryWords(Lang lang) {
        return lang == Lang.TH ? thaiByEntry : englishByEntry;
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
            if (isListMarker(text, mention.span())) {
                continue;
            }
            // Small number words (both, one) stand everywhere and say nothing.
            if (!mention.inWords() || mention.kind() == NumberMention.Kind.ORDINAL) {
                mark(lang, "number " + mention.value().toPlainString(), mention.span());
            }
        }
        for (TermMatch term : terms) {
            mark(lang, "concept " + term.concept().id(), term.span());
        }
    }

    /** “2. ” at the start of a line counts places; when paragraphs move, it does not move along. */
    private static boolean isListMarker(String text, Span span) {
        int end = span.end();
        return end + 1 < text.length()
                && (text.charAt(end) == '.' || text.charAt(end) == ')')
                && Character.isWhitespace(text.charAt(end + 1))
                && (span.start() == 0 || text.charAt(span.start() - 1) == '\n');
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

    /** What begins inside a span. */
    Evidence within(Lang lang, Span span) {
        Set<Integer> anchors = new TreeSet<>();
        Set<Integer> strays = new TreeSet<>();
        for (Mark mark : beginning(lang, span)) {
            (weights[mark.anchor] > 0 ? anchors : strays).add(mark.anchor);
        }
        Set<Integer> own = new TreeSet<>();
        Set<Integer> meanings = new TreeSet<>();
        List<CommonWords.Found> all = words(lang);
        for (int i = firstWord(all, span.start());
                i < all.size() && all.get(i).span().start() < span.end();
                i++) {
            CommonWords.Found found = all.get(i);
            own.add(wordNumbers.getOrDefault(key(lang, found), 0));
            for (int entry : found.entries()) {
                meanings.addAll(entryWords(lang == Lang.TH ? Lang.EN : Lang.TH).getOrDefault(entry, Set.of()));
            }
        }
        return new Evidence(array(anchors), array(own), array(meanings), strays.size());
    }

    private static int[] array(Set<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int firstWord(List<CommonWords.Found> words, int offset) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
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

    /** The weight of the anchors that two stretches share. */
    double shared(Evidence a, Evidence b) {
        return sum(a.anchors, b.anchors, weights, true);
    }

    /** The weight of the anchors that only the first has. */
    double unshared(Evidence a, Evidence b) {
        return sum(a.anchors, b.anchors, weights, false);
    }

    /** The weight of the words of the first that the second may render. */
    double rendered(Evidence a, Evidence b) {
        return sum(a.words, b.meanings, wordWeights, true);
    }

    /** The weight of the words of the first that nothing in the second renders. */
    double unrendered(Evidence a, Evidence b) {
        return sum(a.words, b.meanings, wordWeights, false);
    }

    private static double sum(int[] of, int[] in, double[] weights, boolean there) {
        double sum = 0;
        int j = 0;
        for (int number : of) {
            while (j < in.length && in[j] < number) {
                j++;
            }
            if ((j < in.length && in[j] == number) == there) {
                sum += weights[number];
            }
        }
        return sum;
    }
}
