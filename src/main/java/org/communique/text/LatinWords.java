package org.communique.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words in Latin letters of a text of any language, as they are told from one another where only their letters count: in
 * lower case and without accents.
 */
public final class LatinWords {
    private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}\\p{M}\\p{Nd}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private LatinWords() {}

    /** Its words, from left to right. */
    public static Stream<String> of(String text) {
        return WORD.matcher(text).results().map(found -> fold(found.group()));
    }

    private static String fold(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
