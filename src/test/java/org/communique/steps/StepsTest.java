package org.communique.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.communique.checks.Checks;
import org.communique.checks.TestGrammar;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Twice and four times as much of the worst text takes the product no more than n log n steps. */
class StepsTest {
    private static final int SHORT = 500;
    private static final int LONG = 8_000;

    /** What n log n and the start of small texts leave room for; n² would be 4 and 16 times as many. */
    private static final double ROOM = 1.4;

    /** Below it, what is done once outweighs what is done for each character. */
    private static final long FEW = 100_000;

    private static final List<String> STAGES = Stream.concat(
                    Stream.of("normalising", "segmentation", "facts", "words", "terms", "pairing", "all checks"),
                    Checks.all(TestGrammar.shared()).stream()
                            .map(check -> check.info().id().value()))
            .toList();

    static final List<String> BITS = List.of(
            "ก",
            "แ",
            "a",
            "A",
            "1",
            " ",
            "\n",
            "่",
            "\u0301",
            "(",
            ".",
            ". ",
            "\"",
            "“",
            "<",
            "<b>",
            "{0}",
            "1,",
            "12 ",
            "a\n",
            "the ",
            "one ",
            "one million ",
            "สองล้าน",
            "ไทย ",
            "ไทย-สหรัฐฯ ",
            "กระทรวงฯ ",
            "นาย สมชาย ",
            "กระทรวงการต่างประเทศ",
            "กระทรวงการต่างประเทศสหรัฐฯ ",
            "ACMECS ",
            "Atul Keshap ",
            "U.S. ",
            "21 May 2564 ",
            "วันศุกร์ที่ ๒๑ พฤษภาคม ๒๕๖๔ ",
            "\uD83D\uDE00",
            "The Ministry of Foreign Affairs of Thailand welcomed the Ambassador. ",
            "รัฐมนตรีว่าการกระทรวงการต่างประเทศหารือกับเอกอัครราชทูตสหรัฐฯ และเห็นพ้องกัน ");

    /** Each is a passage of its own. Of few of them the aligner looks at every pair, of many only at those near by. */
    private static final List<String> UNITS = List.of("a\n", "กระทรวงฯ ");

    /** Passages that fill the aligner's table. */
    private static final int TABLE = 700;

    private static final BiConsumer<String, String> REVIEW = review();

    @SuppressWarnings("unchecked")
    private static BiConsumer<String, String> review() {
        try {
            return (BiConsumer<String, String>) new CountingLoader(StepsTest.class.getClassLoader())
                    .loadClass("org.communique.checks.CountedReview")
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the counted review could not be made", e);
        }
    }

    static List<String> bits() {
        return BITS;
    }

    @ParameterizedTest(name = "“{0}” again and again")
    @MethodSource("bits")
    void steps_grow_no_faster_than_n_log_n(String bit) {
        grows(bit, SHORT);
    }

    @Tag("long")
    @ParameterizedTest(name = "“{0}” again and again")
    @MethodSource("bits")
    void steps_of_long_texts_grow_no_faster_than_n_log_n(String bit) {
        grows(bit, LONG);
    }

    private static void grows(String bit, int length) {
        steps(bit, 1); // what is done once is done
        Map<String, Long> one = steps(bit, length);
        Map<String, Long> two = steps(bit, 2 * length);
        Map<String, Long> four = steps(bit, 4 * length);
        List<String> faster = new ArrayList<>();
        one.forEach((stage, steps) -> {
            long twice = two.getOrDefault(stage, 0L);
            long fourTimes = four.getOrDefault(stage, 0L);
            boolean apart = stage.equals("pairing") && UNITS.contains(bit);
            // A check may have nothing to do before the text has some length: then twice as much says what it takes.
            double begun = Math.max(steps, twice / 2.0);
            if (!apart && (twice > FEW + 2 * ROOM * steps || fourTimes > FEW + 4 * ROOM * begun)) {
                faster.add("%s: %,d steps, then %,d, then %,d".formatted(stage, steps, twice, fourTimes));
            }
        });
        assertThat(faster).isEmpty();
    }

    static List<String> units() {
        return UNITS;
    }

    @ParameterizedTest(name = "“{0}” again and again")
    @MethodSource("units")
    void steps_of_pairing_many_units_grow_no_faster_than_n_log_n_once_the_table_is_full(String bit) {
        long one = pairing(bit, TABLE);
        long two = pairing(bit, 2 * TABLE);
        long four = pairing(bit, 4 * TABLE);
        assertThat(two).isLessThan((long) (2 * ROOM * one));
        assertThat(four).isLessThan((long) (4 * ROOM * one));
    }

    private static long pairing(String bit, int units) {
        String text = bit.repeat(units);
        return Steps.of(() -> REVIEW.accept("pairing", text));
    }

    private static Map<String, Long> steps(String bit, int length) {
        String text = bit.repeat(Math.max(1, length / bit.length()));
        Map<String, Long> steps = new LinkedHashMap<>();
        for (String stage : STAGES) {
            steps.put(stage, Steps.of(() -> REVIEW.accept(stage, text)));
        }
        return steps;
    }

    @Test
    void steps_are_counted() {
        assertThat(steps("ก", 1_000))
                .allSatisfy((stage, steps) -> assertThat(steps).isPositive());
        assertThat(steps("ก", 1_000).get("normalising")).isBetween(1_000L, 100_000L);
    }
}
