package org.communique.harvest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Passage;
import org.communique.glossary.Concept;
import org.communique.glossary.ConceptId;
import org.communique.glossary.Glossary;
import org.communique.glossary.Term;
import org.communique.text.EnglishToken;
import org.communique.text.Normalizer;

/**
 * Finds wordings that the glossary lacks: Thai words that recur with one English counterpart. Counted are aligned segments,
 * the same sentence once; what is offered is stable (Dice) and no chance (log-likelihood ratio: Dunning, “Accurate Methods
 * for the Statistics of Surprise and Coincidence”, 1993).
 */
public final class Harvest {
    /** Under this the counts may agree by chance: p < 0.0001 for one pair of wordings, of which there are thousands. */
    private static final double CHANCE = 15.1;

    /** A counterpart so nearly as good as the best leaves open which of them it is. */
    private static final double AS_GOOD = 0.9;

    /** Letters that make twice as much of a wording. */
    private static final double LONG = 40;

    private static final int EXAMPLES = 5;

    private Harvest() {}

    /**
     * A bitext and what it is called.
     *
     * @param document for people
     */
    public record Paired(String document, Bitext bitext) {}

    /**
     * How much evidence is asked for.
     *
     * @param together segments that hold both wordings, at least
     * @param documents that hold both, at least
     * @param stability Dice's coefficient of the two, at least: 1 where neither stands without the other
     * @param most candidates, the best
     */
    public record Settings(int together, int documents, double stability, int most) {
        public static final Settings DEFAULT = new Settings(3, 2, 0.7, 200);

        public Settings {
            if (together < 1 || documents < 1 || stability <= 0 || stability > 1 || most < 0) {
                throw new IllegalArgumentException("not settings of a harvest: together " + together + ", documents "
                        + documents + ", stability " + stability + ", most " + most);
            }
        }
    }

    /**
     * Where both stand.
     *
     * @param segment its number
     * @param thai the Thai passage
     * @param english the English passage
     */
    public record Example(String document, int segment, String thai, String english) {}

    /**
     * A wording that may be worth a concept.
     *
     * @param score log-likelihood ratio: how little chance explains it
     * @param stability Dice's coefficient
     * @param together segments that hold both
     * @param thaiCount segments that hold the Thai
     * @param englishCount segments that hold the English
     * @param examples from as many documents as there are, five at most
     */
    public record Candidate(
            String thai,
            String english,
            double score,
            double stability,
            int together,
            int thaiCount,
            int englishCount,
            List<Example> examples) {
        public Candidate {
            examples = List.copyOf(examples);
        }
    }

    /** One wording with the segments that it stands in. */
    private static final class Entry {
        final String key;
        final int words;
        final List<Set<ConceptId>> terms;
        final List<Integer> segments = new ArrayList<>();
        final Map<String, Integer> shown = new HashMap<>();
        int named;
        int times;
        int cut;

        Entry(Gram gram) {
            key = gram.key();
            words = gram.words();
            terms = gram.terms();
        }

        void add(Gram gram, int segment) {
            if (segments.isEmpty() || segments.getLast() != segment) {
                segments.add(segment);
            }
            shown.merge(gram.shown(), 1, Integer::sum);
            times++;
            named += gram.name() ? 1 : 0;
            cut += gram.cut() ? 1 : 0;
        }

        int count() {
            return segments.size();
        }

        int letters() {
            return (int) key.chars().filter(Character::isLetterOrDigit).count();
        }

        String shown() {
            return shown.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(Map.Entry.<String, Integer>comparingByKey()))
                    .orElseThrow()
                    .getKey();
        }
    }

    private record Link(Entry thai, Entry english, int together, double stability, double score, int fit) {
        /** Of two that overlap and are nearly as sure, the longer. */
        double worth() {
            return score * (1 + fit / LONG);
        }
    }

    private record Place(String document, AlignedSegment segment, Passage thai, Passage english) {}

    /** What the pairs have in common and the glossary has not, the surest first. The bitexts were made with the glossary. */
    public static List<Candidate> candidates(List<Paired> pairs, Glossary glossary, Settings settings) {
        List<Place> places = places(pairs);
        Map<String, Entry> thai = new LinkedHashMap<>();
        Map<String, Entry> english = new LinkedHashMap<>();
        for (int s = 0; s < places.size(); s++) {
            Place place = places.get(s);
            Set<ConceptId> rendered = place.thai.terms().stream()
                    .flatMap(match -> Stream.concat(Stream.of(match.concept()), match.alternatives().stream()))
                    .map(Concept::id)
                    .collect(Collectors.toSet());
            add(Grams.thai(place.thai), s, thai);
            add(Grams.english(place.english, rendered), s, english);
        }
        keepFrequent(thai, settings.together);
        keepFrequent(english, settings.together);
        keepWhole(thai);
        List<Link> links = links(thai.values(), english.values(), places.size(), settings);
        Set<String> known = glossary.concepts().stream()
                .flatMap(Concept::thaiTerms)
                .map(Term::text)
                .map(Harvest::plain)
                .collect(Collectors.toSet());
        List<Candidate> candidates = new ArrayList<>();
        List<Link> taken = new ArrayList<>();
        for (Link link : links) {
            if (candidates.size() == settings.most) {
                break;
            }
            List<Example> examples = examples(link, places);
            long documents = common(link).stream()
                    .map(s -> places.get(s).document)
                    .distinct()
                    .count();
            if (documents < settings.documents
                    || known.contains(plain(link.thai.shown()))
                    || taken.stream().anyMatch(other -> rivals(other, link))) {
                continue;
            }
            taken.add(link);
            candidates.add(new Candidate(
                    Normalizer.normalize(link.thai.shown()).text(),
                    link.english.shown().replaceAll("\\s+", " "),
                    link.score,
                    link.stability,
                    link.together,
                    link.thai.count(),
                    link.english.count(),
                    examples));
        }
        return candidates;
    }

    /** Segments with both sides; a sentence that releases repeat word for word speaks once. */
    private static List<Place> places(List<Paired> pairs) {
        List<Place> places = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        for (Paired pair : pairs) {
            for (AlignedSegment segment : pair.bitext.segments()) {
                Passage thai = segment.source();
                Passage english = segment.target();
                if (thai != null && english != null && seen.add(List.of(thai.text(), english.text()))) {
                    places.add(new Place(pair.document, segment, thai, english));
                }
            }
        }
        return places;
    }

    private static void add(List<Gram> grams, int segment, Map<String, Entry> entries) {
        grams.forEach(gram ->
                entries.computeIfAbsent(gram.key(), key -> new Entry(gram)).add(gram, segment));
    }

    /** Leaves out what is rare, and what is mostly cut out of something longer. */
    private static void keepFrequent(Map<String, Entry> entries, int least) {
        entries.values().removeIf(entry -> entry.count() < least || 2 * entry.cut > entry.times);
    }

    /** Leaves out what stands nowhere but inside one longer wording; a space in that would make it two. */
    private static void keepWhole(Map<String, Entry> entries) {
        Set<Entry> parts = new HashSet<>();
        for (Entry entry : entries.values()) {
            String key = entry.key;
            for (int i = 0; i < key.length() - 1 && key.indexOf(' ') < 0; i = key.indexOf(Gram.PARTED, i + 1)) {
                for (int j = key.indexOf(Gram.PARTED, i + 1); j > 0; j = key.indexOf(Gram.PARTED, j + 1)) {
                    Entry part = entries.get(key.substring(i, j + 1));
                    if (part != null && part != entry && part.count() == entry.count()) {
                        parts.add(part);
                    }
                }
            }
        }
        entries.values().removeAll(parts);
    }

    /** For each Thai wording its counterpart, where there is one and no other as good; the surest first. */
    private static List<Link> links(Iterable<Entry> thai, Iterable<Entry> english, int segments, Settings settings) {
        Map<Integer, List<Entry>> inSegment = new HashMap<>();
        for (Entry entry : english) {
            entry.segments.forEach(
                    s -> inSegment.computeIfAbsent(s, key -> new ArrayList<>()).add(entry));
        }
        List<Link> all = new ArrayList<>();
        for (Entry entry : thai) {
            Map<Entry, Integer> together = new HashMap<>();
            for (int s : entry.segments) {
                inSegment.getOrDefault(s, List.of()).forEach(other -> together.merge(other, 1, Integer::sum));
            }
            together.forEach((other, both) -> {
                double stability = 2.0 * both / (entry.count() + other.count());
                double score = surprise(both, entry.count(), other.count(), segments);
                int fit = fit(entry.letters(), other.letters());
                if (both >= settings.together
                        && sameTerms(entry, other)
                        && stability >= settings.stability
                        && score >= CHANCE
                        && fit > 0) {
                    all.add(new Link(entry, other, both, stability, score, fit));
                }
            });
        }
        Map<Entry, List<Link>> ofThai = new HashMap<>();
        Map<Entry, List<Link>> ofEnglish = new HashMap<>();
        for (Link link : all) {
            ofThai.computeIfAbsent(link.thai, key -> new ArrayList<>()).add(link);
            ofEnglish.computeIfAbsent(link.english, key -> new ArrayList<>()).add(link);
        }
        return all.stream()
                .filter(link -> clear(link, ofThai.getOrDefault(link.thai, List.of()), true))
                .filter(link -> clear(link, ofEnglish.getOrDefault(link.english, List.of()), false))
                .filter(Harvest::isTerm)
                .sorted(Comparator.comparingDouble((Link link) -> -link.worth())
                        .thenComparingDouble(link -> -link.stability)
                        .thenComparing(link -> link.thai.key)
                        .thenComparing(link -> link.english.key))
                .toList();
    }

    /** Whether each known wording that the one holds is rendered in the other. */
    private static boolean sameTerms(Entry thai, Entry english) {
        return answered(thai.terms, english.terms) && answered(english.terms, thai.terms);
    }

    private static boolean answered(List<Set<ConceptId>> terms, List<Set<ConceptId>> others) {
        return terms.stream().allMatch(term -> others.stream().anyMatch(other -> !Collections.disjoint(term, other)));
    }

    /** Whether nothing else on the one side is as good for what stands on the other; what overlaps it is no other. */
    private static boolean clear(Link link, List<Link> others, boolean english) {
        Entry own = english ? link.english : link.thai;
        for (Link other : others) {
            Entry rival = english ? other.english : other.thai;
            if (rival != own && other.score >= AS_GOOD * link.score && !overlap(own, rival)) {
                return false;
            }
        }
        return true;
    }

    private static boolean overlap(Entry one, Entry other) {
        Set<String> words = new HashSet<>(List.of(one.key.split(String.valueOf(Gram.PARTED))));
        words.remove("");
        return Stream.of(other.key.split(String.valueOf(Gram.PARTED))).anyMatch(words::contains);
    }

    /** A single word is in every dictionary or a part of a name; an acronym and words that go together are for the glossary. */
    private static boolean isTerm(Link link) {
        boolean name = 2 * link.english.named > link.english.times;
        return EnglishToken.isAcronym(link.english.shown())
                || (link.english.words > 1 && (name || link.thai.words > 1));
    }

    /** Whether the better of two leaves no room for the other: a part of it, or it with something that is no wording. */
    private static boolean rivals(Link better, Link link) {
        if (better.thai.key.contains(link.thai.key) || better.english.key.contains(link.english.key)) {
            return true;
        }
        boolean longerThai = link.thai.key.contains(better.thai.key);
        boolean longerEnglish = link.english.key.contains(better.english.key);
        return longerThai != longerEnglish
                || (longerThai
                        && fit(
                                        link.thai.letters() - better.thai.letters(),
                                        link.english.letters() - better.english.letters())
                                <= 0);
    }

    /** Letters that two wordings have for one another: none where one is twice as long. Thai and English are alike in length. */
    private static int fit(int thai, int english) {
        return 2 * Math.min(thai, english) - Math.max(thai, english);
    }

    private static List<Integer> common(Link link) {
        Set<Integer> english = new HashSet<>(link.english.segments);
        return link.thai.segments.stream().filter(english::contains).toList();
    }

    private static List<Example> examples(Link link, List<Place> places) {
        Map<String, List<Place>> byDocument = new LinkedHashMap<>();
        common(link).stream()
                .map(places::get)
                .forEach(place -> byDocument
                        .computeIfAbsent(place.document, key -> new ArrayList<>())
                        .add(place));
        List<Place> spread = new ArrayList<>();
        for (int round = 0; spread.size() < Math.min(EXAMPLES, link.together); round++) {
            for (List<Place> own : byDocument.values()) {
                if (round < own.size() && spread.size() < EXAMPLES) {
                    spread.add(own.get(round));
                }
            }
        }
        return spread.stream()
                .map(place ->
                        new Example(place.document, place.segment.number(), place.thai.text(), place.english.text()))
                .toList();
    }

    /**
     * The log-likelihood ratio of two wordings being independent.
     *
     * @return 0 where they meet no more often than chance has it
     */
    static double surprise(int both, int one, int other, int all) {
        if ((double) both * all <= (double) one * other) {
            return 0;
        }
        double sum = part(both, (double) one * other / all);
        sum += part(one - both, (double) one * (all - other) / all);
        sum += part(other - both, (double) (all - one) * other / all);
        sum += part(all - one - other + both, (double) (all - one) * (all - other) / all);
        return 2 * sum;
    }

    private static double part(int seen, double expected) {
        return seen == 0 ? 0 : seen * Math.log(seen / expected);
    }

    /** As wordings are compared: spaces do not matter. */
    private static String plain(String wording) {
        return Normalizer.normalize(wording).text().replace(" ", "");
    }
}
