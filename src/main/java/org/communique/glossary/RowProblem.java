package org.communique.glossary;

/**
 * Something wrong in a termbase file.
 *
 * @param file name of the file, as given
 * @param line from 1
 * @param column in characters of that line, from 1
 * @param reason one phrase a person can act on
 */
public record RowProblem(String file, int line, int column, String reason) {
    /** As compilers write it, so that editors jump there. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + reason;
    }
}
