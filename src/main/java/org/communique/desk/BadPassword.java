package org.communique.desk;

/** A password or a name that cannot be taken. The message is for the person who chose it. */
public final class BadPassword extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadPassword(String message) {
        super(message);
    }
}
