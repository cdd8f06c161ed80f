package org.communique.text;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.text.NumberMention.Kind;
import org.communique.text.PartialDate.Period;
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
    private static final Pattern YEARS =
            Pattern.compile("(?<![\\d.,/$-])((?:19|20)\\d{2})\\s?(?:-|to)\\s?((?:19|20)\\d{2})(?![\\d-]|[.,]\\d)");
    private static final Pattern BOTH_ERAS = Pattern.compile(
            "B\\.?E\\.?\\s?(2[45]\\d{2})\\s?\\((?:A\\.?D\\.?\\s?|C\\.?E\\.?\\s?)?(\\d{4})(?:\\s?(?:A\\.?D\\.?|C\\.?E\\.?))?\\)");
    private static final Pattern OLD_YEAR = Pattern.compile(
            "(?<=\\b(?:in|since|of|from|until|year)\\s)(1[5-8]\\d{2})(?![\\d,.]\\d|\\d)(?!\\s+\\p{Ll}+s\\b)");
    private static final Pattern DECADE = Pattern.compile("\\b(\\d{3}0)[’']?s\\b");
    private static final Pattern CENTURY = Pattern.compile(
            "\\b(?:(\\d{1,2})(?:st|nd|rd|th)|((?:twenty-)?[a-z]+))[\\s-]+centur(?:y|ies)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern WEEKDAY =
            Pattern.compile("\\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b");
    private static final Pattern YEAR_ONLY = Pattern.compile(
            "(?<![\\d.,/$€£฿-])(?:(B\\.?E\\.?)\\s?)?((?:19|20|25)\\d{2})(?![\\d%]|[.,]\\d|\\s?(?:hrs|hours|baht|people|percent|per cent|million|billion))");

    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d.,])(?:(\\d{1,2})[:.](\\d{2})\\s?(hrs|hours|h\\b|o'clock|a\\.?m\\b|p\\.?m\\b)?|(\\d{2})(\\d{2})\\s?(?:hrs|hours)"
                    + "|(\\d{1,2})\\s?(a\\.?m\\b|p\\.?m\\b))",
            Pattern.CASE_INSENSITIVE);
    private static final String SCALE = "(hundred|thousand|million|billion|trillion|mn|bn)";
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\d.,])(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?:\\s?(st|nd|rd|th)\\b)?(?![\\d])"
                    + "(?:[\\s-]?" + SCALE + "\\b)?(\\s?%|\\s+per\\s?cent\\b)?",
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
            "\\b(?:" + String.join("|", all()) + ")\\b(?:[\\s-]+(?:and\\s+)?(?:" + String.join("|", all())
                    + "|hundred|thousand|million|billion|trillion)\\b){0,30}",
            Pattern.CASE_INSENSITIVE);

    private static final String SMALL = "(\\d{1,2}|a|one|two|three|four|five|six|seven|eight|nine|ten)";
    private static final String STRETCH = "(year|month|week|day|hour|minute|decade|century)";
    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("baht", "THB"),
            Map.entry("u.s. dollar", "USD"),
            Map.entry("us dollar", "USD"),
            Map.entry("australian dollar", "AUD"),
            Map.entry("singapore dollar", "SGD"),
            Map.entry("canadian dollar", "CAD"),
            Map.entry("dollar", "dollar"),
            Map.entry("usd", "USD"),
            Map.entry("euro", "EUR"),
            Map.entry("yen", "JPY"),
            Map.entry("yuan", "CNY"),
            Map.entry("renminbi", "CNY"),
            Map.entry("won", "KRW"),
            Map.entry("pound", "GBP"),
            Map.entry("ringgit", "MYR"),
            Map.entry("rupee", "INR"),
            Map.entry("kip", "LAK"),
            Map.entry("dong", "VND"),
            Map.entry("kyat", "MMK"),
            Map.entry("riel", "KHR"),
            Map.entry("swiss franc", "CHF"));
    private static final Map<String, String> SIGNS = Map.of(
            "US$", "USD", "USD", "USD", "$", "dollar", "€", "EUR", "EUR", "EUR", "£", "GBP", "¥", "JPY", "฿", "THB",
            "THB", "THB");
    private static final Pattern AFTER = Pattern.compile(
            "[\\s-]{1,9}(?:" + STRETCH
                    + "s?|(u\\.s\\. dollar|us dollar|(?:australian |singapore |canadian )?dollar|usd|baht|euro|yen|yuan"
                    + "|renminbi|won|pound|ringgit|rupee|kip|dong|kyat|riel|swiss franc)s?)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE = Pattern.compile("(US\\$|USD|EUR|THB|[$€£¥฿])\\s?$");
    private static final Pattern ALWAYS = Pattern.compile("(?<!\\d)24/7(?!\\d)");
    private static final Pattern NOON = Pattern.compile("\\b(?:noon|midday|midnight)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUARTER = Pattern.compile("\\bQ([1-4])\\b");
    private static final Map<String, BigDecimal> PARTS = Map.of(
            "half",
            BigDecimal.TWO,
            "third",
            BigDecimal.valueOf(3),
            "quarter",
            BigDecimal.valueOf(4),
            "fourth",
            BigDecimal.valueOf(4),
            "fifth",
            BigDecimal.valueOf(5),
            "tenth",
            BigDecimal.TEN);
    private static final Pattern FRACTION = Pattern.compile(
            "\\b" + SMALL + "[\\s-](half|third|quarter|fourth|fifth|tenth)s?(?=\\s+(?:of|more|the)\\b)"
                    + "|\\b(one|two|three|four)\\s+(?:in|out\\s+of)\\s+(?:every\\s+)?(two|three|four|five|six|eight|ten|\\d{1,2})\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MULTIPLE = Pattern.compile(
            "\\b" + SMALL
                    + "(?:[\\s-]?fold|\\s+times)\\b|\\b(?:doubl(?:e|es|ed|ing)|twice|tripl(?:e|es|ed|ing)|quadrupl(?:e|es|ed))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HALF = Pattern.compile(
            "\\b" + SMALL + "(?:[\\s-]and[\\s-]a[\\s-]half(?:[\\s-]" + STRETCH
                    + "s?|\\s(?<scale>thousand|million|billion))?|\\s" + STRETCH + "s?\\sand\\sa\\shalf)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\d.,])(?:\\+66\\s?\\(?0?\\)?|0)[\\s-]?\\d{1,4}[\\s-]\\d{3,4}(?:[\\s-]?\\d{2,4})?(?!\\d)"
                    + "|(?<=(?:[Tt]el\\.|[Tt]elephone|[Pp]hone|[Hh]otline|[Cc]all|number)\\s?:?\\s?)\\d[\\d -]{2,14}\\d(?!\\d)");

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
        for (Matcher m = YEARS.matcher(text); m.find(); ) {
            out.dates(
                    m,
                    new PartialDate(Integer.valueOf(m.group(1)), null, null),
                    new PartialDate(Integer.valueOf(m.group(2)), null, null));
        }
        for (Matcher m = BOTH_ERAS.matcher(text); m.find(); ) {
            // Where the two differ it is the second that is read.
            out.dates(m, new PartialDate(Integer.valueOf(m.group(2)), null, null));
        }
        for (Matcher m = DECADE.matcher(text); m.find(); ) {
            out.dates(m, new PartialDate(Integer.valueOf(m.group(1)), null, null, Period.DECADE));
        }
        for (Matcher m = CENTURY.matcher(text); m.find(); ) {
            Integer number = m.group(1) != null
                    ? Integer.valueOf(m.group(1))
                    : ordinal(m.group(2).toLowerCase(Locale.ROOT));
            if (number != null) {
                out.dates(m, new PartialDate(number, null, null, Period.CENTURY));
            }
        }
        for (Matcher m = OLD_YEAR.matcher(text); m.find(); ) {
            out.dates(m, new PartialDate(Integer.valueOf(m.group(1)), null, null));
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
        for (Matcher m = WEEKDAY.matcher(text); m.find(); ) {
            out.weekday(m.start(), m.end(), DayOfWeek.valueOf(m.group(1).toUpperCase(Locale.ROOT)));
        }
        numbers(out);
        return out.facts();
    }

    private static @Nullable PartialDate date(@Nullable String year, String month, String day) {
        // An impossible day is still meant as one: 51 May is a slip in a date, not a number.
        int number = Integer.parseInt(day);
        return number < 1 ? null : new PartialDate(year == null ? null : Integer.valueOf(year), month(month), number);
    }

    /** The value of an ordinal in words up to ninety-nine; null where it is none. */
    private static @Nullable Integer ordinal(String word) {
        int hyphen = word.indexOf('-');
        Integer last = ORDINALS.get(word.substring(hyphen + 1));
        Integer tens = hyphen < 0 ? Integer.valueOf(0) : WORDS.get(word.substring(0, hyphen));
        return last == null || tens == null ? null : Integer.valueOf(tens + last);
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
        special(out, text);
        for (Matcher m = NUMBER.matcher(text); m.find(); ) {
            if (m.group(1).length() > FactCollector.LONGEST) {
                continue;
            }
            BigDecimal value = new BigDecimal(m.group(1).replace(",", ""));
            if (m.group(3) != null) {
                Long scale = SCALES.get(m.group(3).toLowerCase(Locale.ROOT));
                value = value.multiply(BigDecimal.valueOf(scale == null ? 1 : scale));
            }
            Kind kind = m.group(2) != null ? Kind.ORDINAL : m.group(4) != null ? Kind.PERCENT : Kind.CARDINAL;
            out.number(
                    m.start(),
                    m.end(),
                    value,
                    kind,
                    false,
                    kind == Kind.CARDINAL ? unit(text, m.start(), m.end()) : null);
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

    /** Numbers of a kind: parts, multiples, halves, quarters of a year, noon, telephone numbers. */
    private static void special(FactCollector out, String text) {
        for (Matcher m = PHONE.matcher(text); m.find(); ) {
            out.number(m.start(), m.end(), FactCollector.phone(m.group()), Kind.PHONE, false);
        }
        for (Matcher m = ALWAYS.matcher(text); m.find(); ) {
            out.number(m.start(), m.end(), BigDecimal.valueOf(24), Kind.CARDINAL, false);
        }
        for (Matcher m = NOON.matcher(text); m.find(); ) {
            BigDecimal hour = m.group().equalsIgnoreCase("midnight") ? BigDecimal.ZERO : BigDecimal.valueOf(12);
            out.number(m.start(), m.end(), hour, Kind.TIME, true);
        }
        for (Matcher m = QUARTER.matcher(text); m.find(); ) {
            out.number(m.start(), m.end(), new BigDecimal(m.group(1)), Kind.ORDINAL, false);
        }
        for (Matcher m = FRACTION.matcher(text); m.find(); ) {
            BigDecimal of = number(m.group(1) != null ? m.group(1) : m.group(3));
            BigDecimal whole = m.group(2) != null ? PARTS.get(m.group(2).toLowerCase(Locale.ROOT)) : number(m.group(4));
            if (whole != null) {
                out.number(m.start(), m.end(), FactCollector.part(of, whole), Kind.FRACTION, true);
            }
        }
        for (Matcher m = MULTIPLE.matcher(text); m.find(); ) {
            String word = m.group().toLowerCase(Locale.ROOT);
            BigDecimal times = m.group(1) != null
                    ? number(m.group(1))
                    : BigDecimal.valueOf(word.startsWith("q") ? 4 : word.startsWith("tr") ? 3 : 2);
            out.number(m.start(), m.end(), times, Kind.MULTIPLE, true);
        }
        for (Matcher m = HALF.matcher(text); m.find(); ) {
            String scale = m.group("scale");
            String stretch = m.group(2) != null ? m.group(2) : m.group(4);
            BigDecimal value = number(m.group(1))
                    .add(new BigDecimal("0.5"))
                    .multiply(BigDecimal.valueOf(
                            scale == null ? 1 : SCALES.getOrDefault(scale.toLowerCase(Locale.ROOT), 1L)));
            out.number(
                    m.start(),
                    m.end(),
                    value,
                    Kind.CARDINAL,
                    true,
                    stretch == null ? null : stretch.toLowerCase(Locale.ROOT));
        }
    }

    /** A number up to twenty in words, “a”, or in digits. */
    private static BigDecimal number(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (Character.isDigit(lower.charAt(0))) {
            return new BigDecimal(lower);
        }
        return BigDecimal.valueOf(WORDS.getOrDefault(lower, 1));
    }

    /** What is counted, told by the words beside the number. */
    private static @Nullable String unit(String text, int start, int end) {
        Matcher after = AFTER.matcher(text).region(end, text.length());
        if (after.lookingAt()) {
            if (after.group(1) != null) {
                return after.group(1).toLowerCase(Locale.ROOT);
            }
            return CURRENCIES.get(after.group(2).toLowerCase(Locale.ROOT));
        }
        Matcher before = BEFORE.matcher(text.substring(Math.max(0, start - 5), start));
        return before.find() ? SIGNS.get(before.group(1)) : null;
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
        String unit = ordinal ? null : unit(out.text(), m.start(), m.end());
        out.number(m.start(), m.end(), total.add(current), kind, true, unit);
    }

    private static List<String> all() {
        List<String> words = new ArrayList<>(WORDS.keySet());
        words.addAll(ORDINALS.keySet());
        words.sort(Comparator.comparingInt(String::length).reversed());
        return words;
    }
}
