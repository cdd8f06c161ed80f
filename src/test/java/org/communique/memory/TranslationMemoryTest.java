package org.communique.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.communique.evaluation.LabelledText;
import org.communique.memory.MemoryMatch.Stretch.Kind;
import org.communique.memory.MemoryUnit.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranslationMemoryTest {
    private static final MemoryUnit CALL = unit(
            "รัฐมนตรีว่าการกระทรวงการต่างประเทศให้การต้อนรับเอกอัครราชทูตญี่ปุ่น",
            "The Minister of Foreign Affairs received the Ambassador of Japan.");

    private static MemoryUnit unit(String thai, String english) {
        return new MemoryUnit(thai, english, null, Origin.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "รัฐมนตรีว่าการกระทรวงการต่างประเทศให้การต้อนรับเอกอัครราชทูตญี่ปุ่น, 100",
        // no-break space, decomposed sara am and a zero-width space are the same text
        "'รัฐมนตรีว่าการกระทรวงการต่างประเทศ\u200Bให้การต้อนรับเอกอัครราชทูตญี่ปุ่น', 100",
        "รัฐมนตรีว่าการกระทรวงการต่างประเทศให้การต้อนรับเอกอัครราชทูตเวียดนาม, 88",
        "รัฐมนตรีช่วยว่าการกระทรวงการต่างประเทศให้การต้อนรับเอกอัครราชทูตญี่ปุ่น, 93",
    })
    void the_score_is_the_likeness_in_clusters(String thai, int score) {
        TranslationMemory memory = TranslationMemory.of(List.of(CALL));

        List<MemoryMatch> found = memory.find(thai, null, TranslationMemory.FUZZY, 5);

        assertThat(found).singleElement().satisfies(match -> {
            assertThat(match.unit()).isEqualTo(CALL);
            assertThat(match.score()).isEqualTo(score);
        });
    }

    @Test
    void what_is_too_unlike_is_not_offered() {
        TranslationMemory memory = TranslationMemory.of(List.of(CALL));

        assertThat(memory.find("ที่ประชุมรับทราบผลการดำเนินงานของคณะกรรมการร่วม", null, TranslationMemory.FUZZY, 5))
                .isEmpty();
        assertThat(memory.find("รัฐมนตรี", null, TranslationMemory.FUZZY, 5)).isEmpty();
        assertThat(memory.find(" ", null, 1, 5)).isEmpty();
        assertThat(TranslationMemory.of(List.of()).find(CALL.thai(), null, 1, 5))
                .isEmpty();
    }

    @Test
    void the_same_context_is_101_and_the_younger_comes_first() {
        MemoryUnit old =
                new MemoryUnit(CALL.thai(), "Old.", "ก่อนหน้า", new Origin("a", LocalDate.of(2019, 1, 1), "x", "v"));
        MemoryUnit young =
                new MemoryUnit(CALL.thai(), "Young.", null, new Origin("b", LocalDate.of(2024, 1, 1), "y", "w"));
        TranslationMemory memory = TranslationMemory.of(List.of(CALL, old, young));

        assertThat(memory.find(CALL.thai(), null, 70, 5))
                .extracting(match -> match.unit().english())
                .containsExactly("Young.", "Old.", CALL.english());
        assertThat(memory.find(CALL.thai(), "ก่อนหน้า ", 70, 5).getFirst())
                .satisfies(match -> assertThat(match.score()).isEqualTo(MemoryMatch.IN_CONTEXT))
                .satisfies(match -> assertThat(match.unit()).isEqualTo(old));
    }

    @Test
    void points_are_taken_off_for_age() {
        MemoryUnit old =
                new MemoryUnit(CALL.thai(), "Old.", null, new Origin(null, LocalDate.of(2010, 1, 1), null, null));
        TranslationMemory memory = TranslationMemory.of(List.of(old, CALL));

        assertThat(memory.find(CALL.thai(), null, 70, 5, unit -> unit.origin().date() == null ? 0 : 7))
                .extracting(MemoryMatch::score)
                .containsExactly(100, 93);
    }

    @Test
    void the_difference_says_what_is_new_and_what_is_gone() {
        TranslationMemory memory = TranslationMemory.of(List.of(CALL));

        MemoryMatch match = memory.find(CALL.thai().replace("ญี่ปุ่น", "เวียดนาม"), null, 70, 1)
                .getFirst();

        assertThat(match.difference().getFirst().kind()).isEqualTo(Kind.SAME);
        assertThat(text(match, Kind.UNIT_ONLY)).isEqualTo("ญี่ปุ่น");
        assertThat(text(match, Kind.ASKED_ONLY)).isEqualTo("เวียดนาม");
    }

    private static String text(MemoryMatch match, Kind kind) {
        StringBuilder text = new StringBuilder();
        match.difference().stream().filter(stretch -> stretch.kind() == kind).forEach(s -> text.append(s.text()));
        return text.toString();
    }

    @Test
    void words_are_looked_up_in_both_languages() {
        MemoryUnit other = unit("ที่ประชุมรับทราบ", "The Meeting took note.");
        TranslationMemory memory = TranslationMemory.of(List.of(CALL, other));

        assertThat(memory.concordance("การต้อนรับ", 5)).containsExactly(CALL);
        assertThat(memory.concordance("TOOK NOTE", 5)).containsExactly(other);
        assertThat(memory.concordance("(", 5)).isEmpty();
        assertThat(memory.concordance("ที่", 5)).containsExactly(other);
        assertThat(memory.concordance("nothing of the kind", 5)).isEmpty();
    }

    @Test
    void an_index_in_a_folder_says_the_same(@TempDir Path folder) throws IOException {
        try (TranslationMemory memory = TranslationMemory.in(folder, List.of(CALL))) {
            assertThat(memory.find(CALL.thai(), null, 70, 5).getFirst().unit()).isEqualTo(CALL);
        }
    }

    /** Every unit in turn, with the plain table of distances. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void the_best_match_is_found_as_by_looking_at_all(long seed) throws IOException {
        List<MemoryUnit> units = new ArrayList<>();
        Map<String, List<String>> clusters = new LinkedHashMap<>();
        LabelledText.read(Path.of("src/test/resources/labelled")).stream()
                .flatMap(labelled -> labelled.rows().stream())
                .forEach(row -> {
                    String thai = row.thai();
                    String english = row.english();
                    if (thai != null && english != null && clusters.put(thai, Clusters.of(thai)) == null) {
                        units.add(unit(thai, english));
                    }
                });
        assertThat(units.size()).isGreaterThan(800);
        TranslationMemory memory = TranslationMemory.of(units);
        Random random = new Random(seed);
        int asked = 0;
        int best = 0;
        for (int i = 0; i < 80; i++) {
            String thai = edited(units.get(random.nextInt(units.size())).thai(), random, clusters);
            int brute = 0;
            List<String> mine = Clusters.of(thai);
            for (List<String> other : clusters.values()) {
                int longer = Math.max(mine.size(), other.size());
                brute = Math.max(brute, 100 * (longer - plain(mine, other)) / longer);
            }
            if (brute >= TranslationMemory.FUZZY) {
                asked++;
                List<MemoryMatch> found = memory.find(thai, null, TranslationMemory.FUZZY, 1);
                best += !found.isEmpty() && Math.min(found.getFirst().score(), 100) >= Math.min(brute, 99) ? 1 : 0;
            }
        }
        assertThat(asked).as("seed %d", seed).isGreaterThan(30);
        assertThat(best).as("of %d, seed %d", asked, seed).isGreaterThanOrEqualTo((int) Math.ceil(0.99 * asked));
    }

    /** Up to a third of the clusters gone, new or others. */
    private static String edited(String thai, Random random, Map<String, List<String>> all) {
        List<String> clusters = new ArrayList<>(Clusters.of(thai));
        List<String> others = List.copyOf(all.values()).get(random.nextInt(all.size()));
        int edits = random.nextInt(1 + clusters.size() / 3);
        for (int i = 0; i < edits && !clusters.isEmpty(); i++) {
            int at = random.nextInt(clusters.size());
            String other = others.isEmpty() ? "ก" : others.get(random.nextInt(others.size()));
            switch (random.nextInt(3)) {
                case 0 -> clusters.remove(at);
                case 1 -> clusters.add(at, other);
                default -> clusters.set(at, other);
            }
        }
        return String.join("", clusters);
    }

    @Test
    void the_distance_in_blocks_is_the_plain_one() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            List<String> one = word(random);
            List<String> other = word(random);
            assertThat(new ClusterDistance(one).to(other))
                    .as(one + " / " + other)
                    .isEqualTo(plain(one, other));
        }
    }

    private static List<String> word(Random random) {
        int length = random.nextInt(200);
        return random.ints(length, 0, 4)
                .mapToObj(c -> String.valueOf((char) ('ก' + c)))
                .toList();
    }

    private static int plain(List<String> one, List<String> other) {
        int[] row = new int[other.size() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.size(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int up = row[j];
                row[j] = Math.min(
                        Math.min(up, row[j - 1]) + 1, diagonal + (one.get(i - 1).equals(other.get(j - 1)) ? 0 : 1));
                diagonal = up;
            }
        }
        return row[other.size()];
    }
}
