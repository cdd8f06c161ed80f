package org.communique.qa;

/** Thrown by a check that cannot work now; the engine makes a {@link Gap} of its message. */
public final class CheckUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CheckUnavailable(String reason) {
        super(reason);
    }
}
