package org.communique.glossary;

import java.text.Normalizer.Form;
import org.communique.text.Normalized;
import org.communique.text.Normalizer;
import org.communique.text.Span;

/**
 * A wording as it is searched: normalised, in lower case and without accents; and the same without the marks over Thai letters
 * that are so often left out or mistyped. Offsets of the wording as typed are worked out only when they are asked for.
 */
final class Folded {
    private final String raw;
    private final String toned;
    private final String plain;

    Folded(String raw) {
        this.raw = raw;
        this.toned = fold(Normalizer.normalize(raw).text());
        this.plain = withoutTones(toned);
    }

    /** With the tone marks. */
    String toned() {
        return toned;
    }

    /** Without them. */
    String plain() {
        return plain;
    }

    /**
     * Where a stretch stands in the wording as typed.
     *
     * @param ofToned whether it is one of {@link #toned}; else of {@link #plain}
     */
    Span raw(int start, int end, boolean ofToned) {
        Normalized normalized = Normalizer.normalize(raw);
        return ofToned ? normalized.toRaw(start, end) : normalized.toRaw(place(start), place(end));
    }

    /** The place in {@link #toned} after so many letters of {@link #plain}, and the marks that belong to them. */
    private int place(int letters) {
        int at = 0;
        for (int seen = 0; at < toned.length() && (seen < letters || isTone(toned.charAt(at))); at++) {
            if (!isTone(toned.charAt(at))) {
                seen++;
            }
        }
        return at;
    }

    private static String withoutTones(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isTone(text.charAt(i))) {
                out.append(text.charAt(i));
            }
        }
        return out.length() == text.length() ? text : out.toString();
    }

    /** Mai tai khu, the four tone marks, thanthakhat. */
    private static boolean isTone(char c) {
        return c >= '็' && c <= '์';
    }

    /** Letter by letter, so that offsets stay. */
    private static String fold(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0xC0 && c < 0x250) {
                c = java.text.Normalizer.normalize(String.valueOf(c), Form.NFD).charAt(0);
            }
            out.append(Character.toLowerCase(c));
        }
        return out.toString();
    }
}
