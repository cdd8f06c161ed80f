package org.communique.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communique.checks.Checks;
import org.communique.checks.Grammar;
import org.communique.qa.Check;
import org.junit.jupiter.api.Test;

class TranslationsTest {
    private static final Pattern KEY =
            Pattern.compile("(?:getTranslation|link)\\(\\s*(?:[a-zA-Z.()]+ \\? )?\"([a-z-]+\\.?[a-zA-Z.-]*)\"\\s*[,)]");

    private static Properties words() throws IOException {
        Properties words = new Properties();
        try (Reader in = Files.newBufferedReader(
                Path.of("src/main/resources/vaadin-i18n/translations.properties"), StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }

    @Test
    void every_text_that_the_views_ask_for_is_there() throws IOException {
        Properties words = words();
        TreeSet<String> missing = new TreeSet<>();
        int asked = 0;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/communique/ui"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var found = KEY.matcher(Files.readString(file));
                while (found.find()) {
                    asked++;
                    if (!words.containsKey(found.group(1))) {
                        missing.add(found.group(1) + " in " + file.getFileName());
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(80);
        assertThat(missing).isEmpty();
    }

    @Test
    void every_check_has_a_name_for_people() throws IOException {
        List<String> ids = Checks.all(Grammar.warming()).stream()
                .map(Check::info)
                .map(info -> "check." + info.id())
                .toList();
        assertThat(words().keySet()).containsAll(ids);
    }

    @Test
    void no_text_carries_a_straight_apostrophe_which_the_formatter_would_swallow() throws IOException {
        assertThat(words().values()).noneMatch(text -> text.toString().contains("'"));
    }
}
