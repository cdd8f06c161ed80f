package org.communique.checks;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.bitext.Passage;
import org.communique.qa.Fix;
import org.communique.text.Span;

/** Puts a wording into a sentence in the form of the words it takes the place of. */
final class Wordform {
    private static final Pattern SPACED_DASH = Pattern.compile("^(\\p{Lu}[\\p{L}.]*)(\\s?[–—]\\s?|\\s-\\s)");

    private Wordform() {}

    /** A fix that keeps a capital at the sentence's start, a possessive ending, and a or an before it. */
    static Fix replace(Passage target, Span span, String wording) {
        String text = target.text();
        int from = span.start() - target.span().start();
        int to = endWithRepeated(text, span.end() - target.span().start(), wording);
        from = startWithRepeated(text, from, wording);
        return replace(target, text, from, to, wording);
    }

    /** Where the draft goes on with words that the wording ends in, those are replaced too. */
    private static int endWithRepeated(String text, int to, String wording) {
        for (int at = wording.indexOf(' '); at >= 0; at = wording.indexOf(' ', at + 1)) {
            String tail = wording.substring(at);
            int end = to + tail.length();
            if (text.regionMatches(true, to, tail, 0, tail.length())
                    && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return end;
            }
        }
        return to;
    }

    /** The same for words before that the wording begins with. */
    private static int startWithRepeated(String text, int from, String wording) {
        for (int at = wording.lastIndexOf(' '); at >= 0; at = wording.lastIndexOf(' ', at - 1)) {
            String head = wording.substring(0, at + 1);
            int start = from - head.length();
            if (start >= 0
                    && text.regionMatches(true, start, head, 0, head.length())
                    && (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))) {
                return start;
            }
        }
        return from;
    }

    private static Fix replace(Passage target, String text, int from, int to, String wording) {
        Span span = new Span(from, to).shift(target.span().start());
        String old = text.substring(from, to);
        String words = asDashed(old, wording);
        boolean sentenceStart = text.substring(0, from).isBlank()
                || text.substring(0, from).stripTrailing().endsWith(".");
        if (sentenceStart && Character.isUpperCase(old.charAt(0))) {
            words = capitalised(words);
        }
        if (words.toLowerCase(Locale.ROOT).startsWith("the ")
                && text.substring(0, from).toLowerCase(Locale.ROOT).endsWith("the ")) {
            words = words.substring(4);
        }
        String before = text.substring(0, from);
        int article = -1;
        if (before.endsWith(" a ") || before.equals("a ") || before.equals("A ") || before.endsWith(" A ")) {
            article = from - 2;
        } else if (before.endsWith(" an ") || before.equals("an ") || before.equals("An ") || before.endsWith(" An ")) {
            article = from - 3;
        }
        if (article >= 0) {
            String right = startsWithVowelSound(words) ? "an" : "a";
            String there = text.substring(article, from - 1);
            if (!there.equalsIgnoreCase(right)) {
                if (Character.isUpperCase(there.charAt(0))) {
                    right = capitalised(right);
                }
                return new Fix(new Span(target.span().start() + article, span.end()), right + " " + words);
            }
        }
        return new Fix(span, words);
    }

    /** Where the draft writes “Thailand – U.S.”, the wording “Thailand-U.S.” takes its dash. */
    private static String asDashed(String old, String wording) {
        Matcher dash = SPACED_DASH.matcher(old);
        return dash.find() && wording.startsWith(dash.group(1) + "-")
                ? dash.group(1)
                        + dash.group(2)
                        + wording.substring(dash.group(1).length() + 1)
                : wording;
    }

    /** With a capital first letter. */
    static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static boolean startsWithVowelSound(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        if (lower.startsWith("uni") || lower.startsWith("eu") || lower.startsWith("one") || lower.startsWith("u.")) {
            return false;
        }
        return "aeiou".indexOf(lower.charAt(0)) >= 0 || lower.startsWith("hono") || lower.startsWith("hour");
    }
}
