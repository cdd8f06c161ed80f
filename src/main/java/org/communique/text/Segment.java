package org.communique.text;

/**
 * A sentence-like piece of a document: English sentences, or in Thai, which has no full stop, what spaces part.
 *
 * @param lang the language of the document
 * @param span where it stands in the document as typed, outer white space left out
 * @param text the text of that span, as typed
 * @param paragraph number of its paragraph in the document, from 0
 */
public record Segment(Lang lang, Span span, String text, int paragraph) {}
