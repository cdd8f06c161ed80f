package org.communique.checks;

import java.util.HashSet;
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

    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "prof",
            "professor",
            "gen",
            "general",
            "president",
            "premier",
            "chancellor",
            "minister",
            "secretary",
            "ambassador",
            "governor",
            "senator",
            "samdech",
            "datuk",
            "dato",
            "sheikh");

    /** A given name as short as this begins other names too: Don Mueang, Hun Manet. */
    private static final int SHORT = 3;

    /** Words of a name behind the given one. */
    private static final int REST = 3;

    /** Letters of a surname that stands by itself and is recognised in another spelling. */
    private static final int LONG = 5;

    private final Lemmatizer lemmatizer;
    private final WordingTokens wordingTokens;

    /**
     * A name under another spelling.
     *
     * @param span its words, in the document
     * @param right what they should be
     */
    record Other(Span span, String right) {}

    Persons(Lemmatizer lemmatizer, WordingTokens wordingTokens) {
        this.lemmatizer = lemmatizer;
        this.wordingTokens = wordingTokens;
    }

    /** Where the draft's passage has another spelling of the name, or another surname; null where it has none. */
    @Nullable
    Other otherSpelling(TermMatch thai, Passage source, Passage target) {
        String right = thai.concept().english();
        for (TermMatch match : target.terms()) {
            if (match.term().status() == TermStatus.FORBIDDEN
                    && match.concept().id().equals(thai.concept().id())
                    && Renderings.of(thai, target).stream()
                            .noneMatch(m -> m.span().contains(match.span()))) {
                return new Other(match.span(), right);
            }
        }
        Draft draft = new Draft(EnglishTokens.of(target.text(), lemmatizer), source, target);
        Span place = nearSpelling(thai, draft);
        if (place == null) {
            place = otherSurname(thai, draft);
        }
        return place == null
                ? surnameNearly(thai, draft)
                : new Other(place.shift(target.span().start()), right);
    }

    /** Whether the draft names the person by a part of the name or, once named in full, by a pronoun or an office. */
    boolean isNamed(TermMatch thai, Passage target, boolean before) {
        return isNamed(thai, EnglishTokens.of(target.text(), lemmatizer), target, before);
    }

    /** Words that are nearly the name: one part nearly right or right, the others beginning with the same letter. */
    private @Nullable Span nearSpelling(TermMatch thai, Draft draft) {
        List<EnglishToken> tokens = draft.tokens;
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
                            && (w == 0 || draft.isJoined(i + w))
                            && (due.equals(there.folded()) || !TITLES.contains(there.folded()))
                            && (there.folded().charAt(0) == due.charAt(0) || EditDistance.isNear(due, there.folded()));
                    same &= due.equals(there.folded());
                    if (due.length() >= 4 && (due.equals(there.folded()) || EditDistance.isNear(due, there.folded()))) {
                        near++;
                    }
                }
                if (alike && near > 0 && !same && !draft.isPerson(i, i + words.size() - 1)) {
                    return draft.cover(i, draft.endOfHyphened(i + words.size() - 1));
                }
            }
        }
        return null;
    }

    /** The given name with another surname behind it, or the whole name the wrong way round. */
    private @Nullable Span otherSurname(TermMatch thai, Draft draft) {
        List<EnglishToken> tokens = draft.tokens;
        for (Term term : thai.concept().accepted().toList()) {
            List<EnglishToken> words = wordingTokens.of(term);
            if (words.size() < 2 || TITLES.contains(words.getFirst().folded())) {
                continue;
            }
            for (int i = 0; i + 1 < tokens.size(); i++) {
                if (draft.isOneName(i) && !draft.isRight(thai, tokens.get(i + 1))) {
                    boolean reversed = words.size() == 2
                            && !draft.isRight(thai, tokens.get(i))
                            && tokens.get(i).folded().equals(words.getLast().folded())
                            && tokens.get(i + 1)
                                    .folded()
                                    .equals(words.getFirst().folded());
                    if (reversed) {
                        return draft.cover(i, i + 1);
                    }
                    if (tokens.get(i).folded().equals(words.getFirst().folded())
                            && isOtherSurname(thai, words.get(1), draft, i)) {
                        return draft.cover(i, draft.endOfName(i + 1, words.get(1)));
                    }
                }
            }
        }
        return null;
    }

    private boolean isOtherSurname(TermMatch thai, EnglishToken due, Draft draft, int given) {
        EnglishToken there = draft.tokens.get(given + 1);
        boolean near = EditDistance.isNear(due.folded(), there.folded());
        return !(lemmatizer.knows(there.folded()) && !near) // a headline: Paetongtarn Visits
                && (draft.tokens.get(given).folded().length() > SHORT
                        || there.folded().charAt(0) == due.folded().charAt(0))
                && !draft.isBehindName(given)
                && surnames(draft.tokens, draft.target.text(), given).stream().noneMatch(surnames(thai)::contains)
                && !draft.isOfAnother(there)
                && !isAnothersGiven(thai, draft.source);
    }

    /** The surnames of all accepted wordings, words in hyphens as they are. */
    private Set<String> surnames(TermMatch thai) {
        Set<String> surnames = new HashSet<>();
        for (Term term : thai.concept().accepted().toList()) {
            surnames.addAll(surnames(wordingTokens.of(term), term.text(), 0));
        }
        return surnames;
    }

    /** Whether the release has the given name with another surname: somebody else's. */
    private static boolean isAnothersGiven(TermMatch thai, Passage source) {
        String name = Places.words(source, thai.span());
        int space = name.indexOf(' ');
        if (space < 0) {
            return false;
        }
        String given = name.substring(0, space + 1);
        String text = source.text();
        for (int at = text.indexOf(given); at >= 0; at = text.indexOf(given, at + 1)) {
            if (!text.startsWith(name, at)) {
                return true;
            }
        }
        return false;
    }

    /** A surname in another spelling that stands alone behind a title, where the passage names the person nowhere else. */
    private @Nullable Other surnameNearly(TermMatch thai, Draft draft) {
        if (isNamed(thai, draft.tokens, draft.target, false)) {
            return null;
        }
        for (Term term : thai.concept().accepted().toList()) {
            EnglishToken due = wordingTokens.of(term).getLast();
            boolean hyphened = term.text().indexOf('-') >= 0;
            for (int i = 1; i < draft.tokens.size() && due.folded().length() >= LONG && !hyphened; i++) {
                EnglishToken there = draft.tokens.get(i);
                if (there.isCapitalised()
                        && there.folded().charAt(0) == due.folded().charAt(0)
                        && EditDistance.isNear(due.folded(), there.folded())
                        && !lemmatizer.knows(there.folded())
                        && TITLES.contains(draft.tokens.get(i - 1).folded())
                        && !draft.isOneName(i)
                        && !draft.isOfAnother(there)) {
                    return new Other(draft.place(there), due.surface());
                }
            }
        }
        return null;
    }

    /** The next words behind a given name, those in hyphens as one. */
    private static Set<String> surnames(List<EnglishToken> tokens, String text, int given) {
        Set<String> surnames = new HashSet<>();
        StringBuilder surname = new StringBuilder();
        for (int i = given + 1; i < tokens.size() && surnames.size() < REST; i++) {
            if (Places.isHyphened(tokens.get(i - 1), tokens.get(i), text)) {
                surname.append('-');
            } else {
                surnames.add(surname.toString());
                surname.setLength(0);
            }
            surname.append(tokens.get(i).folded());
        }
        surnames.add(surname.toString());
        surnames.remove("");
        return surnames;
    }

    /** The words of a draft's passage, and what stands around them. */
    private final class Draft {
        private final List<EnglishToken> tokens;
        private final Passage source;
        private final Passage target;

        private Draft(List<EnglishToken> tokens, Passage source, Passage target) {
            this.tokens = tokens;
            this.source = source;
            this.target = target;
        }

        private Span cover(int first, int last) {
            return tokens.get(first).span().cover(tokens.get(last).span());
        }

        private Span place(EnglishToken token) {
            return token.span().shift(target.span().start());
        }

        /** The last word in hyphens with this one: Sa-ngiamphong, but not Thongphakdi-led. */
        private int endOfHyphened(int at) {
            int end = at;
            while (end + 1 < tokens.size()
                    && Places.isHyphened(tokens.get(end), tokens.get(end + 1), target.text())
                    && (tokens.get(end + 1).isCapitalised()
                            || !lemmatizer.knows(tokens.get(end + 1).folded()))) {
                end++;
            }
            return end;
        }

        /** The last word of a surname, which may be of two words: Jin Ping. */
        private int endOfName(int at, EnglishToken due) {
            int end = endOfHyphened(at);
            if (!isOneName(end)) {
                return end;
            }
            String next = tokens.get(end + 1).folded();
            boolean parted = due.folded().equals(tokens.get(end).folded() + next);
            return parted || !lemmatizer.knows(next) ? endOfHyphened(end + 1) : end;
        }

        /** Whether nothing but spaces, dots and dashes parts a word from the one before. */
        private boolean isJoined(int at) {
            return target.text()
                    .substring(
                            tokens.get(at - 1).span().end(),
                            tokens.get(at).span().start())
                    .chars()
                    .allMatch(c -> Character.isWhitespace(c) || ".-–‑\u00A0".indexOf(c) >= 0);
        }

        /** Whether a word and the next are both capitalised, with a space between them. */
        private boolean isOneName(int at) {
            return at + 1 < tokens.size()
                    && isWordOfName(tokens.get(at))
                    && isWordOfName(tokens.get(at + 1))
                    && target.text()
                            .substring(
                                    tokens.get(at).span().end(),
                                    tokens.get(at + 1).span().start())
                            .equals(" ");
        }

        private static boolean isWordOfName(EnglishToken token) {
            return token.isCapitalised()
                    && !token.isAcronym()
                    && token.surface().length() > 1
                    && token.surface().indexOf('\'') < 0
                    && token.surface().indexOf('’') < 0;
        }

        /** Whether a given name is itself the end of another name: Surat Thani, Pathum Thani. */
        private boolean isBehindName(int at) {
            if (at == 0 || !isOneName(at - 1)) {
                return false;
            }
            String before = tokens.get(at - 1).folded();
            return !TITLES.contains(before) && !lemmatizer.knows(before);
        }

        private boolean isRight(TermMatch thai, EnglishToken token) {
            return Renderings.of(thai, target).stream().anyMatch(m -> m.span().contains(place(token)));
        }

        /** Whether words are the right name of somebody. */
        private boolean isPerson(int first, int last) {
            Span place = cover(first, last).shift(target.span().start());
            return target.terms().stream()
                    .anyMatch(m -> m.term().status() != TermStatus.FORBIDDEN
                            && m.concept().domain() == Domain.PERSON
                            && m.span().contains(place));
        }

        /** Whether a word is of another name that the release or the glossary has. */
        private boolean isOfAnother(EnglishToken token) {
            return Renderings.isAccepted(place(token), source, target)
                    || source.text().contains(token.surface())
                    || target.terms().stream()
                            .anyMatch(m -> m.term().status() != TermStatus.FORBIDDEN
                                    && m.span().contains(place(token)));
        }
    }

    private boolean isNamed(TermMatch thai, List<EnglishToken> tokens, Passage target, boolean before) {
        for (Term term : thai.concept().accepted().toList()) {
            for (EnglishToken part : wordingTokens.of(term)) {
                if (part.surface().length() > 2
                        && tokens.stream()
                                .anyMatch(t -> t.isCapitalised()
                                        && t.folded().equals(part.folded())
                                        && !isOfOther(thai, t, target))) {
                    return true;
                }
            }
        }
        return before
                && (tokens.stream().anyMatch(t -> PRONOUNS.contains(t.folded()))
                        || target.terms().stream().anyMatch(t -> t.concept().domain() == Domain.POSITION));
    }

    /** Whether a word lies in the full name of somebody else: Hun Manet names no Hun Sen. */
    private static boolean isOfOther(TermMatch thai, EnglishToken token, Passage target) {
        Span place = token.span().shift(target.span().start());
        return target.terms().stream()
                .anyMatch(m -> m.concept().domain() == Domain.PERSON
                        && m.term().text().indexOf(' ') > 0
                        && m.span().contains(place)
                        && !Renderings.passes(thai, m.concept().id())
                        && thai.concept()
                                .accepted()
                                .noneMatch(term -> term.text().equals(m.term().text())));
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
