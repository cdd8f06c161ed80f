package org.communique.glossary;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.communique.text.Lang;
import org.communique.text.Thai;
import org.jspecify.annotations.Nullable;

/** The termbases of other tools that are plain text, told entry by entry in the words of TBX. */
final class TextTermbase {
    private static final Map<String, String> LANGUAGES = Stream.of(Locale.getISOLanguages())
            .collect(Collectors.toUnmodifiableMap(
                    code -> Locale.of(code).getDisplayLanguage(Locale.ENGLISH), code -> code, (a, b) -> a));

    private static final Map<String, String> REGIONS = Stream.of(Locale.getISOCountries())
            .collect(Collectors.toUnmodifiableMap(
                    code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH), code -> code, (a, b) -> a));

    private TextTermbase() {}

    /**
     * The text of a file in UTF-8, or in UTF-16 where its mark says so.
     *
     * @throws MalformedTermbase where it is in neither, or holds a NUL
     */
    static String decode(byte[] bytes) throws MalformedTermbase {
        int first = bytes.length > 1 ? (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF) : 0;
        Charset charset = switch (first) {
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            default -> StandardCharsets.UTF_8;
        };
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.indexOf('\0') >= 0) {
                int line = (int) text.substring(0, text.indexOf('\0')).lines().count();
                throw new MalformedTermbase(line, 1, "a NUL character");
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new MalformedTermbase(1, 1, "neither UTF-8 nor UTF-16 with its mark");
        }
    }

    /** Whether the first line is memoQ's. */
    static boolean isMemoq(String text) {
        return text.lines().findFirst().orElse("").contains("Entry_ID");
    }

    /** Whether the first line that says something is OmegaT's: two or three cells parted by tabs. */
    static boolean isOmegat(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .findFirst()
                .orElse("")
                .contains("\t");
    }

    /**
     * OmegaT's glossary: wording, tab, wording, and after another tab a comment. Which of the two is Thai is told from its
     * letters.
     */
    static void omegat(String file, String text, Consumer<XmlElement> entries, Consumer<RowProblem> problems) {
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            String one = cells[0].strip();
            String other = cells.length < 2 ? "" : cells[1].strip();
            if (one.isEmpty() || other.isEmpty() || isThai(one) == isThai(other)) {
                problems.accept(new RowProblem(
                        file, number, 1, "a line is a Thai and an English wording parted by a tab, then a comment"));
                continue;
            }
            List<Object> content = new ArrayList<>();
            if (cells.length > 2 && !cells[2].isBlank()) {
                content.add(XmlElement.of("note", Map.of(), cells[2].strip()));
            }
            for (int i = 3; i < cells.length; i++) {
                if (!cells[i].isBlank()) {
                    content.add(XmlElement.of("note", Map.of(), cells[i].strip()));
                }
            }
            content.add(language(Lang.EN, isThai(one) ? other : one));
            content.add(language(Lang.TH, isThai(one) ? one : other));
            entries.accept(new XmlElement(XmlElement.CORE, "conceptEntry", Map.of(), content, number, 1));
        }
    }

    /**
     * memoQ's CSV: columns of the entry, then for each language its definition, its wordings and what is said of each; parted
     * by commas, semicolons or tabs.
     *
     * @throws MalformedTermbase where a quote is never closed
     */
    static void memoq(String file, String text, Consumer<XmlElement> entries, Consumer<RowProblem> problems)
            throws MalformedTermbase {
        String first = text.lines().findFirst().orElse("").replace("\"", "");
        int end = first.indexOf("Entry_ID") + "Entry_ID".length();
        char delimiter = end < first.length() ? first.charAt(end) : ';';
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        long line = 1;
        try (CSVParser parser = format.parse(new StringReader(text))) {
            List<String> header = List.of();
            for (CSVRecord row : parser) {
                List<String> cells = row.stream().map(TableCell::restored).toList();
                if (header.isEmpty()) {
                    header = cells.stream().map(String::strip).toList();
                } else if (cells.size() > header.size()) {
                    problems.accept(new RowProblem(
                            file,
                            (int) line,
                            1,
                            "the row has " + cells.size() + " cells, the header " + header.size()));
                } else {
                    entries.accept(entry(header, cells, (int) line));
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException e) {
            throw new MalformedTermbase((int) line, 1, "a quote is not closed, or stands inside a cell");
        }
    }

    /** One row. What memoQ says beyond what we know, except its own number of the row, keeps its column's name. */
    private static XmlElement entry(List<String> header, List<String> cells, int line) {
        List<Object> content = new ArrayList<>();
        Map<String, List<Object>> languages = new TreeMap<>();
        List<Object> word = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            String cell = i < cells.size() ? cells.get(i).strip() : "";
            boolean definition = name.endsWith("_Def");
            String tag = tag(definition ? name.substring(0, name.length() - 4) : name);
            if (!name.startsWith("Term_")) {
                word = new ArrayList<>();
            }
            if (cell.isEmpty()) {
                continue;
            }
            if (name.startsWith("Term_")) {
                // Of the wording before it; without one it would say something of nothing.
                if (word.isEmpty()) {
                    content.add(said("admin", name, cell));
                } else {
                    ofWording(name, cell, word);
                }
            } else if (tag == null) {
                switch (name) {
                    case "Entry_ID" -> {
                        // A number of the program's own, another in each export.
                    }
                    case "Entry_Subject", "Entry_Domain" -> content.add(said("descrip", "subjectField", cell));
                    case "Entry_ClientID" -> content.add(said("admin", "customerSubset", cell));
                    case "Entry_Note" -> content.add(XmlElement.of("note", Map.of(), cell));
                    default -> content.add(said("admin", name, cell));
                }
            } else {
                List<Object> section = languages.computeIfAbsent(tag, t -> new ArrayList<>());
                if (definition) {
                    section.addFirst(said("descrip", "definition", cell));
                } else {
                    XmlElement fresh = new XmlElement(XmlElement.CORE, "termSec", Map.of(), List.of(), line, 1);
                    section.add(fresh);
                    word = fresh.content();
                    word.add(XmlElement.of("term", Map.of(), cell));
                }
            }
        }
        languages.forEach(
                (tag, section) -> content.add(XmlElement.of("langSec", Map.of("xml:lang", tag), section.toArray())));
        return new XmlElement(XmlElement.CORE, "conceptEntry", Map.of(), content, line, 1);
    }

    private static void ofWording(String name, String cell, List<Object> word) {
        switch (name) {
            case "Term_Info" -> {
                if (cell.toLowerCase(Locale.ROOT).contains("forbidden")) {
                    word.add(1, said("termNote", "administrativeStatus", "deprecatedTerm-admn-sts"));
                }
                if (!cell.equalsIgnoreCase("forbidden")) {
                    word.add(said("admin", name, cell));
                }
            }
            case "Term_Example" -> word.add(said("descrip", "context", cell));
            default -> word.add(said("admin", name, cell));
        }
    }

    /** The tag of a language as memoQ calls it: English, English_United_Kingdom, English (United Kingdom); else null. */
    private static @Nullable String tag(String name) {
        String plain = name.replaceAll("[_()]+", " ").strip();
        String language = LANGUAGES.get(plain);
        for (int space = plain.lastIndexOf(' ');
                language == null && space > 0;
                space = plain.lastIndexOf(' ', space - 1)) {
            String first = LANGUAGES.get(plain.substring(0, space));
            String region = REGIONS.get(plain.substring(space + 1));
            language = first == null ? null : region == null ? first : first + "-" + region;
        }
        return language;
    }

    private static XmlElement said(String name, String type, String text) {
        return XmlElement.of(name, Map.of("type", type), text);
    }

    private static XmlElement language(Lang lang, String wording) {
        return XmlElement.of(
                "langSec",
                Map.of("xml:lang", lang.name().toLowerCase(Locale.ROOT)),
                XmlElement.of("termSec", Map.of(), XmlElement.of("term", Map.of(), wording)));
    }

    private static boolean isThai(String text) {
        return text.chars().anyMatch(c -> Thai.isThai((char) c));
    }
}
