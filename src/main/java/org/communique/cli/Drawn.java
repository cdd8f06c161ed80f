package org.communique.cli;

import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Lines drawn at random for a person to judge. */
final class Drawn {
    private Drawn() {}

    /**
     * So many of the lines, or all where they are fewer. They are shuffled in place.
     *
     * @param seed the same draws the same
     */
    static List<String> of(List<String> lines, int count, long seed) {
        Collections.shuffle(lines, new Random(seed));
        return lines.subList(0, Math.min(count, lines.size()));
    }

    /** A text as one cell of a line: each stretch of white space is a space. */
    static String cell(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
