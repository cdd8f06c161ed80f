package org.communique.cli;

import java.util.ArrayList;
import java.util.Arrays;
import org.communique.report.ReportFormat;

/** The names of the forms a report can take, as written on the command line. */
final class FormatIds extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    FormatIds() {
        super(Arrays.stream(ReportFormat.values()).map(ReportFormat::id).toList());
    }
}
