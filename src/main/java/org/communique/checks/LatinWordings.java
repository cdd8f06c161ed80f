package org.communique.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communique.bitext.Passage;
import org.communique.glossary.Concept;
import org.communique.glossary.ConceptId;
import org.communique.glossary.Domain;
import org.communique.glossary.Glossary;
import org.communique.glossary.Term;
import org.communique.glossary.TermStatus;
import org.communique.text.EnglishToken;
import org.communique.text.EnglishTokens;
import org.communique.text.Lang;
import org.communique.text.Lemmatizer;
import org.communique.text.Recent;
import org.jspecify.annotations.Nullable;

/** The glossary's English names and acronyms, for telling a release's own misspelling from the draft's. */
final class LatinWordings {
    /** Words of the longest name, and some to spare. */
    private static final int LONGEST = 30;

    /** In a shorter acronym another letter makes another body: ASEM and ASME, WHO and WTO. */
    private static final int LONG_ACRONYM = 5;

    private final Lemmatizer lemmatizer;
    private final Recent<Glossary, Names> names;

    /**
     * A word of the release that a name of the glossary has otherwise.
     *
     * @param right that name's word, as the glossary writes it
     * @param sure whether it is a slip whatever the draft says
     */
    record Slip(EnglishToken right, boolean sure) {}

    private record Name(ConceptId concept, List<EnglishToken> words) {}

    /** A forbidden wording that is an accepted one but for the spelling of this word. */
    private record Misspelling(List<String> words, int at, EnglishToken right) {}

    /**
     * The names of a glossary.
     *
     * @param byWord names of two words or more, by each word
     * @param acronyms names of one word in capitals, by that word folded
     * @param misspellings by the misspelt word
     */
    private record Names(
            Map<String, List<Name>> byWord, Map<String, Name> acronyms, Map<String, List<Misspelling>> misspellings) {}

    LatinWordings(Lemmatizer lemmatizer) {
        this.lemmatizer = lemmatizer;
        this.names = new Recent<>(this::names);
    }

    /**
     * The slip in a word of a release inside an otherwise right name, or in an acronym. What may be another name as well
     * is a slip only where the draft has the glossary's.
     *
     * @param run the Latin words of the release
     * @param at which of them
     * @return null where the glossary knows no such name
     */
    @Nullable
    Slip find(List<EnglishToken> run, int at, Passage source, @Nullable Passage target, Glossary glossary) {
        Names known = names.of(glossary);
        EnglishToken forbidden = forbidden(run, at, known);
        if (forbidden != null) {
            return new Slip(forbidden, true);
        }
        EnglishToken word = run.get(at);
        if (word.isAcronym()) {
            return known.acronyms.containsKey(word.folded()) ? null : acronym(word, source, target, known);
        }
        Set<String> around = new HashSet<>();
        run.subList(Math.max(0, at - LONGEST), Math.min(run.size(), at + LONGEST))
                .forEach(other -> around.add(other.folded()));
        Set<Name> candidates = new HashSet<>();
        for (String other : around) {
            candidates.addAll(known.byWord.getOrDefault(other, List.of()));
        }
        Slip doubtful = null;
        for (Name name : candidates) {
            int size = name.words.size();
            for (int offset = Math.max(0, at - size + 1); offset <= at && offset + size <= run.size(); offset++) {
                EnglishToken right = name.words.get(at - offset);
                if (!right.folded().equals(word.folded())
                        && EditDistance.isNear(right.folded(), word.folded())
                        && sameElsewhere(run, offset, name.words, at)) {
                    Slip slip = slip(word, right, name, source, target);
                    if (slip != null && slip.sure) {
                        return slip;
                    }
                    doubtful = doubtful == null ? slip : doubtful;
                }
            }
        }
        return doubtful;
    }

    private @Nullable Slip slip(
            EnglishToken word, EnglishToken right, Name name, Passage source, @Nullable Passage target) {
        boolean drafted = isDrafted(name.concept, target);
        if (!lemmatizer.knows(word.folded())) {
            boolean sure = name.words.size() > 2;
            return sure || drafted ? new Slip(right, sure) : null;
        }
        // Another word of English makes another name, the Ministry and the Minister of Finance; but no Untied Nations.
        boolean swapped = EditDistance.isSwap(word.folded(), right.folded());
        boolean slight = EditDistance.between(word.folded(), right.folded()) == 1
                && word.lemmas().stream().noneMatch(right.lemmas()::contains);
        boolean meant = drafted && slight && isMeant(name.concept, source);
        return swapped || meant ? new Slip(right, swapped) : null;
    }

    private @Nullable Slip acronym(EnglishToken word, Passage source, @Nullable Passage target, Names known) {
        for (Name name : known.acronyms.values()) {
            EnglishToken right = name.words.getFirst();
            if (right.folded().charAt(0) == word.folded().charAt(0)
                    && Math.abs(right.folded().length() - word.folded().length()) <= 1
                    && EditDistance.between(right.folded(), word.folded()) == 1) {
                boolean isLong = word.folded().length() >= LONG_ACRONYM;
                boolean swapped = EditDistance.isSwap(word.folded(), right.folded());
                boolean sure = isLong && swapped;
                boolean meant = isDrafted(name.concept, target)
                        && ((isLong && right.folded().length() != word.folded().length())
                                || isMeant(name.concept, source));
                if ((sure || meant) && !isExplained(word, source)) {
                    return new Slip(right, sure);
                }
            }
        }
        return null;
    }

    /** Whether the release has the words that an acronym stands for. */
    private boolean isExplained(EnglishToken acronym, Passage source) {
        StringBuilder initials = new StringBuilder();
        for (EnglishToken token : EnglishTokens.of(source.text(), lemmatizer)) {
            if (token.isCapitalised() && !token.isAcronym()) {
                initials.append(token.folded().charAt(0));
            }
        }
        return initials.indexOf(acronym.folded()) >= 0;
    }

    private static boolean isMeant(ConceptId concept, Passage source) {
        return source.terms().stream().anyMatch(thai -> Renderings.passes(thai, concept));
    }

    private static boolean isDrafted(ConceptId concept, @Nullable Passage target) {
        return target != null
                && target.terms().stream()
                        .anyMatch(match -> match.term().status() != TermStatus.FORBIDDEN
                                && match.concept().id().equals(concept));
    }

    private static @Nullable EnglishToken forbidden(List<EnglishToken> run, int at, Names known) {
        for (Misspelling wrong : known.misspellings.getOrDefault(run.get(at).folded(), List.of())) {
            int from = at - wrong.at;
            if (from >= 0
                    && from + wrong.words.size() <= run.size()
                    && wrong.words.equals(run.subList(from, from + wrong.words.size()).stream()
                            .map(EnglishToken::folded)
                            .toList())) {
                return wrong.right;
            }
        }
        return null;
    }

    private static boolean sameElsewhere(List<EnglishToken> run, int offset, List<EnglishToken> name, int at) {
        for (int w = 0; w < name.size(); w++) {
            if (offset + w != at
                    && !run.get(offset + w).folded().equals(name.get(w).folded())) {
                return false;
            }
        }
        return true;
    }

    private Names names(Glossary glossary) {
        Map<String, List<Name>> byWord = new HashMap<>();
        Map<String, Name> acronyms = new HashMap<>();
        Set<List<String>> accepted = new HashSet<>();
        for (Concept concept : glossary.concepts()) {
            for (Term term : concept.accepted().toList()) {
                Name name = new Name(concept.id(), EnglishTokens.of(term.text(), lemmatizer));
                List<String> words = folded(name.words);
                accepted.add(words);
                if (words.size() > 1) {
                    new HashSet<>(words)
                            .forEach(w -> byWord.computeIfAbsent(w, k -> new ArrayList<>())
                                    .add(name));
                } else if (words.size() == 1 && name.words.getFirst().isAcronym()) {
                    acronyms.putIfAbsent(words.getFirst(), name);
                }
            }
        }
        Map<String, List<Misspelling>> misspellings = new HashMap<>();
        for (Concept concept : glossary.concepts()) {
            for (Term term : concept.terms()) {
                if (term.lang() == Lang.EN && term.status() == TermStatus.FORBIDDEN) {
                    List<EnglishToken> wrong = EnglishTokens.of(term.text(), lemmatizer);
                    if (!accepted.contains(folded(wrong))) {
                        misspellings(concept, wrong, misspellings);
                    }
                }
            }
        }
        return new Names(byWord, acronyms, misspellings);
    }

    private void misspellings(Concept concept, List<EnglishToken> wrong, Map<String, List<Misspelling>> out) {
        for (Term term : concept.accepted().toList()) {
            List<EnglishToken> right = EnglishTokens.of(term.text(), lemmatizer);
            // A person is named by one word too; of other things a word is a wording, not a spelling: Turkey, Türkiye.
            if (right.size() != wrong.size() || (wrong.size() < 2 && concept.domain() != Domain.PERSON)) {
                continue;
            }
            List<Integer> differ = new ArrayList<>();
            boolean near = true;
            for (int w = 0; w < wrong.size(); w++) {
                String due = right.get(w).folded();
                String there = wrong.get(w).folded();
                if (!due.equals(there)) {
                    differ.add(w);
                    near &= EditDistance.isNear(due, there)
                            && right.get(w).lemmas().stream()
                                    .noneMatch(wrong.get(w).lemmas()::contains);
                }
            }
            if (near) {
                for (int w : differ) {
                    out.computeIfAbsent(wrong.get(w).folded(), k -> new ArrayList<>())
                            .add(new Misspelling(folded(wrong), w, right.get(w)));
                }
            }
        }
    }

    private static List<String> folded(List<EnglishToken> words) {
        return words.stream().map(EnglishToken::folded).toList();
    }
}
