package org.communique.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
import org.communique.text.Lines;
import org.communique.text.Normalizer;
import org.communique.text.NumberMention;
import org.communique.text.NumberMention.Kind;
import org.communique.text.PartialDate;
import org.communique.text.ReleaseDate;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Numbers by value, whatever the digits, words or scale: ครั้งที่ ๗ is 7th or seventh, แสนล้าน is 100 billion. A small
 * number in words that counts nothing measured is not asked for; it answers, and it may be wrong in its place.
 */
final class NumberCheck implements Check {
    private static final BigDecimal ERA = BigDecimal.valueOf(EraYear.APART);

    private static final CheckInfo INFO = new CheckInfo(
            new CheckId("number"),
            Severity.ERROR,
            "Numbers in digits or words, ordinals, percentages, scale words, money, measures, times",
            List.of(
                    Example.good("การประชุม ครั้งที่ ๗", "the Seventh Meeting"),
                    Example.good("มูลค่า 1.5 แสนล้านบาท", "worth 150 billion baht"),
                    Example.good("เวลา 14.00 น.", "at 2 p.m."),
                    Example.good("ทั้งสองฝ่ายหารือกัน", "the two sides held talks"),
                    Example.good("เพิ่มขึ้นร้อยละ 12.5", "rose by 12.5 per cent"),
                    Example.good("ภายใน 14 วัน", "within two weeks"),
                    Example.bad("การประชุม ครั้งที่ ๗", "the 6th Meeting", "6th"),
                    Example.bad("มูลค่า 5 หมื่นล้านบาท", "worth 5 billion baht", "5 billion"),
                    Example.bad("มูลค่า 50 ล้านบาท", "worth 50 million dollars", "50 million dollars"),
                    Example.bad("มีผู้เข้าร่วม 250 คน", "with participants", "250")));

    private static final Pattern ROMAN = Pattern.compile("(?<!\\w)[IVX]{1,6}(?!\\w)");

    /** What is numbered rather than put in an order of thoughts. */
    private static final Pattern COUNTED = Pattern.compile(
            " (?:quarter|session|meeting|round|phase|edition|anniversary|summit|dialogue|consultation|term|conference|forum)s?\\b",
            Pattern.CASE_INSENSITIVE);

    /** Currencies behind and before a figure, as a draft may write them. */
    private static final Pattern MONEY_BEHIND = Pattern.compile(
            "^[\\s-]*(?:U\\.?S\\.? dollars?|[A-Z][a-z]+ dollars?|dollars?|baht|euros?|yen|yuan|renminbi|won|pounds?|ringgit|rupees?|kip|dong|kyats?|riels?|Swiss francs?|USD|THB|EUR|JPY|CNY)(?![\\p{L}])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern MONEY_BEFORE =
            Pattern.compile("(?:US\\$|[A-Z]{3}\\s?|[$€£¥฿])\\s?$", Pattern.CASE_INSENSITIVE);

    /** “กว่าแสนล้าน”, which may as well be “hundreds of billions”. */
    private static final Pattern SCALE_ALONE = Pattern.compile("(?:ร้อย|พัน|หมื่น|แสน|ล้าน)+");

    /** A floor, or how far the clocks of two places are apart: told to whoever goes there, and left out for others. */
    private static final Pattern ASIDE = Pattern.compile(
            "(?:ชั้น(?:ที่)?|(?:เร็วกว่า|ช้ากว่า)[^\\d()]{0,40}|(?:ห้อง|ถนน|ซอย|เลขที่|หมู่)(?:ที่)?)\\s?$");

    private static final int LOOK = 45;

    /** A value that a text has somewhere, of this kind or (null) of any, or of this unit. */
    private record Said(
            BigDecimal value, @Nullable Kind kind, @Nullable String unit) {}

    /** What the whole of a text says, wherever. */
    private record Text(Set<Said> said) {
        static Text of(List<NumberMention> numbers) {
            Set<Said> said = new HashSet<>();
            for (NumberMention n : numbers) {
                said.add(new Said(n.value(), n.kind(), null));
                said.add(new Said(n.value(), null, null));
                said.add(new Said(n.value(), null, n.unit()));
            }
            return new Text(said);
        }

        boolean has(BigDecimal value, Kind kind) {
            return said.contains(new Said(value, kind, null));
        }

        boolean has(BigDecimal value) {
            return said.contains(new Said(value, null, null));
        }

        /** Whether it has the value in the number's unit, or, of a number without, in any. */
        boolean hasInUnitOf(NumberMention number) {
            return said.contains(new Said(number.value(), null, number.unit()));
        }
    }

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Bitext bitext) {
        List<Bead<NumberMention>> beads = new ArrayList<>();
        PartialDate today = ReleaseDate.first(bitext.source());
        Integer year = today == null ? null : today.year();
        Text release = Text.of(Facts.of(Lang.TH, bitext.source(), 0, year).numbers());
        Text draft = Text.of(Facts.of(Lang.EN, bitext.target()).numbers());
        for (AlignedSegment segment : bitext.segments()) {
            Passage source = segment.source();
            Passage target = segment.target();
            if (source != null && target != null) {
                beads.add(bead(segment, source, target, year));
            }
        }
        boolean free = Closeness.of(bitext).isFree();
        List<Finding> findings = new ArrayList<>();
        Set<NumberMention> things = things(beads);
        Set<NumberMention> parts = new HashSet<>();
        beads.stream().filter(NumberCheck::isSaidAsPart).forEach(bead -> parts.addAll(bead.english()));
        List<Leftover<NumberMention>> all = FactPairing.leftovers(
                beads,
                (t, e) -> t.sameAmount(e) && t.kind() == e.kind(),
                (t, e) -> (isSame(t, e) && !(t.isMoney() && things.contains(e)))
                        || (t.kind() == Kind.PERCENT
                                && parts.contains(e)
                                && t.value().compareTo(e.value()) == 0),
                n -> isStrict(n) && n.value().compareTo(BigDecimal.TEN) > 0,
                (t, e) -> t.kind() == e.kind() && t.sameUnit(e));
        Done done = new Done(new HashSet<>(), new HashSet<>());
        for (Leftover<NumberMention> left : all) {
            slips(left, release, draft, free, beads.size() > 1, done, findings);
        }
        acrossBeads(all, release, draft, done, findings);
        for (Leftover<NumberMention> left : all) {
            alone(left, release, free, beads.size() > 1, done, findings);
        }
        return findings.stream();
    }

    /** The numbers of either side that were told of. */
    private record Done(Set<NumberMention> thai, Set<NumberMention> english) {}

    /** What the draft counts that is no money: “3 million people”. */
    private static Set<NumberMention> things(List<Bead<NumberMention>> beads) {
        Set<NumberMention> things = new HashSet<>();
        for (Bead<NumberMention> bead : beads) {
            for (NumberMention number : bead.english()) {
                if (number.unit() == null
                        && number.kind() == Kind.CARDINAL
                        && CountedThing.isOfAny(bead.target(), number)) {
                    things.add(number);
                }
            }
        }
        return things;
    }

    /**
     * A number mistyped in a sentence that was paired with one beside its own: neither is anywhere in the other text, and no
     * other is as like.
     */
    private static void acrossBeads(
            List<Leftover<NumberMention>> all, Text release, Text draft, Done done, List<Finding> out) {
        for (int i = 0; i < all.size(); i++) {
            for (NumberMention english : all.get(i).english()) {
                if (release.has(english.value()) || done.english.contains(english)) {
                    continue;
                }
                List<Slip<NumberMention>> slips = new ArrayList<>();
                List<Bead<NumberMention>> beads = new ArrayList<>();
                int last = Math.min(all.size() - 1, i + APART);
                for (int k = Math.max(0, i - APART); k <= last; k++) {
                    for (NumberMention thai :
                            k == i ? List.<NumberMention>of() : all.get(k).thai()) {
                        if (thai.kind() == english.kind()
                                && thai.sameUnit(english)
                                && isMistyped(thai, english)
                                && !draft.has(thai.value())
                                && !done.thai.contains(thai)) {
                            slips.add(new Slip<>(thai, english));
                            beads.add(all.get(k).bead());
                        }
                    }
                }
                if (slips.size() == 1) {
                    done.english.add(english);
                    done.thai.add(slips.getFirst().thai());
                    out.add(wrong(beads.getFirst(), all.get(i).bead(), slips.getFirst()));
                }
            }
        }
    }

    /** Beads that a mistyped number may have got away from its like. */
    private static final int APART = 4;

    private static Bead<NumberMention> bead(
            AlignedSegment segment, Passage source, Passage target, @Nullable Integer year) {
        Facts thai = Facts.of(Lang.TH, source.text(), source.span().start(), year);
        Facts english = Facts.of(Lang.EN, target.text(), target.span().start());
        List<NumberMention> asked = withoutMarkers(thai.numbers(), source).stream()
                .filter(n -> !isOfTerm(n, source, target))
                .toList();
        List<NumberMention> answers = new ArrayList<>(withoutMarkers(english.numbers(), target));
        List<NumberMention> inNames =
                answers.stream().filter(n -> isOfAnyTerm(n, source, target)).toList();
        answers.removeAll(inNames);
        // A number of one side may have been read as a year on the other: the 2030 Agenda, ปี ๒๐๓๐.
        List<NumberMention> alsoEnglish = new ArrayList<>(years(english.dates()));
        alsoEnglish.addAll(inNames);
        alsoEnglish.addAll(romans(target));
        alsoEnglish.addAll(roundTheClock(target));
        return new Bead<>(segment, source, target, asked, answers, years(thai.dates()), alsoEnglish);
    }

    /** Plain small number words are worded freely (ทั้งสองฝ่าย, both sides); figures, and what is measured, are not. */
    private static boolean isStrict(NumberMention number) {
        return !number.inWords()
                || number.kind() == Kind.FRACTION
                || number.kind() == Kind.MULTIPLE
                || number.kind() == Kind.TIME
                || number.unit() != null
                || number.value().compareTo(BigDecimal.TEN) > 0;
    }

    /** A number inside a name whose English the draft has needs no counterpart of its own: คณะกรรมการร่วมภาคเอกชน 3 สถาบัน. */
    private static boolean isOfTerm(NumberMention number, Passage source, Passage target) {
        return source.terms().stream()
                .anyMatch(t -> t.span().contains(number.span())
                        && !Renderings.of(t, target).isEmpty());
    }

    /** A number that a name of the draft is made with; a word (“both sides”) only where the release has the name too. */
    private static boolean isOfAnyTerm(NumberMention number, Passage source, Passage target) {
        String words = Places.words(target, number.span()).toLowerCase(Locale.ROOT);
        return target.terms().stream()
                .filter(t -> t.span().contains(number.span())
                        && t.span().length() > number.span().length()
                        // Not one in the gap of a verb: “call the hotline 1111 on any day”.
                        && t.term().text().toLowerCase(Locale.ROOT).contains(words))
                .anyMatch(t -> !number.inWords()
                        || source.terms().stream()
                                .anyMatch(
                                        s -> s.concept().id().equals(t.concept().id())));
    }

    private static List<NumberMention> years(List<DateMention> dates) {
        List<NumberMention> years = new ArrayList<>();
        for (DateMention date : dates) {
            Integer year = date.date().year();
            if (year != null) {
                years.add(new NumberMention(date.span(), BigDecimal.valueOf(year), Kind.CARDINAL, false, null));
            }
        }
        return years;
    }

    /** Kings, popes and chapters count in Roman figures. */
    private static List<NumberMention> romans(Passage target) {
        List<NumberMention> romans = new ArrayList<>();
        Matcher m = ROMAN.matcher(target.text());
        while (m.find()) {
            int value = 0;
            for (int i = 0; i < m.group().length(); i++) {
                int now = roman(m.group().charAt(i));
                int next = i + 1 < m.group().length() ? roman(m.group().charAt(i + 1)) : 0;
                value += now < next ? -now : now;
            }
            Span span = new Span(m.start(), m.end()).shift(target.span().start());
            romans.add(new NumberMention(span, BigDecimal.valueOf(value), Kind.CARDINAL, false, null));
        }
        return romans;
    }

    /** “around the clock” renders 24 ชั่วโมง, and ตลอดเวลา too. */
    private static List<NumberMention> roundTheClock(Passage target) {
        return AROUND_THE_CLOCK
                .matcher(target.text())
                .results()
                .map(m -> new NumberMention(
                        new Span(m.start(), m.end()).shift(target.span().start()),
                        BigDecimal.valueOf(24),
                        Kind.CARDINAL,
                        true,
                        "hour"))
                .toList();
    }

    private static final Pattern AROUND_THE_CLOCK =
            Pattern.compile("(?=[ar])\\ba?round[\\s-]the[\\s-]clock\\b", Pattern.CASE_INSENSITIVE);

    private static int roman(char letter) {
        return letter == 'X' ? 10 : letter == 'V' ? 5 : 1;
    }

    /** Equal in amount; a bare 2564 may be the year 2021. */
    private static boolean isSame(NumberMention thai, NumberMention english) {
        if (thai.kind() == Kind.PHONE || english.kind() == Kind.PHONE) {
            return thai.kind() == english.kind() && thai.value().compareTo(english.value()) == 0;
        }
        if ((thai.kind() == Kind.PERCENT) != (english.kind() == Kind.PERCENT)) {
            BigDecimal ofThai = ratio(thai);
            BigDecimal ofEnglish = ratio(english);
            return ofThai != null
                    && ofEnglish != null
                    && ofThai.subtract(ofEnglish).abs().compareTo(ROUNDED) < 0;
        }
        return thai.sameAmount(english)
                || (thai.unit() == null
                        && english.unit() == null
                        && thai.value().subtract(english.value()).compareTo(ERA) == 0);
    }

    /** A part of one, for per cents too; null of what is no part. */
    private static @Nullable BigDecimal ratio(NumberMention number) {
        return switch (number.kind()) {
            case PERCENT -> number.value().movePointLeft(2);
            case FRACTION -> number.value();
            default -> null;
        };
    }

    /** 33 per cent are a third. */
    private static final BigDecimal ROUNDED = new BigDecimal("0.01");

    /** Without what counts paragraphs rather than things: “1. …”, “2) …”, “1 การเมือง 2 เศรษฐกิจ 3 สังคม”. */
    private static List<NumberMention> withoutMarkers(List<NumberMention> numbers, Passage passage) {
        List<NumberMention> inLine = new ArrayList<>();
        List<NumberMention> run = new ArrayList<>();
        for (NumberMention number : numbers) {
            if (isBare(number, passage)) {
                int value = number.value().intValue();
                if (value == 1) {
                    close(run, inLine);
                }
                if (value == run.size() + 1) {
                    run.add(number);
                }
            }
        }
        close(run, inLine);
        return numbers.stream()
                .filter(n -> !isListMarker(n, passage) && !inLine.contains(n))
                .toList();
    }

    /** Three in a row are a list; two may be anything. */
    private static void close(List<NumberMention> run, List<NumberMention> markers) {
        if (run.size() >= 3) {
            markers.addAll(run);
        }
        run.clear();
    }

    /** A single figure between blanks, with a word and no unit behind it. */
    private static boolean isBare(NumberMention number, Passage passage) {
        String text = passage.text();
        int start = number.span().start() - passage.span().start();
        int end = number.span().end() - passage.span().start();
        return end - start == 1
                && number.kind() == Kind.CARDINAL
                && number.unit() == null
                && (start == 0 || text.charAt(start - 1) == ' ')
                && end + 1 < text.length()
                && text.charAt(end) == ' '
                && Character.isLetter(text.charAt(end + 1));
    }

    private static boolean isListMarker(NumberMention number, Passage passage) {
        String text = passage.text();
        int at = number.span().start() - passage.span().start();
        int end = number.span().end() - passage.span().start();
        int before = at - 1;
        while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '(')) {
            before--;
        }
        char previous = at == 0 ? ' ' : text.charAt(at - 1);
        char next = end < text.length() ? text.charAt(end) : ' ';
        boolean atStart = before < 0 || text.charAt(before) == '\n';
        boolean parted = previous == '(' || Lines.isBlank(previous);
        return (atStart && next == '.') || (parted && next == ')');
    }

    /** “first”, “second” in running prose order thoughts more often than things; only a numbered event counts. */
    private static boolean isPlainWord(NumberMention number, Passage target) {
        if (!number.inWords() || number.isMoney() || number.kind() == Kind.MULTIPLE) {
            return false;
        }
        String word = Places.words(target, number.span());
        int end = number.span().end() - target.span().start();
        if (word.startsWith("a ")) {
            // “a hundred” is many, of years too.
            return true;
        }
        if (number.unit() != null
                || number.kind() == Kind.FRACTION
                || number.kind() == Kind.TIME
                || COUNTED.matcher(target.text())
                        .region(end, target.text().length())
                        .lookingAt()) {
            return false;
        }
        return number.value().compareTo(BigDecimal.TWO) <= 0
                || (word.equals(word.toLowerCase(Locale.ROOT)) && number.value().compareTo(BigDecimal.valueOf(3)) <= 0);
    }

    private static boolean isLoose(Bead<NumberMention> bead, boolean free, boolean several) {
        return free
                || Places.isCondensed(bead.source(), bead.target())
                // A row by itself is a phrase, not a headline.
                || (several && Places.isHeadline(bead.target()));
    }

    /** The numbers of a bead that stand in one another's place. */
    private static void slips(
            Leftover<NumberMention> left,
            Text release,
            Text draft,
            boolean free,
            boolean several,
            Done done,
            List<Finding> out) {
        Bead<NumberMention> bead = left.bead();
        boolean loose = isLoose(bead, free, several);
        List<Slip<NumberMention>> slips = FactPairing.slips(
                left,
                (t, e, thaiAgain, englishAgain) -> likeness(
                        bead,
                        t,
                        e,
                        thaiAgain,
                        englishAgain,
                        release.has(e.value(), e.kind()),
                        isMistyped(t, e) && !release.hasInUnitOf(e) && (thaiAgain || !draft.hasInUnitOf(t)),
                        loose,
                        free));
        left.exchanged().forEach(slip -> out.add(wrong(bead, bead, slip)));
        for (Slip<NumberMention> slip : slips) {
            done.thai.add(slip.thai());
            done.english.add(slip.english());
            out.add(wrong(bead, bead, slip));
        }
    }

    /** The numbers of a bead that have nothing in their place. */
    private static void alone(
            Leftover<NumberMention> left, Text release, boolean free, boolean several, Done done, List<Finding> out) {
        Bead<NumberMention> bead = left.bead();
        boolean loose = isLoose(bead, free, several);
        Set<BigDecimal> said = new HashSet<>();
        for (NumberMention thai : left.thai()) {
            if (isStrict(thai) && !done.thai.contains(thai) && said.add(thai.value())) {
                String message = "“" + Places.words(bead.source(), thai.span()) + "” (" + NumberWording.english(thai)
                        + ") is not in the draft.";
                out.add(finding(bead, weight(bead, thai, loose), thai.span(), null, message, List.of()));
            }
        }
        for (NumberMention stray : left.english()) {
            boolean asked = (isStrict(stray) || stray.kind() == Kind.ORDINAL) && !isPlainWord(stray, bead.target());
            if (asked
                    && stray.kind() != Kind.MULTIPLE
                    && stray.kind() != Kind.FRACTION
                    && !done.english.contains(stray)) {
                String message = "The release has no “" + Places.words(bead.target(), stray.span()) + "” here.";
                boolean loud = isInvented(stray, bead.target()) && !free && !release.has(stray.value());
                out.add(finding(bead, loud ? Severity.ERROR : Severity.HINT, null, stray.span(), message, List.of()));
            }
        }
    }

    /**
     * Whether a number that only the draft has says more than its release. Editors add what is known: which of a row an
     * event is (“the 29th”), its year, a sum in another currency in brackets.
     */
    private static boolean isInvented(NumberMention stray, Passage target) {
        boolean small = stray.inWords() && stray.value().compareTo(BigDecimal.TEN) <= 0;
        int at = stray.span().start() - target.span().start();
        String before = target.text().substring(Math.max(0, at - LOOK), at);
        boolean inBrackets = before.lastIndexOf('(') > before.lastIndexOf(')');
        return !small && stray.kind() != Kind.ORDINAL && !isYear(stray) && !inBrackets && !isInName(stray, target);
    }

    /** What is merely absent is an error where the draft follows its release and the number is not left out lightly. */
    private static Severity weight(Bead<NumberMention> bead, NumberMention thai, boolean loose) {
        boolean small =
                thai.value().compareTo(BigDecimal.TEN) < 0 && thai.kind() == Kind.CARDINAL && thai.unit() == null;
        String text = bead.source().text();
        int at = thai.span().start() - bead.source().span().start();
        boolean aside =
                ASIDE.matcher(text.substring(Math.max(0, at - LOOK), at)).find();
        boolean hint = loose
                || small
                || aside
                || isYear(thai)
                || isInName(thai, bead.source())
                || isRough(thai, bead.source())
                || thai.kind() == Kind.MULTIPLE
                || thai.kind() == Kind.FRACTION
                || SCALE_ALONE.matcher(Places.words(bead.source(), thai.span())).matches()
                || (thai.inWords() && thai.value().compareTo(BigDecimal.TEN) <= 0)
                // The first of a rank is the top, the largest, the leading one.
                || (thai.value().compareTo(BigDecimal.ONE) <= 0
                        && (thai.kind() == Kind.CARDINAL
                                || Places.words(bead.source(), thai.span()).startsWith("อันดับ")));
        return hint ? Severity.HINT : Severity.ERROR;
    }

    private static boolean isYear(NumberMention number) {
        if (number.kind() != Kind.CARDINAL
                || number.unit() != null
                || number.value().scale() > 0) {
            return false;
        }
        double value = number.value().doubleValue();
        return (value >= 2400 && value < 2700) || (value >= 1900 && value < 2100);
    }

    /** A number grown together with a word: COVID-19, G20, 5G, ASEAN+3. */
    private static boolean isInName(NumberMention number, Passage passage) {
        String text = passage.text();
        int start = number.span().start() - passage.span().start();
        int end = number.span().end() - passage.span().start();
        // Without the invisible characters of Thai web text, which may stand between the name and its number.
        String nameBefore = INVISIBLE
                .matcher(text.substring(Math.max(0, start - NAME), start))
                .replaceAll("");
        String nameAfter = INVISIBLE
                .matcher(text.substring(end, Math.min(text.length(), end + NAME)))
                .replaceAll("");
        int length = nameBefore.length();
        char before = length > 0 ? nameBefore.charAt(length - 1) : ' ';
        char further = length > 1 ? nameBefore.charAt(length - 2) : ' ';
        char after = nameAfter.isEmpty() ? ' ' : nameAfter.charAt(0);
        return before == '+'
                || after == '+'
                || (before == '-' && Character.isLetter(further))
                || isLatin(before)
                || isLatin(after);
    }

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    /** Characters looked at beside a number. */
    private static final int NAME = 8;

    private static boolean isLatin(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /** “2 - 3 เดือน” is a couple of months. */
    private static boolean isRough(NumberMention number, Passage passage) {
        if (number.value().compareTo(BigDecimal.TEN) >= 0) {
            return false;
        }
        String text = passage.text();
        int start = number.span().start() - passage.span().start();
        int end = number.span().end() - passage.span().start();
        return ROUGHLY_BEFORE
                        .matcher(text.substring(Math.max(0, start - 4), start))
                        .find()
                || ROUGHLY_BEHIND
                        .matcher(text.substring(end, Math.min(text.length(), end + 4)))
                        .find();
    }

    private static final Pattern ROUGHLY_BEFORE = Pattern.compile("[\\d๐-๙]\\s?[-–]\\s?$");
    private static final Pattern ROUGHLY_BEHIND = Pattern.compile("^\\s?[-–]\\s?[\\d๐-๙]");

    /**
     * Numbers of one kind and unit that stand in one place. Two counts of who knows what are alike only where their
     * figures are: the same but for the scale, or of about the same size.
     *
     * @param thaiAgain whether the Thai one was rendered already
     * @param englishAgain whether the English one was asked for already
     * @param inRelease whether the release has the English number anywhere
     * @param mistyped whether one is the other mistyped, and neither is anywhere in the other text
     * @param loose whether the draft leaves out and adds in this passage
     */
    private static double likeness(
            Bead<NumberMention> bead,
            NumberMention thai,
            NumberMention english,
            boolean thaiAgain,
            boolean englishAgain,
            boolean inRelease,
            boolean mistyped,
            boolean loose,
            boolean free) {
        double distance = FactPairing.distance(bead, thai, english);
        boolean sameValue = thai.value().compareTo(english.value()) == 0;
        boolean sameUnit = thai.unit() != null && english.unit() != null && thai.sameUnit(english);
        // “within four weeks” for 14 วัน
        boolean converted = !loose && distance <= 0.2 && thai.isConvertible(english);
        if (!isSameKind(thai, english, free)
                || distance > (free && !mistyped ? 0.2 : 0.4)
                || (!sameValue && !thai.sameUnit(english) && !converted)
                || isInName(thai, bead.source()) != isInName(english, bead.target())) {
            return 0;
        }
        boolean partOrNot = (thai.kind() == Kind.PERCENT) != (english.kind() == Kind.PERCENT);
        if (sameValue && partOrNot) {
            // Per cents of one side only.
            return 2.5 - distance;
        }
        if (sameValue) {
            // Another unit: the currency.
            return thai.isMoney() && english.isMoney() ? 3 - distance : 0;
        }
        if (mistyped && thai.kind() == english.kind()) {
            return 2 - distance;
        }
        if (isOneCount(bead, thai, english) && !(free && (thaiAgain || englishAgain))) {
            return 1.5 - distance;
        }
        boolean sameFigures =
                thai.value().unscaledValue().equals(english.value().unscaledValue());
        boolean strict = isStrict(thai) && (isStrict(english) || thai.kind() == Kind.ORDINAL);
        if (!strict
                && (isPlainWord(english, bead.target())
                        || thai.value().compareTo(BigDecimal.ONE) <= 0
                        || (thai.inWords() && (free || distance > 0.2))
                        || inRelease)) {
            return 0;
        }
        boolean counted = thai.kind() == Kind.CARDINAL || thai.kind() == Kind.ORDINAL;
        boolean alike = sameUnit || converted || sameFigures || !counted || isOfOneSize(thai, english);
        boolean vague = free && !sameUnit && !sameFigures && thai.kind() == Kind.CARDINAL;
        if (!alike
                || (vague && distance > 0.1)
                || (inRelease
                        && (loose
                                || englishAgain
                                || (thaiAgain
                                        && (thai.kind() == Kind.CARDINAL || (distance > 0.2 && !isOnlyOrdinal(bead))))))
                || (englishAgain && distance > 0.15)) {
            return 0;
        }
        return (thai.kind() == english.kind() ? 1 : 0)
                + (sameUnit ? 1 : 0)
                + (sameFigures ? 1 : 0)
                + (strict ? 0.5 : 0)
                + 0.5
                - distance
                - (thaiAgain || englishAgain ? 0.5 : 0);
    }

    /** Whether the figures differ in one of several digits, or two numbers of one measure are about the same. */
    private static boolean isMistyped(NumberMention thai, NumberMention english) {
        if (thai.inWords() || english.inWords()) {
            return false;
        }
        String a = thai.value().toPlainString();
        String b = english.value().toPlainString();
        if (a.length() != b.length()) {
            return false;
        }
        long differing = IntStream.range(0, a.length())
                .filter(i -> a.charAt(i) != b.charAt(i))
                .count();
        boolean measured = thai.unit() != null && thai.sameUnit(english) && english.unit() != null;
        return differing == 1 && (a.length() > 1 || measured);
    }

    /** Whether the draft says once for a table or a sentence that its numbers are parts: “percentage”, “(%)”. */
    private static boolean isSaidAsPart(Bead<NumberMention> bead) {
        return PARTS_OF_HUNDRED.matcher(bead.target().text()).find();
    }

    private static final Pattern PER_CENT =
            Pattern.compile("[\\s-]{0,2}(?:%|per[\\s-]?cent)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARTS_OF_HUNDRED =
            Pattern.compile("(?=[p(])(?:\\bpercentages?\\b|\\(%\\))", Pattern.CASE_INSENSITIVE);

    /** Whether both count the same thing, be it in small words, and nothing else of the bead does. */
    private static boolean isOneCount(Bead<NumberMention> bead, NumberMention thai, NumberMention english) {
        if (thai.kind() == Kind.ORDINAL && english.kind() == Kind.ORDINAL) {
            return thai.inWords()
                    && english.inWords()
                    && bead.thai().stream()
                                    .filter(NumberCheck::isOrdinalInWords)
                                    .count()
                            == 1
                    && bead.english().stream()
                                    .filter(NumberCheck::isOrdinalInWords)
                                    .count()
                            == 1;
        }
        CountedThing thing = thai.kind() == Kind.CARDINAL ? CountedThing.ofThai(bead.source(), thai) : null;
        return thing != null
                && english.kind() == Kind.CARDINAL
                && thing.isOf(bead.target(), english)
                && bead.thai().stream()
                                .filter(n -> CountedThing.ofThai(bead.source(), n) == thing)
                                .count()
                        == 1
                && bead.english().stream()
                                .filter(n -> thing.isOf(bead.target(), n))
                                .count()
                        == 1;
    }

    private static boolean isOrdinalInWords(NumberMention number) {
        return number.kind() == Kind.ORDINAL && number.inWords();
    }

    /** Whether each side numbers one thing: then the two are the same thing, however the sentences are built. */
    private static boolean isOnlyOrdinal(Bead<NumberMention> bead) {
        return ordinals(bead.thai()) == 1 && ordinals(bead.english()) == 1;
    }

    private static long ordinals(List<NumberMention> numbers) {
        return numbers.stream()
                .filter(n ->
                        n.kind() == Kind.ORDINAL && !(n.inWords() && n.value().compareTo(BigDecimal.ONE) == 0))
                .count();
    }

    private static boolean isSameKind(NumberMention thai, NumberMention english, boolean free) {
        if (thai.kind() == english.kind()) {
            return true;
        }
        if (thai.kind() == Kind.PERCENT || english.kind() == Kind.PERCENT) {
            return english.kind() != Kind.FRACTION && thai.value().compareTo(english.value()) == 0 && !free;
        }
        // ครบรอบ 50 ปี is the 50th anniversary, รอบที่ 2 Round 2.
        return (thai.kind() == Kind.ORDINAL && english.kind() == Kind.CARDINAL && english.unit() == null)
                || (thai.kind() == Kind.CARDINAL && english.kind() == Kind.ORDINAL && (!free || thai.isMeasured()));
    }

    /** Whether one may be a slip for the other: neither is ten times the other. */
    private static boolean isOfOneSize(NumberMention a, NumberMention b) {
        BigDecimal less = a.value().min(b.value());
        BigDecimal more = a.value().max(b.value());
        return more.compareTo(less.multiply(BigDecimal.TEN)) < 0;
    }

    private static Finding wrong(Bead<NumberMention> source, Bead<NumberMention> bead, Slip<NumberMention> slip) {
        NumberMention thai = slip.thai();
        NumberMention english = slip.english();
        String words = Places.words(source.source(), thai.span());
        Span span = english.span();
        String draft = Places.words(bead.target(), span);
        String right = NumberWording.english(thai);
        String mended;
        if (thai.kind() == Kind.PHONE) {
            // Its hyphens and blanks are its own.
            right = Normalizer.normalize(words).text();
            mended = right;
        } else if (thai.kind() == Kind.PERCENT && english.kind() != Kind.PERCENT) {
            mended = draft + (bead.target().text().contains("percent") ? " percent" : " per cent");
        } else if (english.kind() == Kind.PERCENT && thai.kind() != Kind.PERCENT) {
            mended = PER_CENT.matcher(draft).replaceAll("");
        } else if (thai.isConvertible(english)) {
            // Which unit the draft wants is not known, and the unit's word is not of the number.
            mended = null;
        } else if (!thai.sameUnit(english) && thai.unit() != null) {
            span = withMoney(span, bead.target());
            mended = draft + " " + NumberWording.currency(thai.unit());
            draft = Places.words(bead.target(), span);
            right = mended;
        } else {
            mended = NumberWording.mend(draft, english, thai);
        }
        return finding(
                bead,
                Severity.ERROR,
                thai.span(),
                span,
                "“" + words + "” is " + (mended == null ? right : mended.strip()) + ", not “" + draft + "”.",
                mended == null ? List.of() : List.of(new Fix(span, mended)));
    }

    /** The number with the currency behind or before it. */
    private static Span withMoney(Span number, Passage target) {
        String text = target.text();
        int start = number.start() - target.span().start();
        int end = number.end() - target.span().start();
        Matcher behind = MONEY_BEHIND.matcher(text.substring(end, Math.min(text.length(), end + LOOK)));
        Matcher before = MONEY_BEFORE.matcher(text.substring(Math.max(0, start - 5), start));
        Span found = new Span(start, end);
        if (behind.find()) {
            found = new Span(start, end + behind.end());
        } else if (before.find()) {
            found = new Span(start - (before.end() - before.start()), end);
        }
        return found.shift(target.span().start());
    }

    private static Finding finding(
            Bead<NumberMention> bead,
            Severity severity,
            @Nullable Span source,
            @Nullable Span target,
            String message,
            List<Fix> fixes) {
        return new Finding(INFO.id(), null, severity, bead.segment().number(), source, target, null, message, fixes);
    }
}
