package org.communique.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
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
import org.communique.qa.Example;
import org.communique.qa.Finding;
import org.communique.qa.Fix;
import org.communique.text.Lang;
import org.communique.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageCheckTest {
    private static final String SPELLER = "MORFOLOGIK_RULE_EN_GB";

    private final LanguageCheck check = new LanguageCheck(TestGrammar.shared());

    static Stream<Example> examples() {
        return new LanguageCheck(TestGrammar.shared()).info().examples().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examples_hold(Example example) {
        List<Finding> findings = Segments.findings(check, example.source(), example.target(), Glossary.empty());
        if (example.isGood()) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).hasSize(1);
            int at = example.target().indexOf(example.marked());
            String words = Segments.words(findings.getFirst(), example.target());
            int found = example.target().indexOf(words);
            assertThat(new Span(at, at + example.marked().length()).overlaps(new Span(found, found + words.length())))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bilatral, Both sides reviewed bilatral relations., bilateral",
        "agreeement, The two countries signed the agreeement in Bangkok., agreement",
        "goverment, The goverment will support the project., government",
        "andfor, The Minister thanked the Ambassador andfor the cooperation., and for",
        "teh, They met at teh Ministry., the", // of short words only those with swapped letters
        "Goverment, Goverment of Thailand Welcomes Visiting Ambassadors, Government", // a heading
        "Commerical, Commerical relations between the two countries have grown., Commercial" // a sentence's first word
    })
    void a_misspelt_word_is_an_error_with_its_mend(String word, String sentence, String mend) {
        List<Finding> findings = Segments.findings(check, "ไทย", sentence, Glossary.empty());
        assertThat(Segments.loud(check, "ไทย", sentence)).containsExactly(SPELLER + " " + word);
        assertThat(findings.getFirst().fixes()).extracting(Fix::replacement).contains(mend);
        assertThat(findings.getFirst().message()).contains("“" + word + "”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The defence and defense ministers honoured and honored the organisation and the organization.",
                "The two sides emphasised, emphasized and reiterated the programme.",
                "Mr. Srettha Thavisin met Prime Minister Fumio Kishida and Professor Muhammad Yunus.",
                "Srettha Thavisin, Prime Minister, visited Ubon Ratchathani and Nakhon Phanom.",
                "They discussed ACMECS, BIMSTEC, the MOUs, the MoU, SMEs, B20 and the 3Rs.",
                "The ASEAN-centred architecture, people-centeredness and agri-tech were discussed.",
                "Minister of Foreign Affairs Retno Marsudi and Dato’ Seri Anwar bin Ibrahim attended.",
                "Preecha said that the Ministry would co-chair the meeting, which Laos cochaired.",
                "The Bureau International des Expositions and Chargé d’Affaires a.i. Michael Heath were thanked.",
                "Phuket was chosen; Songkran is in April; Kratom, loy krathong and som tam were discussed.",
                "FinTech, e-Commerce, PM2.5, Thailand+ and the ASEAN-RoK Commemorative Summit were noted.",
                "See https://www.mfa.go.th/en/content/bilatral or write to infom@mfa.go.th.",
            })
    void nothing_loud_is_said_of(String sentence) {
        assertThat(Segments.loud(check, "ไทย", sentence)).isEmpty();
    }

    @Test
    void a_foreign_phrase_in_lower_case_is_a_hint_at_most() {
        assertThat(Segments.loud(check, "ไทย", "The theme “xieli shunli shishi” was chosen, with songkran and khon."))
                .isEmpty();
    }

    @Test
    void a_capitalised_unknown_word_inside_a_sentence_is_a_hint_at_most() {
        String sentence = "He met the Ambasador of the Republic at the Ambassador’s residence.";
        assertThat(Segments.said(check, "ไทย", sentence)).containsExactly("hint " + SPELLER + " Ambasador");
        assertThat(Segments.said(check, "นายสมชาย ใจดี", sentence)).isEmpty(); // opposite a Thai name
        assertThat(Segments.said(check, "ไทย", "He met Mr. Ambasador of the Republic."))
                .isEmpty(); // after a title
    }

    @Test
    void words_of_the_release_and_of_accepted_wordings_are_known() {
        String sentence = "The officials praised the enhencement.";
        assertThat(Segments.loud(check, "ไทย", sentence)).hasSize(1);
        assertThat(Segments.loud(check, "คำว่า enhencement ในข่าว", sentence)).isEmpty();

        Concept concept = new Concept(
                new ConceptId("enhencement"),
                Domain.POLICY,
                Scope.NONE,
                Status.APPROVED,
                Enforcement.WARNING,
                List.of(
                        new Term(Lang.TH, "การเพิ่มพูน", TermStatus.PREFERRED, TermType.FULL),
                        new Term(Lang.EN, "Special Enhencement", TermStatus.PREFERRED, TermType.FULL),
                        new Term(Lang.EN, "bilatral", TermStatus.FORBIDDEN, TermType.FULL)),
                null,
                null,
                null,
                null);
        Glossary glossary = new Glossary("one", List.of(concept));
        assertThat(Segments.findings(check, "ไทย", sentence, glossary)).isEmpty();
        assertThat(Segments.findings(check, "ไทย", "They reviewed bilatral relations.", glossary))
                .hasSize(1); // a forbidden wording is nothing to be proud of
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Thailand will handover the chairmanship to Bangladesh. | HANDOVER handover
            The policy of the the Thai Government remains. | ENGLISH_WORD_REPEAT_RULE the the
            The two countries have now be connected. | HAVE_PART_AGREEMENT be
            He discussed about the issue with the Minister. | MENTION_ABOUT discussed about the
            """)
    void grammar_is_loud(String sentence, String said) {
        assertThat(Segments.loud(check, "ไทย", sentence)).containsExactly(said);
    }

    @Test
    void thai_left_in_the_draft_is_not_this_checks() {
        assertThat(Segments.said(
                        check, "ห่วงโซ่อุปทาน", "They agreed on secure ห่วงโซ่อุปทาน ห่วงโซ่อุปทาน between them."))
                .isEmpty();
        assertThat(Segments.said(check, "ห่วงโซ่อุปทาน", "ทั้งสองฝ่ายเห็นพ้องกัน"))
                .isEmpty();
    }

    @Test
    void messages_are_one_sentence_and_fixes_at_most_three() {
        for (String sentence : List.of(
                "Both sides reviewed bilatral relations.",
                "Thailand look forward to the support of Japan.",
                "The Embassy has planned to organized a seminar on trade.")) {
            Finding finding =
                    Segments.findings(check, "ไทย", sentence, Glossary.empty()).getFirst();
            assertThat(finding.message()).matches("\\S.*[.?]").doesNotContain("<", "\"", ". ");
            assertThat(finding.fixes()).hasSizeBetween(1, 3);
            assertThat(finding.fixes()).allSatisfy(fix -> assertThat(fix.span()).isEqualTo(finding.target()));
        }
    }

    @Test
    void spans_hold_with_invisible_and_wide_characters_before_the_slip() {
        for (String before :
                List.of("\uFEFF", "\u200B", "\u00AD", "\u00A0", "😀 ", "e\u0301 ", "The\u00ADre ", "“A” – ", "\t")) {
            String sentence = before + "Both sides reviewed bilatral relations.";
            assertThat(Segments.loud(check, "ไทย", sentence))
                    .as("before U+%04X", (int) before.charAt(0))
                    .contains(SPELLER + " bilatral");
        }
    }

    @Test
    void random_text_never_fails_and_every_span_lies_inside() {
        long seed = 20210522;
        Random random = new Random(seed);
        String pool =
                "the the bilatral ASEAN . , ; “ ” ( ) \u00AD \u200B \u00A0 \n ๑ ก ่ ห่วงโซ่ 😀 é 21 May 2564 – - has U.S. ' \" \uD800 ";
        for (int i = 0; i < 40; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < 120; j++) {
                text.append(pool.charAt(random.nextInt(pool.length())));
            }
            for (Finding finding : Segments.findings(check, "ไทย", text.toString(), Glossary.empty())) {
                assertThat(finding.target()).as("seed %d, round %d", seed, i).isNotNull();
                assertThat(finding.target().end()).isLessThanOrEqualTo(7 + text.length());
                assertThat(Segments.words(finding, text.toString())).isNotBlank();
            }
        }
    }
}
