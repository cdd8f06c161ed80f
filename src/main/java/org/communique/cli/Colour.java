package org.communique.cli;

import java.util.Locale;

/** When to write colours. */
enum Colour {
    AUTO,
    ALWAYS,
    NEVER;

    /** Whether to write them to the standard output of this shell. */
    boolean in(Shell shell) {
        return switch (this) {
            case ALWAYS -> true;
            case NEVER -> false;
            // https://no-color.org: set and not empty means none.
            case AUTO ->
                shell.outIsTerminal()
                        && shell.environment().getOrDefault("NO_COLOR", "").isEmpty()
                        && !"dumb".equals(shell.environment().get("TERM"));
        };
    }

    /** As written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
