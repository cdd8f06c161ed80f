package org.communique.glossary;

import org.communique.text.Span;

/**
 * A wording met in a text.
 *
 * @param concept whose wording it is
 * @param term the wording
 * @param span where it stands, in the document as typed
 */
public record TermMatch(Concept concept, Term term, Span span) {}
