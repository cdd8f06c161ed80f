package org.communique.desk.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change that somebody asks for.
 *
 * @param id 0 before it is stored
 * @param baseVersion the version it was made over, or null for a concept that is not there yet
 * @param batch what it was handed in with, or null
 * @param batchKind of that, or null
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
        @Nullable Long batch,
        @Nullable String batchKind,
        String state,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String decisionReason) {}
