package org.communique.desk;

import java.time.Instant;
import org.communique.qa.HouseStyle;
import org.jspecify.annotations.Nullable;

/**
 * Drafts that were handed in together.
 *
 * @param style whose habits they are held to
 * @param glossary version of the glossary in force when they were handed in, with which all of them are looked at
 * @param tool version of Communiqué that took them
 * @param total pairs, the unread among them
 * @param unread pairs that could not be looked at
 */
public record Batch(
        BatchId id,
        String owner,
        String title,
        HouseStyle style,
        String glossary,
        String tool,
        BatchState state,
        Instant createdAt,
        @Nullable Instant finishedAt,
        int total,
        int waiting,
        int unread,
        int errors,
        int warnings,
        int hints,
        int gaps) {}
