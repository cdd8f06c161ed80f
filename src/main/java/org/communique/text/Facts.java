package org.communique.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** Several checks ask of one passage, and again at each keystroke. */
    private static final Memo<Asked, ThaiFacts.Read> KNOWN =
            new Memo<>(4_000, asked -> asked.text.length() <= 4_000, Facts::read);

    /** Whole documents: few, since they are long. */
    private static final Memo<Asked, ThaiFacts.Read> DOCUMENTS =
            new Memo<>(16, asked -> asked.text.length() <= 100_000, Facts::read);

    private static ThaiFacts.Read read(Asked asked) {
        return asked.lang == Lang.TH
                ? ThaiFacts.of(asked.text, asked.around)
                : new ThaiFacts.Read(EnglishFacts.of(asked.text), false);
    }

    private static ThaiFacts.Read known(Asked asked) {
        return (asked.text.length() <= 4_000 ? KNOWN : DOCUMENTS).of(asked);
    }

    private record Asked(Lang lang, String text, @Nullable Integer around) {}

    /** Reads a text in either language. Offsets are into {@code text}. */
    public static Facts of(Lang lang, String text) {
        return of(lang, text, 0, null);
    }

    /** The same, of a text that stands at {@code offset} of its document. */
    public static Facts of(Lang lang, String text, int offset) {
        return of(lang, text, offset, null);
    }

    /**
     * The same, of a release of a year.
     *
     * @param around the year of the release in the Common Era, by which years of two digits are told (ม.ค. 65 is of the
     *     Buddhist era, ม.ค. 22 in a release of 2022 is not); null where unknown
     */
    public static Facts of(Lang lang, String text, int offset, @Nullable Integer around) {
        ThaiFacts.Read read = known(new Asked(lang, text, null));
        Facts facts = around != null && read.byYear()
                ? known(new Asked(lang, text, around)).facts()
                : read.facts();
        if (offset == 0) {
            return facts;
        }
        return new Facts(
                facts.dates.stream().map(d -> d.moved(offset)).toList(),
                facts.numbers.stream().map(n -> n.moved(offset)).toList(),
                facts.weekdays.stream()
                        .map(w -> new WeekdayMention(w.span().shift(offset), w.day(), w.date()))
                        .toList());
    }
}
