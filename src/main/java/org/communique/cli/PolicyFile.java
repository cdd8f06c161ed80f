package org.communique.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.documents.Yaml;
import org.communique.qa.CheckId;
import org.communique.qa.Finding;
import org.communique.qa.Fingerprint;
import org.communique.qa.HouseStyle;
import org.communique.qa.Policy;
import org.communique.qa.Review;
import org.communique.qa.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What an office wants to hear, as it says it in {@code communique.yaml}; see {@code docs/formats.md}.
 *
 * <pre>
 * style: ministry
 * off: [repetition]
 * severities: {term-case: warning}
 * set-aside:
 *   - {fingerprint: 0123456789abcdef, reason: the theme's own spelling}
 * paths:
 *   - path: archive/**
 *     style: none
 *     off: [language]
 *     set-aside: [{fingerprint: fedcba9876543210, reason: as signed, by: Thip, confirmed-by: Somchai}]
 * </pre>
 */
final class PolicyFile {
    /** What a policy file is called where none is named. */
    static final String NAME = "communique.yaml";

    /** Without a file: everything, in the ministry's style. */
    static final PolicyFile NONE =
            new PolicyFile(Path.of(""), new Part(null, null, null, Set.of(), Map.of(), List.of()), List.of());

    private static final Pattern HERE = Pattern.compile("^(?:\\./)++");

    private final Path folder;
    private final Part base;
    private final List<Part> parts;

    /** What is said for all files, or for those that a pattern matches. */
    private record Part(
            @Nullable Yaml path,
            @Nullable PathMatcher files,
            @Nullable HouseStyle style,
            Set<CheckId> off,
            Map<CheckId, Severity> severities,
            List<Judgement> setAside) {}

    /**
     * A finding set aside.
     *
     * @param place of its entry
     * @param confirmed whether a second person agreed
     */
    private record Judgement(Yaml place, Fingerprint fingerprint, boolean confirmed) {}

    private PolicyFile(Path folder, Part base, List<Part> parts) {
        this.folder = folder;
        this.base = base;
        this.parts = parts;
    }

    /**
     * Reads a policy file.
     *
     * @param checks the checks there are
     * @throws IllegalArgumentException with file, line and column where something in it is not understood
     * @throws IOException where it cannot be read
     */
    static PolicyFile read(Path file, List<CheckId> checks) throws IOException {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Map<String, Yaml> top = Yaml.read(file.toString(), reader)
                    .mapping(Set.of("style", "off", "severities", "set-aside", "paths"));
            List<Part> parts = new ArrayList<>();
            for (Yaml entry : list(top, "paths")) {
                Map<String, Yaml> keys = entry.mapping(Set.of("path", "style", "off", "severities", "set-aside"));
                Yaml path = keys.get("path");
                if (path == null) {
                    throw entry.wrong("an entry of “paths” says which files it is for: path: archive/**");
                }
                parts.add(part(path, keys, checks));
            }
            Path parent = file.toAbsolutePath().normalize().getParent();
            return new PolicyFile(parent == null ? Path.of("") : parent, part(null, top, checks), parts);
        }
    }

    /**
     * The policy for one draft: what is said for all files, then by each pattern that matches it, the later winning.
     *
     * @param file the draft
     */
    Policy of(Path file) {
        HouseStyle style = HouseStyle.MINISTRY;
        Set<CheckId> off = new HashSet<>();
        Map<CheckId, Severity> severities = new HashMap<>();
        Set<Fingerprint> setAside = new HashSet<>();
        Set<Fingerprint> confirmed = new HashSet<>();
        for (Part part : partsFor(file)) {
            style = part.style == null ? style : part.style;
            off.addAll(part.off);
            severities.putAll(part.severities);
            for (Judgement judgement : part.setAside) {
                setAside.add(judgement.fingerprint());
                if (judgement.confirmed()) {
                    confirmed.add(judgement.fingerprint());
                }
            }
        }
        return new Policy(style, off, severities, setAside, confirmed);
    }

    /**
     * What one person alone set aside though it takes two, as messages with file, line and column. Which findings take two
     * is seen only once they are found: a fingerprint does not tell its check.
     *
     * @param file the draft
     * @param review of the draft, by this policy
     */
    List<String> problems(Path file, Review review) {
        List<Judgement> alone = partsFor(file).stream()
                .flatMap(part -> part.setAside.stream())
                .filter(judgement -> !judgement.confirmed())
                .toList();
        Set<String> problems = new LinkedHashSet<>();
        for (Finding finding : review.report().findings()) {
            for (Judgement judgement : alone) {
                if (Policy.takesTwo(finding.check())
                        && review.fingerprints(finding).anyIn(Set.of(judgement.fingerprint()))) {
                    problems.add(String.valueOf(judgement
                            .place()
                            .wrong("a finding of " + finding.check()
                                    + " is set aside by two people, named in “by” and “confirmed-by”")
                            .getMessage()));
                }
            }
        }
        return List.copyOf(problems);
    }

    /** Which entries of the file met something in a run, to say of the others that they did not. Used by one thread. */
    final class Use {
        private final Set<Object> met = Collections.newSetFromMap(new IdentityHashMap<>());

        /** Takes note of a draft that was looked at, or could not be. */
        void meet(Path draft, @Nullable Review review) {
            for (Part part : partsFor(draft)) {
                met.add(part);
                if (review != null) {
                    part.setAside.stream()
                            .filter(judgement -> !met.contains(judgement) && meets(judgement, review))
                            .forEach(judgement -> met.add(judgement));
                }
            }
        }

        /** What met nothing, with file, line and column. A fingerprint behind a pattern that met nothing goes unsaid. */
        List<String> notes() {
            List<String> notes = new ArrayList<>();
            for (Part part : parts) {
                Yaml path = part.path;
                if (path != null && !met.contains(part)) {
                    notes.add(note(path, "no draft looked at matches “" + path.text() + "”"));
                }
            }
            Stream.concat(Stream.of(base), parts.stream())
                    .filter(met::contains)
                    .flatMap(part -> part.setAside.stream())
                    .filter(judgement -> !met.contains(judgement))
                    .forEach(judgement -> notes.add(note(
                            judgement.place(),
                            "nothing was found with the fingerprint "
                                    + judgement.fingerprint().value())));
            return notes;
        }

        private static String note(Yaml place, String what) {
            return String.valueOf(place.wrong(what).getMessage());
        }

        private static boolean meets(Judgement judgement, Review review) {
            Set<Fingerprint> wanted = Set.of(judgement.fingerprint());
            return Stream.concat(review.report().findings().stream(), review.setAside().stream())
                    .anyMatch(finding -> review.fingerprints(finding).anyIn(wanted));
        }
    }

    private List<Part> partsFor(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path relative = absolute.startsWith(folder) ? folder.relativize(absolute) : absolute;
        List<Part> those = new ArrayList<>();
        those.add(base);
        for (Part part : parts) {
            if (part.files != null && part.files.matches(relative)) {
                those.add(part);
            }
        }
        return those;
    }

    private static Part part(@Nullable Yaml path, Map<String, Yaml> keys, List<CheckId> checks) {
        Yaml style = keys.get("style");
        Set<CheckId> off = new HashSet<>();
        for (Yaml id : list(keys, "off")) {
            off.add(heard(check(id, id.text(), checks), null, id));
        }
        Map<CheckId, Severity> severities = new HashMap<>();
        Yaml weights = keys.get("severities");
        if (weights != null) {
            weights.mapping(Set.of()).forEach((id, said) -> {
                Severity severity = severity(said);
                severities.put(heard(check(said, id, checks), severity, said), severity);
            });
        }
        List<Judgement> setAside =
                list(keys, "set-aside").stream().map(PolicyFile::judgement).toList();
        return new Part(
                path, path == null ? null : glob(path), style == null ? null : style(style), off, severities, setAside);
    }

    /** A check that may be silenced so: one whose findings two people set aside is not switched off or softened by one. */
    private static CheckId heard(CheckId check, @Nullable Severity severity, Yaml place) {
        if (Policy.takesTwo(check) && severity != Severity.ERROR) {
            throw place.wrong(
                    "“" + check + "” is an error always: its findings are set aside one by one, by two people,"
                            + " named in “by” and “confirmed-by”");
        }
        return check;
    }

    private static List<Yaml> list(Map<String, Yaml> keys, String key) {
        Yaml list = keys.get(key);
        return list == null ? List.of() : list.list();
    }

    private static PathMatcher glob(Yaml path) {
        try {
            // What is matched is a normalised path, which has no “.” in it.
            String pattern = HERE.matcher(path.text()).replaceFirst("");
            return Path.of("").getFileSystem().getPathMatcher("glob:" + pattern);
        } catch (PatternSyntaxException | InvalidPathException e) {
            throw path.wrong("“" + path.text() + "” is no pattern of file names such as archive/**");
        }
    }

    private static HouseStyle style(Yaml style) {
        return HouseStyle.of(style.text())
                .orElseThrow(() -> style.wrong("there is no style “" + style.text() + "”; there are: "
                        + EnumSet.allOf(HouseStyle.class).stream()
                                .map(HouseStyle::id)
                                .collect(Collectors.joining(", "))));
    }

    private static Severity severity(Yaml severity) {
        return EnumSet.allOf(Severity.class).stream()
                .filter(known -> known.id().equals(severity.text()))
                .findFirst()
                .orElseThrow(
                        () -> severity.wrong("a severity is error, warning or hint, not “" + severity.text() + "”"));
    }

    private static CheckId check(Yaml place, String id, List<CheckId> checks) {
        return checks.stream()
                .filter(known -> known.value().equals(id))
                .findFirst()
                .orElseThrow(() -> place.wrong("there is no check “" + id + "”; there are: "
                        + checks.stream().map(CheckId::value).collect(Collectors.joining(", "))));
    }

    private static Judgement judgement(Yaml entry) {
        Map<String, Yaml> keys = entry.mapping(Set.of("fingerprint", "reason", "by", "confirmed-by"));
        Yaml fingerprint = keys.get("fingerprint");
        Yaml reason = keys.get("reason");
        if (fingerprint == null || reason == null || reason.text().isBlank()) {
            throw entry.wrong("what is set aside has a fingerprint, as the JSON report gives it, and a reason");
        }
        Yaml by = keys.get("by");
        Yaml confirmedBy = keys.get("confirmed-by");
        if (confirmedBy != null
                && (by == null
                        || by.text().isBlank()
                        || confirmedBy.text().isBlank()
                        || by.text().strip().equalsIgnoreCase(confirmedBy.text().strip()))) {
            throw confirmedBy.wrong("“confirmed-by” is another person than “by”, and both are named");
        }
        try {
            return new Judgement(entry, new Fingerprint(fingerprint.text()), confirmedBy != null);
        } catch (IllegalArgumentException e) {
            throw fingerprint.wrong("a fingerprint has 16 digits and letters a to f, as the JSON report gives it");
        }
    }
}
