package org.communique.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the two parsers read, row by row, and that they agree on what a rule renders in both languages. */
class FactTablesTest {
    static Stream<Arguments> thai() throws IOException {
        return rows("thai.txt");
    }

    static Stream<Arguments> english() throws IOException {
        return rows("english.txt");
    }

    @ParameterizedTest
    @MethodSource("thai")
    void thai_is_read_as_the_table_says(String text, String facts) {
        assertThat(read(Lang.TH, text)).isEqualTo(facts);
    }

    @ParameterizedTest
    @MethodSource("english")
    void english_is_read_as_the_table_says(String text, String facts) {
        assertThat(read(Lang.EN, text)).isEqualTo(facts);
    }

    @Test
    void two_digits_are_a_year_near_the_release() {
        assertThat(first("19 ม.ค. 65", 2022)).isEqualTo(new PartialDate(2022, 1, 19));
        assertThat(first("19 ม.ค. 22", 2022)).isEqualTo(new PartialDate(2022, 1, 19));
        assertThat(first("19 ม.ค. 22", null)).isEqualTo(new PartialDate(1979, 1, 19));
        assertThat(first("19 มกราคม 65", 2022)).isEqualTo(new PartialDate(2022, 1, 19)); // after a whole month too
        assertThat(first("19 มกราคม 30", 2022)).isEqualTo(new PartialDate(2030, 1, 19));
        assertThat(first("19 มกราคม 99", 2022)).isEqualTo(new PartialDate(null, 1, 19)); // 2056 is too far
    }

    @Test
    void a_date_rendered_in_both_languages_is_one_and_a_changed_one_is_another() {
        long seed = 20260215;
        Random random = new Random(seed);
        for (int round = 0; round < 3_000; round++) {
            PartialDate date =
                    new PartialDate(1990 + random.nextInt(60), 1 + random.nextInt(12), 1 + random.nextInt(28));
            String thai = Rendering.thai(date, random);
            String english = Rendering.english(date, random);
            List<DateMention> inThai = Facts.of(Lang.TH, thai).dates();
            List<DateMention> inEnglish = Facts.of(Lang.EN, english).dates();
            String what = "seed %d round %d: “%s” and “%s”".formatted(seed, round, thai, english);
            assertThat(inThai).as(what).hasSize(1);
            assertThat(inEnglish).as(what).hasSize(1);
            assertThat(inThai.getFirst().date()).as(what).isEqualTo(date);
            assertThat(inEnglish.getFirst().date()).as(what).isEqualTo(date);
            PartialDate other = Rendering.changed(date, random);
            assertThat(Facts.of(Lang.EN, Rendering.english(other, random))
                            .dates()
                            .getFirst()
                            .date()
                            .agrees(inThai.getFirst().date()))
                    .as(what + " against " + other)
                    .isFalse();
        }
    }

    @Test
    void a_number_rendered_in_both_languages_is_one_and_a_changed_one_is_another() {
        long seed = 20260216;
        Random random = new Random(seed);
        for (int round = 0; round < 1_000; round++) {
            long value = Rendering.anyNumber(random);
            for (Rendering.Sort sort : Rendering.Sort.values()) {
                String thai = Rendering.thai(value, sort, random);
                String english = Rendering.english(value, sort, random);
                List<NumberMention> inThai = Facts.of(Lang.TH, thai).numbers();
                List<NumberMention> inEnglish = Facts.of(Lang.EN, english).numbers();
                String what = "seed %d round %d: “%s” and “%s”".formatted(seed, round, thai, english);
                assertThat(inThai).as(what).hasSize(1);
                assertThat(inEnglish).as(what).hasSize(1);
                assertThat(inThai.getFirst().value()).as(what).isEqualByComparingTo(BigDecimal.valueOf(value));
                assertThat(inThai.getFirst().sameAmount(inEnglish.getFirst()))
                        .as(what)
                        .isTrue();
                long other = value + 1 + random.nextInt(9);
                assertThat(Facts.of(Lang.EN, Rendering.english(other, sort, random))
                                .numbers()
                                .getFirst()
                                .sameAmount(inThai.getFirst()))
                        .as(what + " against " + other)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void long_runs_neither_overflow_the_stack_nor_make_numbers_that_nobody_writes(Lang lang) {
        List<String> runs = List.of(
                "1",
                "๑",
                "1,",
                "1.",
                "สิบ",
                "ล้าน",
                "หนึ่งล้าน",
                "one hundred ",
                "twenty-",
                "1 ล้าน ",
                "ครั้งที่ 1 และ ",
                "2021-",
                "May 1 ",
                "วันจันทร์",
                "0-",
                "\uD83D",
                "\u0E31");
        for (String run : runs) {
            String text = run.repeat(60_000 / run.length());
            Facts facts = Facts.of(lang, text);
            assertThat(facts.numbers())
                    .as(run)
                    .allSatisfy(
                            n -> assertThat(n.value().precision() - n.value().scale())
                                    .isLessThan(60));
            assertThat(facts.dates())
                    .as(run)
                    .allSatisfy(d -> assertThat(d.span().end()).isLessThanOrEqualTo(text.length()));
        }
    }

    @Test
    void nothing_is_found_in_nothing() {
        for (Lang lang : Lang.values()) {
            for (String text : List.of("", " ", "\u0E48\u0E49", "\n\n", "\u00A0")) {
                assertThat(Facts.of(lang, text)).isEqualTo(new Facts(List.of(), List.of(), List.of()));
            }
        }
    }

    @Test
    void spans_count_surrogates_and_marks_as_typed() {
        String text = "\uD83D\uDE00 ๒๑ พฤษภาคม\u200B ๒๕๖๔ \uD842\uDFB7 ครั้งที่ ๗";
        Facts facts = Facts.of(Lang.TH, text);
        assertThat(facts.dates().getFirst().span().of(text)).isEqualTo("๒๑ พฤษภาคม\u200B ๒๕๖๔");
        assertThat(facts.numbers().getFirst().span().of(text)).isEqualTo("ครั้งที่ ๗");
    }

    private static PartialDate first(String text, @Nullable Integer around) {
        return Facts.of(Lang.TH, text, 0, around).dates().getFirst().date();
    }

    private static String read(Lang lang, String text) {
        Facts facts = Facts.of(lang, text);
        return Stream.of(
                        facts.dates().stream().map(d -> d.date().english()),
                        facts.weekdays().stream().map(w -> capitalised(w.day().name())),
                        facts.numbers().stream().map(FactTablesTest::said))
                .flatMap(s -> s)
                .collect(Collectors.joining("; "));
    }

    private static String capitalised(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String said(NumberMention number) {
        return number.value().toPlainString()
                + " " + number.kind().name().toLowerCase(Locale.ROOT)
                + (number.unit() == null ? "" : " " + number.unit())
                + (number.inWords() ? " in words" : "");
    }

    private static Stream<Arguments> rows(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(FactTablesTest.class.getResourceAsStream("/facts/" + name), name)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            assertThat(lines).hasSizeGreaterThan(100);
            return lines.stream().map(line -> {
                String[] cells = line.split(" => ?", -1);
                return Arguments.of(cells[0], cells[1]);
            });
        }
    }
}
