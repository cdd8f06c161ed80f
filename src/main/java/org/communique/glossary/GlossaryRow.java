package org.communique.glossary;

/**
 * A concept and where it was read.
 *
 * @param concept what the row says
 * @param file name of the file, as given
 * @param line first line of the row, from 1
 */
public record GlossaryRow(Concept concept, String file, int line) {}
