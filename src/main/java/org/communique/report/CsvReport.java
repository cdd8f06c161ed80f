package org.communique.report;

import java.io.IOException;
import java.io.Writer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.communique.glossary.TableCell;
import org.communique.qa.Finding;
import org.communique.qa.Fix;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A row for each finding and for each thing that was not looked at: RFC 4180 with the mark of UTF-8, without which Excel
 * takes Thai for another encoding. No cell is taken for a formula.
 */
final class CsvReport implements ReportWriter {
    private final CSVPrinter csv;

    CsvReport(Writer out) throws IOException {
        out.write('\uFEFF');
        csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord(
                "draft",
                "release",
                "file",
                "line",
                "column",
                "severity",
                "check",
                "code",
                "segment",
                "thai",
                "english",
                "message",
                "mend",
                "concept",
                "fingerprint");
    }

    @Override
    public void write(Entry entry) throws IOException {
        String draft = entry instanceof Entry.Reviewed reviewed ? reviewed.target() : ((Entry.Unread) entry).target();
        String release = entry instanceof Entry.Reviewed reviewed ? reviewed.source() : ((Entry.Unread) entry).source();
        if (entry instanceof Entry.Reviewed reviewed) {
            Place.Finder places = new Place.Finder(reviewed);
            for (Finding finding : reviewed.review().report().findings()) {
                Place place = places.of(finding);
                Fix fix = finding.fixes().isEmpty() ? null : finding.fixes().getFirst();
                row(
                        draft,
                        release,
                        place.file(),
                        String.valueOf(place.line()),
                        String.valueOf(place.column()),
                        finding.severity().id(),
                        finding.check().value(),
                        finding.code(),
                        String.valueOf(finding.segment()),
                        words(finding.source(), reviewed.review().bitext().source()),
                        words(finding.target(), reviewed.review().bitext().target()),
                        finding.message(),
                        fix == null ? null : fix.replacement(),
                        finding.concept() == null ? null : finding.concept().value(),
                        reviewed.review().fingerprints(finding).here().value());
            }
        }
        for (Missed missed : Missed.of(entry)) {
            row(
                    draft,
                    release,
                    missed.file(),
                    null,
                    null,
                    "not looked at",
                    missed.check(),
                    null,
                    null,
                    null,
                    null,
                    missed.reason(),
                    null,
                    null,
                    null);
        }
        csv.flush();
    }

    private static @Nullable String words(@Nullable Span span, String text) {
        return span == null ? null : span.of(text);
    }

    private void row(@Nullable String... cells) throws IOException {
        for (String cell : cells) {
            csv.print(cell == null ? "" : TableCell.neutral(cell));
        }
        csv.println();
    }

    @Override
    public void end() throws IOException {
        csv.flush();
    }
}
