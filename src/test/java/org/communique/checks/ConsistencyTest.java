package org.communique.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Passage;
import org.communique.glossary.Glossary;
import org.communique.glossary.GlossaryFiles;
import org.communique.qa.CheckId;
import org.communique.qa.Finding;
import org.communique.qa.HouseStyle;
import org.communique.text.Lang;
import org.communique.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsistencyTest {
    private static final Glossary GLOSSARY = GlossaryFiles.bundled().glossary();

    private final Consistency consistency = new Consistency(new EnglishLemmas());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They organised it and emphasised trade. They recognized it.        | MIXED_ISE_IZE recognized -> recognised",
                "They organized it and emphasized trade. They recognised it.        | MIXED_ISE_IZE recognised -> recognized",
                "The labour centre opened. It is a center of trade.                 | MIXED_SPELLING center -> centre",
                "The labor center opened. It is a centre of trade.                  | MIXED_SPELLING centre -> center",
                "They realised it. The labor center and the defense plan opened.    | MIXED_SPELLING realised -> realized",
                "The programme grew. The program grew. Each programme counts.       | MIXED_SPELLING program -> programme",
                "The U.S. and U.S. firms met the US team.                           | MIXED_U_S US -> U.S.",
                "The US and US firms met the U.S. team.                             | MIXED_U_S U.S. -> US",
                "The Lao PDR agreed. Laos and Laos alone.                           | MIXED_LAO_PDR Laos",
                "Viet Nam and Viet Nam met Vietnam.                                 | MIXED_VIET_NAM Vietnam -> Viet Nam",
                "By 3 per cent and 4 per cent, then 5 percent.                      | MIXED_PERCENT percent -> per cent",
                "The MOU and the MOUs and an MoU.                                   | MIXED_MOU MoU -> MOU",
                "They co-chaired it; he cochaired it; he cochairs it often.         | MIXED_CO_CHAIR cochaired -> co-chaired; MIXED_CO_CHAIR cochairs -> co-chairs",
                "Gen. Prayut met Gen. Anupong; General Prayut Chan-o-cha agreed.    | MIXED_GENERAL General -> Gen.",
                "A subregion, subregional work and sub-regional work.               | MIXED_SUB_REGION sub-regional -> subregional",
                "Thailand – U.S. relations and Thailand – Japan ties; Thailand-Malaysia trade. | MIXED_DASHES Thailand-Malaysia -> Thailand – Malaysia",
                "Thailand–Japan ties, Thailand-Malaysia trade, Thailand-Lao PDR trade. | MIXED_DASHES Thailand–Japan -> Thailand-Japan",
            })
    void the_rarer_of_two_habits_is_found_once_a_word(String draft, String found) {
        assertThat(said(HouseStyle.MINISTRY, draft)).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They organised labour in the centre and emphasised the programme.",
                "They organized labor in the center and emphasized the program.",
                "They organized labour in the centre: Oxford spelling is British too.",
                "The Organisation for Economic Co-operation and Development recognized the organization.",
                "The World Health Organization organised it with the World Trade Organization.",
                "The U.S. Department of Defense and the ASEAN Defence Ministers praised the defence plan.",
                "The United Nations Development Programme and the Greater Mekong Subregion Program met.",
                "The Center for Disease Control visited the centre and the labour office.",
                "They promised, advised, supervised and raised prizes, and capsized the boat; they organized it.",
                "The computer program runs; the programme and the centre are ready.",
                "The U.S. pledged US$ 5 million and 3 million US dollars.",
                "ASEAN-US relations and the U.S. economy.",
                "The U.S. side met the US-ASEAN Business Council.",
                "He said “we honor the US program” at the centre for labour in the U.S.",
                "In Bangkok, Thailand – The meeting of Thailand-Japan friends.",
                "The theme was \"Global South - Global Citizenship\" in Thailand-Japan ties.",
                "See www.example.org/organized and center@example.org; they organised labour at the centre.",
                "A rise of 3 per cent or 4%.",
                "Gen. Prayut addressed the General Assembly with Secretary-General Antonio Guterres and Major General Somchai"
                        + " Jaidee of the General Department Store.",
            })
    void names_quotations_and_one_habit_are_let_pass(String draft) {
        for (HouseStyle style : HouseStyle.values()) {
            assertThat(said(style, draft)).as(style.id()).doesNotContain("MIXED");
        }
    }

    @Test
    void a_draft_wholly_in_the_other_office_s_english_is_found() {
        String british = "They organised labour in the centre, in the centre and emphasised the programme.";
        String american = "They honor labor in the center.";
        assertThat(said(HouseStyle.GOVERNMENT_HOUSE, british))
                .isEqualTo("AMERICAN_SPELLING organised -> organized; AMERICAN_SPELLING labour -> labor;"
                        + " AMERICAN_SPELLING centre -> center");
        assertThat(said(HouseStyle.MINISTRY, british)).isEmpty();
        assertThat(said(HouseStyle.MINISTRY, american))
                .isEqualTo("BRITISH_SPELLING honor -> honour; BRITISH_SPELLING labor -> labour;"
                        + " BRITISH_SPELLING center -> centre");
        assertThat(said(HouseStyle.GOVERNMENT_HOUSE, american)).isEmpty();
        assertThat(said(HouseStyle.NONE, british)).isEmpty();
        assertThat(said(HouseStyle.NONE, american)).isEmpty();
        assertThat(said(HouseStyle.MINISTRY, "They organized labour: Oxford spelling is British too."))
                .isEmpty();
    }

    @Test
    void what_the_office_asks_for_is_never_the_rarer_way() {
        assertThat(said(HouseStyle.MINISTRY, "Vietnam and Vietnam met Viet Nam."))
                .isEqualTo("MIXED_VIET_NAM Vietnam -> Viet Nam");
        assertThat(said(HouseStyle.GOVERNMENT_HOUSE, "The labour and the labour for the labor."))
                .isEqualTo("MIXED_SPELLING labour -> labor");
    }

    @Test
    void on_a_tie_the_office_leans_its_way_and_nobody_keeps_the_first() {
        String draft = "The labor market and the labour market.";
        assertThat(said(HouseStyle.MINISTRY, draft)).isEqualTo("MIXED_SPELLING labor -> labour");
        assertThat(said(HouseStyle.GOVERNMENT_HOUSE, draft)).isEqualTo("MIXED_SPELLING labour -> labor");
        assertThat(said(HouseStyle.NONE, draft)).isEqualTo("MIXED_SPELLING labour -> labor");
    }

    @Test
    void the_order_of_dates_is_compared_only_where_no_office_asks_for_one() {
        String draft = "They met on 21 May 2021 and on 22 May 2021, not on May 23, 2021.";
        assertThat(said(HouseStyle.NONE, draft)).isEqualTo("MIXED_DATES May 23, 2021");
        assertThat(said(HouseStyle.MINISTRY, draft)).isEmpty();
    }

    @Test
    void a_few_words_stand_for_the_rest() {
        String draft = "labour labour labour labour labour labour honor, favor, neighbor, color, harbor.";
        assertThat(said(HouseStyle.MINISTRY, draft).split("; ")).hasSize(3);
    }

    @Test
    void habits_are_compared_over_the_whole_draft() {
        assertThat(said(HouseStyle.MINISTRY, "The centre opened.", "The labour office.", "A new center."))
                .isEqualTo("MIXED_SPELLING center -> centre");
    }

    private String said(HouseStyle style, String... passages) {
        StringBuilder draft = new StringBuilder();
        List<AlignedSegment> segments = new ArrayList<>();
        for (String passage : passages) {
            Span span = new Span(draft.length(), draft.length() + passage.length());
            draft.append(passage).append('\n');
            segments.add(
                    new AlignedSegment(segments.size() + 1, null, new Passage(Lang.EN, span, passage, List.of()), 1));
        }
        Bitext bitext = new Bitext("", draft.toString(), segments, List.of(), List.of(), GLOSSARY);
        List<String> said = new ArrayList<>();
        consistency
                .findings(new CheckId("house-style"), bitext, style)
                .forEach(f -> said.add(told(f, draft.toString())));
        return String.join("; ", said);
    }

    private static String told(Finding finding, String draft) {
        Span target = finding.target();
        assertThat(target).isNotNull();
        return finding.code() + " " + target.of(draft)
                + (finding.fixes().isEmpty()
                        ? ""
                        : " -> " + finding.fixes().getFirst().replacement());
    }
}
