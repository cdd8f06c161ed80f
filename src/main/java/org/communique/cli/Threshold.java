package org.communique.cli;

import java.util.Locale;
import org.communique.qa.Severity;

/** From which gravity on a finding makes the exit code 1. */
enum Threshold {
    ERROR,
    WARNING,
    HINT,
    NEVER;

    boolean isMetBy(Severity severity) {
        return this != NEVER && severity.compareTo(Severity.valueOf(name())) <= 0;
    }

    /** As written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
