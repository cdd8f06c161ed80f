package org.communique.glossary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A wording met in a text.
 *
 * @param concept whose wording it is
 * @param term the wording
 * @param span where it stands, in the document as typed
 * @param evidence why this concept and no other of the same wording, or null where nothing decided
 * @param alternatives other concepts of the same wording whose renderings pass as well
 */
public record TermMatch(
        Concept concept, Term term, Span span, @Nullable String evidence, List<Concept> alternatives) {
    public TermMatch {
        alternatives = List.copyOf(alternatives);
    }

    /** The evidence of a scoped concept that nothing in the text speaks for. */
    static final String NO_OWNER = "its owner is not named";

    public TermMatch(Concept concept, Term term, Span span) {
        this(concept, term, span, null, List.of());
    }

    /**
     * The same match on a day: where several concepts share the wording at different times, the one that holds then, and the
     * others its alternatives.
     *
     * @param day null where nobody knows: then the one that still holds
     */
    public TermMatch on(@Nullable LocalDate day) {
        if (holds(concept, day) || concept.validity() == null) {
            return this;
        }
        for (Concept other : alternatives) {
            Validity validity = other.validity();
            if (validity != null
                    && validity.isDated()
                    && holds(other, day)
                    && other.domain() == concept.domain()
                    && other.scope().equals(concept.scope())) {
                List<Concept> others = new ArrayList<>(alternatives);
                others.remove(other);
                others.addFirst(concept);
                Term same = other.thaiTerms()
                        .filter(t -> t.text().equals(term.text()))
                        .findFirst()
                        .orElse(term);
                return new TermMatch(other, same, span, evidence, others);
            }
        }
        return this;
    }

    private static boolean holds(Concept concept, @Nullable LocalDate day) {
        Validity validity = concept.validity();
        return validity == null || (day == null ? validity.to() == null : validity.holds(day));
    }

    /** Whether the concept is somebody's and the text does not say whose: such a term is shown, not enforced. */
    public boolean ownerUnknown() {
        return NO_OWNER.equals(evidence);
    }
}
