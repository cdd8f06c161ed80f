package org.communique.glossary;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The same edit of many concepts. What is null stays as each of them has it.
 *
 * @param scope {@link Scope#NONE} takes the owner away
 * @param enforce how much a missing rendering weighs
 * @param asDomain whether it weighs as the domain has it, whatever {@code enforce} says
 * @param source empty takes it away
 * @param more put after the note, once
 */
public record SharedEdit(
        @Nullable Domain domain,
        @Nullable Scope scope,
        @Nullable Status status,
        @Nullable Enforcement enforce,
        boolean asDomain,
        @Nullable String source,
        @Nullable String more)
        implements UnaryOperator<Concept> {

    /** An edit of the status alone. */
    public static SharedEdit of(Status status) {
        return new SharedEdit(null, null, status, null, false, null, null);
    }

    @Override
    public Concept apply(Concept concept) {
        return new Concept(
                concept.id(),
                domain == null ? concept.domain() : domain,
                scope == null ? concept.scope() : scope,
                status == null ? concept.status() : status,
                weight(concept),
                concept.terms().stream().map(term -> typed(term, concept)).toList(),
                concept.definition(),
                concept.validity(),
                note(concept.note()),
                source == null ? concept.source() : source.isEmpty() ? null : source,
                concept.carried());
    }

    /** A weight that is the domain's goes with the domain: nobody set it for this concept. */
    private Enforcement weight(Concept concept) {
        Domain then = domain == null ? concept.domain() : domain;
        boolean was = concept.enforce() == concept.domain().enforcement();
        if (asDomain || (enforce == null && was)) {
            return then.enforcement();
        }
        return enforce == null ? concept.enforce() : enforce;
    }

    /** So does the type of a wording: of a verb phrase nobody wrote that it is a phrase. */
    private Term typed(Term term, Concept concept) {
        boolean told = term.type() == TermType.told(term.lang(), concept.domain(), term.text());
        return domain == null || !told
                ? term
                : new Term(term.lang(), term.text(), term.status(), TermType.told(term.lang(), domain, term.text()));
    }

    private @Nullable String note(@Nullable String note) {
        if (more == null || more.isEmpty()) {
            return note;
        }
        if (note == null || note.isEmpty()) {
            return more;
        }
        if (note.endsWith(more)) {
            return note;
        }
        return note + (".!?;,".indexOf(note.charAt(note.length() - 1)) >= 0 ? " " : "; ") + more;
    }
}
