package org.communique.memory;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Levenshtein distance to one text, 64 clusters at a step: Myers, “A fast bit-vector algorithm for approximate string
 * matching based on dynamic programming”, JACM 46 (1999), in the blocks of Hyyrö, “A bit-vector algorithm for computing
 * Levenshtein and Damerau edit distances” (2003).
 */
final class ClusterDistance {
    private static final int WORD = 64;

    private final int length;
    private final int blocks;
    private final Map<String, long[]> places = new HashMap<>();

    /** Measures from this text. */
    ClusterDistance(List<String> text) {
        length = text.size();
        blocks = (length + WORD - 1) / WORD;
        for (int i = 0; i < length; i++) {
            places.computeIfAbsent(text.get(i), _ -> new long[blocks])[i / WORD] |= 1L << (i % WORD);
        }
    }

    /** How many clusters have to be put in, left out or exchanged. */
    int to(List<String> other) {
        if (length == 0) {
            return other.size();
        }
        long[] positive = new long[blocks];
        long[] negative = new long[blocks];
        Arrays.fill(positive, -1L);
        long[] none = new long[blocks];
        int score = length;
        int last = (length - 1) % WORD;
        for (String cluster : other) {
            long[] equal = places.getOrDefault(cluster, none);
            // The row above the first goes up by one at each step.
            long carryPositive = 1;
            long carryNegative = 0;
            for (int b = 0; b < blocks; b++) {
                long pv = positive[b];
                long mv = negative[b];
                long eq = equal[b] | carryNegative;
                long xv = equal[b] | mv;
                long xh = (((eq & pv) + pv) ^ pv) | eq;
                long ph = mv | ~(xh | pv);
                long mh = pv & xh;
                if (b == blocks - 1) {
                    score += (int) ((ph >>> last) & 1) - (int) ((mh >>> last) & 1);
                }
                long nextPositive = ph >>> (WORD - 1);
                long nextNegative = mh >>> (WORD - 1);
                ph = (ph << 1) | carryPositive;
                mh = (mh << 1) | carryNegative;
                positive[b] = mh | ~(xv | ph);
                negative[b] = ph & xv;
                carryPositive = nextPositive;
                carryNegative = nextNegative;
            }
        }
        return score;
    }
}
