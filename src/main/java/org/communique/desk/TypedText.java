package org.communique.desk;

/** What may be stored: any text that both databases give back exactly as it was typed. */
final class TypedText {
    /** UTF-16 units; a long release has some 20,000. */
    static final int LONGEST = 1_000_000;

    private static final int LONGEST_TITLE = 300;

    private TypedText() {}

    /** @throws BadText naming the side, the rule and the place */
    static void check(String side, String text) {
        if (text.length() > LONGEST) {
            throw new BadText(
                    "The %s has %,d characters; %,d are the most that is taken."
                            .formatted(side, text.length(), LONGEST),
                    -1);
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new BadText(
                        "The %s has half a character (a lone surrogate U+%04X) at offset %,d."
                                .formatted(side, (int) c, i),
                        i);
            } else if (isControl(c)) {
                throw new BadText(
                        "The %s has a control character (U+%04X) at offset %,d. Is it a text file?"
                                .formatted(side, (int) c, i),
                        i);
            }
        }
    }

    /** PostgreSQL refuses NUL where H2 takes it; none of the others is text. U+0085 is a line break in some files. */
    private static boolean isControl(char c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r' && c != '\u0085';
    }

    /** The first line that is not blank, cut where it is very long; empty where there is none. */
    static String title(String source) {
        String line = source.lines()
                .map(TypedText::trim)
                .filter(l -> !l.isEmpty())
                .findFirst()
                .orElse("");
        if (line.length() <= LONGEST_TITLE) {
            return line;
        }
        int end = LONGEST_TITLE - 1;
        // not between the halves of a character, nor before a Thai mark that sits on the letter at the end
        while (end > 0
                && (Character.isLowSurrogate(line.charAt(end))
                        || Character.getType(line.charAt(end)) == Character.NON_SPACING_MARK)) {
            end--;
        }
        return line.substring(0, end) + "…";
    }

    /** White space of every kind; String.strip() leaves the no-break and zero-width ones of web pages. */
    private static String trim(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && isBlank(line.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(start, end);
    }

    static boolean isBlank(String text) {
        return text.chars().allMatch(c -> isBlank((char) c));
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || (c >= '\u200b' && c <= '\u200d')
                || c == '\u2060'
                || c == '\ufeff';
    }
}
