package org.communique.glossary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The termbase's own file format: UTF-8, RFC 4180, a header row in any order, several wordings in one cell parted by
 * {@code |}. A wrong row is reported with its place and the rest is read; nothing is thrown for what a file says.
 */
public final class GlossaryCsv {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
    private static final char BROKEN = '\uFFFD';

    /**
     * What one file holds.
     *
     * @param rows the sound rows, in the order of the file
     * @param problems in the order of the file
     */
    public record Reading(List<GlossaryRow> rows, List<RowProblem> problems) {
        public Reading {
            rows = List.copyOf(rows);
            problems = List.copyOf(problems);
        }
    }

    private final String file;
    private final String text;
    private final int[] lineStarts;
    private final Set<Integer> broken;
    private final List<GlossaryRow> rows = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();

    private GlossaryCsv(String file, String text, Set<Integer> broken) {
        this.file = file;
        this.text = text;
        this.broken = broken;
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int end = lineEnd(0); end < text.length(); end = lineEnd(afterLineEnd(end))) {
            starts.add(afterLineEnd(end));
        }
        this.lineStarts = starts.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * Reads a file.
     *
     * @param file its name, for the problems
     * @param bytes its content, UTF-8 with or without a byte-order mark
     */
    public static Reading read(String file, byte[] bytes) {
        Set<Integer> broken = new LinkedHashSet<>();
        String text = decode(bytes, broken);
        GlossaryCsv csv = new GlossaryCsv(file, text, broken);
        csv.read();
        return new Reading(csv.rows, csv.problems);
    }

    /**
     * Writes concepts in the canonical form: sorted by id, columns in their fixed order, the optional ones only where
     * something stands in them, lines ended by a line feed.
     *
     * @throws IllegalArgumentException for what the format cannot carry: a {@code |} in a wording, a forbidden Thai
     *     wording
     */
    public static String write(List<Concept> concepts) {
        StringBuilder out = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
            for (List<String> row : TableRow.table(concepts)) {
                printer.printRecord(row.stream().map(TableCell::neutral));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a string does not fail to be written to", e);
        }
        return out.toString();
    }

    /** What cells can hold of a concept, by the name of their column, all columns, in their order. */
    public static Map<String, String> columns(Concept concept) {
        Concept plain = TableRow.carriable(concept, lost -> {});
        return TableRow.columns(plain == null ? concept : plain);
    }

    /**
     * A concept that was edited as cells, with what of it cells cannot hold.
     *
     * @param edited what was read from the cells
     * @param before what the cells were made of
     */
    public static Concept restored(Concept edited, Concept before) {
        List<Term> terms = new ArrayList<>(edited.terms());
        before.terms().stream().filter(TableRow::isNoCell).forEach(terms::add);
        terms.sort(TbxReader.TERMS);
        return edited.with(edited.id(), terms, before.carried());
    }

    /**
     * What a row of a table makes of a stored concept: the cells that it has, and of the rest what is stored. A row that says
     * what the concept's own cells say changes nothing.
     *
     * @param columns those that the table has
     */
    static Concept replaced(Concept row, Set<String> columns, Concept before) {
        Map<String, String> stored = columns(before);
        Map<String, String> cells = new LinkedHashMap<>(stored);
        columns(row).forEach((column, cell) -> {
            if (columns.contains(column) && !column.equals("id")) {
                cells.put(column, cell);
            }
        });
        if (cells.equals(stored)) {
            return before;
        }
        Reading reading = read(cells);
        return restored(
                reading.rows().isEmpty() ? row : reading.rows().getFirst().concept(), before);
    }

    /** Reads one concept from cells by the name of their column, by the same rules as a file's row. */
    public static Reading read(Map<String, String> columns) {
        StringBuilder out = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
            printer.printRecord(columns.keySet());
            printer.printRecord(columns.values().stream().map(TableCell::neutral));
        } catch (IOException e) {
            throw new UncheckedIOException("a string does not fail to be written to", e);
        }
        return read("", out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(byte[] bytes, Set<Integer> broken) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        int mark = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 1
                : 0;
        while (result.isError()) {
            broken.add(out.position() - mark);
            out.put(BROKEN);
            in.position(in.position() + result.length());
            result = decoder.decode(in, out, true);
        }
        return out.flip().toString().substring(mark);
    }

    private void read() {
        for (int at : broken) {
            report(at, "not UTF-8 from here");
        }
        int start = skipBlankLines(0);
        int end = recordEnd(start);
        List<String> header = hasBroken(start, end) ? null : cells(start, end);
        int first = start;
        if (header == null || !TableRow.accepts(header, (reason, i) -> report(cellStart(first, i), reason))) {
            return;
        }
        for (start = skipBlankLines(end); start < text.length(); start = skipBlankLines(end)) {
            end = recordEnd(start);
            List<String> cells = hasBroken(start, end) ? List.of() : cells(start, end);
            if (cells != null && cells.size() == header.size()) {
                int begin = start;
                Concept concept =
                        new TableRow(header, cells, (reason, i) -> report(cellStart(begin, i), reason)).read();
                if (concept != null) {
                    rows.add(new GlossaryRow(concept, file, line(begin), true, Set.copyOf(header)));
                }
                continue;
            }
            if (cells != null && !cells.isEmpty()) {
                report(start, "the row has " + cells.size() + " cells, the header " + header.size());
            }
            // A quote that was never closed swallows the rows after it: go on with the next line.
            end = Math.min(end, lineEnd(start));
        }
    }

    /** The cells of a record, or null where it is not RFC 4180, which is reported. */
    private @Nullable List<String> cells(int start, int end) {
        try (CSVParser parser = CSVParser.parse(text.substring(start, end), FORMAT)) {
            List<CSVRecord> records = parser.getRecords();
            return records.isEmpty()
                    ? List.of()
                    : records.getFirst().stream()
                            .map(String::strip)
                            .map(TableCell::restored)
                            .toList();
        } catch (IOException | UncheckedIOException e) {
            report(start, "a quote is not closed or stands inside a cell without being doubled");
            return null;
        }
    }

    private boolean hasBroken(int start, int end) {
        return broken.stream().anyMatch(at -> start <= at && at < end);
    }

    /** The end of the record's last line; of its first, where a quote stays open to the end of the file. */
    private int recordEnd(int start) {
        boolean quoted = false;
        boolean cellStart = true;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                quoted = c != '"';
            } else if (c == '"') {
                // At a cell's start it opens; right after a closing one the two are a quote in the text.
                quoted = cellStart || text.charAt(i - 1) == '"';
            } else if (c == '\n' || c == '\r') {
                return i;
            }
            cellStart = !quoted && c == ',';
        }
        return quoted ? lineEnd(start) : text.length();
    }

    /** Where the cell with this index begins, in a record that begins at start. */
    private int cellStart(int start, int index) {
        boolean quoted = false;
        int commas = 0;
        for (int i = start; i < text.length() && commas < index; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted && ++commas == index) {
                return i + 1;
            }
        }
        return start;
    }

    private int lineEnd(int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        return i;
    }

    private int afterLineEnd(int end) {
        return text.startsWith("\r\n", end) ? end + 2 : end + 1;
    }

    private int skipBlankLines(int from) {
        int start = from;
        for (int end = lineEnd(start); end < text.length(); end = lineEnd(start)) {
            if (!text.substring(start, end).isBlank()) {
                return start;
            }
            start = afterLineEnd(end);
        }
        return text.substring(start).isBlank() ? text.length() : start;
    }

    private int line(int at) {
        int found = Arrays.binarySearch(lineStarts, at);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private void report(int at, String reason) {
        int line = line(at);
        problems.add(new RowProblem(file, line, at - lineStarts[line - 1] + 1, reason));
    }
}
