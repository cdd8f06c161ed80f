package org.communique.text;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.communique.text.NumberMention.Kind;
import org.communique.text.PartialDate.Period;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates and numbers in Thai: either kind of digits, the Buddhist era, abbreviated months and years, scale words.
 */
final class ThaiFacts {
    private static final Map<String, Integer> MONTHS = new LinkedHashMap<>();

    static {
        String[] full = {
            "มกราคม",
            "กุมภาพันธ์",
            "มีนาคม",
            "เมษายน",
            "พฤษภาคม",
            "มิถุนายน",
            "กรกฎาคม",
            "สิงหาคม",
            "กันยายน",
            "ตุลาคม",
            "พฤศจิกายน",
            "ธันวาคม"
        };
        String[] brief = {
            "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."
        };
        for (int i = 0; i < 12; i++) {
            MONTHS.put(full[i], i + 1);
            MONTHS.put(brief[i], i + 1);
        }
        // A misspelling that stands in published releases (ฏ for ฎ).
        MONTHS.put("กรกฏาคม", 7);
        MONTHS.put("กุมภาพันธ", 2);
    }

    private static final String MONTH = months();
    private static final String ERA_NAME = "(?:พ\\.\\s?ศ\\.|ค\\.\\s?ศ\\.|พุทธศักราช|คริสต์ศักราช|คริสตศักราช)";
    private static final String ERA = "(?:ปี\\s?)?(" + ERA_NAME + ")?\\s?";
    private static final String YEAR =
            "(?:\\s{0,2}(?:" + ERA + ")(\\d{4}|\\d{2}(?![\\d.,:/]|\\s?(?:น\\.|คน|ราย|ล้าน))))?";
    private static final String TO = "\\s?(?:-|จนถึง|ถึง|และ|กับ)\\s?(?:วันที่\\s?)?";

    private static final Pattern CROSS_MONTH =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\s?" + MONTH + YEAR + TO + "(\\d{1,2})\\s?" + MONTH + YEAR);
    private static final Pattern RANGE = Pattern.compile("(?<!\\d)(\\d{1,2})" + TO + "(\\d{1,2})\\s?" + MONTH + YEAR);
    /** “5, 8 และ 12 มิถุนายน”. */
    private static final Pattern LIST =
            Pattern.compile("(?<!\\d)(\\d{1,2}(?:\\s?,\\s?\\d{1,2}){1,6})(?:,?\\s?และ)\\s?(?:วันที่\\s?)?(\\d{1,2})\\s?"
                    + MONTH + YEAR);

    private static final Pattern DAY = Pattern.compile("(?<!\\d)(\\d{1,2})\\s?(?:เดือน)?" + MONTH + YEAR);
    private static final Pattern MONTH_ONLY = Pattern.compile("(?=[มกพสตธเ])" + MONTH + YEAR);
    /** “ม.ค. - มี.ค. 65”, “ก.ค. และ ต.ค.”: two abbreviations together are months, but for the Civil Service's ก.พ. และ ก.พ.ร. */
    private static final Pattern MONTHS_ONLY =
            Pattern.compile("(?=[มกพสตธเ])" + MONTH + YEAR + TO + MONTH + "(?!\\.?[ก-ฮ]\\.)" + YEAR);

    private static final Pattern NUMERIC =
            Pattern.compile("(?<![\\d/])(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})(?![\\d/])");
    private static final Pattern YEAR_ONLY =
            Pattern.compile("(?:(?<!ครบรอบ )ปี(?:งบประมาณ|งบ|การศึกษา|ภาษี|การผลิต)?\\s?" + ERA + "|(" + ERA_NAME
                    + ")\\s?)(\\d{4})(?!\\d)");
    private static final Pattern YEAR_RANGE = Pattern.compile("(?:ปี(?:งบประมาณ|งบ|การศึกษา|ภาษี|การผลิต)?\\s?" + ERA
            + "|(" + ERA_NAME + ")\\s?)(\\d{4})\\s?(?:-|/|ถึง|และ)\\s?(?:ปี\\s?)?(?:" + ERA_NAME + ")?\\s?"
            + "(\\d{4}|\\d{2})(?![\\d.,:/]|\\s?(?:น\\.|ปี|คน|ราย|ล้าน|ประเทศ|ฉบับ|ครั้ง))");

    /** “ปี 64” is the year 2564; a number of years comes before ปี, not behind it. */
    private static final Pattern SHORT_YEAR = Pattern.compile(
            "(?=ปี)(?<!ครบรอบ\\s?|อายุ\\s?|\\d\\s?)ปี(?:งบประมาณ|งบ|การศึกษา)?\\s?(?:พ\\.ศ\\.\\s?)?([5-7]\\d)(?![\\d.,/]|\\s?(?:ปี|คน|ราย|ล้าน))");

    private static final Pattern DECADE = Pattern.compile("ทศวรรษ(?:ที่|ค\\.ศ\\.|\\s)*(\\d{3}0)(?!\\d)");
    private static final Pattern CENTURY =
            Pattern.compile("(?<!พุทธ)ศตวรรษ(?:ที่\\s?(\\d{1,2}|(?:ยี่)?สิบ(?:เอ็ด|แปด|เก้า)?)|\\s(\\d{1,2}))(?!\\d)");
    private static final Pattern BUDDHIST_CENTURY = Pattern.compile("พุทธศตวรรษ(?:ที่)?\\s?\\d{1,2}(?!\\d)");
    private static final String DAY_OF_WEEK = "(จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|อาทิตย์)";
    private static final Pattern WEEKDAY = Pattern.compile("(?=[วจอพศเส])(?:วัน" + DAY_OF_WEEK
            + "(?![ะ-ฺๅ็-๎])|(?<![ก-๛])" + DAY_OF_WEEK + "(?=\\s?(?:ที่)?\\s?\\d))");
    private static final List<String> WEEKDAYS =
            List.of("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์");

    private static final String CLOCK = "(\\d{1,2})[.:](\\d{2})";
    private static final Pattern TIME = Pattern.compile("(?=\\d)(?:(?<![\\d.])" + CLOCK + "(?:\\s?(?:-|ถึง)\\s?" + CLOCK
            + ")?\\s?(?:น\\.|นาฬิกา)|(?<=เวลา\\s?)" + CLOCK + "(?!\\d)|(?<![\\d.])(\\d{1,2})\\s?นาฬิกา)");
    private static final String DIGITS =
            "(?<![\\d.,])(?!\\d{1,2}\\s?ค่ำ)(\\d{1,3}(?:,\\d{3}){1,6}(?:\\.\\d{1,9})?|\\d{1,18}(?:\\.\\d{1,9})?)(?!\\d)";
    /** What numbers in an order: ครั้งที่, ฉบับที่, อันดับ. A ที่ by itself is “at”. */
    private static final String IN_ORDER =
            "(?:ครั้ง|สมัย|รอบ|ระยะ|ฉบับ|ช่วง|ลำดับ|อันดับ|กลุ่ม|เฟส|รุ่น|วาระ|ขั้น|ชุด|หมวด|ปี|ข้อ|ตอน|ภาค|รัชกาล|ไตรมาส|เป้าหมาย)";

    private static final Pattern NUMBER = Pattern.compile(
            DIGITS
                    + "(?:\\s?(ล้านล้าน|แสนล้าน|หมื่นล้าน|พันล้าน|ร้อยล้าน|สิบล้าน|ล้าน(?!นา|ช้าง)|แสน(?!ย)|หมื่น|พัน(?!ธ)|%|เปอร์เซ็นต์))?");
    private static final Pattern LEADING = Pattern.compile("(" + IN_ORDER + "?ที่|อันดับ|ร้อยละ)\\s?$");
    private static final Pattern NEXT_IN_ORDER =
            Pattern.compile("\\s?(?:และ|,|-|ถึง|กับ)\\s?(?:" + IN_ORDER + "?ที่\\s?)?");
    /** “ร้อยละ 7, 8 และ 9 ตามลำดับ”. */
    private static final Pattern NEXT_PART = Pattern.compile("\\s?(?:และ|,)\\s?");

    private static final Pattern END_OF_PARTS = Pattern.compile("\\s?(?:ตามลำดับ|ของ|,|และ\\s?\\d)|\\s*$");
    private static final Pattern RANGE_OF_NUMBERS = Pattern.compile("\\s?(?:-|ถึง)\\s?");

    /** Words that only begin like a number: สามารถ, ห้าม, ร้อยเอก, พันธมิตร, ล้านนา. */
    private static final String NO_MARK = "(?![ะ-ฺๅ็-๎])";

    private static final String UNIT =
            "(?:หนึ่ง|(?<=สิบ|พัน|หมื่น|แสน|ล้าน)เอ็ด|สอง|ยี่(?=สิบ)|สาม(?!เหลี่ยม|พราน|เสน|เณร)" + NO_MARK
                    + "|สี่(?!แยก)|ห้า(?!ม|ง|ว|ด|แยก)|หก(?!ล้ม)" + NO_MARK + "|เจ็ด|แปด(?!เปื้อน|ริ้ว)" + NO_MARK
                    + "|เก้า(?!อี้|ง))";
    private static final String TEN = "สิบ(?!เอก|โท|ตรี|ตำรวจ)" + NO_MARK;
    private static final String LARGE = "ร้อย(?!ละ|เอก|โท|ตรี|ตำรวจ|กรอง|เรียง|เอ็ด)|พัน(?!ธ|เอก|โท|ตรี|ตำรวจ|จ่า|ผูก)"
            + NO_MARK + "|หมื่น|แสน(?!ย|สิริ|สาหัส)" + NO_MARK + "|ล้าน(?!นา|ช้าง)";
    /** Possessive and bounded: a loop that could go back would use the stack for each word of a hostile text. */
    private static final String SPELLED = "(?:" + UNIT + "|" + TEN + "|" + LARGE + "){1,24}+";

    private static final Pattern DAY_IN_WORDS =
            Pattern.compile("(?<=วันที่\\s?)(" + SPELLED + ")\\s?(?:เดือน)?" + MONTH + YEAR);

    private static final Pattern WORDS = Pattern.compile("(?=[หสยจปรพลเแ])" + SPELLED);
    private static final Map<String, Integer> UNITS = Map.ofEntries(
            Map.entry("หนึ่ง", 1),
            Map.entry("เอ็ด", 1),
            Map.entry("สอง", 2),
            Map.entry("ยี่", 2),
            Map.entry("สาม", 3),
            Map.entry("สี่", 4),
            Map.entry("ห้า", 5),
            Map.entry("หก", 6),
            Map.entry("เจ็ด", 7),
            Map.entry("แปด", 8),
            Map.entry("เก้า", 9));
    private static final Map<String, Long> SCALES = Map.ofEntries(
            Map.entry("สิบ", 10L),
            Map.entry("ร้อย", 100L),
            Map.entry("พัน", 1_000L),
            Map.entry("หมื่น", 10_000L),
            Map.entry("แสน", 100_000L),
            Map.entry("ล้าน", 1_000_000L),
            Map.entry("สิบล้าน", 10_000_000L),
            Map.entry("ร้อยล้าน", 100_000_000L),
            Map.entry("พันล้าน", 1_000_000_000L),
            Map.entry("หมื่นล้าน", 10_000_000_000L),
            Map.entry("แสนล้าน", 100_000_000_000L),
            Map.entry("ล้านล้าน", 1_000_000_000_000L));
    private static final String WORDED = "(?:\\d{1,9}(?:,\\d{3}){0,3}(?:\\.\\d{1,3})?|" + SPELLED + ")";
    private static final String STRETCH = "(ปี|เดือน|สัปดาห์|วัน(?!ที่)|ชั่วโมง|นาที|ทศวรรษ|ศตวรรษ)";
    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("บาท", "THB"),
            Map.entry("ดอลลาร์สหรัฐ", "USD"),
            Map.entry("เหรียญสหรัฐ", "USD"),
            Map.entry("เหรียญดอลลาร์สหรัฐ", "USD"),
            Map.entry("ดอลลาร์ สรอ.", "USD"),
            Map.entry("ดอลลาร์สรอ.", "USD"),
            Map.entry("USD", "USD"),
            Map.entry("US dollar", "USD"),
            Map.entry("เหรียญ", "dollar"),
            Map.entry("ดอลลาร์บรูไน", "BND"),
            Map.entry("ดอลลาร์ไต้หวัน", "TWD"),
            Map.entry("รูเบิล", "RUB"),
            Map.entry("เปโซ", "PHP"),
            Map.entry("รูเปียห์", "IDR"),
            Map.entry("รูเปียะห์", "IDR"),
            Map.entry("เดอร์แฮม", "AED"),
            Map.entry("ตากา", "BDT"),
            Map.entry("ดอลลาร์ออสเตรเลีย", "AUD"),
            Map.entry("ดอลลาร์สิงคโปร์", "SGD"),
            Map.entry("ดอลลาร์แคนาดา", "CAD"),
            Map.entry("ดอลลาร์นิวซีแลนด์", "NZD"),
            Map.entry("ดอลลาร์ฮ่องกง", "HKD"),
            Map.entry("ดอลลาร์", "dollar"),
            Map.entry("ยูโร", "EUR"),
            Map.entry("เยน", "JPY"),
            Map.entry("หยวน", "CNY"),
            Map.entry("วอน", "KRW"),
            Map.entry("ปอนด์", "GBP"),
            Map.entry("ริงกิต", "MYR"),
            Map.entry("รูปี", "INR"),
            Map.entry("กีบ", "LAK"),
            Map.entry("ดอง", "VND"),
            Map.entry("จ๊าด", "MMK"),
            Map.entry("เรียล", "KHR"),
            Map.entry("ฟรังก์สวิส", "CHF"));
    private static final Pattern AFTER = Pattern.compile("\\s?(?:(" + Measure.thaiNames() + ")(?!ละ)|("
            + CURRENCIES.keySet().stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"))
            + "))");
    private static final Pattern BEFORE = Pattern.compile("(US\\$|USD|EUR|THB|[$€£¥฿])\\s?$");
    private static final Map<String, String> SIGNS = Map.of(
            "US$", "USD", "USD", "USD", "$", "dollar", "€", "EUR", "EUR", "EUR", "£", "GBP", "¥", "JPY", "฿", "THB",
            "THB", "THB");
    private static final Pattern HALF =
            Pattern.compile("(?=[\\dหสยจปรพลเแ])(" + WORDED + ")\\s?" + STRETCH + "\\s?ครึ่ง");
    private static final Pattern MULTIPLE = Pattern.compile("(?=[\\d\\sหสยจปรพลเแ])(?:(" + WORDED
            + ")\\s?เท่า(?!นั้น|กับ|ที่|ไร)|(?<=เพิ่มขึ้น|สูงขึ้น|กว่า|อีก)\\s?เท่าตัว)");
    private static final Pattern FRACTION = Pattern.compile(
            "(หนึ่ง|สอง|สาม|สี่|[1-9])\\s?ใน\\s?(สอง|สาม|สี่|ห้า|หก|แปด|สิบ|\\d{1,2})(?![\\d.,]|\\s?(?:ประเทศ|ฝ่าย|คน|ปี|จังหวัด|ด้าน))");
    /** “ครึ่งล้านบาท” and “ล้านกว่าบาท”, with no number before the scale. */
    private static final Pattern SCALE_BY_ITSELF = Pattern.compile(
            "ครึ่ง(ล้าน(?!นา|ช้าง)|แสน|หมื่น|พัน(?!ธ)|ร้อย(?!ละ))|(?<![\\d๐-๙]\\s?|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ร้อย|พัน|หมื่น|แสน|ล้าน|หลาย|นับ|หลัก|เรือน)(ล้าน|แสน|หมื่น|พัน|ร้อย)(?=กว่า)");

    private static final Pattern A_HALF = Pattern.compile("ครึ่งหนึ่ง|กึ่งหนึ่ง");
    private static final Pattern NOON =
            Pattern.compile("เที่ยงคืน|(?<=เวลา)\\s?เที่ยง(?:วัน|ตรง)?|เที่ยงวัน|เที่ยงตรง");
    private static final String HOUR = "(\\d{1,2}|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบเอ็ด|สิบ)";
    /** As people say it: บ่ายสองโมง is 14.00, 9 โมงเช้า 9.00, สองทุ่ม 20.00. */
    private static final Pattern SPOKEN = Pattern.compile("(บ่าย)\\s?" + HOUR + "\\s?โมง|" + HOUR
            + "\\s?(โมงเช้า|ทุ่ม|โมงเย็น)|(?<=เวลา|เมื่อ|ราว)ตี\\s?" + HOUR + "(?!\\d)");

    private static final Pattern QUARTER = Pattern.compile("ไตรมาส(?:ที่)?\\s?(แรก|หนึ่ง|สอง|สาม|สี่|[1-4])(?!\\d)");
    /** ครั้งแรก is the first time, ครึ่งหลัง the second half. */
    private static final Pattern FIRST =
            Pattern.compile("(?:ครั้ง|อันดับ|ลำดับ|ฉบับ|รอบ|ระยะ|รุ่น|คน|ประเทศ|ครึ่ง)แรก|ครึ่งหลัง");

    private static final Pattern PHONE = Pattern.compile("(?=[+(\\d])(?:" + FactCollector.DIALLED
            + "|(?<=โทร\\.\\s?|โทรศัพท์\\s?|หมายเลข\\s?|สายด่วน\\s?)\\d[\\d -]{2,14}\\d(?!\\d))");
    /** “กว่าแสนล้าน” is over 100 billion; “หลายพันล้าน” are billions. */
    private static final Pattern BARE =
            Pattern.compile("(?<!หลาย|นับ|[\\dก-ฮ]\\s?สิบ)(?:(?:ร้อย|พัน|หมื่น|แสน)ล้าน|ล้านล้าน)");

    private static final Pattern COUNTED = Pattern.compile(UNIT + "|สิบ(?!ล้าน)");
    private static final Pattern WORD = Pattern.compile(UNIT + "|สิบ|ร้อย|พัน|หมื่น|แสน|ล้าน");

    private ThaiFacts() {}

    /**
     * What a text says.
     *
     * @param byYear whether the year of the release was asked for, so that with another the facts might be others
     */
    record Read(Facts facts, boolean byYear) {}

    /** The year of the release, by which two digits are told. */
    private static final class Around {
        private final @Nullable Integer known;
        private boolean asked;

        Around(@Nullable Integer known) {
            this.known = known;
        }

        @Nullable
        Integer year() {
            asked = true;
            return known;
        }
    }

    /** @param releaseYear the year of the release; null where unknown */
    static Read of(String raw, @Nullable Integer releaseYear) {
        Around around = new Around(releaseYear);
        return new Read(of(raw, around), around.asked);
    }

    private static Facts of(String raw, Around around) {
        FactCollector out = new FactCollector(Normalizer.normalize(raw));
        String text = out.text();
        for (Matcher m = LIST.matcher(text); m.find(); ) {
            Integer year = year(m.group(4), m.group(5), m.group(3), around);
            List<PartialDate> days = new ArrayList<>();
            for (String day : m.group(1).split(",", -1)) {
                days.add(date(year, m.group(3), day.strip()));
            }
            days.add(date(year, m.group(3), m.group(2)));
            out.dates(m, days.toArray(PartialDate[]::new));
        }
        for (Matcher m = CROSS_MONTH.matcher(text); m.find(); ) {
            Integer end = year(m.group(7), m.group(8), m.group(6), around);
            Integer start = m.group(4) == null ? end : year(m.group(3), m.group(4), m.group(2), around);
            out.dates(m, date(start, m.group(2), m.group(1)), date(end, m.group(6), m.group(5)));
        }
        for (Matcher m = RANGE.matcher(text); m.find(); ) {
            Integer year = year(m.group(4), m.group(5), m.group(3), around);
            out.dates(m, date(year, m.group(3), m.group(1)), date(year, m.group(3), m.group(2)));
        }
        for (Matcher m = DAY.matcher(text); m.find(); ) {
            out.dates(m, date(year(m.group(3), m.group(4), m.group(2), around), m.group(2), m.group(1)));
        }
        for (Matcher m = DAY_IN_WORDS.matcher(text); m.find(); ) {
            Integer year = year(m.group(3), m.group(4), m.group(2), around);
            int day = spelled(m.group(1)).intValue();
            out.dates(m, date(year, m.group(2), Integer.toString(day)));
        }
        for (Matcher m = NUMERIC.matcher(text); m.find(); ) {
            Integer month = Integer.valueOf(m.group(2));
            if (month >= 1 && month <= 12) {
                PartialDate date =
                        new PartialDate(year(null, m.group(3), "", around), month, Integer.valueOf(m.group(1)));
                out.dates(m, date);
            }
        }
        for (Matcher m = MONTHS_ONLY.matcher(text); m.find(); ) {
            Integer end = year(m.group(5), m.group(6), m.group(4), around);
            int first = MONTHS.getOrDefault(key(m.group(1)), 0);
            int last = MONTHS.getOrDefault(key(m.group(4)), 0);
            // November - January 2566: the first is of the year before, or the text does not say.
            Integer shared = first < last ? end : null;
            Integer start = m.group(3) == null ? shared : year(m.group(2), m.group(3), m.group(1), around);
            out.dates(m, new PartialDate(start, first, null), new PartialDate(end, last, null));
        }
        for (Matcher m = MONTH_ONLY.matcher(text); m.find(); ) {
            Integer year = year(m.group(2), m.group(3), m.group(1), around);
            // An abbreviation alone may be anything: ก.พ. is also the Civil Service Commission.
            if (year != null || m.group(1).indexOf('.') < 0) {
                out.dates(m, new PartialDate(year, MONTHS.get(key(m.group(1))), null));
            }
        }
        for (Matcher m = YEAR_RANGE.matcher(text); m.find(); ) {
            int first = Integer.parseInt(m.group(3));
            String era = m.group(1) != null ? m.group(1) : m.group(2);
            int last = Integer.parseInt(m.group(4));
            last = last < 100 ? first / 100 * 100 + last : last;
            if (isYear(first, era) && isYear(last, era) && last > first) {
                out.dates(
                        m,
                        new PartialDate(commonEra(first, era), null, null),
                        new PartialDate(commonEra(last, era), null, null));
            }
        }
        for (Matcher m = YEAR_ONLY.matcher(text); m.find(); ) {
            int number = Integer.parseInt(m.group(3));
            String era = m.group(1) != null ? m.group(1) : m.group(2);
            if (isYear(number, era)) {
                out.dates(m, new PartialDate(commonEra(number, era), null, null));
            }
        }
        for (Matcher m = BUDDHIST_CENTURY.matcher(text); m.find(); ) {
            // It begins within one century of the Common Era and ends within the next.
            out.dates(m);
        }
        for (Matcher m = DECADE.matcher(text); m.find(); ) {
            int year = Integer.parseInt(m.group(1));
            if (year < 2100) {
                out.dates(m, new PartialDate(year, null, null, Period.DECADE));
            }
        }
        for (Matcher m = CENTURY.matcher(text); m.find(); ) {
            String number = m.group(1) != null ? m.group(1) : m.group(2);
            out.dates(m, new PartialDate(value(number).intValue(), null, null, Period.CENTURY));
        }
        for (Matcher m = SHORT_YEAR.matcher(text); m.find(); ) {
            out.dates(m, new PartialDate(shortYear(Integer.parseInt(m.group(1)), around), null, null));
        }
        for (Matcher m = WEEKDAY.matcher(text); m.find(); ) {
            String name = m.group(1) != null ? m.group(1) : m.group(2);
            int day = name.equals("พฤหัส") ? 3 : WEEKDAYS.indexOf(name);
            out.weekday(m.start(), m.end(), DayOfWeek.of(day + 1));
        }
        numbers(out);
        return out.facts();
    }

    private static @Nullable PartialDate date(@Nullable Integer year, String month, String day) {
        // An impossible day is still meant as one: 51 May is a slip in a date, not a number.
        int number = Integer.parseInt(day);
        return number < 1 ? null : new PartialDate(year, MONTHS.get(key(month)), number);
    }

    /** A two-digit year is one only after an abbreviated month, “19 ม.ค. 65”, or where it is close to the release's. */
    private static @Nullable Integer year(@Nullable String era, @Nullable String digits, String month, Around around) {
        if (digits == null) {
            return null;
        }
        int number = Integer.parseInt(digits);
        if (digits.length() == 2) {
            int year = shortYear(number, around);
            Integer known = around.year();
            boolean close = known != null && Math.abs(year - known) <= CLOSE;
            return month.isEmpty() || month.indexOf('.') > 0 || close ? Integer.valueOf(year) : null;
        }
        return commonEra(number, era);
    }

    /** Of the Buddhist era, unless that is a lifetime off and the Common Era is near the release's own year. */
    private static int shortYear(int number, Around around) {
        Integer known = around.year();
        int buddhist = 2500 + number - EraYear.APART;
        int common = 2000 + number;
        return known != null && Math.abs(buddhist - known) > FAR && Math.abs(common - known) <= CLOSE
                ? common
                : buddhist;
    }

    /** 1657: releases tell of Ayutthaya, and of no year of the Common Era to come so late. */
    private static final int FIRST_BUDDHIST = 2200;

    private static final int CLOSE = 10;
    private static final int FAR = 30;

    private static boolean isYear(int number, @Nullable String era) {
        return era != null || (number >= 1900 && number < 2100) || (number >= FIRST_BUDDHIST && number < 2700);
    }

    private static int commonEra(int number, @Nullable String era) {
        boolean buddhist = era == null ? number >= FIRST_BUDDHIST : era.startsWith("พ");
        return buddhist ? number - EraYear.APART : number;
    }

    /** A number in figures, before it is known what stands beside it. */
    private record Figure(
            int start,
            int digits,
            int end,
            @Nullable String before,
            BigDecimal value,
            @Nullable Long scale,
            boolean percent) {
        BigDecimal scaled() {
            return scale == null ? value : value.multiply(BigDecimal.valueOf(scale));
        }
    }

    private static void numbers(FactCollector out) {
        String text = out.text();
        for (Matcher m = TIME.matcher(text); m.find(); ) {
            if (m.group(7) != null) {
                int hour = Integer.parseInt(m.group(7));
                if (hour <= 24) {
                    out.time(m.start(), m.end(), hour, 0, false);
                }
                continue;
            }
            int first = m.group(5) == null ? 1 : 5;
            boolean range = m.group(3) != null;
            time(out, m, first, m.start(), range ? m.end(2) : m.end());
            if (range) {
                time(out, m, 3, m.start(3), m.end());
            }
        }
        special(out, text);
        figures(out, text);
        WordBreaks breaks = null;
        for (Matcher m = WORDS.matcher(text); m.find(); ) {
            if (UNITS.containsKey(m.group())) {
                // One digit's word is a syllable of many another: อุตสาหกรรม, เสี่ยง.
                breaks = breaks == null ? new WordBreaks(text) : breaks;
                // A dictionary has ทั้งสอง as one word.
                boolean all = text.startsWith("ทั้ง", m.start() - 4);
                if ((!all && !isWord(breaks, text, m.start()))
                        || !isWord(breaks, text, m.end())
                        || OF_A_NAME
                                .matcher(text)
                                .region(Math.max(0, m.start() - 6), m.start())
                                .find()) {
                    continue;
                }
            }
            // A scale alone is no number: นับร้อย is hundreds of them.
            if (COUNTED.matcher(m.group()).find()
                    || BARE.matcher(text)
                            .region(m.start(), m.end())
                            .useTransparentBounds(true)
                            .matches()) {
                Matcher leading = leading(text, m.start());
                String before = leading == null ? null : leading.group(1);
                boolean percent = "ร้อยละ".equals(before);
                boolean ordinal = before != null && !percent && before.length() > 3;
                Kind kind = percent ? Kind.PERCENT : ordinal ? Kind.ORDINAL : Kind.CARDINAL;
                int start = kind == Kind.CARDINAL || leading == null
                        ? m.start()
                        : m.start() - leading.group().length();
                String unit = kind == Kind.CARDINAL ? unit(text, start, m.end()) : null;
                out.number(start, m.end(), spelled(m.group()), kind, true, unit);
            }
        }
    }

    /** อำเภอสาม(โคก) is a place. */
    private static final Pattern OF_A_NAME = Pattern.compile("(?:อำเภอ|ตำบล|อ\\.|ต\\.)$");

    private static boolean isWord(WordBreaks breaks, String text, int at) {
        return Thai.isClusterEdge(text, at) && breaks.isBoundary(at);
    }

    private static void time(FactCollector out, Matcher m, int group, int start, int end) {
        int hour = Integer.parseInt(m.group(group));
        int minute = Integer.parseInt(m.group(group + 1));
        if (hour <= 24 && minute <= 59) {
            out.time(start, end, hour, minute, false);
        }
    }

    private static void figures(FactCollector out, String text) {
        List<Figure> figures = new ArrayList<>();
        for (Matcher m = NUMBER.matcher(text); m.find(); ) {
            Long scale = m.group(2) == null ? null : SCALES.get(m.group(2));
            Matcher leading = leading(text, m.start());
            figures.add(new Figure(
                    leading == null ? m.start() : m.start() - leading.group().length(),
                    m.start(),
                    m.end(),
                    leading == null ? null : leading.group(1),
                    new BigDecimal(m.group(1).replace(",", "")),
                    scale,
                    m.group(2) != null && scale == null));
        }
        Kind last = Kind.CARDINAL;
        int lastEnd = -1;
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            String before = figure.before;
            BigDecimal value = figure.scaled();
            int end = figure.end;
            // “2 แสน 7 หมื่น” is one number.
            while (i + 1 < figures.size() && isContinued(text, end, figures.get(i), figures.get(i + 1))) {
                Figure next = figures.get(++i);
                Long larger = figures.get(i - 1).scale;
                boolean millions = next.scale != null && larger != null && next.scale > larger;
                value = (millions ? value.movePointRight(6) : value).add(next.scaled());
                end = next.end;
            }
            Figure next = i + 1 < figures.size() ? figures.get(i + 1) : null;
            Kind kind = Kind.CARDINAL;
            boolean behindPercent = last == Kind.PERCENT
                    && lastEnd <= figure.digits
                    && figure.digits - lastEnd < NEAR
                    && (RANGE_OF_NUMBERS
                                    .matcher(text.substring(lastEnd, figure.digits))
                                    .matches()
                            || (NEXT_PART
                                            .matcher(text.substring(lastEnd, figure.digits))
                                            .matches()
                                    && END_OF_PARTS
                                            .matcher(text)
                                            .region(end, text.length())
                                            .lookingAt()));
            boolean beforePercent = next != null
                    && next.percent
                    && next.before == null
                    && next.start >= end
                    && next.start - end < NEAR
                    && RANGE_OF_NUMBERS.matcher(text.substring(end, next.start)).matches();
            // “ร้อยละ 7-8” and “7-8%”: both ends of the range are parts of a hundred.
            if (figure.percent || "ร้อยละ".equals(before) || behindPercent || (before == null && beforePercent)) {
                kind = Kind.PERCENT;
            } else if (before != null && !before.equals("ที่")) {
                kind = Kind.ORDINAL;
            } else if (last == Kind.ORDINAL
                    && lastEnd >= 0
                    && lastEnd <= figure.digits
                    && figure.digits - lastEnd < NEAR
                    && NEXT_IN_ORDER
                            .matcher(text.substring(lastEnd, figure.digits))
                            .matches()) {
                kind = Kind.ORDINAL;
            } else if (next != null
                    && figure.scale == null
                    && next.scale != null
                    && figure.value.compareTo(next.value) < 0
                    && next.start - end < NEAR
                    && RANGE_OF_NUMBERS.matcher(text.substring(end, next.start)).matches()) {
                // “5 - 10 ล้านบาท” are five million to ten million.
                value = value.multiply(BigDecimal.valueOf(next.scale));
            }
            int start = kind == Kind.CARDINAL || before == null ? figure.digits : figure.start;
            out.number(start, end, value, kind, false, kind == Kind.CARDINAL ? unit(text, start, end) : null);
            last = kind;
            lastEnd = end;
        }
    }

    /** What stands directly before a number and says what kind it is; null where nothing does. */
    private static @Nullable Matcher leading(String text, int at) {
        Matcher m = LEADING.matcher(text.substring(Math.max(0, at - NEAR), at));
        return m.find() ? m : null;
    }

    private static boolean isContinued(String text, int end, Figure figure, Figure next) {
        boolean beside = next.start == end || (next.start == end + 1 && text.charAt(end) == ' ');
        if (!beside || next.before != null || figure.scale == null || next.scale == null) {
            return false;
        }
        // “3 หมื่น 5 พันล้าน”: the ล้าน of the second is of both.
        return next.scale < figure.scale
                || (figure.scale < MILLION && next.scale > MILLION && next.scale / MILLION < figure.scale);
    }

    private static final long MILLION = 1_000_000;
    private static final int NEAR = 16;

    /** Numbers of a kind: parts, multiples, halves, quarters of a year, noon, telephone numbers. */
    private static void special(FactCollector out, String text) {
        for (Matcher m = PHONE.matcher(text); m.find(); ) {
            out.number(m.start(), m.end(), FactCollector.phone(m.group()), Kind.PHONE, false);
        }
        for (Matcher m = NOON.matcher(text); m.find(); ) {
            out.time(m.start(), m.end(), m.group().contains("คืน") ? 0 : 12, 0, true);
        }
        boolean spoken = text.contains("โมง") || text.contains("ทุ่ม") || text.contains("ตี");
        for (Matcher m = SPOKEN.matcher(text); spoken && m.find(); ) {
            String said = m.group(2) != null ? m.group(2) : m.group(3) != null ? m.group(3) : m.group(5);
            int hour = value(said).intValue();
            String part = m.group(4);
            int later = m.group(1) != null || "โมงเย็น".equals(part) ? 12 : "ทุ่ม".equals(part) ? 18 : 0;
            if (hour + later <= 24) {
                out.time(m.start(), m.end(), hour + later, 0, true);
            }
        }
        for (Matcher m = QUARTER.matcher(text); m.find(); ) {
            BigDecimal quarter = m.group(1).equals("แรก") ? BigDecimal.ONE : value(m.group(1));
            out.number(m.start(), m.end(), quarter, Kind.ORDINAL, false);
        }
        for (Matcher m = FIRST.matcher(text); m.find(); ) {
            BigDecimal rank = m.group().endsWith("แรก") ? BigDecimal.ONE : BigDecimal.TWO;
            out.number(m.start(), m.end(), rank, Kind.ORDINAL, true);
        }
        for (Matcher m = FRACTION.matcher(text); m.find(); ) {
            out.number(
                    m.start(), m.end(), FactCollector.part(value(m.group(1)), value(m.group(2))), Kind.FRACTION, true);
        }
        boolean scaled = text.contains("กว่า") || text.contains("ครึ่ง");
        for (Matcher m = SCALE_BY_ITSELF.matcher(text); scaled && m.find(); ) {
            BigDecimal scale =
                    BigDecimal.valueOf(SCALES.getOrDefault(m.group(1) != null ? m.group(1) : m.group(2), 1L));
            BigDecimal value = m.group(1) != null ? scale.divide(BigDecimal.TWO) : scale;
            int end = text.startsWith("กว่า", m.end()) ? m.end() + 4 : m.end();
            out.number(m.start(), m.end(), value, Kind.CARDINAL, true, unit(text, m.start(), end));
        }
        for (Matcher m = A_HALF.matcher(text); m.find(); ) {
            out.number(m.start(), m.end(), new BigDecimal("0.5"), Kind.FRACTION, true);
        }
        for (Matcher m = MULTIPLE.matcher(text); text.contains("เท่า") && m.find(); ) {
            BigDecimal times = m.group(1) == null ? BigDecimal.TWO : value(m.group(1));
            out.number(m.start(), m.end(), times, Kind.MULTIPLE, true);
        }
        for (Matcher m = HALF.matcher(text); text.contains("ครึ่ง") && m.find(); ) {
            BigDecimal value = value(m.group(1)).add(new BigDecimal("0.5"));
            out.number(m.start(), m.end(), value, Kind.CARDINAL, true, Measure.codeOfThai(m.group(2)));
        }
    }

    private static BigDecimal value(String number) {
        return Character.isDigit(number.charAt(0)) ? new BigDecimal(number.replace(",", "")) : spelled(number);
    }

    /** What is counted, told by the word behind the number or the sign before it. */
    private static @Nullable String unit(String text, int start, int end) {
        Matcher m = AFTER.matcher(text).region(end, text.length());
        if (m.lookingAt()) {
            return m.group(1) != null ? Measure.codeOfThai(m.group(1)) : CURRENCIES.get(m.group(2));
        }
        Matcher before = BEFORE.matcher(text.substring(Math.max(0, start - 5), start));
        return before.find() ? SIGNS.get(before.group(1)) : null;
    }

    /** The value of a spelled-out number: ยี่สิบเอ็ด is 21, สองหมื่น 20,000. */
    private static BigDecimal spelled(String words) {
        BigDecimal total = BigDecimal.ZERO;
        long below = 0;
        long unit = 0;
        for (Matcher m = WORD.matcher(words); m.find(); ) {
            Integer digit = UNITS.get(m.group());
            if (digit != null) {
                unit = digit;
            } else if (m.group().equals("ล้าน")) {
                // ล้านล้าน multiplies what is there already.
                long millions = total.signum() == 0 ? Math.max(1, below + unit) : below + unit;
                total = total.add(BigDecimal.valueOf(millions)).movePointRight(6);
                if (total.precision() - total.scale() > LONGEST) {
                    return total;
                }
                below = 0;
                unit = 0;
            } else {
                below += Math.max(1, unit) * SCALES.getOrDefault(m.group(), 1L);
                unit = 0;
            }
        }
        return total.add(BigDecimal.valueOf(below + unit));
    }

    /** Digits that no number of a release has. */
    private static final int LONGEST = 30;

    /** With the last full stop, which hasty typing leaves out. */
    private static String key(String month) {
        String key = month.replace(" ", "");
        return key.indexOf('.') > 0 && !key.endsWith(".") ? key + "." : key;
    }

    private static String months() {
        StringBuilder alternatives = new StringBuilder("(");
        MONTHS.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(m -> alternatives
                        .append(alternatives.length() > 1 ? "|" : "")
                        .append(
                                m.endsWith(".")
                                        ? Pattern.quote(m.substring(0, m.length() - 1))
                                                        .replace(".", ".\\E\\s?\\Q") + "\\.?"
                                        : m));
        return alternatives.append(')').toString();
    }
}
