package org.communique.glossary;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One concept as a text that loses nothing of it: a termbase of one entry in TBX. So is kept what a concept was and what is
 * proposed. A file of the termbase's own format with one row is read as well.
 */
public final class ConceptText {
    private ConceptText() {}

    /** The concept as a document of XML. */
    public static String write(Concept concept) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            TbxWriter.write(List.of(concept), TbxWriter.Style.DCA, out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written to", e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException saying what is wrong, where it is not one sound concept
     */
    public static Concept read(String text) {
        List<GlossaryRow> rows = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (text.startsWith("<?xml")) {
            try {
                TbxReader.read("", new ByteArrayInputStream(bytes), rows::add, problems::add, remark -> {});
            } catch (MalformedTermbase e) {
                problems.add(e.in(""));
            } catch (IOException e) {
                throw new UncheckedIOException("memory does not fail to be read", e);
            }
        } else {
            GlossaryCsv.Reading reading = GlossaryCsv.read("", bytes);
            rows.addAll(reading.rows());
            problems.addAll(reading.problems());
        }
        if (rows.size() != 1) {
            throw new IllegalArgumentException(
                    String.join("; ", problems.stream().map(RowProblem::reason).toList()));
        }
        return rows.getFirst().concept();
    }
}
