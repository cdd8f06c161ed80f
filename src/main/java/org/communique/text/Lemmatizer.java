package org.communique.text;

import java.util.Set;

/**
 * Gives the base forms of an English word. The engine is handed one, so that text and glossary do not depend on the
 * dictionary behind it. Implementations are thread-safe.
 */
@FunctionalInterface
public interface Lemmatizer {
    /**
     * The lower-case lemmas of a word.
     *
     * @param word one token, in lower case
     * @return its lemmas, or the word itself where none is known; never empty
     */
    Set<String> lemmas(String word);

    /** Whether the dictionary has the word; where there is no dictionary, every word is known. */
    default boolean knows(String word) {
        return true;
    }
}
