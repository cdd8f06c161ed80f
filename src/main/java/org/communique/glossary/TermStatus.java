package org.communique.glossary;

/** The administrative status of a wording (TBX: preferredTerm, admittedTerm, deprecatedTerm / supersededTerm). */
public enum TermStatus {
    PREFERRED,
    ADMITTED,
    FORBIDDEN
}
