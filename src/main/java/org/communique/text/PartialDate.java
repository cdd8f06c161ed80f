package org.communique.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date as far as a text gives it. Years are of the Common Era; a Thai year is converted (2564 is 2021).
 *
 * @param year or null
 * @param month 1 to 12, or null
 * @param day 1 to 31, or null
 * @param period what the year is
 */
public record PartialDate(
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable Integer day,
        Period period) {
    /** What {@code year} stands for: itself, the first year of a decade, or the number of a century. */
    public enum Period {
        YEAR,
        DECADE,
        CENTURY
    }

    /** A day, a month or a year. */
    public PartialDate(@Nullable Integer year, @Nullable Integer month, @Nullable Integer day) {
        this(year, month, day, Period.YEAR);
    }

    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };

    /** The English name of a month. */
    public static String monthName(int month) {
        return MONTHS[month - 1];
    }

    /** The month of an English name, whole or cut to three or four letters; 0 where it is none. */
    public static int month(String name) {
        for (int i = 0; i < MONTHS.length; i++) {
            boolean cut = name.length() == 3 || (name.length() == 4 && name.equals("Sept"));
            if (MONTHS[i].equals(name) || (cut && MONTHS[i].startsWith(name))) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Whether nothing that both say differs, and both say at least one thing of the same kind. */
    public boolean agrees(PartialDate other) {
        if (period != other.period) {
            return false;
        }
        int same = 0;
        for (int i = 0; i < 3; i++) {
            Integer mine = field(i);
            Integer theirs = other.field(i);
            if (mine != null && theirs != null) {
                if (!mine.equals(theirs)) {
                    return false;
                }
                same++;
            }
        }
        return same > 0;
    }

    /** How many of year, month and day are said by both and equal. */
    public int agreement(PartialDate other) {
        int same = 0;
        for (int i = 0; i < 3; i++) {
            Integer mine = field(i);
            if (mine != null && mine.equals(other.field(i))) {
                same++;
            }
        }
        return same;
    }

    /** How many of year, month and day are said. */
    public int precision() {
        return (year == null ? 0 : 1) + (month == null ? 0 : 1) + (day == null ? 0 : 1);
    }

    /** As the ministry writes it: 21 May 2021, July 2017, 2021. */
    public String english() {
        if (period != Period.YEAR && year != null) {
            return period == Period.DECADE ? year + "s" : ordinal(year) + " century";
        }
        StringBuilder out = new StringBuilder();
        if (day != null) {
            out.append(day);
        }
        if (month != null) {
            out.append(out.isEmpty() ? "" : " ").append(MONTHS[month - 1]);
        }
        if (year != null) {
            out.append(out.isEmpty() ? "" : " ").append(String.format(Locale.ROOT, "%d", year));
        }
        return out.toString();
    }

    /** Years after this one are slips, mostly of a Buddhist year that was taken for one of the Common Era. */
    private static final int LATEST = 2200;

    /** As a day of the calendar; null where it is no whole date, or there is no such day. */
    public @Nullable LocalDate toLocalDate() {
        return year == null || month == null || day == null || isNoDay() ? null : LocalDate.of(year, month, day);
    }

    /** Whether there is no such day; without a year, 29 February is possible. */
    public boolean isNoDay() {
        return month != null
                && day != null
                && day > YearMonth.of(year == null ? 2024 : year, month).lengthOfMonth();
    }

    /** Whether the year is not to come for long. */
    public boolean isFarOff() {
        return year != null && year > LATEST;
    }

    /** The day of the week; null where it is no whole date, or there is no such day. */
    public @Nullable DayOfWeek weekday() {
        LocalDate date = toLocalDate();
        return date == null ? null : date.getDayOfWeek();
    }

    /** The date so many days later; itself where it is no whole date. */
    public PartialDate plusDays(int days) {
        LocalDate date = toLocalDate();
        if (date == null) {
            return this;
        }
        LocalDate later = date.plusDays(days);
        return new PartialDate(later.getYear(), later.getMonthValue(), later.getDayOfMonth());
    }

    /** With the ending of an English ordinal: 21st. */
    public static String ordinal(int number) {
        int tens = number % 100;
        return number
                + (tens >= 11 && tens <= 13
                        ? "th"
                        : switch (number % 10) {
                            case 1 -> "st";
                            case 2 -> "nd";
                            case 3 -> "rd";
                            default -> "th";
                        });
    }

    private @Nullable Integer field(int i) {
        return switch (i) {
            case 0 -> year;
            case 1 -> month;
            default -> day;
        };
    }
}
