package org.communique.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.communique.documents.TextFile;
import org.communique.documents.UnreadableDocument;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads gold pairs: a folder with a folder for each pair, see {@code docs/formats.md}. */
public final class GoldPairs {
    private GoldPairs() {}

    /**
     * Every pair, folders by name.
     *
     * @throws IllegalArgumentException with file and line where the beads are not of these two texts, or leave text out
     * @throws IOException where the folder or a file cannot be read
     */
    public static List<GoldPair> read(Path folder) throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(folder)) {
            folders = all.filter(Files::isDirectory).sorted().toList();
        }
        List<GoldPair> pairs = new ArrayList<>();
        for (Path pair : folders) {
            pairs.add(pair(pair));
        }
        return pairs;
    }

    private static GoldPair pair(Path folder) throws IOException {
        String release = text(folder.resolve("release.th.txt"));
        String draft = text(folder.resolve("draft.en.txt"));
        Path gold = folder.resolve("gold.tsv");
        List<String> lines = Files.readAllLines(gold, StandardCharsets.UTF_8);
        List<GoldBead> beads = new ArrayList<>();
        List<Span> inRelease = new ArrayList<>();
        List<Span> inDraft = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int tab = line.indexOf('\t');
            if (tab < 0 || tab != line.lastIndexOf('\t') || line.length() == 1) {
                throw new IllegalArgumentException(
                        gold + ":" + (i + 1) + ": a bead is the Thai, a tab and the English; one of them may be empty");
            }
            beads.add(new GoldBead(
                    units(release, line.substring(0, tab), inRelease, gold, i + 1),
                    units(draft, line.substring(tab + 1), inDraft, gold, i + 1)));
        }
        GoldPair pair = new GoldPair(String.valueOf(folder.getFileName()), release, draft, beads);
        whole(release, pair.sourceUnits(), gold);
        whole(draft, pair.targetUnits(), gold);
        return pair;
    }

    private static String text(Path file) throws IOException {
        try {
            return TextFile.read(file).text();
        } catch (UnreadableDocument e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static List<Span> units(String document, String side, List<Span> taken, Path gold, int line) {
        List<Span> units = new ArrayList<>();
        if (side.isBlank()) {
            return units;
        }
        for (String unit : side.split(" \\| ", -1)) {
            Span span = firstFree(document, unit, taken);
            if (span == null) {
                throw new IllegalArgumentException(
                        gold + ":" + line + ": this stands nowhere in the text, or stood in a bead before: " + unit);
            }
            taken.add(span);
            if (!units.isEmpty() && !follows(document, units.getLast(), span)) {
                throw new IllegalArgumentException(
                        gold + ":" + line + ": the units of a bead stand side by side; these do not: " + unit);
            }
            units.add(span);
        }
        return units;
    }

    /** A headline may stand again inside the sentence that follows: the first place that no unit has taken. */
    private static @Nullable Span firstFree(String document, String unit, List<Span> taken) {
        for (int at = document.indexOf(unit); at >= 0; at = document.indexOf(unit, at + 1)) {
            Span span = new Span(at, at + unit.length());
            if (taken.stream().noneMatch(span::overlaps)) {
                return span;
            }
        }
        return null;
    }

    private static boolean follows(String document, Span before, Span unit) {
        return before.end() <= unit.start()
                && document.substring(before.end(), unit.start()).isBlank();
    }

    private static void whole(String document, List<Span> units, Path gold) {
        StringBuilder left = new StringBuilder(document);
        for (Span unit : units) {
            left.replace(unit.start(), unit.end(), " ".repeat(unit.length()));
        }
        if (!left.toString().isBlank()) {
            throw new IllegalArgumentException(
                    gold + ": in no bead: " + left.toString().strip());
        }
    }
}
