package org.communique.glossary;

/** How far a concept has come; only approved concepts are enforced. */
public enum Status {
    PROPOSED,
    APPROVED,
    RETIRED
}
