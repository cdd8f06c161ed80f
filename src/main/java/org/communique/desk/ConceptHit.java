package org.communique.desk;

import java.util.List;
import org.communique.glossary.Concept;
import org.communique.glossary.Term;
import org.communique.text.Span;

/**
 * A concept that was searched for.
 *
 * @param wording where the typed text was found; the preferred Thai where nothing was typed
 * @param marked what of it was typed, in offsets of the wording
 */
public record ConceptHit(Concept concept, Term wording, List<Span> marked) {}
