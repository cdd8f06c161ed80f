package org.communique.desk;

/** Settings that cannot be kept; nothing was stored. The message is for the administrator. */
public final class BadSettings extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadSettings(String message) {
        super(message);
    }
}
