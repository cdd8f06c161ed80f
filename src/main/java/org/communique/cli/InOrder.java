package org.communique.cli;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Works at several things at once and tells what came of them in their order, with a bounded number waiting to be told. */
final class InOrder {
    private static final long LOOK_EVERY_MILLIS = 100;

    /** Hears what came of each. */
    interface Told<R> {
        void of(R result) throws IOException;
    }

    private InOrder() {}

    /**
     * Works at each.
     *
     * @param work does not throw: what goes wrong with one is in its result
     * @return how many were told: all, unless a stop was asked for
     */
    static <T, R> int each(List<T> things, int threads, Stop stop, Function<T, R> work, Told<R> told)
            throws IOException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("check-", 1).factory());
        int done = 0;
        try {
            ArrayDeque<Future<R>> waiting = new ArrayDeque<>();
            int next = 0;
            while ((next < things.size() && !stop.isAsked()) || !waiting.isEmpty()) {
                while (next < things.size() && waiting.size() < threads * 2 && !stop.isAsked()) {
                    T thing = things.get(next++);
                    waiting.add(pool.submit(() -> work.apply(thing)));
                }
                Future<R> first = waiting.poll();
                while (first != null && !isDone(first)) {
                    if (stop.isAsked()) {
                        return done;
                    }
                }
                if (first != null) {
                    told.of(first.resultNow());
                    done++;
                }
            }
            return done;
        } finally {
            pool.shutdownNow();
        }
    }

    private static boolean isDone(Future<?> future) throws InterruptedException {
        try {
            future.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("what goes wrong with one is in its result", e.getCause());
        }
    }
}
