package org.communique.desk.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change that somebody asks for.
 *
 * @param id 0 before it is stored
 * @param baseVersion the version it was made over, or null for a concept that is not there yet
 * @param content a file of the termbase with this one row
 */
public record ProposalRow(
        long id,
        String concept,
        @Nullable Long baseVersion,
        String content,
        String reason,
        Instant at,
        String by,
        String state,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String decisionReason) {}
