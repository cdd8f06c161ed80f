package org.communique.desk;

/** The key of a request was used before, for another one. */
public final class OtherRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OtherRequest(String key) {
        super("The idempotency key “" + key + "” was used for another request. Use a new one for new files.");
    }
}
