package org.communique.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communique.text.Normalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every regular expression of the engine over the worst text: how often it looks at a character, and how deep it goes. */
class PatternStepsTest {
    private static final int SHORT = 400;
    private static final int DEEP = 40_000;
    private static final long MOST = 4_000_000;

    private static final List<String> PACKAGES = List.of(
            "text",
            "bitext",
            "glossary",
            "checks",
            "qa",
            "documents",
            "report",
            "evaluation",
            "translation",
            "harvest");

    /** Given short words, or whole cells and lines that are matched from end to end once; never searched with. */
    private static final List<String> OF_SHORT_TEXT = List.of(
            "bitext.Furniture.LABELS",
            "bitext.Furniture.PAGE_DATE",
            "bitext.Furniture.WEB_PAGE",
            "checks.EnglishLemmas.ISE",
            "checks.EnglishLemmas.POSSESSIVE",
            "checks.LanguageToolCheckers$LanguageToolChecker.FIRST_SENTENCE",
            "checks.Spelling.TITLE_BEFORE",
            "checks.TermCaseCheck.NAME_BEFORE",
            "documents.Pairs.NAMED",
            "glossary.TableRow.TYPED");

    static Stream<Arguments> patterns() throws IOException, ReflectiveOperationException {
        Map<String, Pattern> found = new TreeMap<>();
        Path classes = Path.of("target", "classes");
        List<Path> files = new ArrayList<>();
        for (String name : PACKAGES) {
            try (Stream<Path> all = Files.list(classes.resolve(Path.of("org", "communique", name)))) {
                files.addAll(all.filter(f -> f.toString().endsWith(".class")).toList());
            }
        }
        for (Path file : files) {
            String name = classes.relativize(file).toString().replace('/', '.').replaceFirst("\\.class$", "");
            Class<?> type = Class.forName(name, false, PatternStepsTest.class.getClassLoader());
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers())
                        && (field.getType() == Pattern.class || field.getType() == List.class)) {
                    String called = name.substring("org.communique.".length()) + "." + field.getName();
                    field.setAccessible(true);
                    Object value = field.get(null);
                    List<?> values = value instanceof List<?> list ? list : List.of(value);
                    for (int i = 0; i < values.size(); i++) {
                        if (values.get(i) instanceof Pattern pattern && !OF_SHORT_TEXT.contains(called)) {
                            found.put(called + (i == 0 ? "" : "#" + i), pattern);
                        }
                    }
                }
            }
        }
        assertThat(found).hasSizeGreaterThan(80);
        return found.entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("patterns")
    void looks_grow_no_faster_than_n_log_n_and_the_stack_does_not_grow(String name, Pattern pattern) {
        boolean ofNormalised = name.startsWith("text.ThaiFacts") || name.startsWith("text.EnglishFacts");
        for (String bit : StepsTest.BITS) {
            for (String before : List.of("", "“ก ")) {
                String text = before + bit.repeat(4 * SHORT);
                String given = ofNormalised ? Normalizer.normalize(text).text() : text;
                String small = given.substring(0, Math.min(given.length(), SHORT));
                String large = given.substring(0, Math.min(given.length(), 4 * SHORT));
                long one = looks(pattern, small);
                assertThat(looks(pattern, large))
                        .as("%s: looks at 4n of “%s” after %d", name, bit, one)
                        .isLessThan(20_000 + (long) (4 * 1.4 * one));
            }
            String deep = bit.repeat(DEEP / bit.length());
            assertThatCode(() -> looks(
                            pattern, ofNormalised ? Normalizer.normalize(deep).text() : deep))
                    .as("“%s”", bit)
                    .doesNotThrowAnyException();
        }
    }

    /** Gives up beyond {@link #MOST}; a stack that overflows fails the test as it is. */
    private static long looks(Pattern pattern, String text) {
        Looked looked = new Looked(text);
        Matcher matcher = pattern.matcher(looked);
        try {
            boolean more = true;
            while (more) {
                more = matcher.find();
            }
        } catch (Enough e) {
            return MOST;
        }
        return looked.looks;
    }

    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static final class Looked implements CharSequence {
        private final String text;
        private long looks;

        private Looked(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++looks > MOST) {
                throw new Enough();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
