package org.communique.checks;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.communique.glossary.Term;
import org.communique.text.EnglishToken;
import org.communique.text.EnglishTokens;
import org.communique.text.Lemmatizer;

/** The words of the glossary's English wordings, cut once: each review asks for the same few hundred again and again. */
final class WordingTokens {
    /** Past so many wordings the cache begins anew. */
    private static final int CACHED = 50_000;

    private final Lemmatizer lemmatizer;
    private final Map<String, List<EnglishToken>> cache = new ConcurrentHashMap<>();

    WordingTokens(Lemmatizer lemmatizer) {
        this.lemmatizer = lemmatizer;
    }

    /** All words of a wording. */
    List<EnglishToken> of(Term term) {
        List<EnglishToken> known = cache.get(term.text());
        if (known == null) {
            if (cache.size() >= CACHED) {
                cache.clear();
            }
            known = List.copyOf(EnglishTokens.of(term.text(), lemmatizer));
            cache.put(term.text(), known);
        }
        return known;
    }
}
