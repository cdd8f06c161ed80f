package org.communique.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text that left the house.
 *
 * @param segment of the release as it was aligned then
 * @param source the Thai passage
 * @param sent all that was sent of the release: the passage with its neighbours and terms
 * @param outcome {@code sent} while no answer is there, {@code translated} or {@code unavailable}
 * @param answer the engine's sentence, or null
 * @param reason why there is none, or null
 */
public record EngineCall(
        ReleaseId release,
        int segment,
        String source,
        String sent,
        String engine,
        String host,
        String model,
        Instant at,
        String user,
        String outcome,
        @Nullable String answer,
        @Nullable String reason) {}
