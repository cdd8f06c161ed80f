package org.communique.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a command: where it writes and what it may look up. Text is written in UTF-8 whatever the locale says.
 *
 * @param out standard output
 * @param err standard error
 * @param outIsTerminal whether a person reads {@code out}
 * @param errIsTerminal whether a person reads {@code err}
 * @param environment the variables of the process
 * @param home the folder of the launcher, or null when started without it
 * @param in standard input
 */
public record Shell(
        OutputStream out,
        OutputStream err,
        boolean outIsTerminal,
        boolean errIsTerminal,
        Map<String, String> environment,
        @Nullable Path home,
        InputStream in) {

    /** Without anything on standard input. */
    public Shell(
            OutputStream out,
            OutputStream err,
            boolean outIsTerminal,
            boolean errIsTerminal,
            Map<String, String> environment,
            @Nullable Path home) {
        this(out, err, outIsTerminal, errIsTerminal, environment, home, InputStream.nullInputStream());
    }

    /**
     * The process's own. Java cannot tell which of its streams is a terminal; the launcher says it in the system
     * property {@code communique.terminal}: {@code out}, {@code err}, both or none.
     */
    public static Shell ofProcess() {
        String terminal = System.getProperty("communique.terminal", "");
        String home = System.getProperty("communique.home", "");
        return new Shell(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                terminal.contains("out"),
                terminal.contains("err"),
                System.getenv(),
                home.isEmpty() ? null : Path.of(home),
                System.in);
    }

    /** Writes a line for the person at the keyboard. */
    public void say(String line) {
        PrintWriter writer = writer(err);
        writer.println(line);
        writer.flush();
    }

    static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }
}
