package org.communique.qa;

import java.util.stream.Stream;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;

/**
 * A check that looks at one aligned segment at a time, so that an edit elsewhere needs no second look. What it says of
 * a segment may depend on that segment and the glossary; of the rest of the bitext only on what {@code segment} cannot
 * tell and an edit rarely changes, and then it is a plain {@link Check}.
 */
public interface SegmentCheck extends Check {
    Stream<Finding> check(AlignedSegment segment, Bitext bitext);

    /** What no segment tells by itself, such as two habits mixed in one draft; asked once, after the segments. */
    default Stream<Finding> across(Bitext bitext) {
        return Stream.empty();
    }

    @Override
    default Stream<Finding> check(Bitext bitext) {
        return Stream.concat(bitext.segments().stream().flatMap(segment -> check(segment, bitext)), across(bitext));
    }
}
