package org.communique.desk;

import java.util.List;
import java.util.Optional;
import org.communique.glossary.Concept;
import org.communique.glossary.Glossary;
import org.communique.qa.Impact;
import org.springframework.stereotype.Service;

/** What a change would do to the stored releases, before it is made. */
@Service
public class ImpactDesk {
    private final ReleaseDesk releases;
    private final ReviewDesk reviews;
    private final GlossaryDesk glossary;

    ImpactDesk(ReleaseDesk releases, ReviewDesk reviews, GlossaryDesk glossary) {
        this.releases = releases;
        this.reviews = reviews;
        this.glossary = glossary;
    }

    /**
     * Reviews the releases that concepts so changed can matter to, with them and without. Waits until the grammar is warm.
     *
     * @param changed as they would be, new ones among them
     * @throws java.util.concurrent.CancellationException where the progress says that nobody waits
     * @throws NotFullyChecked if the grammar never will be warm
     */
    public Impact of(List<Concept> changed, Impact.Progress progress) {
        Glossary before = glossary.current();
        Glossary after = before.with(changed);
        List<Impact.Text> texts = releases.list().stream()
                .flatMap(summary -> text(summary.id()).stream())
                .toList();
        return Impact.of(
                texts,
                before,
                after,
                reviews.difference(before, after),
                (text, state) -> reviews.fullReview(text.release(), text.draft(), text.policy(), state),
                progress);
    }

    private Optional<Impact.Text> text(ReleaseId id) {
        StoredRelease release = releases.open(id);
        return TypedText.isBlank(release.draft())
                ? Optional.empty()
                : Optional.of(new Impact.Text(
                        id.toString(), release.title(), release.source(), release.draft(), releases.policy(id)));
    }
}
