package org.communique.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Passage;
import org.communique.glossary.Glossary;
import org.communique.qa.Finding;
import org.communique.text.Lang;
import org.communique.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PunctuationCheckTest {
    private final PunctuationCheck check = new PunctuationCheck();

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\0',
            value = {
                "The Summit (the 38th was held.                    ~ UNPAIRED_BRACKET (",
                "The Summit the 38th) was held.                    ~ UNPAIRED_BRACKET )",
                "The [Summit) was held.                            ~ UNPAIRED_BRACKET ) -> ]",
                "The theme was “Moving Forward this year.          ~ UNPAIRED_QUOTE “",
                "The theme was Moving Forward” this year.          ~ UNPAIRED_QUOTE ”",
                "They had “Sawasdee DC’ in June.                   ~ UNPAIRED_QUOTE “", // seen on an embassy's page
                "The “Thailand Reception\" was held.               ~ UNPAIRED_QUOTE \" -> ”",
                "They welcomed the the Minister.                   ~ DOUBLED_WORD the the -> the",
                "He believed that.The plan is good.                ~ NO_SPACE_AFTER_MARK . -> . ",
                "In trade,investment and tourism.                  ~ NO_SPACE_AFTER_MARK , -> , ",
                "On behalf of Thailand , he spoke.                 ~ SPACE_BEFORE_MARK   -> ",
                "They met ( in Bangkok).                           ~ SPACE_AFTER_BRACKET   -> ",
                "In Bangkok,, they met.                            ~ DOUBLED_MARK ,, -> ,",
                "The ASEAN- China Summit.                          ~ ONE_SIDED_DASH -  -> -",
                "During 2 -4 November.                             ~ ONE_SIDED_DASH  - -> -",
                "During 2-4 May, 5-6 June and 7–8 July.            ~ MIXED_RANGE_DASH – -> -",
                "The “one” and “two” and \"three\" themes.         ~ MIXED_QUOTES \"",
            })
    void a_mark_is_found(String draft, String found) {
        assertThat(String.join("; ", said(draft)).strip()).isEqualTo(found.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They discussed 1) trade, 2) investment; a) goods and (b) services.",
                "The ministers’ visit, the Ambassador’s ‘next normal’ and the ’90s.",
                "“First paragraph.\n\n“Second paragraph.”",
                "The list (first\nand second) was agreed.",
                "Pre- and post-COVID-19 plans, short- or long-term, were discussed.",
                "See www.example.org/a,b or U.S.A. at 14.00 hrs. Call 02-203-5000 or 0-2643-5000.",
                "On 2021-05-22 the 3-4 officials met... Then 10,000-20,000 came.",
                "He said that that had had an effect.",
                "The agreement was signed (see Annex (a)).",
                "Name    Position    Office",
                "A 5\" screen.",
                "The U.S.-led talks; Thailand – U.S. ties; ASEAN+3.",
            })
    void right_marks_are_let_pass(String draft) {
        assertThat(said(draft)).isEmpty();
    }

    @Test
    void furniture_is_not_looked_at() {
        String draft = "Print (page\n\nThe Minister spoke.";
        Span span = new Span(13, draft.length());
        AlignedSegment segment = new AlignedSegment(1, null, new Passage(Lang.EN, span, span.of(draft), List.of()), 1);
        Bitext bitext = new Bitext("", draft, List.of(segment), List.of(), List.of(new Span(0, 11)), Glossary.empty());
        assertThat(check.check(bitext)).isEmpty();
    }

    @Test
    void long_runs_of_marks_take_a_line_s_time() {
        String draft = "((((“".repeat(20_000) + " - ".repeat(20_000) + "1-".repeat(20_000) + ", ".repeat(20_000);
        assertThat(said(draft)).isNotEmpty();
    }

    private List<String> said(String draft) {
        AlignedSegment segment =
                new AlignedSegment(1, null, new Passage(Lang.EN, new Span(0, draft.length()), draft, List.of()), 1);
        Bitext bitext = new Bitext("", draft, List.of(segment), List.of(), List.of(), Glossary.empty());
        List<String> said = new ArrayList<>();
        check.check(bitext).forEach(f -> said.add(told(f, draft)));
        return said;
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
