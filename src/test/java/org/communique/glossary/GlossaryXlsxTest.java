package org.communique.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlossaryXlsxTest {
    private final List<GlossaryRow> rows = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void random_glossaries_come_back_as_they_were_and_give_the_same_bytes() throws IOException {
        for (long seed = 1; seed <= 8; seed++) {
            List<Concept> concepts = new RandomGlossaries(seed).plain(12);
            byte[] written = write(concepts);
            read(written);
            assertThat(problems).as("seed " + seed).isEmpty();
            assertThat(rows).as("seed " + seed).extracting(GlossaryRow::concept).containsExactlyElementsOf(concepts);
            assertThat(write(concepts.reversed())).as("seed " + seed).isEqualTo(written);
        }
    }

    @Test
    void nothing_that_is_written_is_a_formula() throws IOException {
        List<Concept> concepts = new RandomGlossaries(7).plain(60);
        int risky = 0;
        Path file = Files.write(folder.resolve("a.xlsx"), write(concepts));
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            for (Row row : book.getSheetAt(0)) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                    assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                    risky += "=+-@".indexOf(cell.getStringCellValue().charAt(0)) >= 0 ? 1 : 0;
                }
            }
        }
        assertThat(risky).isPositive();
    }

    @Test
    void a_formula_and_a_wrong_cell_are_told_with_row_and_column_and_the_rest_is_read() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet();
            line(sheet.createRow(0), "id", "domain", "th", "en", "status");
            line(sheet.createRow(2), "a", "moon", "ก", "A", "approved");
            line(sheet.createRow(3), "b", "other", "ข", "B", "approved");
            sheet.getRow(3).getCell(3).setCellFormula("1+1");
            line(sheet.createRow(4), "c", "other", "ค", "C", "approved");
            line(sheet.createRow(5), "d", "other", "ง", "2024", "approved", "x");
            line(sheet.createRow(6), "e", "other", "จ");
            sheet.createRow(7).createCell(0).setCellValue("f");
            sheet.getRow(7).createCell(1).setCellValue("other");
            sheet.getRow(7).createCell(2).setCellValue("๒๐๒๔");
            sheet.getRow(7).createCell(3).setCellValue(2024);
            sheet.getRow(7).createCell(4).setCellValue("proposed");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            read(out.toByteArray());
        }
        assertThat(rows)
                .extracting(row -> row.concept().id() + " " + row.line())
                .containsExactly("c 5", "f 8");
        assertThat(problems)
                .extracting(RowProblem::toString)
                .satisfiesExactly(
                        said -> assertThat(said).startsWith("a.xlsx:3:2: domain: “moon”"),
                        said -> assertThat(said).startsWith("a.xlsx:4:4: a formula"),
                        said -> assertThat(said).startsWith("a.xlsx:6:6: the row has 6 cells"),
                        said -> assertThat(said).startsWith("a.xlsx:7:5: status: “”"),
                        said -> assertThat(said).startsWith("a.xlsx:7:4: en: is empty"));
    }

    @Test
    void a_day_typed_in_a_spreadsheet_is_a_day_and_what_is_no_text_is_told() throws IOException {
        for (boolean from1904 : new boolean[] {false, true}) {
            rows.clear();
            problems.clear();
            try (XSSFWorkbook book = new XSSFWorkbook()) {
                book.getCTWorkbook().getWorkbookPr().setDate1904(from1904);
                XSSFSheet sheet = book.createSheet();
                line(sheet.createRow(0), "id", "domain", "th", "en", "status", "valid_from");
                line(sheet.createRow(1), "a", "country", "ก", "A", "approved");
                sheet.getRow(1).createCell(5).setCellValue(DateUtil.getExcelDate(LocalDate.of(2022, 7, 10), from1904));
                line(sheet.createRow(2), "b", "country", "ข", "B", "approved");
                sheet.getRow(2).getCell(3).setCellErrorValue(FormulaError.NA.getCode());
                line(sheet.createRow(3), "c", "country", "ค", "C", "approved");
                sheet.getRow(3).getCell(3).setCellValue(true);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                book.write(out);
                read(out.toByteArray());
            }
            assertThat(rows).hasSize(1);
            assertThat(rows.getFirst().concept().validity())
                    .isEqualTo(new Validity(null, LocalDate.of(2022, 7, 10), null));
            assertThat(problems)
                    .extracting(RowProblem::toString)
                    .satisfiesExactly(
                            said -> assertThat(said).startsWith("a.xlsx:3:4: the error #N/A"),
                            said -> assertThat(said).startsWith("a.xlsx:4:4: a truth value"));
        }
    }

    @Test
    void a_truncated_workbook_and_another_file_are_refused() throws IOException {
        byte[] whole = write(new RandomGlossaries(1).plain(50));
        assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length * 99 / 100)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read(new byte[] {'P', 'K', 3, 4, 0, 0})).isInstanceOf(IOException.class);
    }

    private static void line(Row row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    private static byte[] write(List<Concept> concepts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GlossaryXlsx.write(concepts, out);
        return out.toByteArray();
    }

    private void read(byte[] workbook) throws IOException {
        rows.clear();
        problems.clear();
        Path file = folder.resolve("read.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(workbook);
        }
        GlossaryXlsx.read("a.xlsx", file, rows::add, problems::add);
    }
}
