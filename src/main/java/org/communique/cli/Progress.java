package org.communique.cli;

import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Says on standard error how far a run has come: on a terminal a bar with rate and time left, elsewhere a line at each
 * tenth of a long run, and at its end how long it took.
 */
final class Progress implements AutoCloseable {
    /** Fewer are over before a line about them is of use. */
    private static final int LONG = 20;

    private static final String CLEAR = "\r\u001b[K";

    private final Shell shell;
    private final boolean quiet;
    private final int total;
    private final long began = System.nanoTime();
    private final PrintWriter err;
    private @Nullable ProgressBar bar;
    private boolean hidden;
    private int done;

    Progress(Shell shell, boolean quiet, int total) {
        this.shell = shell;
        this.quiet = quiet;
        this.total = total;
        this.err = Shell.writer(shell.err());
        if (!quiet && shell.errIsTerminal()) {
            draw("getting ready …");
        }
    }

    /** Those that were to be looked at are being looked at from now on. */
    void begin() {
        if (!quiet && shell.errIsTerminal()) {
            bar = new ProgressBarBuilder()
                    .setTaskName("checked")
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .showSpeed()
                    .setConsumer(new DelegatingProgressBarConsumer(this::draw, columns() - 1))
                    .build();
        }
    }

    private int columns() {
        try {
            return Math.clamp(Integer.parseInt(shell.environment().getOrDefault("COLUMNS", "80")), 20, 1000);
        } catch (NumberFormatException e) {
            return 80;
        }
    }

    /** Called by the bar's own thread, too. */
    private synchronized void draw(String line) {
        if (!hidden) {
            err.print(CLEAR + line);
            err.flush();
        }
    }

    /** Takes the bar away while the report is written to the same terminal. */
    synchronized void hide() {
        if (shell.outIsTerminal()) {
            clear();
            hidden = true;
        }
    }

    private void clear() {
        if (!quiet && shell.errIsTerminal() && !hidden) {
            err.print(CLEAR);
            err.flush();
        }
    }

    /** One more is done. */
    void step() {
        done++;
        synchronized (this) {
            hidden = false;
        }
        if (bar != null) {
            bar.step();
        } else if (!quiet && !shell.errIsTerminal() && total >= LONG && done < total && isTenth()) {
            shell.say("communique: checked %,d of %,d".formatted(done, total));
        }
    }

    private boolean isTenth() {
        return (long) done * 10 / total > (long) (done - 1) * 10 / total;
    }

    /** Says how long it took, where somebody may have waited. */
    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
        synchronized (this) {
            clear();
            hidden = true;
        }
        if (!quiet && (shell.errIsTerminal() || total >= LONG)) {
            double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
            shell.say("communique: %,d %s in %s".formatted(done, done == 1 ? "pair" : "pairs", time(seconds)));
        }
    }

    private static String time(double seconds) {
        return seconds < 90
                ? "%.1f s".formatted(seconds)
                : "%d min %d s".formatted((long) seconds / 60, (long) seconds % 60);
    }
}
