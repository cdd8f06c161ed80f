package org.communique.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.communique.qa.CheckId;
import org.communique.qa.CheckInfo;
import org.communique.qa.Reviewer;
import org.communique.qa.Severity;

/** What checks are run with. */
interface Engine {
    /** What is to be known of all checks, in the order of the reference. */
    List<CheckInfo> infos();

    /** The ids of all checks, in the order of the reference. */
    default List<CheckId> checks() {
        return infos().stream().map(CheckInfo::id).toList();
    }

    /** The gravest that each check reports. */
    default Map<CheckId, Severity> severities() {
        return infos().stream().collect(Collectors.toMap(CheckInfo::id, CheckInfo::severity));
    }

    /** A reviewer that can check now; waits until it can. */
    Reviewer reviewer();
}
