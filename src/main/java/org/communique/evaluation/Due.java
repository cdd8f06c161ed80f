package org.communique.evaluation;

import org.communique.qa.CheckId;
import org.jspecify.annotations.Nullable;

/**
 * A finding that a check owes.
 *
 * @param check which
 * @param row where, from 1; 0: wherever the words stand
 * @param thai words of the release that it must touch, or null
 * @param english words of the draft that it must touch, or null; one of the two is there
 * @param fix what its best mend must make of {@code english}, or null where none is asked for
 */
public record Due(
        CheckId check,
        int row,
        @Nullable String thai,
        @Nullable String english,
        @Nullable String fix) {
    /** The words, as a person reads them. */
    public String words() {
        return english != null ? english : String.valueOf(thai);
    }
}
