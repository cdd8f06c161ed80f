package org.communique.checks;

import java.time.DayOfWeek;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Passage;
import org.communique.qa.Check;
import org.communique.qa.CheckId;
import org.communique.qa.CheckInfo;
import org.communique.qa.Example;
import org.communique.qa.Finding;
import org.communique.qa.Fix;
import org.communique.qa.Severity;
import org.communique.text.DateMention;
import org.communique.text.Facts;
import org.communique.text.Lang;
import org.communique.text.PartialDate;
import org.communique.text.Span;
import org.communique.text.WeekdayMention;
import org.jspecify.annotations.Nullable;

/**
 * Days, months and years. Both sides are read into values; a date of one side that no date of the other agrees with is a
 * slip, unless a neighbouring segment has the one left over.
 */
final class DateCheck implements Check {
    private static final CheckInfo INFO = new CheckInfo(
            new CheckId("date"),
            Severity.ERROR,
            "Days, months and years, the Buddhist era converted",
            List.of(
                    Example.good("เมื่อวันที่ ๒๑ พฤษภาคม ๒๕๖๔", "On 21 May 2021"),
                    Example.good("ระหว่างวันที่ 2 – 4 พฤศจิกายน 2562", "from 2 to 4 November 2019"),
                    Example.good("เมื่อวันที่ 19 ม.ค. 65", "On January 19, 2022"),
                    Example.good("เป้าหมายการพัฒนาที่ยั่งยืน ค.ศ. 2030", "the 2030 goals"),
                    Example.bad("เมื่อวันที่ ๒๑ พฤษภาคม ๒๕๖๔", "On 21 May 2564", "21 May 2564"),
                    Example.bad("เมื่อเดือนกรกฎาคม ๒๕๖๐", "in June 2017", "June 2017"),
                    Example.bad("เมื่อวันที่ 3 มิถุนายน 2565 ณ กรุงเทพฯ", "in Bangkok", "3 มิถุนายน 2565")));

    @Override
    public CheckInfo info() {
        return INFO;
    }

    /** What is left of one segment's dates when those that agree are taken away. */
    private record Left(
            AlignedSegment segment,
            Passage source,
            Passage target,
            List<DateMention> thai,
            List<DateMention> english,
            boolean free,
            Set<String> months) {}

    @Override
    public Stream<Finding> check(Bitext bitext) {
        List<Left> all = new ArrayList<>();
        Closeness closeness = Closeness.of(bitext);
        boolean free = closeness.isFree();
        // A day that the draft adds in a month which the release names elsewhere is told from context.
        Set<String> months = new HashSet<>();
        Facts.of(Lang.TH, bitext.source()).dates().forEach(d -> months.add(month(d.date())));
        months.remove("");
        for (AlignedSegment segment : bitext.segments()) {
            Passage source = segment.source();
            Passage target = segment.target();
            if (source != null && target != null) {
                all.add(left(segment, source, target, free, months));
            }
        }
        settleWithNeighbours(all);
        List<Finding> findings = new ArrayList<>();
        List<PartialDate> before = new ArrayList<>();
        for (Left left : all) {
            // A date of an earlier passage may be taken up: วันเดียวกัน, “on 14 December 2021”.
            left.english.removeIf(e -> before.stream().anyMatch(d -> renders(d, e.date())));
            report(left, findings);
            weekdays(left, findings);
            Facts.of(Lang.TH, left.source.text()).dates().forEach(d -> before.add(d.date()));
        }
        return findings.stream();
    }

    private static Left left(AlignedSegment segment, Passage source, Passage target, boolean free, Set<String> months) {
        List<DateMention> thai =
                Facts.of(Lang.TH, source.text(), source.span().start()).dates();
        List<DateMention> english =
                Facts.of(Lang.EN, target.text(), target.span().start()).dates();
        List<DateMention> thaiLeft = new ArrayList<>(thai.stream()
                .filter(t -> english.stream().noneMatch(e -> renders(t.date(), e.date())))
                .toList());
        // A year or a month alone in Thai (ปี ๒๕๖๔) may well be a number or a name in English.
        List<DateMention> englishLeft = new ArrayList<>(english.stream()
                .filter(e -> thai.stream().noneMatch(t -> renders(t.date(), e.date())))
                .toList());
        for (DateMention slip : thai) {
            if (isImpossible(slip.date())) {
                thaiLeft.remove(slip);
                englishLeft.stream()
                        .filter(e -> slip.date().month() == null
                                || slip.date().month().equals(e.date().month()))
                        .findFirst()
                        .ifPresent(englishLeft::remove);
            }
        }
        return new Left(segment, source, target, thaiLeft, englishLeft, free, months);
    }

    /** Whether an English date says the Thai one: nothing differs, and day and month are not lost. */
    private static boolean renders(PartialDate thai, PartialDate english) {
        if (!thai.agrees(english)) {
            return false;
        }
        boolean dayLost = thai.day() != null && english.day() == null;
        boolean monthLost = thai.month() != null && english.month() == null;
        return !dayLost && !monthLost;
    }

    /** A date that the draft moved to the segment before or behind is not lost. */
    private static void settleWithNeighbours(List<Left> all) {
        for (int i = 0; i < all.size(); i++) {
            for (int k = Math.max(0, i - 2); k <= Math.min(all.size() - 1, i + 2); k++) {
                if (k != i) {
                    List<DateMention> english = all.get(k).english;
                    all.get(i).thai.removeIf(t -> {
                        DateMention found = english.stream()
                                .filter(e -> renders(t.date(), e.date()))
                                .findFirst()
                                .orElse(null);
                        return found != null && english.remove(found);
                    });
                }
            }
        }
    }

    /** A weekday of the draft that its date does not have; one that the release has wrong is the release's slip. */
    private static void weekdays(Left left, List<Finding> out) {
        List<WeekdayMention> thai = Facts.of(
                        Lang.TH, left.source.text(), left.source.span().start())
                .weekdays();
        for (WeekdayMention said : Facts.of(
                        Lang.EN, left.target.text(), left.target.span().start())
                .weekdays()) {
            PartialDate date = said.date();
            DayOfWeek due = date.weekday();
            for (WeekdayMention there : thai) {
                if (due == null && there.date().agrees(date)) {
                    due = there.day();
                }
            }
            boolean rightDate =
                    Facts.of(Lang.TH, left.source.text()).dates().stream().anyMatch(d -> renders(d.date(), date));
            boolean copied = thai.stream().anyMatch(there -> there.day() == said.day());
            if (due != null && rightDate && due != said.day() && !copied) {
                String name = due.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
                out.add(new Finding(
                        INFO.id(),
                        "weekday",
                        Severity.ERROR,
                        left.segment.number(),
                        null,
                        said.span(),
                        null,
                        date.english() + " is a " + name + ".",
                        List.of(new Fix(said.span(), name))));
            }
        }
    }

    /** A date that there is not, or not yet for a thousand years: the release's slip, which the draft may mend. */
    static boolean isImpossible(PartialDate date) {
        Integer year = date.year();
        Integer month = date.month();
        Integer day = date.day();
        return (year != null && year > LATEST)
                || (month != null
                        && day != null
                        && day > YearMonth.of(year == null ? 2024 : year, month).lengthOfMonth());
    }

    private static final int LATEST = 2200;

    private static String month(PartialDate date) {
        return date.month() == null || date.year() == null ? "" : date.year() + "-" + date.month();
    }

    private static void report(Left left, List<Finding> out) {
        List<DateMention> english = new ArrayList<>(left.english);
        List<Span> said = new ArrayList<>();
        for (DateMention thai : left.thai) {
            // Both ends of a range share a place: one slip.
            if (said.contains(thai.span())) {
                continue;
            }
            said.add(thai.span());
            DateMention nearest = null;
            for (DateMention e : english) {
                if (nearest == null
                        || e.date().agreement(thai.date()) > nearest.date().agreement(thai.date())) {
                    nearest = e;
                }
            }
            // A lone year stands for no lost day.
            if (nearest != null
                    && nearest.date().precision() == 1
                    && thai.date().precision() == 3
                    && left.english.size() == 1) {
                nearest = null;
            }
            if (nearest != null) {
                DateMention taken = nearest;
                english.removeIf(e -> e.span().equals(taken.span()));
            }
            out.add(wrong(left, thai, nearest));
        }
        for (DateMention stray : english) {
            // A year alone may be part of a name that the Thai gives without it.
            boolean known = left.free || left.months.contains(month(stray.date()));
            Severity severity = stray.date().precision() > 1 && !known ? Severity.ERROR : Severity.HINT;
            if (said.contains(stray.span())) {
                continue;
            }
            said.add(stray.span());
            out.add(new Finding(
                    INFO.id(),
                    null,
                    severity,
                    left.segment.number(),
                    null,
                    stray.span(),
                    null,
                    "The release has no " + Places.words(left.target, stray.span()) + " here.",
                    List.of()));
        }
    }

    private static Finding wrong(Left left, DateMention thai, @Nullable DateMention english) {
        String words = Places.words(left.source, thai.span());
        String right = thai.date().english();
        if (english == null) {
            // A lone year or month is often left to the context.
            Severity severity = thai.date().day() != null
                            && !left.free
                            && !Places.isCondensed(left.source, left.target)
                            && !Places.isHeadline(left.target)
                    ? Severity.ERROR
                    : Severity.HINT;
            return new Finding(
                    INFO.id(),
                    null,
                    severity,
                    left.segment.number(),
                    thai.span(),
                    null,
                    null,
                    words + " (" + right + ") is not in the draft.",
                    List.of());
        }
        String draft = Places.words(left.target, english.span());
        boolean range =
                left.thai.stream().filter(t -> t.span().equals(thai.span())).count() > 1
                        || left.english.stream()
                                        .filter(e -> e.span().equals(english.span()))
                                        .count()
                                > 1;
        List<Fix> fixes = range ? List.of() : List.of(new Fix(english.span(), right));
        return new Finding(
                INFO.id(),
                null,
                Severity.ERROR,
                left.segment.number(),
                thai.span(),
                english.span(),
                null,
                words + " is " + right + ", not " + draft + ".",
                fixes);
    }
}
