package org.communique.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "เมื่อวันที่ ๒๑ พฤษภาคม ๒๕๖๔ | 21 May 2021", // Thai digits, Buddhist era
                "22 พ.ค. 2564 | 22 May 2021", // abbreviated month
                "19 ม.ค. 65 | 19 January 2022", // two-digit year
                "ระหว่างวันที่ ๒ – ๔ พฤศจิกายน ๒๕๖๒ | 2 November 2019; 4 November 2019", // range
                "30 พฤษภาคม – 2 มิถุนายน 2564 | 30 May 2021; 2 June 2021", // range over two months, one year
                "29 ธ.ค. 64 - 2 ม.ค. 65 | 29 December 2021; 2 January 2022", // and over two years
                "เดือนกรกฎาคม ๒๕๖๐ | July 2017", // month and year
                "กรกฏาคม 2566 | July 2023", // the misspelling that stands in published releases
                "ปี 2564 | 2021", // year
                "ปี ค.ศ. 2030 | 2030", // Common Era said
                "วาระการพัฒนา ปี 2030 | 2030", // Common Era told from the number
                "พ.ศ. 2550 | 2007",
                "วันที่ 5/12/2564 | 5 December 2021", // numeric, day first
                "ครบรอบ 190 ปี | ''", // a count of years is no date
                "สำนักงาน ก.พ. | ''", // an abbreviation that is also February's
            })
    void thai_dates(String thai, String english) {
        assertThat(dates(Lang.TH, thai)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "On 21 May 2021, the Ministry | 21 May 2021",
                "on May 21, 2021 | 21 May 2021",
                "on the 21st of May 2021 | 21 May 2021",
                "21 May 2564 | 21 May 2564", // as it stands: the check converts nothing here
                "during 17-18 January 2019 | 17 January 2019; 18 January 2019",
                "2 – 4 November 2019 | 2 November 2019; 4 November 2019",
                "from 30 May to 2 June 2021 | 30 May 2021; 2 June 2021",
                "March 4-6, 2024 | 4 March 2024; 6 March 2024",
                "in July 2017 | July 2017",
                "in 2021 | 2021",
                "12 Jan. 2023 | 12 January 2023",
                "B.E. 2564 | 2021",
                "the 2030 Agenda | 2030",
                "It may be so; they march on | ''", // months that are words
                "2,030 baht | ''",
            })
    void english_dates(String english, String dates) {
        assertThat(dates(Lang.EN, english)).isEqualTo(dates);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ครั้งที่ ๗ | 7 ORDINAL",
                "ร้อยละ 12.5 | 12.5 PERCENT",
                "5 หมื่นล้านบาท | 50000000000 CARDINAL", // the classic trap of scale
                "1.5 แสนล้าน | 150000000000 CARDINAL",
                "1,250 คน | 1250 CARDINAL",
                "เวลา 14.00 น. | 14 TIME",
                "พันธมิตร | ''", // begins with a thousand, is an alliance
                "ยี่สิบเอ็ด | 21 CARDINAL",
                "สองหมื่น | 20000 CARDINAL",
                "โควิด-๑๙ | 19 CARDINAL",
            })
    void thai_numbers(String thai, String numbers) {
        assertThat(numbers(Lang.TH, thai)).isEqualTo(numbers);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the 7th Dialogue | 7 ORDINAL",
                "the Seventh Dialogue | 7 ORDINAL",
                "the twenty-first session | 21 ORDINAL",
                "12.5 per cent | 12.5 PERCENT",
                "12.5% | 12.5 PERCENT",
                "50 billion baht | 50000000000 CARDINAL",
                "1,250 people | 1250 CARDINAL",
                "at 14:00 hrs | 14 TIME",
                "at 1400hrs | 14 TIME",
                "at 2.30 p.m. | 14.3 TIME",
                "two hundred and fifty | 250 CARDINAL",
                "COVID-19 | 19 CARDINAL",
            })
    void english_numbers(String english, String numbers) {
        assertThat(numbers(Lang.EN, english)).isEqualTo(numbers);
    }

    @Test
    void mentions_of_random_text_lie_in_it_and_do_not_overlap() {
        long seed = 20260101;
        Random random = new Random(seed);
        String alphabet = "0123456789๐๑๒๓๔๕๖๗๘๙ .,-–/:%กขพคมาลล้านร้อยพ.ค.พฤษภาคมMayJune thirds of hrs\u0E33\uD83D";
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(50); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            for (Lang lang : Lang.values()) {
                Facts facts = Facts.of(lang, text.toString());
                Span last = new Span(0, 0);
                for (NumberMention number : facts.numbers()) {
                    assertThat(number.span().start())
                            .as("seed %d round %d: %s", seed, round, text)
                            .isGreaterThanOrEqualTo(last.end());
                    assertThat(number.span().end()).isLessThanOrEqualTo(text.length());
                    last = number.span();
                }
            }
        }
    }

    private static String dates(Lang lang, String text) {
        return Facts.of(lang, text).dates().stream()
                .map(d -> d.date().english())
                .collect(Collectors.joining("; "));
    }

    private static String numbers(Lang lang, String text) {
        return Facts.of(lang, text).numbers().stream()
                .map(n -> n.value().toPlainString() + " " + n.kind())
                .collect(Collectors.joining("; "));
    }
}
