package org.communique.text;

import java.math.BigDecimal;
import java.time.DayOfWeek;
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
    private static final String ERA = "(?:ปี\\s?)?(พ\\.\\s?ศ\\.|ค\\.\\s?ศ\\.)?\\s?";
    private static final String YEAR =
            "(?:\\s{0,2}(?:" + ERA + ")(\\d{4}|\\d{2}(?![\\d.,:/]|\\s?(?:น\\.|คน|ราย|ล้าน))))?";
    private static final String TO = "\\s?(?:-|ถึง(?:วันที่)?|และ(?:วันที่)?)\\s?";

    private static final Pattern CROSS_MONTH =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\s?" + MONTH + YEAR + TO + "(\\d{1,2})\\s?" + MONTH + YEAR);
    private static final Pattern RANGE = Pattern.compile("(?<!\\d)(\\d{1,2})" + TO + "(\\d{1,2})\\s?" + MONTH + YEAR);
    private static final Pattern DAY = Pattern.compile("(?<!\\d)(\\d{1,2})\\s?(?:เดือน)?" + MONTH + YEAR);
    private static final Pattern MONTH_ONLY = Pattern.compile(MONTH + YEAR);
    private static final Pattern NUMERIC =
            Pattern.compile("(?<![\\d/])(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})(?![\\d/])");
    private static final Pattern YEAR_ONLY =
            Pattern.compile("(?:(?<!ครบรอบ )ปี(?:งบประมาณ|งบ|การศึกษา|ภาษี|การผลิต)?\\s?" + ERA
                    + "|(?:(พ\\.\\s?ศ\\.|ค\\.\\s?ศ\\.))\\s?)(\\d{4})(?!\\d)");
    private static final Pattern YEARS = Pattern.compile(
            "(?:ปี\\s?|(?=พ\\.|ค\\.))(?:(พ\\.\\s?ศ\\.|ค\\.\\s?ศ\\.)\\s?)?([12]\\d{3})\\s?(?:-|ถึง(?:ปี)?)\\s?(?:พ\\.\\s?ศ\\.|ค\\.\\s?ศ\\.)?\\s?([12]\\d{3})(?!\\d)");
    /** “ปี 64” is the year 2564; a number of years comes before ปี, not behind it. */
    private static final Pattern SHORT_YEAR = Pattern.compile(
            "(?<!ครบรอบ\\s?|อายุ\\s?|\\d\\s?)ปี(?:งบประมาณ|งบ|การศึกษา)?\\s?(?:พ\\.ศ\\.\\s?)?([5-7]\\d)(?![\\d.,/]|\\s?(?:ปี|คน|ราย|ล้าน))");

    private static final Pattern DECADE = Pattern.compile("ทศวรรษ(?:ที่|ค\\.ศ\\.|\\s)*(\\d{3}0)(?!\\d)");
    private static final Pattern CENTURY = Pattern.compile("ศตวรรษ(?:ที่)?\\s?(\\d{1,2})(?!\\d)");
    private static final Pattern WEEKDAY =
            Pattern.compile("วัน(จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|อาทิตย์)(?=\\s?(?:ที่)?\\s?\\d)");
    private static final List<String> WEEKDAYS =
            List.of("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์");

    private static final Pattern TIME = Pattern.compile("(?<![\\d.])(\\d{1,2})[.:](\\d{2})\\s?(?:น\\.|นาฬิกา)");
    private static final Pattern NUMBER = Pattern.compile(
            "(ครั้งที่|ที่|ร้อยละ)?\\s?(?<![\\d.,])(?!\\d{1,2}\\s?ค่ำ)(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)"
                    + "(?:\\s?(ล้านล้าน|แสนล้าน|หมื่นล้าน|พันล้าน|ร้อยล้าน|สิบล้าน|ล้าน|แสน(?!ย)|หมื่น|พัน(?!ธ)|%|เปอร์เซ็นต์))?");
    private static final String UNIT = "(?:หนึ่ง|เอ็ด|สอง|ยี่|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า)";
    private static final Pattern WORDS =
            Pattern.compile("(?:" + UNIT + "|สิบ|ร้อย(?!ละ)|พัน(?!ธ)|หมื่น|แสน(?!ย)|ล้าน){1,30}");
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
    private static final String WORDED = "(?:\\d{1,18}(?:,\\d{3}){0,8}(?:\\.\\d{1,9})?|(?:" + UNIT
            + "|สิบ|ร้อย(?!ละ)|พัน(?!ธ)|หมื่น|แสน(?!ย)|ล้าน){1,30})";
    private static final String STRETCH = "(ปี|เดือน|สัปดาห์|วัน(?!ที่)|ชั่วโมง|นาที|ทศวรรษ|ศตวรรษ)";
    private static final Map<String, String> STRETCHES = Map.of(
            "ปี", "year", "เดือน", "month", "สัปดาห์", "week", "วัน", "day", "ชั่วโมง", "hour", "นาที", "minute",
            "ทศวรรษ", "decade", "ศตวรรษ", "century");
    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("บาท", "THB"),
            Map.entry("ดอลลาร์สหรัฐ", "USD"),
            Map.entry("เหรียญสหรัฐ", "USD"),
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
    private static final Pattern AFTER = Pattern.compile("\\s?(?:" + STRETCH + "(?!ละ)|("
            + CURRENCIES.keySet().stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .collect(Collectors.joining("|"))
            + "))");
    private static final Pattern HALF = Pattern.compile("(" + WORDED + ")\\s?" + STRETCH + "\\s?ครึ่ง");
    private static final Pattern MULTIPLE =
            Pattern.compile("(" + WORDED + ")\\s?เท่า(?!นั้น|กับ|ที่|ไร)|(?<=เพิ่มขึ้น|สูงขึ้น|กว่า|อีก)\\s?เท่าตัว");
    private static final Pattern FRACTION = Pattern.compile(
            "(หนึ่ง|สอง|สาม|สี่|[1-9])\\s?ใน\\s?(สอง|สาม|สี่|ห้า|หก|แปด|สิบ|\\d{1,2})(?![\\d.,]|\\s?(?:ประเทศ|ฝ่าย|คน|ปี|จังหวัด|ด้าน))");
    private static final Pattern A_HALF = Pattern.compile("ครึ่งหนึ่ง|กึ่งหนึ่ง");
    private static final Pattern NOON = Pattern.compile("เที่ยงคืน|(?<=เวลา)\\s?เที่ยง(?:วัน|ตรง)?|เที่ยงวัน");
    private static final Pattern QUARTER = Pattern.compile("ไตรมาส(?:ที่)?\\s?(หนึ่ง|สอง|สาม|สี่|[1-4])(?!\\d)");
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\d.,])(?:\\+66\\s?\\(?0?\\)?|0)[\\s-]?\\d{1,4}[\\s-]\\d{3,4}(?:[\\s-]?\\d{2,4})?(?!\\d)"
                    + "|(?<=โทร\\.\\s?|โทรศัพท์\\s?|หมายเลข\\s?|สายด่วน\\s?)\\d[\\d -]{2,14}\\d(?!\\d)");
    private static final Pattern COUNTED = Pattern.compile(UNIT + "|^สิบ$|สิบ(?!ล้าน)");
    private static final Pattern WORD = Pattern.compile(UNIT + "|สิบ|ร้อย|พัน|หมื่น|แสน|ล้าน");

    private ThaiFacts() {}

    static Facts of(String raw) {
        FactCollector out = new FactCollector(Normalizer.normalize(raw));
        String text = out.text();
        for (Matcher m = CROSS_MONTH.matcher(text); m.find(); ) {
            Integer end = year(m.group(7), m.group(8), m.group(6));
            Integer start = m.group(4) == null ? end : year(m.group(3), m.group(4), m.group(2));
            out.dates(m, date(start, m.group(2), m.group(1)), date(end, m.group(6), m.group(5)));
        }
        for (Matcher m = RANGE.matcher(text); m.find(); ) {
            Integer year = year(m.group(4), m.group(5), m.group(3));
            out.dates(m, date(year, m.group(3), m.group(1)), date(year, m.group(3), m.group(2)));
        }
        for (Matcher m = DAY.matcher(text); m.find(); ) {
            out.dates(m, date(year(m.group(3), m.group(4), m.group(2)), m.group(2), m.group(1)));
        }
        for (Matcher m = NUMERIC.matcher(text); m.find(); ) {
            Integer month = Integer.valueOf(m.group(2));
            if (month >= 1 && month <= 12) {
                PartialDate date = new PartialDate(year(null, m.group(3), ""), month, Integer.valueOf(m.group(1)));
                out.dates(m, date);
            }
        }
        for (Matcher m = MONTH_ONLY.matcher(text); m.find(); ) {
            Integer year = year(m.group(2), m.group(3), m.group(1));
            // An abbreviation alone may be anything: ก.พ. is also the Civil Service Commission.
            if (year != null || !m.group(1).endsWith(".")) {
                out.dates(m, new PartialDate(year, MONTHS.get(key(m.group(1))), null));
            }
        }
        for (Matcher m = YEARS.matcher(text); m.find(); ) {
            String era = m.group(1);
            out.dates(
                    m,
                    new PartialDate(commonEra(Integer.parseInt(m.group(2)), era), null, null),
                    new PartialDate(commonEra(Integer.parseInt(m.group(3)), era), null, null));
        }
        for (Matcher m = YEAR_ONLY.matcher(text); m.find(); ) {
            int number = Integer.parseInt(m.group(3));
            String era = m.group(1) != null ? m.group(1) : m.group(2);
            if (era != null || (number >= 1900 && number < 2100) || (number >= 2400 && number < 2700)) {
                out.dates(m, new PartialDate(commonEra(number, era), null, null));
            }
        }
        for (Matcher m = DECADE.matcher(text); m.find(); ) {
            int year = Integer.parseInt(m.group(1));
            if (year < 2100) {
                out.dates(m, new PartialDate(year, null, null, Period.DECADE));
            }
        }
        for (Matcher m = CENTURY.matcher(text); m.find(); ) {
            out.dates(m, new PartialDate(Integer.valueOf(m.group(1)), null, null, Period.CENTURY));
        }
        for (Matcher m = SHORT_YEAR.matcher(text); m.find(); ) {
            out.dates(m, new PartialDate(2500 + Integer.parseInt(m.group(1)) - 543, null, null));
        }
        for (Matcher m = WEEKDAY.matcher(text); m.find(); ) {
            int day = m.group(1).equals("พฤหัส") ? 3 : WEEKDAYS.indexOf(m.group(1));
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

    /** A two-digit year is of the Buddhist era, and is one only after an abbreviated month: “19 ม.ค. 65”. */
    private static @Nullable Integer year(@Nullable String era, @Nullable String digits, String month) {
        if (digits == null) {
            return null;
        }
        int number = Integer.parseInt(digits);
        if (digits.length() == 2) {
            return month.isEmpty() || month.endsWith(".") ? 2500 + number - 543 : null;
        }
        return commonEra(number, era);
    }

    private static int commonEra(int number, @Nullable String era) {
        boolean buddhist = era == null ? number >= 2400 : era.startsWith("พ");
        return buddhist ? number - 543 : number;
    }

    private static void numbers(FactCollector out) {
        String text = out.text();
        for (Matcher m = TIME.matcher(text); m.find(); ) {
            BigDecimal value = new BigDecimal(m.group(1) + "." + m.group(2));
            out.number(m.start(), m.end(), value, Kind.TIME, false);
        }
        special(out, text);
        for (Matcher m = NUMBER.matcher(text); m.find(); ) {
            if (m.group(2).length() > FactCollector.LONGEST) {
                continue;
            }
            BigDecimal value = new BigDecimal(m.group(2).replace(",", ""));
            String before = m.group(1);
            String after = m.group(3);
            Kind kind =
                    "ครั้งที่".equals(before) ? Kind.ORDINAL : "ร้อยละ".equals(before) ? Kind.PERCENT : Kind.CARDINAL;
            if (after != null) {
                Long scale = SCALES.get(after);
                if (scale == null) {
                    kind = Kind.PERCENT;
                } else {
                    value = value.multiply(BigDecimal.valueOf(scale));
                }
            }
            int start = kind == Kind.CARDINAL ? m.start(2) : m.start();
            while (text.charAt(start) == ' ') {
                start++;
            }
            out.number(start, m.end(), value, kind, false, kind == Kind.CARDINAL ? unit(text, m.end()) : null);
        }
        for (Matcher m = WORDS.matcher(text); m.find(); ) {
            // A scale alone is no number: นับร้อย is hundreds of them.
            if (COUNTED.matcher(m.group()).find()) {
                out.number(m.start(), m.end(), spelled(m.group()), Kind.CARDINAL, true, unit(text, m.end()));
            }
        }
    }

    /** Numbers of a kind: parts, multiples, halves, quarters of a year, noon, telephone numbers. */
    private static void special(FactCollector out, String text) {
        for (Matcher m = PHONE.matcher(text); m.find(); ) {
            out.number(m.start(), m.end(), FactCollector.phone(m.group()), Kind.PHONE, false);
        }
        for (Matcher m = NOON.matcher(text); m.find(); ) {
            BigDecimal hour = m.group().contains("คืน") ? BigDecimal.ZERO : BigDecimal.valueOf(12);
            out.number(m.start(), m.end(), hour, Kind.TIME, true);
        }
        for (Matcher m = QUARTER.matcher(text); m.find(); ) {
            out.number(m.start(), m.end(), value(m.group(1)), Kind.ORDINAL, false);
        }
        for (Matcher m = FRACTION.matcher(text); m.find(); ) {
            out.number(
                    m.start(), m.end(), FactCollector.part(value(m.group(1)), value(m.group(2))), Kind.FRACTION, true);
        }
        for (Matcher m = A_HALF.matcher(text); m.find(); ) {
            out.number(m.start(), m.end(), new BigDecimal("0.5"), Kind.FRACTION, true);
        }
        for (Matcher m = MULTIPLE.matcher(text); m.find(); ) {
            BigDecimal times = m.group(1) == null ? BigDecimal.TWO : value(m.group(1));
            out.number(m.start(), m.end(), times, Kind.MULTIPLE, true);
        }
        for (Matcher m = HALF.matcher(text); m.find(); ) {
            BigDecimal value = value(m.group(1)).add(new BigDecimal("0.5"));
            out.number(m.start(), m.end(), value, Kind.CARDINAL, true, STRETCHES.get(m.group(2)));
        }
    }

    private static BigDecimal value(String number) {
        return Character.isDigit(number.charAt(0)) ? new BigDecimal(number.replace(",", "")) : spelled(number);
    }

    /** What is counted, told by the word behind the number. */
    private static @Nullable String unit(String text, int end) {
        Matcher m = AFTER.matcher(text).region(end, text.length());
        if (!m.lookingAt()) {
            return null;
        }
        return m.group(1) != null ? STRETCHES.get(m.group(1)) : CURRENCIES.get(m.group(2));
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
                long millions = Math.max(1, below + unit);
                total = total.add(BigDecimal.valueOf(millions)).multiply(BigDecimal.valueOf(1_000_000));
                below = 0;
                unit = 0;
            } else {
                below += Math.max(1, unit) * SCALES.getOrDefault(m.group(), 1L);
                unit = 0;
            }
        }
        return total.add(BigDecimal.valueOf(below + unit));
    }

    private static String key(String month) {
        return month.replace(" ", "");
    }

    private static String months() {
        StringBuilder alternatives = new StringBuilder("(");
        MONTHS.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(m -> alternatives
                        .append(alternatives.length() > 1 ? "|" : "")
                        .append(m.replace(".", "\\.\\s?").replaceAll("\\\\s\\?$", "")));
        return alternatives.append(')').toString();
    }
}
