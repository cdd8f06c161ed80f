package org.communique.desk;

/** The release is final: reopen it first. */
public final class ReleaseIsFinal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReleaseIsFinal(ReleaseId id) {
        super("Release " + id + " is final. Reopen it to change it.");
    }
}
