package org.communique.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A year of an English text that is said in the Buddhist era, with or without that of the Common Era beside it: “B.E.
 * 2564”, “2564 B.E. (2021)”, “2021 (B.E. 2564)”.
 *
 * @param span of the whole, in the text that was looked at
 * @param buddhist the year of the Buddhist era
 * @param common the year of the Common Era that stands beside it; null where there is none
 */
public record EraYear(Span span, int buddhist, @Nullable Integer common) {
    /** Years that the Buddhist era is ahead. */
    public static final int APART = 543;

    private static final String ERA = "B\\.?\\s?E\\.?";
    private static final String BUDDHIST = "(2[1-6]\\d{2})(?!\\d)";
    private static final String COMMON =
            "\\s?\\((?:A\\.?D\\.?\\s?|C\\.?E\\.?\\s?)?(\\d{4})(?:\\s?(?:A\\.?D\\.?|C\\.?E\\.?))?\\)";
    private static final Pattern YEAR = Pattern.compile("(?=[B\\d])(?:\\b" + ERA + "\\s?" + BUDDHIST + "(?:" + COMMON
            + ")?|(?<![\\d.,/-])" + BUDDHIST + "\\s" + ERA + "(?![\\p{L}\\d])(?:" + COMMON
            + ")?|(?<![\\d.,/-])(\\d{4})\\s?\\(" + ERA + "\\s?" + BUDDHIST + "\\))");

    /** All that stand in a text, from left to right. */
    public static List<EraYear> in(String text) {
        List<EraYear> found = new ArrayList<>();
        for (Matcher m = YEAR.matcher(text); m.find(); ) {
            int form = m.group(1) != null ? 1 : m.group(3) != null ? 3 : 5;
            String buddhist = m.group(form == 5 ? 6 : form);
            String common = m.group(form == 5 ? 5 : form + 1);
            found.add(new EraYear(
                    new Span(m.start(), m.end()),
                    Integer.parseInt(buddhist),
                    common == null ? null : Integer.valueOf(common)));
        }
        return found;
    }

    /** The year of the Common Era; where both are said and differ, the one that says so itself. */
    public int year() {
        return common == null ? buddhist - APART : common;
    }

    /** Whether both years are said and are not the same one. */
    public boolean isContradiction() {
        return common != null && common != buddhist - APART;
    }

    /** The same wording for another year of the Common Era. */
    public String of(String text, int year) {
        String words = span.of(text).replace(Integer.toString(buddhist), Integer.toString(year + APART));
        return common == null ? words : words.replace(common.toString(), Integer.toString(year));
    }

    /**
     * The text with the year of the Common Era alone in the place of each, at its right end and as long as it was, so that
     * what reads dates need not know of eras.
     */
    static String inCommonEra(String text) {
        StringBuilder out = null;
        for (EraYear year : in(text)) {
            out = out == null ? new StringBuilder(text) : out;
            String alone = Integer.toString(year.year());
            int at = year.span.end() - alone.length();
            out.replace(year.span.start(), year.span.end(), " ".repeat(at - year.span.start()) + alone);
        }
        return out == null ? text : out.toString();
    }
}
