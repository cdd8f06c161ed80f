package org.communique.text;

/** What a text says that has a value: a date or a number. */
public sealed interface Fact permits DateMention, NumberMention {
    /** In the text that was looked at. */
    Span span();
}
