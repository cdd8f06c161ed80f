package org.communique.memory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The units an office begins with: the formulas of releases, {@code memory.tmx} beside the glossary. */
public final class SeedMemory {
    private static final String NAME = "memory.tmx";
    private static final String BUNDLED = "/communique/glossary/" + NAME;

    private SeedMemory() {}

    /**
     * The units of the file in a folder, or where it has none those that the program carries.
     *
     * @throws IOException where the file cannot be read, with its name, place and reason
     */
    public static List<MemoryUnit> load(@Nullable Path folder) throws IOException {
        Path file = folder == null ? null : folder.resolve(NAME);
        if (file != null && Files.isRegularFile(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                return read(in, file.toString());
            }
        }
        try (InputStream in = SeedMemory.class.getResourceAsStream(BUNDLED)) {
            if (in == null) {
                throw new IllegalStateException(BUNDLED + " is missing from the class path");
            }
            return read(in, NAME);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the program's own " + BUNDLED, e);
        }
    }

    private static List<MemoryUnit> read(InputStream in, String name) throws IOException {
        List<MemoryUnit> units = new ArrayList<>();
        List<Tmx.Problem> problems = new ArrayList<>();
        Tmx.read(in, units::add, problems::add);
        if (!problems.isEmpty()) {
            throw new IOException(name + ":" + problems.getFirst());
        }
        return units;
    }
}
