package org.communique.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Occurrence;
import org.communique.bitext.Passage;
import org.communique.glossary.ConceptId;
import org.communique.glossary.Glossary;
import org.communique.glossary.GlossaryDifference;
import org.communique.glossary.TermMatch;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Where the stored releases hold the concepts of the glossary, and how their drafts render them. Every release is paired once
 * and again only when it was edited, or when the glossary has changed in what matters to it. Thread-safe.
 */
@Service
public class ConcordanceDesk {
    private final ReleaseDesk releases;
    private final ReviewDesk reviews;
    private final GlossaryDesk glossary;

    /**
     * How often a concept stands in stored releases.
     *
     * @param found aligned segments whose Thai holds it
     * @param rendered those of them whose English has an accepted wording
     */
    public record Usage(int found, int rendered) {
        static final Usage NONE = new Usage(0, 0);

        Usage plus(Usage other) {
            return new Usage(found + other.found, rendered + other.rendered);
        }
    }

    /**
     * An aligned segment that holds a concept.
     *
     * @param thai the passage of the release
     * @param thaiMarked the concept in it
     * @param english the passage of the draft, empty where there is none
     * @param englishMarked the concept's wordings in it
     * @param rendered whether one of those is accepted
     */
    public record Example(
            ReleaseId release,
            String title,
            int segment,
            String thai,
            List<Span> thaiMarked,
            String english,
            List<Span> englishMarked,
            boolean rendered) {}

    private record Counted(Instant updatedAt, Map<ConceptId, Usage> usage) {}

    private final Map<ReleaseId, Counted> counted = new HashMap<>();
    private @Nullable Glossary of;

    ConcordanceDesk(ReleaseDesk releases, ReviewDesk reviews, GlossaryDesk glossary) {
        this.releases = releases;
        this.reviews = reviews;
        this.glossary = glossary;
    }

    /** How often each concept stands in the stored releases; one that is in none is not in it. May take a while. */
    public synchronized Map<ConceptId, Usage> usage() {
        Glossary now = glossary.current();
        Glossary before = of;
        of = now;
        if (before != null && !before.version().equals(now.version())) {
            GlossaryDifference difference = reviews.difference(before, now);
            counted.keySet().removeIf(id -> {
                StoredRelease release = releases.open(id);
                return difference.touches(release.source(), release.draft());
            });
        }
        Map<ConceptId, Usage> usage = new HashMap<>();
        Set<ReleaseId> stored = new HashSet<>();
        for (ReleaseSummary summary : releases.list()) {
            stored.add(summary.id());
            Counted known = counted.get(summary.id());
            if (known == null || !known.updatedAt().equals(summary.updatedAt())) {
                known = new Counted(summary.updatedAt(), count(pair(releases.open(summary.id()), now)));
                counted.put(summary.id(), known);
            }
            known.usage().forEach((concept, one) -> usage.merge(concept, one, Usage::plus));
        }
        counted.keySet().retainAll(stored);
        return usage;
    }

    /** Segments of stored releases that hold a concept, those of the release last touched first. */
    public List<Example> examples(ConceptId concept, int most) {
        usage();
        List<Example> examples = new ArrayList<>();
        for (ReleaseSummary summary : releases.list()) {
            if (examples.size() >= most) {
                break;
            }
            if (holds(summary.id(), concept)) {
                StoredRelease release = releases.open(summary.id());
                Bitext bitext = pair(release, glossary.current());
                Occurrence.of(concept, bitext).stream()
                        .limit(most - examples.size())
                        .map(occurrence -> example(release, bitext, occurrence))
                        .forEach(examples::add);
            }
        }
        return examples;
    }

    private synchronized boolean holds(ReleaseId id, ConceptId concept) {
        return Optional.ofNullable(counted.get(id))
                .map(known -> known.usage().containsKey(concept))
                .orElse(true);
    }

    private Bitext pair(StoredRelease release, Glossary with) {
        return reviews.pairer().pair(release.source(), release.draft(), with);
    }

    private static Map<ConceptId, Usage> count(Bitext bitext) {
        Map<ConceptId, Usage> usage = new HashMap<>();
        for (AlignedSegment segment : bitext.segments()) {
            Passage source = segment.source();
            if (source != null) {
                Set<ConceptId> concepts = new HashSet<>();
                source.terms().stream().map(match -> match.concept().id()).forEach(concepts::add);
                Set<ConceptId> accepted = new HashSet<>();
                Passage target = segment.target();
                Stream.ofNullable(target)
                        .flatMap(passage -> passage.terms().stream())
                        .filter(match -> Occurrence.renders(match))
                        .map(TermMatch::concept)
                        .forEach(concept -> accepted.add(concept.id()));
                for (ConceptId concept : concepts) {
                    usage.merge(concept, new Usage(1, accepted.contains(concept) ? 1 : 0), Usage::plus);
                }
            }
        }
        return usage;
    }

    private static Example example(StoredRelease release, Bitext bitext, Occurrence occurrence) {
        AlignedSegment segment = occurrence.segment();
        Span thai = place(segment.source());
        Span english = place(segment.target());
        return new Example(
                release.id(),
                release.title(),
                segment.number(),
                thai.of(bitext.source()),
                within(thai, occurrence.thai()),
                english.of(bitext.target()),
                within(english, occurrence.english()),
                occurrence.rendered() != null);
    }

    private static Span place(@Nullable Passage passage) {
        return passage == null ? new Span(0, 0) : passage.span();
    }

    private static List<Span> within(Span passage, List<Span> marked) {
        return marked.stream().map(span -> span.shift(-passage.start())).toList();
    }
}
