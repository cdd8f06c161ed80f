package org.communique.ui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.communique.desk.BadText;
import org.communique.desk.EditConflict;
import org.communique.desk.NoSuchRelease;
import org.communique.desk.ReleaseIsFinal;
import org.communique.desk.StoredRelease;
import org.jspecify.annotations.Nullable;

/**
 * Saves a draft as it is typed: one save after the other, of what waits only the newest, never on the caller's thread.
 * After a conflict nothing is stored until somebody has decided.
 */
final class DraftSaver {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** What saves: names the version that the draft was made from, returns the new one. */
    @FunctionalInterface
    interface Save {
        long save(String draft, long version);
    }

    /** What became of a draft. */
    sealed interface Outcome {
        record Saved(long version, String draft, boolean latest) implements Outcome {}

        record Conflict(StoredRelease theirs, String mine) implements Outcome {}

        /**
         * It was not stored.
         *
         * @param again whether it is tried again without being asked
         */
        record Failed(String draft, RuntimeException failure, boolean again) implements Outcome {}
    }

    private final Executor executor;
    private final Save save;
    private final Consumer<Outcome> listener;

    private final Object lock = new Object();
    private final List<LongConsumer> afterwards = new ArrayList<>();
    private long version;
    private @Nullable String waiting;
    private boolean running;
    private boolean halted;

    /**
     * A saver with nothing to save yet.
     *
     * @param executor where saves run
     * @param version of the stored draft that editing began with
     * @param listener hears of each outcome, on the thread that saved
     */
    DraftSaver(Executor executor, long version, Save save, Consumer<Outcome> listener) {
        this.executor = executor;
        this.version = version;
        this.save = save;
        this.listener = listener;
    }

    /** Asks for a draft to be stored, and returns at once. */
    void submit(String draft) {
        synchronized (lock) {
            waiting = draft;
            if (halted || running) {
                return;
            }
            running = true;
        }
        executor.execute(this::run);
    }

    /** Goes on after a conflict, or after the release changed by other hands than this one's. */
    void resume(long storedVersion, @Nullable String draft) {
        synchronized (lock) {
            version = storedVersion;
            halted = false;
            waiting = null;
        }
        if (draft != null) {
            submit(draft);
        }
    }

    /** Runs something with the stored version once nothing waits to be stored; dropped where saving fails. */
    void afterwards(LongConsumer action) {
        synchronized (lock) {
            if (halted) {
                return;
            }
            afterwards.add(action);
            if (running) {
                return;
            }
            running = true;
        }
        executor.execute(this::run);
    }

    private void run() {
        while (true) {
            String draft;
            long from;
            List<LongConsumer> due = List.of();
            synchronized (lock) {
                draft = waiting;
                waiting = null;
                from = version;
                if (draft == null) {
                    running = false;
                    due = List.copyOf(afterwards);
                    afterwards.clear();
                }
            }
            if (draft == null) {
                due.forEach(action -> action.accept(from));
                return;
            }
            Outcome outcome = store(draft, from);
            if (outcome instanceof Outcome.Failed failed) {
                fail(failed);
                listener.accept(outcome);
                return;
            }
            listener.accept(outcome);
            if (outcome instanceof Outcome.Conflict) {
                return;
            }
        }
    }

    private Outcome store(String draft, long from) {
        try {
            long stored = save.save(draft, from);
            synchronized (lock) {
                version = stored;
                return new Outcome.Saved(stored, draft, waiting == null);
            }
        } catch (EditConflict e) {
            synchronized (lock) {
                halted = true;
                running = false;
                afterwards.clear();
            }
            return new Outcome.Conflict(e.stored(), draft);
        } catch (BadText | ReleaseIsFinal | NoSuchRelease e) {
            return new Outcome.Failed(draft, e, false);
        } catch (RuntimeException e) {
            return new Outcome.Failed(draft, e, true);
        }
    }

    /** The text waits for a better moment, unless a newer one comes along. */
    private void fail(Outcome.Failed failed) {
        synchronized (lock) {
            running = false;
            afterwards.clear();
            if (!failed.again()) {
                return;
            }
            if (waiting == null) {
                waiting = failed.draft();
            }
        }
        CompletableFuture.delayedExecutor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS, executor)
                .execute(this::again);
    }

    private void again() {
        synchronized (lock) {
            if (waiting == null || running || halted) {
                return;
            }
            running = true;
        }
        run();
    }
}
