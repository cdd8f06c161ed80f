package org.communique.desk;

/** What takes two people cannot be agreed to by the one who asked for it. */
public final class NeedsAnother extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NeedsAnother() {
        this("You set this finding aside yourself. Another person has to agree.");
    }

    NeedsAnother(String message) {
        super(message);
    }
}
