package org.communique.qa;

import java.util.Map;
import java.util.Set;

/**
 * What an office wants to hear.
 *
 * @param style whose habits of English the draft is held to
 * @param off checks that are not run
 * @param severities checks whose findings weigh otherwise than they say
 * @param setAside judgements of people: findings with these fingerprints are not reported
 */
public record Policy(HouseStyle style, Set<CheckId> off, Map<CheckId, Severity> severities, Set<Fingerprint> setAside) {
    /** Everything, as the checks say it, in the ministry's style. */
    public static final Policy DEFAULT = new Policy(HouseStyle.MINISTRY, Set.of(), Map.of(), Set.of());

    public Policy {
        off = Set.copyOf(off);
        severities = Map.copyOf(severities);
        setAside = Set.copyOf(setAside);
    }
}
