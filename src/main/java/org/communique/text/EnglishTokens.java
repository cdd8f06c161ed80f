package org.communique.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts English into words for comparing wordings: hyphens and dashes part words, dots inside initials do not, the
 * possessive ending is left out, diacritics are folded, and -ise/-ize, -our/-or and their like are one.
 */
public final class EnglishTokens {
    /** Unseen and parting no word: soft hyphen, joiners, direction marks and controls, word joiner, BOM. */
    private static final String UNSEEN = "[\\u00AD\\u200C-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]";

    private static final Pattern TOKEN = Pattern.compile(
            "\\p{L}(?:\\.\\p{L}){1,20}\\.?(?![\\p{L}\\p{M}])" // U.S. D.C. H.E.
                    + "|\\d+(?:[.,]\\d+)*+(?:st|nd|rd|th)?(?!\\p{L})"
                    + "|\\d+"
                    + "|\\p{L}(?:[\\p{L}\\p{M}]|" + UNSEEN + "++(?=\\p{L}))*+(?:['’]\\p{L}(?:[\\p{L}\\p{M}]|" + UNSEEN
                    + "++(?=\\p{L}))*+)*+"
                    + "|&");
    /** The plural of an acronym with small letters in it: MoUs, NGOs is one of capitals alone. */
    private static final Pattern MIXED_PLURAL = Pattern.compile("\\p{Lu}\\p{L}{0,6}\\p{Ll}\\p{L}{0,6}\\p{Lu}s");

    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("defence", "defense"),
            Map.entry("offence", "offense"),
            Map.entry("licence", "license"),
            Map.entry("practise", "practice"),
            Map.entry("centre", "center"),
            Map.entry("centres", "centers"),
            Map.entry("programme", "program"),
            Map.entry("programmes", "programs"),
            Map.entry("metre", "meter"),
            Map.entry("theatre", "theater"),
            Map.entry("counsellor", "counselor"),
            Map.entry("cheque", "check"));
    private static final Pattern OUR = Pattern.compile("(lab|hon|fav|neighb|harb|col|behavi|endeav)our");
    private static final Pattern ISE = Pattern.compile("(?<=[a-z]{3})is(e|ed|es|er|ers|ing|ation|ations|ational)$");
    /** Words in -ise that have no -ize: folding them would make nothing equal that should be, but why touch them. */
    private static final Set<String> ALWAYS_ISE = Set.of(
            "exercise",
            "exercised",
            "exercises",
            "exercising",
            "promise",
            "promised",
            "promises",
            "promising",
            "raise",
            "raised",
            "rise",
            "enterprise",
            "enterprises",
            "expertise",
            "otherwise",
            "likewise",
            "advise",
            "advised",
            "adviser",
            "advisers",
            "revise",
            "revised",
            "comprise",
            "comprised",
            "comprises",
            "comprising",
            "precise",
            "surprise",
            "premise",
            "premises",
            "franchise",
            "televised",
            "supervise",
            "supervised",
            "compromise");

    /** Numbers are as many as there are; words come again. */
    private static final Memo<String, String> FOLDED = new Memo<>(
            50_000,
            word -> word.length() <= 40 && !word.isEmpty() && !Character.isDigit(word.charAt(0)),
            EnglishTokens::folded);

    private EnglishTokens() {}

    /** The tokens of a text, spans into that text. */
    public static List<EnglishToken> of(String text, Lemmatizer lemmatizer) {
        List<EnglishToken> tokens = new ArrayList<>();
        Matcher m = TOKEN.matcher(text);
        while (m.find()) {
            String piece = m.group();
            if (Thai.isThai(piece.charAt(0))) {
                continue;
            }
            Matcher possessive = POSSESSIVE.matcher(piece);
            String word = possessive.find() && possessive.start() > 0 ? piece.substring(0, possessive.start()) : piece;
            String surface =
                    word.indexOf('.') >= 0 && Character.isLetter(word.charAt(0)) ? word.replace(".", "") : seen(word);
            String folded = fold(surface);
            tokens.add(new EnglishToken(
                    new Span(m.start(), m.start() + word.length()),
                    surface,
                    folded,
                    lemmas(surface, folded, lemmatizer)));
        }
        return tokens;
    }

    private static String seen(String word) {
        return word.chars().noneMatch(c -> Normalizer.isInvisible((char) c)) ? word : word.replaceAll(UNSEEN, "");
    }

    /** Lower case without diacritics, spellings made one. */
    public static String fold(String word) {
        return FOLDED.of(word);
    }

    private static String folded(String word) {
        String plain = MARKS.matcher(java.text.Normalizer.normalize(word, java.text.Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'');
        if (plain.equals("&")) {
            return "and";
        }
        String known = SPELLINGS.get(plain);
        if (known != null) {
            return known;
        }
        if (!ALWAYS_ISE.contains(plain)) {
            plain = ISE.matcher(plain).replaceFirst("iz$1");
        }
        return OUR.matcher(plain).replaceFirst("$1or");
    }

    private static Set<String> lemmas(String surface, String folded, Lemmatizer lemmatizer) {
        if (!Character.isLetter(folded.charAt(0)) || EnglishToken.isAcronym(surface)) {
            return surface.endsWith("s") ? Set.of(folded, folded.substring(0, folded.length() - 1)) : Set.of(folded);
        }
        Set<String> lemmas = new HashSet<>();
        lemmas.add(folded);
        String lower = surface.toLowerCase(Locale.ROOT);
        for (String lemma : lemmatizer.lemmas(lower)) {
            lemmas.add(fold(lemma));
        }
        if (!folded.equals(lower)) {
            // Chargés: dictionaries have the word without its accent
            lemmatizer.lemmas(folded).forEach(lemma -> lemmas.add(fold(lemma)));
        }
        if (MIXED_PLURAL.matcher(surface).matches()) {
            lemmas.add(folded.substring(0, folded.length() - 1));
        }
        return Set.copyOf(lemmas);
    }
}
