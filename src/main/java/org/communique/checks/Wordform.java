package org.communique.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.bitext.Passage;
import org.communique.qa.Fix;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;
import org.languagetool.AnalyzedToken;
import org.languagetool.synthesis.en.EnglishSynthesizer;
import org.languagetool.tagging.en.EnglishTagger;

/** Puts a wording into a sentence in the form of the words it takes the place of. */
final class Wordform {
    private static final Pattern SPACED_DASH = Pattern.compile("^(\\p{Lu}[\\p{L}.]*)(\\s?[–—]\\s?|\\s-\\s)");

    private static final Pattern PREPOSITION = Pattern.compile(" (?:of|for|to|in|on|at|against)(?!\\w)");
    private static final Pattern GENERAL = Pattern.compile("-General(?!\\w)| (?:d['’]affaires)(?!\\w)");
    private static final Pattern VERB_FORM = Pattern.compile("VB[DGNZ]");

    private static final Pattern WORD_EDGES = Pattern.compile("[\\s-]+");

    private Wordform() {}

    /** A fix that keeps a capital at the sentence's start, a possessive ending, and a or an before it. */
    static Fix replace(Passage target, Span span, String wording) {
        String text = target.text();
        int from = span.start() - target.span().start();
        int to = endWithRepeated(text, span.end() - target.span().start(), wording);
        from = startWithRepeated(text, from, wording);
        return replace(target, text, from, to, wording);
    }

    /**
     * The same for words that are known to be a form of {@code old}: a plural and a verb's tense are kept, and the capitals
     * of a heading.
     *
     * @param old the wording of the glossary that the words are a form of
     */
    static Fix replace(Passage target, Span span, String old, String wording) {
        String words = Places.words(target, span);
        String right = wording;
        String inflected = inflected(words, old, wording);
        if (inflected != null) {
            right = inflected;
        } else if (isPlural(words) && !isPlural(old)) {
            right = plural(right);
        }
        if (inCapitals(words) && !inCapitals(old)) {
            right = capitals(right);
        }
        return replace(target, span, right);
    }

    /**
     * The right wording with its verb in the form that the wrong one's has in the draft: showed admiration, expressed
     * appreciation. Null where the wrong one does not begin with a form of its verb.
     */
    private static @Nullable String inflected(String words, String old, String wording) {
        String there = firstWord(words).toLowerCase(Locale.ROOT);
        String verb = firstWord(old).toLowerCase(Locale.ROOT);
        String rightVerb = firstWord(wording);
        if (there.equals(verb) || there.equals(words)) {
            return null;
        }
        String rest = wording.substring(rightVerb.length());
        for (AnalyzedToken reading : EnglishTagger.INSTANCE.tag(List.of(there)).getFirst()) {
            String tag = reading.getPOSTag();
            if (tag == null || !VERB_FORM.matcher(tag).matches() || !verb.equals(reading.getLemma())) {
                continue;
            }
            if (verb.equals(rightVerb)) {
                return there + rest;
            }
            String form = form(rightVerb, tag);
            if (form != null) {
                return form + rest;
            }
        }
        return null;
    }

    private static @Nullable String form(String verb, String tag) {
        try {
            String[] forms = EnglishSynthesizer.INSTANCE.synthesize(new AnalyzedToken(verb, "VB", verb), tag);
            return forms.length == 0 ? null : forms[0];
        } catch (IOException e) {
            throw new UncheckedIOException("LanguageTool's dictionary of English forms cannot be read", e);
        }
    }

    /** Words in capitals throughout, as a heading has them; an acronym alone is none. */
    private static boolean isShouted(String words) {
        return words.chars().noneMatch(Character::isLowerCase)
                && Arrays.stream(WORD_EDGES.split(words, -1))
                                .filter(word -> word.chars()
                                                .filter(Character::isUpperCase)
                                                .count()
                                        > 1)
                                .count()
                        > 1;
    }

    private static String firstWord(String words) {
        int blank = words.indexOf(' ');
        return blank < 0 ? words : words.substring(0, blank);
    }

    /** The word that a wording's number is told by: the last before “of” or the like; of Consul-General the first half. */
    private static Span head(String wording) {
        Matcher preposition = PREPOSITION.matcher(wording);
        int end = preposition.find() ? preposition.start() : wording.length();
        int start = wording.lastIndexOf(' ', end - 1) + 1;
        Matcher general = GENERAL.matcher(wording).region(start, end);
        if (general.find()) {
            end = general.start();
        }
        return new Span(start, end);
    }

    private static boolean isPlural(String wording) {
        String head = head(wording).of(wording);
        return head.endsWith("Memoranda")
                || (head.length() > 3 && head.endsWith("s") && !head.matches(".*(?:ss|us|is|ics)"));
    }

    private static String plural(String wording) {
        Span head = head(wording);
        String one = head.of(wording);
        String many;
        if (one.endsWith("randum")) {
            many = one.substring(0, one.length() - 2) + "a";
        } else if (one.matches(".*[^aeiou]y")) {
            many = one.substring(0, one.length() - 1) + "ies";
        } else if (one.matches(".*(?:s|x|ch|sh)")) {
            many = one + "es";
        } else {
            many = one + "s";
        }
        return wording.substring(0, head.start()) + many + wording.substring(head.end());
    }

    /** Whether several words all begin with a capital, little words aside. */
    private static boolean inCapitals(String words) {
        List<String> content = Arrays.stream(WORD_EDGES.split(words, -1))
                .filter(word -> word.length() > 3)
                .toList();
        return content.size() > 1 && content.stream().allMatch(word -> Character.isUpperCase(word.charAt(0)));
    }

    private static String capitals(String words) {
        StringBuilder out = new StringBuilder();
        for (String word : words.split(" ", -1)) {
            out.append(out.isEmpty() ? "" : " ").append(word.length() > 3 || out.isEmpty() ? capitalised(word) : word);
        }
        return out.toString();
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
        if (isShouted(old)) {
            words = words.toUpperCase(Locale.ROOT);
        }
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
