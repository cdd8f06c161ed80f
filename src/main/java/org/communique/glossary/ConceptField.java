package org.communique.glossary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.communique.text.Lang;
import org.jspecify.annotations.Nullable;

/** The parts of a concept that are compared and merged one by one, in the order in which they are shown. */
public enum ConceptField {
    DOMAIN,
    SCOPE,
    STATUS,
    ENFORCE,
    THAI,
    ENGLISH,
    FORBIDDEN,
    DEFINITION,
    OFFICE,
    VALID_FROM,
    VALID_TO,
    NOTE,
    SOURCE;

    private @Nullable Object value(Concept concept) {
        return switch (this) {
            case DOMAIN -> concept.domain().id();
            case SCOPE -> concept.scope();
            case STATUS -> concept.status();
            case ENFORCE -> concept.enforce();
            case THAI -> concept.thaiTerms().toList();
            case ENGLISH -> wordings(concept, Lang.EN, false);
            case FORBIDDEN -> wordings(concept, Lang.EN, true);
            case DEFINITION -> concept.definition();
            case OFFICE -> validity(concept, Validity::office);
            case VALID_FROM -> validity(concept, Validity::from);
            case VALID_TO -> validity(concept, Validity::to);
            case NOTE -> concept.note();
            case SOURCE -> concept.source();
        };
    }

    /** What the part says, for people: empty where it says nothing, wordings parted by {@code |}. */
    public String text(Concept concept) {
        Object said = value(concept);
        return switch (said) {
            case null -> "";
            case List<?> terms ->
                String.join(
                        " | ",
                        terms.stream()
                                .map(term -> wording((Term) term, concept.domain()))
                                .toList());
            case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT);
            default -> said.toString();
        };
    }

    /**
     * A wording with what neither its letters nor its place tell: {@code MFA{full}}. Else a change of that alone would
     * look like none, and a forbidden Thai wording like one that is asked for.
     */
    private static String wording(Term term, Domain domain) {
        boolean told = term.type() == TermType.told(term.lang(), domain, term.text());
        return term.text()
                + (told ? "" : "{" + term.type().name().toLowerCase(Locale.ROOT) + "}")
                + (term.lang() == Lang.TH && term.status() == TermStatus.FORBIDDEN ? "{forbidden}" : "");
    }

    /** Whether both say the same here. */
    public boolean same(Concept a, Concept b) {
        return Objects.equals(value(a), value(b));
    }

    /** A concept with this part taken from another state of it. */
    public Concept from(Concept other, Concept concept) {
        return compose(concept, other, Set.of(this));
    }

    /** A concept with each part taken from one of two. */
    static Concept compose(Concept one, Concept other, Set<ConceptField> fromOther) {
        Function<ConceptField, Concept> of = field -> fromOther.contains(field) ? other : one;
        List<Term> terms = new ArrayList<>(of.apply(THAI).thaiTerms().toList());
        terms.addAll(wordings(of.apply(ENGLISH), Lang.EN, false));
        terms.addAll(wordings(of.apply(FORBIDDEN), Lang.EN, true));
        String office = validity(of.apply(OFFICE), Validity::office);
        LocalDate from = validity(of.apply(VALID_FROM), Validity::from);
        LocalDate to = validity(of.apply(VALID_TO), Validity::to);
        return new Concept(
                one.id(),
                of.apply(DOMAIN).domain(),
                of.apply(SCOPE).scope(),
                of.apply(STATUS).status(),
                of.apply(ENFORCE).enforce(),
                terms,
                of.apply(DEFINITION).definition(),
                office == null && from == null && to == null ? null : new Validity(office, from, to),
                of.apply(NOTE).note(),
                of.apply(SOURCE).source(),
                one.carried());
    }

    private static <T> @Nullable T validity(Concept concept, Function<Validity, @Nullable T> part) {
        Validity validity = concept.validity();
        return validity == null ? null : part.apply(validity);
    }

    private static List<Term> wordings(Concept concept, Lang lang, boolean forbidden) {
        return concept.terms().stream()
                .filter(term -> term.lang() == lang && (term.status() == TermStatus.FORBIDDEN) == forbidden)
                .toList();
    }
}
