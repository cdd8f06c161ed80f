package org.communique.bitext;

import org.communique.text.Span;

/**
 * What the aligner moves about: a paragraph, a Thai piece or an English sentence.
 *
 * @param span in its document
 * @param size characters that count: Thai letters, or English characters
 * @param evidence what of it can be looked for in the other document
 * @param apart whether it never joins the unit before it: a dateline, or text beyond a piece of page furniture
 * @param opening how likely a sentence begins with it: positive likely, negative unlikely
 */
record Unit(Span span, int size, Evidence evidence, boolean apart, double opening) {}
