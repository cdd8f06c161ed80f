package org.communique.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.communique.glossary.Glossary;
import org.communique.glossary.Term;
import org.communique.harvest.Harvest;
import org.springframework.stereotype.Service;

/** Wordings that the stored releases and their drafts share and the glossary lacks. */
@Service
public class HarvestDesk {
    private static final Harvest.Settings SETTINGS = new Harvest.Settings(3, 2, 0.7, 50);

    private final ReleaseDesk releases;
    private final ReviewDesk reviews;
    private final GlossaryDesk glossary;
    private final ConceptDesk concepts;

    private record Offered(String thai, String english) {}

    HarvestDesk(ReleaseDesk releases, ReviewDesk reviews, GlossaryDesk glossary, ConceptDesk concepts) {
        this.concepts = concepts;
        this.releases = releases;
        this.reviews = reviews;
        this.glossary = glossary;
    }

    /**
     * Candidates with their evidence, the best first. What was proposed already and waits is none, nor is a pair of
     * wordings that was refused. Pairs every stored release, which may take a while.
     */
    public List<Harvest.Candidate> candidates() {
        Glossary now = glossary.current();
        List<Harvest.Paired> pairs = new ArrayList<>();
        for (ReleaseSummary summary : releases.list()) {
            StoredRelease release = releases.open(summary.id());
            if (!TypedText.isBlank(release.draft())) {
                pairs.add(new Harvest.Paired(
                        release.title(), reviews.pairer().pair(release.source(), release.draft(), now)));
            }
        }
        Set<String> waiting = concepts.queue().stream()
                .flatMap(proposal -> proposal.edit().concept().thaiTerms())
                .map(Term::text)
                .collect(Collectors.toSet());
        Set<Offered> refused = concepts.refused().stream()
                .map(proposal -> proposal.edit().concept())
                .map(concept -> new Offered(concept.thai(), concept.english()))
                .collect(Collectors.toSet());
        return Harvest.candidates(pairs, now, SETTINGS).stream()
                .filter(candidate -> !waiting.contains(candidate.thai())
                        && !refused.contains(new Offered(candidate.thai(), candidate.english())))
                .toList();
    }
}
