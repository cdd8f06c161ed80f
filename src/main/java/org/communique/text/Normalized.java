package org.communique.text;

/**
 * A text as typed, the same text normalised for looking things up, and the way back.
 *
 * @param raw as typed
 * @param text normalised
 * @param map from offsets in {@code text} to offsets in {@code raw}
 */
public record Normalized(String raw, String text, OffsetMap map) {
    /** Where a stretch of the normalised text stands in the text as typed. */
    public Span toRaw(Span span) {
        return map.toRaw(span);
    }

    public Span toRaw(int start, int end) {
        return map.toRaw(new Span(start, end));
    }
}
