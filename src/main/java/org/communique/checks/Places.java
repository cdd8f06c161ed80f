package org.communique.checks;

import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Passage;
import org.communique.text.Span;

/** Where things stand, for messages and fixes. */
final class Places {
    private Places() {}

    /** Whether both sides have text: what is left out or added is another check's. */
    static boolean isPaired(AlignedSegment segment) {
        return segment.source() != null && segment.target() != null;
    }

    /** The words of a passage at a span of its document. */
    static String words(Passage passage, Span span) {
        return passage.text()
                .substring(
                        span.start() - passage.span().start(),
                        span.end() - passage.span().start());
    }
}
