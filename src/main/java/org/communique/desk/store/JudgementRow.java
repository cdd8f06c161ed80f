package org.communique.desk.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A finding set aside.
 *
 * @param reach the name of a reach
 * @param confirmedBy who else agreed, or null
 */
public record JudgementRow(
        String fingerprint,
        String check,
        @Nullable String code,
        @Nullable String concept,
        String severity,
        String message,
        String reason,
        String reach,
        Instant at,
        String by,
        @Nullable String confirmedBy) {}
