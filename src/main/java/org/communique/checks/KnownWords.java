package org.communique.checks;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communique.bitext.Bitext;
import org.communique.glossary.Concept;
import org.communique.glossary.Glossary;
import org.communique.glossary.Term;
import org.communique.text.Recent;

/** Words that a speller must not touch: those of the glossary's accepted English, and the release's own Latin ones. */
final class KnownWords {
    private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}\\p{M}\\p{Nd}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Recent<Glossary, Set<String>> ofGlossary = new Recent<>(glossary ->
            words(glossary.concepts().stream().flatMap(Concept::accepted).map(Term::text)));
    private final Recent<String, Set<String>> ofRelease = new Recent<>(release -> words(Stream.of(release)));

    /** Whether every word of the draft's wording is known. */
    boolean contain(String wording, Bitext bitext) {
        Set<String> glossary = ofGlossary.of(bitext.glossary());
        Set<String> release = ofRelease.of(bitext.source());
        Matcher matcher = WORD.matcher(wording);
        while (matcher.find()) {
            String word = fold(matcher.group());
            if (word.length() > 1 && !glossary.contains(word) && !release.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> words(Stream<String> texts) {
        Set<String> words = new HashSet<>();
        texts.forEach(text -> {
            Matcher matcher = WORD.matcher(text);
            while (matcher.find()) {
                words.add(fold(matcher.group()));
            }
        });
        return words;
    }

    private static String fold(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
