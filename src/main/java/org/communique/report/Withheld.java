package org.communique.report;

/**
 * Findings that stand and are not told.
 *
 * @param baseline those that a baseline knows
 * @param limit those beyond the number that was to be told
 */
public record Withheld(int baseline, int limit) {
    public static final Withheld NONE = new Withheld(0, 0);
}
