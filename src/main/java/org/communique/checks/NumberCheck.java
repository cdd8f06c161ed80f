package org.communique.checks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.communique.text.Lines;
import org.communique.text.NumberMention;
import org.communique.text.NumberMention.Kind;
import org.communique.text.PartialDate;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Numbers by value, whatever the digits, words or scale: ครั้งที่ ๗ is 7th or seventh, แสนล้าน is 100 billion. What is
 * spelled out is never asked for; it only answers.
 */
final class NumberCheck implements Check {
    private static final BigDecimal ERA = BigDecimal.valueOf(543);

    private static final CheckInfo INFO = new CheckInfo(
            new CheckId("number"),
            Severity.ERROR,
            "Numbers in digits or words, ordinals, percentages, scale words, times",
            List.of(
                    Example.good("การประชุม ครั้งที่ ๗", "the Seventh Meeting"),
                    Example.good("มูลค่า 1.5 แสนล้านบาท", "worth 150 billion baht"),
                    Example.good("เวลา 14.00 น.", "at 2 p.m."),
                    Example.good("ทั้งสองฝ่ายหารือกัน", "the two sides held talks"),
                    Example.good("เพิ่มขึ้นร้อยละ 12.5", "rose by 12.5 per cent"),
                    Example.bad("การประชุม ครั้งที่ ๗", "the 6th Meeting", "6th"),
                    Example.bad("มูลค่า 5 หมื่นล้านบาท", "worth 5 billion baht", "5 billion"),
                    Example.bad("มีผู้เข้าร่วม 250 คน", "with participants", "250")));

    /** Kinds whose figures can be put in the place of others. */
    private static final Set<Kind> PLAIN = Set.of(Kind.CARDINAL, Kind.ORDINAL, Kind.PERCENT);

    private static final Map<@Nullable String, Integer> YEARS = new HashMap<>(Map.of("decade", 10, "century", 100));

    private static final double SIZE = 10_000;
    private static final double SMALL_SIZE = 100;

    private static final Pattern ROMAN = Pattern.compile("(?<!\\w)[IVX]{1,6}(?!\\w)");

    /** What is numbered rather than put in an order of thoughts. */
    private static final Pattern COUNTED = Pattern.compile(
            " (?:quarter|session|meeting|round|phase|edition|anniversary|summit|dialogue|consultation|term|conference|forum)s?\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> CURRENCIES = Map.of(
            "THB",
            "baht",
            "USD",
            "U.S. dollars",
            "dollar",
            "dollars",
            "EUR",
            "euros",
            "JPY",
            "yen",
            "CNY",
            "yuan",
            "GBP",
            "pounds");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    private record Left(
            AlignedSegment segment,
            Passage source,
            Passage target,
            List<NumberMention> thai,
            List<NumberMention> english,
            List<NumberMention> allThai,
            boolean free) {}

    @Override
    public Stream<Finding> check(Bitext bitext) {
        List<Left> all = new ArrayList<>();
        boolean free = Closeness.of(bitext).isFree();
        for (AlignedSegment segment : bitext.segments()) {
            Passage source = segment.source();
            Passage target = segment.target();
            if (source != null && target != null) {
                all.add(left(segment, source, target, free));
            }
        }
        settleWithNeighbours(all);
        List<Finding> findings = new ArrayList<>();
        Set<BigDecimal> anywhere = new HashSet<>();
        all.forEach(left -> left.allThai.forEach(n -> anywhere.add(n.value())));
        all.forEach(left -> report(left, anywhere, findings));
        return findings.stream();
    }

    private static Left left(AlignedSegment segment, Passage source, Passage target, boolean free) {
        Facts thaiFacts = Facts.of(Lang.TH, source.text(), source.span().start());
        Facts englishFacts = Facts.of(Lang.EN, target.text(), target.span().start());
        List<NumberMention> thai = thaiFacts.numbers().stream()
                .filter(n -> !isListMarker(n, source) && !isOfTerm(n, source, target))
                .toList();
        List<NumberMention> english = englishFacts.numbers().stream()
                .filter(n -> !isListMarker(n, target))
                .toList();
        // A number of one side may have been read as a year on the other: the 2030 Agenda, ปี ๒๐๓๐.
        List<NumberMention> inEnglish = new ArrayList<>(english);
        inEnglish.addAll(years(englishFacts.dates()));
        inEnglish.addAll(romans(target));
        List<NumberMention> inThai = new ArrayList<>(thai);
        inThai.addAll(years(thaiFacts.dates()));
        List<NumberMention> saidInEnglish = each(inEnglish);
        List<NumberMention> saidInThai = each(inThai);
        List<NumberMention> thaiLeft = new ArrayList<>(thai.stream()
                .filter(n -> isStrict(n) && !isAnswered(n, saidInEnglish))
                .toList());
        List<NumberMention> englishLeft = new ArrayList<>(english.stream()
                .filter(n -> (isStrict(n) || n.kind() == Kind.ORDINAL) && !isAnswered(n, saidInThai))
                .filter(n -> !isPlainWord(n, target) && !isOfTerm(n, target))
                .toList());
        return new Left(segment, source, target, thaiLeft, englishLeft, thai, free);
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

    /** Each number of a kind and unit once: how often it is said answers nothing. */
    private static List<NumberMention> each(List<NumberMention> numbers) {
        Map<List<Object>, NumberMention> each = new LinkedHashMap<>();
        numbers.forEach(n -> each.putIfAbsent(List.of(n.value(), n.kind(), String.valueOf(n.unit())), n));
        return List.copyOf(each.values());
    }

    private static boolean isAnswered(NumberMention number, List<NumberMention> others) {
        return others.stream().anyMatch(other -> isSame(number, other));
    }

    /** Equal in value and not of another unit; a bare 2564 may be the year 2021, and a number of pieces a part of 24 hours. */
    private static boolean isSame(NumberMention a, NumberMention b) {
        boolean special = a.kind() == Kind.PHONE || b.kind() == Kind.PHONE;
        if (special) {
            return a.kind() == b.kind() && a.value().compareTo(b.value()) == 0;
        }
        BigDecimal difference = a.value().subtract(b.value()).abs();
        return (difference.signum() == 0 && a.sameUnit(b))
                || sameSpan(a, b)
                || (difference.compareTo(ERA) == 0 && a.unit() == null && b.unit() == null);
    }

    /** A decade is ten years, and its anniversary the tenth. */
    private static boolean sameSpan(NumberMention a, NumberMention b) {
        return (YEARS.containsKey(a.unit()) || YEARS.containsKey(b.unit()))
                && years(a).compareTo(years(b)) == 0
                && (a.unit() == null || b.unit() == null || (isLong(a.unit()) && isLong(b.unit())));
    }

    private static boolean isLong(String unit) {
        return unit.equals("year") || YEARS.containsKey(unit);
    }

    private static BigDecimal years(NumberMention number) {
        return number.value().multiply(BigDecimal.valueOf(YEARS.getOrDefault(number.unit(), 1)));
    }

    /** “1. …” at the start of a line and “2) …” anywhere count paragraphs, not things. */
    private static boolean isListMarker(NumberMention number, Passage passage) {
        int at = number.span().start() - passage.span().start();
        int end = number.span().end() - passage.span().start();
        String before = passage.text().substring(0, at);
        String after = passage.text().substring(end);
        boolean atStart =
                before.isBlank() || before.endsWith("\n") || before.strip().equals("(");
        boolean parted = before.isEmpty() || Lines.isBlank(before.charAt(before.length() - 1)) || before.endsWith("(");
        return (atStart && after.startsWith(".")) || (parted && after.startsWith(")"));
    }

    /** “first”, “second” in running prose order thoughts more often than things; only a numbered event counts. */
    private static boolean isPlainWord(NumberMention number, Passage target) {
        if (!number.inWords() || number.unit() != null || number.kind() == Kind.MULTIPLE) {
            return false;
        }
        String word = Places.words(target, number.span());
        String behind =
                target.text().substring(number.span().end() - target.span().start());
        if (number.kind() == Kind.FRACTION
                || number.kind() == Kind.TIME
                || COUNTED.matcher(behind).lookingAt()) {
            return false;
        }
        return number.value().compareTo(BigDecimal.TWO) <= 0
                || (word.equals(word.toLowerCase(Locale.ROOT)) && number.value().compareTo(BigDecimal.valueOf(3)) <= 0);
    }

    private static void settleWithNeighbours(List<Left> all) {
        for (int i = 0; i < all.size(); i++) {
            for (int k = Math.max(0, i - 1); k <= Math.min(all.size() - 1, i + 1); k++) {
                if (k != i) {
                    List<NumberMention> english = all.get(k).english;
                    all.get(i).thai.removeIf(t -> {
                        NumberMention found = english.stream()
                                .filter(e -> isSame(t, e))
                                .findFirst()
                                .orElse(null);
                        return found != null && english.remove(found);
                    });
                }
            }
        }
    }

    private static void report(Left left, Set<BigDecimal> anywhere, List<Finding> out) {
        List<NumberMention> english = new ArrayList<>(left.english);
        Set<BigDecimal> said = new HashSet<>();
        for (NumberMention thai : left.thai) {
            if (!said.add(thai.value())) {
                continue;
            }
            NumberMention instead = instead(thai, left, english);
            english.remove(instead);
            if (instead != null) {
                out.add(mismatch(left, thai, instead));
            } else {
                String words = Places.words(left.source, thai.span());
                out.add(finding(
                        left,
                        weight(left, thai),
                        thai.span(),
                        null,
                        "“" + words + "” (" + english(thai) + ") is not in the draft.",
                        List.of()));
            }
        }
        for (NumberMention stray : english) {
            NumberMention counterpart = nearest(stray, left.target, left.allThai, left.source);
            if (counterpart != null
                    && isStrict(counterpart)
                    && !anywhere.contains(stray.value())
                    && isInPlace(counterpart, stray, left)
                    && left.english.stream().noneMatch(e -> isSame(counterpart, e))) {
                out.add(mismatch(left, counterpart, stray));
            } else if (stray.kind() != Kind.MULTIPLE && stray.kind() != Kind.FRACTION) {
                // A number that the release has elsewhere may have been taken up here: the 40th and 41st Summits.
                boolean small = stray.inWords() && stray.value().compareTo(BigDecimal.TEN) <= 0;
                boolean year = stray.kind() == Kind.CARDINAL
                        && stray.unit() == null
                        && stray.value().scale() <= 0
                        && stray.value().intValue() >= 1900
                        && stray.value().intValue() < 2100;
                boolean loud = !small && !year && !left.free && !anywhere.contains(stray.value());
                out.add(finding(
                        left,
                        loud ? Severity.ERROR : Severity.HINT,
                        null,
                        stray.span(),
                        "The release has no “" + Places.words(left.target, stray.span()) + "” here.",
                        List.of()));
            }
        }
    }

    /** The number of the draft that stands for this one, though it differs; null where none plainly does. */
    private static @Nullable NumberMention instead(NumberMention thai, Left left, List<NumberMention> english) {
        NumberMention nearest = nearest(thai, left.source, english, left.target);
        return nearest != null && isInPlace(thai, nearest, left) ? nearest : null;
    }

    /** A year may be left to the context, a name may lose its number (โควิด-19), a condensed draft drops figures. */
    private static Severity weight(Left left, NumberMention thai) {
        String before = left.source
                .text()
                .substring(0, thai.span().start() - left.source.span().start());
        double value = thai.value().doubleValue();
        boolean year = (value >= 2400 && value < 2700) || (value >= 1900 && value < 2100);
        boolean inName =
                before.endsWith("-") && before.length() > 1 && Character.isLetter(before.charAt(before.length() - 2));
        boolean small = (thai.inWords() && value <= 10) || (value <= 1 && thai.kind() == Kind.CARDINAL);
        if (year
                || inName
                || small
                || left.free
                || thai.kind() == Kind.MULTIPLE
                || thai.kind() == Kind.FRACTION
                || Places.isCondensed(left.source, left.target)) {
            return Severity.HINT;
        }
        return value < 10 && thai.kind() == Kind.CARDINAL && thai.unit() == null ? Severity.HINT : Severity.ERROR;
    }

    private static Finding mismatch(Left left, NumberMention thai, NumberMention english) {
        String words = Places.words(left.source, thai.span());
        String draft = Places.words(left.target, english.span());
        String right = english(thai);
        boolean otherUnit = !thai.sameUnit(english);
        if (!otherUnit && thai.kind() == Kind.CARDINAL) {
            right = scaled(thai.value());
        }
        if (english.kind() == Kind.ORDINAL && thai.kind() != Kind.TIME) {
            right = ordinal(thai.value());
        }
        boolean written = otherUnit || (english.inWords() && english.kind() != Kind.ORDINAL && english.unit() != null);
        List<Fix> fixes = written || !PLAIN.contains(english.kind()) || !PLAIN.contains(thai.kind())
                ? List.of()
                : List.of(new Fix(english.span(), right + percentSuffix(draft)));
        return finding(
                left,
                Severity.ERROR,
                thai.span(),
                english.span(),
                "“" + words + "” is " + right + ", not " + draft + ".",
                fixes);
    }

    /** The unit that the draft's number carries is kept. */
    private static String percentSuffix(String draft) {
        return draft.endsWith("%") ? "%" : draft.endsWith("cent") ? draft.replaceFirst("^[\\d.,]+", "") : "";
    }

    /** Whether two numbers are of one kind and unit, or equal in value, and stand at about the same place. */
    private static boolean isInPlace(NumberMention thai, NumberMention english, Left left) {
        double e = (double) (english.span().start() - left.target.span().start())
                / Math.max(1, left.target.span().length());
        double t = (double) (thai.span().start() - left.source.span().start())
                / Math.max(1, left.source.span().length());
        boolean sameKind = english.kind() == thai.kind()
                || (english.kind() == Kind.ORDINAL
                        && thai.kind() == Kind.CARDINAL
                        && (!left.free || "year".equals(thai.unit())))
                || (english.kind() == Kind.CARDINAL && thai.kind() == Kind.ORDINAL);
        boolean sameValue = thai.value().compareTo(english.value()) == 0;
        double apart = left.free ? 0.2 : 0.4;
        return sameKind
                && (sameValue || (thai.sameUnit(english) && isOfOneSize(thai, english)))
                && Math.abs(e - t) < apart;
    }

    /** Somebody who mistakes a number, or its scale word, is not off by more than this. */
    private static boolean isOfOneSize(NumberMention a, NumberMention b) {
        if (a.value().unscaledValue().equals(b.value().unscaledValue())) {
            // Only the scale word is lost: 2,340 million, 2,340.
            return true;
        }
        double small = Math.min(a.value().abs().doubleValue(), b.value().abs().doubleValue());
        double large = Math.max(a.value().abs().doubleValue(), b.value().abs().doubleValue());
        return large <= (small < 10 ? SMALL_SIZE : SIZE) * Math.max(1, small);
    }

    /** Of the same kind first, then by relative place. */
    private static @Nullable NumberMention nearest(
            NumberMention of, Passage home, List<NumberMention> among, Passage away) {
        double place = (double) (of.span().start() - home.span().start())
                / Math.max(1, home.span().length());
        NumberMention best = null;
        double least = Double.MAX_VALUE;
        for (NumberMention other : among) {
            double distance = Math.abs(place
                    - (double) (other.span().start() - away.span().start())
                            / Math.max(1, away.span().length()));
            if (other.kind() != of.kind()) {
                distance += other.kind() == Kind.TIME || of.kind() == Kind.TIME ? 2 : 1;
            }
            if (distance < least) {
                least = distance;
                best = other;
            }
        }
        return best;
    }

    private static String english(NumberMention number) {
        return switch (number.kind()) {
            case ORDINAL -> ordinal(number.value());
            case PERCENT -> number.value().toPlainString() + " per cent";
            case TIME -> number.value().setScale(2).toPlainString().replace('.', ':') + " hrs";
            case CARDINAL -> scaled(number.value()) + unit(number);
            case MULTIPLE -> number.value().toPlainString() + " times";
            case FRACTION ->
                "1 in "
                        + BigDecimal.ONE
                                .divide(number.value(), 1, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString();
            case PHONE -> "0" + number.value().toPlainString();
        };
    }

    private static String scaled(BigDecimal value) {
        String[] names = {" trillion", " billion", " million"};
        for (int i = 0; i < names.length; i++) {
            BigDecimal scale = BigDecimal.TEN.pow(12 - 3 * i);
            if (value.compareTo(scale) >= 0) {
                BigDecimal many = value.divide(scale).stripTrailingZeros();
                if (many.scale() <= 2) {
                    return many.toPlainString() + names[i];
                }
            }
        }
        return String.format(Locale.UK, value.scale() > 0 ? "%,." + value.scale() + "f" : "%,.0f", value);
    }

    private static String ordinal(BigDecimal value) {
        return value.scale() > 0 ? value.toPlainString() : PartialDate.ordinal(value.intValue());
    }

    /** The unit, as it follows the number. */
    private static String unit(NumberMention number) {
        String unit = number.unit();
        if (unit == null) {
            return "";
        }
        if (!unit.equals(unit.toLowerCase(Locale.ROOT)) || unit.equals("dollar")) {
            return " " + CURRENCIES.getOrDefault(unit, unit);
        }
        return " " + unit + (number.value().compareTo(BigDecimal.ONE) == 0 ? "" : "s");
    }

    private static Finding finding(
            Left left,
            Severity severity,
            @Nullable Span source,
            @Nullable Span target,
            String message,
            List<Fix> fixes) {
        return new Finding(INFO.id(), null, severity, left.segment.number(), source, target, null, message, fixes);
    }
}
