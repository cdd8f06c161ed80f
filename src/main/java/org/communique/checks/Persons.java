package org.communique.checks;

import java.util.List;
import java.util.Set;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Passage;
import org.communique.glossary.Domain;
import org.communique.glossary.Term;
import org.communique.glossary.TermMatch;
import org.communique.glossary.TermStatus;
import org.communique.text.EnglishToken;
import org.communique.text.EnglishTokens;
import org.communique.text.Lemmatizer;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/** How a draft names a person of the registry: rightly, under another spelling, in short, or not at all. */
final class Persons {
    private static final Set<String> PRONOUNS = Set.of("he", "she", "his", "her", "him", "they", "their", "who");

    private final Lemmatizer lemmatizer;
    private final WordingTokens wordingTokens;

    Persons(Lemmatizer lemmatizer, WordingTokens wordingTokens) {
        this.lemmatizer = lemmatizer;
        this.wordingTokens = wordingTokens;
    }

    /** Where the draft's passage has another spelling of the name, in the document; null where it has none. */
    @Nullable
    Span otherSpelling(TermMatch thai, Passage target) {
        for (TermMatch match : target.terms()) {
            if (match.term().status() == TermStatus.FORBIDDEN
                    && match.concept().id().equals(thai.concept().id())
                    && Renderings.of(thai, target).stream()
                            .noneMatch(m -> m.span().contains(match.span()))) {
                return match.span();
            }
        }
        Span near = nearSpelling(thai, EnglishTokens.of(target.text(), lemmatizer));
        Span place = near == null ? null : near.shift(target.span().start());
        boolean right = place != null
                && target.terms().stream()
                        .anyMatch(m -> m.term().status() != TermStatus.FORBIDDEN
                                && m.concept().domain() == Domain.PERSON
                                && m.span().contains(place));
        return right ? null : place;
    }

    /** Whether the draft names the person by a part of the name or, once named in full, by a pronoun or an office. */
    boolean isNamed(TermMatch thai, Passage target, boolean before) {
        return isNamed(thai, EnglishTokens.of(target.text(), lemmatizer), target, before);
    }

    /** Words that are nearly the name: one part nearly right or right, the others beginning with the same letter. */
    private @Nullable Span nearSpelling(TermMatch thai, List<EnglishToken> tokens) {
        for (Term term : thai.concept().accepted().toList()) {
            List<EnglishToken> words = wordingTokens.of(term);
            if (words.size() < 2) {
                continue;
            }
            for (int i = 0; i + words.size() <= tokens.size(); i++) {
                int near = 0;
                boolean alike = true;
                boolean same = true;
                for (int w = 0; w < words.size() && alike; w++) {
                    String due = words.get(w).folded();
                    EnglishToken there = tokens.get(i + w);
                    alike = (there.isCapitalised() || !words.get(w).isCapitalised())
                            && (there.folded().charAt(0) == due.charAt(0) || EditDistance.isNear(due, there.folded()));
                    same &= due.equals(there.folded());
                    if (due.length() >= 4 && (due.equals(there.folded()) || EditDistance.isNear(due, there.folded()))) {
                        near++;
                    }
                }
                if (alike && near > 0 && !same) {
                    return tokens.get(i)
                            .span()
                            .cover(tokens.get(i + words.size() - 1).span());
                }
            }
        }
        return null;
    }

    private boolean isNamed(TermMatch thai, List<EnglishToken> tokens, Passage target, boolean before) {
        for (Term term : thai.concept().accepted().toList()) {
            for (EnglishToken part : wordingTokens.of(term)) {
                if (part.surface().length() > 2
                        && tokens.stream()
                                .anyMatch(t -> t.isCapitalised() && t.folded().equals(part.folded()))) {
                    return true;
                }
            }
        }
        return before
                && (tokens.stream().anyMatch(t -> PRONOUNS.contains(t.folded()))
                        || target.terms().stream().anyMatch(t -> t.concept().domain() == Domain.POSITION));
    }

    static boolean isElsewhere(TermMatch thai, List<AlignedSegment> segments, int at) {
        for (int k = Math.max(0, at - 1); k <= Math.min(segments.size() - 1, at + 1); k++) {
            Passage target = segments.get(k).target();
            if (k != at && target != null && !Renderings.of(thai, target).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
