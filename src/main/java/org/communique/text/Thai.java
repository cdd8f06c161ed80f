package org.communique.text;

/** What a Thai character is to its neighbours. */
public final class Thai {
    private Thai() {}

    /** Consonants, vowels and marks; neither digits nor the signs ฿ ๏ ๚ ๛. */
    public static boolean isLetter(char c) {
        return (c >= 'ก' && c <= '\u0E3A') || (c >= 'เ' && c <= '\u0E4E');
    }

    /** Any character of the block: letters, digits, ฯ, ๆ and signs. */
    public static boolean isThai(char c) {
        return c >= '\u0E01' && c <= '\u0E5B';
    }

    /** Marks that sit above or below, from mai han-akat to yamakkan. */
    public static boolean isMark(char c) {
        return c == '\u0E31' || (c >= '\u0E34' && c <= '\u0E3A') || (c >= '\u0E47' && c <= '\u0E4E');
    }

    /** Tone marks and thanthakhat. */
    public static boolean isTone(char c) {
        return c >= '\u0E48' && c <= '\u0E4C';
    }

    /** Vowels that are written before the consonant they follow in speech: เ แ โ ใ ไ. */
    public static boolean isLeadingVowel(char c) {
        return c >= 'เ' && c <= 'ไ';
    }

    /** What cannot begin a cluster: marks and ะ า ำ ๅ. */
    public static boolean bindsLeft(char c) {
        return isMark(c) || c == 'ะ' || c == 'า' || c == 'ำ' || c == 'ๅ';
    }

    /** Whether a cluster of {@code text} may begin, or the one before end, at {@code at}. */
    public static boolean isClusterEdge(CharSequence text, int at) {
        if (at <= 0 || at >= text.length()) {
            return true;
        }
        return !bindsLeft(text.charAt(at)) && !isLeadingVowel(text.charAt(at - 1));
    }
}
