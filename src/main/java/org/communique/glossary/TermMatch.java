package org.communique.glossary;

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

    /** Whether the concept is somebody's and the text does not say whose: such a term is shown, not enforced. */
    public boolean ownerUnknown() {
        return NO_OWNER.equals(evidence);
    }
}
