package org.communique.glossary;

/** How much a missing rendering weighs. */
public enum Enforcement {
    ERROR,
    WARNING,
    HINT,
    NEVER
}
