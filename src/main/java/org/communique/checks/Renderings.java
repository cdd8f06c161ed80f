package org.communique.checks;

import java.util.List;
import org.communique.bitext.Passage;
import org.communique.glossary.Concept;
import org.communique.glossary.ConceptId;
import org.communique.glossary.TermMatch;
import org.communique.glossary.TermStatus;
import org.communique.text.Span;

/** Which wordings of a draft's passage render which Thai terms. */
final class Renderings {
    private Renderings() {}

    /** The accepted wordings in {@code target} of a Thai term, or of a concept that passes for it here. */
    static List<TermMatch> of(TermMatch thai, Passage target) {
        return target.terms().stream()
                .filter(t -> t.term().status() != TermStatus.FORBIDDEN)
                .filter(t -> passes(thai, t.concept().id()))
                .toList();
    }

    static boolean passes(TermMatch thai, ConceptId id) {
        if (thai.concept().id().equals(id)) {
            return true;
        }
        for (Concept other : thai.alternatives()) {
            if (other.id().equals(id)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a stretch of the draft is, or lies in, an accepted wording of a concept found in the passage's Thai. */
    static boolean isAccepted(Span span, Passage source, Passage target) {
        for (TermMatch match : target.terms()) {
            if (match.term().status() != TermStatus.FORBIDDEN && match.span().contains(span)) {
                for (TermMatch thai : source.terms()) {
                    if (passes(thai, match.concept().id())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
