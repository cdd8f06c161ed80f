package org.communique.bitext;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.communique.text.EnglishTokens;
import org.communique.text.Normalized;
import org.communique.text.Normalizer;
import org.communique.text.Span;
import org.communique.text.Thai;
import org.communique.text.WordBreaks;

/**
 * Common words of releases with the beginnings of the English words that usually render them. They say nothing of
 * whether a draft is right, and a wrong one does no harm: together they tell which sentences belong together where no
 * name, number or term does.
 */
final class CommonWords {
    private static final String FILE = "/communique/bitext/words.tsv";

    /** Shorter beginnings are whole words: “use” is not in “useless”. */
    private static final int SHORTEST_BEGINNING = 4;

    /** A Thai word of at least so many characters stands wherever it is found; shorter ones between word boundaries. */
    private static final int LONG_ENOUGH = 6;

    private static final CommonWords BUNDLED = read();

    private final Map<String, Integer> thai = new HashMap<>();
    private final Map<String, List<Integer>> beginnings = new HashMap<>();
    private int longest;
    private int longestBeginning;

    private CommonWords() {}

    /** A word of a document: its place and the numbers of the entries it belongs to. */
    record Found(Span span, String word, Collection<Integer> entries) {}

    static CommonWords bundled() {
        return BUNDLED;
    }

    private static CommonWords read() {
        CommonWords words = new CommonWords();
        try (InputStream in = CommonWords.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                String word = line.substring(0, tab);
                int entry = words.thai.size();
                words.thai.put(word, entry);
                words.longest = Math.max(words.longest, word.length());
                for (String beginning : line.substring(tab + 1).split(" ", -1)) {
                    words.longestBeginning = Math.max(words.longestBeginning, beginning.length());
                    words.beginnings
                            .computeIfAbsent(beginning, b -> new ArrayList<>())
                            .add(entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
        return words;
    }

    /** In Thai text: leftmost, longest, disjoint; at cluster edges only. */
    List<Found> inThai(String document) {
        List<Found> found = new ArrayList<>();
        Normalized normalized = Normalizer.normalize(document);
        String text = normalized.text();
        WordBreaks breaks = new WordBreaks(text);
        int at = 0;
        while (at < text.length()) {
            int end = Thai.isLetter(text.charAt(at)) && Thai.isClusterEdge(text, at) ? end(text, at, breaks) : at;
            if (end > at) {
                String word = text.substring(at, end);
                found.add(new Found(normalized.toRaw(at, end), word, Set.of(thai.getOrDefault(word, 0))));
            }
            at = Math.max(at + 1, end);
        }
        return found;
    }

    private int end(String text, int start, WordBreaks breaks) {
        for (int end = Math.min(text.length(), start + longest); end > start + 1; end--) {
            if (thai.containsKey(text.substring(start, end))
                    && Thai.isClusterEdge(text, end)
                    && (end - start >= LONG_ENOUGH || (breaks.isBoundary(start) && breaks.isBoundary(end)))) {
                return end;
            }
        }
        return start;
    }

    /** In English text: words that render entries. */
    List<Found> inEnglish(String document) {
        List<Found> found = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= document.length(); i++) {
            boolean letter =
                    i < document.length() && Character.isLetter(document.charAt(i)) && !Thai.isThai(document.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                String word = EnglishTokens.fold(document.substring(start, i));
                Set<Integer> entries = entries(word);
                if (!entries.isEmpty()) {
                    found.add(new Found(new Span(start, i), word, entries));
                }
                start = -1;
            }
        }
        return found;
    }

    private Set<Integer> entries(String word) {
        Set<Integer> entries = new TreeSet<>(beginnings.getOrDefault(word, List.of()));
        if (word.endsWith("s")) {
            entries.addAll(beginnings.getOrDefault(word.substring(0, word.length() - 1), List.of()));
        }
        for (int end = SHORTEST_BEGINNING; end < Math.min(word.length(), longestBeginning + 1); end++) {
            entries.addAll(beginnings.getOrDefault(word.substring(0, end), List.of()));
        }
        return entries;
    }
}
