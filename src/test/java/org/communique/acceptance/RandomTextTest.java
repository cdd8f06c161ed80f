package org.communique.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.communique.qa.CheckId;
import org.communique.qa.Review;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Seeded random text at the engine as a whole: it never throws, keeps to its documents and says the same again. */
class RandomTextTest {
    /** LanguageTool may give up a sentence, which is a gap and no failure. */
    private static final CheckId MAY_GIVE_UP = new CheckId("language");

    private static final List<String> BITS = List.of(
            "ปลัดกระทรวงการต่างประเทศ",
            "กระทรวงการต่างประเทศ",
            "สหรัฐอเมริกา",
            "ไทย-สหรัฐฯ",
            "สปป. ลาว",
            "อาเซียน",
            "ประธานาธิบดี",
            "กรม",
            "ทูต",
            "ฯ",
            "ฯลฯ",
            "ๆ",
            "พ.ศ. ",
            "ค.ศ. ",
            "๒๑ พฤษภาคม ๒๕๖๔",
            "22 พ.ค. 2564",
            "๓๑ ก.พ. ๖๗",
            "ระหว่างวันที่ ๑ – ๓ ม.ค. ๖๘",
            "เวลา ๒๕.๙๙ น.",
            "ร้อยละ ",
            "ล้านล้านล้าน",
            "แสนล้านบาท",
            "ครั้งที่ ",
            "๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙",
            "๐",
            "๑,๒,๓",
            "นาย Atul Keshap ",
            "น้ํา",
            "นํ้า",
            "เเละ",
            "\u0e33",
            "\u0e4d\u0e32",
            "\u0e48\u0e48\u0e48\u0e48",
            "\u0e31",
            "เ",
            "\uf701",
            "\uf71a",
            "Thailand – U.S. Strategic Dialogue ",
            "Permanent Secretary for Foreign Affairs ",
            "Undersecretary ",
            "ACMECS",
            "(ACMECS)",
            "U.S.",
            "D.C.",
            "the the ",
            "21 May 2564",
            "31 February 2021",
            "seventh ",
            "99999999999999999999999999 ",
            "1,000,000.50 million baht ",
            "0",
            "-1",
            "1/0",
            "10%",
            "p.m. ",
            "1400hrs ",
            "COVID-19",
            "é",
            "’",
            "“",
            "”",
            "\"",
            "(",
            ")",
            "[",
            "–",
            "-",
            ".",
            ". ",
            ", ",
            ": ",
            "; ",
            "/",
            "\\",
            "%s",
            "{0}",
            "${x}",
            "<b>",
            "&amp;",
            "*:*",
            " ",
            "  ",
            "\t",
            "\n",
            "\n\n",
            "\r\n",
            "\r",
            "\u0085",
            "\u2028",
            "\u00a0",
            "\u200b",
            "\u200d",
            "\u2060",
            "\ufeff",
            "\u00ad",
            "\u202e",
            "\u202c",
            "\u2066",
            "\u2069",
            "\ud83d\ude00",
            "\ud840\udc00",
            "\ud83d",
            "\ude00",
            "\uffff",
            "\ufffe",
            "\u0000",
            "\u0007",
            "漢字",
            "ລາວ",
            "ខ្មែរ",
            "а",
            "ﬁ",
            "İ",
            "ß");

    static LongStream seeds() {
        return LongStream.range(0, 120);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void random_text_is_borne(long seed) {
        Random random = new Random(seed);

        isBorne(text(random), text(random));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ก", "แ", "a", "1", "๑", " ", "\n", "่", "ฯ", "(", ".", "ไทย", "the ", "21 May 2021 ", "\ud83d"})
    void a_long_repetition_is_borne(String bit) {
        String text = bit.repeat(2000 / bit.length());

        isBorne(text, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "\ufeff", "\u0e48"})
    void an_empty_side_is_borne(String nothing) {
        String words = "ปลัดกระทรวงการต่างประเทศเยือนสหรัฐอเมริกา เมื่อวันที่ ๒๑ พฤษภาคม ๒๕๖๔";

        isBorne(nothing, nothing);
        isBorne(words, nothing);
        isBorne(nothing, "The Permanent Secretary visited the United States on 21 May 2021.");
    }

    private static void isBorne(String release, String draft) {
        Review review = Engine.review(release, draft);

        assertThat(Said.misplaced(review)).isEmpty();
        assertThat(review.report().gaps().stream().filter(gap -> !gap.check().equals(MAY_GIVE_UP)))
                .isEmpty();
        Review again = Engine.review(release, draft);
        assertThat(again.report()).isEqualTo(review.report());
        assertThat(again.bitext().segments()).isEqualTo(review.bitext().segments());
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int bits = random.nextInt(120);
        for (int i = 0; i < bits; i++) {
            switch (random.nextInt(12)) {
                case 0 -> text.append((char) (0x0e00 + random.nextInt(0x80)));
                case 1 -> text.append((char) random.nextInt(0x10000));
                case 2 -> text.append(random.nextInt(4000));
                case 3 -> text.append(BITS.get(random.nextInt(BITS.size())).repeat(1 + random.nextInt(8)));
                default -> text.append(BITS.get(random.nextInt(BITS.size())));
            }
        }
        return text.toString();
    }
}
