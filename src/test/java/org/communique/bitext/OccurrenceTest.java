package org.communique.bitext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.communique.glossary.ConceptId;
import org.communique.glossary.Glossary;
import org.communique.glossary.GlossaryFiles;
import org.communique.glossary.Term;
import org.junit.jupiter.api.Test;

class OccurrenceTest {
    private static final Glossary GLOSSARY = GlossaryFiles.bundled().glossary();
    private static final Pairer PAIRER = new Pairer(word -> Set.of(word));
    private static final String RELEASE = "นายกรัฐมนตรีเยือนประเทศญี่ปุ่น";
    private static final ConceptId JAPAN = GLOSSARY.concepts().stream()
            .filter(c -> c.terms().stream().anyMatch(t -> t.text().equals("Japan")))
            .findFirst()
            .orElseThrow()
            .id();

    @Test
    void a_rendered_concept_is_marked_on_both_sides() {
        String draft = "The Prime Minister visited Japan.";

        List<Occurrence> found = Occurrence.of(JAPAN, PAIRER.pair(RELEASE, draft, GLOSSARY));

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().thai())
                .extracting(s -> s.of(RELEASE))
                .allMatch(s -> s.endsWith("ญี่ปุ่น"))
                .hasSize(1);
        assertThat(found.getFirst().english()).extracting(s -> s.of(draft)).containsExactly("Japan");
        assertThat(found.getFirst().rendered()).extracting(Term::text).isEqualTo("Japan");
    }

    @Test
    void a_concept_that_the_draft_lacks_is_found_and_not_rendered() {
        List<Occurrence> found =
                Occurrence.of(JAPAN, PAIRER.pair(RELEASE, "The Prime Minister went on a visit.", GLOSSARY));

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().english()).isEmpty();
        assertThat(found.getFirst().rendered()).isNull();
    }
}
