package org.communique.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.communique.qa.CheckId;
import org.communique.qa.CheckReport;
import org.communique.qa.Finding;
import org.communique.qa.Fingerprint;
import org.communique.qa.Gap;
import org.communique.qa.Reach;
import org.communique.qa.Review;
import org.communique.qa.Severity;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On H2; {@link PostgresReleaseDeskTest} runs the same on PostgreSQL. */
class ReleaseDeskTest {
    private static final String SOURCE = "เมื่อวันที่ ๒๑ พฤษภาคม ๒๕๖๔";
    private static final Finding FINDING = new Finding(
            new CheckId("date"), null, Severity.ERROR, 1, new Span(0, 3), null, null, "2564 is 2021.", List.of());
    private static final Fingerprint FINGERPRINT = new Fingerprint("0123456789abcdef");

    @TempDir
    Path folder;

    private @Nullable Desk opened;

    @BeforeEach
    void open() {
        opened = desk(folder);
    }

    Desk desk(Path folder) {
        return Desk.in(folder);
    }

    @AfterEach
    void close() {
        desk().close();
    }

    final Desk desk() {
        if (opened == null) {
            throw new IllegalStateException("not opened");
        }
        return opened;
    }

    private ReleaseDesk releases() {
        return desk().releases;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "เมื่อวันที่ ๒๑ พฤษภาคม ๒๕๖๔\r\n\r\n  ที่ประชุม \n", // line ends and spaces
                "\u0e01\u0e4d\u0e32 \u0e33 \u0e40\u0e40", // forms that normalising would unify
                "\ufeffที่\u200bประชุม\u00a0\u2060ครั้งที่\u00ad ๗\u0085", // invisible ones
                "\ud83d\ude00 \ud840\udc00 \uffff", // beyond the basic plane, and a noncharacter
                "'; drop table release; -- % _ \\ ${x} #{y} :id", // syntax of others
                "\t\u202eabc\u202c"
            })
    void texts_come_back_exactly_as_typed(String text) {
        ReleaseId id = releases().add("ก" + text, text, "thip");
        StoredRelease stored = releases().open(id);
        assertThat(stored.source()).isEqualTo("ก" + text);
        assertThat(stored.draft()).isEqualTo(text);
        long version = releases().saveDraft(id, text + text, stored.version(), "thip");
        assertThat(releases().open(id).draft()).isEqualTo(text + text);
        assertThat(releases().open(id).version()).isEqualTo(version);
    }

    @Test
    void a_text_of_a_million_characters_is_taken_and_one_more_is_not() {
        String longest = "กข ".repeat(333_333) + "ก";
        assertThat(longest).hasSize(1_000_000);
        ReleaseId id = releases().add(longest, longest, "thip");
        assertThat(releases().open(id).source()).isEqualTo(longest);
        assertThat(releases().open(id).draft()).isEqualTo(longest);
        assertThatThrownBy(() -> releases().add(longest + "ก", "", "thip"))
                .isInstanceOf(BadText.class)
                .hasMessageContaining("1,000,001");
    }

    @ParameterizedTest
    @CsvSource({
        "0000, 2", // PostgreSQL refuses it, H2 does not: here neither sees it
        "0007, 2", "001B, 2", // begins a terminal's escape sequence
        "007F, 2", "0080, 2", "D800, 2", // half a character
        "DC00, 2",
    })
    void what_is_no_text_is_refused_with_its_place(String hex, int offset) {
        String bad = "ab" + (char) Integer.parseInt(hex, 16) + "c";
        BadText refused = catchThrowableOfType(BadText.class, () -> releases().add(bad, "", "thip"));
        assertThat(refused.offset()).isEqualTo(offset);
        assertThat(refused).hasMessageContaining("U+" + hex).hasMessageContaining("offset 2");
        ReleaseId id = releases().add(SOURCE, "", "thip");
        assertThatThrownBy(() -> releases().saveDraft(id, bad, 1, "thip")).isInstanceOf(BadText.class);
        assertThat(releases().open(id).draft()).isEmpty();
        assertThat(releases().list()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t", "\u200b\ufeff\u00a0\n"})
    void an_empty_source_is_refused(String source) {
        assertThatThrownBy(() -> releases().add(source, "A draft.", "thip"))
                .isInstanceOf(BadText.class)
                .hasMessageContaining("empty");
        assertThat(releases().list()).isEmpty();
    }

    @Test
    void the_title_is_the_first_line_that_is_not_blank() {
        releases().add(" \r\n\u00a0\n  ปลัดกระทรวง \r\nที่สอง", "", "thip");
        assertThat(releases().list()).extracting(ReleaseSummary::title).containsExactly("ปลัดกระทรวง");
    }

    @Test
    void a_very_long_title_is_cut_between_letters() {
        String line = "ที่".repeat(200);
        releases().add(line, "", "thip");
        String title = releases().list().getFirst().title();
        assertThat(title).hasSizeLessThanOrEqualTo(300).endsWith("ที่…");
    }

    @Test
    void a_save_over_an_old_version_stores_nothing_and_tells_what_is_there() {
        ReleaseId id = releases().add(SOURCE, "first", "thip");
        long version = releases().saveDraft(id, "second", 1, "somchai");
        EditConflict conflict =
                catchThrowableOfType(EditConflict.class, () -> releases().saveDraft(id, "mine", 1, "thip"));
        assertThat(conflict.stored().draft()).isEqualTo("second");
        assertThat(conflict.stored().version()).isEqualTo(version);
        assertThat(conflict).hasMessageContaining("somchai");
        assertThat(releases().open(id).draft()).isEqualTo("second");
    }

    @Test
    void saving_what_is_stored_already_is_no_conflict_and_makes_no_version() {
        ReleaseId id = releases().add(SOURCE, "first", "thip");
        long version = releases().saveDraft(id, "second", 1, "thip");
        // the answer to the save was lost; the browser sends it again
        assertThat(releases().saveDraft(id, "second", 1, "thip")).isEqualTo(version);
        assertThat(releases().drafts(id)).hasSize(2);
    }

    @Test
    void of_many_who_save_over_one_version_one_succeeds() throws Exception {
        ReleaseId id = releases().add(SOURCE, "first", "thip");
        List<java.util.concurrent.Callable<Boolean>> savers = new java.util.ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String mine = "draft " + i;
            savers.add(() -> {
                try {
                    releases().saveDraft(id, mine, 1, mine);
                    return true;
                } catch (EditConflict e) {
                    return false;
                }
            });
        }
        int saved = 0;
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(savers)) {
                saved += answer.get() ? 1 : 0;
            }
        }
        assertThat(saved).isEqualTo(1);
        assertThat(releases().drafts(id)).extracting(DraftVersion::version).containsExactly(2L, 1L);
    }

    @Test
    void every_draft_is_kept_with_who_saved_it() {
        ReleaseId id = releases().add(SOURCE, "first", "thip");
        long second = releases().saveDraft(id, "second", 1, "somchai");
        releases().saveDraft(id, "", second, "thip");
        assertThat(releases().drafts(id)).extracting(DraftVersion::draft).containsExactly("", "second", "first");
        assertThat(releases().drafts(id)).extracting(DraftVersion::savedBy).containsExactly("thip", "somchai", "thip");
    }

    @Test
    void everything_is_there_after_a_restart() {
        ReleaseId id = releases().add(SOURCE, "first", "thip");
        releases().setAside(id, FINGERPRINT, FINDING, Reach.RELEASE, "the ministry says so", "thip");
        StoredRelease before = releases().open(id);
        restart();
        assertThat(releases().open(id)).isEqualTo(before);
        assertThat(releases().judgements(id)).extracting(Judgement::reason).containsExactly("the ministry says so");
    }

    void restart() {
        desk().close();
        opened = desk(folder);
    }

    @Test
    void an_unknown_release_is_said_to_be_unknown() {
        ReleaseId unknown = new ReleaseId(999);
        assertThatThrownBy(() -> releases().open(unknown)).isInstanceOf(NoSuchRelease.class);
        assertThatThrownBy(() -> releases().saveDraft(unknown, "", 1, "thip")).isInstanceOf(NoSuchRelease.class);
        assertThatThrownBy(() -> releases().setAside(unknown, FINGERPRINT, FINDING, Reach.RELEASE, "why", "thip"))
                .isInstanceOf(NoSuchRelease.class);
    }

    @Test
    void a_finding_is_set_aside_with_a_reason_and_restored() {
        ReleaseId id = releases().add(SOURCE, "first", "thip");
        releases().setAside(id, FINGERPRINT, FINDING, Reach.RELEASE, "first reason", "thip");
        releases().setAside(id, FINGERPRINT, FINDING, Reach.RELEASE, "a better reason", "thip");
        assertThat(releases().judgements(id)).singleElement().satisfies(judgement -> {
            assertThat(judgement.reason()).isEqualTo("a better reason");
            assertThat(judgement.user()).isEqualTo("thip");
            assertThat(judgement.check()).isEqualTo(new CheckId("date"));
            assertThat(judgement.message()).isEqualTo("2564 is 2021.");
            assertThat(judgement.reach()).isEqualTo(Reach.RELEASE);
            assertThat(judgement.pending()).isFalse();
        });
        assertThat(releases().policy(id).setAside()).containsExactly(FINGERPRINT);
        releases().restore(id, releases().judgements(id).getFirst(), "somchai");
        assertThat(releases().judgements(id)).isEmpty();
        assertThat(releases().policy(id).setAside()).isEmpty();
    }

    @Test
    void what_two_people_say_of_one_finding_is_kept_of_both_and_holds_until_both_are_taken_back() {
        ReleaseId id = releases().add(SOURCE, "first", "thip");
        releases().setAside(id, FINGERPRINT, FINDING, Reach.RELEASE, "a quotation", "thip");
        releases().setAside(id, FINGERPRINT, FINDING, Reach.RELEASE, "the law says so", "somchai");
        assertThat(releases().judgements(id))
                .extracting(Judgement::reason)
                .containsExactly("a quotation", "the law says so");
        releases().restore(id, releases().judgements(id).getFirst(), "thip");
        assertThat(releases().policy(id).setAside()).containsExactly(FINGERPRINT);
        releases().restore(id, releases().judgements(id).getFirst(), "thip");
        assertThat(releases().policy(id).setAside()).isEmpty();
    }

    @Test
    void of_many_who_judge_at_once_in_two_releases_no_judgement_is_lost() throws Exception {
        List<ReleaseId> both =
                List.of(releases().add(SOURCE, "", "thip"), releases().add(SOURCE, "", "thip"));
        List<java.util.concurrent.Callable<Boolean>> judges = new java.util.ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String name = "judge " + i;
            ReleaseId in = both.get(i % 2);
            judges.add(() -> {
                releases().setAside(in, FINGERPRINT, FINDING, Reach.EVERYWHERE, "says " + name, name);
                return true;
            });
        }
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(judges)) {
                assertThat(answer.get()).isTrue();
            }
        }
        for (ReleaseId id : both) {
            assertThat(releases().judgements(id))
                    .extracting(Judgement::user)
                    .hasSize(8)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void a_judgement_holds_in_the_release_or_in_all_and_is_taken_back_from_any() {
        ReleaseId one = releases().add(SOURCE, "first", "thip");
        ReleaseId other = releases().add(SOURCE, "first", "thip");
        Fingerprint everywhere = new Fingerprint("fedcba9876543210");
        releases().setAside(one, FINGERPRINT, FINDING, Reach.RELEASE, "here", "thip");
        releases().setAside(one, everywhere, FINDING, Reach.EVERYWHERE, "always so", "thip");

        assertThat(releases().policy(one).setAside()).containsExactlyInAnyOrder(FINGERPRINT, everywhere);
        assertThat(releases().policy(other).setAside()).containsExactly(everywhere);
        assertThat(releases().judgements(other)).extracting(Judgement::reach).containsExactly(Reach.EVERYWHERE);

        releases().restore(other, releases().judgements(other).getFirst(), "somchai");
        assertThat(releases().policy(one).setAside()).containsExactly(FINGERPRINT);
    }

    @Test
    void a_judgement_of_a_real_finding_for_every_release_silences_its_like_in_another() {
        ReleaseId one = releases().add(SOURCE, "A slip of the pen", "thip");
        ReleaseId other = releases().add(SOURCE + " ลาว", "In Laos a slip of another pen", "thip");
        Review review =
                desk().reviews.review(SOURCE, "A slip of the pen", releases().policy(one));
        Finding slip = review.report().findings().getFirst();
        releases()
                .setAside(
                        one,
                        review.fingerprints(slip).everywhere(),
                        slip,
                        Reach.EVERYWHERE,
                        "the show is called so",
                        "thip");
        releases().markFinal(other, 1, "somchai");
        assertThat(releases().open(other).state()).isEqualTo(ReleaseState.FINAL);
    }

    @Test
    void who_listens_hears_of_judgements_that_hold_in_the_release_until_it_ends() {
        ReleaseId one = releases().add(SOURCE, "first", "thip");
        ReleaseId other = releases().add(SOURCE, "first", "thip");
        List<String> heard = new java.util.ArrayList<>();
        Runnable end = releases().onJudgement(one, () -> heard.add("heard"));
        releases().setAside(other, FINGERPRINT, FINDING, Reach.RELEASE, "why", "thip");
        assertThat(heard).isEmpty();
        releases().setAside(other, FINGERPRINT, FINDING, Reach.EVERYWHERE, "why", "thip");
        releases().restore(one, releases().judgements(one).getFirst(), "thip");
        assertThat(heard).hasSize(2);
        end.run();
        releases().setAside(one, FINGERPRINT, FINDING, Reach.HERE, "why", "thip");
        assertThat(heard).hasSize(2);
    }

    private static final Finding ROYAL = new Finding(
            new CheckId("royal"), null, Severity.ERROR, 1, new Span(0, 3), null, null, "Not so.", List.of());

    @Test
    void royalty_is_set_aside_by_two_people() {
        ReleaseId id = releases().add(SOURCE, "first", "thip");
        releases().setAside(id, FINGERPRINT, ROYAL, Reach.HERE, "as the Palace writes", "thip");
        assertThat(releases().policy(id).setAside()).isEmpty();
        Judgement proposal = releases().judgements(id).getFirst();
        assertThat(proposal.pending()).isTrue();

        assertThatThrownBy(() -> releases().confirm(id, proposal, "thip"))
                .isInstanceOf(NeedsAnother.class)
                .hasMessageContaining("Another person");
        releases().setAside(id, FINGERPRINT, ROYAL, Reach.HERE, "once more", "thip");
        assertThat(releases().policy(id).setAside()).isEmpty();
        releases().confirm(id, proposal, "somchai"); // which was replaced
        assertThat(releases().policy(id).setAside()).isEmpty();

        releases().confirm(id, releases().judgements(id).getFirst(), "somchai");
        assertThat(releases().policy(id).setAside()).containsExactly(FINGERPRINT);
        assertThat(releases().judgements(id)).singleElement().satisfies(judgement -> {
            assertThat(judgement.reason()).isEqualTo("once more");
            assertThat(judgement.user()).isEqualTo("thip");
            assertThat(judgement.confirmedBy()).isEqualTo("somchai");
            assertThat(judgement.pending()).isFalse();
        });
        restart();
        assertThat(releases().policy(id).setAside()).containsExactly(FINGERPRINT);
        releases().restore(id, releases().judgements(id).getFirst(), "malee");
        assertThat(releases().policy(id).setAside()).isEmpty();
    }

    @Test
    void setting_royalty_aside_after_another_is_agreeing_and_both_reasons_are_kept() {
        ReleaseId id = releases().add(SOURCE, "first", "thip");
        releases().setAside(id, FINGERPRINT, ROYAL, Reach.HERE, "as the Palace writes", "thip");
        releases().setAside(id, FINGERPRINT, ROYAL, Reach.HERE, "I agree", "somchai");
        assertThat(releases().policy(id).setAside()).containsExactly(FINGERPRINT);
        assertThat(releases().judgements(id)).extracting(Judgement::pending).containsExactly(false, false);
        releases().restore(id, releases().judgements(id).getFirst(), "thip");
        assertThat(releases().policy(id).setAside()).isEmpty();
        assertThat(releases().judgements(id)).singleElement().matches(Judgement::pending);
    }

    @Test
    void a_proposal_does_not_let_a_release_become_final_and_the_second_person_does() {
        String draft = "A royal slip of the pen";
        ReleaseId id = releases().add(SOURCE, draft, "thip");
        Review review = desk().reviews.review(SOURCE, draft, releases().policy(id));
        Finding slip = review.report().findings().getFirst();
        releases().setAside(id, review.fingerprints(slip).here(), slip, Reach.HERE, "as the Palace writes", "thip");
        assertThatThrownBy(() -> releases().markFinal(id, 1, "thip")).isInstanceOf(ErrorsStand.class);
        releases().confirm(id, releases().judgements(id).getFirst(), "somchai");
        releases().markFinal(id, 1, "thip");
        assertThat(releases().open(id).state()).isEqualTo(ReleaseState.FINAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u200b"})
    void a_finding_is_not_set_aside_without_a_reason(String reason) {
        ReleaseId id = releases().add(SOURCE, "first", "thip");
        assertThatThrownBy(() -> releases().setAside(id, FINGERPRINT, FINDING, Reach.RELEASE, reason, "thip"))
                .isInstanceOf(BadText.class);
        assertThat(releases().judgements(id)).isEmpty();
    }

    @Test
    void the_list_tells_the_counts_of_the_last_review_and_whether_they_still_hold() {
        ReleaseId id = releases().add(SOURCE, "first", "thip");
        assertThat(releases().list().getFirst().pending()).isTrue();
        releases().recordReview(id, 1, new CheckReport(List.of(FINDING, FINDING), List.of()), 7);
        ReleaseSummary reviewed = releases().list().getFirst();
        assertThat(reviewed.pending()).isFalse();
        assertThat(reviewed.errors()).isEqualTo(2);
        assertThat(reviewed.segments()).isEqualTo(7);
        releases().saveDraft(id, "second", 1, "thip");
        assertThat(releases().list().getFirst().pending()).isTrue();
        // a late result of the earlier draft says nothing of this one
        releases().recordReview(id, 1, new CheckReport(List.of(), List.of()), 7);
        assertThat(releases().list().getFirst().pending()).isTrue();
        releases()
                .recordReview(
                        id,
                        2,
                        new CheckReport(List.of(), List.of(new Gap(new CheckId("language"), null, "warming"))),
                        7);
        assertThat(releases().list().getFirst().pending()).isTrue();
    }

    @Test
    void a_release_is_made_final_when_no_error_stands_and_then_cannot_be_changed() {
        ReleaseId id = releases().add(SOURCE, "On 21 May 2021", "thip");
        releases().setAside(id, FINGERPRINT, FINDING, Reach.RELEASE, "why", "thip");
        Judgement judged = releases().judgements(id).getFirst();
        long version = releases().markFinal(id, 1, "thip");
        assertThat(releases().open(id).state()).isEqualTo(ReleaseState.FINAL);
        assertThat(releases().open(id).version()).isEqualTo(version);
        assertThat(releases().list().getFirst().pending()).isFalse();
        assertThatThrownBy(() -> releases().saveDraft(id, "other", version, "thip"))
                .isInstanceOf(ReleaseIsFinal.class);
        assertThatThrownBy(() -> releases().setAside(id, FINGERPRINT, FINDING, Reach.RELEASE, "why", "thip"))
                .isInstanceOf(ReleaseIsFinal.class);
        assertThatThrownBy(() -> releases().restore(id, judged, "thip")).isInstanceOf(ReleaseIsFinal.class);
        assertThatThrownBy(() -> releases().markFinal(id, version, "thip")).isInstanceOf(ReleaseIsFinal.class);
        long reopened = releases().reopen(id, "somchai");
        assertThat(releases().saveDraft(id, "other", reopened, "thip")).isGreaterThan(reopened);
    }

    @Test
    void a_release_is_not_made_final_while_an_error_stands_that_nobody_set_aside() {
        ReleaseId id = releases().add(SOURCE, "A slip of the pen", "thip");
        ErrorsStand refused =
                catchThrowableOfType(ErrorsStand.class, () -> releases().markFinal(id, 1, "thip"));
        assertThat(refused.errors()).hasSize(1);
        assertThat(releases().open(id).state()).isEqualTo(ReleaseState.OPEN);
        assertThat(releases().list().getFirst().errors()).isEqualTo(1);

        Finding error = refused.errors().getFirst();
        Review review =
                desk().reviews.review(SOURCE, "A slip of the pen", releases().policy(id));
        releases()
                .setAside(
                        id, Fingerprint.of(error, review.bitext()), error, Reach.RELEASE, "it is a quotation", "thip");
        releases().markFinal(id, 1, "thip");
        assertThat(releases().open(id).state()).isEqualTo(ReleaseState.FINAL);
    }

    @Test
    void a_release_is_not_made_final_over_what_could_not_be_checked() {
        ReleaseId id = releases().add(SOURCE, "A fault", "thip");
        NotFullyChecked refused =
                catchThrowableOfType(NotFullyChecked.class, () -> releases().markFinal(id, 1, "thip"));
        assertThat(refused.gaps()).extracting(Gap::check).containsExactly(new CheckId("slip"));
        assertThat(releases().open(id).state()).isEqualTo(ReleaseState.OPEN);
    }

    @Test
    void a_release_without_a_draft_is_not_made_final() {
        ReleaseId id = releases().add(SOURCE, " \n", "thip");
        assertThatThrownBy(() -> releases().markFinal(id, 1, "thip")).isInstanceOf(NotFullyChecked.class);
    }

    @Test
    void a_release_is_not_made_final_from_an_old_version() {
        ReleaseId id = releases().add(SOURCE, "first", "thip");
        releases().saveDraft(id, "second", 1, "somchai");
        assertThatThrownBy(() -> releases().markFinal(id, 1, "thip")).isInstanceOf(EditConflict.class);
    }
}
