package org.communique.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.communique.bitext.Pairer;
import org.communique.bitext.Passage;
import org.communique.bitext.Row;
import org.communique.glossary.Concept;
import org.communique.glossary.ConceptId;
import org.communique.glossary.Domain;
import org.communique.glossary.Enforcement;
import org.communique.glossary.Glossary;
import org.communique.glossary.Scope;
import org.communique.glossary.Status;
import org.communique.glossary.Term;
import org.communique.glossary.TermStatus;
import org.communique.glossary.TermType;
import org.communique.text.Lang;
import org.communique.text.Span;
import org.junit.jupiter.api.Test;

class HarvestTest {
    private static final Harvest.Settings SETTINGS = new Harvest.Settings(3, 2, 0.7, 50);

    /** Sentences that have nothing in common, so that what recurs stands out. */
    private static final List<String> OTHERS = List.of(
            "ฝนตกหนักทางภาคเหนือ|Heavy rain fell in the north.",
            "นักเรียนเดินทางถึงโรงเรียน|Pupils arrived at school.",
            "ตลาดเปิดแต่เช้า|The market opens early.",
            "เรือออกจากท่า|A ship left port.",
            "หมอตรวจคนไข้|A doctor saw patients.",
            "ชาวนาเกี่ยวข้าว|Farmers cut rice.",
            "เขาอ่านหนังสือพิมพ์|He reads newspapers.",
            "แม่ทำอาหารเย็น|Mother cooked dinner.",
            "รถไฟมาช้า|Trains were late.",
            "เด็กเล่นฟุตบอล|Children played football.",
            "นกบินข้ามทะเล|Birds crossed oceans.",
            "ครูสอนภาษา|Teachers taught languages.");

    private static final List<String> BLUE = List.of(
            "เศรษฐกิจสีน้ำเงินช่วยชาวประมง|The blue economy helps fishermen.",
            "สองประเทศส่งเสริมเศรษฐกิจสีน้ำเงิน|Both countries promote the blue economy.",
            "เศรษฐกิจสีน้ำเงินสร้างงานใหม่|Jobs come from the blue economy.",
            "โครงการนี้สนับสนุนเศรษฐกิจสีน้ำเงิน|This project supports a blue economy.");

    @Test
    void what_recurs_with_one_counterpart_is_offered_with_its_sentences() {
        List<Harvest.Candidate> candidates = harvest(Glossary.empty(), documents(BLUE));

        assertThat(candidates)
                .extracting(Harvest.Candidate::thai, Harvest.Candidate::english)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("เศรษฐกิจสีน้ำเงิน", "blue economy"));
        Harvest.Candidate blue = candidates.getFirst();
        assertThat(blue.together()).isEqualTo(4);
        assertThat(blue.thaiCount()).isEqualTo(4);
        assertThat(blue.englishCount()).isEqualTo(4);
        assertThat(blue.stability()).isEqualTo(1);
        assertThat(blue.examples())
                .hasSize(4)
                .contains(new Harvest.Example(
                        "one", 1, "เศรษฐกิจสีน้ำเงินช่วยชาวประมง", "The blue economy helps fishermen."));
    }

    @Test
    void a_wording_of_the_glossary_is_not_offered() {
        for (Status status : Status.values()) {
            Glossary glossary = glossary(concept("blue", "เศรษฐกิจสีน้ำเงิน", "blue economy", status));
            assertThat(harvest(glossary, documents(BLUE))).as(status.name()).isEmpty();
        }
    }

    @Test
    void a_compound_of_wordings_of_the_glossary_is_not_offered() {
        List<String> rows = BLUE.stream()
                .map(row -> row.replace("สีน้ำเงิน", "สีน้ำเงินไทย").replace("blue economy", "Thai blue economy"))
                .toList();
        Concept blue = concept("blue", "เศรษฐกิจสีน้ำเงิน", "blue economy", Status.APPROVED);
        Concept thai = concept("thai", "ไทย", "Thai", Status.APPROVED);

        assertThat(harvest(glossary(blue), documents(rows)))
                .extracting(Harvest.Candidate::english)
                .containsExactly("Thai blue economy");
        assertThat(harvest(glossary(blue, thai), documents(rows))).isEmpty();
    }

    @Test
    void a_wording_rendered_differently_each_time_is_not_offered() {
        List<String> rows = new ArrayList<>(BLUE);
        rows.set(1, rows.get(1).replace("blue economy", "maritime sector"));
        rows.set(2, rows.get(2).replace("blue economy", "wealth of oceans"));
        assertThat(harvest(Glossary.empty(), documents(rows))).isEmpty();
    }

    @Test
    void what_one_document_repeats_is_not_offered_where_there_are_others() {
        List<Text> texts = List.of(new Text("one", BLUE), new Text("two", OTHERS));
        assertThat(harvest(Glossary.empty(), texts)).isEmpty();
        assertThat(harvest(Glossary.empty(), texts, new Harvest.Settings(3, 1, 0.7, 50)))
                .extracting(Harvest.Candidate::english)
                .containsExactly("blue economy");
    }

    @Test
    void a_sentence_repeated_word_for_word_speaks_once() {
        List<Text> texts = new ArrayList<>(List.of(new Text("other", OTHERS)));
        for (String name : List.of("a", "b", "c", "d", "e")) {
            texts.add(new Text(name, BLUE.subList(0, 1)));
        }
        assertThat(harvest(Glossary.empty(), texts)).isEmpty();
    }

    @Test
    void dates_and_single_words_are_not_offered() {
        List<String> rows = List.of(
                "เขามาวันที่ 5 มีนาคม 2567|He came on 5 March 2024.",
                "น้ำท่วมเมื่อ 5 มีนาคม 2567|Water rose on 5 March 2024.",
                "น้ำลดลง|The water fell.",
                "เราดื่มน้ำ 5 มีนาคม 2567|We drink water on 5 March 2024.");
        assertThat(harvest(Glossary.empty(), documents(rows))).isEmpty();
    }

    @Test
    void what_a_hyphen_goes_on_with_is_not_offered() {
        List<String> hyphens = BLUE.stream()
                .map(row -> row.replace("สีน้ำเงิน", "สีน้ำเงิน-19").replace("economy", "economy-19"))
                .toList();
        assertThat(harvest(Glossary.empty(), documents(hyphens))).isEmpty();
    }

    @Test
    void a_verb_without_what_makes_it_a_noun_is_known_as_cut() {
        String text = "ทางการค้าชายแดน";
        List<Gram> grams = Grams.thai(new Passage(Lang.TH, new Span(0, text.length()), text, List.of()));
        assertThat(grams)
                .filteredOn(gram -> gram.shown().equals("ค้าชายแดน"))
                .singleElement()
                .matches(Gram::cut);
        assertThat(grams)
                .filteredOn(gram -> gram.shown().equals("ชายแดน"))
                .singleElement()
                .matches(gram -> !gram.cut());
    }

    @Test
    void two_pairs_that_always_stand_together_are_not_guessed_apart() {
        List<String> rows = List.of(
                "พลังงานสะอาดช่วยอาหารปลอดภัยได้|Clean energy helps with safe food.",
                "อาหารปลอดภัยต้องมีพลังงานสะอาด|Safe food needs clean energy.",
                "เขาพูดเรื่องพลังงานสะอาดกับอาหารปลอดภัย|He speaks of clean energy before safe food.",
                "ทั้งพลังงานสะอาดหรืออาหารปลอดภัย|Neither clean energy nor safe food.");
        assertThat(harvest(Glossary.empty(), documents(rows))).isEmpty();
    }

    @Test
    void fewer_segments_than_asked_for_are_no_evidence() {
        assertThat(harvest(Glossary.empty(), documents(BLUE), new Harvest.Settings(5, 2, 0.7, 50)))
                .isEmpty();
        assertThat(harvest(Glossary.empty(), documents(BLUE), new Harvest.Settings(4, 2, 0.7, 0)))
                .isEmpty();
    }

    @Test
    void the_ratio_is_that_of_the_textbook() {
        // G = 2 Σ O ln(O/E) over the table 10 5 / 5 80.
        assertThat(Harvest.surprise(10, 15, 15, 100)).isCloseTo(27.414, within(0.001));
        assertThat(Harvest.surprise(2, 20, 10, 100)).isZero();
        assertThat(Harvest.surprise(1, 50, 10, 100)).isZero();
    }

    private static List<Harvest.Candidate> harvest(Glossary glossary, List<Text> texts) {
        return harvest(glossary, texts, SETTINGS);
    }

    private static List<Harvest.Candidate> harvest(Glossary glossary, List<Text> texts, Harvest.Settings settings) {
        return Harvest.candidates(
                texts.stream().map(text -> pair(text, glossary)).toList(), glossary, settings);
    }

    /** Rows, Thai and English parted by a bar. */
    private record Text(String name, List<String> rows) {}

    /** The rows in two documents, the others beside them. */
    private static List<Text> documents(List<String> rows) {
        return List.of(
                new Text("one", rows.subList(0, rows.size() / 2)),
                new Text("two", rows.subList(rows.size() / 2, rows.size())),
                new Text("three", OTHERS));
    }

    private static Harvest.Paired pair(Text text, Glossary glossary) {
        StringBuilder thai = new StringBuilder();
        StringBuilder english = new StringBuilder();
        List<Row> rows = new ArrayList<>();
        for (String line : text.rows()) {
            String[] sides = line.split("\\|", 2);
            rows.add(new Row(
                    new Span(thai.length(), thai.length() + sides[0].length()),
                    new Span(english.length(), english.length() + sides[1].length())));
            thai.append(sides[0]).append('\n');
            english.append(sides[1]).append('\n');
        }
        return new Harvest.Paired(
                text.name(), new Pairer(Set::of).pair(thai.toString(), english.toString(), rows, glossary));
    }

    private static Glossary glossary(Concept... concepts) {
        return new Glossary("test", Arrays.asList(concepts));
    }

    private static Concept concept(String id, String thai, String english, Status status) {
        return new Concept(
                new ConceptId(id),
                Domain.ECONOMY,
                Scope.NONE,
                status,
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
