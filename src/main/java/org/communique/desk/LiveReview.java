package org.communique.desk;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.communique.qa.Policy;
import org.communique.qa.Review;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reviews of one release while it is typed. Only the newest text matters: while one review runs the next text waits, and
 * a newer one takes the place of what waits. The last text submitted is always reviewed, unless the review is closed.
 */
public final class LiveReview implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveReview.class);

    /** What reviews: {@link ReviewDesk#review}. */
    @FunctionalInterface
    interface Work {
        Review review(String source, String draft, Policy policy, @Nullable Review previous);
    }

    private record Text(String source, String draft, Policy policy) {}

    private final Executor executor;
    private final Work work;
    private final Consumer<LiveResult> listener;
    private final Consumer<LiveReview> whenClosed;

    private final Object lock = new Object();
    private @Nullable Text waiting;
    private @Nullable Text last;
    private @Nullable Review previous;
    /** Grows when reviews made so far are not to be built upon. */
    private int era;

    private boolean running;
    private boolean closed;

    LiveReview(Executor executor, Work work, Consumer<LiveResult> listener) {
        this(executor, work, listener, closed -> {});
    }

    LiveReview(Executor executor, Work work, Consumer<LiveResult> listener, Consumer<LiveReview> whenClosed) {
        this.executor = executor;
        this.work = work;
        this.listener = listener;
        this.whenClosed = whenClosed;
    }

    /** Asks for a review of these texts, and returns at once. Nothing happens after {@link #close}. */
    public void submit(String source, String draft, Policy policy) {
        submit(new Text(source, draft, policy));
    }

    /** Has the last text looked at again from scratch, such as when the grammar has become warm, or the glossary has changed. */
    void again() {
        Text text;
        synchronized (lock) {
            previous = null;
            era++;
            text = last;
        }
        if (text != null) {
            submit(text);
        }
    }

    /** No result is announced after this, but for one that is being announced now. */
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            waiting = null;
            last = null;
            previous = null;
        }
        whenClosed.accept(this);
    }

    private void submit(Text text) {
        synchronized (lock) {
            if (closed) {
                return;
            }
            last = text;
            waiting = text;
            if (running) {
                return;
            }
            running = true;
        }
        start();
    }

    private void start() {
        try {
            executor.execute(this::runOne);
        } catch (RejectedExecutionException e) {
            // the desk is shutting down
            close();
        }
    }

    private void runOne() {
        Text text;
        Review before;
        int begun;
        synchronized (lock) {
            text = waiting;
            before = previous;
            begun = era;
            waiting = null;
            if (text == null) {
                running = false;
                return;
            }
        }
        Review review = null;
        String failure = "";
        try {
            review = work.review(text.source, text.draft, text.policy, before);
        } catch (Throwable e) { // an Error too must not end the chain: the last text would never be reviewed
            LOG.error("a review failed", e);
            failure = e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
        }
        boolean announce;
        boolean latest;
        synchronized (lock) {
            announce = !closed;
            latest = waiting == null;
            if (announce && era == begun) {
                previous = review == null ? before : review;
            }
        }
        if (announce) {
            announce(
                    review != null
                            ? new LiveResult.Reviewed(review, latest)
                            : new LiveResult.Failed(text.draft, failure));
        }
        synchronized (lock) {
            running = waiting != null;
            if (!running) {
                return;
            }
        }
        // at the end of the queue, so that one busy Workbench does not keep the others from their turn
        start();
    }

    private void announce(LiveResult result) {
        try {
            listener.accept(result);
        } catch (RuntimeException e) {
            LOG.error("a listener of live reviews failed", e);
        }
    }
}
