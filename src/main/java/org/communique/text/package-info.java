/**
 * Text as typed and what can be said of it without a glossary: spans, normalisation with the way back, segments, tokens, numerals and dates. Every offset is UTF-16, half-open, into the document as typed.
 */
@NullMarked
package org.communique.text;

import org.jspecify.annotations.NullMarked;
