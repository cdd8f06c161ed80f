package org.communique.checks;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.communique.bitext.Passage;
import org.communique.glossary.Validity;
import org.communique.text.Facts;

/** The days that offices and names hold, for messages, and the times that a passage speaks of. */
final class Times {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Times() {}

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** “from 2014 to 2023”, “until 31 May 2022”; whole years as years, which is how most of the registry knows them. */
    static String span(Validity validity) {
        LocalDate from = validity.from();
        LocalDate to = validity.to();
        boolean years = (from == null || from.getDayOfYear() == 1)
                && (to == null || (to.getMonthValue() == 12 && to.getDayOfMonth() == 31));
        if (from != null && to != null) {
            String first = years ? String.valueOf(from.getYear()) : day(from);
            String last = years ? String.valueOf(to.getYear()) : day(to);
            return first.equals(last) ? "in " + first : "from " + first + " to " + last;
        }
        if (from != null) {
            return "since " + (years ? String.valueOf(from.getYear()) : day(from));
        }
        return to == null ? "always" : "until " + (years ? String.valueOf(to.getYear()) : day(to));
    }

    /** Whether either side of a passage names a time at which one of these held. */
    static boolean speakOf(List<Validity> held, Passage... passages) {
        return Stream.of(passages)
                .flatMap(passage -> Facts.of(passage.lang(), passage.text()).dates().stream())
                .anyMatch(mention -> held.stream().anyMatch(validity -> validity.mayHold(mention.date())));
    }
}
