package org.communique.qa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.communique.checks.Checks;
import org.communique.checks.TestGrammar;
import org.communique.evaluation.GoldPairs;
import org.communique.glossary.Concept;
import org.communique.glossary.ConceptId;
import org.communique.glossary.Domain;
import org.communique.glossary.Enforcement;
import org.communique.glossary.Glossary;
import org.communique.glossary.GlossaryDifference;
import org.communique.glossary.GlossaryFiles;
import org.communique.glossary.Scope;
import org.communique.glossary.Status;
import org.communique.glossary.Term;
import org.communique.glossary.TermStatus;
import org.communique.glossary.TermType;
import org.communique.text.Lang;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ImpactTest {
    private static final Glossary GLOSSARY = GlossaryFiles.bundled().glossary();
    private static final Reviewer REVIEWER = Checks.reviewer(TestGrammar.shared());

    private final List<Impact.Text> reviewed = new ArrayList<>();

    @Test
    void findings_that_a_change_makes_and_ends_are_told_with_their_sentences() {
        Concept before = concept("envoy", "ทูตพิเศษฝ่ายไทย", "Thai Special Envoy");
        Concept after = concept("envoy", "ทูตพิเศษฝ่ายไทย", "Special Envoy of Thailand");
        List<Impact.Text> texts = List.of(
                text("old", "ทูตพิเศษฝ่ายไทยกล่าวขอบคุณเจ้าภาพ", "The Thai Special Envoy thanked the host."),
                text("new", "ทูตพิเศษฝ่ายไทยเดินทางกลับ", "The Special Envoy of Thailand returned."),
                text("other", "ทั้งสองฝ่ายยินดีกับความคืบหน้า", "Both sides welcomed the progress."));

        Impact impact = impact(texts, GLOSSARY.with(List.of(before)), GLOSSARY.with(List.of(after)));

        assertThat(impact.texts()).isEqualTo(3);
        assertThat(impact.reviewed()).isEqualTo(2);
        assertThat(reviewed).extracting(Impact.Text::id).doesNotContain("other");
        Impact.Group group = impact.groups().getFirst();
        assertThat(group.concept()).isEqualTo(new ConceptId("envoy"));
        assertThat(group.check()).isEqualTo(new CheckId("term-missing"));
        assertThat(group.differences())
                .extracting(Impact.Difference::appears, one -> one.text().id(), Impact.Difference::target)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(true, "old", "The Thai Special Envoy thanked the host."),
                        org.assertj.core.groups.Tuple.tuple(false, "new", "The Special Envoy of Thailand returned."));
        assertThat(group.count(true)).isOne();
        assertThat(group.count(false)).isOne();
    }

    @Test
    void a_word_that_becomes_known_ends_what_the_speller_said() {
        Concept fresh = concept("pavilion", "ศาลาเฉลิมบุรี", "Chalermburi Pavilion");
        List<Impact.Text> texts = List.of(text("a", "ที่ประชุมเริ่มแล้ว", "The meeting at chalermburi began."));
        Impact impact = impact(texts, GLOSSARY, GLOSSARY.with(List.of(fresh)));
        assertThat(impact.groups()).extracting(Impact.Group::check).containsExactly(new CheckId("language"));
        assertThat(impact.count(false)).isOne();
        assertThat(impact.count(true)).isZero();
    }

    @Test
    void nothing_is_reviewed_for_a_change_that_no_text_holds() {
        Concept fresh = concept("nowhere", "กขคงจฉชซ", "Nowhere Bureau");
        List<Impact.Text> texts = List.of(text("a", "ทั้งสองฝ่ายยินดี", "Both sides were pleased."));
        Impact impact = impact(texts, GLOSSARY, GLOSSARY.with(List.of(fresh)));
        assertThat(impact.groups()).isEmpty();
        assertThat(reviewed).isEmpty();
    }

    @Test
    void who_does_not_wait_for_the_rest_ends_it() {
        Concept fresh = concept("sides", "ทั้งสองฝ่าย", "Both Parties");
        List<Impact.Text> texts = List.of(
                text("a", "ทั้งสองฝ่ายยินดี", "Both sides were pleased."),
                text("b", "ทั้งสองฝ่ายยินดี", "Both sides were pleased."));
        Glossary after = GLOSSARY.with(List.of(fresh));
        GlossaryDifference difference = REVIEWER.pairer().difference(GLOSSARY, after);
        assertThatThrownBy(() -> Impact.of(texts, GLOSSARY, after, difference, this::review, (done, of) -> done < 1))
                .isInstanceOf(CancellationException.class);
        assertThat(reviewed).extracting(Impact.Text::id).containsOnly("a");
    }

    @Test
    void of_a_text_that_is_not_reviewed_every_check_says_the_same_as_before() throws IOException {
        unreviewedStayTheSame(20, 2, 8);
    }

    @Test
    @Tag("long")
    void of_many_texts_that_are_not_reviewed_every_check_says_the_same_as_before() throws IOException {
        unreviewedStayTheSame(64, 12, 20);
    }

    /** Concepts are taken out, reworded and put in by chance; what is skipped is reviewed here all the same. */
    private void unreviewedStayTheSame(int most, int changes, int concepts) throws IOException {
        List<Impact.Text> texts = GoldPairs.read(Path.of("src/test/resources/pairing")).stream()
                .limit(most)
                .map(pair -> text(pair.id(), pair.release(), pair.draft()))
                .toList();
        Random random = new Random(4);
        int skipped = 0;
        for (int n = 0; n < changes; n++) {
            Glossary after = changed(random, concepts);
            GlossaryDifference difference = REVIEWER.pairer().difference(GLOSSARY, after);
            for (Impact.Text text : texts) {
                if (!difference.touches(text.release(), text.draft())) {
                    skipped++;
                    assertThat(findings(text, after)).as(text.id()).isEqualTo(findings(text, GLOSSARY));
                }
            }
        }
        assertThat(skipped).as("texts that were skipped").isGreaterThan(changes);
    }

    private static Glossary changed(Random random, int count) {
        List<Concept> all = new ArrayList<>(GLOSSARY.concepts());
        for (int i = 0; i < count; i++) {
            int at = random.nextInt(all.size());
            Concept concept = all.get(at);
            switch (random.nextInt(3)) {
                case 0 -> all.remove(at);
                case 1 -> all.set(at, concept.withStatus(Status.RETIRED));
                default ->
                    all.set(
                            at,
                            new Concept(
                                    concept.id(),
                                    concept.domain(),
                                    concept.scope(),
                                    concept.status(),
                                    Enforcement.WARNING,
                                    List.of(
                                            new Term(Lang.TH, concept.thai(), TermStatus.PREFERRED, TermType.FULL),
                                            new Term(
                                                    Lang.EN,
                                                    "New " + concept.english(),
                                                    TermStatus.PREFERRED,
                                                    TermType.FULL)),
                                    null,
                                    null,
                                    null,
                                    null));
            }
        }
        return new Glossary("changed " + random.nextInt(), all);
    }

    private static Set<String> findings(Impact.Text text, Glossary glossary) {
        Set<String> findings = new HashSet<>();
        REVIEWER.review(text.release(), text.draft(), glossary, text.policy())
                .report()
                .findings()
                .forEach(finding -> findings.add(finding.toString()));
        return findings;
    }

    private Impact impact(List<Impact.Text> texts, Glossary before, Glossary after) {
        return Impact.of(
                texts, before, after, REVIEWER.pairer().difference(before, after), this::review, (done, of) -> true);
    }

    private Review review(Impact.Text text, Glossary glossary) {
        reviewed.add(text);
        return REVIEWER.review(text.release(), text.draft(), glossary, text.policy());
    }

    private static Impact.Text text(String id, String release, String draft) {
        return new Impact.Text(id, id, release, draft, Policy.DEFAULT);
    }

    private static Concept concept(String id, String thai, String english) {
        return new Concept(
                new ConceptId(id),
                Domain.POSITION,
                Scope.NONE,
                Status.APPROVED,
                Enforcement.WARNING,
                List.of(
                        new Term(Lang.TH, thai, TermStatus.PREFERRED, TermType.FULL),
                        new Term(Lang.EN, english, TermStatus.PREFERRED, TermType.FULL)),
                null,
                null,
                null,
                null);
    }
}
