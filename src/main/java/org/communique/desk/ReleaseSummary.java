package org.communique.desk;

import java.time.Instant;

/**
 * A line of the list of releases.
 *
 * @param title the first line of the source that is not blank
 * @param segments aligned segments at the last review; the counts that follow are of that review too
 * @param pending whether the counts do not tell the whole of the stored text: never reviewed, edited since, or with gaps
 */
public record ReleaseSummary(
        ReleaseId id,
        String title,
        ReleaseState state,
        Instant updatedAt,
        String updatedBy,
        int segments,
        int errors,
        int warnings,
        int hints,
        boolean pending) {}
