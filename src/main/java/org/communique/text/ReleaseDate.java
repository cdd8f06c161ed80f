package org.communique.text;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The day that a Thai release is of: what was so on that day, an office or a country's name, is so in its text. */
public final class ReleaseDate {
    /** Characters around a date that leave its line a dateline: “วันที่นำเข้าข้อมูล 22 พ.ค. 2564”, “กรุงเทพฯ, ”. */
    private static final int AROUND_DATE = 24;

    /** No release of the ministry's site is older; an earlier day is history that the text tells. */
    private static final int FIRST_YEAR = 1990;

    private static final int LAST_YEAR = 2100;

    /** Days that may lie between an event and what is announced with it. Days further apart leave open which one it is. */
    private static final int APART = 366;

    private static final Pattern FOUR_DIGITS = Pattern.compile("(?<!\\p{Nd})\\p{Nd}{4}\\z");

    private ReleaseDate() {}

    /**
     * The first dateline's day, or where the text has none the first day that is named with its year. Null where there is
     * neither, and where the days of a text without dateline are more than a year apart.
     */
    public static @Nullable LocalDate of(String release) {
        for (Span line : Lines.paragraphs(release)) {
            LocalDate day = line.length() > 2 * AROUND_DATE + 10 ? null : dateline(line.of(release));
            if (day != null) {
                return day;
            }
        }
        List<LocalDate> days = Facts.of(Lang.TH, release).dates().stream()
                .map(mention -> day(mention.date()))
                .filter(day -> day != null)
                .toList();
        if (days.isEmpty()) {
            return null;
        }
        LocalDate first = days.getFirst();
        return days.stream().allMatch(day -> Math.abs(first.toEpochDay() - day.toEpochDay()) <= APART) ? first : null;
    }

    /**
     * The first whole date that the text names, whatever others it names: by its year those of two digits are told. Null
     * where it names none.
     */
    public static @Nullable PartialDate first(String release) {
        // A header that says 22 for 2022 is told by the first date that says its year in full.
        PartialDate inFull = first(Facts.of(Lang.TH, release).dates().stream()
                .filter(d -> FOUR_DIGITS.matcher(d.span().of(release)).find())
                .toList());
        return first(Facts.of(Lang.TH, release, 0, inFull == null ? null : inFull.year())
                .dates());
    }

    private static @Nullable PartialDate first(List<DateMention> dates) {
        return dates.stream()
                .map(DateMention::date)
                .filter(d -> d.toLocalDate() != null && !d.isFarOff())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate dateline(String line) {
        List<DateMention> dates = Facts.of(Lang.TH, line).dates();
        return dates.size() == 1 && line.length() - dates.getFirst().span().length() <= AROUND_DATE
                ? day(dates.getFirst().date())
                : null;
    }

    private static @Nullable LocalDate day(PartialDate date) {
        LocalDate day = date.toLocalDate();
        return day == null || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? null : day;
    }
}
