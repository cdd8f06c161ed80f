package org.communique.desk;

import java.time.Instant;
import org.communique.qa.CheckId;
import org.communique.qa.Fingerprint;
import org.communique.qa.Reach;
import org.communique.qa.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A finding that a person set aside.
 *
 * @param id of this judgement; another of the same finding has another
 * @param fingerprint of the finding, for this reach
 * @param message what the finding said
 * @param reason why it was set aside
 * @param reach how far that goes
 * @param user who set it aside
 * @param confirmedBy who agreed, or null
 * @param pending whether the finding stands until a second person agrees
 */
public record Judgement(
        long id,
        Fingerprint fingerprint,
        CheckId check,
        Severity severity,
        String message,
        String reason,
        Reach reach,
        String user,
        Instant at,
        @Nullable String confirmedBy,
        boolean pending) {}
