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
 * @param unit the code of a currency (THB; {@code dollar} where no country is said) or the English name of a measure
 *     (year, kilometre, rai); null where none is known
 */
public record NumberMention(
        Span span,
        BigDecimal value,
        Kind kind,
        boolean inWords,
        @Nullable String unit) implements Fact {
    private static final Set<String> DOLLARS = Set.of("USD", "AUD", "SGD", "CAD", "NZD", "HKD", "BND", "TWD");

    /** A converted measure is rounded by whoever writes it: 2,500 rai are 988 acres. */
    private static final BigDecimal ROUNDED = new BigDecimal("0.01");

    /** The unit of a clock time of which it is not said in which half of the day it lies: half past two. */
    static final String HALF_DAY = "o'clock";

    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

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

    public NumberMention {
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    /** Whether nothing speaks against both counting the same: one is without a unit, or both have one unit. */
    public boolean sameUnit(NumberMention other) {
        return unit == null
                || other.unit == null
                || unit.equals(other.unit)
                || (unit.equals("dollar") && DOLLARS.contains(other.unit))
                || (other.unit.equals("dollar") && DOLLARS.contains(unit));
    }

    /** Whether both say the same amount, be it in other units: 14 days and 2 weeks. */
    public boolean sameAmount(NumberMention other) {
        if (HALF_DAY.equals(unit) || HALF_DAY.equals(other.unit)) {
            return kind == other.kind && value.remainder(TWELVE).compareTo(other.value.remainder(TWELVE)) == 0;
        }
        if (sameUnit(other) && value.compareTo(other.value) == 0) {
            return true;
        }
        if (unit == null || other.unit == null || unit.equals(other.unit)) {
            return false;
        }
        BigDecimal mine = Measure.factor(unit, other.unit);
        BigDecimal theirs = Measure.factor(other.unit, unit);
        if (mine == null || theirs == null) {
            return false;
        }
        BigDecimal amount = value.multiply(mine);
        return amount.subtract(other.value.multiply(theirs)).abs().compareTo(amount.multiply(ROUNDED)) <= 0;
    }

    /** Whether both are measured in units of one kind that are not the same: days and weeks. */
    public boolean isConvertible(NumberMention other) {
        return unit != null
                && other.unit != null
                && !unit.equals(other.unit)
                && Measure.factor(unit, other.unit) != null;
    }

    /** Whether the unit is a currency. */
    public boolean isMoney() {
        return unit != null && kind != Kind.TIME && !Measure.isMeasure(unit);
    }

    /** Whether the unit is one that things are measured in. */
    public boolean isMeasured() {
        return unit != null && Measure.isMeasure(unit);
    }

    /** Whether an English name of a unit takes an s in the plural. */
    public static boolean takesPlural(String unit) {
        return !unit.equals("rai") && !unit.equals("ngan") && !unit.endsWith(" wa");
    }

    NumberMention moved(int by) {
        return new NumberMention(span.shift(by), value, kind, inWords, unit);
    }
}
