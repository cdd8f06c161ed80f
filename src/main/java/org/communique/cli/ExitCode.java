package org.communique.cli;

/** What a command's exit says. The graver wins: what was not looked at is worse than what was found. */
final class ExitCode {
    /** Looked, and nothing at or above the threshold. */
    static final int CLEAN = 0;

    /** Looked, and there are findings. */
    static final int FINDINGS = 1;

    /** Could not look at everything, or did not understand what was asked. */
    static final int NOT_LOOKED = 2;

    private ExitCode() {}
}
