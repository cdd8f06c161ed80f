package org.communique.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/** Gathers the dates and numbers of one text; each character belongs to one of them at most, first come. */
final class FactCollector {
    /** More digits and points than that, in UTF-16 units, are no number that anything can be compared with. */
    static final int LONGEST = 100;

    private final Normalized normalized;
    private final boolean[] taken;
    private final List<DateMention> dates = new ArrayList<>();
    private final NavigableMap<Integer, DateMention> byStart = new TreeMap<>();
    private final NavigableMap<Integer, DateMention> byEnd = new TreeMap<>();
    private final List<NumberMention> numbers = new ArrayList<>();
    private final List<WeekdayMention> weekdays = new ArrayList<>();
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
                    DateMention mention = new DateMention(normalized.toRaw(at.start(), at.end()), date);
                    dates.add(mention);
                    byStart.putIfAbsent(mention.span().start(), mention);
                    byEnd.putIfAbsent(mention.span().end(), mention);
                }
            }
        }
    }

    void number(int start, int end, BigDecimal value, NumberMention.Kind kind, boolean inWords) {
        number(start, end, value, kind, inWords, null);
    }

    void number(int start, int end, BigDecimal value, NumberMention.Kind kind, boolean inWords, @Nullable String unit) {
        if (take(start, end)) {
            numbers.add(new NumberMention(normalized.toRaw(start, end), value, kind, inWords, unit));
        }
    }

    /** A weekday's name with the date that stands next to it; nothing where none does. */
    void weekday(int start, int end, DayOfWeek day) {
        Span span = normalized.toRaw(start, end);
        var before = byEnd.floorEntry(span.start());
        var behind = byStart.ceilingEntry(span.end());
        if (before != null && span.start() - before.getKey() <= NEXT) {
            weekdays.add(new WeekdayMention(span, day, before.getValue().date()));
        } else if (behind != null && behind.getKey() - span.end() <= NEXT) {
            weekdays.add(new WeekdayMention(span, day, behind.getValue().date()));
        }
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
