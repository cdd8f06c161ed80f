package org.communique.text;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number met in a text, dates left out.
 *
 * @param span in the text that was looked at
 * @param value in full, scale words multiplied out; a clock time as hours and minutes, 14.30 for half past two
 * @param kind what sort of number
 * @param inWords spelled out, such as “both” or ยี่สิบ
 * @param unit the code of a currency (THB; {@code dollar} where no country is said) or the English name of a stretch of
 *     time (year, decade); null where none is known
 */
public record NumberMention(
        Span span,
        BigDecimal value,
        Kind kind,
        boolean inWords,
        @Nullable String unit) {
    /** What sort of number. */
    public enum Kind {
        CARDINAL,
        ORDINAL,
        PERCENT,
        TIME,
        /** A part of one: a third. */
        FRACTION,
        /** How many times as much: threefold. */
        MULTIPLE,
        /** A telephone number, without the leading 0 or the country's code. */
        PHONE
    }

    /** Whether nothing speaks against both counting the same: one is without a unit, or both have one unit. */
    public boolean sameUnit(NumberMention other) {
        return unit == null
                || other.unit == null
                || unit.equals(other.unit)
                || (unit.equals("dollar") && DOLLARS.contains(other.unit))
                || (other.unit.equals("dollar") && DOLLARS.contains(unit));
    }

    private static final Set<String> DOLLARS = Set.of("USD", "AUD", "SGD", "CAD", "NZD", "HKD", "BND");

    public NumberMention {
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
}
