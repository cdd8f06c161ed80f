package org.communique.desk.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A finding set aside.
 *
 * @param id 0 before it is stored
 * @param reach the name of a reach
 * @param confirmedBy who else agreed, or null
 */
public record JudgementRow(
        long id,
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
