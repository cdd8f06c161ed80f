package org.communique.glossary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.fst.FST;
import org.communique.text.EnglishToken;
import org.communique.text.EnglishTokens;
import org.communique.text.Lang;
import org.communique.text.Lemmatizer;
import org.communique.text.Segment;
import org.communique.text.Span;

/**
 * Finds English wordings word by word: by lemma, articles stepped over, hyphens and dots folded. An acronym matches in
 * capitals only (WHO is not “who”). Words of a verb phrase may stand up to three words apart.
 */
public final class EnglishTermFinder implements TermFinder {
    /** The most readings of one wording that are entered: its words' lemmas multiplied out. */
    private static final int READINGS = 64;

    private static final int GAP = 3;

    private final Lemmatizer lemmatizer;
    private final Map<String, Integer> labels = new HashMap<>();
    private final Wordings<Wording> wordings;
    private final Map<String, List<Phrase>> phrases = new HashMap<>();

    public EnglishTermFinder(Glossary glossary, Lemmatizer lemmatizer) {
        this.lemmatizer = lemmatizer;
        Wordings.Builder<Wording> builder = new Wordings.Builder<>();
        for (Concept concept : glossary.concepts()) {
            if (concept.status() == Status.RETIRED) {
                continue;
            }
            for (Term term : concept.terms()) {
                if (term.lang() == Lang.EN) {
                    enter(builder, new Wording(concept, term, false));
                }
            }
        }
        wordings = builder.build();
    }

    /** One wording of which words may stand apart. */
    private record Phrase(Wording wording, List<EnglishToken> words) {}

    private void enter(Wordings.Builder<Wording> builder, Wording wording) {
        List<EnglishToken> words = content(EnglishTokens.of(wording.term().text(), lemmatizer));
        if (words.isEmpty()) {
            return;
        }
        List<int[]> readings = new ArrayList<>();
        readings.add(new int[0]);
        for (EnglishToken word : words) {
            List<int[]> longer = new ArrayList<>();
            for (int[] reading : readings) {
                for (String key : keys(word)) {
                    if (longer.size() < READINGS) {
                        int[] next = java.util.Arrays.copyOf(reading, reading.length + 1);
                        next[reading.length] = labels.computeIfAbsent(key, k -> labels.size() + 1);
                        longer.add(next);
                    }
                }
            }
            readings = longer;
        }
        for (int[] reading : readings) {
            builder.add(reading, wording);
        }
        if (wording.term().type() == TermType.PHRASE && words.size() > 1) {
            for (String key : keys(words.getFirst())) {
                phrases.computeIfAbsent(key, k -> new ArrayList<>()).add(new Phrase(wording, words));
            }
        }
    }

    private static List<EnglishToken> content(List<EnglishToken> tokens) {
        return tokens.stream().filter(t -> !t.isArticle()).toList();
    }

    /** What a word is looked up by: an acronym by its capitals, any other word by each of its lemmas. */
    private static Set<String> keys(EnglishToken word) {
        if (word.isAcronym()) {
            String capitals = word.surface();
            return Set.of(capitals.endsWith("s") ? capitals.substring(0, capitals.length() - 1) : capitals);
        }
        return word.lemmas();
    }

    /** What a word of a text may be: in capitals it may be an acronym, or a plain word of a heading in capitals. */
    private static Set<String> readings(EnglishToken word) {
        Set<String> readings = new HashSet<>(keys(word));
        if (word.isAcronym()) {
            readings.add(word.folded());
        }
        return readings;
    }

    @Override
    public List<TermMatch> find(Segment segment) {
        List<EnglishToken> tokens = content(EnglishTokens.of(segment.text(), lemmatizer));
        List<TermMatch> matches = new ArrayList<>();
        Wordings.State start = wordings.start();
        if (start == null) {
            return matches;
        }
        FST.BytesReader reader = wordings.reader();
        Set<TermMatch> seen = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            walk(tokens, i, i, start, reader, segment, matches, seen);
            for (String key : readings(tokens.get(i))) {
                for (Phrase phrase : phrases.getOrDefault(key, List.of())) {
                    apart(phrase, tokens, i, segment, matches, seen);
                }
            }
        }
        return matches;
    }

    private void walk(
            List<EnglishToken> tokens,
            int first,
            int at,
            Wordings.State state,
            FST.BytesReader reader,
            Segment segment,
            List<TermMatch> out,
            Set<TermMatch> seen) {
        if (at == tokens.size()) {
            return;
        }
        for (String key : readings(tokens.get(at))) {
            Integer label = labels.get(key);
            Wordings.State next = label == null ? null : wordings.step(state, label, reader);
            if (next != null) {
                for (Wording wording : wordings.values(next)) {
                    add(wording, tokens.get(first), tokens.get(at), segment, out, seen);
                }
                walk(tokens, first, at + 1, next, reader, segment, out, seen);
            }
        }
    }

    /** Matches a phrase whose words stand in order with others in between: “paid a farewell courtesy call on”. */
    private static void apart(
            Phrase phrase,
            List<EnglishToken> tokens,
            int from,
            Segment segment,
            List<TermMatch> out,
            Set<TermMatch> seen) {
        int at = from;
        for (int w = 1; w < phrase.words.size(); w++) {
            int next = at + 1;
            while (next < tokens.size() && next <= at + 1 + GAP && !same(phrase.words.get(w), tokens.get(next))) {
                next++;
            }
            if (next >= tokens.size() || next > at + 1 + GAP) {
                return;
            }
            at = next;
        }
        add(phrase.wording, tokens.get(from), tokens.get(at), segment, out, seen);
    }

    private static boolean same(EnglishToken word, EnglishToken token) {
        Set<String> readings = readings(token);
        return keys(word).stream().anyMatch(readings::contains);
    }

    /** “the Ministry of Foreign Affairs, Ministry of Labour” holds no “Foreign Affairs Ministry”. */
    private static boolean crossesList(Wording wording, String words) {
        return words.indexOf(',') >= 0 && wording.term().text().indexOf(',') < 0;
    }

    private static void add(
            Wording wording,
            EnglishToken first,
            EnglishToken last,
            Segment segment,
            List<TermMatch> out,
            Set<TermMatch> seen) {
        Span span = first.span().cover(last.span()).shift(segment.span().start());
        if (wording.term().status() == TermStatus.FORBIDDEN
                && crossesList(wording, span.shift(-segment.span().start()).of(segment.text()))) {
            return;
        }
        TermMatch match = new TermMatch(wording.concept(), wording.term(), span);
        if (seen.add(match)) {
            out.add(match);
        }
    }
}
