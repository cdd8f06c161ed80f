package org.communique.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
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
import org.communique.text.Facts;
import org.communique.text.Lang;
import org.communique.text.Lines;
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
    private static final BigDecimal ERA = BigDecimal.valueOf(543);

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

    /** A value that the release has somewhere, of this kind or (null) of any. */
    private record Said(BigDecimal value, @Nullable Kind kind) {}

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Bitext bitext) {
        List<Bead<NumberMention>> beads = new ArrayList<>();
        Set<Said> release = new HashSet<>();
        PartialDate today = ReleaseDate.first(bitext.source());
        Integer year = today == null ? null : today.year();
        Facts.of(Lang.TH, bitext.source(), 0, year).numbers().forEach(n -> {
            release.add(new Said(n.value(), n.kind()));
            release.add(new Said(n.value(), null));
        });
        for (AlignedSegment segment : bitext.segments()) {
            Passage source = segment.source();
            Passage target = segment.target();
            if (source != null && target != null) {
                beads.add(bead(segment, source, target, year));
            }
        }
        boolean free = Closeness.of(bitext).isFree();
        List<Finding> findings = new ArrayList<>();
        for (Leftover<NumberMention> left : FactPairing.leftovers(
                beads,
                (t, e) -> t.sameAmount(e) && t.kind() == e.kind(),
                NumberCheck::isSame,
                n -> isStrict(n) && n.value().compareTo(BigDecimal.TEN) > 0)) {
            report(left, release, free, beads.size() > 1, findings);
        }
        return findings.stream();
    }

    private static Bead<NumberMention> bead(
            AlignedSegment segment, Passage source, Passage target, @Nullable Integer year) {
        Facts thai = Facts.of(Lang.TH, source.text(), source.span().start(), year);
        Facts english = Facts.of(Lang.EN, target.text(), target.span().start());
        List<NumberMention> asked = withoutMarkers(thai.numbers(), source).stream()
                .filter(n -> !isOfTerm(n, source, target))
                .toList();
        List<NumberMention> answers = new ArrayList<>(withoutMarkers(english.numbers(), target));
        List<NumberMention> inNames =
                answers.stream().filter(n -> isOfTerm(n, target)).toList();
        answers.removeAll(inNames);
        // A number of one side may have been read as a year on the other: the 2030 Agenda, ปี ๒๐๓๐.
        List<NumberMention> alsoEnglish = new ArrayList<>(years(english.dates()));
        alsoEnglish.addAll(inNames);
        alsoEnglish.addAll(romans(target));
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

    private static boolean isOfTerm(NumberMention number, Passage target) {
        return target.terms().stream()
                .anyMatch(t -> t.span().contains(number.span())
                        && t.span().length() > number.span().length());
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

    private static int roman(char letter) {
        return letter == 'X' ? 10 : letter == 'V' ? 5 : 1;
    }

    /** Equal in amount; a bare 2564 may be the year 2021. */
    private static boolean isSame(NumberMention thai, NumberMention english) {
        if (thai.kind() == Kind.PHONE || english.kind() == Kind.PHONE) {
            return thai.kind() == english.kind() && thai.value().compareTo(english.value()) == 0;
        }
        return thai.sameAmount(english)
                || (thai.unit() == null
                        && english.unit() == null
                        && thai.value().subtract(english.value()).compareTo(ERA) == 0);
    }

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

    private static void report(
            Leftover<NumberMention> left, Set<Said> release, boolean free, boolean several, List<Finding> out) {
        Bead<NumberMention> bead = left.bead();
        boolean loose = free
                || Places.isCondensed(bead.source(), bead.target())
                // A row by itself is a phrase, not a headline.
                || (several && Places.isHeadline(bead.target()));
        List<Slip<NumberMention>> slips = FactPairing.slips(
                left,
                (t, e, thaiAgain, englishAgain) -> likeness(
                        bead,
                        t,
                        e,
                        thaiAgain,
                        englishAgain,
                        release.contains(new Said(e.value(), e.kind())),
                        loose,
                        free));
        Set<NumberMention> done = new HashSet<>();
        for (Slip<NumberMention> slip : slips) {
            done.add(slip.thai());
            done.add(slip.english());
            out.add(wrong(bead, slip));
        }
        Set<BigDecimal> said = new HashSet<>();
        for (NumberMention thai : left.thai()) {
            if (isStrict(thai) && done.add(thai) && said.add(thai.value())) {
                String message = "“" + Places.words(bead.source(), thai.span()) + "” (" + NumberWording.english(thai)
                        + ") is not in the draft.";
                out.add(finding(bead, weight(bead, thai, loose), thai.span(), null, message, List.of()));
            }
        }
        for (NumberMention stray : left.english()) {
            boolean asked = (isStrict(stray) || stray.kind() == Kind.ORDINAL) && !isPlainWord(stray, bead.target());
            if (asked && stray.kind() != Kind.MULTIPLE && stray.kind() != Kind.FRACTION && done.add(stray)) {
                String message = "The release has no “" + Places.words(bead.target(), stray.span()) + "” here.";
                boolean loud =
                        isInvented(stray, bead.target()) && !free && !release.contains(new Said(stray.value(), null));
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
     * @param loose whether the draft leaves out and adds in this passage
     */
    private static double likeness(
            Bead<NumberMention> bead,
            NumberMention thai,
            NumberMention english,
            boolean thaiAgain,
            boolean englishAgain,
            boolean inRelease,
            boolean loose,
            boolean free) {
        double distance = FactPairing.distance(bead, thai, english);
        boolean sameValue = thai.value().compareTo(english.value()) == 0;
        boolean sameUnit = thai.unit() != null && english.unit() != null && thai.sameUnit(english);
        // “within four weeks” for 14 วัน
        boolean converted = !loose && distance <= 0.2 && thai.isConvertible(english);
        if (!isSameKind(thai, english, free)
                || distance > (free ? 0.2 : 0.4)
                || (!sameValue && !thai.sameUnit(english) && !converted)
                || isInName(thai, bead.source()) != isInName(english, bead.target())) {
            return 0;
        }
        if (sameValue) {
            // Another unit: the currency.
            return thai.isMoney() && english.isMoney() ? 3 - distance : 0;
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

    /** Whether each side numbers one thing: then the two are the same thing, however the sentences are built. */
    private static boolean isOnlyOrdinal(Bead<NumberMention> bead) {
        return ordinals(bead.thai()) == 1 && ordinals(bead.english()) == 1;
    }

    private static long ordinals(List<NumberMention> numbers) {
        return numbers.stream().filter(n -> n.kind() == Kind.ORDINAL).count();
    }

    private static boolean isSameKind(NumberMention thai, NumberMention english, boolean free) {
        if (thai.kind() == english.kind()) {
            return true;
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

    private static Finding wrong(Bead<NumberMention> bead, Slip<NumberMention> slip) {
        NumberMention thai = slip.thai();
        NumberMention english = slip.english();
        String words = Places.words(bead.source(), thai.span());
        Span span = english.span();
        String draft = Places.words(bead.target(), span);
        String right = NumberWording.english(thai);
        String mended;
        if (thai.isConvertible(english)) {
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
                "“" + words + "” is " + (mended == null ? right : mended.strip()) + ", not " + draft + ".",
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
