package org.communique.desk;

/** How far a pair of a batch has come. */
public enum PairState {
    WAITING,
    DONE,
    /** It could not be read; to look again would not help. */
    UNREAD,
    /** It could not be looked at, by a fault of Communiqué; it can be tried again. */
    FAILED
}
