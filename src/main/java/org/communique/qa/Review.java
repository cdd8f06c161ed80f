package org.communique.qa;

import org.communique.bitext.Bitext;

/**
 * A review's whole result.
 *
 * @param bitext the paired texts
 * @param report what was seen in them
 * @param memo what the next review of the same release may take over
 */
public record Review(Bitext bitext, CheckReport report, SegmentMemo memo) {}
