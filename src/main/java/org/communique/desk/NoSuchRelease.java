package org.communique.desk;

/** There is no release of this number. */
public final class NoSuchRelease extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSuchRelease(ReleaseId id) {
        super("There is no release " + id + ".");
    }
}
