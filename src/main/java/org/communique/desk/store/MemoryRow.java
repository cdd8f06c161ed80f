package org.communique.desk.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the translation memory, stored.
 *
 * @param release title of the release it stood in
 * @param previous the Thai segment before it
 * @param glossary version of the glossary then in force
 */
public record MemoryRow(
        String release,
        String thai,
        String english,
        @Nullable String previous,
        Instant at,
        String by,
        String glossary) {}
