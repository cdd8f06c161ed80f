package org.communique.evaluation;

import java.util.List;
import java.util.stream.Stream;
import org.communique.text.Span;

/**
 * A release and its draft with the beads that a person found: all text of either, each unit in one bead.
 *
 * @param id the name of its folder
 * @param release the Thai
 * @param draft the English
 * @param beads in the order of the release
 */
public record GoldPair(String id, String release, String draft, List<GoldBead> beads) {
    public GoldPair {
        beads = List.copyOf(beads);
    }

    /** The sentence units of the release, in order. */
    public List<Span> sourceUnits() {
        return units(beads.stream().map(GoldBead::source));
    }

    /** The sentence units of the draft, in order. */
    public List<Span> targetUnits() {
        return units(beads.stream().map(GoldBead::target));
    }

    private static List<Span> units(Stream<List<Span>> sides) {
        return sides.flatMap(List::stream).sorted().toList();
    }
}
