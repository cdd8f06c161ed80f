package org.communique.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.communique.bitext.Pairer;
import org.communique.bitext.Row;
import org.communique.checks.Checks;
import org.communique.checks.Grammar;
import org.communique.glossary.Glossary;
import org.communique.glossary.GlossaryDifference;
import org.communique.qa.CheckInfo;
import org.communique.qa.Policy;
import org.communique.qa.Review;
import org.communique.qa.Reviewer;
import org.communique.text.Span;
import org.communique.translation.FuzzyRepair;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Reviews with the glossary in force and the one grammar of this process, which warms after the server is ready. Until it
 * is warm a review has a gap in its place.
 */
@Service
public class ReviewDesk implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ReviewDesk.class);

    private final Supplier<Glossary> glossary;
    private final Supplier<Optional<Path>> houseStyle;
    /** One thread per core: reviewing computes, it does not wait. */
    private final ExecutorService computing;

    /** Done when the grammar is warm; failed when it never will be. */
    private final CompletableFuture<Boolean> warm = new CompletableFuture<>();

    private final Set<LiveReview> open = ConcurrentHashMap.newKeySet();

    private @Nullable Reviewer reviewer;

    @Autowired
    ReviewDesk(GlossaryDesk glossary) {
        this(glossary::current, glossary::houseStyle, null);
        var _ = glossary.onChange(this::again);
    }

    /** With a reviewer that has no grammar to wait for. */
    ReviewDesk(Supplier<Glossary> glossary, Reviewer reviewer) {
        this(glossary, Optional::empty, reviewer);
    }

    private ReviewDesk(Supplier<Glossary> glossary, Supplier<Optional<Path>> houseStyle, @Nullable Reviewer reviewer) {
        this.glossary = glossary;
        this.houseStyle = houseStyle;
        this.reviewer = reviewer;
        if (reviewer != null) {
            warm.complete(true);
        }
        AtomicInteger number = new AtomicInteger();
        this.computing = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                work -> Thread.ofPlatform()
                        .daemon()
                        .name("review-" + number.incrementAndGet())
                        .unstarted(work));
    }

    /** Pairs and checks, here and now, on this thread. */
    public Review review(String source, String draft, Policy policy) {
        return review(source, draft, policy, null);
    }

    /**
     * Pairs and checks, here and now, on this thread.
     *
     * @param previous an earlier review of the same release, whose unchanged segments are not looked at again, or null
     */
    public Review review(String source, String draft, Policy policy, @Nullable Review previous) {
        Glossary inForce = glossary.get();
        boolean usable =
                previous != null && previous.bitext().glossary().version().equals(inForce.version());
        return reviewer().review(source, draft, inForce, policy, usable ? previous : null);
    }

    /**
     * As {@link #review}, but waits until the grammar is warm.
     *
     * @throws NotFullyChecked if it never will be
     */
    Review fullReview(String source, String draft, Policy policy) {
        return fullReview(source, draft, policy, glossary.get());
    }

    /**
     * As {@link #review}, with this state of the glossary, but waits until the grammar is warm.
     *
     * @throws NotFullyChecked if it never will be
     */
    Review fullReview(String source, String draft, Policy policy, Glossary with) {
        return fullReview(source, draft, null, policy, with);
    }

    /**
     * As {@link #review}, with this state of the glossary, but waits until the grammar is warm.
     *
     * @param rows what is aligned already, or null where it is for the aligner to say
     * @throws NotFullyChecked if it never will be
     */
    Review fullReview(String source, String draft, @Nullable List<Row> rows, Policy policy, Glossary with) {
        awaitGrammar();
        if (!grammarReady()) {
            throw new NotFullyChecked("The grammar check could not start, see the log. Start Communiqué again.");
        }
        return rows == null
                ? reviewer().review(source, draft, with, policy)
                : reviewer().review(source, draft, rows, with, policy);
    }

    /** What is to be known of the checks. */
    List<CheckInfo> checks() {
        return reviewer().checks();
    }

    /** What pairs, with the grammar's lemmas. */
    Pairer pairer() {
        return reviewer().pairer();
    }

    /** What sets two states of the glossary apart. */
    GlossaryDifference difference(Glossary before, Glossary after) {
        return pairer().difference(before, after);
    }

    /** Checks one passage and its rendering, as one aligned segment; waits until the grammar is warm. */
    Review reviewPair(String passage, String rendering, Policy policy) {
        awaitGrammar();
        Row row = new Row(new Span(0, passage.length()), new Span(0, rendering.length()));
        return reviewer().review(passage, rendering, List.of(row), glossary.get(), policy);
    }

    /** What makes sentences of the translation memory fit; waits until the grammar is warm. */
    FuzzyRepair repair(Policy policy) {
        awaitGrammar();
        return new FuzzyRepair(reviewer(), glossary.get(), policy);
    }

    /** Whether grammar findings are complete by now. */
    public boolean grammarReady() {
        return warm.isDone() && !warm.isCompletedExceptionally();
    }

    /** Runs something once the grammar is warm, on a thread of the desk's; on this one where it is already. */
    public void whenGrammarReady(Runnable action) {
        var _ = warm.thenRun(() -> {
            try {
                action.run();
            } catch (RuntimeException e) {
                LOG.error("what was to follow the warming failed", e);
            }
        });
    }

    /**
     * A review that follows the typing in one Workbench.
     *
     * @param listener hears of each result, one at a time, on a thread of the desk's
     */
    public LiveReview liveReview(Consumer<LiveResult> listener) {
        LiveReview live = new LiveReview(computing, this::review, listener, open::remove);
        open.add(live);
        var _ = warm.thenRun(live::again);
        return live;
    }

    /** Has every open Workbench's text looked at again, with what is in force now. */
    void again() {
        open.forEach(LiveReview::again);
    }

    /** Starts warming and returns at once. */
    @EventListener(ApplicationReadyEvent.class)
    void warm() {
        Thread.ofPlatform().daemon().name("grammar-warming").start(this::reviewer);
    }

    @Override
    public void destroy() {
        computing.shutdownNow();
    }

    private void awaitGrammar() {
        reviewer();
        warm.handle((ready, failure) -> failure == null).join();
    }

    private synchronized Reviewer reviewer() {
        if (reviewer == null) {
            Grammar warming = houseStyle.get().map(Grammar::warming).orElseGet(Grammar::warming);
            reviewer = Checks.reviewer(warming);
            Thread.ofPlatform().daemon().name("grammar-ready").start(() -> {
                try {
                    warming.await();
                    warm.complete(true);
                } catch (Throwable e) { // whatever it is, those who wait must hear of it
                    LOG.error("the grammar check could not start", e);
                    warm.completeExceptionally(e);
                }
            });
        }
        return reviewer;
    }
}
