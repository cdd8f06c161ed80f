package org.communique.qa;

import java.util.Map;
import java.util.Set;

/**
 * What an office wants to hear.
 *
 * @param off checks that are not run
 * @param severities checks whose findings weigh otherwise than they say
 * @param setAside judgements of people: findings with these fingerprints are not reported
 */
public record Policy(Set<CheckId> off, Map<CheckId, Severity> severities, Set<Fingerprint> setAside) {
    /** Everything, as the checks say it. */
    public static final Policy DEFAULT = new Policy(Set.of(), Map.of(), Set.of());

    public Policy {
        off = Set.copyOf(off);
        severities = Map.copyOf(severities);
        setAside = Set.copyOf(setAside);
    }
}
