package org.communique.checks;

import java.util.List;
import java.util.Map;

/** Reads one English text at a time. Used by one thread at a time; thrown away once it has failed. */
interface Checker {
    /** What there is to say of the text. */
    List<Remark> check(String text);

    /** Asks, from another thread, that a running check give up soon. */
    default void cancel() {}

    /** Called every few milliseconds, from another thread, while a check runs: ends what takes too long in it. */
    default void look() {}

    /** Rules of the house style that are not run any more, and why. */
    default Map<String, String> switchedOff() {
        return Map.of();
    }
}
