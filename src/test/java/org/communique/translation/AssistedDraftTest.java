package org.communique.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.communique.bitext.Passage;
import org.communique.glossary.Concept;
import org.communique.glossary.ConceptId;
import org.communique.glossary.Domain;
import org.communique.glossary.Enforcement;
import org.communique.glossary.Scope;
import org.communique.glossary.Status;
import org.communique.glossary.Term;
import org.communique.glossary.TermMatch;
import org.communique.glossary.TermStatus;
import org.communique.glossary.TermType;
import org.communique.text.Lang;
import org.communique.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssistedDraftTest {
    /** A passage that stands at 1,000 of its document, with each of these wordings found where it first stands. */
    private static Passage passage(String text, String... thaiAndEnglish) {
        List<TermMatch> terms = new ArrayList<>();
        for (int i = 0; i < thaiAndEnglish.length; i += 2) {
            String thai = thaiAndEnglish[i];
            Term term = new Term(Lang.TH, thai, TermStatus.PREFERRED, TermType.FULL);
            Concept concept = new Concept(
                    new ConceptId("concept-" + i),
                    Domain.OTHER,
                    Scope.NONE,
                    Status.APPROVED,
                    Enforcement.HINT,
                    List.of(term, new Term(Lang.EN, thaiAndEnglish[i + 1], TermStatus.PREFERRED, TermType.FULL)),
                    null,
                    null,
                    null,
                    null);
            int at = 1000 + text.indexOf(thai);
            terms.add(new TermMatch(concept, term, new Span(at, at + thai.length())));
        }
        return new Passage(Lang.TH, new Span(1000, 1000 + text.length()), text, terms);
    }

    @Test
    void terms_dates_numbers_and_latin_names_stand_in_the_order_of_the_thai() {
        AssistedDraft draft = AssistedDraft.of(passage(
                "เมื่อวันที่ ๒๑ พฤษภาคม ๒๕๖๔ กระทรวงการต่างประเทศเป็นเจ้าภาพจัดการหารือยุทธศาสตร์ ครั้งที่ ๗ โดยมีนาย Atul Keshap",
                "กระทรวงการต่างประเทศ",
                "Ministry of Foreign Affairs",
                "การหารือยุทธศาสตร์",
                "Strategic Dialogue"));
        assertThat(draft.text())
                .isEqualTo("21 May 2021 … Ministry of Foreign Affairs … Strategic Dialogue … 7th … Atul Keshap");
        assertThat(draft.provenance())
                .isEqualTo("Assisted draft: 2 terms, 1 date, 1 number, 1 Latin name in the order of the Thai;"
                        + " not a translation");
    }

    @Test
    void what_is_not_known_is_not_made_up() {
        AssistedDraft draft = AssistedDraft.of(passage("ที่ประชุมแลกเปลี่ยนมุมมอง"));
        assertThat(draft.text()).isEmpty();
        assertThat(draft.provenance()).isEqualTo("Assisted draft: nothing in this passage is known");
    }

    @Test
    void the_english_that_the_release_gives_in_brackets_is_not_said_twice() {
        AssistedDraft draft = AssistedDraft.of(passage(
                "ความร่วมมือทางเศรษฐกิจในเอเชียแปซิฟิก (Asia-Pacific Economic Cooperation: APEC) อาเซียน",
                "ความร่วมมือทางเศรษฐกิจในเอเชียแปซิฟิก",
                "Asia-Pacific Economic Cooperation",
                "อาเซียน",
                "ASEAN"));
        assertThat(draft.text()).isEqualTo("Asia-Pacific Economic Cooperation … APEC … ASEAN");
    }

    @Test
    void a_number_inside_a_term_belongs_to_the_term() {
        AssistedDraft draft =
                AssistedDraft.of(passage("การแพร่ระบาดของโควิด-๑๙ ใน ๑๙ จังหวัด", "โควิด-๑๙", "COVID-19"));
        assertThat(draft.text()).isEqualTo("COVID-19 … 19");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ครั้งที่ ๑          | 1st",
                "ครั้งที่ ๒๒         | 22nd",
                "ครั้งที่ ๑๑๓        | 113th",
                "มูลค่า ๑.๕ แสนล้านบาท | 150,000,000,000",
                "ร้อยละ ๓.๒         | 3.2 percent",
                "เวลา ๑๔.๓๐ น.      | 14.30 hrs",
                "เวลา ๐๙.๐๐ น.      | 09.00 hrs",
                "ทั้งสองฝ่าย          | ''", // two sides is “both sides”
                "๒๑-๒๒ พฤษภาคม ๒๕๖๔ | 21 May 2021 – 22 May 2021",
                "เดือนกรกฎาคม ๒๕๖๐  | July 2017",
            })
    void numbers_and_dates_are_written_as_english_writes_them(String thai, String english) {
        assertThat(AssistedDraft.of(passage(thai)).text()).isEqualTo(english);
    }
}
