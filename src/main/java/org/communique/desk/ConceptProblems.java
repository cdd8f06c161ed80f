package org.communique.desk;

import java.util.List;
import org.communique.glossary.Clash;

/**
 * What stands against a concept.
 *
 * @param reasons one phrase each, that a person can act on
 * @param clashes concepts that claim the same Thai
 */
public record ConceptProblems(List<String> reasons, List<Clash> clashes) {
    public boolean isEmpty() {
        return reasons.isEmpty() && clashes.isEmpty();
    }
}
