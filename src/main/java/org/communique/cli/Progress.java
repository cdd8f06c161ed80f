package org.communique.cli;

import java.io.PrintWriter;

/** One line on standard error that says how far a run has come; nothing where no person would see it. */
final class Progress {
    private final PrintWriter err;
    private final boolean shown;
    private final int total;
    private int done;
    private boolean dirty;

    Progress(Shell shell, int total) {
        this.err = Shell.writer(shell.err());
        this.shown = shell.errIsTerminal();
        this.total = total;
    }

    void warming() {
        line("getting ready …");
    }

    void done() {
        done++;
        if (done < total) {
            line("checked " + done + " of " + total);
        }
    }

    /** Takes the line away, before anything else is written to the terminal. */
    void clear() {
        if (dirty) {
            err.print("\r\u001b[K");
            err.flush();
            dirty = false;
        }
    }

    private void line(String text) {
        if (shown) {
            err.print("\r\u001b[K" + text);
            err.flush();
            dirty = true;
        }
    }
}
