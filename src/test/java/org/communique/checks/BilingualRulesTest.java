package org.communique.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BilingualRulesTest {
    private final LanguageCheck check = new LanguageCheck(TestGrammar.shared());

    @Test
    void i_e_is_found_opposite_examples_and_let_pass_opposite_namely() {
        String target = "They will cooperate in several fields, i.e. trade and tourism.";
        assertThat(Segments.said(check, "ร่วมมือในหลายสาขา เช่น การค้าและการท่องเที่ยว", target))
                .containsExactly("warning I_E_FOR_EXAMPLE i.e.");
        assertThat(Segments.said(check, "ร่วมมือในหลายสาขา อาทิ การค้าและการท่องเที่ยว", target))
                .containsExactly("warning I_E_FOR_EXAMPLE i.e.");
        assertThat(Segments.said(check, "ร่วมมือในสองสาขา ได้แก่ การค้าและการท่องเที่ยว", target))
                .isEmpty();
        assertThat(Segments.said(check, "ทั้งสองฝ่ายร่วมมือกันเช่นเดียวกัน", target))
                .isEmpty(); // likewise
        assertThat(Segments.said(
                        check, "ร่วมมือในหลายสาขา เช่น การค้า", "In trade (i.e. rice) and tourism (i.e. hotels)."))
                .isEmpty();
        assertThat(Segments.said(check, "ร่วมมือในสองสาขา ได้แก่ การค้า เช่น ข้าว", target))
                .isEmpty();
    }

    @Test
    void the_same_english_is_judged_by_the_thai_beside_it() {
        String target = "Both sides came to terms on trade.";
        assertThat(Segments.said(check, "ทั้งสองฝ่ายเห็นพ้องเรื่องการค้า", target))
                .containsExactly("hint CAME_TO_TERMS came to terms");
        assertThat(Segments.said(check, "ทั้งสองฝ่ายประนีประนอมเรื่องการค้า", target))
                .isEmpty();
    }
}
