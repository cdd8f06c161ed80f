package org.communique.desk;

import org.communique.qa.Review;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Once the grammar is warm, takes the counts of releases that nobody has reviewed as they stand, such as the sample. */
@Component
class PendingReviews {
    private static final Logger LOG = LoggerFactory.getLogger(PendingReviews.class);

    private final ReleaseDesk releases;
    private final ReviewDesk reviews;

    PendingReviews(ReleaseDesk releases, ReviewDesk reviews) {
        this.releases = releases;
        this.reviews = reviews;
    }

    @EventListener(ApplicationReadyEvent.class)
    void whenWarm() {
        reviews.whenGrammarReady(
                () -> Thread.ofPlatform().daemon().name("pending-reviews").start(this::review));
    }

    void review() {
        for (ReleaseSummary summary : releases.list()) {
            if (!summary.pending()) {
                continue;
            }
            try {
                StoredRelease release = releases.open(summary.id());
                Review review = reviews.review(release.source(), release.draft(), releases.policy(release.id()));
                releases.recordReview(
                        release.id(),
                        release.version(),
                        review.report(),
                        review.bitext().segments().size());
            } catch (RuntimeException e) {
                LOG.error("release {} could not be reviewed", summary.id(), e);
            }
        }
    }
}
