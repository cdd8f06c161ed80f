package org.communique.glossary;

import java.util.List;

/**
 * What reading termbase files gave: the sound rows as a glossary, and what was wrong with the others.
 *
 * @param glossary the concepts of the sound rows
 * @param rows the same concepts with their places, in the order of the files
 * @param problems in the order of the files
 */
public record LoadedGlossary(Glossary glossary, List<GlossaryRow> rows, List<RowProblem> problems) {
    public LoadedGlossary {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }
}
