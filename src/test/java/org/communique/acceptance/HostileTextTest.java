package org.communique.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.communique.glossary.EnglishTermFinder;
import org.communique.glossary.TermMatch;
import org.communique.glossary.ThaiTermFinder;
import org.communique.qa.CheckId;
import org.communique.qa.Finding;
import org.communique.qa.Review;
import org.communique.text.EnglishSegmenter;
import org.communique.text.Lang;
import org.communique.text.Normalizer;
import org.communique.text.Segment;
import org.communique.text.Segmenter;
import org.communique.text.Span;
import org.communique.text.ThaiSegmenter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that is typed, copied or encoded badly, or meant to do harm: what is the same is found, what is odd is said. */
class HostileTextTest {
    private static final ThaiTermFinder THAI = new ThaiTermFinder(Engine.GLOSSARY);
    private static final EnglishTermFinder ENGLISH =
            new EnglishTermFinder(Engine.GLOSSARY, Engine.GRAMMAR.lemmatizer());

    @DisplayName("the same term however it is typed")
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1 zero-width space between words | พบ\u200Bกระทรวงการต่างประเทศ\u200Bแล้ว | กระทรวงการต่างประเทศ",
                "2 zero-width space inside | กระทรวง\u200Bการ\u200Bต่างประเทศ | กระทรวง\u200Bการ\u200Bต่างประเทศ",
                "3 decomposed SARA AM | ข้อตกลงคณะกรรมาธิการแม่น\u0E4D\u0E49\u0E32โขง | คณะกรรมาธิการแม่น\u0E4D\u0E49\u0E32โขง",
                "4 tone before nikhahit | คณะกรรมาธิการแม่น\u0E49\u0E4D\u0E32โขง | คณะกรรมาธิการแม่น\u0E49\u0E4D\u0E32โขง",
                "4 tone behind SARA AM | คณะกรรมาธิการแม่น\u0E33\u0E49โขง | คณะกรรมาธิการแม่น\u0E33\u0E49โขง",
                "5 two SARA E | คณะกรรมาธิการ\u0E40\u0E40ม่น้ำโขง | คณะกรรมาธิการ\u0E40\u0E40ม่น้ำโขง",
                "6 decomposed before segmentation | คณะกรรมาธิการแม่น\u0E4D\u0E49\u0E32โขง | คณะกรรมาธิการแม่น\u0E4D\u0E49\u0E32โขง",
                "8 tone before the vowel sign | เยือนญี่ป\u0E48\u0E38น | ญี่ป\u0E48\u0E38น",
                "10 glyphs of old fonts | ญี\uF70Aปุ\uF70Aน | ญี\uF70Aปุ\uF70Aน",
                "11 no-break space | สปป.\u00A0ลาว | สปป.\u00A0ลาว",
                "11 word joiner | กระทรวง\u2060การต่างประเทศ | กระทรวง\u2060การต่างประเทศ",
                "11 soft hyphen | กระทรวง\u00ADการต่างประเทศ | กระทรวง\u00ADการต่างประเทศ",
                "11 byte order mark | กระทรวง\uFEFFการต่างประเทศ | กระทรวง\uFEFFการต่างประเทศ",
                "12 direction control | กระทรวง\u202Eการต่าง\u202Cประเทศ | กระทรวง\u202Eการต่าง\u202Cประเทศ",
                "14 \u0E2F\u0E25\u0E2F behind | กระทรวงการต่างประเทศฯลฯ | กระทรวงการต่างประเทศ",
                "14 \u0E46 before | ต่างๆกระทรวงการต่างประเทศ | กระทรวงการต่างประเทศ",
                "16 the longest of nested terms | รัฐมนตรีว่าการกระทรวงการต่างประเทศ | รัฐมนตรีว่าการกระทรวงการต่างประเทศ",
                "21 behind a supplementary character | \uD83D\uDE00กระทรวงการต่างประเทศ | กระทรวงการต่างประเทศ",
                "24 Lao and Khmer beside it | ກະຊວງ กระทรวงการต่างประเทศ ក្រសួង | กระทรวงการต่างประเทศ",
            })
    void a_thai_term_is_found(String input, String text, String words) {
        assertThat(found(Lang.TH, text)).contains(words);
        String folded = Normalizer.normalize(text).text();
        assertThat(concepts(Lang.TH, folded)).isEqualTo(concepts(Lang.TH, text));
    }

    @DisplayName("no term where none is")
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "15 the prefix of a longer word | กรมธรรม์",
                "15 a term of six letters cut inside a cluster | ประธานาธิบดีกา",
                "24 Lao | ປະເທດໄທ ກະຊວງ",
                "24 Khmer | ប្រទេសថៃ",
                "24 Chinese | 泰国外交部",
            })
    void nothing_thai_is_found_in_what_is_no_term(String input, String text) {
        assertThat(found(Lang.TH, text)).doesNotContain("กรม", "ประธาน").allMatch(w -> w.equals("ประธานาธิบดี"));
    }

    @DisplayName("variants of an English term")
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "18 possessive | Thailand's | thailand",
                "18 curly possessive | Thailand’s | thailand",
                "18 capitals | THAILAND | thailand",
                "18 dashes | the Ministry of Foreign–Affairs | ministry-of-foreign-affairs",
                "11 no-break space | Ministry\u00A0of\u00A0Foreign\u00A0Affairs | ministry-of-foreign-affairs",
                "11 soft hyphen | Minis\u00ADtry of Foreign Affairs | ministry-of-foreign-affairs",
                "11 word joiner | Ministry of For\u2060eign Affairs | ministry-of-foreign-affairs",
                "12 direction control | Minis\u202Etry of Foreign Affairs | ministry-of-foreign-affairs",
            })
    void an_english_term_is_found(String input, String text, String concept) {
        assertThat(concepts(Lang.EN, text)).contains(concept);
    }

    @Test
    @DisplayName("17 a Cyrillic letter in an English term is no Latin one, and is told")
    void a_word_of_two_scripts_is_not_the_term_and_is_told() {
        assertThat(concepts(Lang.EN, "Th\u0430iland")).doesNotContain("thailand");

        Review review = Engine.review("ประเทศไทยยินดีต้อนรับ", "Th\u0430iland welcomed them.");

        assertThat(codes(review, "punctuation")).contains("MIXED_SCRIPTS");
        assertThat(review.report().findings())
                .filteredOn(f -> "MIXED_SCRIPTS".equals(f.code()))
                .allSatisfy(f -> assertThat(f.fixes().getFirst().replacement()).isEqualTo("Thailand"));
    }

    @DisplayName("what is odd in the Thai is told")
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "7 two tones on one consonant | ที่่ประชุม | typed twice",
                "7 a tone on nothing | เขา ่มา | no letter below",
                "9 a vowel sign alone | \u0E31 และ | no letter below",
                "12 override | กระ\u202Eทรวง | U+202E",
                "12 isolate | กระ\u2066ทรวง | U+2066",
                "17 Cyrillic in a Latin name | นาย M\u0430rk | mixes Latin",
                "19 a character that was lost | กระ\uFFFDทรวง | U+FFFD",
                "22 no character | กระ\uFFFFทรวง | U+FFFF",
            })
    void the_thai_is_suspect(String input, String thai, String message) {
        assertThat(Engine.report(thai, "The text.").findings())
                .filteredOn(f -> f.check().equals(new CheckId("source-suspect")))
                .extracting(Finding::message)
                .anyMatch(m -> m.contains(message));
    }

    @DisplayName("what is odd in the English is told")
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "12 override | They \u202Emet in Bangkok. | DIRECTION_CONTROL",
                "12 isolate | They \u2067met in Bangkok. | DIRECTION_CONTROL",
                "19 a character that was lost | They m\uFFFDt in Bangkok. | LOST_CHARACTER",
                "22 no character | They m\uFFFEt in Bangkok. | LOST_CHARACTER",
            })
    void the_english_is_odd(String input, String english, String code) {
        assertThat(codes(Engine.review("ไทย", english), "punctuation")).contains(code);
    }

    @DisplayName("13 digits and eras of either kind are equal")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "เมื่อวันที่ ๒๑ พฤษภาคม พ.ศ. ๒๕๖๔",
                "เมื่อวันที่ 21 พฤษภาคม พ.ศ. 2564",
                "เมื่อวันที่ ๒๑ พฤษภาคม 2021"
            })
    void the_date_agrees_with_21_May_2021(String thai) {
        Review review = Engine.review(thai + " ทั้งสองฝ่ายได้พบกัน", "On 21 May 2021, both sides met.");

        assertThat(review.report().findings())
                .extracting(f -> f.check().value())
                .doesNotContain("date", "number");
    }

    @DisplayName("marks without end")
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "7 a thousand tones on one consonant | 0E48 | 1000",
                "7 ten thousand tones on one consonant | 0E48 | 10000",
                "7 ten thousand of another script | 0301 | 10000",
            })
    void a_heap_of_marks_is_borne_and_quoted_in_part(String input, String mark, int times) {
        String heap = Character.toString(Integer.parseInt(mark, 16)).repeat(times);
        String thai = "ก" + heap + " ประเทศไทย";

        Review review = Engine.review(thai, "Thailand e" + heap.substring(0, Math.min(times, 1000)) + ".");

        assertThat(Said.misplaced(review)).isEmpty();
        assertThat(review.report().gaps()).isEmpty();
        assertThat(review.report().findings())
                .filteredOn(f -> f.check().equals(new CheckId("source-suspect")))
                .allSatisfy(f -> assertThat(f.message()).hasSizeLessThan(200));
        assertThat(Normalizer.normalize(thai).text()).hasSizeLessThan(60);
    }

    @DisplayName("ends that are cut off")
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "9 a leading vowel at the end of a line | เขาไปที่ เ\\nแ | He went.",
                "9 a lone mai han-akat | \u0E31 | He.",
                "19 the first half of a character | กระทรวง\uD83D | Half \uD83D",
                "19 the second half of a character | \uDE00กระทรวง | \uDE00 half",
                "20 NUL | กระ\u0000ทรวง | N\u0000UL",
                "20 C1 control | กระ\u009Bทรวง | C\u009B1",
            })
    void cut_characters_are_borne(String input, String thai, String english) {
        Review review = Engine.review(thai.replace("\\n", "\n"), english);

        assertThat(Said.misplaced(review)).isEmpty();
        assertThat(review.report().gaps()).isEmpty();
    }

    @Test
    @DisplayName("21 offsets count UTF-16 units beside supplementary characters")
    void offsets_are_right_behind_supplementary_characters() {
        String draft = "\uD83D\uDE00 \uD840\uDC00 The the Minister.";
        Review review = Engine.review("\uD83D\uDE00 รัฐมนตรี", draft);

        assertThat(review.report().findings())
                .filteredOn(f -> "DOUBLED_WORD".equals(f.code()) || "ENGLISH_WORD_REPEAT_RULE".equals(f.code()))
                .isNotEmpty()
                .allSatisfy(f -> assertThat(
                                java.util.Objects.requireNonNull(f.target()).of(draft))
                        .isEqualTo("The the"));
    }

    @DisplayName("23 nothing to check")
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0\u3000", "\u200B\uFEFF", "\n\r\n\u2028", "\t"})
    void there_is_nothing_to_check_in_white_space(String nothing) {
        Review review = Engine.review(nothing, nothing);

        assertThat(review.bitext().segments()).isEmpty();
        assertThat(review.report().findings()).isEmpty();
        assertThat(review.report().gaps()).isEmpty();
    }

    @Test
    @DisplayName("32 CR, LF, CRLF, NEL, U+2028 and U+2029 end lines alike")
    void every_line_end_parts_the_same_segments() {
        for (Segmenter segmenter : List.of(new ThaiSegmenter(), new EnglishSegmenter())) {
            List<String> expected = texts(segmenter, "One thing\nกระทรวงการต่างประเทศ\n");
            assertThat(expected).hasSize(2);
            for (String end : List.of("\r", "\r\n", "\u0085", "\u2028", "\u2029", "\n\n")) {
                assertThat(texts(segmenter, "One thing" + end + "กระทรวงการต่างประเทศ" + end))
                        .isEqualTo(expected);
            }
        }
    }

    @DisplayName("58 query syntax in a draft is text")
    @ParameterizedTest
    @ValueSource(
            strings = {"*:*", "a OR b", "/(a+)+$/", "[* TO *]", "\"", "\\", "Thailand~2", "${x}", "+-&|!(){}[]^~*?:"})
    void query_syntax_finds_no_term_and_hides_none(String syntax) {
        assertThat(concepts(Lang.EN, syntax + " Thailand " + syntax))
                .isEqualTo(concepts(Lang.EN, "Thailand"))
                .contains("thailand");
    }

    private static List<String> texts(Segmenter segmenter, String text) {
        return segmenter.segment(text).stream().map(Segment::text).toList();
    }

    private static List<TermMatch> matches(Lang lang, String text) {
        return (lang == Lang.TH ? THAI : ENGLISH).find(new Segment(lang, new Span(0, text.length()), text, 0));
    }

    private static List<String> found(Lang lang, String text) {
        return matches(lang, text).stream().map(m -> m.span().of(text)).toList();
    }

    private static List<String> concepts(Lang lang, String text) {
        return matches(lang, text).stream()
                .map(m -> m.concept().id().value())
                .distinct()
                .toList();
    }

    private static List<String> codes(Review review, String check) {
        return review.report().findings().stream()
                .filter(f -> f.check().value().equals(check))
                .map(f -> String.valueOf(f.code()))
                .toList();
    }
}
