package org.communique.glossary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.communique.text.Normalizer;

/**
 * Which concept claims which Thai wording in which scope. Only approved concepts claim: of one wording the finder can
 * take only one for meant.
 */
public final class Claims {
    private final Map<String, List<Concept>> claims = new HashMap<>();

    /** The claims of a snapshot. */
    public static Claims of(Glossary glossary) {
        Claims claims = new Claims();
        glossary.concepts().forEach(claims::add);
        return claims;
    }

    /** Those that a concept, approved or about to be, would run into; none of itself. */
    public List<Clash> against(Concept concept) {
        Map<ConceptId, Clash> clashes = new LinkedHashMap<>();
        concept.thaiTerms()
                .forEach(term -> claims.getOrDefault(key(concept, term), List.of()).stream()
                        .filter(other -> !other.id().equals(concept.id()) && !takeTurns(concept, other))
                        .forEach(other -> clashes.putIfAbsent(other.id(), new Clash(term, other))));
        return List.copyOf(clashes.values());
    }

    /** Where it is approved, it claims from now on. */
    void add(Concept concept) {
        if (concept.status() == Status.APPROVED) {
            claim(concept);
        }
    }

    /** Has a proposal claim too, for those who ask what would stand beside it. */
    void addProposed(Concept concept) {
        if (concept.status() == Status.PROPOSED) {
            claim(concept);
        }
    }

    private void claim(Concept concept) {
        concept.thaiTerms()
                .map(term -> key(concept, term))
                .distinct()
                .forEach(key ->
                        claims.computeIfAbsent(key, k -> new ArrayList<>(1)).add(concept));
    }

    /** As the finder compares: spaces inside a wording are optional. */
    static String key(Concept concept, Term term) {
        return concept.scope() + " " + Normalizer.normalize(term.text()).text().replace(" ", "");
    }

    /** One name at different times, as Turkey and Türkiye; or one person in several offices. */
    static boolean takeTurns(Concept a, Concept b) {
        Validity one = a.validity();
        Validity other = b.validity();
        if (one == null || other == null || a.domain() != b.domain()) {
            return false;
        }
        boolean offices = a.domain() == Domain.PERSON
                && a.english().equals(b.english())
                && one.office() != null
                && other.office() != null
                && !one.office().equals(other.office());
        return offices || !one.overlaps(other);
    }
}
