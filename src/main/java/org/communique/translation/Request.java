package org.communique.translation;

import java.util.List;
import org.communique.glossary.TermMatch;

/**
 * A passage to be put into English.
 *
 * @param source the Thai passage
 * @param terms the glossary's wordings found in it, in its order
 * @param before the passage before it, or empty
 * @param after the passage after it, or empty
 */
public record Request(String source, List<TermMatch> terms, String before, String after) {
    public Request {
        terms = List.copyOf(terms);
        if (source.isBlank()) {
            throw new IllegalArgumentException("there is nothing to translate");
        }
    }
}
