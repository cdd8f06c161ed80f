package org.communique.steps;

/** Steps taken by code that {@link CountingLoader} loaded, on any thread that counts. */
public final class Steps {
    private static final ThreadLocal<long[]> COUNT = ThreadLocal.withInitial(() -> new long[1]);

    private Steps() {}

    /** Called by the code that is counted. */
    public static void take() {
        COUNT.get()[0]++;
    }

    /** How many steps this takes on this thread. */
    static long of(Runnable work) {
        long before = COUNT.get()[0];
        work.run();
        return COUNT.get()[0] - before;
    }
}
