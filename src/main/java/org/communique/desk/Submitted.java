package org.communique.desk;

import java.util.List;

/** What became of an edit that was handed in. */
public sealed interface Submitted {
    /** It is in force. */
    record Stored(GlossaryChange change, List<StoredConcept> concepts) implements Submitted {}

    /** It waits for somebody who may approve it, and where the rule says so for another person. */
    record Proposed(List<Proposal> proposals) implements Submitted {}
}
