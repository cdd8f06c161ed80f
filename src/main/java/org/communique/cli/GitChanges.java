package org.communique.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.communique.documents.Pair;
import org.jspecify.annotations.Nullable;

/** What has changed in git, committed or not: asked of the machine's own {@code git}. */
final class GitChanges {
    private GitChanges() {}

    /**
     * The pairs of which a side differs from what it was at a revision, or was not there then.
     *
     * @throws IOException where git cannot say, with a message whole in itself
     */
    static List<Pair> since(String revision, List<Pair> pairs) throws IOException {
        Map<Path, Set<Path>> changed = new HashMap<>();
        List<Pair> those = new ArrayList<>();
        for (Pair pair : pairs) {
            List<Path> sides = sides(pair).toList();
            boolean any = sides.isEmpty();
            for (Path side : sides) {
                any |= side.equals(PairOptions.STANDARD_INPUT) || isChanged(side, revision, changed);
            }
            if (any) {
                those.add(pair);
            }
        }
        return those;
    }

    private static Stream<Path> sides(Pair pair) {
        return switch (pair) {
            case Pair.Files files -> Stream.of(files.source(), files.target());
            case Pair.Table table -> Stream.of(table.file());
            case Pair.Missing missing ->
                Stream.of(missing.source(), missing.target()).filter(Objects::nonNull);
        };
    }

    private static boolean isChanged(Path side, String revision, Map<Path, Set<Path>> changed) throws IOException {
        if (!Files.exists(side)) {
            return true;
        }
        Path real = side.toRealPath();
        Path folder = Objects.requireNonNull(real.getParent());
        Set<Path> files = changed.get(folder);
        if (files == null) {
            files = changed(folder, revision);
            changed.put(folder, files);
        }
        return files.contains(real);
    }

    /** The files of a folder itself that have changed. */
    private static Set<Path> changed(Path folder, String revision) throws IOException {
        Set<Path> files = new HashSet<>();
        // What begins with a dash would be an option; --end-of-options is not understood by rev-parse everywhere.
        String commit = revision.startsWith("-")
                ? null
                : git(folder, "rev-parse", "--verify", "--quiet", revision + "^{commit}");
        if (commit == null) {
            git(folder, "rev-parse", "--git-dir");
            throw new IOException("--since: git knows no revision “" + revision + "” in " + folder);
        }
        String differ = git(folder, "diff", "--name-only", "--relative", "-z", commit.strip(), "--", ".");
        String untracked = git(folder, "ls-files", "--others", "--exclude-standard", "-z", "--", ".");
        for (String names :
                Stream.of(differ, untracked).filter(Objects::nonNull).toList()) {
            for (String name : names.split("\0", -1)) {
                if (!name.isEmpty()) {
                    files.add(folder.resolve(name));
                }
            }
        }
        return files;
    }

    /** What git prints; null where it was asked quietly and there is nothing. */
    private static @Nullable String git(Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        Process process;
        try {
            process = new ProcessBuilder(command).start();
        } catch (IOException e) {
            throw new IOException("--since asks git, and there is no git on the PATH", e);
        }
        process.getOutputStream().close();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Thread reading = Thread.ofVirtual().start(() -> {
            try (InputStream complaint = process.getErrorStream()) {
                complaint.transferTo(said);
            } catch (IOException e) {
                // Then there is no more to quote.
            }
        });
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            reading.join();
            if (process.waitFor() == 0) {
                return printed;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("--since: stopped while git was asked", e);
        }
        if (said.size() == 0) {
            return null;
        }
        throw new IOException("--since: git says of " + folder + ": "
                + said.toString(StandardCharsets.UTF_8).strip());
    }
}
