package org.communique.bitext;

import java.util.Arrays;

/**
 * What of a stretch of text can be looked for in the other document. All arrays are sorted and without doubles; the
 * numbers are those of {@link Anchors}.
 */
final class Evidence {
    static final Evidence NONE = new Evidence(new int[0], new int[0], new int[0], 0);

    /** Numbers, dates, Latin words and concepts that either document has. */
    final int[] anchors;

    /** Its own common words. */
    final int[] words;

    /** The common words of the other document that its own may render. */
    final int[] meanings;

    /** How many anchors in it the other document lacks altogether. */
    final int strays;

    Evidence(int[] anchors, int[] words, int[] meanings, int strays) {
        this.anchors = anchors;
        this.words = words;
        this.meanings = meanings;
        this.strays = strays;
    }

    Evidence plus(Evidence other) {
        return new Evidence(
                union(anchors, other.anchors),
                union(words, other.words),
                union(meanings, other.meanings),
                strays + other.strays);
    }

    private static int[] union(int[] a, int[] b) {
        if (a.length == 0 || b.length == 0) {
            return a.length == 0 ? b : a;
        }
        int[] all = new int[a.length + b.length];
        int n = 0;
        int i = 0;
        int j = 0;
        while (i < a.length || j < b.length) {
            if (j == b.length || (i < a.length && a[i] < b[j])) {
                all[n++] = a[i++];
            } else {
                if (i < a.length && a[i] == b[j]) {
                    i++;
                }
                all[n++] = b[j++];
            }
        }
        return Arrays.copyOf(all, n);
    }
}
