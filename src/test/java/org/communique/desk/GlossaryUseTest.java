package org.communique.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.communique.checks.Checks;
import org.communique.checks.TestGrammar;
import org.communique.desk.ConcordanceDesk.Example;
import org.communique.desk.ConcordanceDesk.Usage;
import org.communique.glossary.Concept;
import org.communique.glossary.ConceptId;
import org.communique.glossary.Domain;
import org.communique.glossary.Scope;
import org.communique.glossary.Status;
import org.communique.glossary.Term;
import org.communique.glossary.TermStatus;
import org.communique.glossary.TermType;
import org.communique.harvest.Harvest;
import org.communique.qa.Finding;
import org.communique.qa.Impact;
import org.communique.qa.Reach;
import org.communique.qa.Review;
import org.communique.text.Lang;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the stored releases tell of the glossary: its concordance, the standing of its terms, the impact of a change. */
class GlossaryUseTest {
    private static final User WANDEE = new User("wandee", Role.TERMINOLOGIST);
    private static final ConceptId PERMSEC = new ConceptId("permanent-secretary");
    private static final String SOURCE = "ปลัดกระทรวงหารือกับผู้แทนการค้า";

    @TempDir
    Path folder;

    private @Nullable Desk opened;

    @BeforeEach
    void open() throws IOException {
        Path file = Files.createDirectories(folder.resolve("glossary")).resolve("position.csv");
        Files.writeString(file, """
                id,domain,scope,th,th_variants,en,en_variants,en_forbidden,note,source,status
                permanent-secretary,position,,ปลัดกระทรวง,,Permanent Secretary,,Undersecretary,a note,,approved
                trade-delegate,position,,ผู้แทนการค้า,,Trade Delegate,,,,,approved
                never-met,position,,ผู้ช่วยทูตฝ่ายเกษตร,,Agricultural Attaché,,,,,approved
                """);
        opened = Desk.in(folder, Clock.systemUTC(), Checks.reviewer(TestGrammar.shared()));
    }

    @AfterEach
    void close() {
        desk().close();
    }

    private Desk desk() {
        if (opened == null) {
            throw new IllegalStateException("not opened");
        }
        return opened;
    }

    private Review review(ReleaseId id) {
        StoredRelease release = desk().releases.open(id);
        Review review = desk().reviews
                .review(release.source(), release.draft(), desk().releases.policy(id));
        desk().releases.recordReview(id, release.version(), review);
        return review;
    }

    private static Finding about(ConceptId concept, Review review) {
        return review.report().findings().stream()
                .filter(finding -> concept.equals(finding.concept()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void where_releases_hold_a_concept_is_shown_with_it_marked_in_both_languages() {
        desk().releases.add(SOURCE, "The Permanent Secretary met the Trade Delegate.", "thip");
        ReleaseId second = desk().releases.add(SOURCE, "The Undersecretary met the Trade Delegate.", "thip");
        List<Example> examples = desk().concordance.examples(PERMSEC, 10);
        assertThat(examples).hasSize(2);
        Example bad = examples.getFirst();
        assertThat(bad.release()).isEqualTo(second);
        assertThat(bad.rendered()).isFalse();
        assertThat(bad.thaiMarked()).extracting(span -> span.of(bad.thai())).containsExactly("ปลัดกระทรวง");
        assertThat(bad.englishMarked())
                .extracting(span -> span.of(bad.english()))
                .containsExactly("Undersecretary");
        assertThat(examples.get(1).rendered()).isTrue();
        assertThat(desk().concordance.examples(PERMSEC, 1)).hasSize(1);
        assertThat(desk().concordance.usage()).containsEntry(PERMSEC, new Usage(2, 1));
        assertThat(desk().concordance.usage()).doesNotContainKey(new ConceptId("never-met"));
    }

    @Test
    void an_edited_draft_and_a_changed_concept_are_counted_anew() {
        ReleaseId id = desk().releases.add(SOURCE, "The Undersecretary met the Trade Delegate.", "thip");
        assertThat(desk().concordance.usage()).containsEntry(PERMSEC, new Usage(1, 0));
        desk().releases.saveDraft(id, "The Permanent Secretary met the Trade Delegate.", 1, "thip");
        assertThat(desk().concordance.usage()).containsEntry(PERMSEC, new Usage(1, 1));
        desk().concepts.submit(new ConceptEdit(reworded("Deputy Head"), 1), "", WANDEE);
        assertThat(desk().concordance.usage()).containsEntry(PERMSEC, new Usage(1, 0));
    }

    @Test
    void a_finding_that_an_edited_draft_has_no_more_is_fixed_and_one_set_aside_is_not() {
        ReleaseId id = desk().releases.add(SOURCE, "The Undersecretary met the Trade Delegate.", "thip");
        ReleaseId other = desk().releases.add(SOURCE, "The Undersecretary met the Trade Delegate.", "thip");
        review(id);
        assertThat(desk().standings.of(PERMSEC).open()).isOne();
        assertThat(desk().standings.of(PERMSEC).precision()).isEmpty();
        desk().releases.saveDraft(id, "The Permanent Secretary met the Trade Delegate.", 1, "thip");
        review(id);
        Review wrong = review(other);
        Finding finding = about(PERMSEC, wrong);
        desk().releases
                .setAside(
                        other, wrong.fingerprints(finding).release(), finding, Reach.RELEASE, "quoted as said", "thip");
        review(other);
        Standing standing = desk().standings.of(PERMSEC);
        assertThat(standing.found()).isEqualTo(2);
        assertThat(standing.rendered()).isOne();
        assertThat(standing.missed()).isOne();
        assertThat(standing.open()).isZero();
        assertThat(standing.fixed()).isOne();
        assertThat(standing.setAside()).isOne();
        assertThat(standing.precision()).hasValue(0.5);
        assertThat(standing.reasons())
                .extracting(Standing.Reason::why, Standing.Reason::by)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("quoted as said", "thip"));
    }

    @Test
    void a_finding_that_ends_because_the_glossary_changed_was_not_fixed() {
        ReleaseId id = desk().releases.add(SOURCE, "The Undersecretary met the Trade Delegate.", "thip");
        review(id);
        desk().concepts.submit(new ConceptEdit(reworded("Undersecretary"), 1), "", WANDEE);
        review(id);
        Standing standing = desk().standings.of(PERMSEC);
        assertThat(standing.fixed()).isZero();
        assertThat(standing.open()).isZero();
    }

    @Test
    void a_term_set_aside_again_and_again_waits_for_the_terminologist() {
        for (int i = 0; i < StandingDesk.SET_ASIDE; i++) {
            assertThat(desk().standings.queue()).isEmpty();
            ReleaseId id = desk().releases.add(SOURCE, "The Undersecretary met the Trade Delegate.", "thip");
            Review review = review(id);
            Finding finding = about(PERMSEC, review);
            desk().releases
                    .setAside(id, review.fingerprints(finding).here(), finding, Reach.HERE, "their own title", "thip");
            review(id);
        }
        assertThat(desk().standings.queue()).extracting(Standing::concept).containsExactly(PERMSEC);
        assertThat(desk().standings.queue().getFirst().found()).isEqualTo(StandingDesk.SET_ASIDE);
    }

    @Test
    void what_a_change_would_do_is_told_without_doing_it() {
        desk().releases.add(SOURCE, "The Permanent Secretary met the Trade Delegate.", "thip");
        desk().releases.add("ทั้งสองฝ่ายยินดี", "Both sides were pleased.", "thip");
        desk().releases.add(SOURCE, "", "thip");
        String version = desk().glossary.current().version();
        List<String> progress = new ArrayList<>();
        Impact impact =
                desk().impacts.of(List.of(reworded("Deputy Head")), (done, of) -> progress.add(done + "/" + of));
        assertThat(impact.texts()).isEqualTo(2);
        assertThat(impact.reviewed()).isOne();
        assertThat(impact.count(true)).isOne();
        assertThat(impact.groups().getFirst().concept()).isEqualTo(PERMSEC);
        assertThat(progress).containsExactly("0/1", "1/1");
        assertThat(desk().glossary.current().version()).isEqualTo(version);
    }

    @Test
    void the_counts_of_the_list_follow_the_glossary() throws Exception {
        ReleaseId id = desk().releases.add(SOURCE, "The Permanent Secretary met the Trade Delegate.", "thip");
        PendingReviews pending = new PendingReviews(desk().releases, desk().reviews, desk().glossary);
        try {
            pending.review();
            assertThat(desk().releases.list().getFirst().errors()).isZero();
            desk().concepts.submit(new ConceptEdit(reworded("Deputy Head"), 1), "", WANDEE);
            pending.settled();
            assertThat(desk().releases.list().getFirst().errors()).isOne();
            assertThat(desk().standings.of(PERMSEC).open()).isOne();
            assertThat(desk().releases.open(id).version()).isOne();
        } finally {
            pending.destroy();
        }
    }

    @Test
    void what_stored_releases_share_and_the_glossary_lacks_is_a_candidate() {
        assertThat(desk().harvest.candidates()).isEmpty();
        List<String> where = List.of("กรุงเทพมหานคร", "เชียงใหม่", "ภูเก็ต", "ขอนแก่น", "สงขลา");
        List<String> english = List.of("Bangkok", "Chiang Mai", "Phuket", "Khon Kaen", "Songkhla");
        for (int i = 0; i < where.size(); i++) {
            desk().releases
                    .add(
                            "ผู้แทนการค้าเยี่ยมชมโรงงานผลิตยางล้อที่" + where.get(i) + "เมื่อวานนี้",
                            "The Trade Delegate visited the tyre manufacturing plant in " + english.get(i)
                                    + " yesterday.",
                            "thip");
        }
        assertThat(desk().harvest.candidates())
                .allSatisfy(candidate -> assertThat(candidate.examples()).isNotEmpty())
                .noneMatch(candidate -> candidate.thai().contains("ผู้แทนการค้า"));
    }

    @Test
    void a_candidate_that_waits_or_was_refused_is_not_offered_again() {
        for (String pair : List.of(
                "เศรษฐกิจสีน้ำเงินช่วยชาวประมง|The blue economy helps fishermen.",
                "สองประเทศส่งเสริมเศรษฐกิจสีน้ำเงิน|Both countries promote the blue economy.",
                "เศรษฐกิจสีน้ำเงินสร้างงานใหม่|Jobs come from the blue economy.",
                "โครงการนี้สนับสนุนเศรษฐกิจสีน้ำเงิน|This project supports a blue economy.",
                // what has nothing in common with them, so that what recurs stands out
                "ฝนตกหนักทางภาคเหนือ|Heavy rain fell in the north.",
                "นักเรียนเดินทางถึงโรงเรียน|Pupils arrived at school.",
                "ตลาดเปิดแต่เช้า|The market opens early.",
                "เรือออกจากท่า|A ship left port.",
                "หมอตรวจคนไข้|A doctor saw patients.",
                "ชาวนาเกี่ยวข้าว|Farmers cut rice.",
                "เขาอ่านหนังสือพิมพ์|He reads newspapers.",
                "แม่ทำอาหารเย็น|Mother cooked dinner.")) {
            List<String> both = List.of(pair.split("\\|", -1));
            desk().releases.add(both.getFirst(), both.getLast(), "thip");
        }
        Harvest.Candidate best = desk().harvest.candidates().getFirst();
        User thip = new User("thip", Role.TRANSLATOR);
        Concept asked = new Concept(
                new ConceptId("tyre-plant"),
                Domain.OTHER,
                Scope.NONE,
                Status.PROPOSED,
                Domain.OTHER.enforcement(),
                List.of(
                        new Term(Lang.TH, best.thai(), TermStatus.PREFERRED, TermType.FULL),
                        new Term(Lang.EN, best.english(), TermStatus.PREFERRED, TermType.FULL)),
                null,
                null,
                null,
                null);
        long withdrawn = proposed(asked, thip);
        assertThat(offered()).doesNotContain(best.thai());
        desk().concepts.withdraw(List.of(withdrawn), thip);
        assertThat(offered()).contains(best.thai());
        desk().concepts.reject(List.of(proposed(asked, thip)), "no term", WANDEE);
        assertThat(offered()).doesNotContain(best.thai());
    }

    private List<String> offered() {
        return desk().harvest.candidates().stream().map(Harvest.Candidate::thai).toList();
    }

    private long proposed(Concept asked, User by) {
        return ((Submitted.Proposed) desk().concepts.submit(new ConceptEdit(asked, 0), "", by))
                .proposals()
                .getFirst()
                .id();
    }

    private Concept reworded(String english) {
        Concept concept = desk().concepts.find(PERMSEC).orElseThrow().concept();
        return new Concept(
                concept.id(),
                concept.domain(),
                concept.scope(),
                Status.APPROVED,
                concept.enforce(),
                List.of(
                        new Term(Lang.TH, "ปลัดกระทรวง", TermStatus.PREFERRED, TermType.FULL),
                        new Term(Lang.EN, english, TermStatus.PREFERRED, TermType.FULL)),
                null,
                null,
                null,
                null);
    }
}
