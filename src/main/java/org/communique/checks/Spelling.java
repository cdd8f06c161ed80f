package org.communique.checks;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.qa.Severity;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;
import org.languagetool.rules.spelling.morfologik.MorfologikSpeller;

/**
 * Weighs what the British speller does not know. Half of the words that it flags in government prose are names, and
 * most of the rest American: loud is only what is close to a common word and cannot be a name. Used by one thread at a
 * time.
 */
final class Spelling {
    record Verdict(Severity severity, List<String> fixes) {}

    /** By the word lists' own classes, which end at 22 for “the”: embassy is 11, bilateral 10, eds 9. */
    private static final int COMMON = 10;

    /** Plenipotentiary is 7; stinkhorn 4. */
    private static final int USUAL = 7;

    /** LanguageTool's word lists, one in British and one in American spelling. */
    private final MorfologikSpeller american = new MorfologikSpeller("/en/hunspell/en_US.dict", 1);

    private final MorfologikSpeller british = new MorfologikSpeller("/en/hunspell/en_GB.dict", 1);
    private final Predicate<String> unknown;

    /**
     * Words that other dictionaries have, and first parts of compounds. Thai and Malay names are written with particles
     * in lower case.
     */
    private static final Set<String> ACCEPTED = Set.of(
            "cochair",
            "cochairs",
            "cochaired",
            "cochairing",
            "subregional",
            "plurilateral",
            "minilateral",
            "agro",
            "agri",
            "socio",
            "geo",
            "techno",
            "eco",
            "bio",
            "micro",
            "macro",
            "pan",
            "inter",
            "intra",
            "multi",
            "bin",
            "binti",
            "ibn",
            "bte",
            "van",
            "von",
            "der",
            "de",
            "la",
            "al",
            "el",
            "na",
            "des",
            "du",
            "les",
            "le",
            "los",
            "las",
            "del",
            "di",
            "da",
            "do",
            "dos",
            "das",
            "den",
            "dem",
            "ter",
            "et",
            "und",
            "für");

    private static final Pattern PARTS = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");
    /** How far back a courtesy title and the name behind it are looked for, in characters. */
    private static final int TITLE = 100;

    private static final Pattern TITLE_BEFORE = Pattern.compile(
            "(?<!\\w)(?:Mr|Mrs|Ms|Miss|Mdm|Madam|Dr|Prof|Professor|H\\.?\\s?E|Hon|Honou?rable|Excellency|Sir|Dame|Lord|Lady|Prince|"
                    + "Princess|King|Queen|Sultan|Sheikh|Datuk|Dato['’]?|Tan Sri|Tun|Khun|M\\.?[LR]|Gen|General|Lt|Lieutenant|Maj|"
                    + "Major|Col|Colonel|Capt|Captain|Adm|Admiral|Cdr|Commander|Air|Marshal|Pol|Police|Ambassador|President|"
                    + "Chancellor|Premier|Minister|Secretary|Senator|Governor|Mayor|Chairman|Director|Spokesperson|Spokesman)"
                    + "\\.?\\)?\\s+(?:(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|bin|binti|de|da|van|von)\\s+){0,3}$");
    private static final int LONGEST_WORD = 30;
    private static final Pattern LAST_WORD = Pattern.compile("(?<![\\p{L}\\p{M}'’-])(\\p{Lu}\\p{Ll}{1,20}) $");
    private static final Pattern FIRST_WORD = Pattern.compile(" (\\p{Lu}\\p{Ll}{1,20})(?![\\p{L}'’-])");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’.-]*");

    /** @param unknown whether the rule's own dictionary, word lists included, does not know a word */
    Spelling(Predicate<String> unknown) {
        this.unknown = unknown;
    }

    /**
     * How grave a word is that the British speller flagged.
     *
     * @param text the whole passage
     * @param flagged all words flagged in it
     * @param word the word to weigh, one of them
     * @param sentence where its sentence begins in the passage
     * @param suggestions the speller's
     * @return null where it is to be let pass; its fixes are those suggestions that it may be a slip for
     */
    @Nullable
    Verdict weigh(String text, List<Span> flagged, Span word, int sentence, List<String> suggestions) {
        String typed = word.of(text);
        String odd = null;
        Matcher parts = PARTS.matcher(typed);
        while (parts.find()) {
            if (!passes(parts.group())) {
                if (odd != null) {
                    return null; // two unknown parts: a compound of names
                }
                odd = parts.group();
            }
        }
        if (odd == null) {
            return null;
        }
        return Character.isLowerCase(odd.codePointAt(0))
                ? lowerCase(text, flagged, word, odd.equals(typed) ? odd : "", suggestions)
                : capitalised(text, flagged, word, odd.equals(typed) ? odd : "", sentence, suggestions);
    }

    /** A foreign word in lower case is as unknown as a slip: only what is close to a common word is surely a slip. */
    private Verdict lowerCase(String text, List<Span> flagged, Span word, String simple, List<String> suggestions) {
        List<String> close = simple.isEmpty()
                ? List.of()
                : suggestions.stream().filter(s -> closeTo(simple, s)).toList();
        // Two unknown words side by side are a phrase in another language.
        boolean slip = !close.isEmpty() && !neighbour(text, flagged, word, false);
        return new Verdict(slip ? Severity.ERROR : Severity.HINT, close);
    }

    /**
     * A capitalised word is a name unless a common word stands one slip away, and a long one at that: a short one only
     * inside a name made of usual words (“Clear Skiy Strategy”).
     */
    private @Nullable Verdict capitalised(
            String text, List<Span> flagged, Span word, String simple, int sentence, List<String> suggestions) {
        boolean inName = betweenUsualWords(text, word);
        if (simple.length() < (inName ? 4 : 7)
                || neighbour(text, flagged, word, true)
                || TITLE_BEFORE
                        .matcher(text.substring(Math.max(0, word.start() - TITLE), word.start()))
                        .find()) {
            return null;
        }
        String lower = simple.toLowerCase(Locale.ROOT);
        List<String> close = suggestions.stream()
                .filter(s -> s.indexOf(' ') < 0)
                .filter(s -> EditDistance.between(lower, s.toLowerCase(Locale.ROOT)) == 1)
                .filter(s -> frequency(s.toLowerCase(Locale.ROOT)) >= COMMON)
                .toList();
        if (close.isEmpty()) {
            return null;
        }
        boolean first = text.substring(sentence, word.start()).isBlank();
        boolean loud = simple.length() >= 7 && (first || heading(text));
        return new Verdict(loud ? Severity.ERROR : Severity.HINT, close);
    }

    /** Whether the words directly before and after are capitalised and usual, so that all three are one title. */
    private boolean betweenUsualWords(String text, Span word) {
        Matcher before = LAST_WORD.matcher(text.substring(Math.max(0, word.start() - LONGEST_WORD), word.start()));
        Matcher after = FIRST_WORD.matcher(text.substring(word.end()));
        return before.find()
                && after.lookingAt()
                && frequency(before.group(1).toLowerCase(Locale.ROOT)) >= COMMON
                && frequency(after.group(1).toLowerCase(Locale.ROOT)) >= COMMON;
    }

    private boolean closeTo(String word, String suggestion) {
        if (suggestion.indexOf(' ') > 0) {
            // “andfor”: two words run together
            return word.length() >= 5
                    && suggestion.replace(" ", "").equals(word)
                    && List.of(suggestion.split(" ")).stream()
                            .allMatch(part -> part.length() >= 2 && frequency(part) >= USUAL);
        }
        if (!suggestion.equals(suggestion.toLowerCase(Locale.ROOT))) {
            return false;
        }
        return switch (EditDistance.between(word, suggestion)) {
            // Anything of four letters is one letter from some word: there only swapped ones are surely a slip (“teh”).
            case 1 ->
                word.length() >= 5
                        ? frequency(suggestion) >= USUAL
                        : sameLetters(word, suggestion) && frequency(suggestion) >= COMMON;
            case 2 -> word.length() >= 8 && frequency(suggestion) >= USUAL;
            default -> false;
        };
    }

    private static boolean sameLetters(String a, String b) {
        return a.chars()
                .sorted()
                .boxed()
                .toList()
                .equals(b.chars().sorted().boxed().toList());
    }

    private int frequency(String word) {
        return Math.max(british.getFrequency(word), american.getFrequency(word));
    }

    private boolean passes(String part) {
        if (part.codePointCount(0, part.length()) == 1 || ACCEPTED.contains(part.toLowerCase(Locale.ROOT))) {
            return true;
        }
        if (part.codePoints().skip(1).anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c))
                || Character.isDigit(part.charAt(0))
                || !part.codePoints().allMatch(Spelling::latin)) {
            return true; // an acronym, a brand, a number, another script
        }
        String lower = part.toLowerCase(Locale.ROOT);
        return !american.isMisspelled(part)
                || !american.isMisspelled(lower)
                || !british.isMisspelled(part)
                || !british.isMisspelled(lower)
                || !unknown.test(part);
    }

    private static boolean latin(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN
                || Character.UnicodeScript.of(c) == Character.UnicodeScript.INHERITED;
    }

    /** Whether another unknown word, capitalised or not as asked, stands directly before or after. */
    private static boolean neighbour(String text, List<Span> flagged, Span word, boolean capitalised) {
        for (Span other : flagged) {
            if (other.equals(word) || Character.isUpperCase(text.codePointAt(other.start())) != capitalised) {
                continue;
            }
            Span first = other.start() < word.start() ? other : word;
            Span second = first.equals(word) ? other : word;
            if (first.end() <= second.start()
                    && text.substring(first.end(), second.start()).matches("[\\s,.'’-]{0,3}")) {
                return true;
            }
        }
        return false;
    }

    /** A line in title case: no full stop at its end, and its long words capitalised. */
    private static boolean heading(String text) {
        String line = text.strip();
        if (line.isEmpty() || ".!?:;,".indexOf(line.charAt(line.length() - 1)) >= 0) {
            return false;
        }
        int words = 0;
        int capitals = 0;
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            if (matcher.group().length() >= 5) {
                words++;
                capitals += Character.isUpperCase(matcher.group().codePointAt(0)) ? 1 : 0;
            }
        }
        return words >= 3 && capitals * 10 >= words * 8;
    }
}
