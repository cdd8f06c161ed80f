package org.communique.glossary;

import org.communique.text.Lang;
import org.jspecify.annotations.Nullable;

/**
 * Something that a TBX file says of a concept and that has no place of its own here: a data category that we do not know, a
 * second definition, a language other than Thai and English. It is kept so that a file which came in goes out whole. It
 * is tied to its wording by the wording itself, so that it stays right when wordings are added or sorted.
 *
 * @param lang the language section it stands in, or null where it belongs to the concept as a whole
 * @param wording the wording it belongs to, or null where it belongs to the language or the concept
 * @param xml one element in the DCA style of ISO 30042, without a namespace unless it is foreign to the standard
 */
public record Carried(@Nullable Lang lang, @Nullable String wording, String xml) {
    public Carried {
        if (lang == null && wording != null) {
            throw new IllegalArgumentException("what belongs to the wording “" + wording + "” has a language");
        }
    }
}
