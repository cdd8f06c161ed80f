package org.communique.bitext;

/**
 * Units that render one another: a run of the source's and a run of the target's, either of which may be empty.
 *
 * @param sourceStart first unit of the source
 * @param sourceEnd one past the last
 * @param targetStart first unit of the target
 * @param targetEnd one past the last
 * @param confidence 0 to 1
 */
record Bead(int sourceStart, int sourceEnd, int targetStart, int targetEnd, double confidence) {
    /** The same bead counted from units that stand further back. */
    Bead shift(int source, int target) {
        return new Bead(sourceStart + source, sourceEnd + source, targetStart + target, targetEnd + target, confidence);
    }

    boolean isOmission() {
        return targetStart == targetEnd;
    }

    boolean isAddition() {
        return sourceStart == sourceEnd;
    }
}
