package org.communique.glossary;

/**
 * A concept and where it was read.
 *
 * @param concept what the row says
 * @param file name of the file, as given
 * @param line first line of the row, from 1
 * @param named whether the file itself says the id; else it was made from the wording
 */
public record GlossaryRow(Concept concept, String file, int line, boolean named) {
    /** A row that says its id. */
    public GlossaryRow(Concept concept, String file, int line) {
        this(concept, file, line, true);
    }
}
