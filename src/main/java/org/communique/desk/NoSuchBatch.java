package org.communique.desk;

/** There is no such batch, or it is not the user's. */
public final class NoSuchBatch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSuchBatch(BatchId id) {
        super("There is no batch " + id + ".");
    }
}
