package org.communique.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** The forms a report can take. */
public enum ReportFormat {
    /** For people: reads like a good compiler's. */
    TEXT,
    /** For programs; its schema is docs/report.schema.json. */
    JSON;

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
        };
    }
}
