package org.communique.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.communique.checks.Checks;
import org.communique.checks.TestGrammar;
import org.communique.glossary.Glossary;
import org.communique.glossary.GlossaryFiles;
import org.communique.memory.MemoryUnit;
import org.communique.memory.MemoryUnit.Origin;
import org.communique.memory.SeedMemory;
import org.communique.memory.TranslationMemory;
import org.communique.qa.Policy;
import org.communique.qa.Reviewer;
import org.communique.qa.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With the real checks and the starter glossary. */
class FuzzyRepairTest {
    private static final Reviewer REVIEWER = Checks.reviewer(TestGrammar.shared());
    private static final Glossary GLOSSARY = GlossaryFiles.bundled().glossary();
    private static final FuzzyRepair REPAIR = new FuzzyRepair(REVIEWER, GLOSSARY, Policy.DEFAULT);

    private static final MemoryUnit CALL = unit(
            "เมื่อวันที่ ๘ พฤษภาคม ๒๕๖๗ เอกอัครราชทูตออสเตรเลียประจำประเทศไทยเข้าเยี่ยมคารวะปลัดกระทรวงการต่างประเทศ",
            "On 8 May 2024, the Ambassador of Australia to Thailand paid a courtesy call on the Permanent Secretary for"
                    + " Foreign Affairs.");

    private static MemoryUnit unit(String thai, String english) {
        return new MemoryUnit(thai, english, null, Origin.UNKNOWN);
    }

    /** A unit, its English, a Thai sentence like it, and what the English has to become. */
    static Stream<List<String>> table() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/memory/repair.tsv")).stream()
                .skip(1)
                .map(line -> List.of(line.split("\t", -1)));
    }

    @ParameterizedTest
    @MethodSource("table")
    void what_is_another_is_exchanged(List<String> row) {
        TranslationMemory memory = REPAIR.memory(List.of(unit(row.get(0), row.get(1))));

        Remembered remembered = REPAIR.best(memory, row.get(2), null);

        assertThat(remembered).isNotNull();
        assertThat(remembered.text()).isEqualTo(row.get(3));
        assertThat(remembered.exchanges()).isNotEmpty();
    }

    @Test
    void each_exchange_is_told() {
        Remembered remembered = REPAIR.best(
                REPAIR.memory(List.of(CALL)),
                "เมื่อวันที่ ๓ มิถุนายน ๒๕๖๘ เอกอัครราชทูตเปรูประจำประเทศไทยเข้าเยี่ยมคารวะปลัดกระทรวงการต่างประเทศ",
                null);

        assertThat(remembered).isNotNull();
        assertThat(remembered.exchanges())
                .extracting(Remembered.Exchange::toString)
                .containsExactlyInAnyOrder("Australia → Peru", "8 May 2024 → 3 June 2025");
        assertThat(remembered.report().findings()).isEmpty();
    }

    @Test
    void an_exact_match_is_left_as_a_person_confirmed_it() {
        MemoryUnit odd = unit(CALL.thai(), "The Ambassador of Australia called on 9 May 2024.");
        Remembered remembered = REPAIR.best(REPAIR.memory(List.of(odd, CALL)), CALL.thai(), null);

        assertThat(remembered).isNotNull();
        assertThat(remembered.text()).isEqualTo(CALL.english());
        assertThat(remembered.exchanges()).isEmpty();

        Remembered alone = REPAIR.best(REPAIR.memory(List.of(odd)), CALL.thai(), null);
        assertThat(alone).isNotNull();
        assertThat(alone.text()).isEqualTo(odd.english());
        assertThat(alone.report().count(Severity.ERROR))
                .as("and what is wrong with it is said")
                .isPositive();
    }

    @Test
    void what_cannot_be_exchanged_stays_and_is_told() {
        Remembered remembered = REPAIR.best(
                REPAIR.memory(List.of(CALL)),
                CALL.thai()
                        .replace(
                                "เข้าเยี่ยมคารวะปลัดกระทรวงการต่างประเทศ",
                                "เข้าเยี่ยมคารวะปลัดกระทรวงการต่างประเทศและเลขาธิการอาเซียน"),
                null);

        assertThat(remembered).isNotNull();
        assertThat(remembered.report().findings()).isNotEmpty();
    }

    @Test
    void a_sentence_of_the_same_pattern_is_found_however_unlike_it_looks() {
        String thai =
                "เมื่อวันที่ ๑๓ กุมภาพันธ์ ๒๕๖๘ ผู้อำนวยการองค์การอนามัยโลกประจำประเทศไทยเข้าเยี่ยมคารวะรองนายกรัฐมนตรี";
        assertThat(REPAIR.best(REPAIR.memory(List.of(CALL)), thai, null)).isNull();

        String same =
                "เมื่อวันที่ ๑๓ กุมภาพันธ์ ๒๕๖๘ เอกอัครราชทูตซาอุดีอาระเบียประจำประเทศไทยเข้าเยี่ยมคารวะนายกรัฐมนตรี";
        TranslationMemory memory = REPAIR.memory(List.of(CALL));
        assertThat(memory.ofPattern(same, 5)).hasSize(1);
        Remembered remembered = REPAIR.best(memory, same, null);
        assertThat(remembered).isNotNull();
        assertThat(remembered.text())
                .isEqualTo("On 13 February 2025, the Ambassador of Saudi Arabia to Thailand paid a courtesy call on the"
                        + " Prime Minister.");
    }

    @Test
    void the_formulas_we_ship_are_many_and_stand_before_our_own_checks() throws IOException {
        List<MemoryUnit> units = SeedMemory.load(null);

        assertThat(units).hasSizeGreaterThanOrEqualTo(120).doesNotHaveDuplicates();
        for (MemoryUnit unit : units) {
            assertThat(REVIEWER.review(unit.thai(), unit.english(), GLOSSARY, Policy.DEFAULT)
                            .report()
                            .findings())
                    .as(unit.english())
                    .noneMatch(finding -> finding.severity() != Severity.HINT);
        }
    }
}
