package org.communique.desk.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A text that left the house, and what came of it. */
public record EngineCallRow(
        long release,
        int segment,
        String sourceHash,
        String source,
        String sent,
        String engine,
        String host,
        String model,
        Instant at,
        String by,
        String outcome,
        @Nullable String answer,
        @Nullable String reason) {}
