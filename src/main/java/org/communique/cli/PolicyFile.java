package org.communique.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.communique.documents.Yaml;
import org.communique.qa.CheckId;
import org.communique.qa.Fingerprint;
import org.communique.qa.HouseStyle;
import org.communique.qa.Policy;
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
 * </pre>
 */
final class PolicyFile {
    /** What a policy file is called where none is named. */
    static final String NAME = "communique.yaml";

    /** Without a file: everything, in the ministry's style. */
    static final PolicyFile NONE =
            new PolicyFile(Path.of(""), new Part(null, null, Set.of(), Map.of()), List.of(), List.of());

    private final Path folder;
    private final Part base;
    private final List<Part> parts;
    private final Set<Fingerprint> setAside;
    private final Set<Fingerprint> confirmed;

    /** What is said for all files, or for those that a pattern matches. */
    private record Part(
            @Nullable PathMatcher files,
            @Nullable HouseStyle style,
            Set<CheckId> off,
            Map<CheckId, Severity> severities) {}

    /** @param confirmed whether a second person agreed */
    private record Judgement(Fingerprint fingerprint, boolean confirmed) {}

    private PolicyFile(Path folder, Part base, List<Part> parts, List<Judgement> setAside) {
        this.folder = folder;
        this.base = base;
        this.parts = parts;
        this.setAside = setAside.stream().map(Judgement::fingerprint).collect(Collectors.toUnmodifiableSet());
        this.confirmed = setAside.stream()
                .filter(Judgement::confirmed)
                .map(Judgement::fingerprint)
                .collect(Collectors.toUnmodifiableSet());
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
                Map<String, Yaml> keys = entry.mapping(Set.of("path", "style", "off", "severities"));
                Yaml path = keys.get("path");
                if (path == null) {
                    throw entry.wrong("an entry of “paths” says which files it is for: path: archive/**");
                }
                parts.add(part(glob(path), keys, checks));
            }
            List<Judgement> setAside = new ArrayList<>();
            for (Yaml entry : list(top, "set-aside")) {
                setAside.add(judgement(entry));
            }
            Path parent = file.toAbsolutePath().normalize().getParent();
            return new PolicyFile(parent == null ? Path.of("") : parent, part(null, top, checks), parts, setAside);
        }
    }

    /**
     * The policy for one draft: what is said for all files, then by each pattern that matches it, the later winning.
     *
     * @param file the draft
     */
    Policy of(Path file) {
        HouseStyle style = base.style == null ? HouseStyle.MINISTRY : base.style;
        Set<CheckId> off = new HashSet<>(base.off);
        Map<CheckId, Severity> severities = new HashMap<>(base.severities);
        Path absolute = file.toAbsolutePath().normalize();
        Path relative = absolute.startsWith(folder) ? folder.relativize(absolute) : absolute;
        for (Part part : parts) {
            if (part.files != null && part.files.matches(relative)) {
                style = part.style == null ? style : part.style;
                off.addAll(part.off);
                severities.putAll(part.severities);
            }
        }
        return new Policy(style, off, severities, setAside, confirmed);
    }

    private static Part part(@Nullable PathMatcher files, Map<String, Yaml> keys, List<CheckId> checks) {
        Yaml style = keys.get("style");
        Set<CheckId> off = new HashSet<>();
        for (Yaml id : list(keys, "off")) {
            off.add(check(id, id.text(), checks));
        }
        Map<CheckId, Severity> severities = new HashMap<>();
        Yaml weights = keys.get("severities");
        if (weights != null) {
            weights.mapping(Set.of())
                    .forEach((id, severity) -> severities.put(check(severity, id, checks), severity(severity)));
        }
        return new Part(files, style == null ? null : style(style), off, severities);
    }

    private static List<Yaml> list(Map<String, Yaml> keys, String key) {
        Yaml list = keys.get(key);
        return list == null ? List.of() : list.list();
    }

    private static PathMatcher glob(Yaml path) {
        try {
            return Path.of("").getFileSystem().getPathMatcher("glob:" + path.text());
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
            return new Judgement(new Fingerprint(fingerprint.text()), confirmedBy != null);
        } catch (IllegalArgumentException e) {
            throw fingerprint.wrong("a fingerprint has 16 digits and letters a to f, as the JSON report gives it");
        }
    }
}
