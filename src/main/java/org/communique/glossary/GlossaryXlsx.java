package org.communique.glossary;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * The columns of {@link TableRow} as a sheet. Rows stream by; a formula is never computed but reported, and what we write is
 * text that no spreadsheet takes for one.
 */
final class GlossaryXlsx {
    /** A sheet of a million concepts is a fifth of it; what inflates beyond is a bomb. */
    private static final long LARGEST = 2_000_000_000L;

    private static final int LONGEST_CELL = 32_767;

    private GlossaryXlsx() {}

    /**
     * Reads the first sheet.
     *
     * @param name of the file, for the problems; their lines are rows, their columns those of the sheet
     * @param file on the disk, since a workbook is a ZIP that is read from its end
     * @throws MalformedTermbase where the file cannot be read to its end; what was given before is not to be used
     */
    static void read(String name, Path file, Consumer<GlossaryRow> rows, Consumer<RowProblem> problems)
            throws IOException {
        try (OPCPackage zip = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(zip);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(zip, false);
            var sheets = reader.getSheetsData();
            if (!sheets.hasNext()) {
                throw new MalformedTermbase(1, 1, "a workbook without a sheet");
            }
            try (InputStream sheet = new Inflated(sheets.next())) {
                new Sheet(name, countsFrom1904(reader), strings, rows, problems).read(XmlElement.open(sheet));
            }
        } catch (XMLStreamException e) {
            throw XmlElement.malformed(e);
        } catch (MalformedTermbase e) {
            throw e;
        } catch (IOException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | SAXException
                | RecordFormatException
                | IllegalStateException
                | IllegalArgumentException e) {
            throw new MalformedTermbase(
                    1,
                    1,
                    "no workbook that can be read: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    /** Whether the workbook counts its days as those of old Macintosh computers do. */
    private static boolean countsFrom1904(XSSFReader reader)
            throws IOException, OpenXML4JException, XMLStreamException {
        try (InputStream workbook = new Inflated(reader.getWorkbookData())) {
            XMLStreamReader in = XmlElement.open(workbook);
            while (XmlElement.next(in)) {
                if (in.getEventType() == XMLStreamConstants.START_ELEMENT
                        && in.getLocalName().equals("workbookPr")) {
                    String said = in.getAttributeValue(null, "date1904");
                    return "1".equals(said) || "true".equals(said);
                }
            }
            return false;
        }
    }

    /**
     * Writes concepts, sorted; the same give the same bytes.
     *
     * @throws IllegalArgumentException for what a table cannot carry
     */
    static void write(List<Concept> concepts, OutputStream to) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (SXSSFWorkbook book = new SXSSFWorkbook(100)) {
            // The older form, which every reader of ZIP files knows.
            book.setZip64Mode(Zip64Mode.Never);
            var properties = book.getXSSFWorkbook().getProperties().getCoreProperties();
            properties.setCreated("1980-01-01T00:00:00Z");
            properties.setCreator("");
            CellStyle text = book.createCellStyle();
            text.setDataFormat(book.createDataFormat().getFormat("@"));
            // As if a person had typed an apostrophe before it: it stays text when somebody edits it.
            text.setQuotePrefixed(true);
            SXSSFSheet sheet = book.createSheet("glossary");
            sheet.createFreezePane(0, 1);
            int number = 0;
            for (List<String> cells : TableRow.table(concepts)) {
                Row row = sheet.createRow(number++);
                for (int i = 0; i < cells.size(); i++) {
                    if (!cells.get(i).isEmpty()) {
                        row.createCell(i).setCellValue(cells.get(i));
                        row.getCell(i).setCellStyle(text);
                    }
                }
            }
            book.write(whole);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("a date that stands above", e);
        }
        stable(whole.toByteArray(), to);
    }

    /** What of a concept a sheet cannot hold beside what no table can. */
    static List<String> losses(Concept concept) {
        return TableRow.table(List.of(concept)).getLast().stream()
                .filter(cell -> cell.length() > LONGEST_CELL)
                .map(cell ->
                        concept.id() + ": left out whole, for a cell of a sheet holds " + LONGEST_CELL + " characters")
                .distinct()
                .toList();
    }

    /** The same parts by name, and without the times of their making. */
    private static void stable(byte[] workbook, OutputStream to) throws IOException {
        TreeMap<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        ZipOutputStream out = new ZipOutputStream(to, StandardCharsets.UTF_8);
        for (var part : parts.entrySet()) {
            ZipEntry entry = new ZipEntry(part.getKey());
            // The first day that a ZIP can name, in no zone.
            entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
            out.putNextEntry(entry);
            out.write(part.getValue());
            out.closeEntry();
        }
        out.finish();
        out.flush();
    }

    /** Ends the reading of a sheet that grows beyond every measure. */
    private static final class Inflated extends FilterInputStream {
        private long read;

        Inflated(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int some = super.read(bytes, offset, length);
            count(some);
            return some;
        }

        private void count(int some) throws IOException {
            read += Math.max(0, some);
            if (read > LARGEST) {
                throw new IOException("a sheet of more than " + LARGEST + " bytes");
            }
        }
    }

    /** A sheet on its way to rows. */
    private static final class Sheet {
        private final String file;
        private final ReadOnlySharedStringsTable strings;
        private final Consumer<GlossaryRow> rows;
        private final Consumer<RowProblem> problems;
        private List<String> header = List.of();
        private boolean accepted;
        private final boolean from1904;
        private int line;

        Sheet(
                String file,
                boolean from1904,
                ReadOnlySharedStringsTable strings,
                Consumer<GlossaryRow> rows,
                Consumer<RowProblem> problems) {
            this.file = file;
            this.from1904 = from1904;
            this.strings = strings;
            this.rows = rows;
            this.problems = problems;
        }

        void read(XMLStreamReader in) throws IOException {
            while (XmlElement.next(in)) {
                if (in.getEventType() == XMLStreamConstants.START_ELEMENT
                        && in.getLocalName().equals("row")) {
                    XmlElement row = XmlElement.read(in);
                    line = number(row.attribute("r"), line + 1);
                    List<String> cells = cells(row);
                    if (cells == null || cells.stream().allMatch(String::isEmpty)) {
                        continue;
                    }
                    if (header.isEmpty()) {
                        header = cells;
                        accepted = TableRow.accepts(header, this::report);
                    } else if (accepted) {
                        row(cells);
                    }
                }
            }
            if (header.isEmpty()) {
                problems.accept(new RowProblem(file, 1, 1, "the first sheet is empty"));
            }
        }

        private void row(List<String> cells) {
            List<String> all = new ArrayList<>(cells);
            if (all.size() > header.size()) {
                report("the row has " + all.size() + " cells, the header " + header.size(), header.size());
                return;
            }
            while (all.size() < header.size()) {
                all.add("");
            }
            Concept concept = new TableRow(header, all, this::report).read();
            if (concept != null) {
                rows.accept(new GlossaryRow(concept, file, line, true, Set.copyOf(header)));
            }
        }

        /** The cells of a row, or null where it holds a formula, which is reported. */
        private @Nullable List<String> cells(XmlElement row) throws MalformedTermbase {
            String[] cells = new String[0];
            boolean sound = true;
            for (XmlElement cell : row.children()) {
                String place = cell.attribute("r");
                int column = place == null ? cells.length : new CellReference(place).getCol();
                if (column < 0 || column > 16_383) {
                    throw new MalformedTermbase(line, 1, "the cell “" + place + "”, which no sheet has");
                }
                if (column >= cells.length) {
                    int before = cells.length;
                    cells = Arrays.copyOf(cells, column + 1);
                    Arrays.fill(cells, before, cells.length, "");
                }
                if (cell.child("f") != null) {
                    report("a formula, and formulas are not computed", column);
                    sound = false;
                }
                String type = cell.attribute("t");
                if ("e".equals(type) || "b".equals(type)) {
                    report(
                            ("e".equals(type) ? "the error " : "a truth value, ") + text(cell) + ", where text is due",
                            column);
                    sound = false;
                }
                cells[column] = text(cell).strip();
                boolean number = (type == null || "n".equals(type)) && !cells[column].isEmpty();
                if (number && column < header.size() && header.get(column).startsWith("valid_")) {
                    cells[column] = day(cells[column]);
                }
            }
            return sound ? List.of(cells) : null;
        }

        /** A day as a workbook counts it, in ISO form; what is no such number stays, to be told of. */
        private String day(String number) {
            try {
                LocalDateTime day = DateUtil.getLocalDateTime(Double.parseDouble(number), from1904);
                return day == null ? number : day.toLocalDate().toString();
            } catch (NumberFormatException e) {
                return number;
            }
        }

        private String text(XmlElement cell) throws MalformedTermbase {
            XmlElement value = cell.child("v");
            XmlElement inline = cell.child("is");
            if ("inlineStr".equals(cell.attribute("t"))) {
                return inline == null ? "" : raw(inline);
            }
            String said = value == null ? "" : raw(value);
            if (!"s".equals(cell.attribute("t"))) {
                return said;
            }
            int index = number(said.strip(), -1);
            if (index < 0 || index >= strings.getUniqueCount()) {
                throw new MalformedTermbase(line, 1, "the string number “" + said + "”, which the workbook lacks");
            }
            return strings.getItemAt(index).getString();
        }

        private static String raw(XmlElement element) {
            StringBuilder text = new StringBuilder();
            element.content()
                    .forEach(part -> text.append(
                            part instanceof XmlElement child ? (child.name().equals("rPh") ? "" : raw(child)) : part));
            return text.toString();
        }

        private static int number(@Nullable String text, int otherwise) {
            try {
                return text == null ? otherwise : Integer.parseInt(text);
            } catch (NumberFormatException e) {
                return otherwise;
            }
        }

        private void report(String reason, int column) {
            problems.accept(new RowProblem(file, Math.max(1, line), column + 1, reason));
        }
    }
}
