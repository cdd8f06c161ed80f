package org.communique.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change to the glossary that somebody asks for.
 *
 * @param edit what the concept is to become, and over which version
 * @param reason may be empty
 * @param decision null while it is open
 */
public record Proposal(
        long id,
        ConceptEdit edit,
        String reason,
        Instant at,
        String by,
        State state,
        @Nullable Decision decision) {
    /** What became of it. */
    public enum State {
        OPEN,
        APPROVED,
        REJECTED,
        WITHDRAWN
    }

    /**
     * Who decided.
     *
     * @param reason may be empty
     */
    public record Decision(String reason, Instant at, String by) {}
}
