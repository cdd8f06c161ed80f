package org.communique.text;

import java.util.ArrayList;
import java.util.List;

/** Paragraphs of a document: its lines that are not blank, without outer white space. */
public final class Lines {
    private Lines() {}

    /** In order; line breaks are CR, LF, CRLF, NEL, U+2028 and U+2029. */
    public static List<Span> paragraphs(String document) {
        List<Span> paragraphs = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= document.length(); i++) {
            if (i == document.length() || isBreak(document.charAt(i))) {
                Span span = strip(document, start, i);
                if (!span.isEmpty()) {
                    paragraphs.add(span);
                }
                start = i + 1;
            }
        }
        return paragraphs;
    }

    /** A stretch without the white space and invisible characters at its ends. */
    public static Span strip(String document, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isBlank(document.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(document.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    /** White space of any kind, and what cannot be seen. */
    public static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085' || Normalizer.isInvisible(c);
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }
}
