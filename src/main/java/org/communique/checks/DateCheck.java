package org.communique.checks;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Passage;
import org.communique.checks.FactPairing.Bead;
import org.communique.checks.FactPairing.Leftover;
import org.communique.checks.FactPairing.Slip;
import org.communique.qa.Check;
import org.communique.qa.CheckId;
import org.communique.qa.CheckInfo;
import org.communique.qa.Example;
import org.communique.qa.Finding;
import org.communique.qa.Fix;
import org.communique.qa.Severity;
import org.communique.text.DateMention;
import org.communique.text.EraYear;
import org.communique.text.Facts;
import org.communique.text.Lang;
import org.communique.text.PartialDate;
import org.communique.text.ReleaseDate;
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

    private static final Pattern RELATIVE = Pattern.compile("(เมื่อวาน|วานนี้|เมื่อคืน)|(พรุ่งนี้)|วันนี้|วันเดียวกัน");
    private static final Pattern TODAY = Pattern.compile(
            "(?<!\\w)(?:today|tonight|this (?:morning|afternoon|evening)|the same day)(?!\\w)",
            Pattern.CASE_INSENSITIVE);

    @Override
    public CheckInfo info() {
        return INFO;
    }

    /** The dates and weekdays of a bead. */
    private record Read(
            Bead<DateMention> bead, List<WeekdayMention> thaiWeekdays, List<WeekdayMention> englishWeekdays) {}

    @Override
    public Stream<Finding> check(Bitext bitext) {
        PartialDate today = ReleaseDate.first(bitext.source());
        List<Read> all = new ArrayList<>();
        for (AlignedSegment segment : bitext.segments()) {
            Passage source = segment.source();
            Passage target = segment.target();
            if (source != null && target != null) {
                all.add(read(segment, source, target, today));
            }
        }
        List<Leftover<DateMention>> left = FactPairing.leftovers(
                all.stream().map(Read::bead).toList(),
                (t, e) -> t.date().equals(e.date()),
                (t, e) -> renders(t.date(), e.date()),
                d -> d.date().precision() > 1,
                (t, e) -> t.date().precision() == e.date().precision());
        boolean free = Closeness.of(bitext).isFree();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            report(left.get(i), free, findings);
            weekdays(all.get(i), findings);
            eras(all.get(i), findings);
        }
        return findings.stream();
    }

    private static Read read(AlignedSegment segment, Passage source, Passage target, @Nullable PartialDate today) {
        Facts thai = Facts.of(Lang.TH, source.text(), source.span().start(), today == null ? null : today.year());
        Facts english = Facts.of(Lang.EN, target.text(), target.span().start());
        List<DateMention> asked = new ArrayList<>(thai.dates());
        List<DateMention> answered = new ArrayList<>(english.dates());
        for (DateMention slip : thai.dates()) {
            // There is no such date, or not for long: the release's slip.
            if (slip.date().isNoDay() || slip.date().isFarOff()) {
                // What the draft has instead mends it.
                asked.remove(slip);
                answered.stream()
                        .filter(e -> slip.date().month() == null
                                || slip.date().month().equals(e.date().month()))
                        .findFirst()
                        .ifPresent(answered::remove);
            }
        }
        List<DateMention> alsoEnglish = new ArrayList<>();
        if (today != null) {
            TODAY.matcher(target.text())
                    .results()
                    .forEach(m -> alsoEnglish.add(new DateMention(
                            new Span(m.start(), m.end()).shift(target.span().start()), today)));
        }
        Bead<DateMention> bead =
                new Bead<>(segment, source, target, asked, answered, relative(source, today), alsoEnglish);
        return new Read(bead, thai.weekdays(), english.weekdays());
    }

    /** Days that the Thai says as seen from the release's own date: เมื่อวาน is the day before. */
    private static List<DateMention> relative(Passage source, @Nullable PartialDate today) {
        if (today == null) {
            return List.of();
        }
        List<DateMention> found = new ArrayList<>();
        Matcher m = RELATIVE.matcher(source.text());
        while (m.find()) {
            Span span = new Span(m.start(), m.end()).shift(source.span().start());
            int days = m.group(1) != null ? -1 : m.group(2) != null ? 1 : 0;
            found.add(new DateMention(span, today.plusDays(days)));
        }
        return found;
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

    /** Years of both eras that are not the same one, where the one of the Common Era is right. */
    private static void eras(Read read, List<Finding> out) {
        Passage target = read.bead.target();
        for (EraYear year : EraYear.in(target.text())) {
            boolean right = read.bead.thai().stream()
                    .anyMatch(t -> Integer.valueOf(year.year()).equals(t.date().year()));
            if (right && year.isContradiction()) {
                Span span = year.span().shift(target.span().start());
                int due = year.year() + EraYear.APART;
                String message = year.year() + " is B.E. " + due + ", not " + year.buddhist() + ".";
                out.add(ofDraft(read, "eras", span, message, year.of(target.text(), year.year())));
            }
        }
    }

    /** A weekday of the draft that its date does not have, or that the release does not say. */
    private static void weekdays(Read read, List<Finding> out) {
        EnumSet<DayOfWeek> alone = EnumSet.noneOf(DayOfWeek.class);
        read.thaiWeekdays.forEach(w -> alone.add(w.day()));
        read.englishWeekdays.forEach(w -> alone.remove(w.day()));
        for (WeekdayMention said : read.englishWeekdays) {
            PartialDate date = said.date();
            PartialDate day = date == null ? null : inFull(read, date);
            DayOfWeek due = day == null ? null : day.weekday();
            if (due == null && date != null) {
                due = said(read, date);
            }
            if (due == null && alone.size() == 1) {
                // “On Thursday, … on 30 October”, “last Tuesday”: the one that the release has in its place.
                due = alone.iterator().next();
            }
            // What a day of the release really is mends the release's own slip.
            boolean mends = (day == null || date == null || date.weekday() == null)
                    && read.bead.thai().stream().anyMatch(d -> d.date().weekday() == said.day());
            if (due != null && due != said.day() && !mends && !isCopied(read, said)) {
                String name = due.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
                String message = day != null && day.weekday() == due
                        ? day.english() + " is a " + name + "."
                        : "The release has " + name + " here.";
                out.add(ofDraft(read, "weekday", said.span(), message, name));
            }
        }
    }

    /** An error of the draft's own words, with what they should be. */
    private static Finding ofDraft(Read read, String code, Span span, String message, String mended) {
        return new Finding(
                INFO.id(),
                code,
                Severity.ERROR,
                read.bead.segment().number(),
                null,
                span,
                null,
                message,
                List.of(new Fix(span, mended)));
    }

    /** A date of the draft that the release has too, with the year that the draft leaves out; null where it has none. */
    private static @Nullable PartialDate inFull(Read read, PartialDate date) {
        return read.bead.thai().stream()
                .map(DateMention::date)
                .filter(thai -> renders(thai, date))
                .findFirst()
                .map(thai -> date.weekday() != null ? date : thai)
                .orElse(null);
    }

    /** Whether the release says the day too, and of no other date. */
    private static boolean isCopied(Read read, WeekdayMention said) {
        return read.thaiWeekdays.stream()
                .anyMatch(there -> there.day() == said.day()
                        && (said.date() == null
                                || there.date() == null
                                || there.date().agrees(said.date())));
    }

    /** The weekday that the release names with a date; null where it names none. */
    private static @Nullable DayOfWeek said(Read read, PartialDate date) {
        return read.thaiWeekdays.stream()
                .filter(there -> there.date() != null && there.date().agrees(date))
                .map(WeekdayMention::day)
                .findFirst()
                .orElse(null);
    }

    private static void report(Leftover<DateMention> left, boolean free, List<Finding> out) {
        Bead<DateMention> bead = left.bead();
        boolean loose = free || Places.isCondensed(bead.source(), bead.target()) || Places.isHeadline(bead.target());
        List<Slip<DateMention>> slips = FactPairing.slips(
                left, (t, e, thaiAgain, englishAgain) -> likeness(bead, t, e, thaiAgain, englishAgain));
        Set<Span> said = new HashSet<>();
        for (Slip<DateMention> slip : left.exchanged()) {
            out.add(wrong(bead, slip, left.exchanged(), loose));
        }
        for (Slip<DateMention> slip : slips) {
            // Both ends of a range share a place: one slip.
            if (said.add(slip.english().span())) {
                said.add(slip.thai().span());
                out.add(wrong(bead, slip, slips, loose));
            }
        }
        for (DateMention thai : left.thai()) {
            if (said.add(thai.span())) {
                // A lone year or month is often left to the context.
                boolean loud = thai.date().day() != null && !loose;
                String message = Places.words(bead.source(), thai.span()) + " ("
                        + thai.date().english() + ") is not in the draft.";
                out.add(finding(bead, loud ? Severity.ERROR : Severity.HINT, thai.span(), null, message, List.of()));
            }
        }
        for (DateMention stray : left.english()) {
            if (said.add(stray.span())) {
                String message = "The release has no " + Places.words(bead.target(), stray.span()) + " here.";
                out.add(finding(bead, Severity.HINT, null, stray.span(), message, List.of()));
            }
        }
    }

    /** Dates of one precision that stand in one place; the more they have in common, the liker. */
    private static double likeness(
            Bead<DateMention> bead, DateMention thai, DateMention english, boolean thaiAgain, boolean englishAgain) {
        PartialDate t = thai.date();
        PartialDate e = english.date();
        boolean sameKind = t.period() == e.period() && (t.day() == null) == (e.day() == null);
        boolean lostDay = t.day() != null && e.day() == null && e.month() != null && t.agreement(e) > 0;
        double distance = FactPairing.distance(bead, thai, english);
        if ((!sameKind && !lostDay)
                || ((thaiAgain || englishAgain) && t.agreement(e) == 0)
                || (englishAgain && distance > 0.15)) {
            return 0;
        }
        return t.agreement(e) + (distance < 0.4 ? 1 : 0) - distance * 0.5 - (thaiAgain || englishAgain ? 0.5 : 0);
    }

    private static Finding wrong(
            Bead<DateMention> bead, Slip<DateMention> slip, List<Slip<DateMention>> slips, boolean loose) {
        DateMention thai = slip.thai();
        DateMention english = slip.english();
        String draft = Places.words(bead.target(), english.span());
        // At one place may stand both ends of a range, of which one may be right.
        List<PartialDate> right = new ArrayList<>();
        for (DateMention there : bead.english()) {
            if (there.span().equals(english.span())) {
                right.add(slips.stream()
                        .filter(s -> s.english().equals(there))
                        .map(s -> s.thai().date())
                        .findFirst()
                        .orElse(there.date()));
            }
        }
        String mended = DateWording.mend(draft, right);
        if (mended == null && right.size() == 1) {
            mended = thai.date().english();
        }
        boolean lost = thai.date().agrees(english.date());
        return finding(
                bead,
                lost && loose ? Severity.HINT : Severity.ERROR,
                thai.span(),
                english.span(),
                Places.words(bead.source(), thai.span()) + " is " + all(bead, thai) + ", not " + draft + ".",
                mended == null ? List.of() : List.of(new Fix(english.span(), mended)));
    }

    /** The date, or those of the range or list that it stands in. */
    private static String all(Bead<DateMention> bead, DateMention thai) {
        List<String> dates = bead.thai().stream()
                .filter(there -> there.span().equals(thai.span()))
                .map(there -> there.date().english())
                .toList();
        return String.join(" and ", dates);
    }

    private static Finding finding(
            Bead<DateMention> bead,
            Severity severity,
            @Nullable Span source,
            @Nullable Span target,
            String message,
            List<Fix> fixes) {
        return new Finding(INFO.id(), null, severity, bead.segment().number(), source, target, null, message, fixes);
    }
}
