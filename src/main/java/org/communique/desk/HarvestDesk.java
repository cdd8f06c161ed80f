package org.communique.desk;

import java.util.ArrayList;
import java.util.List;
import org.communique.glossary.Glossary;
import org.communique.harvest.Harvest;
import org.springframework.stereotype.Service;

/** Wordings that the stored releases and their drafts share and the glossary lacks. */
@Service
public class HarvestDesk {
    private static final Harvest.Settings SETTINGS = new Harvest.Settings(3, 2, 0.7, 50);

    private final ReleaseDesk releases;
    private final ReviewDesk reviews;
    private final GlossaryDesk glossary;

    HarvestDesk(ReleaseDesk releases, ReviewDesk reviews, GlossaryDesk glossary) {
        this.releases = releases;
        this.reviews = reviews;
        this.glossary = glossary;
    }

    /** Candidates with their evidence, the best first. Pairs every stored release, which may take a while. */
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
        return Harvest.candidates(pairs, now, SETTINGS);
    }
}
