package org.communique.qa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communique.bitext.Bitext;
import org.communique.bitext.Pairer;
import org.communique.bitext.Row;
import org.communique.glossary.ConceptId;
import org.communique.glossary.Glossary;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintsTest {
    private static final List<String> ROWS = List.of(
            "วันที่ 3 มิถุนายน 2565 ญี่ปุ่น|3 June 2022, a slip in Japan",
            "วันที่ 7 กรกฎาคม 2566 เวียดนาม|7 July 2023, a slip and a slip in Viet Nam");

    @Test
    void each_reach_has_a_fingerprint_of_its_own() {
        Review review = review(ROWS, Set.of());
        for (Finding finding : review.report().findings()) {
            Fingerprints of = review.fingerprints(finding);
            assertThat(Set.of(of.here(), of.release(), of.everywhere())).hasSize(3);
        }
        assertThat(of(review, Reach.HERE)).doesNotHaveDuplicates().hasSize(3);
        assertThat(Set.copyOf(of(review, Reach.RELEASE))).hasSize(1);
        assertThat(Set.copyOf(of(review, Reach.EVERYWHERE))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            วันที่ 9 กันยายน 2567 ลาว|9 September 2024 in Laos     ; ; ;            # a paragraph before
            ; 3 June 2022, a slip in Japan ; In Japan, on 3 June 2022, a SLIP, no less ; # other words, and capitals
            ; 7 July 2023, a slip and ; It was 7 July 2023, one slip, and then ;          # other words around both
            """)
    void edits_elsewhere_change_none(
            @Nullable String before, @Nullable String words, @Nullable String mended, @Nullable String point) {
        List<String> edited = new ArrayList<>(ROWS);
        if (before != null) {
            edited.addFirst(before);
        }
        edited.replaceAll(row -> words == null || mended == null ? row : row.replace(words, mended));
        assertThat(edited).isNotEqualTo(ROWS);
        for (Reach reach : Reach.values()) {
            assertThat(of(review(edited, Set.of()), reach)).isEqualTo(of(review(ROWS, Set.of()), reach));
        }
    }

    @Test
    void a_passage_that_moves_takes_its_judgements_along() {
        List<Fingerprint> all = of(review(ROWS, Set.of()), Reach.HERE);
        assertThat(of(review(ROWS.reversed(), Set.of()), Reach.HERE))
                .containsExactly(all.get(1), all.get(2), all.get(0));
    }

    @Test
    void the_second_set_aside_here_leaves_the_first_and_its_like_elsewhere() {
        Review all = review(ROWS, Set.of());
        Finding second = all.report().findings().get(2);
        Review judged = review(ROWS, Set.of(all.fingerprints(second).here()));
        assertThat(judged.report().findings())
                .containsExactly(
                        all.report().findings().get(0), all.report().findings().get(1));
        assertThat(judged.setAside()).containsExactly(second);
    }

    @Test
    void the_first_set_aside_here_does_not_make_the_second_the_first() {
        Review all = review(ROWS, Set.of());
        Finding first = all.report().findings().get(1);
        Review judged = review(ROWS, Set.of(all.fingerprints(first).here()));
        assertThat(judged.setAside()).containsExactly(first);
        assertThat(judged.report().findings()).hasSize(2);
    }

    @Test
    void of_two_paragraphs_alike_each_has_a_fingerprint_of_its_own() {
        Review all = review(
                "ไทยยินดี\n\nไทยยินดี",
                "A slip.\n\nA slip.",
                List.of(new Row(new Span(0, 8), new Span(0, 7)), new Row(new Span(10, 18), new Span(9, 16))),
                null,
                null);
        assertThat(of(all, Reach.HERE)).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void a_judgement_of_the_release_or_of_all_silences_every_finding_alike() {
        Review all = review(ROWS, Set.of());
        for (Reach reach : List.of(Reach.RELEASE, Reach.EVERYWHERE)) {
            Fingerprint judgement =
                    all.fingerprints(all.report().findings().getFirst()).of(reach);
            assertThat(review(ROWS, Set.of(judgement)).report().findings()).isEmpty();
        }
    }

    @Test
    void here_is_the_paragraph_however_the_draft_divides_it() {
        String thai = "ไทยยินดี ลาวยินดี";
        String english = "Thailand and Laos saw a slip.";
        Review whole = review(thai, english, List.of(new Row(new Span(0, 17), new Span(0, 29))), null, null);
        Review parted = review(
                thai,
                english,
                List.of(new Row(new Span(0, 8), new Span(0, 8)), new Row(new Span(9, 17), new Span(9, 29))),
                null,
                null);
        assertThat(parted.bitext().segments()).hasSize(2);
        assertThat(of(parted, Reach.HERE)).isEqualTo(of(whole, Reach.HERE));
    }

    @Test
    void everywhere_is_the_concept_where_there_is_one_and_else_the_code() {
        List<Row> row = List.of(new Row(new Span(0, 8), new Span(0, 4)));
        ConceptId concept = new ConceptId("slip");
        Fingerprint term = of(review("ไทยยินดี", "slip", row, "A", concept), Reach.EVERYWHERE)
                .getFirst();
        assertThat(of(review("ไทยยินดี", "slip", row, "B", concept), Reach.EVERYWHERE))
                .containsExactly(term);
        Fingerprint rule =
                of(review("ไทยยินดี", "slip", row, "A", null), Reach.EVERYWHERE).getFirst();
        assertThat(rule).isNotEqualTo(term);
        assertThat(of(review("ไทยยินดี", "slip", row, "B", null), Reach.EVERYWHERE))
                .doesNotContain(rule);
        assertThat(of(review("ลาวยินดี", "SLIP", row, "A", null), Reach.EVERYWHERE))
                .containsExactly(rule);
    }

    private static List<Fingerprint> of(Review review, Reach reach) {
        return review.report().findings().stream()
                .map(finding -> review.fingerprints(finding).of(reach))
                .toList();
    }

    /** Rows of Thai and English, each a paragraph, reviewed as typed by hand: paired by the pairer. */
    private static Review review(List<String> rows, Set<Fingerprint> setAside) {
        StringBuilder thai = new StringBuilder();
        StringBuilder english = new StringBuilder();
        for (String row : rows) {
            int bar = row.indexOf('|');
            thai.append(row, 0, bar).append("\n\n");
            english.append(row, bar + 1, row.length()).append("\n\n");
        }
        Policy policy = new Policy(HouseStyle.MINISTRY, Set.of(), Map.of(), setAside);
        return reviewer(null, null).review(thai.toString(), english.toString(), Glossary.empty(), policy);
    }

    private static Review review(
            String thai, String english, List<Row> rows, @Nullable String code, @Nullable ConceptId concept) {
        return reviewer(code, concept).review(thai, english, rows, Glossary.empty(), Policy.DEFAULT);
    }

    /** With one check, to which every “slip” of the draft is an error. */
    private static Reviewer reviewer(@Nullable String code, @Nullable ConceptId concept) {
        CheckId id = new CheckId("slip");
        Check slip = new Check() {
            @Override
            public CheckInfo info() {
                return new CheckInfo(id, Severity.ERROR, "slips", List.of());
            }

            @Override
            public Stream<Finding> check(Bitext bitext) {
                Matcher found =
                        Pattern.compile("slip", Pattern.CASE_INSENSITIVE).matcher(bitext.target());
                return found.results()
                        .map(at -> new Finding(
                                id,
                                code,
                                Severity.ERROR,
                                bitext.segments().stream()
                                        .filter(s -> s.target() != null
                                                && s.target().span().contains(at.start()))
                                        .findFirst()
                                        .orElseThrow()
                                        .number(),
                                null,
                                new Span(at.start(), at.end()),
                                concept,
                                "a slip",
                                List.of()));
            }
        };
        return new Reviewer(new Pairer(word -> Set.of(word)), new CheckEngine(List.of(slip)));
    }
}
