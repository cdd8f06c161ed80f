package org.communique.translation;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.communique.bitext.Passage;
import org.communique.glossary.TermMatch;
import org.communique.text.DateMention;
import org.communique.text.Facts;
import org.communique.text.Lang;
import org.communique.text.NumberMention;
import org.communique.text.Span;

/**
 * What is known of a passage without any engine, in the order of the Thai: its terms in the preferred English, its dates,
 * numbers and Latin names. Parted by dots, so that nobody takes it for a translation.
 *
 * @param text for the draft; empty where nothing is known
 * @param provenance says that it is an assisted draft, and what is in it
 */
public record AssistedDraft(String text, String provenance) {
    private static final String GAP = " … ";
    private static final Pattern LATIN =
            Pattern.compile("[\\p{IsLatin}](?:[\\p{IsLatin}\\p{M}\\p{Nd}'’.&/‑–-]| (?=[\\p{IsLatin}]))*+");
    /** Thai spells small numbers within other words (หนึ่งเดียว, สองฝ่าย): not facts for themselves. */
    private static final BigDecimal SMALLEST_IN_WORDS = BigDecimal.TEN;

    private enum Kind {
        TERM("term"),
        DATE("date"),
        NUMBER("number"),
        LATIN("Latin name");

        private final String one;

        Kind(String one) {
            this.one = one;
        }
    }

    private record Known(Kind kind, Span span, String english) {}

    /** The assisted draft of a Thai passage. */
    public static AssistedDraft of(Passage passage) {
        List<Known> chosen = new ArrayList<>();
        for (Known known : known(passage)) {
            boolean free = chosen.isEmpty()
                    || chosen.getLast().span().end() <= known.span().start();
            // “ความร่วมมือทางเศรษฐกิจในเอเชียแปซิฟิก (Asia-Pacific Economic Cooperation)” is one thing said twice
            boolean said = !chosen.isEmpty() && chosen.getLast().english().equalsIgnoreCase(known.english());
            if (free && !said) {
                chosen.add(known);
            }
        }
        return new AssistedDraft(
                chosen.stream().map(Known::english).collect(Collectors.joining(GAP)), provenance(chosen));
    }

    /** By place, the longer first. */
    private static List<Known> known(Passage passage) {
        List<Known> all = new ArrayList<>();
        for (TermMatch match : passage.terms()) {
            all.add(new Known(
                    Kind.TERM,
                    match.span().shift(-passage.span().start()),
                    match.concept().english()));
        }
        Facts facts = Facts.of(Lang.TH, passage.text());
        // both ends of a range have the same place
        Map<Span, List<DateMention>> dates = facts.dates().stream()
                .collect(Collectors.groupingBy(DateMention::span, TreeMap::new, Collectors.toList()));
        dates.forEach((span, ends) -> all.add(new Known(
                Kind.DATE, span, ends.stream().map(end -> end.date().english()).collect(Collectors.joining(" – ")))));
        for (NumberMention number : facts.numbers()) {
            if (!number.inWords() || number.value().compareTo(SMALLEST_IN_WORDS) >= 0) {
                all.add(new Known(Kind.NUMBER, number.span(), english(number)));
            }
        }
        for (Matcher m = LATIN.matcher(passage.text()); m.find(); ) {
            String name = m.group().replaceAll("[-‑–/'’&]+$", "");
            all.add(new Known(Kind.LATIN, new Span(m.start(), m.start() + name.length()), name));
        }
        all.sort(Comparator.comparingInt((Known known) -> known.span().start())
                .thenComparing(known -> known.span().end(), Comparator.reverseOrder()));
        return all;
    }

    private static String english(NumberMention number) {
        String digits = digits(number.value());
        return switch (number.kind()) {
            case CARDINAL -> digits;
            case ORDINAL -> digits + ordinalEnding(number.value());
            case PERCENT -> digits + " percent";
            case TIME -> String.format(Locale.ROOT, "%05.2f hrs", number.value());
            case MULTIPLE -> digits + " times";
            case FRACTION -> number.value().compareTo(new BigDecimal("0.5")) == 0 ? "half" : digits;
            case PHONE -> "0" + number.value().toPlainString();
        };
    }

    private static String digits(BigDecimal value) {
        DecimalFormat format = new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(Locale.UK));
        return format.format(value);
    }

    private static String ordinalEnding(BigDecimal value) {
        int number = value.remainder(BigDecimal.valueOf(100)).intValue();
        boolean teen = number >= 11 && number <= 13;
        return switch (teen ? 0 : number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    private static String provenance(List<Known> chosen) {
        if (chosen.isEmpty()) {
            return "Assisted draft: nothing in this passage is known";
        }
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        chosen.forEach(known -> counts.merge(known.kind(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey().one + (count.getValue() == 1 ? "" : "s"))
                .collect(Collectors.joining(", ", "Assisted draft: ", " in the order of the Thai; not a translation"));
    }
}
