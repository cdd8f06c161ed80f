package org.communique.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.communique.qa.Finding;
import org.communique.qa.Severity;

/** As Checkstyle writes, which editors and build servers read. What was not looked at is an error of its file. */
final class CheckstyleReport implements ReportWriter {
    private final Xml xml;

    CheckstyleReport(Writer out) throws IOException {
        xml = new Xml(out);
        xml.start("checkstyle", "version", "4.3");
    }

    private record Remark(int line, int column, String severity, String message, String source) {}

    @Override
    public void write(Entry entry) throws IOException {
        // A finding about what the draft lacks stands in the release.
        Map<String, List<Remark>> files = new LinkedHashMap<>();
        if (entry instanceof Entry.Reviewed reviewed) {
            Place.Finder places = new Place.Finder(reviewed);
            files.put(reviewed.target(), new ArrayList<>());
            for (Finding finding : reviewed.review().report().findings()) {
                Place place = places.of(finding);
                files.computeIfAbsent(place.file(), _ -> new ArrayList<>())
                        .add(new Remark(
                                place.line(),
                                place.column(),
                                severity(finding.severity()),
                                finding.message(),
                                "communique." + finding.check()
                                        + (finding.code() == null ? "" : "." + finding.code())));
            }
        }
        for (Missed missed : Missed.of(entry)) {
            files.computeIfAbsent(missed.file() == null ? "what was asked for" : missed.file(), _ -> new ArrayList<>())
                    .add(new Remark(
                            1,
                            1,
                            "error",
                            "not looked at: " + missed.reason(),
                            "communique." + (missed.check() == null ? "reading" : missed.check())));
        }
        for (Map.Entry<String, List<Remark>> file : files.entrySet()) {
            xml.start("file", "name", file.getKey());
            for (Remark remark : file.getValue()) {
                xml.start(
                        "error",
                        "line",
                        String.valueOf(remark.line()),
                        "column",
                        String.valueOf(remark.column()),
                        "severity",
                        remark.severity(),
                        "message",
                        remark.message(),
                        "source",
                        remark.source());
                xml.end(false);
            }
            xml.end(!file.getValue().isEmpty());
        }
    }

    private static String severity(Severity severity) {
        return severity == Severity.HINT ? "info" : severity.id();
    }

    @Override
    public void end() throws IOException {
        xml.end(true);
    }
}
