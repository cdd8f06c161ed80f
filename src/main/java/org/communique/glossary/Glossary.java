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
        return concepts.stream().filter(c -> c.id().equals(id)).findFirst();
    }
}
