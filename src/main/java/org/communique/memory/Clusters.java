package org.communique.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.communique.text.Normalizer;
import org.communique.text.Thai;

/** A Thai text as what people see as its letters: a consonant with its vowels and marks counts once. */
final class Clusters {
    private Clusters() {}

    /** The clusters of a text, normalised, white space as one space. */
    static List<String> of(String text) {
        return cut(key(text));
    }

    /** By this two texts are the same: normalised, white space as one space, in lower case. */
    static String key(String text) {
        return Normalizer.normalize(text).text().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static List<String> cut(String text) {
        List<String> clusters = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            boolean inPair = i < text.length() && Character.isLowSurrogate(text.charAt(i));
            if (!inPair && Thai.isClusterEdge(text, i)) {
                clusters.add(text.substring(start, i));
                start = i;
            }
        }
        return clusters;
    }
}
