package org.communique;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a reviewer cannot see must not stand in what we write: invisible characters, those that turn the direction of
 * writing, and private-use ones. In sources they are written as escapes. Releases that are data keep
 * theirs.
 */
class InvisibleCharactersTest {
    private static final Set<String> TEXT = Set.of(
            "java", "xml", "properties", "sql", "css", "js", "ts", "md", "json", "csv", "html", "sh", "txt", "yml");

    /** Releases as they were published, no-break spaces and all. */
    private static final Set<String> PUBLISHED =
            Set.of("src/test/resources/corpus", "src/main/resources/communique/sample");

    @Test
    void sources_hold_no_invisible_characters() throws IOException {
        List<String> found = new ArrayList<>();
        List<Path> files = files();
        for (Path file : files) {
            found.addAll(invisible(file.toString(), Files.readString(file, StandardCharsets.UTF_8)));
        }

        assertThat(found).isEmpty();
        assertThat(files).as("the scan sees the sources").hasSizeGreaterThan(50);
    }

    @Test
    void the_scan_sees_what_it_is_for() {
        assertThat(invisible("A.java", "a\u200Bb\n\u202Ec\uF70Ad \u00A0e\uFEFF"))
                .containsExactly(
                        "A.java:1: U+200B",
                        "A.java:2: U+202E",
                        "A.java:2: U+F70A",
                        "A.java:2: U+00A0",
                        "A.java:2: U+FEFF");
        assertThat(invisible("A.java", "ที่น้ำ “–” \t\r\n")).isEmpty();
    }

    private static List<String> invisible(String name, String text) {
        List<String> found = new ArrayList<>();
        int line = 1;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (c == '\n') {
                line++;
            }
            boolean space = Character.isSpaceChar(c) && c != ' ';
            boolean control = Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
            int type = Character.getType(c);
            if (space || control || type == Character.FORMAT || type == Character.PRIVATE_USE) {
                found.add("%s:%d: U+%04X".formatted(name, line, c));
            }
        }
        return found;
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String root : List.of("src", "glossary", "docs", "frontend", ".ci")) {
            if (!Files.isDirectory(Path.of(root))) {
                continue;
            }
            try (Stream<Path> tree = Files.walk(Path.of(root))) {
                tree.filter(Files::isRegularFile)
                        .filter(file -> TEXT.contains(extension(file)))
                        .filter(file -> PUBLISHED.stream().noneMatch(file::startsWith))
                        .filter(file -> !file.startsWith("frontend/generated"))
                        .forEach(files::add);
            }
        }
        try (Stream<Path> top = Files.list(Path.of("."))) {
            top.map(Path::normalize)
                    .filter(file -> TEXT.contains(extension(file)) || file.equals(Path.of("communique")))
                    .forEach(files::add);
        }
        return files;
    }

    private static String extension(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
