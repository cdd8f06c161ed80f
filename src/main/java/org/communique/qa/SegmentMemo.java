package org.communique.qa;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Passage;
import org.communique.glossary.ConceptId;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What the segment checks said of each segment of one review, by the segment's texts, so that the next review of the
 * same release looks only at what changed. Gaps are not remembered: what could not be looked at is tried again.
 */
public final class SegmentMemo {
    private final String source;
    private final String glossary;
    private final HouseStyle style;
    private final Map<Key, List<Finding>> said = new HashMap<>();

    private record Key(
            CheckId check,
            @Nullable String source,
            @Nullable String target,
            List<ConceptId> concepts) {}

    SegmentMemo(Bitext bitext, HouseStyle style) {
        this.style = style;
        source = bitext.source();
        glossary = bitext.glossary().version();
    }

    /** Whether what it holds may be said again of this bitext. */
    boolean holdsFor(Bitext bitext, HouseStyle style) {
        return this.style == style
                && source.equals(bitext.source())
                && glossary.equals(bitext.glossary().version());
    }

    /** What was said of a segment with these texts, at this segment's place; null where nothing is known. */
    @Nullable
    List<Finding> find(CheckId check, AlignedSegment segment) {
        List<Finding> findings = said.get(key(check, segment));
        return findings == null
                ? null
                : findings.stream().map(f -> move(f, segment, 1)).toList();
    }

    void put(CheckId check, AlignedSegment segment, List<Finding> findings) {
        said.put(
                key(check, segment),
                findings.stream().map(f -> move(f, segment, -1)).toList());
    }

    private static Key key(CheckId check, AlignedSegment segment) {
        Passage source = segment.source();
        Passage target = segment.target();
        List<ConceptId> concepts = source == null
                ? List.of()
                : source.terms().stream().map(t -> t.concept().id()).toList();
        return new Key(check, source == null ? null : source.text(), target == null ? null : target.text(), concepts);
    }

    /** Between offsets in the documents (there: 1) and offsets in the passages (-1). */
    private static Finding move(Finding f, AlignedSegment segment, int direction) {
        Passage source = segment.source();
        Passage target = segment.target();
        int bySource = source == null ? 0 : direction * source.span().start();
        int byTarget = target == null ? 0 : direction * target.span().start();
        return new Finding(
                f.check(),
                f.code(),
                f.severity(),
                segment.number(),
                shift(f.source(), bySource),
                shift(f.target(), byTarget),
                f.concept(),
                f.message(),
                f.fixes().stream()
                        .map(fix -> new Fix(fix.span().shift(byTarget), fix.replacement()))
                        .toList());
    }

    private static @Nullable Span shift(@Nullable Span span, int by) {
        return span == null ? null : span.shift(by);
    }
}
