package org.communique.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/** Gathers the dates and numbers of one text; each character belongs to one of them at most, first come. */
final class FactCollector {
    private final Normalized normalized;
    private final boolean[] taken;
    private final List<DateMention> dates = new ArrayList<>();
    private final List<NumberMention> numbers = new ArrayList<>();
    private final List<WeekdayMention> weekdays = new ArrayList<>();
    private final List<WeekdayName> weekdayNames = new ArrayList<>();
    /** A telephone number as it is dialled, of another country or of Thailand: a pattern. */
    static final String DIALLED =
            "\\(?\\+(?!66)\\d{1,3}\\)?[\\s-]?\\d[\\d -]{5,14}\\d(?!\\d)|(?<![\\d.,])(?:\\+66\\s?\\(?0?\\)?|0)[\\s-]?\\d{1,4}[\\s-]\\d{3,4}(?:[\\s-]?\\d{2,4})?(?!\\d)";

    /** Characters between a weekday and its date: “, the ”, “ที่ ”. */
    private static final int NEXT = 6;

    FactCollector(Normalized normalized) {
        this.normalized = normalized;
        this.taken = new boolean[normalized.text().length()];
    }

    /** The text to look at. */
    String text() {
        return normalized.text();
    }

    /** Takes what was matched as these dates, unless one of them is none (null). */
    void dates(MatchResult at, @Nullable PartialDate... found) {
        for (PartialDate date : found) {
            if (date == null) {
                return;
            }
        }
        if (take(at.start(), at.end())) {
            for (PartialDate date : found) {
                if (date != null) {
                    dates.add(new DateMention(normalized.toRaw(at.start(), at.end()), date));
                }
            }
        }
    }

    void date(Span at, PartialDate date) {
        if (take(at.start(), at.end())) {
            dates.add(new DateMention(normalized.toRaw(at.start(), at.end()), date));
        }
    }

    void number(int start, int end, BigDecimal value, NumberMention.Kind kind, boolean inWords) {
        number(start, end, value, kind, inWords, null);
    }

    void number(int start, int end, BigDecimal value, NumberMention.Kind kind, boolean inWords, @Nullable String unit) {
        if (take(start, end)) {
            // A decade is ten years, and its anniversary the tenth.
            int years = "decade".equals(unit) ? 10 : "century".equals(unit) ? 100 : 1;
            numbers.add(new NumberMention(
                    normalized.toRaw(start, end),
                    value.multiply(BigDecimal.valueOf(years)),
                    kind,
                    inWords,
                    years > 1 ? "year" : unit));
        }
    }

    /** A time of the day; 24.00 is midnight. */
    void time(int start, int end, int hour, int minute, boolean inWords) {
        number(start, end, clock(hour, minute), NumberMention.Kind.TIME, inWords);
    }

    /** A time of the day as a number: 14.3 for half past two. */
    static BigDecimal clock(int hour, int minute) {
        return BigDecimal.valueOf(hour % 24 * 100L + minute, 2);
    }

    /** A weekday's name, with the date that stands next to it. */
    void weekday(int start, int end, DayOfWeek day) {
        weekdayNames.add(new WeekdayName(normalized.toRaw(start, end), day));
    }

    private record WeekdayName(Span span, DayOfWeek day) {}

    /** Gives each name of a weekday its date, both from left to right. */
    private void dateWeekdays() {
        weekdayNames.sort(Comparator.comparing(WeekdayName::span));
        int from = 0;
        for (WeekdayName name : weekdayNames) {
            while (from < dates.size() && dates.get(from).span().end() + NEXT < name.span.start()) {
                from++;
            }
            weekdays.add(new WeekdayMention(name.span, name.day, dateBeside(name.span, from)));
        }
    }

    private @Nullable PartialDate dateBeside(Span name, int from) {
        for (int i = from; i < dates.size() && dates.get(i).span().start() <= name.end() + NEXT; i++) {
            DateMention date = dates.get(i);
            int behind = date.span().start() - name.end();
            int before = name.start() - date.span().end();
            if ((behind >= 0 && behind <= NEXT) || (before >= 0 && before <= NEXT)) {
                return date.date();
            }
        }
        return null;
    }

    /** The digits of a telephone number, without the leading 0 or Thailand's code. */
    static BigDecimal phone(String number) {
        return new BigDecimal(number.replaceAll("\\D", "").replaceFirst("^(?:660?|0+)(?=\\d{4})", ""));
    }

    static BigDecimal part(BigDecimal of, BigDecimal whole) {
        return whole.signum() == 0 ? of : of.divide(whole, 6, RoundingMode.HALF_UP);
    }

    Facts facts() {
        dates.sort(Comparator.comparing(DateMention::span));
        numbers.sort(Comparator.comparing(NumberMention::span));
        dateWeekdays();
        return new Facts(dates, numbers, weekdays);
    }

    private boolean take(int start, int end) {
        for (int i = start; i < end; i++) {
            if (taken[i]) {
                return false;
            }
        }
        for (int i = start; i < end; i++) {
            taken[i] = true;
        }
        return true;
    }
}
