package org.communique.text;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.text.NumberMention.Kind;
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
    private static final Pattern YEAR_ONLY = Pattern.compile(
            "(?:(?<!ครบรอบ )ปี(?:งบประมาณ)?\\s?" + ERA + "|(?:(พ\\.\\s?ศ\\.|ค\\.\\s?ศ\\.))\\s?)(\\d{4})(?!\\d)");

    private static final Pattern TIME = Pattern.compile("(?<![\\d.])(\\d{1,2})[.:](\\d{2})\\s?(?:น\\.|นาฬิกา)");
    private static final Pattern NUMBER = Pattern.compile(
            "(ครั้งที่|ที่|ร้อยละ)?\\s?(?<![\\d.,])(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)"
                    + "(?:\\s?(ล้านล้าน|แสนล้าน|หมื่นล้าน|พันล้าน|ร้อยล้าน|สิบล้าน|ล้าน|แสน(?!ย)|หมื่น|พัน(?!ธ)|%|เปอร์เซ็นต์))?");
    private static final Pattern BARE_SCALE =
            Pattern.compile("(?<![ก-๛])(ล้านล้าน|แสนล้าน|หมื่นล้าน|พันล้าน|ร้อยล้าน|สิบล้าน)");
    private static final String UNIT = "(?:หนึ่ง|เอ็ด|สอง|ยี่|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า)";
    private static final Pattern WORDS =
            Pattern.compile("(?:" + UNIT + "|สิบ|ร้อย(?!ละ)|พัน(?!ธ)|หมื่น|แสน(?!ย)|ล้าน)+");
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
        for (Matcher m = YEAR_ONLY.matcher(text); m.find(); ) {
            int number = Integer.parseInt(m.group(3));
            String era = m.group(1) != null ? m.group(1) : m.group(2);
            if (era != null || (number >= 1900 && number < 2100) || (number >= 2400 && number < 2700)) {
                out.dates(m, new PartialDate(commonEra(number, era), null, null));
            }
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
        for (Matcher m = NUMBER.matcher(text); m.find(); ) {
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
            out.number(start, m.end(), value, kind, false);
        }
        for (Matcher m = BARE_SCALE.matcher(text); m.find(); ) {
            BigDecimal value = BigDecimal.valueOf(SCALES.getOrDefault(m.group(1), 1L));
            out.number(m.start(), m.end(), value, Kind.CARDINAL, true);
        }
        for (Matcher m = WORDS.matcher(text); m.find(); ) {
            out.number(m.start(), m.end(), spelled(m.group()), Kind.CARDINAL, true);
        }
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
