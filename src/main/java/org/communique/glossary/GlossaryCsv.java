package org.communique.glossary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.communique.text.Lang;
import org.jspecify.annotations.Nullable;

/**
 * The termbase's own file format: UTF-8, RFC 4180, a header row in any order, several wordings in one cell parted by
 * {@code |}. A wrong row is reported with its place and the rest is read; nothing is thrown for what a file says.
 */
public final class GlossaryCsv {
    /** Columns that a file must have. */
    static final List<String> REQUIRED = List.of("id", "domain", "th", "en", "status");

    /** Columns that are always written, in this order. */
    static final List<String> WRITTEN = List.of(
            "id",
            "domain",
            "scope",
            "th",
            "th_variants",
            "en",
            "en_variants",
            "en_forbidden",
            "note",
            "source",
            "status");

    /** Columns that are written after those where a concept of the file fills them. */
    static final List<String> OPTIONAL = List.of("enforce", "definition", "office", "valid_from", "valid_to");

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
    private static final Pattern TYPED = Pattern.compile("(.*)\\{([^{}]*)\\}", Pattern.DOTALL);
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
        List<List<String>> cells = concepts.stream()
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .map(GlossaryCsv::cells)
                .toList();
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < WRITTEN.size() + OPTIONAL.size(); i++) {
            int column = i;
            if (i < WRITTEN.size()
                    || cells.stream().anyMatch(row -> !row.get(column).isEmpty())) {
                columns.add(i);
            }
        }
        List<String> names = Stream.concat(WRITTEN.stream(), OPTIONAL.stream()).toList();
        StringBuilder out = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
            printer.printRecord(columns.stream().map(names::get));
            for (List<String> row : cells) {
                printer.printRecord(columns.stream().map(row::get));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a string does not fail to be written to", e);
        }
        return out.toString();
    }

    /** A concept as cells by the name of their column, all columns, in their order. */
    public static Map<String, String> columns(Concept concept) {
        Map<String, String> columns = new LinkedHashMap<>();
        List<String> names = Stream.concat(WRITTEN.stream(), OPTIONAL.stream()).toList();
        List<String> cells = cells(concept);
        for (int i = 0; i < names.size(); i++) {
            columns.put(names.get(i), cells.get(i));
        }
        return columns;
    }

    /** Reads one concept from cells by the name of their column, by the same rules as a file's row. */
    public static Reading read(Map<String, String> columns) {
        StringBuilder out = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
            printer.printRecord(columns.keySet());
            printer.printRecord(columns.values());
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
        if (header == null || !accept(header, start)) {
            return;
        }
        for (start = skipBlankLines(end); start < text.length(); start = skipBlankLines(end)) {
            end = recordEnd(start);
            List<String> cells = hasBroken(start, end) ? List.of() : cells(start, end);
            if (cells != null && cells.size() == header.size()) {
                Row row = new Row(header, cells, start);
                row.read();
                continue;
            }
            if (cells != null && !cells.isEmpty()) {
                report(start, "the row has " + cells.size() + " cells, the header " + header.size());
            }
            // A quote that was never closed swallows the rows after it: go on with the next line.
            end = Math.min(end, lineEnd(start));
        }
    }

    private boolean accept(List<String> header, int start) {
        int before = problems.size();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            if (!WRITTEN.contains(name) && !OPTIONAL.contains(name)) {
                report(cellStart(start, i), "unknown column “" + name + "”; the file is not read");
            } else if (header.indexOf(name) < i) {
                report(cellStart(start, i), "column “" + name + "” stands twice; the file is not read");
            }
        }
        List<String> missing =
                REQUIRED.stream().filter(name -> !header.contains(name)).toList();
        if (!missing.isEmpty()) {
            report(start, "the header lacks " + String.join(", ", missing) + "; the file is not read");
        }
        return problems.size() == before;
    }

    /** The cells of a record, or null where it is not RFC 4180, which is reported. */
    private @Nullable List<String> cells(int start, int end) {
        try (CSVParser parser = CSVParser.parse(text.substring(start, end), FORMAT)) {
            List<CSVRecord> records = parser.getRecords();
            return records.isEmpty()
                    ? List.of()
                    : records.getFirst().stream().map(String::strip).toList();
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

    /** One row on its way to a concept. */
    private final class Row {
        private final List<String> header;
        private final List<String> cells;
        private final int start;
        private final int problemsBefore = problems.size();

        Row(List<String> header, List<String> cells, int start) {
            this.header = header;
            this.cells = cells;
            this.start = start;
        }

        void read() {
            ConceptId id = parsed("id", ConceptId::new);
            Domain domain = one("domain", Domain.of(cell("domain")));
            Scope scope = parsed("scope", Scope::of);
            Status status = one("status", named(Status.values(), cell("status")));
            Enforcement enforce = cell("enforce").isEmpty()
                    ? domain == null ? null : domain.enforcement()
                    : one("enforce", named(Enforcement.values(), cell("enforce")));
            Validity validity = validity();
            List<Term> terms = new ArrayList<>();
            if (domain != null) {
                terms.addAll(single("th", Lang.TH, domain));
                terms.addAll(wordings("th_variants", Lang.TH, TermStatus.ADMITTED, domain));
                terms.addAll(single("en", Lang.EN, domain));
                terms.addAll(wordings("en_variants", Lang.EN, TermStatus.ADMITTED, domain));
                terms.addAll(wordings("en_forbidden", Lang.EN, TermStatus.FORBIDDEN, domain));
            }
            if (problems.size() > problemsBefore
                    || id == null
                    || domain == null
                    || scope == null
                    || status == null
                    || enforce == null) {
                return;
            }
            Concept concept = new Concept(
                    id,
                    domain,
                    scope,
                    status,
                    enforce,
                    terms,
                    orNull("definition"),
                    validity,
                    orNull("note"),
                    orNull("source"));
            rows.add(new GlossaryRow(concept, file, line(start)));
        }

        private @Nullable Validity validity() {
            String office = orNull("office");
            LocalDate from = date("valid_from");
            LocalDate to = date("valid_to");
            if (office == null && from == null && to == null) {
                return null;
            }
            if (from != null && to != null && to.isBefore(from)) {
                wrong("valid_to", to + " is before " + from);
            }
            return new Validity(office, from, to);
        }

        private @Nullable LocalDate date(String column) {
            if (cell(column).isEmpty()) {
                return null;
            }
            try {
                return LocalDate.parse(cell(column));
            } catch (DateTimeParseException e) {
                wrong(column, "“" + cell(column) + "” is not a date as in 2022-07-10");
                return null;
            }
        }

        private List<Term> single(String column, Lang lang, Domain domain) {
            List<Term> terms = wordings(column, lang, TermStatus.PREFERRED, domain);
            if (cell(column).isEmpty()) {
                wrong(column, "is empty");
            } else if (terms.size() > 1) {
                wrong(column, "holds one wording; further ones belong in " + column + "_variants");
            }
            return terms;
        }

        private List<Term> wordings(String column, Lang lang, TermStatus status, Domain domain) {
            if (cell(column).isEmpty()) {
                return List.of();
            }
            List<Term> terms = new ArrayList<>();
            for (String part : cell(column).split("\\|", -1)) {
                Matcher typed = TYPED.matcher(part.strip());
                boolean said = typed.matches();
                String wording = said ? typed.group(1).strip() : part.strip();
                TermType type = said
                        ? one(column, named(TermType.values(), typed.group(2)))
                        : TermType.told(lang, domain, wording);
                if (wording.isEmpty()) {
                    wrong(column, "has an empty wording");
                } else if (type != null) {
                    terms.add(new Term(lang, wording, status, type));
                }
            }
            return terms;
        }

        private <T> @Nullable T parsed(String column, Function<String, T> parser) {
            try {
                return parser.apply(cell(column));
            } catch (IllegalArgumentException e) {
                wrong(column, String.valueOf(e.getMessage()));
                return null;
            }
        }

        private <T> @Nullable T one(String column, Optional<T> found) {
            if (found.isEmpty()) {
                wrong(column, "“" + cell(column) + "” is none of its values");
            }
            return found.orElse(null);
        }

        private String cell(String column) {
            int index = header.indexOf(column);
            return index < 0 ? "" : cells.get(index);
        }

        private @Nullable String orNull(String column) {
            return cell(column).isEmpty() ? null : cell(column);
        }

        private void wrong(String column, String reason) {
            report(cellStart(start, Math.max(0, header.indexOf(column))), column + ": " + reason);
        }
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Stream.of(values).filter(v -> lower(v).equals(name)).findFirst();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> cells(Concept concept) {
        Validity validity = concept.validity();
        return List.of(
                concept.id().value(),
                concept.domain().id(),
                concept.scope().toString(),
                wordings(concept, Lang.TH, TermStatus.PREFERRED),
                wordings(concept, Lang.TH, TermStatus.ADMITTED),
                wordings(concept, Lang.EN, TermStatus.PREFERRED),
                wordings(concept, Lang.EN, TermStatus.ADMITTED),
                wordings(concept, Lang.EN, TermStatus.FORBIDDEN),
                orEmpty(concept.note()),
                orEmpty(concept.source()),
                lower(concept.status()),
                concept.enforce() == concept.domain().enforcement() ? "" : lower(concept.enforce()),
                orEmpty(concept.definition()),
                validity == null ? "" : orEmpty(validity.office()),
                validity == null ? "" : orEmpty(validity.from()),
                validity == null ? "" : orEmpty(validity.to()));
    }

    private static String wordings(Concept concept, Lang lang, TermStatus status) {
        List<String> wordings = new ArrayList<>();
        for (Term term : concept.terms()) {
            boolean forbiddenThai = term.lang() == Lang.TH && term.status() == TermStatus.FORBIDDEN;
            if (forbiddenThai || term.text().indexOf('|') >= 0) {
                throw new IllegalArgumentException(
                        "CSV cannot carry this wording of " + concept.id() + ": “" + term.text() + "”");
            }
            if (term.lang() == lang && term.status() == status) {
                boolean told = term.type() == TermType.told(lang, concept.domain(), term.text());
                wordings.add(told ? term.text() : term.text() + "{" + lower(term.type()) + "}");
            }
        }
        return String.join("|", wordings);
    }

    private static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
