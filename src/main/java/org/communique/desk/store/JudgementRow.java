package org.communique.desk.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A finding set aside. */
public record JudgementRow(
        String fingerprint,
        String check,
        @Nullable String code,
        @Nullable String concept,
        String severity,
        String message,
        String reason,
        Instant at,
        String by) {}
