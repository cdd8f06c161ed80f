package org.communique.checks;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import org.communique.qa.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Which of LanguageTool's 6,190 British rules speak, and how loudly. By category, with exceptions by rule; the reasons,
 * kind by kind, and what each was seen to say of 60 government releases, stand in {@code docs/checks/language.md}.
 */
final class LanguageRules {
    private LanguageRules() {}

    static final String DOUBLED_WORD = "ENGLISH_WORD_REPEAT_RULE";

    /** Categories that are not named are off. */
    private static final Map<String, Severity> CATEGORIES = Map.ofEntries(
            entry("GRAMMAR", Severity.ERROR),
            entry("TYPOS", Severity.ERROR),
            entry("COLLOCATIONS", Severity.WARNING),
            entry("CONFUSED_WORDS", Severity.WARNING),
            entry("SEMANTICS", Severity.WARNING),
            entry("NONSTANDARD_PHRASES", Severity.HINT),
            entry("COMPOUNDING", Severity.HINT),
            entry("CASING", Severity.HINT),
            entry("PROPER_NOUNS", Severity.HINT),
            entry("PUNCTUATION", Severity.HINT),
            entry("TYPOGRAPHY", Severity.HINT),
            entry("STYLE", Severity.HINT),
            entry("REDUNDANCY", Severity.HINT),
            entry("MISC", Severity.HINT));

    private static final Map<String, Severity> RULES = Map.ofEntries(
            entry(DOUBLED_WORD, Severity.ERROR),
            entry("EN_A_VS_AN", Severity.ERROR),
            // Written either way in government prose: not a mistake, only not the dictionary's first choice.
            entry("CYBER_COMPOUNDS", Severity.HINT),
            // Wrong of “will march 10 kilometres” and of “armed forces day”.
            entry("LOWERCASE_MONTHS", Severity.HINT),
            entry("POSSESSIVE_APOSTROPHE", Severity.HINT),
            entry("ON-GOING", Severity.HINT),
            entry("EN_SPLIT_WORDS_HYPHEN", Severity.HINT),
            entry("EN_DIACRITICS_REPLACE_ORTHOGRAPHY", Severity.HINT));

    private static final Set<String> OFF = Set.of(
            // British and American spelling and vocabulary, -ise and -ize: all accepted.
            "EN_GB_SIMPLE_REPLACE",
            "EN_US_SIMPLE_REPLACE",
            "EN_WORD_COHERENCY",
            // Viet Nam is the name that the country and the United Nations use.
            "EN_COMPOUNDS_VIET_NAM",
            "PER_CENT",
            // Units are facts of the release: the number check's.
            "METRIC_UNITS_EN_IMPERIAL",
            "METRIC_UNITS_EN_GB",
            "METRIC_UNITS_EN_US",
            "UNIT_SPACE",
            // Brackets, quotes, dashes and spaces: the punctuation check's.
            "EN_UNPAIRED_BRACKETS",
            "EN_UNPAIRED_QUOTES",
            "GERMAN_QUOTES",
            "HYPHEN_TO_EN",
            "EN_DASH_RULE",
            "DASH_RULE",
            "WHITESPACE_RULE",
            "CONSECUTIVE_SPACES",
            "COMMA_PARENTHESIS_WHITESPACE",
            "DOUBLE_PUNCTUATION",
            "PUNCTUATION_PARAGRAPH_END",
            "MULTIPLICATION_SIGN",
            // A passage may begin inside a sentence, and captions and lists begin as they like.
            "UPPERCASE_SENTENCE_START",
            // Style of office prose, not a slip of the translation.
            "IN_A_X_MANNER",
            "TOO_LONG_SENTENCE",
            "REP_PASSIVE_VOICE",
            "REP_THANK_YOU_FOR",
            "PROFANITY",
            // Inversion is right in “Participating in the meeting were …”.
            "WERE_VBB",
            // Wrong of “reaffirmed its commitment to support the Fund and since …” and of “two Vietnam’s leading
            // firms”.
            "ITS_TO_IT_S",
            "IT_IS",
            // The date check's.
            "EN_DATE_WEEKDAY",
            // These take the day on which they run for that of the text.
            "EN_DATE_WEEKDAY_CURRENTYEAR",
            "DATE_NEW_YEAR",
            "INCORRECT_POSSESSIVE_FORM_AFTER_A_NUMBER");

    /** How grave a match of the rule is; null where it is not wanted. */
    static @Nullable Severity severity(String rule, String category) {
        if (OFF.contains(rule)) {
            return null;
        }
        Severity own = RULES.get(rule);
        return own == null ? CATEGORIES.get(category) : own;
    }
}
