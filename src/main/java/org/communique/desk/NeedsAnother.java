package org.communique.desk;

/** A judgement that takes two people cannot be agreed to by the one who made it. */
public final class NeedsAnother extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NeedsAnother() {
        super("You set this finding aside yourself. Another person has to agree.");
    }
}
