package org.communique.glossary;

import java.util.List;
import java.util.stream.Stream;
import org.communique.text.Lang;
import org.jspecify.annotations.Nullable;

/**
 * One thing the ministry has words for.
 *
 * @param id stable
 * @param domain what it is about
 * @param scope whose it is
 * @param status only approved concepts are enforced
 * @param enforce how much a missing rendering weighs
 * @param terms its wordings in both languages, preferred first
 * @param definition or null
 * @param validity office-holders and renamed countries, or null
 * @param note for the translator, or null
 * @param source where the wording was seen, or null
 * @param carried what a TBX file said beyond this, so that it comes out again
 */
public record Concept(
        ConceptId id,
        Domain domain,
        Scope scope,
        Status status,
        Enforcement enforce,
        List<Term> terms,
        @Nullable String definition,
        @Nullable Validity validity,
        @Nullable String note,
        @Nullable String source,
        List<Carried> carried) {
    public Concept {
        terms = List.copyOf(terms);
        carried = List.copyOf(carried);
        if (terms.stream().noneMatch(t -> t.lang() == Lang.TH)) {
            throw new IllegalArgumentException("concept " + id + " has no Thai wording");
        }
        if (terms.stream().noneMatch(t -> t.lang() == Lang.EN && t.status() == TermStatus.PREFERRED)) {
            throw new IllegalArgumentException("concept " + id + " has no preferred English wording");
        }
    }

    /** A concept with nothing carried. */
    public Concept(
            ConceptId id,
            Domain domain,
            Scope scope,
            Status status,
            Enforcement enforce,
            List<Term> terms,
            @Nullable String definition,
            @Nullable Validity validity,
            @Nullable String note,
            @Nullable String source) {
        this(id, domain, scope, status, enforce, terms, definition, validity, note, source, List.of());
    }

    /** The same in another status. */
    public Concept withStatus(Status other) {
        return new Concept(id, domain, scope, other, enforce, terms, definition, validity, note, source, carried);
    }

    /** The same under this id, with these wordings and this carried. */
    public Concept with(ConceptId otherId, List<Term> otherTerms, List<Carried> otherCarried) {
        return new Concept(
                otherId, domain, scope, status, enforce, otherTerms, definition, validity, note, source, otherCarried);
    }

    /** The preferred English. */
    public String english() {
        return first(Lang.EN);
    }

    /** The preferred Thai. */
    public String thai() {
        return first(Lang.TH);
    }

    /** English wordings that render the concept: preferred first, then admitted. */
    public Stream<Term> accepted() {
        return terms.stream().filter(t -> t.lang() == Lang.EN && t.status() != TermStatus.FORBIDDEN);
    }

    /** English wordings that must not render it. */
    public Stream<Term> forbidden() {
        return terms.stream().filter(t -> t.lang() == Lang.EN && t.status() == TermStatus.FORBIDDEN);
    }

    /** The Thai wordings. */
    public Stream<Term> thaiTerms() {
        return terms.stream().filter(t -> t.lang() == Lang.TH);
    }

    public boolean enforced() {
        return status == Status.APPROVED && enforce != Enforcement.NEVER;
    }

    private String first(Lang lang) {
        return terms.stream()
                .filter(t -> t.lang() == lang && t.status() == TermStatus.PREFERRED)
                .findFirst()
                .orElseGet(() ->
                        terms.stream().filter(t -> t.lang() == lang).findFirst().orElseThrow())
                .text();
    }
}
