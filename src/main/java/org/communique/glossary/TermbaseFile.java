package org.communique.glossary;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.communique.glossary.TbxWriter.Style;

/**
 * A termbase in a file of any form that we know: our CSV, XLSX, TBX and {@code martif}, MultiTerm XML, memoQ CSV, OmegaT's
 * {@code glossary.txt}. The form is told from the content, whatever the file is called.
 */
public final class TermbaseFile {
    /** Plain text is held whole; a million rows belong in TBX or XLSX, which stream. */
    private static final long LARGEST_TEXT = 64L * 1024 * 1024;

    private static final int HEAD = 1024;

    private TermbaseFile() {}

    /** The forms that are written. */
    public enum Format {
        CSV,
        TBX,
        TBX_DCT,
        XLSX;

        /** As a person writes it: {@code tbx-dct}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Reads a file, or a folder of CSV files. Wrong rows are in the result's problems; of a file that cannot be read to its
     * end nothing is in the result but that problem.
     *
     * @throws IOException where there is no such file, or it cannot be opened
     */
    public static LoadedGlossary read(Path path) throws IOException {
        return Files.isRegularFile(path) ? read(path.toString(), path) : GlossaryFiles.load(path);
    }

    /**
     * Reads a file that a person knows by another name, as one that was sent.
     *
     * @param name for the problems
     * @param file where it lies
     * @throws IOException where it cannot be opened
     */
    public static LoadedGlossary read(String name, Path file) throws IOException {
        List<GlossaryRow> rows = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>();
        List<RowProblem> remarks = new ArrayList<>();
        try {
            read(name, file, rows, problems, remarks);
        } catch (MalformedTermbase e) {
            rows.clear();
            problems.clear();
            remarks.clear();
            problems.add(e.in(name));
        }
        return GlossaryFiles.join(List.of(new GlossaryCsv.Reading(rows, problems)))
                .remarking(remarks);
    }

    private static void read(
            String name, Path file, List<GlossaryRow> rows, List<RowProblem> problems, List<RowProblem> remarks)
            throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (head.length > 3 && head[0] == 'P' && head[1] == 'K') {
            GlossaryXlsx.read(name, file, rows::add, problems::add);
            return;
        }
        if (isXml(head)) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                TbxReader.read(name, in, rows::add, problems::add, remarks::add);
            }
            return;
        }
        if (Files.size(file) > LARGEST_TEXT) {
            throw new MalformedTermbase(
                    1, 1, "text of more than 64 MB; a termbase of that size is read as TBX or XLSX");
        }
        byte[] bytes = Files.readAllBytes(file);
        // Ours says itself where it is not UTF-8, row by row.
        boolean marked = bytes.length > 1 && (bytes[0] & 0xFF) >= 0xFE;
        String text = marked ? TextTermbase.decode(bytes) : new String(bytes, StandardCharsets.UTF_8);
        if (TextTermbase.isMemoq(text)) {
            TextTermbase.memoq(
                    name, TextTermbase.decode(bytes), TbxReader.entries(name, rows::add, problems::add), problems::add);
        } else if (TextTermbase.isOmegat(text)) {
            TextTermbase.omegat(
                    name, TextTermbase.decode(bytes), TbxReader.entries(name, rows::add, problems::add), problems::add);
        } else {
            GlossaryCsv.Reading reading =
                    GlossaryCsv.read(name, marked ? text.getBytes(StandardCharsets.UTF_8) : bytes);
            rows.addAll(reading.rows());
            problems.addAll(reading.problems());
        }
    }

    /**
     * Writes concepts in canonical form: the same concepts give the same bytes.
     *
     * @param to stays open
     * @return what the form cannot hold and was left out, for people; empty where all is in it
     */
    public static List<String> write(List<Concept> concepts, Format format, OutputStream to) throws IOException {
        List<String> lost = new ArrayList<>();
        switch (format) {
            case TBX, TBX_DCT -> {
                concepts.forEach(concept -> lost.addAll(TbxWriter.losses(concept)));
                TbxWriter.write(concepts, format == Format.TBX ? Style.DCA : Style.DCT, to);
            }
            case CSV -> {
                to.write(GlossaryCsv.write(carriable(concepts, lost)).getBytes(StandardCharsets.UTF_8));
                to.flush();
            }
            case XLSX -> {
                List<Concept> fitting = carriable(concepts, lost).stream()
                        .filter(concept -> {
                            List<String> tooLong = GlossaryXlsx.losses(concept);
                            lost.addAll(tooLong);
                            return tooLong.isEmpty();
                        })
                        .toList();
                GlossaryXlsx.write(fitting, to);
            }
        }
        return lost;
    }

    /** What a table can carry of these concepts. */
    public static List<Concept> carriable(List<Concept> concepts, List<String> lost) {
        return concepts.stream()
                .map(concept -> TableRow.carriable(concept, lost::add))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Begins with a tag, in UTF-8 or UTF-16, with its mark or without. */
    private static boolean isXml(byte[] head) {
        for (byte one : head) {
            boolean before =
                    one == 0 || one == ' ' || one == '\t' || one == '\n' || one == '\r' || (one & 0xFF) >= 0xBB;
            if (!before) {
                return one == '<';
            }
        }
        return false;
    }
}
