package org.communique.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import org.communique.desk.ReleaseDesk;
import org.communique.desk.ReleaseId;
import org.communique.desk.ReleaseState;
import org.communique.desk.ReviewDesk;
import org.communique.desk.Role;
import org.communique.qa.Policy;
import org.communique.qa.Reach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WorkbenchViewTest extends ViewTest {
    private static final String THAI =
            "ปลัดกระทรวงการต่างประเทศพบหารือกับเอกอัครราชทูตสหรัฐอเมริกา\n\nกระทรวงการต่างประเทศยินดีกับความร่วมมือ\n";
    private static final String WRONG = """
            Undersecretary for Foreign Affairs met the Ambassador of the United States

            The Ministry of Foreign Affairs welcomes the cooperation.
            """;

    private static final String ROYAL_THAI = "กรมสมเด็จพระเทพรัตนราชสุดาฯ เสด็จเยือนลาว\n";
    private static final String ROYAL_WRONG = "Princess Sirindhorn visited Lao PDR.\n";

    @Autowired
    ReleaseDesk releases;

    @Autowired
    ReviewDesk reviews;

    ReleaseId id = new ReleaseId(0);

    @BeforeEach
    void enter() {
        signIn("somchai", Role.TRANSLATOR);
    }

    private WorkbenchView open(String source, String draft) {
        id = releases.add(source, draft, "somchai");
        WorkbenchView view = navigate(WorkbenchView.class, id.value());
        until(() -> view.counts.getChildren().findAny().isPresent());
        return view;
    }

    private int epoch(WorkbenchView view) {
        return view.editor.now().epoch();
    }

    private FindingCard card(WorkbenchView view, String words) {
        until(() -> find(FindingCard.class, view.findings).all().stream().anyMatch(c -> words(c).contains(words)));
        return find(FindingCard.class, view.findings).all().stream()
                .filter(c -> words(c).contains(words))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_forbidden_wording_is_listed_with_word_reason_and_fix() {
        WorkbenchView view = open(THAI, WRONG);
        FindingCard card = card(view, "Undersecretary");
        assertThat(words(card))
                .contains("● Error")
                .contains("Forbidden wording")
                .contains("Permanent Secretary");
        assertThat(find(NativeButton.class, card).withText("Apply").exists()).isTrue();
    }

    @Test
    void what_is_typed_is_stored_as_typed() {
        WorkbenchView view = open(THAI, "");
        view.editor.draftChanged(epoch(view), 1, "Typed \u201cas is\u201d,\r\nwith\tall\u00a0of it ");
        until(() -> releases.open(id).draft().equals("Typed \u201cas is\u201d,\r\nwith\tall\u00a0of it "));
        until(() -> view.saved.getText().equals("Saved"));
    }

    @Test
    void an_edit_that_arrives_after_a_newer_one_is_not_listened_to() {
        WorkbenchView view = open(THAI, "");
        view.editor.draftChanged(epoch(view), 2, "newer");
        view.editor.draftChanged(epoch(view), 1, "older");
        view.editor.draftChanged(epoch(view) - 1, 9, "of a text that was replaced");
        assertThat(view.editor.now().text()).isEqualTo("newer");
        until(() -> releases.open(id).draft().equals("newer"));
    }

    @Test
    void a_text_of_somebody_else_is_not_overwritten() {
        WorkbenchView view = open(THAI, "first");
        releases.saveDraft(id, "theirs", releases.open(id).version(), "malee");
        view.editor.draftChanged(epoch(view), 1, "mine");
        until(() -> find(ConflictDialog.class).exists());
        ConflictDialog dialog = find(ConflictDialog.class).single();
        assertThat(dialog.theirs.getValue()).isEqualTo("theirs");
        assertThat(dialog.mine.getValue()).isEqualTo("mine");
        assertThat(releases.open(id).draft()).isEqualTo("theirs");
        dialog.mine.setValue("theirs and mine");
        test(dialog.storeMine).click();
        until(() -> releases.open(id).draft().equals("theirs and mine"));
        assertThat(view.editor.now().text()).isEqualTo("theirs and mine");
        view.editor.draftChanged(epoch(view), 1, "theirs and mine, and on");
        until(() -> releases.open(id).draft().equals("theirs and mine, and on"));
    }

    @Test
    void theirs_can_be_kept() {
        WorkbenchView view = open(THAI, "first");
        releases.saveDraft(id, "theirs", releases.open(id).version(), "malee");
        view.editor.draftChanged(epoch(view), 1, "mine");
        until(() -> find(ConflictDialog.class).exists());
        test(find(ConflictDialog.class).single().keepTheirs).click();
        assertThat(view.editor.now().text()).isEqualTo("theirs");
        assertThat(releases.open(id).draft()).isEqualTo("theirs");
    }

    @Test
    void a_finding_is_set_aside_with_a_reason_and_restored() {
        WorkbenchView view = open(THAI, WRONG);
        FindingCard card = card(view, "Undersecretary");
        test(find(NativeButton.class, card).withText("Set aside…").single()).click();
        SetAsideDialog dialog = find(SetAsideDialog.class).single();
        assertThat(dialog.confirm.isEnabled()).isFalse();
        assertThat(dialog.reach.getValue()).isEqualTo(Reach.HERE);
        dialog.reach.setValue(Reach.EVERYWHERE);
        dialog.reason.setValue("The embassy’s own wording");
        test(dialog.confirm).click();
        until(() -> !words(view.findings).contains("Undersecretary"));
        assertThat(words(view.setAside))
                .contains("The embassy’s own wording")
                .contains("somchai")
                .contains("In every release");
        assertThat(releases.judgements(id)).hasSize(1);
        test(find(NativeButton.class, view.setAside).withText("Restore").single())
                .click();
        card(view, "Undersecretary");
        assertThat(releases.judgements(id)).isEmpty();
    }

    @Test
    void what_is_set_aside_elsewhere_for_every_release_leaves_an_open_workbench_at_once_and_comes_back() {
        WorkbenchView view = open(THAI, WRONG);
        card(view, "Undersecretary");
        ReleaseId other = releases.add(THAI, WRONG, "malee");
        Shown.Named named = named(WRONG, "term-forbidden");
        releases.setAside(
                other,
                named.fingerprints().everywhere(),
                named.finding(),
                Reach.EVERYWHERE,
                "So named in the treaty",
                "malee");
        until(() -> !words(view.findings).contains("Undersecretary"));
        until(() -> words(view.setAside).contains("So named in the treaty"));
        releases.restore(other, releases.judgements(other).getFirst(), "malee");
        card(view, "Undersecretary");
    }

    @Test
    void what_a_release_has_nothing_of_is_folded() {
        ReleaseId other = releases.add(THAI, WRONG, "malee");
        Shown.Named named = named(WRONG, "term-forbidden");
        releases.setAside(
                other, named.fingerprints().everywhere(), named.finding(), Reach.EVERYWHERE, "A treaty", "malee");
        WorkbenchView view = open("22 พ.ค. 2564\n", "22 May 2021\n");
        NativeDetails fold = find(NativeDetails.class, view.setAside).single();
        assertThat(fold.isVisible()).isTrue();
        assertThat(words(fold)).contains("A treaty");
        releases.restore(other, releases.judgements(other).getFirst(), "malee");
        until(() -> !view.setAside.isVisible());
    }

    @Test
    void royalty_set_aside_stands_until_a_second_person_agrees() {
        WorkbenchView view = open(ROYAL_THAI, ROYAL_WRONG);
        FindingCard card = card(view, "Sirindhorn");
        test(find(NativeButton.class, card).withText("Set aside…").single()).click();
        SetAsideDialog dialog = find(SetAsideDialog.class).single();
        assertThat(words(dialog)).contains("until a second person agrees");
        dialog.reason.setValue("As the Palace writes");
        test(dialog.confirm).click();
        until(() -> words(view.findings).contains("Awaits a second person: somchai"));
        assertThat(words(view.setAside)).contains("Awaits a second person");
        assertThat(find(NativeButton.class, view.setAside).withText("Agree").exists())
                .isFalse();
        releases.confirm(id, releases.judgements(id).getFirst(), "malee");
        until(() -> !words(view.findings).contains("Sirindhorn"));
        until(() -> words(view.setAside).contains("agreed to by malee"));
    }

    @Test
    void the_second_person_agrees_in_the_list() {
        WorkbenchView view = open(ROYAL_THAI, ROYAL_WRONG);
        card(view, "Sirindhorn");
        Shown.Named named = named(ROYAL_THAI, ROYAL_WRONG, "royal");
        releases.setAside(
                id, named.fingerprints().release(), named.finding(), Reach.RELEASE, "As the Palace writes", "malee");
        until(() -> find(NativeButton.class, view.setAside).withText("Agree").exists());
        assertThat(words(view.findings)).contains("Sirindhorn");
        test(find(NativeButton.class, view.setAside).withText("Agree").single()).click();
        until(() -> !words(view.findings).contains("Sirindhorn"));
    }

    private Shown.Named named(String draft, String check) {
        return named(THAI, draft, check);
    }

    private Shown.Named named(String source, String draft, String check) {
        return Shown.named(reviews.review(source, draft, Policy.DEFAULT)).stream()
                .filter(named -> named.finding().check().value().equals(check))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_release_with_errors_is_not_made_final_and_the_errors_are_named() {
        WorkbenchView view = open(THAI, WRONG);
        test(view.markFinal).click();
        until(() -> words(view.banners).contains("Not final"));
        assertThat(words(view.banners)).contains("Undersecretary");
        assertThat(view.markFinal.isEnabled()).isTrue();
        assertThat(releases.open(id).state()).isEqualTo(ReleaseState.OPEN);
    }

    @Test
    void a_final_release_is_not_changed_by_a_browser_that_writes_all_the_same() {
        WorkbenchView view = open("22 พ.ค. 2564\n", "22 May 2021\n");
        test(view.markFinal).click();
        until(() -> view.reopen.isVisible() || words(view.banners).contains("Not final"));
        assertThat(words(view.banners)).doesNotContain("Not final");
        assertThat(releases.open(id).state()).isEqualTo(ReleaseState.FINAL);
        view.editor.draftChanged(epoch(view), 1, "hostile");
        view.editor.setAsideWanted("any");
        assertThat(releases.open(id).draft()).isEqualTo("22 May 2021\n");
        test(view.reopen).click();
        until(() -> view.markFinal.isVisible());
        view.editor.draftChanged(epoch(view), 1, "mended");
        until(() -> releases.open(id).draft().equals("mended"));
    }

    @Test
    void a_segment_without_english_is_drafted_with_its_provenance() {
        WorkbenchView view = open(THAI, "");
        until(() -> view.untranslated.isVisible());
        NativeButton draft = find(NativeButton.class, view.untranslated)
                .withText("Draft")
                .all()
                .getFirst();
        test(draft).click();
        until(() -> find(NativeButton.class, view.untranslated)
                .withText("Insert into the draft")
                .exists());
        assertThat(words(view.untranslated))
                .containsIgnoringCase("assisted draft")
                .contains("Permanent Secretary");
    }

    @Test
    void the_list_of_releases_learns_the_counts() {
        WorkbenchView view = open(THAI, WRONG);
        card(view, "Undersecretary");
        until(() -> releases.list().stream().anyMatch(line -> line.id().equals(id) && line.errors() > 0));
    }

    @Test
    void cards_whose_words_did_not_change_are_left_where_they_are() {
        WorkbenchView view = open(THAI, WRONG);
        FindingCard before = card(view, "Undersecretary");
        view.editor.draftChanged(epoch(view), 1, "\n" + WRONG + "\nThe meeting was held on 21 May 2021.");
        until(() -> view.saved.getText().equals("Saved"));
        assertThat(card(view, "Undersecretary")).isSameAs(before);
    }

    @Test
    void markup_in_a_text_stays_text() {
        String hostile = "<img src=x onerror=alert(1)> ปลัดกระทรวงการต่างประเทศ";
        WorkbenchView view = open(hostile, "<script>alert(1)</script> Undersecretary for Foreign Affairs");
        assertThat(view.title.getText()).isEqualTo(hostile);
        assertThat(view.title.getElement().getProperty("innerHTML")).isNull();
        card(view, "Undersecretary");
    }
}
