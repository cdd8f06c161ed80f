package org.communique.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** The forms a report can take. */
public enum ReportFormat {
    /** For people: reads like a good compiler's. */
    TEXT,
    /** For programs; its schema is docs/report.schema.json. */
    JSON,
    /** For code scanning: SARIF 2.1.0. */
    SARIF,
    /** For build servers: a suite for each pair, a case for each check. */
    JUNIT,
    /** For editors and build servers that know Java's linters. */
    CHECKSTYLE,
    /** For GitHub Actions: the worst ten as annotations. */
    GITHUB,
    /** For spreadsheets: a row for each finding. */
    CSV;

    /** As written on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * A writer of this form.
     *
     * @param colours whether what is written to shows ANSI colours; only text has any
     */
    public ReportWriter writer(Writer out, Heading heading, boolean colours) throws IOException {
        return switch (this) {
            case TEXT -> new TextReport(out, colours);
            case JSON -> new JsonReport(out, heading);
            case SARIF -> new SarifReport(out, heading);
            case JUNIT -> new JUnitReport(out, heading);
            case CHECKSTYLE -> new CheckstyleReport(out);
            case GITHUB -> new GithubReport(out);
            case CSV -> new CsvReport(out);
        };
    }
}
