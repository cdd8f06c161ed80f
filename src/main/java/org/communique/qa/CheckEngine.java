package org.communique.qa;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.communique.bitext.Bitext;

/** Runs checks over a bitext and settles overlaps: one slip, one finding. A check that fails becomes a gap. */
public final class CheckEngine {
    private final List<Check> checks;

    public CheckEngine(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    public List<Check> checks() {
        return checks;
    }

    public CheckReport run(Bitext bitext, Policy policy) {
        List<Finding> findings = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (Check check : checks) {
            if (policy.off().contains(check.info().id())) {
                continue;
            }
            try {
                check.check(bitext).forEach(findings::add);
            } catch (RuntimeException e) {
                gaps.add(new Gap(check.info().id(), null, String.valueOf(e.getMessage())));
            }
        }
        findings.removeIf(f -> policy.setAside().contains(Fingerprint.of(f, bitext)));
        findings.sort(Comparator.comparingInt(Finding::segment));
        return new CheckReport(findings, gaps);
    }
}
