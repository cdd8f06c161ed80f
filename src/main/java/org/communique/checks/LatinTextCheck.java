package org.communique.checks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Passage;
import org.communique.glossary.Concept;
import org.communique.glossary.Term;
import org.communique.glossary.TermMatch;
import org.communique.glossary.TermStatus;
import org.communique.qa.Check;
import org.communique.qa.CheckId;
import org.communique.qa.CheckInfo;
import org.communique.qa.Example;
import org.communique.qa.Finding;
import org.communique.qa.Fix;
import org.communique.qa.Severity;
import org.communique.text.EnglishToken;
import org.communique.text.EnglishTokens;
import org.communique.text.Lemmatizer;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Names and acronyms that the release gives in Latin letters: the draft must spell them so. Compared word by word after
 * folding, with the glossary's equivalents (U.S. / United States); where the release itself misspells a name of the
 * glossary the right form passes.
 */
final class LatinTextCheck implements Check {
    private static final CheckInfo INFO = new CheckInfo(
            new CheckId("latin-text"),
            Severity.ERROR,
            "A Latin name or acronym of the release misspelt or lost",
            List.of(
                    Example.good("นาย Atul Keshap เดินทางเยือนไทย", "Mr. Atul Keshap visited Thailand"),
                    Example.good("หุ้นส่วนลุ่มน้ำโขง-สหรัฐฯ (Mekong-US Partnership)", "the Mekong – U.S. Partnership"),
                    Example.good("กองทุน GCF", "the Green Climate Fund"),
                    Example.bad("กองทุน (Green Climate Fund: GCF)", "the Green Climate Fund", "GCF"),
                    Example.bad("นาย Atul Keshap เดินทางเยือนไทย", "Mr. Atul Kashap visited Thailand", "Kashap"),
                    Example.bad("ผ่านกรอบ ACMECS", "through ACMEC", "ACMEC"),
                    Example.bad("นาย Atul Keshap เดินทางเยือนไทย", "The envoy visited Thailand", "Atul Keshap")));

    /** A run of Latin words in Thai text, Vietnamese letters among them; a colon, comma or bracket ends it. */
    private static final Pattern RUN = Pattern.compile(
            "[A-Za-z\\u00C0-\\u024F\\u1E00-\\u1EFF][A-Za-z\\u00C0-\\u024F\\u1E00-\\u1EFF\\u0300-\\u036F\\d.'’&-]*+(?:[ \\u00A0–—-]++[A-Za-z\\u00C0-\\u024F\\u1E00-\\u1EFF\\d&][A-Za-z\\u00C0-\\u024F\\u1E00-\\u1EFF\\u0300-\\u036F\\d.'’&-]*+)*+");

    private static final Set<String> FUNCTION_WORDS =
            Set.of("of", "the", "for", "and", "on", "in", "to", "at", "a", "an", "with", "de", "by", "from", "as");

    private static final Set<String> TITLES =
            Set.of("mr", "mrs", "ms", "miss", "dr", "he", "hrh", "hm", "mr.", "prof", "gen", "hon", "no", "via");

    private final Lemmatizer lemmatizer;
    private final WordingTokens wordingTokens;
    private final LatinWordings wordings;

    LatinTextCheck(Lemmatizer lemmatizer, WordingTokens wordingTokens, LatinWordings wordings) {
        this.lemmatizer = lemmatizer;
        this.wordingTokens = wordingTokens;
        this.wordings = wordings;
    }

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Bitext bitext) {
        List<Finding> findings = new ArrayList<>();
        List<AlignedSegment> segments = bitext.segments();
        Closeness closeness = Closeness.of(bitext);
        for (int i = 0; i < segments.size(); i++) {
            Passage source = segments.get(i).source();
            Passage target = segments.get(i).target();
            if (source != null && target != null) {
                Set<String> near = new HashSet<>();
                for (int k = Math.max(0, i - 1); k <= Math.min(segments.size() - 1, i + 1); k++) {
                    Passage other = segments.get(k).target();
                    if (other != null) {
                        List<EnglishToken> words = EnglishTokens.of(other.text(), lemmatizer);
                        words.forEach(t -> near.addAll(t.lemmas()));
                        near.addAll(solid(words, other.text()));
                    }
                }
                List<EnglishToken> tokens = EnglishTokens.of(target.text(), lemmatizer);
                List<EnglishToken> release = EnglishTokens.of(source.text(), lemmatizer);
                Set<String> due = release.stream().map(EnglishToken::folded).collect(Collectors.toSet());
                doubles(segments.get(i), source, target, release, tokens, findings);
                Matcher run = RUN.matcher(source.text());
                while (run.find()) {
                    new Look(
                                    segments.get(i),
                                    bitext,
                                    source,
                                    target,
                                    release,
                                    due,
                                    tokens,
                                    near,
                                    run.start(),
                                    run.group(),
                                    closeness)
                            .report(findings);
                }
            }
        }
        return findings.stream();
    }

    /** Words with hyphens between them written as one: e-Visa, eVisa. */
    private static Set<String> solid(List<EnglishToken> words, String text) {
        Set<String> solid = new HashSet<>();
        for (int i = 1; i < words.size(); i++) {
            if (isHyphened(words, i, text)) {
                solid.add(words.get(i - 1).folded() + words.get(i).folded());
            }
        }
        return solid;
    }

    private static boolean isHyphened(List<EnglishToken> words, int at, String text) {
        return at > 0 && at < words.size() && Places.isHyphened(words.get(at - 1), words.get(at), text);
    }

    /** A misspelt name beside the same name spelled right: “the Mekong – U.S. Partnership and other Meekong countries”. */
    private void doubles(
            AlignedSegment segment,
            Passage source,
            Passage target,
            List<EnglishToken> words,
            List<EnglishToken> tokens,
            List<Finding> out) {
        Map<String, EnglishToken> release = new LinkedHashMap<>();
        words.stream()
                .filter(t -> t.isCapitalised() && t.surface().length() >= 5)
                .forEach(t -> release.putIfAbsent(t.folded(), t));
        Set<String> right = new HashSet<>();
        tokens.forEach(t -> right.add(t.folded()));
        for (EnglishToken token : tokens) {
            if (!token.isCapitalised() || release.containsKey(token.folded())) {
                continue;
            }
            for (EnglishToken name : release.values()) {
                // A name that the draft lacks altogether is looked at by itself.
                if (right.contains(name.folded())
                        && EditDistance.isNear(name.folded(), token.folded())
                        && EditDistance.between(name.folded(), token.folded()) == 1) {
                    Span place = token.span().shift(target.span().start());
                    boolean known = lemmatizer.knows(token.surface())
                            || target.terms().stream().anyMatch(m -> m.span().contains(place));
                    if (!known) {
                        out.add(new Finding(
                                INFO.id(),
                                null,
                                Severity.ERROR,
                                segment.number(),
                                name.span().shift(source.span().start()),
                                place,
                                null,
                                "The release spells it “" + name.surface() + "”, not “" + token.surface() + "”.",
                                List.of(new Fix(place, name.surface()))));
                    }
                    break;
                }
            }
        }
    }

    /** One run of Latin words and the draft it should stand in. */
    private final class Look {
        private final AlignedSegment segment;
        private final Bitext bitext;
        private final Passage source;
        private final Passage target;
        private final List<EnglishToken> release;
        private final Set<String> due;
        private final List<EnglishToken> tokens;
        private final Set<String> nearby;
        private final int start;
        private final String text;
        private final List<EnglishToken> run;
        private final Closeness closeness;

        private Look(
                AlignedSegment segment,
                Bitext bitext,
                Passage source,
                Passage target,
                List<EnglishToken> release,
                Set<String> due,
                List<EnglishToken> tokens,
                Set<String> nearby,
                int start,
                String text,
                Closeness closeness) {
            this.closeness = closeness;
            this.release = release;
            this.due = due;
            this.segment = segment;
            this.bitext = bitext;
            this.source = source;
            this.target = target;
            this.tokens = tokens;
            this.nearby = nearby;
            this.start = start;
            this.text = text;
            this.run = EnglishTokens.of(text, lemmatizer);
        }

        private void report(List<Finding> out) {
            boolean[] covered = covered();
            List<EnglishToken> lost = new ArrayList<>();
            int named = 0;
            for (int i = 0; i < run.size(); i++) {
                EnglishToken word = run.get(i);
                if (!isName(word)) {
                    continue;
                }
                named++;
                LatinWordings.Slip slip = wordings.find(run, i, source, target, bitext.glossary());
                String right = slip == null ? null : slip.right().folded();
                EnglishToken carried = slip != null && slip.sure() ? carried(word, slip) : null;
                if (slip != null && carried != null) {
                    out.add(carriedOver(word, carried, slip));
                    continue;
                }
                if (word.lemmas().stream().anyMatch(nearby::contains)
                        || (right != null && nearby.contains(right))
                        || isSolid(i)) {
                    continue;
                }
                // A name written out does not excuse a misspelt acronym beside it.
                EnglishToken acronym = word.isAcronym() ? misspelt(word, right) : null;
                if (acronym != null && acronym.isAcronym()) {
                    out.add(misspelling(word, acronym, slip));
                    continue;
                }
                if (covered[i] || isSpelledOut(word)) {
                    // An acronym that renders the whole does not excuse a misspelt word of it.
                    EnglishToken wrong = word.isAcronym() ? null : misspelt(word, null);
                    if (wrong != null && !lemmatizer.knows(wrong.surface())) {
                        out.add(misspelling(word, wrong, null));
                    }
                    continue;
                }
                EnglishToken misspelt = misspelt(word, right);
                if (misspelt == null) {
                    misspelt = another(i);
                }
                if (misspelt != null) {
                    out.add(misspelling(word, misspelt, slip));
                } else {
                    lost.add(word);
                }
            }
            if (!lost.isEmpty()) {
                lost(lost, named).ifPresent(out::add);
            }
        }

        private static boolean isName(EnglishToken word) {
            return (word.isCapitalised() || word.isAcronym())
                    && word.surface().length() > 1
                    && !FUNCTION_WORDS.contains(word.folded())
                    && !TITLES.contains(word.folded());
        }

        /** Whether the draft writes a word as one with its neighbour in hyphens. */
        private boolean isSolid(int i) {
            return (isHyphened(run, i, text)
                            && nearby.contains(
                                    run.get(i - 1).folded() + run.get(i).folded()))
                    || (isHyphened(run, i + 1, text)
                            && nearby.contains(
                                    run.get(i).folded() + run.get(i + 1).folded()));
        }

        /** Which words belong to a wording of a concept that the draft has in another wording. */
        private boolean[] covered() {
            boolean[] covered = new boolean[run.size()];
            List<Concept> concepts = target.terms().stream()
                    .filter(match -> match.term().status() != TermStatus.FORBIDDEN)
                    .map(TermMatch::concept)
                    .distinct()
                    .toList();
            for (Concept concept : concepts) {
                for (Term term : concept.accepted().toList()) {
                    List<EnglishToken> words = wordingTokens.of(term).stream()
                            .filter(t -> !t.isArticle())
                            .toList();
                    for (int i = 0; !words.isEmpty() && i + words.size() <= run.size(); i++) {
                        boolean same = true;
                        for (int w = 0; w < words.size() && same; w++) {
                            same = run.get(i + w).lemmas().stream()
                                    .anyMatch(words.get(w).lemmas()::contains);
                        }
                        if (same) {
                            java.util.Arrays.fill(covered, i, i + words.size(), true);
                        }
                    }
                }
            }
            return covered;
        }

        /** Whether the words that an acronym stands for are in the draft: their initials in a row. */
        private boolean isSpelledOut(EnglishToken acronym) {
            // A release that gives both the words and the acronym wants both.
            return acronym.isAcronym()
                    && acronym.folded().length() >= 2
                    && initials(tokens).contains(acronym.folded())
                    && !initials(release).contains(acronym.folded());
        }

        private static String initials(List<EnglishToken> words) {
            StringBuilder initials = new StringBuilder();
            for (EnglishToken token : words) {
                if (!FUNCTION_WORDS.contains(token.folded()) && !token.isAcronym()) {
                    initials.append(token.folded().charAt(0));
                }
            }
            return initials.toString();
        }

        /** The word of the draft that looks like this one and stands for none of the release's. */
        private @Nullable EnglishToken misspelt(EnglishToken word, @Nullable String right) {
            EnglishToken best = null;
            int least = Integer.MAX_VALUE;
            for (EnglishToken token : tokens) {
                String wanted = right == null ? word.folded() : right;
                boolean sameCase = token.isCapitalised();
                boolean near = EditDistance.isNear(token.folded(), wanted)
                        || (word.isAcronym() && token.isAcronym() && EditDistance.between(token.folded(), wanted) == 1);
                if (sameCase && !due.contains(token.folded()) && near) {
                    int distance = EditDistance.between(token.folded(), wanted);
                    Span place = token.span().shift(target.span().start());
                    if (distance < least && !Renderings.isAccepted(place, source, target)) {
                        least = distance;
                        best = token;
                    }
                }
            }
            return best;
        }

        /** The capitalised word that stands in this one's place between the other words of the name. */
        private @Nullable EnglishToken another(int i) {
            int from = i;
            while (from > 0 && isName(run.get(from - 1)) && adjoins(run, from)) {
                from--;
            }
            int to = i + 1;
            while (to < run.size() && isName(run.get(to)) && adjoins(run, to)) {
                to++;
            }
            if (to - from < 2) {
                return null;
            }
            for (int k = 0; k + to - from <= tokens.size(); k++) {
                int same = 0;
                for (int w = from; w < to; w++) {
                    EnglishToken there = tokens.get(k + w - from);
                    same += w != i && there.folded().equals(run.get(w).folded()) ? 1 : 0;
                }
                EnglishToken there = tokens.get(k + i - from);
                boolean begins = there.folded().regionMatches(0, run.get(i).folded(), 0, 3);
                if (same == to - from - 1
                        && there.isCapitalised()
                        && there.isAcronym() == run.get(i).isAcronym()
                        && (same > 1 || begins)
                        && !Renderings.isAccepted(
                                there.span().shift(target.span().start()), source, target)) {
                    return there;
                }
            }
            return null;
        }

        private boolean adjoins(List<EnglishToken> words, int at) {
            return text.substring(
                            words.get(at - 1).span().end(), words.get(at).span().start())
                    .isBlank();
        }

        /** The release's own slip in the draft. */
        private @Nullable EnglishToken carried(EnglishToken word, LatinWordings.Slip slip) {
            return tokens.stream()
                    .filter(token -> token.folded().equals(word.folded()))
                    .filter(token -> tokens.stream()
                            .noneMatch(
                                    other -> other.folded().equals(slip.right().folded())))
                    .findFirst()
                    .orElse(null);
        }

        private Finding carriedOver(EnglishToken word, EnglishToken draft, LatinWordings.Slip slip) {
            Span place = draft.span().shift(target.span().start());
            return finding(
                    word,
                    place,
                    slip.right().surface(),
                    "The glossary spells it “" + slip.right().surface() + "”, not “" + Places.words(target, place)
                            + "” as the release does.");
        }

        private Finding misspelling(EnglishToken word, EnglishToken draft, LatinWordings.@Nullable Slip slip) {
            Span place = draft.span().shift(target.span().start());
            String spelling = slip == null ? word.span().of(text) : slip.right().surface();
            return finding(
                    word,
                    place,
                    spelling,
                    (slip == null ? "The release" : "The glossary") + " spells it “" + spelling + "”, not “"
                            + Places.words(target, place) + "”.");
        }

        private Finding finding(EnglishToken word, Span place, String spelling, String message) {
            return new Finding(
                    INFO.id(),
                    null,
                    Severity.ERROR,
                    segment.number(),
                    word.span().shift(start + source.span().start()),
                    place,
                    null,
                    message,
                    List.of(new Fix(place, spelling)));
        }

        /** A name is lost when all of it is; of a longer one, words may be put otherwise. */
        private java.util.Optional<Finding> lost(List<EnglishToken> lost, int named) {
            boolean whole = lost.size() == named;
            boolean acronym = lost.stream().anyMatch(EnglishToken::isAcronym);
            String initials = initials(lost);
            boolean shortened = lost.size() > 1
                    && tokens.stream().anyMatch(t -> t.isAcronym() && t.folded().equals(initials));
            if ((!whole && !acronym) || shortened) {
                return java.util.Optional.empty();
            }
            Span span = lost.getFirst()
                    .span()
                    .cover(lost.getLast().span())
                    .shift(start + source.span().start());
            boolean leftOut = closeness.isFree()
                    || Places.isCondensed(source, target)
                    || (closeness.mayBeFree() && Places.isHeadline(target));
            Severity severity = leftOut || isGloss() ? Severity.HINT : Severity.ERROR;
            return java.util.Optional.of(new Finding(
                    INFO.id(),
                    null,
                    severity,
                    segment.number(),
                    span,
                    null,
                    null,
                    "“" + Places.words(source, span) + "” of the release is not in the draft.",
                    List.of()));
        }

        /** Whether the run only glosses, in brackets, a Thai term that the draft renders. */
        private boolean isGloss() {
            int open = source.text().lastIndexOf('(', start);
            if (open < 0 || source.text().substring(open, start).indexOf(')') >= 0) {
                return false;
            }
            int at = open + source.span().start();
            for (TermMatch thai : source.terms()) {
                if (thai.span().end() <= at
                        && source.text()
                                .substring(thai.span().end() - source.span().start(), open)
                                .isBlank()) {
                    return !Renderings.of(thai, target).isEmpty();
                }
            }
            return false;
        }
    }
}
