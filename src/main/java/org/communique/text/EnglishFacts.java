package org.communique.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.text.NumberMention.Kind;
import org.jspecify.annotations.Nullable;

/** Reads dates and numbers in English: both orders of day and month, ordinals, scale words, numbers in words. */
final class EnglishFacts {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH =
            "(January|February|March|April|May|June|July|August|September|October|November|December"
                    + "|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?)";
    private static final String DAY_OF = "(?<![\\d.,/-])(?:the\\s)?(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "(?:,?\\s+(?:B\\.?E\\.?\\s?)?(\\d{4})(?!\\d))?";
    private static final String TO = "\\s*(?:-|to|until|and|through)\\s*(?:the\\s)?";

    private static final Pattern CROSS_MONTH =
            Pattern.compile(DAY_OF + "\\s+" + MONTH + YEAR + TO + "(\\d{1,2})(?:st|nd|rd|th)?\\s+" + MONTH + YEAR);
    private static final Pattern RANGE =
            Pattern.compile(DAY_OF + TO + "(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?" + MONTH + YEAR);
    private static final Pattern DAY = Pattern.compile(DAY_OF + "\\s+(?:day\\s+)?(?:of\\s+)?" + MONTH + YEAR);
    private static final Pattern AMERICAN_CROSS = Pattern.compile("\\b" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?"
            + YEAR + TO + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?" + YEAR);
    private static final Pattern AMERICAN_RANGE = Pattern.compile(
            "\\b" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?" + TO + "(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)" + YEAR);
    private static final Pattern AMERICAN =
            Pattern.compile("\\b" + MONTH + "\\s+(?:the\\s)?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])" + YEAR);
    private static final Pattern MONTH_YEAR =
            Pattern.compile("\\b" + MONTH + "(?:,|\\s+of)?\\s+(?:B\\.?E\\.?\\s?)?(\\d{4})(?!\\d)");
    /** A month without day and year; “may” and “march” are words, so those two need a preposition of time. */
    private static final Pattern MONTH_ONLY =
            Pattern.compile("\\b(?:(January|February|April|June|July|August|September|October|November|December)"
                    + "|(?<=(?:in|of|since|by|until|during|last|early|late|mid-)\\s?)(March|May))\\b(?!\\s+\\d)");

    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
    private static final Pattern NUMERIC = Pattern.compile("(?<![\\d/])(\\d{1,2})/(\\d{1,2})/(\\d{4})(?![\\d/])");
    private static final Pattern YEAR_ONLY = Pattern.compile(
            "(?<![\\d.,/$€£฿-])(?:(B\\.?E\\.?)\\s?)?((?:19|20|25)\\d{2})(?![\\d%]|[.,]\\d|\\s?(?:hrs|hours|baht|people|percent|per cent|million|billion))");

    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d.,])(?:(\\d{1,2})[:.](\\d{2})\\s?(hrs|hours|h\\b|o'clock|a\\.?m\\b|p\\.?m\\b)?|(\\d{2})(\\d{2})\\s?(?:hrs|hours)"
                    + "|(\\d{1,2})\\s?(a\\.?m\\b|p\\.?m\\b))",
            Pattern.CASE_INSENSITIVE);
    private static final String SCALE = "(hundred|thousand|million|billion|trillion|mn|bn)";
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\d.,])(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(st|nd|rd|th)?(?![\\d])" + "(?:[\\s-]?"
                    + SCALE + "\\b)?(\\s?%|\\s+per\\s?cent\\b)?",
            Pattern.CASE_INSENSITIVE);

    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("both", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90),
            Map.entry("zero", 0));
    private static final Map<String, Integer> ORDINALS = Map.ofEntries(
            Map.entry("first", 1),
            Map.entry("second", 2),
            Map.entry("third", 3),
            Map.entry("fourth", 4),
            Map.entry("fifth", 5),
            Map.entry("sixth", 6),
            Map.entry("seventh", 7),
            Map.entry("eighth", 8),
            Map.entry("ninth", 9),
            Map.entry("tenth", 10),
            Map.entry("eleventh", 11),
            Map.entry("twelfth", 12),
            Map.entry("thirteenth", 13),
            Map.entry("fourteenth", 14),
            Map.entry("fifteenth", 15),
            Map.entry("sixteenth", 16),
            Map.entry("seventeenth", 17),
            Map.entry("eighteenth", 18),
            Map.entry("nineteenth", 19),
            Map.entry("twentieth", 20),
            Map.entry("thirtieth", 30),
            Map.entry("fortieth", 40),
            Map.entry("fiftieth", 50),
            Map.entry("sixtieth", 60),
            Map.entry("seventieth", 70),
            Map.entry("eightieth", 80),
            Map.entry("ninetieth", 90),
            Map.entry("hundredth", 100));
    private static final Map<String, Long> SCALES = Map.of(
            "hundred",
            100L,
            "thousand",
            1_000L,
            "million",
            1_000_000L,
            "mn",
            1_000_000L,
            "billion",
            1_000_000_000L,
            "bn",
            1_000_000_000L,
            "trillion",
            1_000_000_000_000L);
    private static final Pattern SPELLED = Pattern.compile(
            "\\b(?:" + String.join("|", all()) + ")(?:[\\s-]+(?:and\\s+)?(?:" + String.join("|", all())
                    + "|hundred|thousand|million|billion|trillion))*\\b",
            Pattern.CASE_INSENSITIVE);

    private EnglishFacts() {}

    static Facts of(String raw) {
        FactCollector out = new FactCollector(Normalizer.normalize(raw));
        String text = out.text();
        for (Matcher m = CROSS_MONTH.matcher(text); m.find(); ) {
            String startYear = m.group(3) != null ? m.group(3) : m.group(6);
            out.dates(m, date(startYear, m.group(2), m.group(1)), date(m.group(6), m.group(5), m.group(4)));
        }
        for (Matcher m = RANGE.matcher(text); m.find(); ) {
            out.dates(m, date(m.group(4), m.group(3), m.group(1)), date(m.group(4), m.group(3), m.group(2)));
        }
        for (Matcher m = DAY.matcher(text); m.find(); ) {
            out.dates(m, date(m.group(3), m.group(2), m.group(1)));
        }
        for (Matcher m = AMERICAN_CROSS.matcher(text); m.find(); ) {
            String startYear = m.group(3) != null ? m.group(3) : m.group(6);
            out.dates(m, date(startYear, m.group(1), m.group(2)), date(m.group(6), m.group(4), m.group(5)));
        }
        for (Matcher m = AMERICAN_RANGE.matcher(text); m.find(); ) {
            out.dates(m, date(m.group(4), m.group(1), m.group(2)), date(m.group(4), m.group(1), m.group(3)));
        }
        for (Matcher m = AMERICAN.matcher(text); m.find(); ) {
            out.dates(m, date(m.group(3), m.group(1), m.group(2)));
        }
        for (Matcher m = MONTH_YEAR.matcher(text); m.find(); ) {
            out.dates(m, new PartialDate(Integer.valueOf(m.group(2)), month(m.group(1)), null));
        }
        for (Matcher m = ISO.matcher(text); m.find(); ) {
            out.dates(m, numeric(m.group(1), m.group(2), m.group(3)));
        }
        for (Matcher m = NUMERIC.matcher(text); m.find(); ) {
            out.dates(m, numeric(m.group(3), m.group(2), m.group(1)));
        }
        for (Matcher m = MONTH_ONLY.matcher(text); m.find(); ) {
            String name = m.group(1) != null ? m.group(1) : m.group(2);
            out.dates(m, new PartialDate(null, month(name), null));
        }
        for (Matcher m = YEAR_ONLY.matcher(text); m.find(); ) {
            int year = Integer.parseInt(m.group(2));
            if (year < 2500
                    || m.group(1) != null
                    || text.substring(0, m.start()).endsWith("in ")) {
                int common = m.group(1) != null ? year - 543 : year;
                out.dates(m, new PartialDate(common, null, null));
            }
        }
        numbers(out);
        return out.facts();
    }

    private static @Nullable PartialDate date(@Nullable String year, String month, String day) {
        // An impossible day is still meant as one: 51 May is a slip in a date, not a number.
        int number = Integer.parseInt(day);
        return number < 1 ? null : new PartialDate(year == null ? null : Integer.valueOf(year), month(month), number);
    }

    private static @Nullable PartialDate numeric(String year, String month, String day) {
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        return m < 1 || m > 12 || d < 1 || d > 31 ? null : new PartialDate(Integer.valueOf(year), m, d);
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private static void numbers(FactCollector out) {
        String text = out.text();
        for (Matcher m = TIME.matcher(text); m.find(); ) {
            BigDecimal value = time(m);
            if (value != null) {
                out.number(m.start(), m.end(), value, Kind.TIME, false);
            }
        }
        for (Matcher m = NUMBER.matcher(text); m.find(); ) {
            BigDecimal value = new BigDecimal(m.group(1).replace(",", ""));
            if (m.group(3) != null) {
                Long scale = SCALES.get(m.group(3).toLowerCase(Locale.ROOT));
                value = value.multiply(BigDecimal.valueOf(scale == null ? 1 : scale));
            }
            Kind kind = m.group(2) != null ? Kind.ORDINAL : m.group(4) != null ? Kind.PERCENT : Kind.CARDINAL;
            out.number(m.start(), m.end(), value, kind, false);
        }
        for (Matcher m = SPELLED.matcher(text); m.find(); ) {
            addSpelled(out, m);
        }
    }

    /** Null unless the digits can be a time and something says that they are one. */
    private static @Nullable BigDecimal time(Matcher m) {
        String half = m.group(3) != null ? m.group(3) : m.group(7);
        int hour = Integer.parseInt(m.group(1) != null ? m.group(1) : m.group(4) != null ? m.group(4) : m.group(6));
        int minute = m.group(2) != null
                ? Integer.parseInt(m.group(2))
                : m.group(5) != null ? Integer.parseInt(m.group(5)) : 0;
        boolean said = half != null
                || m.group(4) != null
                || (m.group(1) != null && m.group().indexOf(':') > 0);
        if (!said || hour > 24 || minute > 59) {
            return null;
        }
        if (half != null && half.toLowerCase(Locale.ROOT).startsWith("p") && hour < 12) {
            hour += 12;
        }
        return new BigDecimal(String.format(Locale.ROOT, "%d.%02d", hour, minute));
    }

    private static void addSpelled(FactCollector out, Matcher m) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal current = BigDecimal.ZERO;
        boolean ordinal = false;
        for (String word : m.group().toLowerCase(Locale.ROOT).split("[\\s-]+", -1)) {
            Long scale = SCALES.get(word);
            if (ORDINALS.containsKey(word)) {
                ordinal = true;
                current = current.add(BigDecimal.valueOf(ORDINALS.get(word)));
            } else if (WORDS.containsKey(word)) {
                current = current.add(BigDecimal.valueOf(WORDS.get(word)));
            } else if (scale != null) {
                current = current.max(BigDecimal.ONE).multiply(BigDecimal.valueOf(scale));
                if (scale > 100) {
                    total = total.add(current);
                    current = BigDecimal.ZERO;
                }
            }
        }
        Kind kind = ordinal ? Kind.ORDINAL : Kind.CARDINAL;
        out.number(m.start(), m.end(), total.add(current), kind, true);
    }

    private static List<String> all() {
        List<String> words = new ArrayList<>(WORDS.keySet());
        words.addAll(ORDINALS.keySet());
        words.sort(Comparator.comparingInt(String::length).reversed());
        return words;
    }
}
