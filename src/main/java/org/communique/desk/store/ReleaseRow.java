package org.communique.desk.store;

import java.time.Instant;

/** A release with its texts. */
public record ReleaseRow(
        long id,
        String title,
        String source,
        String draft,
        String state,
        long version,
        Instant createdAt,
        Instant updatedAt,
        String updatedBy) {}
