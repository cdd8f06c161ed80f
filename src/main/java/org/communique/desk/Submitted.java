package org.communique.desk;

import java.util.List;

/** What became of an edit that was handed in. */
public sealed interface Submitted {
    /** It is in force. */
    record Stored(GlossaryChange change, List<StoredConcept> concepts) implements Submitted {}

    /**
     * It waits for somebody who may approve it, and where the rule says so for another person.
     *
     * @param proposals that were added to the queue
     * @param already those that asked for the very same and wait, so that nothing was added for them
     */
    record Proposed(List<Proposal> proposals, List<Proposal> already) implements Submitted {}
}
