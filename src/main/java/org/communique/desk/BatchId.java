package org.communique.desk;

/** Number of a batch. */
public record BatchId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
