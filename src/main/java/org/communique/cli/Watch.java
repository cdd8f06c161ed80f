package org.communique.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.communique.documents.Pair;
import org.jspecify.annotations.Nullable;

/**
 * Which pairs have changed since they were last asked for. Looks at size and time of the files, which holds on drives of
 * the network too, where nobody is told of changes. A change of the glossary changes all.
 */
final class Watch {
    static final long LOOK_EVERY_MILLIS = 500;

    private final @Nullable Path glossary;
    private Map<Pair, String> known;
    private String terms;

    Watch(@Nullable Path glossary, List<Pair> pairs) {
        this.glossary = glossary;
        this.known = states(pairs);
        this.terms = terms();
    }

    /** Those of the pairs that are new or have changed. */
    List<Pair> changed(List<Pair> pairs) {
        Map<Pair, String> now = states(pairs);
        String termsNow = terms();
        List<Pair> changed = new ArrayList<>();
        for (Pair pair : pairs) {
            if (!termsNow.equals(terms) || !Objects.equals(now.get(pair), known.get(pair))) {
                changed.add(pair);
            }
        }
        known = now;
        terms = termsNow;
        return changed;
    }

    private static Map<Pair, String> states(List<Pair> pairs) {
        Map<Pair, String> states = new HashMap<>();
        for (Pair pair : pairs) {
            states.put(
                    pair,
                    switch (pair) {
                        case Pair.Files files -> state(files.source()) + state(files.target());
                        case Pair.Table table -> state(table.file());
                        case Pair.Missing missing -> missing.reason();
                    });
        }
        return states;
    }

    private String terms() {
        if (glossary == null || !Files.isDirectory(glossary)) {
            return glossary == null ? "" : state(glossary);
        }
        StringBuilder states = new StringBuilder();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(glossary, "*.csv")) {
            Stream<Path> each = Stream.of();
            for (Path file : files) {
                each = Stream.concat(each, Stream.of(file));
            }
            each.sorted().forEach(file -> states.append(file).append(state(file)));
        } catch (IOException e) {
            states.append(e.getMessage());
        }
        return states.toString();
    }

    private static String state(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.size() + "@" + attributes.lastModifiedTime() + ";";
        } catch (IOException e) {
            return "gone;";
        }
    }
}
