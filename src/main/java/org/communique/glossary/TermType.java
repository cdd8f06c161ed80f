package org.communique.glossary;

import org.communique.text.Lang;

/** The form of a wording, told from its letters or said with a suffix in the cell: {@code MFA{acronym}}. */
public enum TermType {
    FULL,
    SHORT,
    ACRONYM,
    PHRASE;

    /**
     * The type that a wording's form tells: of the verb-phrase domain a phrase; Latin capitals (MFA, U.S., G77) an
     * acronym; ending in ฯ, or in a full stop, short. An English wording of several words that ends in a full stop
     * (Washington, D.C.) is a full one.
     */
    public static TermType told(Lang lang, Domain domain, String wording) {
        if (domain == Domain.VERB_PHRASE) {
            return PHRASE;
        }
        boolean capitals = wording.length() > 1
                && wording.chars().anyMatch(Character::isUpperCase)
                && wording.chars().noneMatch(c -> Character.isLetter(c) && !Character.isUpperCase(c));
        if (capitals) {
            return ACRONYM;
        }
        boolean dot = wording.endsWith(".") && (lang == Lang.TH || wording.indexOf(' ') < 0);
        return dot || wording.endsWith("ฯ") ? SHORT : FULL;
    }
}
