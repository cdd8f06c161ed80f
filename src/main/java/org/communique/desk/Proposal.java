package org.communique.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change to the glossary that somebody asks for.
 *
 * @param edit what the concept is to become, and over which version
 * @param reason may be empty
 * @param batch what it was handed in with, or null where it was by itself
 * @param decision null while it is open
 */
public record Proposal(
        long id,
        ConceptEdit edit,
        String reason,
        Instant at,
        String by,
        @Nullable Batch batch,
        State state,
        @Nullable Decision decision) {
    /**
     * What was handed in as one, and is to be decided as one.
     *
     * @param kind of the change that it asks for
     */
    public record Batch(long id, GlossaryChange.Kind kind) {}

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
