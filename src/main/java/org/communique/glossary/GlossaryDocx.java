package org.communique.glossary;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.communique.text.Lang;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** A word list of concepts as a document to print: Thai, English, what not to write, and what to know. */
public final class GlossaryDocx {
    private static final String THAI_FONT = "TH Sarabun New";
    /** Half points: Thai letters are smaller than Latin ones of the same size. */
    private static final BigInteger THAI_SIZE = BigInteger.valueOf(30);

    private GlossaryDocx() {}

    /**
     * Writes concepts in their order; the stream stays open.
     *
     * @param heads of the four columns
     */
    public static void write(String title, String under, List<String> heads, List<Concept> concepts, OutputStream to)
            throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            CTPageSz page = document.getDocument().getBody().addNewSectPr().addNewPgSz();
            page.setOrient(STPageOrientation.LANDSCAPE);
            page.setW(BigInteger.valueOf(16_838));
            page.setH(BigInteger.valueOf(11_906));
            XWPFRun head = document.createParagraph().createRun();
            head.setBold(true);
            head.setFontSize(18);
            text(head, title);
            text(document.createParagraph().createRun(), under);
            XWPFTable table = document.createTable(1, heads.size());
            table.setWidth("100%");
            table.getRow(0).setRepeatHeader(true);
            for (int i = 0; i < heads.size(); i++) {
                XWPFRun run = first(table.getRow(0).getCell(i)).createRun();
                run.setBold(true);
                text(run, heads.get(i));
            }
            for (Concept concept : concepts) {
                XWPFTableRow row = table.createRow();
                row.setCantSplitRow(true);
                fill(row.getCell(0), wordings(concept, Lang.TH, false));
                fill(row.getCell(1), wordings(concept, Lang.EN, false));
                fill(row.getCell(2), wordings(concept, Lang.EN, true));
                fill(row.getCell(3), remarks(concept));
            }
            document.write(to);
        }
    }

    private static List<String> wordings(Concept concept, Lang lang, boolean forbidden) {
        return concept.terms().stream()
                .filter(term -> term.lang() == lang && (term.status() == TermStatus.FORBIDDEN) == forbidden)
                .map(Term::text)
                .toList();
    }

    private static List<String> remarks(Concept concept) {
        String scope = concept.scope().isNone() ? null : concept.scope().toString();
        return Stream.of(scope, concept.definition(), concept.note())
                .filter(remark -> remark != null)
                .collect(Collectors.toList());
    }

    private static XWPFParagraph first(XWPFTableCell cell) {
        return cell.getParagraphs().getFirst();
    }

    private static void fill(XWPFTableCell cell, List<String> lines) {
        XWPFParagraph paragraph = first(cell);
        for (int i = 0; i < lines.size(); i++) {
            text((i == 0 ? paragraph : cell.addParagraph()).createRun(), lines.get(i));
        }
    }

    /** Thai is complex script to a word processor, and has font and size of its own. */
    private static void text(XWPFRun run, String text) {
        run.setText(XmlElement.sound(text));
        CTRPr properties =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        CTFonts fonts = properties.sizeOfRFontsArray() > 0 ? properties.getRFontsArray(0) : properties.addNewRFonts();
        fonts.setCs(THAI_FONT);
        properties.addNewSzCs().setVal(THAI_SIZE);
    }
}
