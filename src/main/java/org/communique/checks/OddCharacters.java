package org.communique.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Characters that are not what they seem: controls that turn the direction of writing, letters of another script that
 * look Latin, and what stands where a character was lost.
 */
record OddCharacters(
        String code, Span span, String message, @Nullable String mend) {
    /** Embeddings, overrides and isolates of Unicode's bidirectional algorithm (UAX 9). */
    private static final Pattern DIRECTION = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    /** U+FFFD is what decoders put for bytes they cannot read; the others are no characters (Unicode, section 23.7). */
    private static final Pattern LOST = Pattern.compile("[\\uFFFD-\\uFFFF\\uFDD0-\\uFDEF]");

    private static final Pattern MIXED = Pattern.compile(
            "(?<!\\p{L})(?:\\p{IsLatin}++[\\p{IsCyrillic}\\p{IsGreek}]|[\\p{IsCyrillic}\\p{IsGreek}]++\\p{IsLatin})\\p{L}*+");

    /** Cyrillic, then Greek: each looks like the letter at its place in {@link #LATIN}. */
    private static final String LOOKS =
            "\u0410\u0412\u0415\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0423\u0425\u0406\u0408\u0405\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0456\u0458\u0455"
                    + "\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7\u03BF";

    private static final String LATIN = "ABEKMHOPCTYXIJSaeopcyxijsABEZHIKMNOPTYXo";

    /** Those of a text, span by span; kinds one after another. */
    static List<OddCharacters> in(String text) {
        List<OddCharacters> odd = new ArrayList<>();
        for (Matcher m = DIRECTION.matcher(text); m.find(); ) {
            odd.add(new OddCharacters(
                    "DIRECTION_CONTROL",
                    new Span(m.start(), m.end()),
                    "An unseen control (U+%04X) turns the direction of writing here."
                            .formatted((int) text.charAt(m.start())),
                    ""));
        }
        for (Matcher m = LOST.matcher(text); m.find(); ) {
            odd.add(new OddCharacters(
                    "LOST_CHARACTER",
                    new Span(m.start(), m.end()),
                    "A character was lost here: U+%04X stands in its place.".formatted((int) text.charAt(m.start())),
                    null));
        }
        for (Matcher m = MIXED.matcher(text); m.find(); ) {
            String latin = latin(m.group());
            odd.add(new OddCharacters(
                    "MIXED_SCRIPTS",
                    new Span(m.start(), m.end()),
                    "This word mixes Latin letters with Cyrillic or Greek ones that look like them.",
                    latin.chars().allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                            ? latin
                            : null));
        }
        return odd;
    }

    private static String latin(String word) {
        StringBuilder latin = new StringBuilder(word);
        for (int i = 0; i < latin.length(); i++) {
            int at = LOOKS.indexOf(latin.charAt(i));
            if (at >= 0) {
                latin.setCharAt(i, LATIN.charAt(at));
            }
        }
        return latin.toString();
    }
}
