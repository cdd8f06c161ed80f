package org.communique.glossary;

/** The form of a wording, told from its letters or said with a suffix in the cell: {@code MFA{acronym}}. */
public enum TermType {
    FULL,
    SHORT,
    ACRONYM,
    PHRASE
}
