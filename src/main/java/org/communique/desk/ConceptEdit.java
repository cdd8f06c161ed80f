package org.communique.desk;

import org.communique.glossary.Concept;

/**
 * What a concept is to become.
 *
 * @param baseVersion the version that was edited; 0 for a concept that is not there yet
 */
public record ConceptEdit(Concept concept, long baseVersion) {
    public boolean isNew() {
        return baseVersion == 0;
    }
}
