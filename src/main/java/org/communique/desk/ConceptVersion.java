package org.communique.desk;

import org.communique.glossary.Concept;
import org.jspecify.annotations.Nullable;

/**
 * A state that a concept had.
 *
 * @param change what made it, or null: the first filling
 */
public record ConceptVersion(
        long version, Concept concept, @Nullable GlossaryChange change) {}
