package org.communique.checks;

import java.math.BigDecimal;
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
import org.communique.text.Lines;
import org.communique.text.NumberMention;
import org.communique.text.NumberMention.Kind;
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
            List<NumberMention> allThai) {}

    @Override
    public Stream<Finding> check(Bitext bitext) {
        List<Left> all = new ArrayList<>();
        for (AlignedSegment segment : bitext.segments()) {
            Passage source = segment.source();
            Passage target = segment.target();
            if (source != null && target != null) {
                all.add(left(segment, source, target));
            }
        }
        settleWithNeighbours(all);
        List<Finding> findings = new ArrayList<>();
        Set<BigDecimal> anywhere = new HashSet<>();
        all.forEach(left -> anywhere.addAll(values(left.allThai)));
        all.forEach(left -> report(left, anywhere, findings));
        return findings.stream();
    }

    private static Left left(AlignedSegment segment, Passage source, Passage target) {
        Facts thaiFacts = Facts.of(Lang.TH, source.text(), source.span().start());
        Facts englishFacts = Facts.of(Lang.EN, target.text(), target.span().start());
        List<NumberMention> thai = thaiFacts.numbers().stream()
                .filter(n -> !isListMarker(n, source))
                .toList();
        List<NumberMention> english = englishFacts.numbers().stream()
                .filter(n -> !isListMarker(n, target))
                .toList();
        Set<BigDecimal> inEnglish = values(english);
        Set<BigDecimal> inThai = values(thai);
        // A number of one side may have been read as a year on the other: the 2030 Agenda, ปี ๒๐๓๐.
        years(englishFacts.dates(), inEnglish);
        years(thaiFacts.dates(), inThai);
        List<NumberMention> thaiLeft = new ArrayList<>(thai.stream()
                .filter(n -> !n.inWords() && !answered(n, inEnglish))
                .toList());
        List<NumberMention> englishLeft = new ArrayList<>(english.stream()
                .filter(n -> !answered(n, inThai) && (!n.inWords() || n.kind() == Kind.ORDINAL))
                .filter(n -> !isPlainWord(n, target))
                .toList());
        return new Left(segment, source, target, thaiLeft, englishLeft, thai);
    }

    private static Set<BigDecimal> values(List<NumberMention> numbers) {
        Set<BigDecimal> values = new HashSet<>();
        numbers.forEach(n -> values.add(n.value()));
        return values;
    }

    private static void years(List<DateMention> dates, Set<BigDecimal> values) {
        for (DateMention date : dates) {
            if (date.date().year() != null) {
                values.add(new NumberMention(
                                date.span(), BigDecimal.valueOf(date.date().year()), Kind.CARDINAL, false)
                        .value());
            }
        }
    }

    /** A bare 2564 may be the year 2021. */
    private static boolean answered(NumberMention number, Set<BigDecimal> others) {
        return others.contains(number.value())
                || others.contains(plain(number.value().subtract(ERA)))
                || others.contains(plain(number.value().add(ERA)));
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
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
        if (!number.inWords()) {
            return false;
        }
        String word = Places.words(target, number.span());
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
                                .filter(e -> answered(t, Set.of(e.value())))
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
            NumberMention nearest = nearest(thai, left.source, english, left.target);
            english.remove(nearest);
            String words = Places.words(left.source, thai.span());
            if (nearest == null) {
                out.add(finding(
                        left,
                        weight(left, thai),
                        thai.span(),
                        null,
                        "“" + words + "” (" + english(thai) + ") is not in the draft.",
                        List.of()));
            } else {
                out.add(mismatch(left, thai, nearest));
            }
        }
        for (NumberMention stray : english) {
            NumberMention counterpart = nearest(stray, left.target, left.allThai, left.source);
            if (counterpart != null
                    && !counterpart.inWords()
                    && !anywhere.contains(stray.value())
                    && sameSurroundings(stray, counterpart, left)) {
                out.add(mismatch(left, counterpart, stray));
            } else if (!stray.inWords()) {
                // A number that the release has elsewhere may have been taken up here: the 40th and 41st Summits.
                out.add(finding(
                        left,
                        anywhere.contains(stray.value()) ? Severity.HINT : Severity.ERROR,
                        null,
                        stray.span(),
                        "The release has no “" + Places.words(left.target, stray.span()) + "” here.",
                        List.of()));
            }
        }
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
        if (year || inName || Places.isCondensed(left.source, left.target)) {
            return Severity.HINT;
        }
        return value < 10 && thai.kind() != Kind.ORDINAL ? Severity.WARNING : Severity.ERROR;
    }

    private static Finding mismatch(Left left, NumberMention thai, NumberMention english) {
        String words = Places.words(left.source, thai.span());
        String draft = Places.words(left.target, english.span());
        String right = english(thai);
        if (english.kind() == Kind.ORDINAL && thai.kind() != Kind.TIME) {
            right = ordinal(thai.value());
        }
        List<Fix> fixes = english.kind() == Kind.TIME || thai.kind() == Kind.TIME
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

    private static boolean sameSurroundings(NumberMention english, NumberMention thai, Left left) {
        double e = (double) (english.span().start() - left.target.span().start())
                / Math.max(1, left.target.span().length());
        double t = (double) (thai.span().start() - left.source.span().start())
                / Math.max(1, left.source.span().length());
        return english.kind() == thai.kind() && Math.abs(e - t) < 0.35;
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
            case CARDINAL -> scaled(number.value());
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
        if (value.scale() > 0) {
            return value.toPlainString();
        }
        int number = value.intValue();
        int tens = number % 100;
        String ending = tens >= 11 && tens <= 13
                ? "th"
                : switch (number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return number + ending;
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
