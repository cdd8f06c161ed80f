package org.communique.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.text.DateMention;
import org.communique.text.Facts;
import org.communique.text.Lang;
import org.communique.text.PartialDate;
import org.jspecify.annotations.Nullable;

/** Puts a date right in the draft's own style: “May 22nd, 2021” becomes “May 21st, 2021”. */
final class DateWording {
    private static final Pattern PART = Pattern.compile(
            "(?<!\\d)(\\d{4})(?!\\d)|(?<!\\d)(\\d{1,2})(st|nd|rd|th)?(?!\\d)|(\\p{Lu}\\p{Ll}{2,})(\\.?)");
    private static final Pattern ERA = Pattern.compile("(?<!\\w)B\\.?E\\.?\\s?");

    private DateWording() {}

    /**
     * The words with other days, months and years in them.
     *
     * @param right what each date said there should be, in the order of the words
     * @return null where the words are not of a form that can be mended piece by piece
     */
    static @Nullable String mend(String words, List<PartialDate> right) {
        List<Integer> days = new ArrayList<>();
        List<Integer> months = new ArrayList<>();
        List<Integer> years = new ArrayList<>();
        for (PartialDate date : right) {
            add(days, date.day());
            add(months, date.month());
            add(years, date.year());
        }
        String plain = ERA.matcher(words).replaceAll("");
        StringBuilder out = new StringBuilder();
        int at = 0;
        int day = 0;
        int month = 0;
        int year = 0;
        int saidMonths = count(plain, 4);
        int saidYears = count(plain, 1);
        Matcher m = PART.matcher(plain);
        while (m.find()) {
            out.append(plain, at, m.start());
            at = m.end();
            if (m.group(1) != null) {
                Integer due = pick(years, year++, saidYears);
                out.append(due == null ? m.group() : due.toString());
            } else if (m.group(2) != null) {
                if (day >= days.size()) {
                    return null;
                }
                Integer due = days.get(day++);
                out.append(m.group(3) == null ? due.toString() : PartialDate.ordinal(due));
            } else if (PartialDate.month(m.group(4)) != 0) {
                Integer due = pick(months, month++, saidMonths);
                if (due == null) {
                    return null;
                }
                String name = PartialDate.monthName(due);
                boolean brief = m.group(4).length() <= 4
                        && !m.group(4).equals(PartialDate.monthName(PartialDate.month(m.group(4))));
                out.append(brief && name.length() > 4 ? name.substring(0, 3) + m.group(5) : name);
            } else {
                out.append(m.group());
            }
        }
        String mended = out.append(plain, at, plain.length()).toString();
        return says(mended, right) ? mended : null;
    }

    private static void add(List<Integer> all, @Nullable Integer one) {
        if (one != null) {
            all.add(one);
        }
    }

    private static int count(String words, int group) {
        return (int) PART.matcher(words)
                .results()
                .filter(r -> r.group(group) != null && (group != 4 || PartialDate.month(r.group(4)) != 0))
                .count();
    }

    /** Of several, the one due at this place; where the words say it once for all, the last. */
    private static @Nullable Integer pick(List<Integer> due, int index, int said) {
        return due.isEmpty() ? null : said < due.size() ? due.getLast() : due.get(Math.min(index, due.size() - 1));
    }

    private static boolean says(String words, List<PartialDate> right) {
        List<DateMention> said = Facts.of(Lang.EN, words).dates();
        if (said.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < right.size(); i++) {
            if (!right.get(i).agrees(said.get(i).date())) {
                return false;
            }
        }
        return true;
    }
}
