package org.communique.desk.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A batch with how far it has come. */
public record BatchRow(
        long id,
        String owner,
        String title,
        String style,
        String glossary,
        String tool,
        String state,
        String requestHash,
        Instant createdAt,
        @Nullable Instant finishedAt,
        int total,
        int waiting,
        int unread,
        int errors,
        int warnings,
        int hints,
        int gaps) {}
