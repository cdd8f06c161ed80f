package org.communique.text;

/**
 * A date met in a text. Each end of a range is a mention of its own.
 *
 * @param span in the text that was looked at
 * @param date what it says
 */
public record DateMention(Span span, PartialDate date) implements Fact {
    DateMention moved(int by) {
        return new DateMention(span.shift(by), date);
    }
}
