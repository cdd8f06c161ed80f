package org.communique.glossary;

import org.communique.text.Lang;

/** One wording of a concept. */
public record Term(Lang lang, String text, TermStatus status, TermType type) {}
