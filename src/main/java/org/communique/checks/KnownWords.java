package org.communique.checks;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.bitext.Bitext;
import org.communique.glossary.Concept;
import org.communique.glossary.Glossary;
import org.communique.glossary.Term;
import org.communique.text.LatinWords;
import org.communique.text.Recent;

/** Words that a speller must not touch: those of the glossary's accepted English, and the release's own Latin ones. */
final class KnownWords {
    private final Recent<Glossary, Set<String>> ofGlossary = new Recent<>(glossary ->
            words(glossary.concepts().stream().flatMap(Concept::accepted).map(Term::text)));
    private final Recent<String, Set<String>> ofRelease = new Recent<>(release -> words(Stream.of(release)));

    /** Whether every word of the draft's wording is known. */
    boolean contain(String wording, Bitext bitext) {
        Set<String> glossary = ofGlossary.of(bitext.glossary());
        Set<String> release = ofRelease.of(bitext.source());
        return LatinWords.of(wording)
                .allMatch(word -> word.length() <= 1 || glossary.contains(word) || release.contains(word));
    }

    private static Set<String> words(Stream<String> texts) {
        return texts.flatMap(LatinWords::of).collect(Collectors.toUnmodifiableSet());
    }
}
