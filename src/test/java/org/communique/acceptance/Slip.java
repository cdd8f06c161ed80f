package org.communique.acceptance;

import java.util.List;
import org.communique.text.Span;

/**
 * One slip put into a clean draft.
 *
 * @param kind what was done
 * @param before the words of the clean draft
 * @param after the words now in their place; empty where they were dropped
 * @param draft the draft with the slip
 * @param target where {@code after} stands in it
 * @param source where the release says what the draft now says wrongly or not at all
 */
record Slip(Kind kind, String before, String after, String draft, Span target, List<Span> source) {
    enum Kind {
        DIGIT,
        MONTH,
        BUDDHIST_YEAR,
        DROPPED_PASSAGE,
        MISSPELT_NAME,
        FOREIGN_TITLE,
        FORBIDDEN_WORDING
    }

    /** A slip that puts other words at a place of a draft. */
    static Slip replacing(Kind kind, String draft, Span place, String after, List<Span> source) {
        return new Slip(
                kind,
                place.of(draft),
                after,
                draft.substring(0, place.start()) + after + draft.substring(place.end()),
                new Span(place.start(), place.start() + after.length()),
                source);
    }

    @Override
    public String toString() {
        return "%s: “%s” → “%s”".formatted(kind, shortened(before), after);
    }

    private static String shortened(String words) {
        return words.length() <= 90 ? words : words.substring(0, 60) + " … " + words.substring(words.length() - 25);
    }
}
