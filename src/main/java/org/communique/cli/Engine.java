package org.communique.cli;

import java.util.List;
import java.util.Map;
import org.communique.qa.CheckId;
import org.communique.qa.Reviewer;
import org.communique.qa.Severity;

/** What checks are run with. */
interface Engine {
    /** The ids of all checks, in the order of the reference. */
    List<CheckId> checks();

    /** The gravest that each check reports. */
    Map<CheckId, Severity> severities();

    /** A reviewer that can check now; waits until it can. */
    Reviewer reviewer();
}
