package org.communique.translation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Passage;
import org.communique.bitext.Row;
import org.communique.glossary.Concept;
import org.communique.glossary.ConceptId;
import org.communique.glossary.Domain;
import org.communique.glossary.Glossary;
import org.communique.glossary.TermMatch;
import org.communique.memory.MemoryMatch;
import org.communique.memory.MemoryUnit;
import org.communique.memory.TranslationMemory;
import org.communique.qa.Finding;
import org.communique.qa.Fix;
import org.communique.qa.Mending;
import org.communique.qa.Policy;
import org.communique.qa.Review;
import org.communique.qa.Reviewer;
import org.communique.text.Lang;
import org.communique.text.Span;
import org.communique.translation.Remembered.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * Makes sentences of the translation memory fit: countries, persons, offices and other terms that the Thai has in the
 * place of others are exchanged; then the checks' own mends put right dates, numbers and whatever else leaves no choice,
 * each of which is taken back unless it holds. What cannot be exchanged stays as it was, and the checks say so.
 */
public final class FuzzyRepair {
    private final Reviewer reviewer;
    private final Glossary glossary;
    private final Policy policy;

    /** Repairs by these. */
    public FuzzyRepair(Reviewer reviewer, Glossary glossary, Policy policy) {
        this.reviewer = reviewer;
        this.glossary = glossary;
        this.policy = policy;
    }

    /** A memory that knows the patterns of its sentences by this glossary. */
    public TranslationMemory memory(Iterable<MemoryUnit> units) {
        return TranslationMemory.of(units, thai -> Patterns.of(thai(thai)));
    }

    private Passage thai(String thai) {
        Bitext bitext = reviewer.pairer().pair(thai, "", List.of(new Row(new Span(0, thai.length()), null)), glossary);
        return bitext.segments().stream()
                .map(AlignedSegment::source)
                .filter(passage -> passage != null)
                .findFirst()
                .orElseGet(() -> new Passage(Lang.TH, new Span(0, thai.length()), thai, List.of()));
    }

    /**
     * The best that a memory has for a Thai passage: the fewest findings first, then the likest; null where it has nothing
     * like it.
     *
     * @param before the passage before it, or null
     */
    public @Nullable Remembered best(TranslationMemory memory, String thai, @Nullable String before) {
        Map<String, MemoryMatch> matches = new TreeMap<>();
        memory.find(thai, before, TranslationMemory.FUZZY, MOST).forEach(match -> add(matches, match));
        if (matches.values().stream().noneMatch(MemoryMatch::isExact)) {
            memory.ofPattern(thai, MOST).forEach(match -> add(matches, match));
        }
        return matches.values().stream()
                .map(match -> repair(match, thai))
                .min(Comparator.comparingInt(
                                (Remembered remembered) -> remembered.match().isExact() ? 0 : 1)
                        .thenComparingInt(FuzzyRepair::weight)
                        .thenComparingInt(remembered -> -remembered.match().score()))
                .orElse(null);
    }

    /** Repairing takes a review or two each. */
    private static final int MOST = 4;

    private static void add(Map<String, MemoryMatch> matches, MemoryMatch match) {
        matches.merge(match.unit().english(), match, (one, other) -> one.score() >= other.score() ? one : other);
    }

    private static int weight(Remembered remembered) {
        return remembered.report().findings().stream()
                .mapToInt(finding -> switch (finding.severity()) {
                    case ERROR -> 100;
                    case WARNING -> 10;
                    case HINT -> 1;
                })
                .sum();
    }

    /** What a match comes to for a Thai passage. An exact match is left as a person confirmed it. */
    public Remembered repair(MemoryMatch match, String thai) {
        String english = match.unit().english();
        if (match.isExact()) {
            return new Remembered(
                    match, english, List.of(), review(thai, english).report());
        }
        List<Exchange> exchanges = new ArrayList<>();
        String exchanged = exchangeTerms(match.unit(), thai, exchanges);
        Mending.Mended mended = new Mending((draft, _) -> review(thai, draft)).mend(exchanged);
        for (Finding finding : mended.applied()) {
            Fix fix = finding.fixes().getFirst();
            exchanges.add(new Exchange(fix.span().of(exchanged), fix.replacement()));
        }
        return new Remembered(match, mended.draft(), exchanges, mended.after().report());
    }

    /** As one segment: whatever the passages' lengths, they render one another. */
    private Review review(String thai, String english) {
        Row row = new Row(new Span(0, thai.length()), new Span(0, english.length()));
        return reviewer.review(thai, english, List.of(row), glossary, policy);
    }

    private record Swap(Span span, String now) {}

    private String exchangeTerms(MemoryUnit unit, String thai, List<Exchange> exchanges) {
        String english = unit.english();
        Row row = new Row(new Span(0, unit.thai().length()), new Span(0, english.length()));
        AlignedSegment old = reviewer.pairer()
                .pair(unit.thai(), english, List.of(row), glossary)
                .segments()
                .getFirst();
        Passage source = old.source();
        Passage target = old.target();
        if (source == null || target == null) {
            return english;
        }
        Map<ConceptId, List<Span>> rendered = target.terms().stream()
                .collect(Collectors.groupingBy(
                        match -> match.concept().id(), Collectors.mapping(TermMatch::span, Collectors.toList())));
        List<Swap> swaps = new ArrayList<>();
        for (Pair pair : pairs(source.terms(), thai(thai).terms())) {
            for (Span span : rendered.getOrDefault(pair.old().id(), List.of())) {
                if (swaps.stream().noneMatch(swap -> swap.span().overlaps(span))) {
                    swaps.add(new Swap(span, wording(pair.now(), span, english)));
                }
            }
        }
        swaps.sort(Comparator.comparingInt(swap -> swap.span().start()));
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (Swap swap : swaps) {
            text.append(english, at, swap.span().start()).append(swap.now());
            exchanges.add(new Exchange(swap.span().of(english), swap.now()));
            at = swap.span().end();
        }
        return text.append(english, at, english.length()).toString();
    }

    /** A concept of the unit's Thai, and the one that the Thai asked for has in its place. */
    private record Pair(Concept old, Concept now) {}

    /** What stands between the same terms in both, one by one, where there are as many and of the same kind. */
    private static List<Pair> pairs(List<TermMatch> unit, List<TermMatch> asked) {
        List<Pair> pairs = new ArrayList<>();
        int[][] longest = new int[unit.size() + 1][asked.size() + 1];
        for (int i = unit.size() - 1; i >= 0; i--) {
            for (int j = asked.size() - 1; j >= 0; j--) {
                longest[i][j] = same(unit.get(i), asked.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        List<Concept> gone = new ArrayList<>();
        List<Concept> come = new ArrayList<>();
        while (i < unit.size() || j < asked.size()) {
            if (i < unit.size() && j < asked.size() && same(unit.get(i), asked.get(j))) {
                settle(gone, come, pairs);
                i++;
                j++;
            } else if (j == asked.size() || (i < unit.size() && longest[i + 1][j] >= longest[i][j + 1])) {
                gone.add(unit.get(i++).concept());
            } else {
                come.add(asked.get(j++).concept());
            }
        }
        settle(gone, come, pairs);
        return pairs;
    }

    private static void settle(List<Concept> gone, List<Concept> come, List<Pair> pairs) {
        if (gone.size() == come.size()) {
            for (int k = 0; k < gone.size(); k++) {
                Domain domain = gone.get(k).domain();
                // Dates are mended whole.
                if (domain == come.get(k).domain() && domain != Domain.DATE) {
                    pairs.add(new Pair(gone.get(k), come.get(k)));
                }
            }
        }
        gone.clear();
        come.clear();
    }

    private static boolean same(TermMatch one, TermMatch other) {
        return one.concept().id().equals(other.concept().id());
    }

    /** The preferred English, with no second article and with a capital at the beginning of the sentence. */
    private static String wording(Concept concept, Span span, String english) {
        String wording = concept.english();
        String before = english.substring(0, span.start()).toLowerCase(Locale.ROOT);
        if (wording.startsWith("the ") && before.endsWith("the ")) {
            wording = wording.substring(4);
        }
        boolean first = before.isBlank();
        return first ? wording.substring(0, 1).toUpperCase(Locale.ROOT) + wording.substring(1) : wording;
    }
}
