package org.communique.desk.store;

import java.time.Instant;
import org.communique.glossary.Concept;
import org.jspecify.annotations.Nullable;

/**
 * A concept as it is stored.
 *
 * @param version from 1
 * @param changedAt null: as the first filling had it
 * @param changedBy null: as the first filling had it
 */
public record ConceptRow(
        Concept concept,
        long version,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {}
