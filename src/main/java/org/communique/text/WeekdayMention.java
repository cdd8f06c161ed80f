package org.communique.text;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * A day of the week.
 *
 * @param span of the day's name, in the text that was looked at
 * @param day which
 * @param date the date next to it; null where none is
 */
public record WeekdayMention(
        Span span, DayOfWeek day, @Nullable PartialDate date) {}
