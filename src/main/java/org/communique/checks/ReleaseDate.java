package org.communique.checks;

import java.util.List;
import java.util.regex.Pattern;
import org.communique.text.DateMention;
import org.communique.text.Facts;
import org.communique.text.Lang;
import org.communique.text.PartialDate;
import org.jspecify.annotations.Nullable;

/** The day of a release: the first whole date in it, which is that of its header where it has one. */
final class ReleaseDate {
    private static final Pattern FOUR_DIGITS = Pattern.compile("(?s).*(?<!\\p{Nd})\\p{Nd}{4}");

    private ReleaseDate() {}

    /** The day, or null where the release has no whole date. */
    static @Nullable PartialDate of(String release) {
        // A header that says 22 for 2022 is told by the first date that says its year in full.
        PartialDate inFull = first(Facts.of(Lang.TH, release).dates().stream()
                .filter(d -> FOUR_DIGITS.matcher(d.span().of(release)).matches())
                .toList());
        return first(Facts.of(Lang.TH, release, 0, year(inFull)).dates());
    }

    /** The year by which years of two digits are told; null where the day is not known. */
    static @Nullable Integer year(@Nullable PartialDate day) {
        return day == null ? null : day.year();
    }

    private static @Nullable PartialDate first(List<DateMention> dates) {
        return dates.stream()
                .map(DateMention::date)
                .filter(d -> d.precision() == 3 && !DateCheck.isImpossible(d))
                .findFirst()
                .orElse(null);
    }
}
