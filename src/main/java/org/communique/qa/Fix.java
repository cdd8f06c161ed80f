package org.communique.qa;

import org.communique.text.Span;

/**
 * A mend on offer.
 *
 * @param span what to replace, in the draft as typed; empty to insert
 * @param replacement the new words
 */
public record Fix(Span span, String replacement) {}
