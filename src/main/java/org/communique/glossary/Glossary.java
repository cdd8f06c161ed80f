package org.communique.glossary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An immutable snapshot of the termbase.
 *
 * @param version says which snapshot; a content hash where it came from files
 * @param concepts sorted by id
 */
public record Glossary(String version, List<Concept> concepts) {
    public Glossary {
        Map<ConceptId, Concept> byId = new HashMap<>();
        for (Concept concept : concepts) {
            if (byId.put(concept.id(), concept) != null) {
                throw new IllegalArgumentException("two concepts have the id " + concept.id());
            }
        }
        concepts = concepts.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
    }

    public static Glossary empty() {
        return new Glossary("empty", List.of());
    }

    /** The snapshot that these concepts make of this one: in the place of those with their ids, or beside them. */
    public Glossary with(List<Concept> changed) {
        Map<ConceptId, Concept> next = new HashMap<>();
        concepts.forEach(concept -> next.put(concept.id(), concept));
        changed.forEach(concept -> next.put(concept.id(), concept));
        List<Concept> all = List.copyOf(next.values());
        return new Glossary(GlossaryFiles.version(all), all);
    }

    public Optional<Concept> find(ConceptId id) {
        // a record has no room for a map beside its components; the order by id serves as well
        int low = 0;
        int high = concepts.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Concept concept = concepts.get(middle);
            int order = concept.id().compareTo(id);
            if (order == 0) {
                return Optional.of(concept);
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }
}
