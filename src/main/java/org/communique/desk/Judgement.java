package org.communique.desk;

import java.time.Instant;
import org.communique.qa.CheckId;
import org.communique.qa.Fingerprint;
import org.communique.qa.Severity;

/**
 * A finding that a person set aside.
 *
 * @param message what the finding said
 * @param reason why it was set aside
 */
public record Judgement(
        Fingerprint fingerprint,
        CheckId check,
        Severity severity,
        String message,
        String reason,
        String user,
        Instant at) {}
