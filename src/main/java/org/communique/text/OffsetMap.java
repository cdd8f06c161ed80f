package org.communique.text;

/**
 * The way back from normalised text to the text as typed: for each code unit of the normalised text the stretch it was
 * made from. Units may have been reordered, so a span maps to the cover of its units.
 */
public final class OffsetMap {
    private final int[] starts;
    private final int[] ends;
    private final int rawLength;

    OffsetMap(int[] starts, int[] ends, int rawLength) {
        this.starts = starts;
        this.ends = ends;
        this.rawLength = rawLength;
    }

    Span toRaw(Span span) {
        if (span.isEmpty()) {
            int at = span.start() < starts.length ? starts[span.start()] : rawLength;
            return new Span(at, at);
        }
        int start = Integer.MAX_VALUE;
        int end = 0;
        for (int i = span.start(); i < span.end(); i++) {
            start = Math.min(start, starts[i]);
            end = Math.max(end, ends[i]);
        }
        return new Span(start, end);
    }
}
