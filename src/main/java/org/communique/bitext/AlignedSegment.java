package org.communique.bitext;

import org.jspecify.annotations.Nullable;

/**
 * A bead with its texts: passages that render one another.
 *
 * @param number from 1, in the order of the source
 * @param source null where the draft says something the release does not
 * @param target null where the draft leaves something out
 * @param confidence of the pairing, 0 to 1
 */
public record AlignedSegment(
        int number, @Nullable Passage source, @Nullable Passage target, double confidence) {
    public AlignedSegment {
        if (source == null && target == null) {
            throw new IllegalArgumentException("segment " + number + " has no text on either side");
        }
    }
}
