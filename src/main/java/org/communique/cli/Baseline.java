package org.communique.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communique.qa.Finding;
import org.communique.qa.Fingerprint;
import org.communique.qa.Policy;
import org.communique.qa.Review;

/**
 * Findings that were there on a day and are not told again. A text file, so that a change to it can be read: a line for
 * each, {@code draft, fingerprint, check, message} with tabs between, under a header; drafts are named as seen from the
 * file's own folder. A finding is known by its fingerprint of reach “here”, which edits elsewhere leave as it is. What
 * takes two people to set aside is never in a baseline, which one person makes.
 */
final class Baseline {
    private static final String HEADER = "draft\tfingerprint\tcheck\tmessage";

    private final Path file;
    private final Map<String, Set<Fingerprint>> known = new HashMap<>();
    private final Map<String, Set<Fingerprint>> unmet = new HashMap<>();

    private Baseline(Path file) {
        this.file = file;
    }

    /**
     * Reads a baseline.
     *
     * @throws IOException with file, line and what is wrong
     */
    static Baseline read(Path file) throws IOException {
        Baseline baseline = new Baseline(file);
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String[] cells = line.split("\t", 4);
                if (number == 1) {
                    if (!line.equals(HEADER)) {
                        throw wrong(
                                file,
                                1,
                                "the header of a baseline is missing; make one with: communique baseline"
                                        + " create PATH… --output FILE");
                    }
                } else if (!line.isBlank()) {
                    if (cells.length < 4) {
                        throw wrong(file, number, "a line has four cells with tabs between, this one " + cells.length);
                    }
                    baseline.add(cells[0], fingerprint(cells[1], file, number));
                }
            }
            if (number == 0) {
                throw wrong(
                        file,
                        1,
                        "the file is empty; make a baseline with: communique baseline create PATH…" + " --output FILE");
            }
        } catch (MalformedInputException e) {
            throw new IOException(file + ": it is not UTF-8", e);
        }
        return baseline;
    }

    private static Fingerprint fingerprint(String value, Path file, int line) throws IOException {
        try {
            return new Fingerprint(value);
        } catch (IllegalArgumentException e) {
            throw wrong(file, line, "“" + value + "” is no fingerprint: 16 digits and letters a to f");
        }
    }

    private static IOException wrong(Path file, int line, String what) {
        return new IOException(file + ":" + line + ": " + what);
    }

    private void add(String draft, Fingerprint fingerprint) {
        known.computeIfAbsent(draft, _ -> new HashSet<>()).add(fingerprint);
        unmet.computeIfAbsent(draft, _ -> new HashSet<>()).add(fingerprint);
    }

    /** Whether a finding of a draft was there. */
    boolean knows(Path draft, Finding finding, Review review) {
        String name = name(draft, file);
        Fingerprint fingerprint = review.fingerprints(finding).here();
        if (Policy.takesTwo(finding.check())
                || !known.getOrDefault(name, Set.of()).contains(fingerprint)) {
            return false;
        }
        unmet.getOrDefault(name, Set.of()).remove(fingerprint);
        return true;
    }

    /** Of drafts that were looked at: how many of the findings are gone by now. */
    int gone(Set<Path> drafts) {
        return drafts.stream()
                .mapToInt(
                        draft -> unmet.getOrDefault(name(draft, file), Set.of()).size())
                .sum();
    }

    /** Writes the header. */
    static void begin(Writer out) throws IOException {
        out.write(HEADER + "\n");
    }

    /**
     * Writes the findings of a draft, by place.
     *
     * @param file where the baseline will stand
     * @return how many were left out, since it takes two people to set them aside
     */
    static int write(Path draft, Review review, Path file, Writer out) throws IOException {
        int left = 0;
        List<Finding> findings = review.report().findings();
        for (Finding finding : findings) {
            if (Policy.takesTwo(finding.check())) {
                left++;
                continue;
            }
            out.write(name(draft, file) + "\t"
                    + review.fingerprints(finding).here().value() + "\t" + finding.check() + "\t"
                    + finding.message().replaceAll("\\s+", " ") + "\n");
        }
        return left;
    }

    private static String name(Path draft, Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        Path absolute = draft.toAbsolutePath().normalize();
        Path seen =
                folder != null && folder.getRoot() != null && folder.getRoot().equals(absolute.getRoot())
                        ? folder.relativize(absolute)
                        : absolute;
        return seen.toString().replace('\\', '/');
    }
}
