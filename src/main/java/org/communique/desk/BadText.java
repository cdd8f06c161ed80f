package org.communique.desk;

/** A text that cannot be stored exactly as typed. The message is for the person who typed it. */
public final class BadText extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int offset;

    BadText(String message, int offset) {
        super(message);
        this.offset = offset;
    }

    /** Where in the text, in UTF-16 units from 0; -1 where the text as a whole is at fault. */
    public int offset() {
        return offset;
    }
}
