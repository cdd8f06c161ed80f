package org.communique.qa;

import java.util.Locale;

/** How grave a finding is, gravest first. */
public enum Severity {
    ERROR,
    WARNING,
    HINT;

    /** As written in reports. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
