package org.communique.text;

import java.text.Normalizer.Form;

/**
 * Brings the many ways in which one text is typed to one, keeping the way back.
 *
 * <p>NFC; ํ+า becomes ำ (NFC does not do it, NFKC undoes it); เ+เ becomes แ; invisible characters go; every space is a
 * plain one; misordered vowel and tone marks are put in order and doubled ones taken once; the private-use glyphs of
 * legacy fonts become the marks they draw; Thai digits become digits; the dashes become a hyphen and curly quotes
 * straight ones. Line breaks stay.
 */
public final class Normalizer {
    /** U+F700–U+F71A as the fonts of Thai Windows used them. */
    private static final String PRIVATE_USE =
            "\u0E10\u0E34\u0E35\u0E36\u0E37\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E0D\u0E31"
                    + "\u0E4D\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E38\u0E39\u0E3A";

    /** No language has so many marks on one letter (UAX 15, Stream-Safe Text Format); further ones are swallowed. */
    private static final int MARKS = 30;

    private Normalizer() {}

    public static Normalized normalize(String raw) {
        Builder out = new Builder(raw.length());
        int i = 0;
        int stacked = 0;
        while (i < raw.length()) {
            char c = raw.charAt(i);
            if (isInvisible(c)) {
                i++;
            } else if (Thai.isMark(plain(c)) || (plain(c) == 'า' && out.endsWithNikhahit())) {
                i = marks(raw, i, out);
            } else if (plain(c) == 'เ' && out.length > 0 && out.text[out.length - 1] == 'เ') {
                // Two SARA E look like one SARA AE and are typed for it.
                out.replaceLast('แ', i + 1);
                i++;
            } else if (isForeignMark(c)) {
                stacked = i > 0 && isForeignMark(raw.charAt(i - 1)) ? stacked + 1 : 1;
                if (stacked <= MARKS) {
                    compose(c, i, out);
                } else {
                    out.replaceLast(out.text[out.length - 1], i + 1);
                }
                i++;
            } else if (plain(c) < 0x80 || Thai.isThai(plain(c))) {
                out.add(plain(c), i, i + 1);
                i++;
            } else {
                i = other(raw, i, out);
            }
        }
        return out.build(raw);
    }

    /** The marks on one base, put in order: vowel signs, then tones, then the rest; each once. */
    private static int marks(String raw, int from, Builder out) {
        int firstMark = out.length;
        while (firstMark > 0 && Thai.isMark(out.text[firstMark - 1])) {
            firstMark--;
        }
        int i = from;
        while (i < raw.length()) {
            char c = plain(raw.charAt(i));
            if (isInvisible(raw.charAt(i))) {
                i++;
            } else if (Thai.isMark(c)) {
                out.addMark(c, i, firstMark);
                i++;
            } else if (c == 'า' && out.endsWithNikhahit()) {
                out.nikhahitToSaraAm(i);
                return i + 1;
            } else {
                break;
            }
        }
        return i;
    }

    /** A combining mark becomes one with the letter before it where Unicode has the two as one. */
    private static void compose(char mark, int at, Builder out) {
        if (out.length > 0) {
            String both = java.text.Normalizer.normalize("" + out.text[out.length - 1] + mark, Form.NFC);
            if (both.length() == 1) {
                out.replaceLast(both.charAt(0), at + 1);
                return;
            }
        }
        out.add(mark, at, at + 1);
    }

    private static int other(String raw, int i, Builder out) {
        int end = i + Character.charCount(raw.codePointAt(i));
        char c = raw.charAt(i);
        String piece;
        if (Character.getType(c) == Character.SPACE_SEPARATOR) {
            piece = " ";
        } else if (isDash(c)) {
            piece = "-";
        } else if (c == '’' || c == '‘' || c == 'ʼ' || c == '′') {
            piece = "'";
        } else if (c == '“' || c == '”' || c == '„') {
            piece = "\"";
        } else {
            piece = java.text.Normalizer.normalize(raw.substring(i, end), Form.NFC);
        }
        for (int k = 0; k < piece.length(); k++) {
            out.add(piece.charAt(k), i, end);
        }
        return end;
    }

    private static boolean isForeignMark(char c) {
        return c >= 0x300 && !Thai.isThai(c) && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Hyphens and dashes of every length, and the minus sign. */
    public static boolean isDash(char c) {
        return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212' || c == '\uFE58' || c == '\uFF0D';
    }

    /** What is not seen and must not part a word: zero-width and bidirectional controls, soft hyphen, BOM. */
    public static boolean isInvisible(char c) {
        return (c >= '\u200B' && c <= '\u200F')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u2069')
                || c == '\uFEFF'
                || c == '\u00AD';
    }

    /** A glyph of the fonts of old Thai Windows, in the private use area: read as the mark or letter it draws. */
    public static boolean isOldGlyph(char c) {
        return c >= '\uF700' && c <= '\uF71A';
    }

    private static char plain(char c) {
        if (c >= '๐' && c <= '๙') {
            return (char) ('0' + (c - '๐'));
        }
        if (isOldGlyph(c)) {
            return PRIVATE_USE.charAt(c - '\uF700');
        }
        return c;
    }

    /** Grows by at most one unit for each unit read. */
    private static final class Builder {
        private char[] text;
        private int[] starts;
        private int[] ends;
        private int length;

        private Builder(int size) {
            text = new char[size];
            starts = new int[size];
            ends = new int[size];
        }

        private void add(char c, int start, int end) {
            if (length == text.length) {
                int size = length * 2 + 4;
                text = java.util.Arrays.copyOf(text, size);
                starts = java.util.Arrays.copyOf(starts, size);
                ends = java.util.Arrays.copyOf(ends, size);
            }
            text[length] = c;
            starts[length] = start;
            ends[length] = end;
            length++;
        }

        /** Inserts a mark behind those of its rank; a mark that is there already is swallowed. */
        private void addMark(char c, int at, int firstMark) {
            if (Thai.isTone(c) && endsWithSaraAm()) {
                // A tone typed after SARA AM belongs on the consonant before it.
                for (int k = length - 2; k >= 0 && Thai.isMark(text[k]); k--) {
                    if (text[k] == c) {
                        return;
                    }
                }
                add('ำ', starts[length - 1], ends[length - 1]);
                text[length - 2] = c;
                starts[length - 2] = at;
                ends[length - 2] = at + 1;
                return;
            }
            for (int k = firstMark; k < length; k++) {
                if (text[k] == c) {
                    ends[k] = Math.max(ends[k], at + 1);
                    return;
                }
            }
            int to = length;
            while (to > firstMark && rank(text[to - 1]) > rank(c)) {
                to--;
            }
            add(c, at, at + 1);
            for (int k = length - 1; k > to; k--) {
                text[k] = text[k - 1];
                starts[k] = starts[k - 1];
                ends[k] = ends[k - 1];
            }
            text[to] = c;
            starts[to] = at;
            ends[to] = at + 1;
        }

        /** SARA AM on a consonant, marks between them or not. */
        private boolean endsWithSaraAm() {
            int k = length - 2;
            while (k >= 0 && Thai.isMark(text[k])) {
                k--;
            }
            return k >= 0 && text[length - 1] == 'ำ' && text[k] >= 'ก' && text[k] <= 'ฮ';
        }

        private boolean endsWithNikhahit() {
            int k = length - 1;
            while (k >= 0 && Thai.isTone(text[k])) {
                k--;
            }
            // Nikhahit ranks behind the tones, so it is last when it is there.
            return length > 0 && (text[length - 1] == '\u0E4D' || (k >= 0 && text[k] == '\u0E4D'));
        }

        private void nikhahitToSaraAm(int at) {
            int k = length - 1;
            while (text[k] != '\u0E4D') {
                k--;
            }
            int start = starts[k];
            for (int m = k; m < length - 1; m++) {
                text[m] = text[m + 1];
                starts[m] = starts[m + 1];
                ends[m] = ends[m + 1];
            }
            length--;
            add('ำ', start, at + 1);
        }

        private void replaceLast(char c, int end) {
            text[length - 1] = c;
            ends[length - 1] = end;
        }

        private Normalized build(String raw) {
            return new Normalized(
                    raw,
                    new String(text, 0, length),
                    new OffsetMap(
                            java.util.Arrays.copyOf(starts, length),
                            java.util.Arrays.copyOf(ends, length),
                            raw.length()));
        }

        private static int rank(char c) {
            if (c == '\u0E4D') {
                return 2;
            }
            return Thai.isTone(c) ? 1 : 0;
        }
    }
}
