package org.communique.desk;

/** How far a batch has come. */
public enum BatchState {
    RUNNING,
    DONE,
    CANCELLED
}
