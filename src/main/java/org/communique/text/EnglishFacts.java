package org.communique.text;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    private static final String YEAR = "(?:,?\\s+(\\d{4})(?!\\d))?";
    private static final String TO = "\\s*(?:-|to|until|and|through)\\s*(?:the\\s)?";

    private static final Pattern CROSS_MONTH =
            Pattern.compile(DAY_OF + "\\s+" + MONTH + YEAR + TO + "(\\d{1,2})(?:st|nd|rd|th)?\\s+" + MONTH + YEAR);
    private static final Pattern RANGE =
            Pattern.compile(DAY_OF + TO + "(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?" + MONTH + YEAR);
    /** “5, 8 and 12 June 2023”. */
    private static final Pattern LIST = Pattern.compile(DAY_OF
            + "((?:,\\s?\\d{1,2}(?:st|nd|rd|th)?){1,6}),?\\s(?:and|&)\\s(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?"
            + MONTH + YEAR);

    private static final Pattern AMERICAN_LIST = Pattern.compile(
            "\\b(?=[A-Z])" + MONTH + "\\s+(\\d{1,2})((?:,\\s?\\d{1,2}){1,6}),?\\s(?:and|&)\\s(\\d{1,2})(?!\\d)" + YEAR);
    private static final Pattern DAY = Pattern.compile(DAY_OF + "\\s+(?:day\\s+)?(?:of\\s+)?" + MONTH + YEAR);
    private static final Pattern AMERICAN_CROSS = Pattern.compile("\\b(?=[A-Z])" + MONTH
            + "\\s+(\\d{1,2})(?:st|nd|rd|th)?" + YEAR + TO + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?" + YEAR);
    private static final Pattern AMERICAN_RANGE = Pattern.compile("\\b(?=[A-Z])" + MONTH
            + "\\s+(\\d{1,2})(?:st|nd|rd|th)?" + TO + "(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)" + YEAR);
    private static final Pattern AMERICAN =
            Pattern.compile("\\b(?=[A-Z])" + MONTH + "\\s+(?:the\\s)?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])" + YEAR);
    private static final Pattern MONTH_YEAR =
            Pattern.compile("\\b(?=[A-Z])" + MONTH + "(?:,|\\s+of)?\\s+(\\d{4})(?!\\d)");
    /** A month without day and year; “may” and “march” are words, so those two need a preposition of time. */
    private static final Pattern MONTH_ONLY = Pattern.compile(
            "(?=[A-Z])(?:\\b(?:(January|February|April|June|July|August|September|October|November|December)"
                    + "|(?<=(?:in|of|since|by|until|during|last|early|late|mid-)\\s?)(March|May))\\b(?!\\s+\\d))");

    /** FY2022, FY 22, and where the words around say that two years are meant: 2021-2024, from 2021 to 2024, 2021/22. */
    private static final Pattern FISCAL = Pattern.compile("\\bF\\.?Y\\.?\\s?(\\d{4}|\\d{2})\\b");

    private static final Pattern YEAR_RANGE = Pattern.compile(
            "(?=[BF\\d])(?:(?<![\\d.,/$€£฿-])(?:(?:B\\.?E\\.?|\\bFY)\\s?)?((?:19|20|25)\\d{2})\\s?(?:-|/|\\s(?:to|until|through|and)\\s)\\s?((?:19|20|25)\\d{2}|\\d{2})(?![\\d%/-]|[.,]\\d|\\s?(?:hrs|hours|baht|people|percent|per cent|million|billion|countries)))");
    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
    private static final Pattern NUMERIC = Pattern.compile("(?<![\\d/])(\\d{1,2})/(\\d{1,2})/(\\d{4})(?![\\d/])");
    private static final Pattern OLD_YEAR = Pattern.compile(
            "(?=1)(?:(?<=\\b(?:in|since|of|from|until|year)\\s)(1[5-8]\\d{2})(?![\\d,.]\\d|\\d)(?!\\s+\\p{Ll}+s\\b))");
    private static final Pattern DECADE = Pattern.compile("\\b(\\d{3}0)[’']?s\\b");
    private static final Pattern CENTURY = Pattern.compile(
            "(?=[\\da-z])(?:\\b(?:(\\d{1,2})(?:st|nd|rd|th)|((?:twenty-)?[a-z]+))[\\s-]+centur(?:y|ies)\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WEEKDAY =
            Pattern.compile("\\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b");
    private static final Pattern YEAR_ONLY = Pattern.compile(
            "(?<![\\d.,/$€£฿-])((?:19|20|25)\\d{2})(?![\\d%]|[.,]\\d|\\s?(?:hrs|hours|baht|people|percent|per cent|million|billion))");
    /** What stands before a year, so that a Buddhist one that was left standing is told from a number. */
    private static final Pattern BEFORE_YEAR = Pattern.compile(
            "(?:\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]efore|year|FY|mid-|late|early)"
                    + "|(?<!(?:increased|rose|risen|grew|grown|fell|fallen|dropped|declined|decreased|reduced|cut|up|down)\\s)\\b[Bb]y)\\s?$");
    /** “the 2565 meeting” and “of 2565,”: no number of things follows. */
    private static final Pattern BEHIND_YEAR = Pattern.compile("\\s\\p{Ll}+(?<!s|[sS]eries)\\b|\\s?(?:[.;:)]|,\\s)|$");

    private static final Pattern PLACE_OF_YEAR = Pattern.compile("\\b(?:[Tt]he|of|from|to|after|during)\\s$");

    private static final String HALF_DAY = "(a\\.?m\\b\\.?|p\\.?m\\b\\.?)";
    private static final Pattern TIME = Pattern.compile(
            "(?=\\d)(?:(?<![\\d.,])(?:(\\d{1,2})[:.](\\d{2})\\s?(?:(hrs|hours|h\\b|o'clock)|" + HALF_DAY + ")?"
                    + "|(\\d{2})(\\d{2})\\s?(?:hrs|hours)\\b"
                    + "|(\\d{1,2})\\s?" + HALF_DAY + "))",
            Pattern.CASE_INSENSITIVE);
    /** “9.00-16.30 hrs”, “0900 to 1630hrs”, “9 to 11 a.m.”: what stands behind the second is of both. */
    private static final Pattern TIME_RANGE = Pattern.compile(
            "(?<![\\d.,])(\\d{1,2})(?:[:.]?(\\d{2}))?(?:\\s?" + HALF_DAY
                    + ")?\\s?(?:-|to|until|and)\\s?(\\d{1,2})(?:[:.]?(\\d{2}))?\\s?(?:(?:hrs|hours)\\b|" + HALF_DAY
                    + ")",
            Pattern.CASE_INSENSITIVE);

    private static final String HOUR = "(1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
    private static final String PART_OF_DAY = "(?:\\s+(in\\s+the\\s+(?:morning|afternoon|evening)))?";
    private static final Pattern SPOKEN = Pattern.compile(
            "(?=[\\dahqotenfs])\\b(?:(half|(?:a\\s)?quarter)\\s(past|to)\\s" + HOUR + "\\b|" + HOUR
                    + "\\s?o[’']clock\\b)" + PART_OF_DAY,
            Pattern.CASE_INSENSITIVE);

    private static final String SCALE = "(hundred|thousand|million|billion|trillion|mn|bn)";
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\d.,])(\\d{1,3}(?:,\\d{3}){1,6}(?:\\.\\d{1,9})?|\\d{1,18}(?:\\.\\d{1,9})?)(?:\\s?(st|nd|rd|th)\\b)?(?!\\d)"
                    + "(?:[\\s-]?" + SCALE
                    + "\\b)?(?:\\s(thousand|million|billion|trillion)\\b)?(\\s?%|[\\s-]+per[\\s-]?cent(?:age)?\\b)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RANGE_OF_NUMBERS = Pattern.compile("\\s?(?:-|to)\\s?");
    private static final Pattern ROW = Pattern.compile(",?\\s(?:and|or)\\s|,\\s");
    private static final Pattern BETWEEN = Pattern.compile("\\sand\\s");

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
            // Bounded: a longer run of number words is no number.
            "\\b(?:a\\s(?=(?:hundred|thousand|million|billion|trillion)\\b)|half\\sa\\s(?=(?:million|billion|trillion)\\b))?"
                    + "(?:" + String.join("|", all())
                    + "|(?<=\\ba\\s)(?:hundred|thousand|million|billion|trillion))(?:[\\s-]{1,2}(?:and\\s)?(?:"
                    + String.join("|", all())
                    + "|hundred|thousand|million|billion|trillion)){0,24}+\\b(\\s+per\\s?cent(?:age)?\\b)?",
            Pattern.CASE_INSENSITIVE);

    private static final String SMALL = "(\\d{1,2}|a|one|two|three|four|five|six|seven|eight|nine|ten)";
    private static final String STRETCH = "(year|month|week|day|hour|minute|decade|century)";
    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("baht", "THB"),
            Map.entry("thb", "THB"),
            Map.entry("u.s. dollar", "USD"),
            Map.entry("us dollar", "USD"),
            Map.entry("united states dollar", "USD"),
            Map.entry("american dollar", "USD"),
            Map.entry("australian dollar", "AUD"),
            Map.entry("singapore dollar", "SGD"),
            Map.entry("canadian dollar", "CAD"),
            Map.entry("new zealand dollar", "NZD"),
            Map.entry("hong kong dollar", "HKD"),
            Map.entry("brunei dollar", "BND"),
            Map.entry("taiwan dollar", "TWD"),
            Map.entry("dollar", "dollar"),
            Map.entry("usd", "USD"),
            Map.entry("euro", "EUR"),
            Map.entry("eur", "EUR"),
            Map.entry("yen", "JPY"),
            Map.entry("jpy", "JPY"),
            Map.entry("yuan", "CNY"),
            Map.entry("cny", "CNY"),
            Map.entry("rmb", "CNY"),
            Map.entry("renminbi", "CNY"),
            Map.entry("won", "KRW"),
            Map.entry("krw", "KRW"),
            Map.entry("pound", "GBP"),
            Map.entry("gbp", "GBP"),
            Map.entry("ringgit", "MYR"),
            Map.entry("rupee", "INR"),
            Map.entry("kip", "LAK"),
            Map.entry("dong", "VND"),
            Map.entry("kyat", "MMK"),
            Map.entry("riel", "KHR"),
            Map.entry("rouble", "RUB"),
            Map.entry("ruble", "RUB"),
            Map.entry("peso", "PHP"),
            Map.entry("rupiah", "IDR"),
            Map.entry("dirham", "AED"),
            Map.entry("taka", "BDT"),
            Map.entry("swiss franc", "CHF"));
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("US$", "USD"),
            Map.entry("USD", "USD"),
            Map.entry("A$", "AUD"),
            Map.entry("AUD", "AUD"),
            Map.entry("S$", "SGD"),
            Map.entry("SGD", "SGD"),
            Map.entry("$", "dollar"),
            Map.entry("€", "EUR"),
            Map.entry("EUR", "EUR"),
            Map.entry("£", "GBP"),
            Map.entry("GBP", "GBP"),
            Map.entry("¥", "JPY"),
            Map.entry("JPY", "JPY"),
            Map.entry("CNY", "CNY"),
            Map.entry("RMB", "CNY"),
            Map.entry("KRW", "KRW"),
            Map.entry("฿", "THB"),
            Map.entry("THB", "THB"));
    private static final Pattern AFTER = Pattern.compile(
            "[\\s-]{1,2}(?:(?:Thai|Japanese|Chinese|Korean|British|Indian|Russian)\\s)?(?:(" + Measure.englishNames()
                    + ")s?|(" + names(CURRENCIES.keySet()) + ")s?)(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE = Pattern.compile("(" + names(SIGNS.keySet()) + ")\\s?$");
    private static final Pattern ALWAYS = Pattern.compile("(?<!\\d)24/7(?!\\d)");
    private static final Pattern NOON = Pattern.compile("\\b(?:noon|midday|midnight)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECADES =
            Pattern.compile("\\b(?:a|the\\s(?:past|last|next|coming))\\s(decade|century)\\b", Pattern.CASE_INSENSITIVE);
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
            "\\bhalf(?=\\s(?:of|the)\\b)|\\b" + SMALL
                    + "[\\s-](half|third|quarter|fourth|fifth|tenth)s?(?=\\s+(?:of|more|the)\\b)"
                    // “two thirds.” with nothing behind it; a third by itself may be the third of a row.
                    + "|\\b(?<many>two|three|four|\\d)[\\s-](?<parts>thirds|quarters|fifths|tenths)\\b"
                    + "|\\b(?<of>one|two|three|four)\\s+(?:in|out\\s+of)\\s+(?:every\\s+)?(?<whole>two|three|four|five|six|eight|ten|\\d{1,2})\\b",
            Pattern.CASE_INSENSITIVE);
    /** “half a dozen”, “two dozen”; dozens are any number. */
    private static final Pattern DOZEN =
            Pattern.compile("\\b(?:half\\sa|" + SMALL + ")\\sdozen\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern MULTIPLE = Pattern.compile(
            "\\b" + SMALL
                    + "(?:[\\s-]?fold|\\s+times)\\b|\\b(?:doubl(?:e|es|ed|ing)|twice|tripl(?:e|es|ed|ing)|quadrupl(?:e|es|ed))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HALF = Pattern.compile(
            "\\b" + SMALL + "(?:[\\s-]and[\\s-]a[\\s-]half(?:[\\s-]" + STRETCH
                    + "s?|\\s(?<scale>thousand|million|billion))?|\\s" + STRETCH + "s?\\sand\\sa\\shalf)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PHONE = Pattern.compile(
            "(?=[+(\\d])(?:" + FactCollector.DIALLED
                    + "|(?<=(?:[Tt]el\\.|[Tt]elephone|[Pp]hone|[Hh]otline|[Cc]all|number)(?:\\sat)?\\s?:?\\s?)\\d[\\d -]{2,14}\\d(?!\\d))");

    private EnglishFacts() {}

    static Facts of(String raw) {
        FactCollector out = new FactCollector(Normalizer.normalize(raw));
        String text = out.text();
        days(out, EraYear.inCommonEra(text));
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
        for (Matcher m = YEAR_RANGE.matcher(text); m.find(); ) {
            int first = Integer.parseInt(m.group(1));
            int last = Integer.parseInt(m.group(2));
            last = last < 100 ? first / 100 * 100 + last : last;
            // The era is said once for both.
            int off = text.charAt(m.start()) == 'B' ? EraYear.APART : 0;
            if (last > first) {
                out.dates(m, new PartialDate(first - off, null, null), new PartialDate(last - off, null, null));
            }
        }
        for (EraYear year : EraYear.in(text)) {
            out.date(year.span(), new PartialDate(year.year(), null, null));
        }
        for (Matcher m = FISCAL.matcher(text); m.find(); ) {
            int year = Integer.parseInt(m.group(1));
            out.dates(m, new PartialDate(year < 100 ? 2000 + year : year, null, null));
        }
        for (Matcher m = OLD_YEAR.matcher(text); m.find(); ) {
            out.dates(m, new PartialDate(Integer.valueOf(m.group(1)), null, null));
        }
        for (Matcher m = YEAR_ONLY.matcher(text); m.find(); ) {
            int year = Integer.parseInt(m.group(1));
            if (year < 2500 || isTold(text, m)) {
                out.dates(m, new PartialDate(year, null, null));
            }
        }
        for (Matcher m = WEEKDAY.matcher(text); m.find(); ) {
            out.weekday(m.start(), m.end(), DayOfWeek.valueOf(m.group(1).toUpperCase(Locale.ROOT)));
        }
        numbers(out);
        return out.facts();
    }

    /** Whether 25xx is a year by the words around it. */
    private static boolean isTold(String text, Matcher year) {
        String before = text.substring(Math.max(0, year.start() - NEAR), year.start());
        return BEFORE_YEAR.matcher(before).find()
                || (PLACE_OF_YEAR.matcher(before).find()
                        && BEHIND_YEAR
                                .matcher(text)
                                .region(year.end(), text.length())
                                .lookingAt());
    }

    /** @param text that of the collector, with years of the Common Era alone */
    private static void days(FactCollector out, String text) {
        for (Matcher m = LIST.matcher(text); m.find(); ) {
            days(out, m, m.group(5), m.group(4), m.group(1) + m.group(2) + "," + m.group(3));
        }
        for (Matcher m = AMERICAN_LIST.matcher(text); m.find(); ) {
            days(out, m, m.group(5), m.group(1), m.group(2) + m.group(3) + "," + m.group(4));
        }
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
        if (m > 12) {
            return numeric(d, m, year);
        }
        return m < 1 || m > 12 || d < 1 || d > 31 ? null : new PartialDate(Integer.valueOf(year), m, d);
    }

    /** With month and day the other way round: 12/25/2024. */
    private static @Nullable PartialDate numeric(int month, int day, String year) {
        return month < 1 || month > 12 || day > 31 ? null : new PartialDate(Integer.valueOf(year), month, day);
    }

    private static void days(FactCollector out, Matcher m, @Nullable String year, String month, String days) {
        List<PartialDate> dates = new ArrayList<>();
        for (Matcher day = DIGITS.matcher(days); day.find(); ) {
            dates.add(date(year, month, day.group()));
        }
        out.dates(m, dates.toArray(PartialDate[]::new));
    }

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private static void numbers(FactCollector out) {
        String text = out.text();
        for (Matcher m = TIME_RANGE.matcher(text); m.find(); ) {
            String half = m.group(6);
            boolean clock = half != null || (m.group(2) != null && m.group(5) != null);
            if (clock) {
                time(
                        out,
                        m.start(),
                        Math.max(m.end(3), Math.max(m.end(1), m.end(2))),
                        m.group(1),
                        m.group(2),
                        m.group(3) != null ? m.group(3) : half);
                time(out, m.start(4), m.end(), m.group(4), m.group(5), half);
            }
        }
        for (Matcher m = SPOKEN.matcher(text); m.find(); ) {
            spoken(out, m);
        }
        for (Matcher m = TIME.matcher(text); m.find(); ) {
            if (m.group(1) != null) {
                boolean said = m.group(3) != null || m.group(4) != null || text.charAt(m.end(1)) == ':';
                if (said) {
                    time(out, m.start(), m.end(), m.group(1), m.group(2), m.group(4));
                }
            } else if (m.group(5) != null) {
                time(out, m.start(), m.end(), m.group(5), m.group(6), null);
                if (m.group().endsWith("hrs")) {
                    // 2630hrs is no time, but meant as one; 2630 hours may be a sum.
                    out.number(m.start(), m.end(), new BigDecimal(m.group(5) + "." + m.group(6)), Kind.TIME, false);
                }
            } else {
                time(out, m.start(), m.end(), m.group(7), null, m.group(8));
            }
        }
        special(out, text);
        figures(out, text);
        for (Matcher m = SPELLED.matcher(text); m.find(); ) {
            addSpelled(out, m);
        }
    }

    /** Nothing unless the digits can be a time. */
    private static void time(
            FactCollector out, int start, int end, String hours, @Nullable String minutes, @Nullable String half) {
        int hour = Integer.parseInt(hours);
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        if (half != null && hour <= 12) {
            hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        }
        if (hour <= 24 && minute <= 59) {
            out.time(start, end, hour, minute, false);
        }
    }

    /** “half past two”, “a quarter to three in the afternoon”, “three o'clock”. */
    private static void spoken(FactCollector out, Matcher m) {
        String word = (m.group(3) != null ? m.group(3) : m.group(4)).toLowerCase(Locale.ROOT);
        int hour = Character.isDigit(word.charAt(0)) ? Integer.parseInt(word) : WORDS.getOrDefault(word, 0);
        int minute = 0;
        if (m.group(1) != null) {
            minute = m.group(1).toLowerCase(Locale.ROOT).endsWith("half") ? 30 : 15;
            if (m.group(2).equalsIgnoreCase("to")) {
                hour--;
                minute = 60 - minute;
            }
        }
        String part = m.group(5);
        if (part != null) {
            boolean morning = part.toLowerCase(Locale.ROOT).endsWith("morning");
            hour = hour % 12 + (morning ? 0 : 12);
        }
        String unit = part == null ? NumberMention.HALF_DAY : null;
        out.number(m.start(), m.end(), FactCollector.clock(hour, minute), Kind.TIME, true, unit);
    }

    /** A number in figures, before it is known what stands beside it. */
    private record Figure(int start, int end, BigDecimal value, BigDecimal scale, Kind kind) {}

    private static void figures(FactCollector out, String text) {
        List<Figure> figures = new ArrayList<>();
        for (Matcher m = NUMBER.matcher(text); m.find(); ) {
            Kind kind = m.group(2) != null ? Kind.ORDINAL : m.group(5) != null ? Kind.PERCENT : Kind.CARDINAL;
            BigDecimal scale = scale(m.group(3)).multiply(scale(m.group(4)));
            figures.add(new Figure(m.start(), m.end(), new BigDecimal(m.group(1).replace(",", "")), scale, kind));
        }
        // From the end: what stands behind the last of a row is of all.
        Kind following = Kind.CARDINAL;
        for (int i = figures.size() - 1; i >= 0; i--) {
            Figure figure = figures.get(i);
            Figure next = i + 1 < figures.size() ? figures.get(i + 1) : null;
            BigDecimal scale = figure.scale;
            Kind kind = figure.kind;
            if (next != null
                    && figure.scale.compareTo(BigDecimal.ONE) == 0
                    && figure.kind == Kind.CARDINAL
                    && next.start - figure.end < NEAR) {
                String between = text.substring(figure.end, next.start);
                boolean range = figure.value.compareTo(next.value) < 0
                        && (RANGE_OF_NUMBERS.matcher(between).matches()
                                || (BETWEEN.matcher(between).matches()
                                        && text.startsWith("between ", figure.start - 8)));
                // “5-10 million” are five million to ten million.
                scale = range ? next.scale : scale;
                // “7 to 8 per cent” and “7, 8 and 9 per cent” are all parts of a hundred.
                boolean row = range || ROW.matcher(between).matches();
                kind = row && following == Kind.PERCENT ? Kind.PERCENT : kind;
            }
            boolean numbered = kind == Kind.CARDINAL
                    && NUMBERED.matcher(text.substring(Math.max(0, figure.start - 5), figure.start))
                            .find();
            kind = numbered ? Kind.ORDINAL : kind;
            String unit = kind == Kind.CARDINAL ? unit(text, figure.start, figure.end) : null;
            out.number(figure.start, figure.end, figure.value.multiply(scale), kind, false, unit);
            following = kind;
        }
    }

    /** “No. 1” is อันดับ 1. */
    private static final Pattern NUMBERED = Pattern.compile("\\bNo\\.\\s?$", Pattern.CASE_INSENSITIVE);

    private static final int NEAR = 16;

    private static BigDecimal scale(@Nullable String word) {
        Long scale = word == null ? null : SCALES.get(word.toLowerCase(Locale.ROOT));
        return scale == null ? BigDecimal.ONE : BigDecimal.valueOf(scale);
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
            out.time(m.start(), m.end(), m.group().equalsIgnoreCase("midnight") ? 0 : 12, 0, true);
        }
        for (Matcher m = DECADES.matcher(text); m.find(); ) {
            out.number(
                    m.start(),
                    m.end(),
                    BigDecimal.ONE,
                    Kind.CARDINAL,
                    true,
                    m.group(1).toLowerCase(Locale.ROOT));
        }
        for (Matcher m = QUARTER.matcher(text); m.find(); ) {
            out.number(m.start(), m.end(), new BigDecimal(m.group(1)), Kind.ORDINAL, false);
        }
        for (Matcher m = FRACTION.matcher(text); m.find(); ) {
            BigDecimal part = part(m);
            if (part != null) {
                out.number(m.start(), m.end(), part, Kind.FRACTION, true);
            }
        }
        for (Matcher m = DOZEN.matcher(text); m.find(); ) {
            BigDecimal value = m.group(1) == null
                    ? BigDecimal.valueOf(6)
                    : number(m.group(1)).multiply(BigDecimal.valueOf(12));
            out.number(m.start(), m.end(), value, Kind.CARDINAL, true);
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

    /** The value of a fraction in words; null where a part of that name is not known. */
    private static @Nullable BigDecimal part(Matcher m) {
        if (m.group("many") != null) {
            String parts = m.group("parts").toLowerCase(Locale.ROOT);
            BigDecimal whole = PARTS.get(parts.substring(0, parts.length() - 1));
            return whole == null ? null : FactCollector.part(number(m.group("many")), whole);
        }
        if (m.group(1) == null && m.group("of") == null) {
            return new BigDecimal("0.5");
        }
        if (m.group(1) == null) {
            return FactCollector.part(number(m.group("of")), number(m.group("whole")));
        }
        BigDecimal whole = PARTS.get(m.group(2).toLowerCase(Locale.ROOT));
        return whole == null ? null : FactCollector.part(number(m.group(1)), whole);
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
            return after.group(1) != null
                    ? Measure.codeOfEnglish(after.group(1))
                    : CURRENCIES.get(after.group(2).toLowerCase(Locale.ROOT));
        }
        Matcher before = BEFORE.matcher(text.substring(Math.max(0, start - 5), start));
        return before.find() ? SIGNS.get(before.group(1)) : null;
    }

    private static void addSpelled(FactCollector out, Matcher m) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal current = BigDecimal.ZERO;
        boolean ordinal = false;
        boolean half = false;
        String words = m.group().toLowerCase(Locale.ROOT);
        for (String word : words.split("[\\s-]+", -1)) {
            Long scale = SCALES.get(word);
            if (word.equals("half")) {
                half = true;
            } else if (ORDINALS.containsKey(word)) {
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
        BigDecimal value = total.add(current);
        value = half ? value.divide(BigDecimal.TWO) : value;
        Kind kind = m.group(1) != null ? Kind.PERCENT : ordinal ? Kind.ORDINAL : Kind.CARDINAL;
        String unit = kind == Kind.CARDINAL ? unit(out.text(), m.start(), m.end()) : null;
        out.number(m.start(), m.end(), value, kind, true, unit);
    }

    /** A pattern of names, longest first, dots and blanks as they stand. */
    private static String names(Set<String> names) {
        return names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    private static List<String> all() {
        List<String> words = new ArrayList<>(WORDS.keySet());
        words.addAll(ORDINALS.keySet());
        words.sort(Comparator.comparingInt(String::length).reversed());
        return words;
    }
}
