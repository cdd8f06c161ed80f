package org.communique.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.communique.glossary.GlossaryFiles;
import org.communique.glossary.LoadedGlossary;
import org.communique.glossary.TermbaseFile;
import org.jspecify.annotations.Nullable;

/** Which glossary a command works with. */
final class GlossaryFolder {
    private GlossaryFolder() {}

    /** Where the glossary of record lies: beside the launcher, or in the working folder when started without it. */
    static Path standard(@Nullable Path home) {
        return home == null ? Path.of("glossary") : home.resolve("glossary");
    }

    /**
     * The folder to read: the one that was named; else {@code glossary/} beside the launcher; else {@code glossary/} in
     * the working folder, where it holds CSV files.
     *
     * @param named by the person, or null
     * @param home the launcher's folder, or null when started without it
     * @return null where there is none, and the copy that the program carries is to be used
     */
    static @Nullable Path find(@Nullable Path named, @Nullable Path home) {
        if (named != null) {
            return named;
        }
        if (holdsCsv(standard(home))) {
            return standard(home);
        }
        return holdsCsv(standard(null)) ? standard(null) : null;
    }

    /** The house-style rules that go with a folder, or null for those that the program carries. */
    static @Nullable Path houseStyle(@Nullable Path folder) {
        Path file = folder == null ? null : folder.resolve("house-style.xml");
        return file != null && Files.isRegularFile(file) ? file : null;
    }

    /**
     * Reads a folder or a termbase file, or the copy that the program carries.
     *
     * @throws IOException with a message that is whole in itself
     */
    static LoadedGlossary load(@Nullable Path folder) throws IOException {
        try {
            return folder == null ? GlossaryFiles.bundled() : TermbaseFile.read(folder);
        } catch (NoSuchFileException e) {
            throw new IOException(e.getFile() + ": " + (e.getReason() == null ? "no such file" : e.getReason()), e);
        }
    }

    /** Finds a folder and reads it. */
    static LoadedGlossary load(@Nullable Path named, @Nullable Path home) throws IOException {
        return load(find(named, home));
    }

    private static boolean holdsCsv(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.csv")) {
            return files.iterator().hasNext();
        } catch (IOException e) {
            return false;
        }
    }
}
