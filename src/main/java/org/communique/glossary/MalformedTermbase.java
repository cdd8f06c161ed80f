package org.communique.glossary;

import java.io.IOException;

/** A termbase file that cannot be read to its end, so that nothing of it may be used. */
final class MalformedTermbase extends IOException {
    private static final long serialVersionUID = 1;

    private final int line;
    private final int column;

    /**
     * Says what stopped the reading.
     *
     * @param line from 1
     * @param column from 1
     * @param reason one phrase
     */
    MalformedTermbase(int line, int column, String reason) {
        super(reason);
        this.line = Math.max(1, line);
        this.column = Math.max(1, column);
    }

    RowProblem in(String file) {
        return new RowProblem(file, line, column, getMessage() + "; nothing of the file is used");
    }
}
