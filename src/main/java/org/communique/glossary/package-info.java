/**
 * The termbase as values: concepts and their wordings, read from CSV, and finding them in Thai and English text.
 */
@NullMarked
package org.communique.glossary;

import org.jspecify.annotations.NullMarked;
