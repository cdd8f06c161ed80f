package org.communique.desk;

import java.util.Set;
import org.communique.glossary.Concept;
import org.communique.glossary.ConceptChange;
import org.communique.glossary.ConceptChange.Merge;
import org.communique.glossary.ConceptField;
import org.jspecify.annotations.Nullable;

/** Somebody else changed the concept since it was opened; nothing was stored. */
public final class ConceptConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient StoredConcept stored;
    private final transient Concept mine;
    private final transient @Nullable Concept base;

    ConceptConflict(StoredConcept stored, Concept mine, @Nullable Concept base) {
        super((stored.changedBy() == null ? "Somebody" : stored.changedBy())
                + " changed “" + stored.concept().english() + "” ("
                + stored.concept().id()
                + ") in the meantime. Nothing was stored over it.");
        this.stored = stored;
        this.mine = mine;
        this.base = base;
    }

    /** What is stored now. */
    public StoredConcept stored() {
        return stored;
    }

    /** What was handed in. */
    public Concept mine() {
        return mine;
    }

    /**
     * What the concept becomes where some of the contested parts are taken from what was handed in, the others from what
     * is stored.
     */
    public Concept decided(Set<ConceptField> mine) {
        Merge merge = merge();
        Concept decided = merge.merged();
        for (ConceptField field : mine) {
            if (!merge.contested().contains(field)) {
                throw new IllegalArgumentException(field + " is not contested");
            }
            decided = field.from(this.mine, decided);
        }
        return decided;
    }

    /**
     * Both edits brought together: each part as the one has it who changed it; contested are those that both did, as
     * they are stored. Where both made the concept, all that differs is contested.
     */
    public Merge merge() {
        return base == null
                ? new Merge(
                        stored.concept(),
                        ConceptChange.between(stored.concept(), mine).stream()
                                .map(ConceptChange::field)
                                .collect(java.util.stream.Collectors.toUnmodifiableSet()))
                : ConceptChange.merge(base, stored.concept(), mine);
    }
}
