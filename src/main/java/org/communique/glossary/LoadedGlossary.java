package org.communique.glossary;

import java.util.List;

/**
 * What reading termbase files gave: the sound rows as a glossary, and what was wrong with the others.
 *
 * @param glossary the concepts of the sound rows
 * @param rows the same concepts with their places, in the order of the files
 * @param problems in the order of the files
 * @param remarks what of sound files is not kept, such as a header; nothing that a concept needs
 */
public record LoadedGlossary(
        Glossary glossary, List<GlossaryRow> rows, List<RowProblem> problems, List<RowProblem> remarks) {
    public LoadedGlossary {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        remarks = List.copyOf(remarks);
    }

    /** The same with what of its files is not kept. */
    LoadedGlossary remarking(List<RowProblem> said) {
        return new LoadedGlossary(glossary, rows, problems, said);
    }
}
