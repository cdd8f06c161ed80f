package org.communique.text;

import java.util.Set;

/**
 * A word or number of an English text.
 *
 * @param span in the text that was cut; a possessive ending stands outside
 * @param surface as typed, dots of initials left out: {@code US} for “U.S.”
 * @param folded lower case, diacritics gone, British and American spellings made one
 * @param lemmas its base forms, folded
 */
public record EnglishToken(Span span, String surface, String folded, Set<String> lemmas) {
    /** Whether it is all capitals, two letters at least: an acronym, perhaps with the s of its plural. */
    public boolean isAcronym() {
        return isAcronym(surface);
    }

    /** See {@link #isAcronym()}. */
    public static boolean isAcronym(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isUpperCase(c)) {
                letters++;
            } else if (!Character.isDigit(c) && !(c == 's' && i == word.length() - 1 && letters >= 2)) {
                return false;
            }
        }
        return letters >= 2;
    }

    /** Whether it begins with a capital. */
    public boolean isCapitalised() {
        return !surface.isEmpty() && Character.isUpperCase(surface.charAt(0));
    }

    public boolean isArticle() {
        return folded.equals("the") || folded.equals("a") || folded.equals("an");
    }

    public boolean isNumber() {
        return Character.isDigit(surface.charAt(0));
    }
}
