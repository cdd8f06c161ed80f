package org.communique.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Files that were sent, zips unpacked, as a folder of this machine. No name that was sent becomes a name on disk: each part of
 * it lies under a number that sorts as the part does, and {@link #said} puts the owner's names back.
 */
final class UploadedFolder implements AutoCloseable {
    static final int MOST_FILES = 5_000;
    static final long LARGEST_FILE = 20L << 20;
    static final long LARGEST = 300L << 20;
    private static final int LONGEST_NAME = 500;

    /** What tells the languages and kinds of files: it stays. */
    private static final Pattern NAME =
            Pattern.compile("(?:(.*)\\.)?(th|en)\\.([A-Za-z0-9]{1,10})", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern TABLE = Pattern.compile("(.*)\\.([A-Za-z0-9]{1,10})", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("q(\\d{6})q");

    private final Path folder;
    private List<String> parts = List.of();

    private UploadedFolder(Path folder) {
        this.folder = folder;
    }

    Path path() {
        return folder;
    }

    /** A message or a path of this folder, in the names that the owner knows. */
    String said(String text) {
        String relative = text.replace(folder + "/", "").replace(folder.toString(), "the files");
        return NUMBER.matcher(relative).replaceAll(number -> {
            int index = Integer.parseInt(number.group(1));
            return Matcher.quoteReplacement(index < parts.size() ? parts.get(index) : number.group());
        });
    }

    /** Takes files, zips among them. */
    static UploadedFolder of(List<UploadedFile> files) throws IOException {
        if (files.isEmpty()) {
            throw new UploadRefused("No file was sent.", false);
        }
        Path folder = Files.createTempDirectory("communique-batch");
        UploadedFolder made = new UploadedFolder(folder);
        try {
            Unpacking unpacking = new Unpacking(Files.createDirectory(folder.resolve("sent")));
            for (UploadedFile file : files) {
                if (isZip(file.content()) && !isOffice(file.name())) {
                    unpacking.zip(file);
                } else {
                    try (InputStream in = Files.newInputStream(file.content())) {
                        unpacking.add(file.name(), in);
                    }
                }
            }
            made.arrange(unpacking.files);
            return made;
        } catch (IOException | RuntimeException e) {
            made.close();
            throw e;
        }
    }

    /** An Office file is a zip inside. */
    private static boolean isOffice(String name) {
        return name.toLowerCase(Locale.ROOT).matches("(?s).*\\.(docx|xlsx|odt|pptx|xlz|sdlppx)");
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(4);
            return head.length == 4 && head[0] == 'P' && head[1] == 'K' && (head[2] == 3 || head[2] == 5);
        }
    }

    /** Moves what was unpacked under names that sort and pair as the sent ones. */
    private void arrange(Map<String, Path> files) throws IOException {
        TreeSet<String> all = new TreeSet<>();
        for (String name : files.keySet()) {
            String[] steps = name.split("/", -1);
            for (int i = 0; i < steps.length; i++) {
                all.add(i < steps.length - 1 ? steps[i] : stem(steps[i]));
            }
        }
        parts = List.copyOf(all);
        Map<String, String> numbers = new TreeMap<>();
        for (int i = 0; i < parts.size(); i++) {
            numbers.put(parts.get(i), "q%06dq".formatted(i));
        }
        Function<String, String> number = part -> part.isEmpty() ? "" : numbers.getOrDefault(part, "");
        for (Map.Entry<String, Path> file : files.entrySet()) {
            String[] steps = file.getKey().split("/", -1);
            Path to = folder;
            for (int i = 0; i < steps.length - 1; i++) {
                to = to.resolve(number.apply(steps[i]));
            }
            String last = steps[steps.length - 1];
            Files.createDirectories(to);
            Files.move(
                    file.getValue(),
                    to.resolve(
                            number.apply(stem(last)) + last.substring(stem(last).length())));
        }
        Files.delete(folder.resolve("sent"));
    }

    private static String stem(String name) {
        Matcher named = NAME.matcher(name);
        if (named.matches()) {
            return named.group(1) == null ? "" : named.group(1);
        }
        Matcher table = TABLE.matcher(name);
        return table.matches() ? table.group(1) : name;
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** What was taken so far. */
    private static final class Unpacking {
        private final Path folder;
        private final Map<String, Path> files = new TreeMap<>();
        private int entries;
        private long bytes;

        Unpacking(Path folder) {
            this.folder = folder;
        }

        void zip(UploadedFile sent) throws IOException {
            try (ZipFile zip = ZipFile.builder().setPath(sent.content()).get()) {
                Enumeration<ZipArchiveEntry> all = zip.getEntries();
                while (all.hasMoreElements()) {
                    ZipArchiveEntry entry = all.nextElement();
                    String name = name(entry);
                    if (entry.isUnixSymlink()) {
                        throw refused(name + ": a link in a zip is not followed. Put the file itself there.");
                    }
                    if (entry.isDirectory() || name.endsWith("/")) {
                        count();
                        continue;
                    }
                    if (!zip.canReadEntryData(entry)) {
                        throw refused(name + ": it is encrypted, or packed in a way that is not read. Pack it without"
                                + " a password.");
                    }
                    try (InputStream in = zip.getInputStream(entry)) {
                        add(name, in);
                    }
                }
            } catch (IOException | IllegalArgumentException e) {
                throw refused(sent.name() + ": the zip is damaged or cut off (" + e.getMessage() + "). Pack it again.");
            }
        }

        void add(String sent, InputStream in) throws IOException {
            count();
            String name = sent.replace('\\', '/');
            check(name);
            if (isPassedOver(name)) {
                return;
            }
            Path to = folder.resolve(Integer.toString(entries));
            if (files.putIfAbsent(name, to) != null) {
                throw refused(name + ": it is there twice. Which one is meant?");
            }
            long size = 0;
            byte[] buffer = new byte[1 << 14];
            try (OutputStream out = Files.newOutputStream(to)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    size += read;
                    bytes += read;
                    if (size > LARGEST_FILE) {
                        throw tooMuch(name + ": a file may have " + (LARGEST_FILE >> 20) + " MB.");
                    }
                    if (bytes > LARGEST) {
                        throw tooMuch(
                                "The files have more than " + (LARGEST >> 20) + " MB unpacked. Send them in parts.");
                    }
                    out.write(buffer, 0, read);
                }
            }
        }

        private void count() {
            entries++;
            if (entries > MOST_FILES) {
                throw tooMuch("There are more than %,d files. Send them in parts.".formatted(MOST_FILES));
            }
        }

        private static void check(String name) {
            if (name.length() > LONGEST_NAME) {
                throw refused(name.substring(0, 40) + "…: a name may have " + LONGEST_NAME + " characters.");
            }
            if (name.isBlank()
                    || name.startsWith("/")
                    || name.matches("(?s)[A-Za-z]:.*")
                    || Stream.of(name.split("/", -1)).anyMatch(step -> step.isEmpty() || step.matches("\\.{1,2}"))) {
                throw refused("“" + name + "” is no name of a file inside a folder. Pack the folder again.");
            }
            int control = name.codePoints()
                    .filter(c -> Character.isISOControl(c)
                            || Character.getType(c) == Character.SURROGATE
                            || (c >= 0x202a && c <= 0x202e)
                            || (c >= 0x2066 && c <= 0x2069))
                    .findFirst()
                    .orElse(-1);
            if (control >= 0) {
                throw refused("A file's name has the character U+%04X, which cannot be seen. Name it anew."
                        .formatted(control));
            }
        }

        /** What systems and editors leave behind. */
        private static boolean isPassedOver(String name) {
            return Stream.of(name.split("/", -1))
                    .anyMatch(step -> step.startsWith(".") || step.startsWith("~$") || step.equals("__MACOSX"));
        }

        /** As packed on Macs, in UTF-8 without saying so; on Thai Windows, in its code page; else as the zip says. */
        private static String name(ZipArchiveEntry entry) {
            byte[] raw = entry.getRawName();
            if (raw == null || entry.getGeneralPurposeBit().usesUTF8ForNames()) {
                return entry.getName();
            }
            for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("x-windows-874"))) {
                String name = decoded(raw, charset);
                if (name != null) {
                    return name;
                }
            }
            return new String(raw, Charset.forName("IBM437"));
        }

        private static @Nullable String decoded(byte[] raw, Charset charset) {
            try {
                return charset.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
            } catch (CharacterCodingException e) {
                return null;
            }
        }

        private static UploadRefused refused(String message) {
            return new UploadRefused(message, false);
        }

        private static UploadRefused tooMuch(String message) {
            return new UploadRefused(message, true);
        }
    }
}
