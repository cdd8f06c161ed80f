package org.communique.cli;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Where a report goes. A file gets its name only when the report is whole: until then it is written beside, and what
 * stood there before stays.
 */
final class Destination implements Closeable {
    private final OutputStream stream;
    private final Writer writer;
    private final @Nullable Path file;
    private final @Nullable Path temporary;
    private final @Nullable Thread cleaning;
    private boolean open = true;

    private Destination(OutputStream stream, @Nullable Path file, @Nullable Path temporary, @Nullable Stop stop) {
        this.stream = stream;
        this.writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        this.file = file;
        this.temporary = temporary;
        // Ctrl-C must not leave the half-written file. Where there is a stop, the run goes on to its end and closes
        // this.
        this.cleaning =
                temporary == null || stop != null ? null : new Thread(() -> delete(temporary), "communique-cleaning");
        if (cleaning != null) {
            Runtime.getRuntime().addShutdownHook(cleaning);
        }
    }

    static Destination of(@Nullable Path file, OutputStream standard) throws IOException {
        return of(file, standard, null);
    }

    /**
     * Where a report goes.
     *
     * @param file or null for {@code standard}
     * @param stop what makes the run end early and in good order, or null where Ctrl-C just ends it
     */
    static Destination of(@Nullable Path file, OutputStream standard, @Nullable Stop stop) throws IOException {
        if (file == null) {
            return new Destination(standard, null, null, stop);
        }
        // A pipe or a device is written to; it cannot be replaced by a file of its name.
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return new Destination(Files.newOutputStream(file, StandardOpenOption.WRITE), null, null, stop);
        }
        // Through a link to what it names: the link stays.
        Path real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path temporary = real.resolveSibling(
                "." + real.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        return new Destination(
                Files.newOutputStream(
                        temporary,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE),
                real,
                temporary,
                stop);
    }

    Writer writer() {
        return writer;
    }

    /** For what is not text; nothing then goes to the writer. */
    OutputStream stream() {
        return stream;
    }

    /** The report is whole. */
    void finish() throws IOException {
        writer.flush();
        if (file != null && temporary != null) {
            writer.close();
            try {
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        forget();
    }

    /** Gives up what is not finished. */
    @Override
    public void close() throws IOException {
        if (open && temporary != null) {
            writer.close();
            delete(temporary);
        }
        forget();
    }

    private void forget() {
        if (open && cleaning != null) {
            try {
                Runtime.getRuntime().removeShutdownHook(cleaning);
            } catch (IllegalStateException e) {
                // The process is ending, and the hook does what it is for.
            }
        }
        open = false;
    }

    private static void delete(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // Nothing is lost but tidiness.
        }
    }
}
