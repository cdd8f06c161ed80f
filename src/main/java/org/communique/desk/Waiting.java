package org.communique.desk;

import org.communique.glossary.Concept;
import org.jspecify.annotations.Nullable;

/**
 * A proposal that waits, beside what stands now.
 *
 * @param stored what it would change; null for a concept that is not there yet
 * @param asked what the concept would be with all that the proposal asks for, and what others changed meanwhile kept
 * @param conflict where the proposal and somebody else changed the same part, so that a person has to choose, else null
 */
public record Waiting(
        Proposal proposal,
        @Nullable StoredConcept stored,
        Concept asked,
        @Nullable ConceptConflict conflict) {}
