package org.communique.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalizerTest {
    private static final String ALPHABET =
            "กขคงนมรลวสหอะาำเแโใไฯๆ\u0E31\u0E34\u0E35\u0E38\u0E39\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E4D๐๑๒๗\u200B\u200D\u00AD"
                    + "\uFEFF\u00A0 \n-–—abcXYZ.’'é\u0301\uF70A\uF700\uD83D\uDE00\uD800\u202E";

    @ParameterizedTest
    @CsvSource({
        "น\u0E4D\u0E32, น\u0E33", // nikhahit and SARA AA are one SARA AM
        "น\u0E4D\u0E49\u0E32, น\u0E49\u0E33", // the tone goes before it
        "น\u0E49\u0E4D\u0E32, น\u0E49\u0E33",
        "น\u0E33\u0E49, น\u0E49\u0E33", // a tone typed after SARA AM
        "\u0E40\u0E40ละ, และ", // two SARA E for one SARA AE
        "ผ\u0E49\u0E39, ผ\u0E39\u0E49", // vowel sign before tone
        "ท\u0E35\u0E48\u0E48, ที่", // a doubled tone once
        "กระ\u200Bทรวง, กระทรวง", // word break marks of web pages
        "สปป.\u00A0ลาว, สปป. ลาว", // NBSP
        "๒๑, 21", // Thai digits
        "ไทย–สหรัฐฯ, ไทย-สหรัฐฯ", // dashes
        "ค\uF70Aา, ค\u0E48า", // the glyph of a legacy font
        "Cafe\u0301, Café", // NFC
    })
    void the_many_ways_to_type_a_text_become_one(String typed, String normal) {
        assertThat(Normalizer.normalize(typed).text()).isEqualTo(normal);
    }

    @Test
    void a_span_of_the_normalised_text_leads_back_to_what_was_typed() {
        Normalized normalized = Normalizer.normalize("ณ กระ\u200Bทรวง\u00A0วันที่ ๒๑");
        int at = normalized.text().indexOf("กระทรวง");
        assertThat(normalized.toRaw(at, at + 7).of(normalized.raw())).isEqualTo("กระ\u200Bทรวง");
        int digits = normalized.text().indexOf("21");
        assertThat(normalized.toRaw(digits, digits + 2).of(normalized.raw())).isEqualTo("๒๑");
    }

    @Test
    void ten_thousand_marks_on_one_consonant_are_taken_once() {
        assertThat(Normalizer.normalize("ก" + "\u0E48".repeat(10_000)).text()).isEqualTo("ก\u0E48");
    }

    @Test
    void offsets_of_random_text_lead_back_in_bounds_and_normalising_twice_changes_nothing() {
        long seed = 20210521;
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            String raw = random(random, 60);
            Normalized normalized = Normalizer.normalize(raw);
            for (int i = 0; i < normalized.text().length(); i++) {
                Span back = normalized.toRaw(i, i + 1);
                assertThat(back.end())
                        .as("seed %d round %d: %s", seed, round, raw)
                        .isBetween(back.start() + 1, raw.length());
            }
            String again = Normalizer.normalize(normalized.text()).text();
            assertThat(escaped(again))
                    .as("seed %d round %d: %s", seed, round, escaped(raw))
                    .isEqualTo(escaped(normalized.text()));
        }
    }

    @Test
    void random_text_is_cut_into_segments_in_order_that_lose_only_white_space() {
        long seed = 20220609;
        Random random = new Random(seed);
        for (int round = 0; round < 1_000; round++) {
            String raw = random(random, 200);
            for (Segmenter segmenter : List.of(new ThaiSegmenter(), new EnglishSegmenter())) {
                int last = 0;
                for (Segment segment : segmenter.segment(raw)) {
                    assertThat(segment.span().start())
                            .as("seed %d round %d", seed, round)
                            .isGreaterThanOrEqualTo(last);
                    assertThat(segment.text()).isEqualTo(segment.span().of(raw));
                    assertThat(segment.text()).isNotBlank();
                    assertThat(raw.substring(last, segment.span().start())
                                    .chars()
                                    .allMatch(c -> Lines.isBlank((char) c)))
                            .as("seed %d round %d lost text: %s", seed, round, raw)
                            .isTrue();
                    last = segment.span().end();
                }
                assertThat(raw.substring(last).chars().allMatch(c -> Lines.isBlank((char) c)))
                        .isTrue();
            }
        }
    }

    private static String escaped(String text) {
        return text.chars().mapToObj(c -> String.format("%04X", c)).collect(Collectors.joining(" "));
    }

    static String random(Random random, int length) {
        StringBuilder text = new StringBuilder();
        int size = random.nextInt(length);
        for (int i = 0; i < size; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
