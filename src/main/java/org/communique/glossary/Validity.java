package org.communique.glossary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a concept holds, and for a person in which office.
 *
 * @param office the office held, in English, or null
 * @param from first day, or null for always
 * @param to last day, or null for still
 */
public record Validity(
        @Nullable String office,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
