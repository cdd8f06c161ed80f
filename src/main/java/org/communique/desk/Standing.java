package org.communique.desk;

import java.util.List;
import java.util.OptionalDouble;
import org.communique.glossary.ConceptId;

/**
 * How a concept does in the stored releases.
 *
 * @param found aligned segments whose Thai holds it
 * @param rendered those of them whose English has an accepted wording
 * @param open findings about it that stand
 * @param fixed findings about it that an edited draft has no more
 * @param setAside findings about it that a person set aside
 * @param reasons why, the oldest first
 */
public record Standing(
        ConceptId concept, int found, int rendered, int open, int fixed, int setAside, List<Reason> reasons) {
    public Standing {
        reasons = List.copyOf(reasons);
    }

    /** Why a finding was set aside. */
    public record Reason(String finding, String why, String by) {}

    /** Segments that hold it and have no accepted wording. */
    public int missed() {
        return found - rendered;
    }

    /** Of the findings that people decided about, the share that they found right: fixed, not set aside. */
    public OptionalDouble precision() {
        int decided = fixed + setAside;
        return decided == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) fixed / decided);
    }
}
