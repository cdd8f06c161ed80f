package org.communique.checks;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.text.NumberMention;
import org.communique.text.NumberMention.Kind;
import org.communique.text.PartialDate;
import org.jspecify.annotations.Nullable;

/** Numbers in English, by themselves for messages, and in the words of the draft for mends. */
final class NumberWording {
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
            "pounds",
            "KRW",
            "won");
    private static final Map<String, Integer> SCALES =
            Map.of("hundred", 2, "thousand", 3, "million", 6, "mn", 6, "billion", 9, "bn", 9, "trillion", 12);
    private static final Pattern FIGURE = Pattern.compile(
            "(\\d[\\d,]*(?:\\.\\d+)?)(\\s?(?:st|nd|rd|th)(?!\\w))?(?:([\\s-]?)(hundred|thousand|million|mn|billion|bn|trillion)(?!\\w))?(.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern CLOCK = Pattern.compile(
            "(\\d{1,2})(?:([:.]?)(\\d{2}))?(\\s?)((?:[ap])\\.?m\\.?)?(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** The longest number that is spelled out in a mend; longer ones are figures in any style. */
    private static final BigDecimal SPELLED = BigDecimal.valueOf(100);

    private static final int SHORT = 5;

    private NumberWording() {}

    /** As the ministry writes it, with its unit. */
    static String english(NumberMention number) {
        return switch (number.kind()) {
            case ORDINAL -> ordinal(number.value());
            case PERCENT -> number.value().toPlainString() + " per cent";
            case TIME ->
                number.value().setScale(2, RoundingMode.DOWN).toPlainString().replace('.', ':') + " hrs";
            case CARDINAL -> scaled(number.value()) + unit(number);
            case MULTIPLE -> number.value().toPlainString() + " times";
            case FRACTION -> fraction(number.value());
            case PHONE ->
                // The short ones, 1111, are dialled as they are.
                (number.value().toPlainString().length() > SHORT ? "0" : "")
                        + number.value().toPlainString();
        };
    }

    /**
     * The draft's words with another value in them: “6th” becomes “7th”, “Sixth” “Seventh”, “5 billion” “50 billion”,
     * “2 p.m.” “3 p.m.”.
     *
     * @return null where the words are not of a form that can be mended
     */
    static @Nullable String mend(String words, NumberMention said, NumberMention right) {
        boolean plain = isPlain(said.kind()) && isPlain(right.kind());
        if (said.kind() == Kind.TIME && right.kind() == Kind.TIME) {
            return clock(words, right.value());
        }
        if (!plain || (said.kind() == Kind.PERCENT) != (right.kind() == Kind.PERCENT)) {
            return null;
        }
        if (said.inWords()) {
            return spelled(words, said.kind() == Kind.ORDINAL, right.value());
        }
        Matcher m = FIGURE.matcher(words);
        if (!m.matches()) {
            return null;
        }
        if (m.group(2) != null) {
            return ordinal(right.value());
        }
        String tail = m.group(5);
        Integer scale = m.group(4) == null ? null : SCALES.get(m.group(4).toLowerCase(Locale.ROOT));
        if (scale != null) {
            BigDecimal many = right.value().movePointLeft(scale).stripTrailingZeros();
            boolean fits =
                    many.scale() <= 2 && many.compareTo(BigDecimal.ONE) >= 0 && many.precision() - many.scale() <= 3;
            return (fits ? figures(many) + m.group(3) + m.group(4) : scaled(right.value())) + tail;
        }
        return scaled(right.value()) + tail;
    }

    private static boolean isPlain(Kind kind) {
        return kind == Kind.CARDINAL || kind == Kind.ORDINAL || kind == Kind.PERCENT;
    }

    /** The name of a currency by its code. */
    static String currency(String code) {
        return CURRENCIES.getOrDefault(code, code);
    }

    static String scaled(BigDecimal value) {
        String[] names = {" trillion", " billion", " million"};
        for (int i = 0; i < names.length; i++) {
            BigDecimal scale = BigDecimal.TEN.pow(12 - 3 * i);
            if (value.compareTo(scale) >= 0) {
                BigDecimal many = value.divide(scale).stripTrailingZeros();
                if (many.scale() <= 2) {
                    return figures(many) + names[i];
                }
            }
        }
        return figures(value);
    }

    private static String figures(BigDecimal value) {
        return String.format(Locale.UK, value.scale() > 0 ? "%,." + value.scale() + "f" : "%,.0f", value);
    }

    private static String ordinal(BigDecimal value) {
        return value.scale() > 0 || value.precision() > 9 ? figures(value) : PartialDate.ordinal(value.intValue());
    }

    private static String fraction(BigDecimal value) {
        if (value.signum() == 0 || value.compareTo(BigDecimal.ONE) >= 0) {
            return figures(value);
        }
        for (int whole = 2; whole <= 12; whole++) {
            BigDecimal parts = value.multiply(BigDecimal.valueOf(whole)).setScale(2, RoundingMode.HALF_UP);
            int many = parts.intValue();
            if (parts.compareTo(BigDecimal.valueOf(many)) == 0) {
                return whole == 2 ? "half" : many + " in " + whole;
            }
        }
        return figures(value);
    }

    /** The unit, as it follows the number. */
    private static String unit(NumberMention number) {
        String unit = number.unit();
        if (unit == null) {
            return "";
        }
        if (number.isMoney()) {
            return " " + currency(unit);
        }
        boolean one = number.value().compareTo(BigDecimal.ONE) == 0;
        return " " + unit + (one || !NumberMention.takesPlural(unit) ? "" : "s");
    }

    /** In words like the draft's: capitals at the start of each word where the first has one. */
    private static @Nullable String spelled(String words, boolean ordinal, BigDecimal value) {
        if (value.compareTo(SPELLED) >= 0 || value.scale() > 0) {
            return ordinal ? ordinal(value) : scaled(value);
        }
        RuleBasedNumberFormat format = new RuleBasedNumberFormat(ULocale.UK, RuleBasedNumberFormat.SPELLOUT);
        String spelled = format.format(value.longValue(), ordinal ? "%spellout-ordinal" : "%spellout-cardinal");
        if (!Character.isUpperCase(words.charAt(0))) {
            return spelled;
        }
        StringBuilder title = new StringBuilder();
        for (int i = 0; i < spelled.length(); i++) {
            boolean starts = i == 0 || !Character.isLetter(spelled.charAt(i - 1));
            title.append(starts ? Character.toUpperCase(spelled.charAt(i)) : spelled.charAt(i));
        }
        return title.toString();
    }

    private static @Nullable String clock(String words, BigDecimal time) {
        Matcher m = CLOCK.matcher(words);
        if (!m.matches()) {
            return null;
        }
        int hour = time.intValue();
        int minute = time.remainder(BigDecimal.ONE).movePointRight(2).intValue();
        if (m.group(5) == null) {
            return m.group(3) == null
                    ? null
                    : String.format(Locale.ROOT, "%02d%s%02d", hour, m.group(2), minute) + m.group(4) + m.group(6);
        }
        String half = (hour < 12 ? "a" : "p") + m.group(5).substring(1);
        int twelve = hour % 12 == 0 ? 12 : hour % 12;
        String separator = m.group(2) == null || m.group(2).isEmpty() ? "." : m.group(2);
        String minutes =
                m.group(3) == null && minute == 0 ? "" : String.format(Locale.ROOT, "%s%02d", separator, minute);
        return twelve + minutes + m.group(4) + half + m.group(6);
    }
}
