package org.communique.memory;

import java.util.List;

/**
 * A unit that is like what was asked for.
 *
 * @param unit the unit
 * @param score percent of likeness, rounded down: {@link #IN_CONTEXT} where the segment before is the same too, 100
 *     where the Thai is the same after normalising, at most 99 otherwise
 * @param difference what sets the Thai asked for apart from the unit's, in order
 */
public record MemoryMatch(MemoryUnit unit, int score, List<Stretch> difference) {
    /** The score of a unit in its context, as translation tools write it. */
    public static final int IN_CONTEXT = 101;

    public MemoryMatch {
        difference = List.copyOf(difference);
    }

    /** Whether the Thai is the same. */
    public boolean isExact() {
        return score >= 100;
    }

    /**
     * A part of the Thai.
     *
     * @param kind in both, in the unit only, or in what was asked for only
     * @param text normalised
     */
    public record Stretch(Kind kind, String text) {
        /** Where a stretch stands. */
        public enum Kind {
            SAME,
            UNIT_ONLY,
            ASKED_ONLY
        }
    }
}
