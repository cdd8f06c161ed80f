package org.communique.report;

import java.util.Arrays;

/** The lines of a document, to say where an offset stands as editors count. A line is ended by CR, LF or both. */
final class Lines {
    private final int[] starts;

    Lines(String text) {
        int[] found = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i + 1;
            }
        }
        starts = Arrays.copyOf(found, count);
    }

    /** {@code line:column}, both from 1; columns are UTF-16 code units. */
    String at(int offset) {
        return line(offset) + ":" + column(offset);
    }

    /** From 1. */
    int line(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return (found >= 0 ? found : -found - 2) + 1;
    }

    /** From 1, in UTF-16 code units. */
    int column(int offset) {
        return offset - starts[line(offset) - 1] + 1;
    }
}
