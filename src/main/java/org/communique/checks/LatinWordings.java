package org.communique.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communique.glossary.Concept;
import org.communique.glossary.Glossary;
import org.communique.glossary.Term;
import org.communique.text.EnglishToken;
import org.communique.text.EnglishTokens;
import org.communique.text.Lemmatizer;
import org.communique.text.Recent;
import org.jspecify.annotations.Nullable;

/** The glossary's English names of three words or more, for telling a release's own misspelling from the draft's. */
final class LatinWordings {
    /** Words of the longest name, and some to spare. */
    private static final int LONGEST = 30;

    private final Lemmatizer lemmatizer;
    /** By each word, the wordings that hold it. */
    private final Recent<Glossary, Map<String, List<List<String>>>> byWord;

    LatinWordings(Lemmatizer lemmatizer) {
        this.lemmatizer = lemmatizer;
        this.byWord = new Recent<>(glossary -> byWord(glossary, lemmatizer));
    }

    /**
     * The glossary's spelling of a word that a release misspells inside an otherwise right name.
     *
     * @param run the Latin words of the release
     * @param at which of them
     * @return the right spelling, folded, or null where the glossary knows no such name
     */
    @Nullable
    String rightSpelling(List<EnglishToken> run, int at, Glossary glossary) {
        String word = run.get(at).folded();
        if (lemmatizer.knows(word)) {
            // Another word of English makes another name: the Ministry, and the Minister, of Finance.
            return null;
        }
        Set<String> around = new HashSet<>();
        run.subList(Math.max(0, at - LONGEST), Math.min(run.size(), at + LONGEST))
                .forEach(other -> around.add(other.folded()));
        Map<String, List<List<String>>> wordings = byWord.of(glossary);
        Set<List<String>> candidates = new HashSet<>();
        for (String other : around) {
            candidates.addAll(wordings.getOrDefault(other, List.of()));
        }
        for (List<String> wording : candidates) {
            for (int offset = Math.max(0, at - wording.size() + 1); offset <= at; offset++) {
                if (offset + wording.size() > run.size()) {
                    break;
                }
                String right = wording.get(at - offset);
                if (!right.equals(word)
                        && EditDistance.isNear(right, word)
                        && sameElsewhere(run, offset, wording, at)) {
                    return right;
                }
            }
        }
        return null;
    }

    private static boolean sameElsewhere(List<EnglishToken> run, int offset, List<String> wording, int at) {
        for (int w = 0; w < wording.size(); w++) {
            if (offset + w != at && !run.get(offset + w).folded().equals(wording.get(w))) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, List<List<String>>> byWord(Glossary glossary, Lemmatizer lemmatizer) {
        Map<String, List<List<String>>> byWord = new HashMap<>();
        for (Concept concept : glossary.concepts()) {
            for (Term term : concept.accepted().toList()) {
                List<String> words = EnglishTokens.of(term.text(), lemmatizer).stream()
                        .map(EnglishToken::folded)
                        .toList();
                if (words.size() >= 3) {
                    new HashSet<>(words)
                            .forEach(w -> byWord.computeIfAbsent(w, k -> new ArrayList<>())
                                    .add(words));
                }
            }
        }
        return byWord;
    }
}
