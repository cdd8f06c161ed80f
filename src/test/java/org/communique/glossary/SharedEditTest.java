package org.communique.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.communique.text.Lang;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SharedEditTest {
    private static final SharedEdit NOTHING = new SharedEdit(null, null, null, null, false, null, null);

    @Test
    void what_is_left_open_stays_as_each_has_it() {
        Concept concept = concept(Domain.POSITION, Enforcement.HINT, "a note", "a source");
        assertThat(NOTHING.apply(concept)).isEqualTo(concept);
        assertThat(SharedEdit.of(Status.RETIRED).apply(concept)).isEqualTo(concept.withStatus(Status.RETIRED));
    }

    @Test
    void scope_and_source_are_set_and_taken_away() {
        Concept concept = concept(Domain.POSITION, Enforcement.ERROR, null, "a source");
        Concept scoped =
                new SharedEdit(null, Scope.of("country:US"), null, null, false, "another", null).apply(concept);
        assertThat(scoped.scope()).isEqualTo(Scope.of("country:US"));
        assertThat(scoped.source()).isEqualTo("another");
        Concept bare = new SharedEdit(null, Scope.NONE, null, null, false, "", null).apply(scoped);
        assertThat(bare.scope()).isEqualTo(Scope.NONE);
        assertThat(bare.source()).isNull();
        assertThat(bare.terms()).isEqualTo(concept.terms());
        assertThat(bare.carried()).isEqualTo(concept.carried());
    }

    @Test
    void the_weight_of_the_domain_goes_with_the_domain_and_one_of_its_own_stays() {
        SharedEdit policy = new SharedEdit(Domain.POLICY, null, null, null, false, null, null);
        assertThat(policy.apply(concept(Domain.POSITION, Enforcement.ERROR, null, null))
                        .enforce())
                .isEqualTo(Enforcement.WARNING);
        assertThat(policy.apply(concept(Domain.POSITION, Enforcement.NEVER, null, null))
                        .enforce())
                .isEqualTo(Enforcement.NEVER);
        Concept never = concept(Domain.POSITION, Enforcement.NEVER, null, null);
        assertThat(new SharedEdit(Domain.OTHER, null, null, null, true, null, null)
                        .apply(never)
                        .enforce())
                .isEqualTo(Enforcement.HINT);
        assertThat(new SharedEdit(Domain.OTHER, null, null, Enforcement.ERROR, false, null, null)
                        .apply(never)
                        .enforce())
                .isEqualTo(Enforcement.ERROR);
    }

    @Test
    void a_wordings_type_goes_with_the_domain_unless_it_was_written() {
        Concept phrase = new SharedEdit(Domain.VERB_PHRASE, null, null, null, false, null, null)
                .apply(concept(Domain.POSITION, Enforcement.ERROR, null, null));
        assertThat(phrase.terms()).extracting(Term::type).containsOnly(TermType.PHRASE);
        Concept written = phrase.with(
                phrase.id(),
                List.of(phrase.terms().getFirst(), new Term(Lang.EN, "Consul", TermStatus.PREFERRED, TermType.ACRONYM)),
                List.of());
        assertThat(new SharedEdit(Domain.POSITION, null, null, null, false, null, null)
                        .apply(written)
                        .terms())
                .extracting(Term::type)
                .containsExactly(TermType.FULL, TermType.ACRONYM);
    }

    @Test
    void a_change_of_a_wordings_type_alone_and_a_forbidden_thai_one_are_seen() {
        Concept before = concept(Domain.POSITION, Enforcement.ERROR, null, null);
        Concept after = before.with(
                before.id(),
                List.of(
                        before.terms().getFirst(),
                        new Term(Lang.TH, "กงศุล", TermStatus.FORBIDDEN, TermType.FULL),
                        new Term(Lang.EN, "Consul", TermStatus.PREFERRED, TermType.SHORT)),
                before.carried());
        assertThat(ConceptChange.between(before, after))
                .containsExactly(
                        new ConceptChange(ConceptField.THAI, "กงสุล", "กงสุล | กงศุล{forbidden}"),
                        new ConceptChange(ConceptField.ENGLISH, "Consul", "Consul{short}"));
    }

    @Test
    void what_is_added_to_a_note_follows_it_once() {
        SharedEdit more = new SharedEdit(null, null, null, null, false, null, "seen in 2026");
        assertThat(note(more, null)).isEqualTo("seen in 2026");
        assertThat(note(more, "a note")).isEqualTo("a note; seen in 2026");
        assertThat(note(more, "A note.")).isEqualTo("A note. seen in 2026");
        assertThat(note(more, "a note; seen in 2026")).isEqualTo("a note; seen in 2026");
    }

    private static @Nullable String note(SharedEdit edit, @Nullable String note) {
        return edit.apply(concept(Domain.POSITION, Enforcement.ERROR, note, null))
                .note();
    }

    private static Concept concept(Domain domain, Enforcement enforce, @Nullable String note, @Nullable String source) {
        return new Concept(
                new ConceptId("consul"),
                domain,
                Scope.NONE,
                Status.APPROVED,
                enforce,
                List.of(
                        new Term(Lang.TH, "กงสุล", TermStatus.PREFERRED, TermType.FULL),
                        new Term(Lang.EN, "Consul", TermStatus.PREFERRED, TermType.FULL)),
                "a definition",
                null,
                note,
                source,
                List.of(new Carried(null, null, "<descrip type=\"reliability\">7</descrip>")));
    }
}
