package org.communique.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.communique.desk.ConceptDesk;
import org.communique.desk.ConceptEdit;
import org.communique.desk.GlossaryChange;
import org.communique.desk.GlossaryDesk;
import org.communique.desk.ReleaseDesk;
import org.communique.desk.ReleaseId;
import org.communique.desk.Role;
import org.communique.desk.StoredConcept;
import org.communique.desk.Submitted;
import org.communique.desk.User;
import org.communique.glossary.Concept;
import org.communique.glossary.ConceptField;
import org.communique.glossary.ConceptHit;
import org.communique.glossary.ConceptId;
import org.communique.glossary.Domain;
import org.communique.glossary.GlossaryCsv;
import org.communique.glossary.Status;
import org.communique.harvest.Harvest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class GlossaryViewTest extends ViewTest {
    private static final User WANDEE = new User("wandee", Role.TERMINOLOGIST);
    private static final User THIP = new User("thip", Role.TRANSLATOR);
    private static final User ANAN = new User("anan", Role.TERMINOLOGIST);

    private static int made;

    @Autowired
    ConceptDesk concepts;

    @Autowired
    GlossaryDesk glossary;

    @Autowired
    ReleaseDesk releases;

    private GlossaryView enter(String name, Role role) {
        signIn(name, role);
        GlossaryView view = navigate(GlossaryView.class);
        until(() -> shown(view).size() == glossary.current().concepts().size());
        return view;
    }

    private static List<ConceptHit> shown(GlossaryView view) {
        return view.list.getListDataView().getItems().toList();
    }

    @Test
    void what_is_typed_in_either_language_is_found_and_marked() {
        GlossaryView view = enter("wandee", Role.TERMINOLOGIST);
        view.search.setValue("ปลัดกระทรวงการต่าง");
        until(() -> shown(view).size() < 20);
        assertThat(shown(view).getFirst().concept().english()).contains("Permanent Secretary");
        assertThat(shown(view).getFirst().marked()).hasSize(1);
        view.search.setValue("DEPARTMENT OF STATE");
        until(() -> !shown(view).isEmpty()
                && shown(view).getFirst().wording().text().equals("Department of State"));
        assertThat(view.count.getText()).contains("concept");
    }

    @Test
    void where_nothing_is_found_the_page_says_what_to_do() {
        GlossaryView view = enter("thip", Role.TRANSLATOR);
        view.search.setValue("*:* OR /(a+)+$/");
        until(() -> view.empty.isVisible());
        assertThat(words(view.empty)).contains("Type fewer letters");
        assertThat(view.list.isVisible()).isFalse();
    }

    @Test
    void filters_narrow_the_list() {
        StoredConcept doubtful = make("Doubtful one");
        concepts.submit(new ConceptEdit(doubtful.concept().withStatus(Status.PROPOSED), 1), "", ANAN);
        GlossaryView view = enter("thip", Role.TRANSLATOR);
        view.domain.setValue(Domain.POSITION);
        view.owner.setValue("country:US");
        until(() -> !shown(view).isEmpty()
                && shown(view).stream()
                        .allMatch(hit -> hit.concept().domain() == Domain.POSITION
                                && hit.concept().scope().toString().equals("country:US")));
        view.owner.setValue("");
        view.domain.setValue(null);
        view.status.setValue(Status.PROPOSED);
        until(() -> !shown(view).isEmpty()
                && shown(view).stream().allMatch(hit -> hit.concept().status() == Status.PROPOSED));
    }

    @Test
    void a_terminologist_makes_a_concept_and_is_told_of_a_clash_while_typing() {
        GlossaryView view = enter("wandee", Role.TERMINOLOGIST);
        test(view.add).click();
        ConceptForm form = find(ConceptForm.class).single();
        form.domain.setValue(Domain.POSITION);
        form.thai.setValue("นายกรัฐมนตรี");
        until(() -> words(form.problems).contains("belongs to another concept"));
        form.english.setValue("Prime Minister");
        assertThat(form.id.getValue()).isEqualTo("prime-minister-2");
        until(() -> words(form.problems).contains("belongs to another concept"));
        form.id.setValue("prime-minister");
        until(() -> words(form.problems).contains("the id prime-minister is taken"));
        test(form.save).click();
        until(() -> form.save.isEnabled());
        assertThat(form.isOpened()).isTrue();
        form.id.setValue("");
        form.thai.setValue("ปลัดกระทรวง");
        form.english.setValue("Under Secretary");
        until(() -> words(form.problems).contains("belongs to another concept"));
        assertThat(form.id.getValue()).isEqualTo("under-secretary");
        test(form.save).click();
        until(() -> form.save.isEnabled());
        assertThat(form.isOpened()).isTrue();
        assertThat(concepts.find(new ConceptId("under-secretary"))).isEmpty();
        String thai = fresh();
        form.thai.setValue(thai + "\n" + thai + "สั้น");
        form.english.setValue("Made " + thai.length() + "\nMade again");
        form.id.setValue("made-by-hand");
        form.note.setValue("<img src=x onerror=alert(1)>");
        form.source.setValue("javascript:alert(1) https://example.org/a");
        until(() -> words(form.problems).isBlank());
        test(form.save).click();
        until(() -> !form.isOpened());
        Concept made =
                concepts.find(new ConceptId("made-by-hand")).orElseThrow().concept();
        assertThat(made.thaiTerms()).hasSize(2);
        assertThat(made.accepted()).hasSize(2);
        until(() -> words(view.page).contains("made-by-hand"));
        assertThat(words(view.page)).contains("<img src=x onerror=alert(1)>");
        assertThat(find(Anchor.class, view.page).all())
                .extracting(Anchor::getHref)
                .containsExactly("https://example.org/a");
        Button undo = find(Button.class, view.notices).single();
        test(undo).click();
        ChangeDialog taking = change();
        assertThat(taking.concepts.getElement().getTextRecursively())
                .contains("approved")
                .contains("retired");
        test(taking.confirm).click();
        until(() -> concepts.find(made.id()).orElseThrow().concept().status() == Status.RETIRED);
    }

    @Test
    void the_second_of_two_editors_chooses_part_by_part() {
        StoredConcept stored = make("Contested one");
        signIn("anan", Role.TERMINOLOGIST);
        GlossaryView view = navigate(
                GlossaryView.class, Map.of("concept", stored.concept().id().value()));
        until(() -> view.page.edit.isAttached());
        test(view.page.edit).click();
        ConceptForm form = find(ConceptForm.class).single();
        form.note.setValue("mine");
        form.definition.setValue("my definition");
        concepts.submit(new ConceptEdit(noted(stored.concept(), "theirs"), 1), "", WANDEE);
        test(form.save).click();
        until(() -> !find(ConceptConflictDialog.class).all().isEmpty());
        ConceptConflictDialog dialog = find(ConceptConflictDialog.class).single();
        assertThat(dialog.choices).containsOnlyKeys(ConceptField.NOTE);
        Objects.requireNonNull(dialog.choices.get(ConceptField.NOTE)).setValue(true);
        test(dialog.decide).click();
        assertThat(form.note.getValue()).isEqualTo("mine");
        test(form.save).click();
        until(() -> !form.isOpened());
        Concept now = concepts.find(stored.concept().id()).orElseThrow().concept();
        assertThat(now.note()).isEqualTo("mine");
        assertThat(now.definition()).isEqualTo("my definition");
    }

    @Test
    void a_translator_proposes_and_the_queue_is_approved() {
        GlossaryView view = enter("thip", Role.TRANSLATOR);
        test(view.add).click();
        ConceptForm form = find(ConceptForm.class).single();
        String thai = fresh();
        form.thai.setValue(thai);
        form.english.setValue("Proposed thing");
        form.id.setValue("proposed-thing");
        test(form.save).click();
        until(() -> !form.isOpened());
        assertThat(words(view.notices)).contains("waits for approval");
        assertThat(concepts.find(new ConceptId("proposed-thing"))).isEmpty();
        ProposalsView queue = navigate(ProposalsView.class);
        until(() -> words(queue.list).contains("Proposed thing"));
        assertThat(find(Button.class, queue.list).withText("Approve").all()).isEmpty();
        signIn("wandee", Role.TERMINOLOGIST);
        navigate(ReleasesView.class);
        ProposalsView theirs = navigate(ProposalsView.class);
        until(() -> words(theirs.list).contains("Proposed thing"));
        ListItem item = find(ListItem.class, theirs.list).all().stream()
                .filter(each -> words(each).contains("Proposed thing"))
                .findFirst()
                .orElseThrow();
        assertThat(item.getElement().getTextRecursively()).contains("Status: approved");
        test(find(Button.class, item).withText("Approve").single()).click();
        ChangeDialog approving = change();
        assertThat(concepts.find(new ConceptId("proposed-thing"))).isEmpty();
        test(approving.confirm).click();
        until(() -> concepts.find(new ConceptId("proposed-thing")).isPresent());
        until(() -> !words(theirs.list).contains("Proposed thing"));
    }

    @Test
    void history_shows_the_difference_and_restores() {
        StoredConcept stored = make("Historic one");
        concepts.submit(new ConceptEdit(noted(stored.concept(), "second"), 1), "why so", WANDEE);
        signIn("wandee", Role.TERMINOLOGIST);
        GlossaryView view = navigate(
                GlossaryView.class, Map.of("concept", stored.concept().id().value()));
        until(() -> words(view.page.history).contains("why so"));
        assertThat(words(view.page.history)).contains("Note:");
        Button restore =
                find(Button.class, view.page.history).withText("Restore").single();
        test(restore).click();
        ChangeDialog restoring = change();
        assertThat(concepts.find(stored.concept().id()).orElseThrow().version()).isEqualTo(2);
        assertThat(restoring.concepts.getElement().getTextRecursively())
                .contains("Note:")
                .contains("second");
        test(restoring.confirm).click();
        until(() -> concepts.find(stored.concept().id()).orElseThrow().version() == 3);
        assertThat(concepts.find(stored.concept().id()).orElseThrow().concept()).isEqualTo(stored.concept());
        view.page.remark.setValue("Is this so?");
        test(view.page.say).click();
        until(() -> words(view.page.discussion).contains("Is this so?"));
    }

    @Test
    void marked_ones_are_retired_together_and_brought_back() {
        StoredConcept one = make("Bulk one");
        StoredConcept two = make("Bulk two");
        GlossaryView view = enter("wandee", Role.TERMINOLOGIST);
        view.search.setValue("Bulk ");
        until(() -> shown(view).size() == 2);
        view.list.asMultiSelect().select(shown(view));
        test(view.retireMarked).click();
        ChangeDialog retiring = change();
        assertThat(words(retiring)).contains("2 concepts").contains("bulk-one").contains("bulk-two");
        assertThat(status(one)).isEqualTo(Status.APPROVED);
        test(retiring.confirm).click();
        until(() -> status(one) == Status.RETIRED && status(two) == Status.RETIRED);
        until(() -> !find(Button.class, view.notices).all().isEmpty());
        test(find(Button.class, view.notices).single()).click();
        test(change().confirm).click();
        until(() -> status(one) == Status.APPROVED && status(two) == Status.APPROVED);
    }

    @Test
    void an_address_that_names_no_concept_says_so() {
        signIn("thip", Role.TRANSLATOR);
        GlossaryView view = navigate(GlossaryView.class, Map.of("concept", "no-such-one"));
        until(() -> words(view.page).contains("There is no concept no-such-one"));
        GlossaryView other = navigate(GlossaryView.class, Map.of("concept", "<script>"));
        assertThat(other.page.isVisible()).isFalse();
    }

    @Test
    void a_concept_shows_the_passages_of_stored_releases_that_hold_it_and_those_never_found_are_filtered() {
        signIn("thip", Role.TRANSLATOR);
        ReleaseId release = releases.add(
                "ปลัดกระทรวงการต่างประเทศหารือกับเอกอัครราชทูต",
                "The Permanent Secretary for Foreign Affairs met the Ambassador.",
                "thip");
        ConceptId id = new ConceptId("permanent-secretary-for-foreign-affairs");
        GlossaryView view = navigate(GlossaryView.class, Map.of("concept", id.value()));
        until(() -> view.page.use.examples.getElement().getTextRecursively().contains("met the Ambassador"));
        assertThat(words(view.page.use.standing)).contains("Found in");
        assertThat(view.page.use.examples.getElement().getOuterHTML())
                .contains("<mark>ปลัดกระทรวงการต่างประเทศ</mark>")
                .contains("release/" + release);
        view.use.setValue(GlossaryView.Use.NEVER_FOUND);
        until(() -> !shown(view).isEmpty()
                && shown(view).stream().noneMatch(hit -> hit.concept().id().equals(id)));
        StoredConcept unused = make("Unused one");
        until(() -> shown(view).stream()
                .anyMatch(hit -> hit.concept().id().equals(unused.concept().id())));
    }

    @Test
    void what_a_proposal_would_change_is_shown_before_it_is_approved() {
        String thai = fresh() + "ยาวพอ";
        StoredConcept stored = make("Weighed one", thai);
        releases.add("คณะผู้แทนเยือน " + thai + " เมื่อวาน", "The delegation visited Weighed one yesterday.", "thip");
        Concept reworded = GlossaryCsv.read(columns("weighed-one", thai, "Measured one"))
                .rows()
                .getFirst()
                .concept();
        concepts.submit(new ConceptEdit(reworded, stored.version()), "", new User("thip", Role.TRANSLATOR));
        signIn("wandee", Role.TERMINOLOGIST);
        ProposalsView queue = navigate(ProposalsView.class);
        until(() -> words(queue.list).contains("Measured one"));
        ImpactPanel panel = find(ListItem.class, queue.list).all().stream()
                .filter(each -> words(each).contains("Measured one"))
                .flatMap(each -> find(ImpactPanel.class, each).all().stream())
                .findFirst()
                .orElseThrow();
        test(panel.ask).click();
        until(() -> words(panel.result).contains("The delegation visited Weighed one yesterday."));
        assertThat(words(panel.result)).contains("weighed-one: 1 appear, 0 disappear");
        assertThat(concepts.find(stored.concept().id()).orElseThrow().concept().english())
                .isEqualTo("Weighed one");
    }

    @Test
    void retiring_shows_the_findings_that_disappear_before_it_is_done() {
        String thai = fresh() + "ยาวพอ";
        StoredConcept stored = make("Unrendered one", thai);
        releases.add("คณะผู้แทนเยือน " + thai + " เมื่อวาน", "The delegation visited a garden yesterday.", "thip");
        signIn("wandee", Role.TERMINOLOGIST);
        GlossaryView view = navigate(
                GlossaryView.class, Map.of("concept", stored.concept().id().value()));
        until(() -> view.page.retire.isAttached());
        test(view.page.retire).click();
        ChangeDialog dialog = change();
        assertThat(words(dialog.impact.result))
                .contains("unrendered-one: 0 appear, 1 disappear")
                .contains("The delegation visited a garden yesterday.");
        assertThat(status(stored)).isEqualTo(Status.APPROVED);
        dialog.close();
        assertThat(status(stored)).isEqualTo(Status.APPROVED);
        test(view.page.retire).click();
        ChangeDialog again = change();
        again.reason.setValue("never used");
        test(again.confirm).click();
        until(() -> status(stored) == Status.RETIRED);
        until(() -> words(view.notices).contains("stored and in force"));
        until(() -> words(view.page.history).contains("never used"));
    }

    @Test
    void who_does_not_want_to_wait_for_all_the_releases_stops_the_looking() {
        StoredConcept stored = make("Hurried one");
        signIn("wandee", Role.TERMINOLOGIST);
        GlossaryView view = navigate(
                GlossaryView.class, Map.of("concept", stored.concept().id().value()));
        until(() -> view.page.retire.isAttached());
        test(view.page.retire).click();
        until(() -> find(ChangeDialog.class).exists());
        ChangeDialog dialog = find(ChangeDialog.class).single();
        if (dialog.impact.stop.isVisible()) {
            assertThat(dialog.confirm.isEnabled()).isFalse();
            test(dialog.impact.stop).click();
        }
        until(() -> dialog.confirm.isEnabled());
    }

    @Test
    void an_import_shows_its_impact_before_it_is_taken() throws IOException {
        String thai = fresh() + "ยาวพอ";
        releases.add("คณะผู้แทนเยือน " + thai + " เมื่อวาน", "The delegation visited a pond yesterday.", "thip");
        GlossaryView view = enter("wandee", Role.TERMINOLOGIST);
        test(view.importFile).click();
        ImportDialog dialog = find(ImportDialog.class).single();
        Path file = data.resolve("sent.csv");
        Files.writeString(
                file,
                "id,domain,scope,th,th_variants,en,en_variants,en_forbidden,note,source,status\n"
                        + "imported-pond,place,," + thai + ",,Imported Pond,,,,,approved\n");
        dialog.look(UI.getCurrentOrThrow(), "sent.csv", file);
        until(() -> dialog.take.isVisible());
        test(dialog.take).click();
        ChangeDialog preview = change();
        assertThat(words(preview.impact.result)).contains("imported-pond: 1 appear, 0 disappear");
        assertThat(concepts.find(new ConceptId("imported-pond"))).isEmpty();
        test(preview.confirm).click();
        until(() -> !dialog.isOpened());
        assertThat(concepts.find(new ConceptId("imported-pond"))).isPresent();
    }

    @Test
    void the_form_suggests_the_id_that_an_import_would_make() {
        GlossaryView view = enter("wandee", Role.TERMINOLOGIST);
        test(view.add).click();
        ConceptForm form = find(ConceptForm.class).single();
        form.english.setValue("Chargé d’Affaires’ Ｏffice, People's Côte");
        assertThat(form.id.getValue())
                .isEqualTo(ConceptId.made("Chargé d’Affaires’ Ｏffice, People's Côte")
                        .orElseThrow()
                        .value());
    }

    private static ListItem entry(ProposalsView queue, String words) {
        return queue.list
                .getChildren()
                .map(ListItem.class::cast)
                .filter(each -> each.getElement().getTextRecursively().contains(words))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_contested_proposal_is_shown_beside_what_stands_and_merged() {
        StoredConcept stored = make("Quarrelled one");
        concepts.submit(new ConceptEdit(noted(stored.concept(), "as thip has it"), 1), "", THIP);
        concepts.submit(new ConceptEdit(noted(stored.concept(), "as anan has it"), 1), "", ANAN);
        signIn("wandee", Role.TERMINOLOGIST);
        ProposalsView queue = navigate(ProposalsView.class);
        until(() -> words(queue.list).contains("Quarrelled one"));
        ListItem item = entry(queue, "Quarrelled one");
        assertThat(item.getElement().getTextRecursively())
                .contains("as anan has it")
                .contains("as thip has it");
        assertThat(find(Button.class, item).withText("Approve").exists()).isFalse();
        test(find(Button.class, item).withText("Choose part by part").single()).click();
        ConceptConflictDialog dialog = find(ConceptConflictDialog.class).single();
        Objects.requireNonNull(dialog.choices.get(ConceptField.NOTE)).setValue(true);
        test(dialog.decide).click();
        test(change().confirm).click();
        until(() -> "as thip has it"
                .equals(concepts.find(stored.concept().id())
                        .orElseThrow()
                        .concept()
                        .note()));
        until(() -> !words(queue.list).contains("Quarrelled one"));
    }

    @Test
    void every_part_of_a_proposal_is_shown_before_it_is_approved() {
        Map<String, String> cells = new java.util.HashMap<>(columns("many-parts", fresh(), "Many parts"));
        cells.put("domain", "person");
        cells.put("enforce", "never");
        cells.put("status", "retired");
        cells.put("definition", "a defined thing");
        cells.put("source", "https://example.org/source");
        cells.put("office", "an office");
        cells.put("valid_from", "2022-06-01");
        cells.put("valid_to", "2023-06-01");
        Concept asked = GlossaryCsv.read(cells).rows().getFirst().concept();
        concepts.submit(new ConceptEdit(asked, 0), "", THIP);
        signIn("wandee", Role.TERMINOLOGIST);
        ProposalsView queue = navigate(ProposalsView.class);
        until(() -> words(queue.list).contains("Many parts"));
        assertThat(entry(queue, "Many parts").getElement().getTextRecursively())
                .contains("never")
                .contains("retired")
                .contains("a defined thing")
                .contains("https://example.org/source")
                .contains("an office")
                .contains("2022-06-01")
                .contains("2023-06-01")
                .doesNotContain("→");
    }

    @Test
    void an_import_of_a_translator_is_approved_together_but_for_what_is_left_out() {
        List<ConceptEdit> edits = List.of("Batch one", "Batch two", "Batch three").stream()
                .map(english -> new ConceptEdit(
                        GlossaryCsv.read(
                                        columns(english.toLowerCase(Locale.ROOT).replace(' ', '-'), fresh(), english))
                                .rows()
                                .getFirst()
                                .concept(),
                        0))
                .toList();
        concepts.submit(edits, GlossaryChange.Kind.IMPORT, "from the mission", THIP);
        signIn("wandee", Role.TERMINOLOGIST);
        ProposalsView queue = navigate(ProposalsView.class);
        until(() -> words(queue.list).contains("from the mission"));
        ListItem item = entry(queue, "from the mission");
        assertThat(words(item)).contains("Imported together: 3 concepts, 3 of them marked");
        Checkbox last = find(Checkbox.class, item).all().stream()
                .filter(box -> box.getLabel().contains("Batch three"))
                .findFirst()
                .orElseThrow();
        last.setValue(false);
        test(find(Button.class, item).withText("Approve 2 marked").single()).click();
        ChangeDialog dialog = change();
        assertThat(words(dialog)).contains("2 concepts").doesNotContain("Batch three");
        test(dialog.confirm).click();
        until(() -> concepts.find(new ConceptId("batch-two")).isPresent());
        assertThat(concepts.find(new ConceptId("batch-three"))).isEmpty();
        assertThat(concepts.changes(1).getFirst().concepts()).isEqualTo(2);
        until(() ->
                words(queue.list).contains("Batch three") && !words(queue.list).contains("Batch two"));
    }

    @Test
    void who_edits_where_a_change_takes_two_is_told_that_it_waits_and_what() {
        User admin = new User("admin", Role.ADMINISTRATOR);
        StoredConcept stored = make("Awaiting one");
        concepts.setTakesTwo(true, admin);
        try {
            signIn("wandee", Role.TERMINOLOGIST);
            GlossaryView view = navigate(
                    GlossaryView.class, Map.of("concept", stored.concept().id().value()));
            until(() -> view.page.edit.isAttached());
            test(view.page.edit).click();
            ConceptForm form = find(ConceptForm.class).single();
            form.note.setValue("awaited note");
            test(form.save).click();
            until(() -> words(view.notices).contains("waits for approval by a second person"));
            until(() -> view.page.getElement().getTextRecursively().contains("awaited note"));
            assertThat(words(view.notices)).contains("waits for approval by a second person");
            test(view.page.edit).click();
            ConceptForm again = find(ConceptForm.class).single();
            again.note.setValue("awaited note");
            test(again.save).click();
            until(() -> words(view.notices).contains("waits for approval already"));
        } finally {
            concepts.setTakesTwo(false, admin);
        }
    }

    @Test
    void a_candidate_that_is_proposed_keeps_its_evidence() {
        signIn("thip", Role.TRANSLATOR);
        ProposalsView queue = navigate(ProposalsView.class);
        String thai = fresh();
        queue.showCandidates(List.of(new Harvest.Candidate(
                thai,
                "Harvested thing",
                20,
                0.9,
                7,
                8,
                9,
                List.of(new Harvest.Example(
                        "A release", 3, "ตอน\n" + thai, "Of a Harvested thing." + "x".repeat(900))))));
        test(find(Button.class, queue.candidates).single()).click();
        ConceptForm form = find(ConceptForm.class).single();
        test(form.save).click();
        until(() -> !form.isOpened());
        until(() -> words(queue.list).contains("Harvested thing"));
        assertThat(words(entry(queue, "Harvested thing")))
                .contains("together in 7 passages")
                .contains("A release: ตอน " + thai + " = Of a Harvested thing.")
                .contains("…");
        assertThat(queue.candidates.getChildren()).isEmpty();
    }

    @Test
    void what_many_have_in_common_is_edited_together_seen_first_and_taken_back() {
        StoredConcept one = make("Xanthic one");
        StoredConcept two = make("Xanthic two");
        GlossaryView view = enter("wandee", Role.TERMINOLOGIST);
        assertThat(view.editMarked.isEnabled()).isFalse();
        view.search.setValue("Xanthic ");
        until(() -> shown(view).size() == 2);
        view.list.asMultiSelect().select(shown(view));
        test(view.editMarked).click();
        SharedEditDialog dialog = find(SharedEditDialog.class).single();
        test(dialog.show).click();
        until(() -> words(dialog.notices).contains("This would change nothing"));
        dialog.setScope.setValue(true);
        dialog.scope.setValue("America");
        test(dialog.show).click();
        until(() -> words(dialog.notices).contains("a scope is written"));
        dialog.scope.setValue("country:US");
        dialog.domain.setValue(Domain.POLICY);
        dialog.setSource.setValue(true);
        dialog.source.setValue("https://example.org/list");
        dialog.more.setValue("seen in 2026");
        test(dialog.show).click();
        ChangeDialog change = change();
        assertThat(change.concepts.getElement().getTextRecursively())
                .contains("organization")
                .contains("policy")
                .contains("country:US")
                .contains("https://example.org/list")
                .contains("seen in 2026");
        assertThat(concepts.find(one.concept().id())).contains(one);
        test(change.confirm).click();
        until(() -> concepts.find(two.concept().id()).orElseThrow().concept().domain() == Domain.POLICY);
        assertThat(concepts.find(one.concept().id()).orElseThrow().concept().note())
                .isEqualTo("seen in 2026");
        until(() -> find(Button.class, view.notices).exists());
        test(find(Button.class, view.notices).single()).click();
        test(change().confirm).click();
        until(() -> concepts.find(one.concept().id()).orElseThrow().concept().equals(one.concept())
                && concepts.find(two.concept().id()).orElseThrow().concept().equals(two.concept()));
    }

    /** The dialog that shows what a change would do, once it has looked. */
    private ChangeDialog change() {
        until(() -> find(ChangeDialog.class).exists()
                && find(ChangeDialog.class).single().confirm.isEnabled());
        return find(ChangeDialog.class).single();
    }

    private Status status(StoredConcept stored) {
        return concepts.find(stored.concept().id()).orElseThrow().concept().status();
    }

    private StoredConcept make(String english) {
        return make(english, fresh());
    }

    private static Map<String, String> columns(String id, String thai, String english) {
        return Map.of(
                "id",
                id,
                "domain",
                "organization",
                "th",
                thai,
                "en",
                english,
                "status",
                "approved",
                "enforce",
                "error");
    }

    private StoredConcept make(String english, String thai) {
        String id = english.toLowerCase(Locale.ROOT).replace(' ', '-');
        Concept concept =
                GlossaryCsv.read(columns(id, thai, english)).rows().getFirst().concept();
        return ((Submitted.Stored) concepts.submit(new ConceptEdit(concept, 0), "", ANAN))
                .concepts()
                .getFirst();
    }

    private static Concept noted(Concept concept, String note) {
        var cells = GlossaryCsv.columns(concept);
        cells.put("note", note);
        return GlossaryCsv.read(cells).rows().getFirst().concept();
    }

    /** A Thai wording that no other test uses. */
    private static String fresh() {
        return "คำใหม่" + "กขคงจฉชซ".charAt(made++ % 8) + "ทดสอบ" + "นบปผฝพฟภ".charAt(made / 8 % 8);
    }
}
