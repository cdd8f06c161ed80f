package org.communique.desk;

import java.time.Instant;
import org.communique.qa.CheckId;
import org.communique.qa.Fingerprint;
import org.communique.qa.Policy;
import org.communique.qa.Reach;
import org.communique.qa.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A finding that a person set aside.
 *
 * @param message what the finding said
 * @param reason why it was set aside
 * @param reach how far that goes
 * @param confirmedBy who else agreed, or null
 */
public record Judgement(
        Fingerprint fingerprint,
        CheckId check,
        Severity severity,
        String message,
        String reason,
        Reach reach,
        String user,
        Instant at,
        @Nullable String confirmedBy) {
    /** Whether the finding stands until a second person agrees. */
    public boolean isPending() {
        return confirmedBy == null && Policy.takesTwo(check);
    }
}
