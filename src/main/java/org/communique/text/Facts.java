package org.communique.text;

import java.util.List;

/**
 * The dates and numbers of a text.
 *
 * @param dates left to right
 * @param numbers left to right, none inside a date
 * @param weekdays left to right, each with its date
 */
public record Facts(List<DateMention> dates, List<NumberMention> numbers, List<WeekdayMention> weekdays) {
    public Facts {
        dates = List.copyOf(dates);
        numbers = List.copyOf(numbers);
        weekdays = List.copyOf(weekdays);
    }

    /** Reads a text in either language. Offsets are into {@code text}. */
    public static Facts of(Lang lang, String text) {
        return lang == Lang.TH ? ThaiFacts.of(text) : EnglishFacts.of(text);
    }

    /** The same, of a text that stands at {@code offset} of its document. */
    public static Facts of(Lang lang, String text, int offset) {
        Facts facts = of(lang, text);
        return new Facts(
                facts.dates.stream().map(d -> d.moved(offset)).toList(),
                facts.numbers.stream()
                        .map(n -> new NumberMention(n.span().shift(offset), n.value(), n.kind(), n.inWords(), n.unit()))
                        .toList(),
                facts.weekdays.stream()
                        .map(w -> new WeekdayMention(w.span().shift(offset), w.day(), w.date()))
                        .toList());
    }
}
