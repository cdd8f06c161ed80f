package org.communique.glossary;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one part of a concept said before and after.
 *
 * @param field which part
 * @param before for people; empty where it said nothing
 * @param after for people; empty where it says nothing
 */
public record ConceptChange(ConceptField field, String before, String after) {

    /** The parts in which two states of a concept differ, in the order in which they are shown. */
    public static List<ConceptChange> between(Concept before, Concept after) {
        return Stream.of(ConceptField.values())
                .filter(field -> !field.same(before, after))
                .map(field -> new ConceptChange(field, field.text(before), field.text(after)))
                .toList();
    }

    /**
     * Two edits of one concept brought together.
     *
     * @param merged what only one of them changed, as that one has it; where both did, as the first has it
     * @param contested the parts that both changed, each in its own way
     */
    public record Merge(Concept merged, Set<ConceptField> contested) {}

    /** Brings two edits of one state together, part by part. */
    public static Merge merge(Concept base, Concept first, Concept second) {
        Set<ConceptField> fromSecond = EnumSet.noneOf(ConceptField.class);
        Set<ConceptField> contested = EnumSet.noneOf(ConceptField.class);
        for (ConceptField field : ConceptField.values()) {
            if (!field.same(base, second) && !field.same(first, second)) {
                (field.same(base, first) ? fromSecond : contested).add(field);
            }
        }
        return new Merge(ConceptField.compose(first, second, fromSecond), contested);
    }
}
