package org.communique.desk;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;
import org.communique.glossary.Glossary;
import org.communique.glossary.GlossaryDifference;
import org.communique.qa.Review;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the counts of stored releases true: once the grammar is warm, of those that nobody has reviewed as they stand, such
 * as the sample; and when the glossary has changed, of those that the change can matter to. One at a time, behind what
 * people wait for.
 */
@Component
class PendingReviews implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(PendingReviews.class);

    private final ReleaseDesk releases;
    private final ReviewDesk reviews;
    private final GlossaryDesk glossary;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            work -> Thread.ofPlatform().daemon().name("pending-reviews").unstarted(work));

    /** With which the counts were taken. Only that thread's. */
    private @Nullable Glossary last;

    PendingReviews(ReleaseDesk releases, ReviewDesk reviews, GlossaryDesk glossary) {
        this.releases = releases;
        this.reviews = reviews;
        this.glossary = glossary;
        var _ = glossary.onChange(() -> later(this::reviewTouched));
    }

    @EventListener(ApplicationReadyEvent.class)
    void whenWarm() {
        reviews.whenGrammarReady(() -> later(this::review));
    }

    private void later(Runnable work) {
        try {
            thread.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.debug("the desk is shutting down", e);
        }
    }

    void review() {
        last = glossary.current();
        review(release -> false, ReleaseSummary::pending);
    }

    private void reviewTouched() {
        Glossary before = last;
        Glossary now = glossary.current();
        if (before == null || before.version().equals(now.version())) {
            return;
        }
        GlossaryDifference difference = reviews.difference(before, now);
        last = now;
        review(release -> difference.touches(release.source(), release.draft()), summary -> true);
    }

    private void review(Predicate<StoredRelease> touched, Predicate<ReleaseSummary> asked) {
        for (ReleaseSummary summary : releases.list()) {
            if (!asked.test(summary)) {
                continue;
            }
            try {
                StoredRelease release = releases.open(summary.id());
                if (summary.pending() || touched.test(release)) {
                    Review review = reviews.review(release.source(), release.draft(), releases.policy(release.id()));
                    releases.recordReview(release.id(), release.version(), review);
                }
            } catch (RuntimeException e) {
                LOG.error("release {} could not be reviewed", summary.id(), e);
            }
        }
    }

    /** Waits until what was asked for is done. */
    void settled() throws InterruptedException, ExecutionException {
        thread.submit(() -> {}).get();
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
