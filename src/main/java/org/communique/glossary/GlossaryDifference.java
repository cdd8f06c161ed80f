package org.communique.glossary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.text.Lang;
import org.communique.text.LatinWords;
import org.communique.text.Lemmatizer;
import org.communique.text.Segment;
import org.communique.text.Span;

/**
 * What sets two states of the glossary apart, and which texts that can matter to: those that hold a wording of a changed
 * concept in either state, a word that only one of the states knows, or a word of a changed person's name, which may be a
 * misspelling of it. Of every other text all checks say the same.
 */
public final class GlossaryDifference {
    /** Letters of a word so short that it tells nothing of a name. */
    private static final int TELLING = 3;

    private final Set<ConceptId> concepts;
    private final List<TermFinder> thai;
    private final List<TermFinder> english;
    private final Set<String> words;

    private GlossaryDifference(
            Set<ConceptId> concepts, List<TermFinder> thai, List<TermFinder> english, Set<String> words) {
        this.concepts = concepts;
        this.thai = thai;
        this.english = english;
        this.words = words;
    }

    /** Of two states; a concept that only one of them has is a difference too. */
    public static GlossaryDifference between(Glossary before, Glossary after, Lemmatizer lemmatizer) {
        List<Concept> old = without(before, after);
        List<Concept> fresh = without(after, before);
        Glossary one = new Glossary("before", old);
        Glossary other = new Glossary("after", fresh);
        Set<ConceptId> concepts = new TreeSet<>();
        Stream.concat(old.stream(), fresh.stream()).map(Concept::id).forEach(concepts::add);
        Set<String> words = wordsOf(old.stream());
        words.addAll(wordsOf(fresh.stream()));
        Set<String> everywhere = wordsOf(before.concepts().stream());
        everywhere.retainAll(wordsOf(after.concepts().stream()));
        words.removeAll(everywhere);
        wordsOf(Stream.concat(old.stream(), fresh.stream()).filter(concept -> concept.domain() == Domain.PERSON))
                .stream()
                .filter(word -> word.length() >= TELLING)
                .forEach(words::add);
        return new GlossaryDifference(
                concepts,
                List.of(new ThaiTermFinder(one), new ThaiTermFinder(other)),
                List.of(new EnglishTermFinder(one, lemmatizer), new EnglishTermFinder(other, lemmatizer)),
                words);
    }

    private static List<Concept> without(Glossary one, Glossary other) {
        Map<ConceptId, Concept> known = new HashMap<>();
        other.concepts().forEach(concept -> known.put(concept.id(), concept));
        return one.concepts().stream()
                .filter(concept -> !concept.equals(known.get(concept.id())))
                .toList();
    }

    /** The concepts that are not the same in both. */
    public Set<ConceptId> concepts() {
        return concepts;
    }

    /** Whether a check may say something else of these documents in one state than in the other. */
    public boolean touches(String release, String draft) {
        return !concepts.isEmpty()
                && (thai.stream().anyMatch(finder -> finds(finder, Lang.TH, release))
                        || english.stream()
                                .anyMatch(finder -> finds(finder, Lang.EN, draft) || finds(finder, Lang.EN, release))
                        || hasWord(draft)
                        || hasWord(release));
    }

    private static boolean finds(TermFinder finder, Lang lang, String text) {
        return !finder.find(new Segment(lang, new Span(0, text.length()), text, 0))
                .isEmpty();
    }

    private boolean hasWord(String text) {
        return LatinWords.of(text).anyMatch(words::contains);
    }

    private static Set<String> wordsOf(Stream<Concept> concepts) {
        return concepts.flatMap(concept -> concept.terms().stream())
                .filter(term -> term.lang() == Lang.EN)
                .flatMap(term -> LatinWords.of(term.text()))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
