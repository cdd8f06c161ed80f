package org.communique.desk;

import java.util.function.Predicate;
import org.communique.glossary.Concept;
import org.communique.glossary.ConceptId;
import org.communique.glossary.Domain;
import org.communique.glossary.Status;
import org.jspecify.annotations.Nullable;

/**
 * Which concepts to list.
 *
 * @param domain only of this one, or null for all
 * @param owner only of this scope as in {@code country:US}; empty for those of nobody, null for all
 * @param status only in this one, or null for all
 * @param withoutSource only those that name no source
 * @param among only those that this lets through
 */
public record ConceptFilter(
        @Nullable Domain domain,
        @Nullable String owner,
        @Nullable Status status,
        boolean withoutSource,
        Predicate<ConceptId> among) {
    public static final ConceptFilter ALL = new ConceptFilter(null, null, null, false, id -> true);

    boolean lets(Concept concept) {
        return (domain == null || concept.domain() == domain)
                && (owner == null || concept.scope().toString().equals(owner))
                && (status == null || concept.status() == status)
                && (!withoutSource || concept.source() == null)
                && among.test(concept.id());
    }
}
