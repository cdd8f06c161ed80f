package org.communique.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds words in a text. */
final class Places {
    private static final Pattern LINE = Pattern.compile("[^\\s\\u00a0](?:[^\\r\\n]*[^\\s\\u00a0])?");

    private Places() {}

    /** Every place where the words stand. */
    static List<Span> all(String text, String words) {
        List<Span> places = new ArrayList<>();
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length())) {
            places.add(new Span(at, at + words.length()));
        }
        return places;
    }

    /** The one place where the words stand. */
    static Span only(String text, String words) {
        List<Span> places = all(text, words);
        if (places.size() != 1) {
            throw new IllegalArgumentException("“" + words + "” stands " + places.size() + " times");
        }
        return places.getFirst();
    }

    /** The lines that are not blank, outer white space left out, no-break spaces too. */
    static List<Span> paragraphs(String text) {
        return LINE.matcher(text)
                .results()
                .map(line -> new Span(line.start(), line.end()))
                .toList();
    }

    static boolean touches(@Nullable Span span, List<Span> places) {
        return span != null && places.stream().anyMatch(span::overlaps);
    }
}
