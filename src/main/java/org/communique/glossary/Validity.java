package org.communique.glossary;

import java.time.LocalDate;
import java.time.YearMonth;
import org.communique.text.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * When a concept holds, and for a person in which office.
 *
 * @param office the office held, in English, or null
 * @param from first day, or null for always
 * @param to last day, or null for still
 */
public record Validity(
        @Nullable String office,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /** Whether it says any day, so that something may lie outside. */
    public boolean isDated() {
        return from != null || to != null;
    }

    /** Whether it holds on a day. */
    public boolean holds(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** Whether it may hold at a time that a text names: in 2022, on some day of that year; in a decade or a century, always. */
    public boolean mayHold(PartialDate date) {
        Integer year = date.year();
        if (year == null) {
            return false;
        }
        if (date.period() != PartialDate.Period.YEAR || year < 1 || year > 9999) {
            return true;
        }
        Integer month = date.month();
        YearMonth first = YearMonth.of(year, month == null ? 1 : month);
        YearMonth last = YearMonth.of(year, month == null ? 12 : month);
        Integer day = date.day();
        boolean whole = day == null || month == null || day > first.lengthOfMonth();
        return overlaps(new Validity(
                null,
                first.atDay(whole || day == null ? 1 : day),
                whole || day == null ? last.atEndOfMonth() : first.atDay(day)));
    }

    /** Whether both hold on some day. */
    public boolean overlaps(Validity other) {
        return (from == null || other.to == null || !other.to.isBefore(from))
                && (to == null || other.from == null || !other.from.isAfter(to));
    }
}
