package org.communique.qa;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.communique.bitext.Bitext;

/**
 * A review's whole result.
 *
 * @param bitext the paired texts
 * @param report what was seen in them
 * @param setAside what was seen too, and people judged
 * @param off checks that were not asked, by the policy
 * @param fingerprints of both
 * @param memo what the next review of the same release may take over
 */
public record Review(
        Bitext bitext,
        CheckReport report,
        List<Finding> setAside,
        Set<CheckId> off,
        Map<Finding, Fingerprints> fingerprints,
        SegmentMemo memo) {
    public Review {
        setAside = List.copyOf(setAside);
        off = Set.copyOf(off);
        fingerprints = Map.copyOf(fingerprints);
    }

    /** The same with those findings left out that are not to be told. */
    public Review telling(Predicate<Finding> told) {
        List<Finding> findings = report.findings().stream().filter(told).toList();
        return new Review(bitext, new CheckReport(findings, report.gaps()), setAside, off, fingerprints, memo);
    }

    /** A review as it was kept; the next one takes nothing over from it. */
    public static Review kept(
            Bitext bitext,
            CheckReport report,
            List<Finding> setAside,
            Set<CheckId> off,
            Map<Finding, Fingerprints> fingerprints) {
        return new Review(bitext, report, setAside, off, fingerprints, new SegmentMemo(bitext, HouseStyle.NONE));
    }

    /**
     * How a finding of this review is remembered.
     *
     * @throws IllegalArgumentException if it is none of this review's
     */
    public Fingerprints fingerprints(Finding finding) {
        Fingerprints found = fingerprints.get(finding);
        if (found == null) {
            throw new IllegalArgumentException("no finding of this review: " + finding);
        }
        return found;
    }
}
