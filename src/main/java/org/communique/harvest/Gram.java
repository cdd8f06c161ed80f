package org.communique.harvest;

import java.util.List;
import java.util.Set;
import org.communique.glossary.ConceptId;
import org.communique.text.Span;

/**
 * Some words that stand together in a passage.
 *
 * @param key the words folded, with {@link #PARTED} around each: a gram inside another has a key inside the other's
 * @param shown as typed
 * @param name whether a capital inside the sentence says that it is a name
 * @param cut whether what stands beside it goes on with it: capitals, a hyphen, การ before a verb
 * @param terms wordings of the glossary in it, each the concepts that it may be
 * @param span in the passage's document
 */
record Gram(String key, int words, String shown, boolean name, boolean cut, List<Set<ConceptId>> terms, Span span) {
    Gram {
        terms = List.copyOf(terms);
    }

    /** Stands in no text that was normalised. */
    static final char PARTED = '\u0001';
}
