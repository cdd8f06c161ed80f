package org.communique.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One act on the glossary, of one or many concepts.
 *
 * @param reason may be empty
 * @param undoes the number of the change that this one took back, or null
 * @param concepts how many concepts it changed
 */
public record GlossaryChange(
        long id,
        Kind kind,
        String reason,
        Instant at,
        String by,
        @Nullable Long undoes,
        int concepts) {
    /** What kind of act. */
    public enum Kind {
        EDIT,
        APPROVAL,
        BULK,
        IMPORT,
        RESTORE,
        UNDO
    }
}
