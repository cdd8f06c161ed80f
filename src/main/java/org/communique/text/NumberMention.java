package org.communique.text;

import java.math.BigDecimal;

/**
 * A number met in a text, dates left out.
 *
 * @param span in the text that was looked at
 * @param value in full, scale words multiplied out; a clock time as hours and minutes, 14.30 for half past two
 * @param kind what sort of number
 * @param inWords spelled out, such as “both” or ยี่สิบ
 */
public record NumberMention(Span span, BigDecimal value, Kind kind, boolean inWords) {
    /** What sort of number. */
    public enum Kind {
        CARDINAL,
        ORDINAL,
        PERCENT,
        TIME
    }

    public NumberMention {
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
}
