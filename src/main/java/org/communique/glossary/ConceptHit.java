package org.communique.glossary;

import java.util.List;
import org.communique.text.Span;

/**
 * A concept that was searched for.
 *
 * @param wording where the typed text was found; the first wording where nothing was typed
 * @param marked what of it was typed, in offsets of the wording
 */
public record ConceptHit(Concept concept, Term wording, List<Span> marked) {
    public ConceptHit {
        marked = List.copyOf(marked);
    }
}
