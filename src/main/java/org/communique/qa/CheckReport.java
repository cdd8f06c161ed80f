package org.communique.qa;

import java.util.List;

/**
 * The result of a review. No finding means looked and found nothing only where no gap says otherwise.
 *
 * @param findings by place: segment, then source, then target
 * @param gaps what was not looked at
 */
public record CheckReport(List<Finding> findings, List<Gap> gaps) {
    public CheckReport {
        findings = List.copyOf(findings);
        gaps = List.copyOf(gaps);
    }

    public long count(Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).count();
    }
}
