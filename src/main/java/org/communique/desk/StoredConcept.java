package org.communique.desk;

import java.time.Instant;
import org.communique.glossary.Concept;
import org.jspecify.annotations.Nullable;

/**
 * A concept as it is stored.
 *
 * @param version from 1; to be named by who edits it
 * @param changedAt null: as the first filling had it
 * @param changedBy null: as the first filling had it
 */
public record StoredConcept(
        Concept concept,
        long version,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {}
