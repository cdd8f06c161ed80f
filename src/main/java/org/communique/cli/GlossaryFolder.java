package org.communique.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.communique.glossary.GlossaryFiles;
import org.communique.glossary.LoadedGlossary;
import org.jspecify.annotations.Nullable;

/** Which glossary a command works with. */
final class GlossaryFolder {
    private GlossaryFolder() {}

    /** Where the glossary of record lies: beside the launcher, or in the working folder when started without it. */
    static Path standard(@Nullable Path home) {
        return home == null ? Path.of("glossary") : home.resolve("glossary");
    }

    /**
     * Reads the glossary that was named; else {@code glossary/} beside the launcher; else {@code glossary/} in the
     * working folder, where it holds CSV files; else the copy that the program carries.
     *
     * @param named by the person, or null
     * @param home the launcher's folder, or null when started without it
     * @throws IOException with a message that is whole in itself
     */
    static LoadedGlossary load(@Nullable Path named, @Nullable Path home) throws IOException {
        try {
            if (named != null) {
                return GlossaryFiles.load(named);
            }
            if (holdsCsv(standard(home))) {
                return GlossaryFiles.load(standard(home));
            }
            Path here = standard(null);
            return holdsCsv(here) ? GlossaryFiles.load(here) : GlossaryFiles.bundled();
        } catch (NoSuchFileException e) {
            throw new IOException(e.getFile() + ": " + (e.getReason() == null ? "no such file" : e.getReason()), e);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e.getCause());
        }
    }

    private static boolean holdsCsv(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.csv")) {
            return files.iterator().hasNext();
        }
    }
}
