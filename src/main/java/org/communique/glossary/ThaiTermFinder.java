package org.communique.glossary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.util.fst.FST;
import org.communique.text.Lang;
import org.communique.text.Normalized;
import org.communique.text.Normalizer;
import org.communique.text.Segment;
import org.communique.text.Span;
import org.communique.text.Thai;
import org.communique.text.WordBreaks;
import org.jspecify.annotations.Nullable;

/**
 * Finds Thai wordings in running text: leftmost, longest, at cluster edges only. A wording of six characters or more
 * stands; a shorter one only where both its ends are word boundaries for one of two dictionaries, for กรม stands in
 * กรมธรรม์ as well. Where several concepts share the wording, {@link Owners} decides.
 */
public final class ThaiTermFinder implements TermFinder {
    /** Wordings of at least so many characters need no word boundary. */
    static final int STANDS_ALONE = 6;

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern BESIDE = Pattern.compile(" ?([-()/]) ?");

    private final Wordings<Wording> wordings;

    public ThaiTermFinder(Glossary glossary) {
        Map<Scope, List<String>> owners = new HashMap<>();
        for (Concept concept : glossary.concepts()) {
            Owners.scopeOf(concept)
                    .ifPresent(scope -> concept.thaiTerms()
                            .forEach(t -> owners.computeIfAbsent(scope, k -> new ArrayList<>())
                                    .add(t.text())));
        }
        Wordings.Builder<Wording> builder = new Wordings.Builder<>();
        for (Concept concept : glossary.concepts()) {
            if (concept.status() == Status.RETIRED) {
                continue;
            }
            for (Term term : concept.terms()) {
                if (term.lang() == Lang.TH) {
                    boolean namesOwner = owners.getOrDefault(concept.scope(), List.of()).stream()
                            .anyMatch(term.text()::contains);
                    builder.add(key(term.text()), new Wording(concept, term, namesOwner));
                }
            }
        }
        wordings = builder.build();
    }

    /** Code units of the normalised wording, each run of spaces one, none beside a hyphen. */
    private static int[] key(String wording) {
        String text = Normalizer.normalize(wording.strip()).text();
        return BESIDE.matcher(SPACES.matcher(text).replaceAll(" "))
                .replaceAll("$1")
                .chars()
                .toArray();
    }

    /** A stretch of the text and all wordings that it is. */
    record Found(int start, int end, List<Wording> wordings) {}

    @Override
    public List<TermMatch> find(Segment segment) {
        Wordings.State begin = wordings.start();
        if (begin == null) {
            return List.of();
        }
        Normalized normalized = Normalizer.normalize(segment.text());
        String text = normalized.text();
        WordBreaks breaks = new WordBreaks(text);
        FST.BytesReader reader = wordings.reader();
        List<Found> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Found longest = isStart(text, at) ? longest(text, at, at, begin, reader, breaks) : null;
            if (longest == null) {
                at++;
            } else {
                found.add(longest);
                at = longest.end;
            }
        }
        List<TermMatch> matches = new ArrayList<>();
        for (Owners.Decision decision : Owners.decide(text, found)) {
            Span span =
                    normalized.toRaw(decision.found().start(), decision.found().end());
            matches.add(new TermMatch(
                    decision.wording().concept(),
                    decision.wording().term(),
                    span.shift(segment.span().start()),
                    decision.evidence(),
                    decision.alternatives()));
        }
        return matches;
    }

    private static boolean isStart(String text, int at) {
        char c = text.charAt(at);
        if (Thai.isThai(c)) {
            return Thai.isClusterEdge(text, at);
        }
        return Character.isLetterOrDigit(c) && (at == 0 || !isLatin(text.charAt(at - 1)));
    }

    private static boolean isLatin(char c) {
        return Character.isLetterOrDigit(c) && !Thai.isThai(c);
    }

    /**
     * Walks the wordings from {@code from}; spaces may be missing from the text where the wording has one, and stand
     * beside a hyphen, bracket, dot or Latin letter where it has none.
     */
    private @Nullable Found longest(
            String text, int from, int at, Wordings.State state, FST.BytesReader reader, WordBreaks breaks) {
        Found best = null;
        if (at > from
                && text.charAt(at - 1) != ' '
                && !wordings.values(state).isEmpty()
                && stands(text, from, at, breaks)) {
            best = new Found(from, at, wordings.values(state));
        }
        if (at == text.length()) {
            return best;
        }
        char c = text.charAt(at);
        if (c == ' ') {
            int after = at;
            while (after < text.length() && text.charAt(after) == ' ') {
                after++;
            }
            Wordings.State spaced = wordings.step(state, ' ', reader);
            if (spaced != null) {
                best = longer(best, longest(text, from, after, spaced, reader, breaks));
            }
            if (at > from && after < text.length() && (loose(text.charAt(at - 1)) || loose(text.charAt(after)))) {
                best = longer(best, longest(text, from, after, state, reader, breaks));
            }
            return best;
        }
        Wordings.State next = wordings.step(state, c, reader);
        if (next != null) {
            best = longer(best, longest(text, from, at + 1, next, reader, breaks));
        }
        Wordings.State spaced = at > from ? wordings.step(state, ' ', reader) : null;
        if (spaced != null) {
            Wordings.State beyond = wordings.step(spaced, c, reader);
            if (beyond != null) {
                best = longer(best, longest(text, from, at + 1, beyond, reader, breaks));
            }
        }
        return best;
    }

    private static @Nullable Found longer(@Nullable Found a, @Nullable Found b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return b.end > a.end ? b : a;
    }

    private static boolean loose(char c) {
        return c == '-' || c == '(' || c == ')' || c == '/' || c == '.' || c == 'ฯ' || c == 'ๆ' || isLatin(c);
    }

    private static boolean stands(String text, int start, int end, WordBreaks breaks) {
        char last = text.charAt(end - 1);
        if (!Thai.isThai(last) && isLatin(last)) {
            return end == text.length() || !isLatin(text.charAt(end));
        }
        if (!Thai.isClusterEdge(text, end)) {
            return false;
        }
        // ฯ after a wording makes another of it: กระทรวงฯ is whatever was named before; only the wording's own ฯ
        // counts.
        if (end < text.length()
                && text.charAt(end) == 'ฯ'
                && !text.startsWith("ฯลฯ", end)
                && end - start < STANDS_ALONE) {
            return false;
        }
        if (last == '.') {
            return start == 0 || !Thai.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '.';
        }
        if (end - start >= STANDS_ALONE) {
            return true;
        }
        return breaks.isBoundary(start) && (last == 'ฯ' || breaks.isBoundary(end));
    }
}
