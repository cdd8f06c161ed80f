package org.communique.desk;

/** What a user may do; each may do what those after it may. */
public enum Role {
    /** Keeps users and engines. */
    ADMINISTRATOR,
    /** Keeps the glossary. */
    TERMINOLOGIST,
    /** Edits releases. */
    TRANSLATOR
}
