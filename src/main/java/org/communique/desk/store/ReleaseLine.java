package org.communique.desk.store;

import java.time.Instant;

/** A release without its texts. */
public record ReleaseLine(
        long id,
        String title,
        String state,
        Instant updatedAt,
        String updatedBy,
        int segments,
        int errors,
        int warnings,
        int hints,
        boolean pending) {}
