package org.communique.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Whether the person at the keyboard wants a run to end early. After Ctrl-C it has half a minute to say what it has.
 */
final class Stop implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook = new Thread(this::askAndWait, "communique-stop");

    /** Asked by Ctrl-C, and by whatever else ends the process in an orderly way, until it is closed. */
    static Stop byInterrupt() {
        Stop stop = new Stop();
        Runtime.getRuntime().addShutdownHook(stop.hook);
        return stop;
    }

    void ask() {
        asked.countDown();
    }

    boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** Waits; true as soon as a stop is asked for. */
    boolean isAskedWithin(long millis) throws InterruptedException {
        return asked.await(millis, TimeUnit.MILLISECONDS);
    }

    private void askAndWait() {
        ask();
        try {
            over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The run has said what it had to say. */
    @Override
    public void close() {
        over.countDown();
        if (!isAsked()) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
