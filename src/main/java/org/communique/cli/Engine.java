package org.communique.cli;

import java.util.List;
import org.communique.qa.CheckId;
import org.communique.qa.Reviewer;

/** What checks are run with. */
interface Engine {
    /** The ids of all checks, in the order of the reference. */
    List<CheckId> checks();

    /** A reviewer that can check now; waits until it can. */
    Reviewer reviewer();
}
