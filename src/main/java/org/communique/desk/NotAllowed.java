package org.communique.desk;

/** The user's role does not reach so far; nothing was stored. */
public final class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotAllowed(String message) {
        super(message);
    }
}
