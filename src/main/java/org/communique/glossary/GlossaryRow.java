package org.communique.glossary;

import java.util.Set;

/**
 * A concept and where it was read.
 *
 * @param concept what the row says
 * @param file name of the file, as given
 * @param line first line of the row, from 1
 * @param named whether the file itself says the id; else it was made from the wording
 * @param columns of a table, those that it has: it is silent about the rest; none of a file that says all there is
 */
public record GlossaryRow(Concept concept, String file, int line, boolean named, Set<String> columns) {
    public GlossaryRow {
        columns = Set.copyOf(columns);
    }

    /** A row of a file that says all there is of a concept, its id among it. */
    public GlossaryRow(Concept concept, String file, int line) {
        this(concept, file, line, true, Set.of());
    }
}
