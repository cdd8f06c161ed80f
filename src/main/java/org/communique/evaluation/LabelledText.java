package org.communique.evaluation;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.communique.documents.Yaml;
import org.communique.qa.CheckId;
import org.communique.qa.HouseStyle;
import org.jspecify.annotations.Nullable;

/** Reads labelled cases: a folder of YAML files, see {@code docs/formats.md}. */
public final class LabelledText {
    private LabelledText() {}

    /**
     * Every case of every {@code *.yaml} file in a folder, files by name.
     *
     * @throws IllegalArgumentException with file, line and column where something in it is not understood
     * @throws IOException where the folder or a file cannot be read
     */
    public static List<LabelledCase> read(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
        List<LabelledCase> cases = new ArrayList<>();
        Map<String, Path> seen = new HashMap<>();
        for (Path file : files) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                for (Yaml entry : Yaml.read(file.toString(), reader).list()) {
                    LabelledCase labelled = labelled(entry);
                    Path other = seen.put(labelled.id(), file);
                    if (other != null) {
                        throw entry.wrong(
                                "the id “" + labelled.id() + "” stands in " + other.getFileName() + " already");
                    }
                    cases.add(labelled);
                }
            }
        }
        return cases;
    }

    private static LabelledCase labelled(Yaml entry) {
        Map<String, Yaml> keys = entry.mapping(Set.of("id", "trap", "rows", "due", "style", "twin"));
        List<LabelledRow> rows = new ArrayList<>();
        for (Yaml row : wanted(entry, keys, "rows").list()) {
            Map<String, Yaml> sides = row.mapping(Set.of("th", "en"));
            if (sides.isEmpty()) {
                throw row.wrong("a row has th, en or both");
            }
            rows.add(new LabelledRow(text(sides, "th"), text(sides, "en")));
        }
        List<Due> due = new ArrayList<>();
        for (Yaml finding : wanted(entry, keys, "due").list()) {
            due.add(due(finding, rows));
        }
        Yaml style = keys.get("style");
        return new LabelledCase(
                wanted(entry, keys, "id").text(),
                wanted(entry, keys, "trap").text(),
                style == null
                        ? HouseStyle.MINISTRY
                        : HouseStyle.of(style.text()).orElseThrow(() -> style.wrong("there is no such house style")),
                rows,
                due);
    }

    private static Due due(Yaml finding, List<LabelledRow> rows) {
        Map<String, Yaml> keys = finding.mapping(Set.of("check", "row", "th", "en", "fix"));
        Yaml row = keys.get("row");
        int number = row == null ? 0 : Integer.parseInt(row.text());
        String thai = text(keys, "th");
        String english = text(keys, "en");
        if (thai == null && english == null) {
            throw finding.wrong("a finding that is due says which words: th or en");
        }
        boolean there = false;
        for (int r = 1; r <= rows.size(); r++) {
            LabelledRow in = rows.get(r - 1);
            there |= (number == 0 || number == r) && holds(in.thai(), thai) && holds(in.english(), english);
        }
        if (!there) {
            throw finding.wrong("the words due do not stand in the row: " + (thai == null ? "" : thai) + " "
                    + (english == null ? "" : english));
        }
        return new Due(new CheckId(wanted(finding, keys, "check").text()), number, thai, english, text(keys, "fix"));
    }

    private static boolean holds(@Nullable String text, @Nullable String words) {
        return words == null || (text != null && text.contains(words));
    }

    private static Yaml wanted(Yaml entry, Map<String, Yaml> keys, String key) {
        Yaml value = keys.get(key);
        if (value == null) {
            throw entry.wrong("“" + key + "” is missing");
        }
        return value;
    }

    private static @Nullable String text(Map<String, Yaml> keys, String key) {
        Yaml value = keys.get(key);
        return value == null ? null : value.text();
    }
}
