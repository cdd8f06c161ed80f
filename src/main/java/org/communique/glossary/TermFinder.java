package org.communique.glossary;

import java.util.List;
import org.communique.text.Segment;

/** Finds the wordings of one snapshot of the glossary. Immutable and thread-safe. */
public interface TermFinder {
    /** In Thai: leftmost, longest, disjoint. In English: every wording, also one inside another. Spans are into the document. */
    List<TermMatch> find(Segment segment);
}
