package org.communique.evaluation;

import java.util.List;
import org.communique.bitext.Row;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Sentence units that a person found to render one another.
 *
 * @param source in the release, in order; none: the draft added this
 * @param target in the draft, in order; none: the draft lacks this
 */
public record GoldBead(List<Span> source, List<Span> target) {
    public GoldBead {
        source = List.copyOf(source);
        target = List.copyOf(target);
    }

    Row row() {
        return new Row(cover(source), cover(target));
    }

    private static @Nullable Span cover(List<Span> units) {
        return units.isEmpty() ? null : units.getFirst().cover(units.getLast());
    }
}
