package org.communique.documents;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communique.text.Lang;
import org.jspecify.annotations.Nullable;

/**
 * Which files belong together. {@code NAME.th.EXT} goes with {@code NAME.en.EXT}; in a folder with one Thai file every
 * English file is a draft of it, and so with files named one by one.
 *
 * @param pairs each once, in the order asked for; inside a folder by name
 */
public record Pairs(List<Pair> pairs) {
    /** What is read today. */
    private static final Set<String> TEXT = Set.of("txt");

    /** Known to hold text that is not read yet: they are named, so that nobody thinks they were looked at. */
    private static final Set<String> NOT_YET =
            Set.of("docx", "doc", "odt", "rtf", "pdf", "html", "htm", "xlf", "xliff", "tmx", "xlsx", "csv");

    /** Bilingual whatever their names. */
    private static final Set<String> BILINGUAL = Set.of("tmx", "xlf", "xliff");

    private static final Pattern NAMED =
            Pattern.compile("(?:(.*)\\.)?(th|en)\\.([^.]+)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    public Pairs {
        pairs = List.copyOf(new LinkedHashSet<>(pairs));
    }

    /** Pairs up files and folders; a folder's sub-folders each by the same rule. */
    public static Pairs of(List<Path> paths) {
        List<Pair> pairs = new ArrayList<>();
        List<Named> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                int before = pairs.size();
                folder(path, pairs);
                if (pairs.size() == before) {
                    pairs.add(new Pair.Missing(
                            null,
                            null,
                            path + ": nothing to look at in this folder; files are paired by name, NAME.th.txt with"
                                    + " NAME.en.txt"));
                }
            } else if (!Files.exists(path)) {
                pairs.add(missing(path, "there is no such file"));
            } else if (extension(path).equals("tsv")) {
                pairs.add(new Pair.Table(path));
            } else {
                Named named = Named.of(path);
                if (named == null) {
                    pairs.add(missing(path, unnamed(path)));
                } else if (!TEXT.contains(named.extension)) {
                    pairs.add(missing(path, notYet(named.extension)));
                } else {
                    files.add(named);
                }
            }
        }
        match(files, Pairs::beside, pairs);
        return new Pairs(pairs);
    }

    /** Two files whose sides are said. */
    public static Pair ofSides(Path source, Path target) {
        for (Path side : List.of(source, target)) {
            if (NOT_YET.contains(extension(side))) {
                return new Pair.Missing(source, target, side + ": " + notYet(extension(side)));
            }
        }
        return new Pair.Files(source, target);
    }

    private static void folder(Path folder, List<Pair> pairs) {
        List<Path> entries;
        try {
            entries = entries(folder);
        } catch (IOException e) {
            pairs.add(new Pair.Missing(null, null, folder + ": the folder could not be read: " + e.getMessage()));
            return;
        }
        List<Named> files = new ArrayList<>();
        List<Pair> others = new ArrayList<>();
        for (Path entry : entries) {
            String extension = extension(entry);
            Named named = Named.of(entry);
            // A link to a folder is not followed: it may lead back up.
            if (Files.isDirectory(entry)) {
                continue;
            }
            if (extension.equals("tsv")) {
                if (Tables.hasHeader(entry)) {
                    others.add(new Pair.Table(entry));
                }
            } else if (named != null && TEXT.contains(named.extension)) {
                files.add(named);
            } else if (BILINGUAL.contains(extension) || (named != null && NOT_YET.contains(extension))) {
                others.add(missing(entry, notYet(extension)));
            }
        }
        match(files, named -> List.of(), pairs);
        pairs.addAll(others);
        for (Path entry : entries) {
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                folder(entry, pairs);
            }
        }
    }

    private interface Companions {
        /** Files of the other language that were not named but may belong to this one. */
        List<Path> of(Named file);
    }

    /**
     * Matches by name, in the same folder first; then, if one Thai file was named in all, every English file left is a
     * draft of it.
     */
    private static void match(List<Named> files, Companions companions, List<Pair> pairs) {
        List<Named> thai = files.stream().filter(f -> f.lang == Lang.TH).toList();
        List<Named> english = files.stream().filter(f -> f.lang == Lang.EN).toList();
        Set<Path> matched = new HashSet<>();
        for (Named en : english) {
            List<Named> sameName = thai.stream().filter(en::pairsWith).toList();
            Named th = sameName.stream()
                    .filter(en::sameFolder)
                    .findFirst()
                    .orElse(sameName.isEmpty() ? null : sameName.getFirst());
            if (th == null && thai.size() == 1 && (english.size() == 1 || !Files.exists(en.otherSide()))) {
                th = thai.getFirst();
            }
            if (th != null) {
                pairs.add(new Pair.Files(th.path, en.path));
                matched.add(th.path);
                matched.add(en.path);
            }
        }
        for (Named file : files) {
            if (matched.contains(file.path)) {
                continue;
            }
            List<Path> others = companions.of(file);
            for (Path other : others) {
                pairs.add(file.lang == Lang.TH ? new Pair.Files(file.path, other) : new Pair.Files(other, file.path));
            }
            if (others.isEmpty()) {
                pairs.add(missing(file.path, file.alone()));
            }
        }
    }

    /** The other side of one file: by name, else by the rule of its folder. */
    private static List<Path> beside(Named file) {
        Path folder = file.path.toAbsolutePath().getParent();
        if (folder == null) {
            return List.of();
        }
        List<Named> neighbours;
        try {
            neighbours = entries(folder).stream()
                    .filter(p -> !Files.isDirectory(p))
                    .flatMap(p -> Stream.ofNullable(Named.of(file.path.resolveSibling(p.getFileName()))))
                    .filter(n -> TEXT.contains(n.extension))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
        List<Named> others =
                neighbours.stream().filter(n -> n.lang != file.lang).toList();
        List<Path> byName =
                others.stream().filter(file::pairsWith).map(n -> n.path).toList();
        boolean oneRelease = neighbours.stream().filter(n -> n.lang == Lang.TH).count() == 1;
        return byName.isEmpty() && oneRelease ? others.stream().map(n -> n.path).toList() : byName;
    }

    /** What stands in a folder, hidden files left out, by name. */
    private static List<Path> entries(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path entry : stream) {
                String name = String.valueOf(entry.getFileName());
                // "~$" is Word's lock beside an open document.
                if (!name.startsWith(".") && !name.startsWith("~$")) {
                    entries.add(entry);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        entries.sort(Comparator.comparing(Path::toString));
        return entries;
    }

    private static Pair.Missing missing(Path path, String reason) {
        Named named = Named.of(path);
        boolean english = named != null && named.lang == Lang.EN;
        return new Pair.Missing(english ? null : path, english ? path : null, path + ": " + reason);
    }

    private static String unnamed(Path path) {
        String extension = extension(path);
        return NOT_YET.contains(extension)
                ? notYet(extension)
                : "which side is it? Name it NAME.th.txt or NAME.en.txt, or say --source FILE --target FILE";
    }

    private static String notYet(String extension) {
        return "not yet read: ." + extension + "; save it as UTF-8 text (.txt)";
    }

    private static String extension(Path path) {
        String name = String.valueOf(path.getFileName());
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** A file whose name says its language. */
    private record Named(Path path, String stem, Lang lang, String extension) {
        static @Nullable Named of(Path path) {
            Matcher matcher = NAMED.matcher(String.valueOf(path.getFileName()));
            if (!matcher.matches()) {
                return null;
            }
            String stem = matcher.group(1);
            return new Named(
                    path,
                    stem == null ? "" : stem,
                    Lang.valueOf(matcher.group(2).toUpperCase(Locale.ROOT)),
                    matcher.group(3).toLowerCase(Locale.ROOT));
        }

        boolean pairsWith(Named other) {
            return lang != other.lang && stem.equals(other.stem) && extension.equals(other.extension);
        }

        boolean sameFolder(Named other) {
            return Objects.equals(
                    path.toAbsolutePath().normalize().getParent(),
                    other.path.toAbsolutePath().normalize().getParent());
        }

        /** The name its other side would have. */
        Path otherSide() {
            Lang other = lang == Lang.TH ? Lang.EN : Lang.TH;
            return path.resolveSibling(
                    (stem.isEmpty() ? "" : stem + ".") + other.name().toLowerCase(Locale.ROOT) + "." + extension);
        }

        String alone() {
            return "its " + (lang == Lang.TH ? "English" : "Thai") + " side is missing: there is no "
                    + otherSide().getFileName()
                    + " beside it; say --source FILE --target FILE where it has another name";
        }
    }
}
