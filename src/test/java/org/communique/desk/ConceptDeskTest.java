package org.communique.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.communique.glossary.Carried;
import org.communique.glossary.Concept;
import org.communique.glossary.ConceptChange;
import org.communique.glossary.ConceptField;
import org.communique.glossary.ConceptId;
import org.communique.glossary.Domain;
import org.communique.glossary.Enforcement;
import org.communique.glossary.Glossary;
import org.communique.glossary.GlossaryFiles;
import org.communique.glossary.Scope;
import org.communique.glossary.Status;
import org.communique.glossary.Term;
import org.communique.glossary.TermStatus;
import org.communique.glossary.TermType;
import org.communique.qa.Policy;
import org.communique.text.Lang;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On H2; {@link PostgresConceptDeskTest} runs the same on PostgreSQL. */
class ConceptDeskTest {
    private static final User THIP = new User("thip", Role.TRANSLATOR);
    private static final User WANDEE = new User("wandee", Role.TERMINOLOGIST);
    private static final User ANAN = new User("anan", Role.TERMINOLOGIST);
    private static final User ADMIN = new User("admin", Role.ADMINISTRATOR);
    private static final ConceptId PERMSEC = new ConceptId("permanent-secretary");

    @TempDir
    Path folder;

    private @Nullable Desk opened;

    @BeforeEach
    void open() throws IOException {
        Path file = Files.createDirectories(folder.resolve("glossary")).resolve("position.csv");
        Files.writeString(file, """
                id,domain,scope,th,th_variants,en,en_variants,en_forbidden,note,source,status
                permanent-secretary,position,,ปลัดกระทรวง,,Permanent Secretary,,Undersecretary,a note,,approved
                spokesperson,position,,โฆษกกระทรวง,,Ministry Spokesperson,,,,,approved
                guess,position,,ผู้ช่วยทูต,,Attaché,,,,,proposed
                """);
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

    private ConceptDesk concepts() {
        return desk().concepts;
    }

    private StoredConcept permsec() {
        return concepts().find(PERMSEC).orElseThrow();
    }

    @Test
    void an_edit_is_in_force_at_once_and_is_kept_with_who_made_it_and_why() {
        Glossary before = desk().glossary.current();
        StoredConcept opened = permsec();
        Submitted done = concepts().submit(new ConceptEdit(noted(opened.concept(), "another"), 1), "clearer", WANDEE);
        assertThat(done).isInstanceOf(Submitted.Stored.class);
        assertThat(desk().glossary.current().find(PERMSEC).orElseThrow().note()).isEqualTo("another");
        assertThat(desk().glossary.current().version()).isNotEqualTo(before.version());
        assertThat(before.find(PERMSEC).orElseThrow().note()).isEqualTo("a note");
        assertThat(permsec().version()).isEqualTo(2);
        assertThat(permsec().changedBy()).isEqualTo("wandee");
        List<ConceptVersion> history = concepts().history(PERMSEC);
        assertThat(history).extracting(ConceptVersion::version).containsExactly(2L, 1L);
        assertThat(history.getLast().concept()).isEqualTo(opened.concept());
        assertThat(history.getLast().change()).isNull();
        GlossaryChange change = history.getFirst().change();
        assertThat(change).isNotNull();
        assertThat(change.reason()).isEqualTo("clearer");
        assertThat(change.by()).isEqualTo("wandee");
        assertThat(ConceptChange.between(
                        history.getLast().concept(), history.getFirst().concept()))
                .containsExactly(new ConceptChange(ConceptField.NOTE, "a note", "another"));
        desk().glossary.reload();
        assertThat(desk().glossary.current())
                .isEqualTo(before.with(List.of(permsec().concept())));
    }

    @Test
    void the_same_concepts_are_the_same_version_of_the_glossary_as_in_files() {
        Glossary before = desk().glossary.current();
        concepts().submit(new ConceptEdit(noted(permsec().concept(), "x"), 1), "", WANDEE);
        assertThat(desk().glossary.current().version())
                .isEqualTo(GlossaryFiles.version(desk().glossary.current().concepts()));
        concepts().submit(new ConceptEdit(noted(permsec().concept(), "a note"), 2), "", WANDEE);
        assertThat(desk().glossary.current().version()).isEqualTo(before.version());
    }

    @Test
    void the_second_of_two_editors_is_shown_the_difference_and_overwrites_nothing() {
        Concept opened = permsec().concept();
        concepts().submit(new ConceptEdit(noted(opened, "theirs"), 1), "", WANDEE);
        Concept mine = worded(noted(opened, "mine"), admitted("Permanent Secretary of the Ministry"));
        ConceptConflict conflict = catchThrowableOfType(
                ConceptConflict.class, () -> concepts().submit(new ConceptEdit(mine, 1), "", ANAN));
        assertThat(conflict).hasMessageContaining("wandee").hasMessageContaining("Permanent Secretary");
        assertThat(conflict.stored().concept().note()).isEqualTo("theirs");
        assertThat(conflict.merge().contested()).containsExactly(ConceptField.NOTE);
        assertThat(conflict.merge().merged().note()).isEqualTo("theirs");
        assertThat(conflict.merge().merged().accepted().map(Term::text))
                .containsExactly("Permanent Secretary", "Permanent Secretary of the Ministry");
        assertThat(permsec().concept().note()).isEqualTo("theirs");
        assertThat(permsec().version()).isEqualTo(2);
        concepts().submit(new ConceptEdit(conflict.merge().merged(), 2), "", ANAN);
        assertThat(permsec().concept().note()).isEqualTo("theirs");
        assertThat(permsec().concept().accepted()).hasSize(2);
    }

    @Test
    void two_who_make_the_same_concept_do_not_overwrite_each_other() {
        concepts().submit(new ConceptEdit(concept("consul", "กงสุล", "Consul"), 0), "", WANDEE);
        BadConcept taken = catchThrowableOfType(
                BadConcept.class,
                () -> concepts().submit(new ConceptEdit(concept("consul", "กงสุลใหญ่", "Consul"), 0), "", ANAN));
        assertThat(taken.reasons()).containsExactly("the id consul is taken: กงสุล = Consul");
        assertThat(concepts()
                        .find(new ConceptId("consul"))
                        .orElseThrow()
                        .concept()
                        .thai())
                .isEqualTo("กงสุล");
    }

    @Test
    void of_many_edits_one_conflict_stores_none() {
        concepts().submit(new ConceptEdit(noted(permsec().concept(), "theirs"), 1), "", WANDEE);
        StoredConcept spokesperson =
                concepts().find(new ConceptId("spokesperson")).orElseThrow();
        assertThatThrownBy(() -> concepts()
                        .submit(
                                List.of(
                                        new ConceptEdit(noted(spokesperson.concept(), "mine"), 1),
                                        new ConceptEdit(noted(permsec().concept(), "mine"), 1)),
                                GlossaryChange.Kind.IMPORT,
                                "",
                                ANAN))
                .isInstanceOf(ConceptConflict.class);
        assertThat(concepts().find(new ConceptId("spokesperson"))).contains(spokesperson);
        assertThat(concepts().changes(10)).hasSize(1);
    }

    @Test
    void a_wording_that_another_concept_claims_is_told_while_typing_and_refused() {
        Concept clashing = concept("under-secretary", "ปลัด กระทรวง", "Under Secretary");
        ConceptProblems problems = concepts().check(clashing);
        assertThat(problems.clashes()).hasSize(1);
        assertThat(problems.clashes().getFirst().other().id()).isEqualTo(PERMSEC);
        Glossary before = desk().glossary.current();
        BadConcept refused = catchThrowableOfType(
                BadConcept.class, () -> concepts().submit(new ConceptEdit(clashing, 0), "", WANDEE));
        assertThat(refused).hasMessageContaining("Permanent Secretary").hasMessageContaining("ปลัด กระทรวง");
        assertThat(refused.clashes()).hasSize(1);
        assertThat(desk().glossary.current()).isSameAs(before);
        Concept scoped = new Concept(
                clashing.id(),
                Domain.POSITION,
                Scope.of("country:US"),
                Status.APPROVED,
                Enforcement.ERROR,
                clashing.terms(),
                null,
                null,
                null,
                null);
        assertThat(concepts().check(scoped).isEmpty()).isTrue();
        assertThat(concepts().check(permsec().concept()).isEmpty()).isTrue();
    }

    @Test
    void a_forbidden_wording_inside_an_accepted_one_is_refused_with_the_reason() {
        Concept bad = worded(permsec().concept(), new Term(Lang.EN, "Secretary", TermStatus.FORBIDDEN, TermType.FULL));
        assertThatThrownBy(() -> concepts().submit(new ConceptEdit(bad, 1), "", WANDEE))
                .isInstanceOf(BadConcept.class)
                .hasMessageContaining("“Secretary”");
        assertThatThrownBy(() -> concepts().submit(new ConceptEdit(bad, 1), "", THIP))
                .isInstanceOf(BadConcept.class);
        assertThat(concepts().queue()).isEmpty();
    }

    @Test
    void what_no_database_gives_back_as_typed_is_refused() {
        assertThatThrownBy(() ->
                        concepts().submit(new ConceptEdit(noted(permsec().concept(), "a\u0000b"), 1), "", WANDEE))
                .isInstanceOf(BadText.class)
                .hasMessageContaining("note");
        assertThatThrownBy(() -> concepts().remark(PERMSEC, "\ud800", THIP)).isInstanceOf(BadText.class);
        assertThatThrownBy(() -> concepts().remark(PERMSEC, " \u200b", THIP)).isInstanceOf(BadText.class);
        concepts().remark(PERMSEC, "<img onerror=x> '; drop table concept; -- ${x}", THIP);
        assertThat(concepts().remarks(PERMSEC))
                .extracting(ConceptRemark::text)
                .containsExactly("<img onerror=x> '; drop table concept; -- ${x}");
    }

    @Test
    void a_translator_proposes_and_a_terminologist_approves() {
        Glossary before = desk().glossary.current();
        Concept asked = withStatus(concept("consul", "กงสุล", "Consul"), Status.PROPOSED);
        Submitted.Proposed proposed =
                (Submitted.Proposed) concepts().submit(new ConceptEdit(asked, 0), "seen often", THIP);
        assertThat(desk().glossary.current()).isSameAs(before);
        assertThat(concepts().queue()).isEqualTo(proposed.proposals());
        long id = proposed.proposals().getFirst().id();
        assertThatThrownBy(() -> concepts().approve(id, "", THIP)).isInstanceOf(NotAllowed.class);
        concepts().approve(id, "", WANDEE);
        Concept approved = desk().glossary.current().find(asked.id()).orElseThrow();
        assertThat(approved.status()).isEqualTo(Status.APPROVED);
        assertThat(concepts().queue()).isEmpty();
        Proposal.Decision decision = concepts().proposals(asked.id()).getFirst().decision();
        assertThat(decision).isNotNull();
        assertThat(decision.by()).isEqualTo("wandee");
        assertThatThrownBy(() -> concepts().approve(id, "", ANAN))
                .isInstanceOf(ProposalDecided.class)
                .hasMessageContaining("wandee");
    }

    @Test
    void a_proposal_is_refused_with_a_reason_or_taken_back_by_who_made_it() {
        long refused = proposed(noted(permsec().concept(), "x"), 1, THIP);
        long withdrawn = proposed(noted(permsec().concept(), "y"), 1, THIP);
        assertThatThrownBy(() -> concepts().reject(List.of(refused), " ", WANDEE))
                .isInstanceOf(BadText.class);
        concepts().reject(List.of(refused), "not our usage", WANDEE);
        assertThatThrownBy(() -> concepts().withdraw(List.of(withdrawn), WANDEE))
                .isInstanceOf(NotAllowed.class);
        concepts().withdraw(List.of(withdrawn), THIP);
        assertThat(concepts().queue()).isEmpty();
        assertThat(concepts().proposals(PERMSEC))
                .extracting(Proposal::state)
                .containsExactly(Proposal.State.REJECTED, Proposal.State.WITHDRAWN);
        assertThat(permsec().version()).isEqualTo(1);
    }

    @Test
    void a_proposal_over_an_old_version_is_merged_where_both_changed_other_parts_and_else_shown() {
        Concept opened = permsec().concept();
        long wording = proposed(worded(opened, admitted("Permanent Secretary of the Ministry")), 1, THIP);
        long note = proposed(noted(opened, "mine"), 1, THIP);
        concepts().submit(new ConceptEdit(noted(opened, "theirs"), 1), "", WANDEE);
        concepts().approve(wording, "", WANDEE);
        assertThat(permsec().concept().note()).isEqualTo("theirs");
        assertThat(permsec().concept().accepted()).hasSize(2);
        assertThatThrownBy(() -> concepts().approve(note, "", WANDEE)).isInstanceOf(ConceptConflict.class);
        assertThat(concepts().queue()).extracting(Proposal::id).containsExactly(note);
    }

    @Test
    void where_a_change_takes_two_nobody_approves_their_own() {
        assertThatThrownBy(() -> concepts().setTakesTwo(true, WANDEE)).isInstanceOf(NotAllowed.class);
        concepts().setTakesTwo(true, ADMIN);
        long id = proposed(noted(permsec().concept(), "x"), 1, WANDEE);
        assertThat(permsec().concept().note()).isEqualTo("a note");
        assertThatThrownBy(() -> concepts().approve(id, "", WANDEE)).isInstanceOf(NeedsAnother.class);
        concepts().approve(id, "", ANAN);
        assertThat(permsec().concept().note()).isEqualTo("x");
    }

    @Test
    void many_are_edited_as_one_change_and_taken_back_as_one() {
        Glossary before = desk().glossary.current();
        List<StoredConcept> all = Stream.of("permanent-secretary", "spokesperson", "guess")
                .map(id -> concepts().find(new ConceptId(id)).orElseThrow())
                .toList();
        Submitted.Stored done =
                (Submitted.Stored) edited(all, concept -> withStatus(concept, Status.APPROVED), "all seen");
        assertThat(done.concepts()).hasSize(1);
        Submitted.Stored noted = (Submitted.Stored) edited(all.subList(0, 2), concept -> noted(concept, "n"), "");
        assertThatThrownBy(() -> ConceptDesk.edits(all, concept -> concept)).isInstanceOf(BadText.class);
        assertThat(noted.change().concepts()).isEqualTo(2);
        assertThatThrownBy(() -> concepts().undo(noted.change().id(), "", THIP)).isInstanceOf(NotAllowed.class);
        concepts().undo(noted.change().id(), "", WANDEE);
        concepts().undo(done.change().id(), "", WANDEE);
        assertThat(desk().glossary.current().version()).isEqualTo(before.version());
        assertThat(concepts().changes(10))
                .extracting(GlossaryChange::kind)
                .containsExactly(
                        GlossaryChange.Kind.UNDO,
                        GlossaryChange.Kind.UNDO,
                        GlossaryChange.Kind.BULK,
                        GlossaryChange.Kind.BULK);
    }

    @Test
    void what_was_changed_since_is_not_undone() {
        Submitted.Stored done = (Submitted.Stored) concepts()
                .submit(new ConceptEdit(noted(permsec().concept(), "x"), 1), "", WANDEE);
        concepts().submit(new ConceptEdit(noted(permsec().concept(), "y"), 2), "", ANAN);
        assertThatThrownBy(() -> concepts().undo(done.change().id(), "", WANDEE))
                .isInstanceOf(ConceptConflict.class);
        assertThat(permsec().concept().note()).isEqualTo("y");
    }

    @Test
    void a_concept_that_a_change_made_retires_when_it_is_undone() {
        ConceptId consul = new ConceptId("consul");
        Submitted.Stored done = (Submitted.Stored)
                concepts().submit(new ConceptEdit(concept("consul", "กงสุล", "Consul"), 0), "", WANDEE);
        concepts().undo(done.change().id(), "", WANDEE);
        assertThat(concepts().find(consul).orElseThrow().concept().status()).isEqualTo(Status.RETIRED);
        assertThat(desk().glossary.current().find(consul).orElseThrow().enforced())
                .isFalse();
    }

    @Test
    void an_earlier_state_is_restored_as_an_edit() {
        Concept first = permsec().concept();
        concepts().submit(new ConceptEdit(noted(first, "x"), 1), "", WANDEE);
        concepts()
                .submit(
                        List.of(new ConceptEdit(
                                concepts().history(PERMSEC).getLast().concept(), 2)),
                        GlossaryChange.Kind.RESTORE,
                        "",
                        WANDEE);
        assertThat(permsec().concept()).isEqualTo(first);
        assertThat(concepts().history(PERMSEC)).hasSize(3);
    }

    @Test
    void an_open_workbench_is_looked_at_again_with_what_is_in_force() throws InterruptedException {
        List<String> versions = new ArrayList<>();
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(2);
        try (LiveReview live = desk().reviews.liveReview(result -> {
            if (result instanceof LiveResult.Reviewed reviewed) {
                synchronized (versions) {
                    versions.add(reviewed.review().bitext().glossary().version());
                }
            }
            first.countDown();
            second.countDown();
        })) {
            live.submit("ปลัดกระทรวง", "Permanent Secretary", Policy.DEFAULT);
            assertThat(first.await(30, TimeUnit.SECONDS)).isTrue();
            concepts().submit(new ConceptEdit(noted(permsec().concept(), "x"), 1), "", WANDEE);
            assertThat(second.await(30, TimeUnit.SECONDS)).isTrue();
        }
        synchronized (versions) {
            assertThat(versions.getLast())
                    .isEqualTo(desk().glossary.current().version())
                    .isNotEqualTo(versions.getFirst());
        }
    }

    @Test
    void what_a_table_has_no_cell_for_is_kept_through_edits_history_and_a_restart() {
        Concept first = permsec().concept();
        List<Term> terms = new ArrayList<>(first.terms());
        terms.add(new Term(Lang.TH, "ปลัดฯ กระทรวง", TermStatus.FORBIDDEN, TermType.FULL));
        terms.add(new Term(Lang.EN, "PS | Permanent", TermStatus.FORBIDDEN, TermType.FULL));
        Concept whole = new Concept(
                first.id(),
                first.domain(),
                first.scope(),
                first.status(),
                first.enforce(),
                terms,
                first.definition(),
                first.validity(),
                first.note(),
                first.source(),
                List.of(new Carried(null, null, "<descrip type=\"reliability\">7</descrip>")));
        concepts().submit(new ConceptEdit(whole, 1), "", WANDEE);
        Concept stored = permsec().concept();
        assertThat(stored.terms()).hasSameElementsAs(whole.terms());
        assertThat(stored.carried()).isEqualTo(whole.carried());
        concepts().submit(new ConceptEdit(noted(stored, "later"), 2), "", WANDEE);
        assertThat(permsec().concept().carried()).isEqualTo(whole.carried());
        assertThat(concepts().history(PERMSEC).get(1).concept()).isEqualTo(stored);
        close();
        opened = desk(folder);
        assertThat(permsec().concept()).isEqualTo(noted(stored, "later"));
        assertThat(desk().glossary.current().find(PERMSEC)).contains(noted(stored, "later"));
    }

    @Test
    void what_is_stored_survives_a_restart() {
        concepts().submit(new ConceptEdit(noted(permsec().concept(), "x"), 1), "why", WANDEE);
        proposed(noted(permsec().concept(), "y"), 2, THIP);
        List<ConceptVersion> history = concepts().history(PERMSEC);
        List<Proposal> queue = concepts().queue();
        Glossary glossary = desk().glossary.current();
        desk().close();
        opened = desk(folder);
        assertThat(desk().glossary.current()).isEqualTo(glossary);
        assertThat(concepts().history(PERMSEC)).isEqualTo(history);
        assertThat(concepts().queue()).isEqualTo(queue);
    }

    @Test
    void the_same_asked_for_twice_waits_once_and_says_so() {
        long first = proposed(noted(permsec().concept(), "x"), 1, THIP);
        Submitted.Proposed again = (Submitted.Proposed) concepts()
                .submit(new ConceptEdit(noted(permsec().concept(), "x"), 1), "once more", THIP);
        assertThat(again.proposals()).isEmpty();
        assertThat(again.already()).extracting(Proposal::id).containsExactly(first);
        Submitted.Proposed other = (Submitted.Proposed) concepts()
                .submit(new ConceptEdit(noted(permsec().concept(), "y"), 1), "", THIP);
        assertThat(other.proposals()).hasSize(1);
        assertThat(other.already()).isEmpty();
        assertThat(concepts().queue()).hasSize(2);
        concepts().reject(List.of(first), "no", WANDEE);
        assertThat(((Submitted.Proposed) concepts()
                                .submit(new ConceptEdit(noted(permsec().concept(), "x"), 1), "", THIP))
                        .proposals())
                .hasSize(1);
    }

    @Test
    void of_a_file_handed_in_twice_only_what_is_new_is_added() {
        List<ConceptEdit> file = List.of(
                new ConceptEdit(concept("consul", "กงสุล", "Consul"), 0),
                new ConceptEdit(concept("envoy", "ราชทูต", "Envoy"), 0));
        concepts().submit(file.subList(0, 1), GlossaryChange.Kind.IMPORT, "", THIP);
        Submitted.Proposed second = (Submitted.Proposed) concepts().submit(file, GlossaryChange.Kind.IMPORT, "", THIP);
        assertThat(second.proposals()).hasSize(1);
        assertThat(second.already()).hasSize(1);
        assertThat(concepts().queue()).hasSize(2);
    }

    @Test
    void an_import_that_waits_is_approved_as_one_change_and_undone_as_one() {
        concepts().setTakesTwo(true, ADMIN);
        Submitted.Proposed proposed = (Submitted.Proposed) concepts()
                .submit(
                        List.of(
                                new ConceptEdit(concept("consul", "กงสุล", "Consul"), 0),
                                new ConceptEdit(noted(permsec().concept(), "x"), 1)),
                        GlossaryChange.Kind.IMPORT,
                        "from the mission",
                        WANDEE);
        Proposal.Batch batch = concepts().queue().getFirst().batch();
        assertThat(batch).isNotNull();
        assertThat(batch.kind()).isEqualTo(GlossaryChange.Kind.IMPORT);
        assertThat(concepts().queue()).isEqualTo(proposed.proposals());
        assertThat(concepts().queue()).extracting(Proposal::batch).containsOnly(batch);
        List<Long> ids = concepts().queue().stream().map(Proposal::id).toList();
        assertThat(concepts().approving(ids)).hasSize(2);
        assertThatThrownBy(() -> concepts().approve(ids, "", WANDEE)).isInstanceOf(NeedsAnother.class);
        assertThatThrownBy(() -> concepts().approve(ids, "", THIP)).isInstanceOf(NotAllowed.class);
        GlossaryChange change = concepts().approve(ids, "", ANAN).change();
        assertThat(change.concepts()).isEqualTo(2);
        assertThat(change.reason()).isEqualTo("from the mission");
        assertThat(concepts().queue()).isEmpty();
        concepts().setTakesTwo(false, ADMIN);
        concepts().undo(change.id(), "", ANAN);
        assertThat(permsec().concept().note()).isEqualTo("a note");
    }

    @Test
    void of_many_approved_together_one_that_cannot_be_stores_none() {
        Submitted.Proposed proposed = (Submitted.Proposed) concepts()
                .submit(
                        List.of(
                                new ConceptEdit(concept("consul", "กงสุล", "Consul"), 0),
                                new ConceptEdit(concept("under-secretary", "ปลัดกระทรวง", "Under Secretary"), 0)),
                        GlossaryChange.Kind.IMPORT,
                        "",
                        THIP);
        List<Long> ids = proposed.proposals().stream().map(Proposal::id).toList();
        assertThatThrownBy(() -> concepts().approve(ids, "", WANDEE))
                .isInstanceOf(BadConcept.class)
                .hasMessageContaining("under-secretary");
        assertThat(concepts().queue()).hasSize(2);
        assertThat(concepts().find(new ConceptId("consul"))).isEmpty();
        concepts().approve(ids.subList(0, 1), "", WANDEE);
        concepts().reject(ids.subList(1, 2), "it is the Permanent Secretary", WANDEE);
        assertThat(concepts().queue()).isEmpty();
        assertThatThrownBy(() -> concepts().approve(List.of(), "", WANDEE)).isInstanceOf(BadText.class);
    }

    @Test
    void two_proposals_about_one_concept_are_not_approved_in_one_change() {
        long one = proposed(noted(permsec().concept(), "x"), 1, THIP);
        long two = proposed(noted(permsec().concept(), "y"), 1, THIP);
        assertThatThrownBy(() -> concepts().approve(List.of(one, two), "", WANDEE))
                .isInstanceOf(BadText.class)
                .hasMessageContaining("permanent-secretary");
    }

    @Test
    void a_contested_proposal_is_shown_beside_what_stands_and_approved_part_by_part() {
        Concept opened = permsec().concept();
        Concept asked = worded(noted(opened, "asked"), admitted("Permanent Secretary of the Ministry"));
        long id = proposed(asked, 1, THIP);
        concepts().submit(new ConceptEdit(noted(opened, "theirs"), 1), "", ANAN);
        Waiting waiting = concepts().waiting().getFirst();
        assertThat(waiting.stored()).isEqualTo(permsec());
        assertThat(waiting.asked().note()).isEqualTo("asked");
        assertThat(waiting.asked().terms()).hasSameElementsAs(asked.terms());
        ConceptConflict conflict = waiting.conflict();
        assertThat(conflict).isNotNull();
        assertThat(conflict.merge().contested()).containsExactly(ConceptField.NOTE);
        assertThatThrownBy(() -> concepts().approve(id, 1, Set.of(ConceptField.NOTE), "", WANDEE))
                .isInstanceOf(ConceptConflict.class);
        assertThat(concepts().merging(id, 2, Set.of()).concept().note()).isEqualTo("theirs");
        concepts().approve(id, 2, Set.of(ConceptField.NOTE), "", WANDEE);
        assertThat(permsec().concept()).isEqualTo(waiting.asked());
        assertThat(permsec().version()).isEqualTo(3);
        assertThat(concepts().queue()).isEmpty();
    }

    @Test
    void of_a_contested_proposal_nothing_cannot_be_taken_and_only_what_is_contested_is_chosen() {
        Concept opened = permsec().concept();
        long id = proposed(noted(opened, "asked"), 1, THIP);
        concepts().submit(new ConceptEdit(noted(opened, "theirs"), 1), "", ANAN);
        assertThatThrownBy(() -> concepts().approve(id, 2, Set.of(), "", WANDEE))
                .isInstanceOf(BadText.class)
                .hasMessageContaining("Refuse it");
        assertThatThrownBy(() -> concepts().approve(id, 2, Set.of(ConceptField.DOMAIN), "", WANDEE))
                .isInstanceOf(IllegalArgumentException.class);
        concepts().setTakesTwo(true, ADMIN);
        long own = proposed(noted(opened, "mine"), 2, WANDEE);
        concepts().approve(proposed(noted(permsec().concept(), "thip's"), 2, THIP), "", WANDEE);
        assertThatThrownBy(() -> concepts().approve(own, 3, Set.of(ConceptField.NOTE), "", WANDEE))
                .isInstanceOf(NeedsAnother.class);
    }

    @Test
    void two_proposals_for_one_new_concept_are_brought_together() {
        long first = proposed(concept("consul", "กงสุล", "Consul"), 0, THIP);
        long second = proposed(
                worded(withStatus(concept("consul", "กงสุล", "Consul"), Status.PROPOSED), admitted("Consular Officer")),
                0,
                THIP);
        concepts().approve(first, "", WANDEE);
        assertThatThrownBy(() -> concepts().approve(second, "", WANDEE)).isInstanceOf(ConceptConflict.class);
        ConceptConflict conflict = concepts().waiting().getFirst().conflict();
        assertThat(conflict).isNotNull();
        assertThat(conflict.merge().contested()).containsExactly(ConceptField.ENGLISH);
        concepts().approve(second, 1, Set.of(ConceptField.ENGLISH), "", WANDEE);
        assertThat(concepts()
                        .find(new ConceptId("consul"))
                        .orElseThrow()
                        .concept()
                        .accepted())
                .hasSize(2);
    }

    @Test
    void a_new_concept_is_not_proposed_under_an_id_that_is_taken() {
        BadConcept taken = catchThrowableOfType(
                BadConcept.class,
                () -> concepts()
                        .submit(new ConceptEdit(concept("permanent-secretary", "กงสุล", "Consul"), 0), "", THIP));
        assertThat(taken.reasons()).hasSize(1);
        assertThat(taken.reasons().getFirst()).contains("is taken");
    }

    @Test
    void a_proposal_shows_what_it_would_change_now_and_not_what_others_changed_meanwhile() {
        Concept opened = permsec().concept();
        proposed(worded(opened, admitted("Permanent Secretary of the Ministry")), 1, THIP);
        concepts().submit(new ConceptEdit(noted(opened, "theirs"), 1), "", WANDEE);
        Waiting waiting = concepts().waiting(PERMSEC).getFirst();
        assertThat(waiting.conflict()).isNull();
        assertThat(ConceptChange.between(permsec().concept(), waiting.asked()))
                .extracting(ConceptChange::field)
                .containsExactly(ConceptField.ENGLISH);
    }

    private Submitted edited(List<StoredConcept> seen, UnaryOperator<Concept> edit, String reason) {
        return concepts().submit(ConceptDesk.edits(seen, edit), GlossaryChange.Kind.BULK, reason, WANDEE);
    }

    private long proposed(Concept concept, long version, User user) {
        Submitted submitted = concepts().submit(new ConceptEdit(concept, version), "", user);
        return ((Submitted.Proposed) submitted).proposals().getFirst().id();
    }

    private static Concept concept(String id, String thai, String english) {
        return new Concept(
                new ConceptId(id),
                Domain.POSITION,
                Scope.NONE,
                Status.APPROVED,
                Enforcement.ERROR,
                List.of(
                        new Term(Lang.TH, thai, TermStatus.PREFERRED, TermType.FULL),
                        new Term(Lang.EN, english, TermStatus.PREFERRED, TermType.FULL)),
                null,
                null,
                null,
                null);
    }

    private static Term admitted(String english) {
        return new Term(Lang.EN, english, TermStatus.ADMITTED, TermType.FULL);
    }

    private static Concept noted(Concept concept, String note) {
        return copy(concept, concept.status(), concept.terms(), note);
    }

    private static Concept withStatus(Concept concept, Status status) {
        return copy(concept, status, concept.terms(), concept.note());
    }

    private static Concept worded(Concept concept, Term term) {
        return copy(
                concept,
                concept.status(),
                Stream.concat(concept.terms().stream(), Stream.of(term)).toList(),
                concept.note());
    }

    private static Concept copy(Concept concept, Status status, List<Term> terms, @Nullable String note) {
        return new Concept(
                concept.id(),
                concept.domain(),
                concept.scope(),
                status,
                concept.enforce(),
                terms,
                concept.definition(),
                concept.validity(),
                note,
                concept.source(),
                concept.carried());
    }
}
