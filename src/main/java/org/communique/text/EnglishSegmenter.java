package org.communique.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts English into sentences: paragraphs first, then at full stops that are not those of an abbreviation. */
public final class EnglishSegmenter implements Segmenter {
    private static final Pattern STOP = Pattern.compile(
            "(?<![.!?])[.!?]++[\"'”’)\\]]*+[\\s\\u00A0\\u2007\\u202F]++(?=[\"'“‘(\\[]{0,9}[\\p{Lu}\\d])");

    /** Abbreviations that a capital usually follows. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "maj", "capt", "adm", "pol", "sgt", "st", "no", "nos",
            "art", "rev", "hon", "vs", "cf", "ca", "approx", "dept", "fig", "vol", "pp", "jan", "feb", "mar", "apr",
            "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "i.e", "e.g", "etc", "h.e", "h.r.h", "h.m", "b.e",
            "c.e", "a.d", "b.c");

    /** Words that begin a sentence after an abbreviation such as U.S. far more often than they go on with one. */
    private static final Set<String> OPENERS = Set.of(
            "the",
            "a",
            "an",
            "on",
            "in",
            "at",
            "this",
            "these",
            "that",
            "those",
            "both",
            "it",
            "its",
            "he",
            "she",
            "they",
            "we",
            "to",
            "for",
            "from",
            "with",
            "during",
            "after",
            "before",
            "as",
            "moreover",
            "furthermore",
            "in addition",
            "additionally",
            "also",
            "meanwhile",
            "however",
            "there",
            "upon",
            "following",
            "under",
            "all",
            "according",
            "while",
            "regarding",
            "concerning",
            "mr",
            "mrs",
            "ms");

    @Override
    public List<Segment> segment(String document) {
        List<Segment> segments = new ArrayList<>();
        List<Span> paragraphs = Lines.paragraphs(document);
        for (int p = 0; p < paragraphs.size(); p++) {
            Span paragraph = paragraphs.get(p);
            int start = paragraph.start();
            Matcher stop = STOP.matcher(document).region(paragraph.start(), paragraph.end());
            while (stop.find()) {
                if (ends(document, start, stop.start(), stop.end(), paragraph.end())) {
                    add(document, start, stop.end(), p, segments);
                    start = stop.end();
                }
            }
            add(document, start, paragraph.end(), p, segments);
        }
        return segments;
    }

    private static boolean ends(String document, int sentence, int dot, int next, int end) {
        if (document.charAt(dot) != '.') {
            return true;
        }
        int from = dot;
        while (from > sentence
                && (Character.isLetterOrDigit(document.charAt(from - 1)) || document.charAt(from - 1) == '.')) {
            from--;
        }
        String word = document.substring(from, dot).toLowerCase(Locale.ROOT);
        if (word.isEmpty()) {
            return true;
        }
        if (ABBREVIATIONS.contains(word)) {
            return false;
        }
        // A lone numeral at the start is a list marker: “1. The Meeting …”.
        if (from == Lines.strip(document, sentence, dot).start() && word.chars().allMatch(Character::isDigit)) {
            return false;
        }
        boolean initials = word.length() == 1 || word.indexOf('.') > 0;
        return !initials || OPENERS.contains(wordAt(document, next, end));
    }

    private static String wordAt(String document, int from, int end) {
        int start = from;
        while (start < end && !Character.isLetter(document.charAt(start))) {
            start++;
        }
        int to = start;
        while (to < end && Character.isLetter(document.charAt(to))) {
            to++;
        }
        return document.substring(start, to).toLowerCase(Locale.ROOT);
    }

    private static void add(String document, int start, int end, int paragraph, List<Segment> out) {
        Span span = Lines.strip(document, start, end);
        if (!span.isEmpty()) {
            out.add(new Segment(Lang.EN, span, span.of(document), paragraph));
        }
    }
}
