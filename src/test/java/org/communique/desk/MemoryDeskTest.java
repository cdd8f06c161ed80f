package org.communique.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.communique.memory.MemoryUnit;
import org.communique.qa.Policy;
import org.communique.translation.Remembered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over a real database; the terms and dates of the starter glossary are another test's. */
class MemoryDeskTest {
    private static final String SOURCE =
            "ข่าวของหน่วยงานแห่งหนึ่งซึ่งไม่มีที่ใดเหมือน\nผู้อำนวยการเปิดสวนดอกไม้แห่งใหม่ให้ประชาชน\n";
    private static final String DRAFT = "News of a body like no other.\nThe director opened a new flower garden.\n";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-05-06T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void the_segments_of_a_final_release_are_remembered_with_where_they_come_from() {
        try (Desk desk = Desk.in(folder, CLOCK)) {
            int formulas = desk.memory.units().size();
            assertThat(formulas).isGreaterThanOrEqualTo(120);
            String thai = SOURCE.split("\n", -1)[1];
            ReleaseId id = desk.releases.add(SOURCE, DRAFT, "thip");
            assertThat(desk.memory.best(thai, null))
                    .as("not before it is final")
                    .isEmpty();

            desk.releases.markFinal(id, 1, "somchai");

            Remembered found = desk.memory.best(thai, SOURCE.split("\n", -1)[0]).orElseThrow();
            assertThat(found.text()).isEqualTo("The director opened a new flower garden.");
            assertThat(found.match().score()).isEqualTo(101);
            MemoryUnit.Origin origin = found.match().unit().origin();
            assertThat(origin.release()).isEqualTo(desk.releases.open(id).title());
            assertThat(origin.date()).isEqualTo(LocalDate.of(2024, 5, 6));
            assertThat(origin.translator()).isEqualTo("somchai");
            assertThat(origin.glossary()).isEqualTo(desk.glossary.current().version());
            assertThat(desk.memory.concordance("flower GARDEN", 5)).hasSize(1);
        }
    }

    @Test
    void a_release_made_final_again_has_its_segments_once() {
        try (Desk desk = Desk.in(folder, CLOCK)) {
            int formulas = desk.memory.units().size();
            ReleaseId id = desk.releases.add(SOURCE, DRAFT, "thip");
            desk.releases.markFinal(id, 1, "thip");
            long version = desk.releases.reopen(id, "thip");
            version = desk.releases.saveDraft(id, DRAFT.replace("flower", "rose"), version, "thip");
            desk.releases.markFinal(id, version, "thip");

            assertThat(desk.memory.units()).hasSize(formulas + 2);
            assertThat(desk.memory
                            .best(SOURCE.split("\n", -1)[1], null)
                            .orElseThrow()
                            .text())
                    .contains("rose garden");
        }
    }

    @Test
    void a_draft_comes_from_the_memory_where_it_has_the_same() {
        try (Desk desk = Desk.in(folder, CLOCK)) {
            ReleaseId old = desk.releases.add(SOURCE, DRAFT, "thip");
            desk.releases.markFinal(old, 1, "thip");
            String first = "ที่ประชุมหารือ";
            String second = SOURCE.split("\n", -1)[1];
            String english = "The meeting was held.";
            StoredRelease release = desk.releases.open(desk.releases.add(first + "\n" + second, english, "thip"));

            Drafted drafted = desk.drafts.draft(
                    release, desk.reviews.review(release.source(), english, Policy.DEFAULT), 2, "thip");

            assertThat(drafted.text()).isEqualTo("The director opened a new flower garden.");
            assertThat(drafted.provenance())
                    .startsWith("Translation memory, 100 %, of “")
                    .endsWith("”, 2024-05-06");
        }
    }
}
