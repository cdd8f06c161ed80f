package org.communique.cli;

import java.io.IOException;
import org.communique.report.Entry;
import org.communique.report.ReportWriter;

/** A report for people that says nothing of what is well, and sums up only where something could not be looked at. */
final class QuietReport implements ReportWriter {
    private final ReportWriter report;
    private boolean notLooked;

    QuietReport(ReportWriter report) {
        this.report = report;
    }

    @Override
    public void write(Entry entry) throws IOException {
        boolean whole = entry instanceof Entry.Reviewed reviewed
                && reviewed.problems().isEmpty()
                && reviewed.review().report().gaps().isEmpty();
        notLooked |= !whole;
        if (!whole
                || (entry instanceof Entry.Reviewed reviewed
                        && !reviewed.review().report().findings().isEmpty())) {
            report.write(entry);
        }
    }

    @Override
    public void end() throws IOException {
        if (notLooked) {
            report.end();
        }
    }
}
