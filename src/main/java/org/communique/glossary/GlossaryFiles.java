package org.communique.glossary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The termbase as a folder of CSV files, one per domain, and the copy of it that the program carries. Beneath the rows lie
 * the names of Unicode CLDR that the folder's {@value CldrNames#FILE} asks for; where there is no such file, none.
 */
public final class GlossaryFiles {
    private static final String BUNDLED = "/communique/glossary/";

    private GlossaryFiles() {}

    /**
     * Reads every {@code *.csv} of a folder. Wrong rows are in the result's problems.
     *
     * @throws NoSuchFileException where there is no such folder, or no CSV file in it
     * @throws IOException where a file cannot be read
     */
    public static LoadedGlossary load(Path folder) throws IOException {
        List<GlossaryCsv.Reading> readings = new ArrayList<>();
        for (Path file : files(folder)) {
            readings.add(GlossaryCsv.read(file.toString(), Files.readAllBytes(file)));
        }
        Path names = folder.resolve(CldrNames.FILE);
        if (Files.isRegularFile(names)) {
            readings.add(CldrNames.read(names.toString(), Files.readAllBytes(names), rows(readings)));
        }
        return join(readings);
    }

    /** The CSV files of a folder, sorted by name. */
    static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString(), null, "no such folder");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files = entries.filter(f -> f.toString().endsWith(".csv") && Files.isRegularFile(f))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new NoSuchFileException(folder.toString(), null, "no CSV file in this folder");
            }
            return files;
        }
    }

    /** The termbase that the program carries: one file per domain, named as the domain. */
    public static LoadedGlossary bundled() {
        List<GlossaryCsv.Reading> readings = new ArrayList<>();
        for (Domain domain : Domain.values()) {
            String file = domain.id() + ".csv";
            byte[] content = bundled(file);
            if (content != null) {
                readings.add(GlossaryCsv.read(file, content));
            }
        }
        byte[] names = bundled(CldrNames.FILE);
        if (names != null) {
            readings.add(CldrNames.read(CldrNames.FILE, names, rows(readings)));
        }
        return join(readings);
    }

    private static byte @Nullable [] bundled(String file) {
        try (InputStream in = GlossaryFiles.class.getResourceAsStream(BUNDLED + file)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the program's own " + BUNDLED + file, e);
        }
    }

    private static List<GlossaryRow> rows(List<GlossaryCsv.Reading> readings) {
        return readings.stream().flatMap(reading -> reading.rows().stream()).toList();
    }

    /**
     * The canonical files of these concepts: name to content, one per domain that has any. Names as CLDR has them are not
     * written down; the file that asks for them is.
     */
    public static Map<String, String> canonical(List<Concept> concepts) {
        Map<String, String> files = new TreeMap<>();
        Map<Boolean, List<Concept>> generated =
                concepts.stream().collect(Collectors.partitioningBy(CldrNames::generated));
        for (Domain domain : Domain.values()) {
            List<Concept> own = Objects.requireNonNull(generated.get(false)).stream()
                    .filter(c -> c.domain() == domain)
                    .toList();
            if (!own.isEmpty()) {
                files.put(domain.id() + ".csv", GlossaryCsv.write(own));
            }
        }
        List<Concept> names = Objects.requireNonNull(generated.get(true));
        if (!names.isEmpty()) {
            files.put(CldrNames.FILE, CldrNames.file(names));
        }
        return files;
    }

    /** Names a snapshot by its content: the same concepts have the same version, however their files are laid out. */
    public static String version(List<Concept> concepts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            concepts.stream()
                    .sorted(Comparator.comparing(Concept::id))
                    .forEach(concept -> digest.update((concept + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static LoadedGlossary join(List<GlossaryCsv.Reading> readings) {
        Map<ConceptId, GlossaryRow> first = new HashMap<>();
        List<GlossaryRow> rows = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>();
        for (GlossaryCsv.Reading reading : readings) {
            problems.addAll(reading.problems());
            for (GlossaryRow row : reading.rows()) {
                GlossaryRow earlier = first.putIfAbsent(row.concept().id(), row);
                if (earlier == null) {
                    rows.add(row);
                } else {
                    problems.add(new RowProblem(
                            row.file(),
                            row.line(),
                            1,
                            "id: “" + row.concept().id() + "” stands already in " + earlier.file() + ":"
                                    + earlier.line()));
                }
            }
        }
        List<Concept> concepts = rows.stream().map(GlossaryRow::concept).toList();
        return new LoadedGlossary(new Glossary(version(concepts), concepts), rows, problems, List.of());
    }
}
