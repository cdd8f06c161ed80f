package org.communique.desk;

/** Files that are not taken; nothing was stored. The message is for the person who sent them. */
public final class UploadRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean tooMuch;

    UploadRefused(String message, boolean tooMuch) {
        super(message);
        this.tooMuch = tooMuch;
    }

    /** Whether it is their size or number that is refused. */
    public boolean tooMuch() {
        return tooMuch;
    }
}
