package org.communique.desk;

import java.time.Instant;

/**
 * A release with its draft, as stored.
 *
 * @param title the first line of the source that is not blank
 * @param source the Thai text, exactly as typed
 * @param draft the English text, exactly as typed
 * @param version grows with every change of the draft or the state; what a save must name
 */
public record StoredRelease(
        ReleaseId id,
        String title,
        String source,
        String draft,
        ReleaseState state,
        long version,
        Instant createdAt,
        Instant updatedAt,
        String updatedBy) {}
