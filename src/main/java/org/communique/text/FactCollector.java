package org.communique.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/** Gathers the dates and numbers of one text; each character belongs to one of them at most, first come. */
final class FactCollector {
    private final Normalized normalized;
    private final boolean[] taken;
    private final List<DateMention> dates = new ArrayList<>();
    private final List<NumberMention> numbers = new ArrayList<>();

    FactCollector(Normalized normalized) {
        this.normalized = normalized;
        this.taken = new boolean[normalized.text().length()];
    }

    /** The text to look at. */
    String text() {
        return normalized.text();
    }

    /** Takes what was matched as these dates, unless one of them is none (null). */
    void dates(MatchResult at, @Nullable PartialDate... found) {
        for (PartialDate date : found) {
            if (date == null) {
                return;
            }
        }
        if (take(at.start(), at.end())) {
            for (PartialDate date : found) {
                if (date != null) {
                    dates.add(new DateMention(normalized.toRaw(at.start(), at.end()), date));
                }
            }
        }
    }

    void number(int start, int end, BigDecimal value, NumberMention.Kind kind, boolean inWords) {
        if (take(start, end)) {
            numbers.add(new NumberMention(normalized.toRaw(start, end), value, kind, inWords));
        }
    }

    Facts facts() {
        dates.sort(Comparator.comparing(DateMention::span));
        numbers.sort(Comparator.comparing(NumberMention::span));
        return new Facts(dates, numbers);
    }

    private boolean take(int start, int end) {
        for (int i = start; i < end; i++) {
            if (taken[i]) {
                return false;
            }
        }
        for (int i = start; i < end; i++) {
            taken[i] = true;
        }
        return true;
    }
}
