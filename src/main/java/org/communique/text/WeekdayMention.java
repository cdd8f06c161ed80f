package org.communique.text;

import java.time.DayOfWeek;

/**
 * A day of the week said with a date.
 *
 * @param span of the day's name, in the text that was looked at
 * @param day which
 * @param date the date it is said of
 */
public record WeekdayMention(Span span, DayOfWeek day, PartialDate date) {}
