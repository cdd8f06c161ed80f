package org.communique.bitext;

import java.util.BitSet;
import org.communique.text.Span;

/**
 * What the aligner moves about: a paragraph, a Thai piece or an English sentence.
 *
 * @param span in its document
 * @param size characters that count: Thai letters, or English characters
 * @param anchors numbers of the anchors in it
 * @param strays how many different anchors in it the other document lacks altogether
 * @param apart whether it never joins the unit before it: a dateline, or text beyond a piece of page furniture
 * @param opening how likely a sentence begins with it: positive likely, negative unlikely
 */
record Unit(Span span, int size, BitSet anchors, int strays, boolean apart, double opening) {}
