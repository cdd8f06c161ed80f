package org.communique.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.communique.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlossarySearchTest {
    private static final Glossary GLOSSARY = GlossaryFiles.bundled().glossary();
    private static final GlossarySearch SEARCH = GlossarySearch.of(GLOSSARY);

    private static List<ConceptHit> find(String typed) {
        return SEARCH.find(typed, concept -> true, 10_000).hits();
    }

    private static String marked(ConceptHit hit) {
        return hit.marked().getFirst().of(hit.wording().text());
    }

    @ParameterizedTest
    @CsvSource({
        // whole, beginning, inside
        "กระทรวงการต่างประเทศ,กระทรวงการต่างประเทศ",
        "กระทรวงการต่าง,กระทรวงการต่าง",
        "การต่างประเทศ,การต่างประเทศ",
        "department of state,Department of State",
        "Permanent Sec,Permanent Sec",
        "nent secretar,nent Secretar",
        // a tone mark dropped, another one, the same one twice
        "กระทรวงการตางประเทศ,กระทรวงการต่างประเทศ",
        "กระทรวงการต้างประเทศ,กระทรวงการต่างประเทศ",
        "กระทรวงการต่่างประเทศ,กระทรวงการต่างประเทศ",
        // an accent left out
        "Turkiye,Türkiye",
        // a letter wrong, missing, too much, two the wrong way round
        "กระทรวงการต่างประเทด,กระทรวงการต่างประเทศ",
        "กระทรวงการต่างปะเทศ,กระทรวงการต่างประเทศ",
        "permanent secretery,Permanent Secretary",
        "permanent secretaryy,Permanent Secretary",
        "permanent secertary,Permanent Secretary",
        "permanent secrtary,Permanent Secretary",
    })
    void what_was_typed_is_found_and_marked(String typed, String marked) {
        List<ConceptHit> found = find(typed);
        assertThat(found).isNotEmpty();
        assertThat(found.stream().map(GlossarySearchTest::marked)).contains(marked);
    }

    @Test
    void whole_wordings_come_before_beginnings_before_the_rest() {
        Glossary glossary = glossary("Port", "Portal", "Airport", "Porto", "Passport", "Pork", "Part");
        List<String> found = GlossarySearch.of(glossary).find("port", concept -> true, 10_000).hits().stream()
                .map(hit -> hit.wording().text())
                .toList();
        assertThat(found).containsExactly("Port", "Porto", "Portal", "Airport", "Passport");
    }

    @Test
    void what_only_resembles_is_offered_where_nothing_has_what_was_typed() {
        GlossarySearch search = GlossarySearch.of(glossary("Harbour", "Harbinger"));
        assertThat(search.find("harbonr", concept -> true, 10_000).hits()).hasSize(1);
        assertThat(search.find("harb", concept -> true, 10_000).hits()).hasSize(2);
        assertThat(search.find("hanbovr", concept -> true, 10_000).hits())
                .as("two slips")
                .isEmpty();
    }

    @Test
    void of_a_forbidden_wording_the_concept_is_found_after_those_that_bear_it_well() {
        Concept forbidden = concept("a-first", "กก", List.of("Head"), "Chief");
        Concept fine = concept("b-second", "ขข", List.of("Chief"), null);
        List<ConceptHit> found = GlossarySearch.of(new Glossary("v", List.of(forbidden, fine)))
                .find("chief", concept -> true, 10_000)
                .hits();
        assertThat(found).extracting(hit -> hit.concept().id().value()).containsExactly("b-second", "a-first");
    }

    @Test
    void of_many_the_best_are_given_and_all_are_counted() {
        GlossarySearch.Found found = GlossarySearch.of(glossary("Airport", "Porto", "Port", "Portal"))
                .find("port", concept -> true, 2);
        assertThat(found.all()).isEqualTo(4);
        assertThat(found.hits()).extracting(hit -> hit.wording().text()).containsExactly("Port", "Porto");
    }

    @Test
    void three_letters_are_never_guessed_at() {
        assertThat(GlossarySearch.of(glossary("Port"))
                        .find("pot", concept -> true, 10_000)
                        .hits())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*:*",
                "a OR b",
                "title:x",
                "/(a+)+$/",
                "port~2",
                "port*",
                "[a TO z]",
                "\\",
                "\"",
                "((((",
                "AND NOT",
                "\u0000",
                "\ud83d"
            })
    void what_is_typed_is_no_query(String typed) {
        assertThat(GlossarySearch.of(glossary("Port", "Portal"))
                        .find(typed, concept -> true, 10_000)
                        .hits())
                .noneMatch(hit -> hit.marked().isEmpty());
    }

    @Test
    void a_very_long_text_is_looked_at_only_in_part() {
        assertThat(find("กระทรวงการต่างประเทศ ".repeat(5_000))).isEmpty();
        assertThat(find("ก".repeat(100_000))).isEmpty();
    }

    @Test
    void blank_is_everything_and_the_filter_holds() {
        assertThat(find(" \u200b ")).hasSameSizeAs(GLOSSARY.concepts());
        assertThat(SEARCH.find("secretary", concept -> concept.domain() == Domain.POSITION, 10_000)
                        .hits())
                .isNotEmpty()
                .allMatch(hit -> hit.concept().domain() == Domain.POSITION);
        assertThat(SEARCH.find("", concept -> concept.status() == Status.RETIRED, 10_000)
                        .hits())
                .allMatch(hit -> hit.concept().status() == Status.RETIRED);
    }

    @Test
    void a_changed_snapshot_is_searched_as_if_it_were_indexed_anew_and_the_old_one_stays() {
        Glossary first = glossary("Port", "Portal", "Harbour");
        Concept reworded = concept("c1", "คำ1", List.of("Gateway"), null);
        Concept added = concept("c9", "คำ9", List.of("Portico"), null);
        List<Concept> all = new ArrayList<>(first.with(List.of(reworded, added)).concepts());
        all.removeIf(concept -> concept.id().value().equals("c2"));
        Glossary second = new Glossary("second", all);
        GlossarySearch old = GlossarySearch.of(first);
        try (GlossarySearch next = old.with(second);
                GlossarySearch anew = GlossarySearch.of(second)) {
            for (String typed : List.of("port", "gate", "harbour", "portal", "", "คำ")) {
                assertThat(next.find(typed, concept -> true, 10_000).hits())
                        .as(typed)
                        .isEqualTo(anew.find(typed, concept -> true, 10_000).hits());
            }
            assertThat(old.find("portal", concept -> true, 10_000).hits()).isNotEmpty();
            assertThat(old.find("gateway", concept -> true, 10_000).hits()).isEmpty();
            old.close();
            assertThat(next.find("gateway", concept -> true, 10_000).hits()).hasSize(1);
            assertThatThrownBy(() -> old.find("portal", concept -> true, 10_000).hits())
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void every_wording_is_found_by_a_part_of_it_and_by_itself_with_one_slip() {
        Random random = new Random(9);
        for (int n = 0; n < 300; n++) {
            Concept concept =
                    GLOSSARY.concepts().get(random.nextInt(GLOSSARY.concepts().size()));
            Term term = concept.terms().get(random.nextInt(concept.terms().size()));
            String text = term.text();
            int start = random.nextInt(text.length());
            int end = start + 1 + random.nextInt(text.length() - start);
            String part = text.substring(start, end).strip();
            boolean sought = part.length() > 1 || (part.length() == 1 && start == 0);
            if (sought && new Folded(part).plain().length() == part.length()) {
                assertThat(find(part))
                        .as(part)
                        .anyMatch(hit -> hit.concept().id().equals(concept.id()));
            }
            if (term.lang() == Lang.EN && text.length() > 12) {
                int at = 1 + random.nextInt(text.length() - 2);
                String slip = text.substring(0, at) + 'q' + text.substring(at + 1);
                assertThat(find(slip))
                        .as(slip)
                        .anyMatch(hit -> hit.concept().id().equals(concept.id()));
            }
        }
    }

    private static Glossary glossary(String... english) {
        List<Concept> concepts = new ArrayList<>();
        for (int i = 0; i < english.length; i++) {
            concepts.add(concept("c" + i, "คำ" + i, List.of(english[i]), null));
        }
        return new Glossary(String.join(",", english), concepts);
    }

    private static Concept concept(
            String id, String thai, List<String> english, @org.jspecify.annotations.Nullable String forbidden) {
        return GlossaryCsv.read(Map.of(
                        "id",
                        id,
                        "domain",
                        "other",
                        "th",
                        thai,
                        "en",
                        String.join("|", english),
                        "en_forbidden",
                        forbidden == null ? "" : forbidden,
                        "status",
                        "approved"))
                .rows()
                .getFirst()
                .concept();
    }
}
