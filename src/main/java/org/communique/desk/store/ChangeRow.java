package org.communique.desk.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One act on the glossary.
 *
 * @param undoes the change that this one took back, or null
 * @param concepts how many concepts it changed
 */
public record ChangeRow(
        long id,
        String kind,
        String reason,
        Instant at,
        String by,
        @Nullable Long undoes,
        int concepts) {}
