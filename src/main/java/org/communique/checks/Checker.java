package org.communique.checks;

import java.util.List;

/** Reads one English text at a time. Used by one thread at a time; thrown away once it has failed. */
interface Checker {
    /** What there is to say of the text. */
    List<Remark> check(String text);

    /** Asks, from another thread, that a running check give up soon. */
    default void cancel() {}
}
