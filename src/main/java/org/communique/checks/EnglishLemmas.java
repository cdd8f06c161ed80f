package org.communique.checks;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.text.Lemmatizer;
import org.communique.text.Memo;
import org.languagetool.AnalyzedToken;
import org.languagetool.AnalyzedTokenReadings;
import org.languagetool.tagging.en.EnglishTagger;

/** Lemmas by the tagger dictionary of LanguageTool, without its rules: ready within half a second. */
final class EnglishLemmas implements Lemmatizer {
    /** A release has a few hundred words; past this many the cache begins anew rather than grow with hostile input. */
    private static final int CACHED = 50_000;

    /** What is longer, in characters, is in no dictionary and need not be kept. */
    private static final int LONGEST = 60;

    private static final Pattern POSSESSIVE = Pattern.compile("(.+?)(?:['’]s|(?<=s)['’])");

    /** organise, organised, organising, organisation: where the form with z is a word, both spellings share it. */
    private static final Pattern ISE =
            Pattern.compile("(.{2,}[iy])s(e|es|ed|ing|er|ers|ation|ations|ational|able)", Pattern.DOTALL);

    private final Memo<String, Set<String>> known =
            new Memo<>(CACHED, word -> word.length() <= LONGEST, EnglishLemmas::find);

    @Override
    public Set<String> lemmas(String word) {
        return known.of(word);
    }

    @Override
    public boolean knows(String word) {
        return word.length() <= LONGEST
                && (!tagged(word).isEmpty()
                        || !tagged(word.toLowerCase(Locale.ROOT)).isEmpty());
    }

    private static Set<String> find(String word) {
        if (word.length() > LONGEST) {
            return Set.of(word);
        }
        Matcher possessive = POSSESSIVE.matcher(word);
        String base = possessive.matches() ? possessive.group(1) : word;
        Set<String> lemmas = new LinkedHashSet<>(tagged(base));
        Matcher ise = ISE.matcher(base);
        if (ise.matches()) {
            lemmas.addAll(tagged(ise.group(1) + "z" + ise.group(2)));
        }
        if (lemmas.isEmpty()) {
            lemmas.add(base);
        }
        return Set.copyOf(lemmas);
    }

    private static Set<String> tagged(String word) {
        Set<String> lemmas = new LinkedHashSet<>();
        for (AnalyzedTokenReadings readings : EnglishTagger.INSTANCE.tag(List.of(word))) {
            for (AnalyzedToken reading : readings) {
                String lemma = reading.getLemma();
                if (lemma != null) {
                    lemmas.add(lemma.toLowerCase(Locale.ROOT));
                }
            }
        }
        return lemmas;
    }
}
