package org.communique.report;

import java.io.IOException;

/**
 * Writes a report as it comes: entries one by one, in the order in which they are given, then the end. Writes to what
 * it was made with and leaves closing that to its owner.
 */
public interface ReportWriter {
    void write(Entry entry) throws IOException;

    /** Writes what comes after the last entry; to be called once. */
    void end() throws IOException;
}
