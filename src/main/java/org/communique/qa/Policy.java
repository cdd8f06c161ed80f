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
 * @param confirmed those of them that a second person agreed to: without it a finding about royalty stands
 */
public record Policy(
        HouseStyle style,
        Set<CheckId> off,
        Map<CheckId, Severity> severities,
        Set<Fingerprint> setAside,
        Set<Fingerprint> confirmed) {
    private static final CheckId ROYAL = new CheckId("royal");

    /** Everything, as the checks say it, in the ministry's style. */
    public static final Policy DEFAULT = new Policy(HouseStyle.MINISTRY, Set.of(), Map.of(), Set.of());

    public Policy {
        off = Set.copyOf(off);
        severities = Map.copyOf(severities);
        setAside = Set.copyOf(setAside);
        confirmed = Set.copyOf(confirmed);
    }

    /** With judgements that are in force as they are, whoever made them. */
    public Policy(HouseStyle style, Set<CheckId> off, Map<CheckId, Severity> severities, Set<Fingerprint> setAside) {
        this(style, off, severities, setAside, setAside);
    }

    /** Whether a finding of this check is set aside by two people only. */
    public static boolean takesTwo(CheckId check) {
        return check.equals(ROYAL);
    }

    /** Whether a finding of this check is set aside, by whatever reach. */
    boolean setsAside(CheckId check, Fingerprints fingerprints) {
        return fingerprints.anyIn(takesTwo(check) ? confirmed : setAside);
    }
}
