package org.communique.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishLemmasTest {
    private final EnglishLemmas lemmas = new EnglishLemmas();

    @ParameterizedTest
    @CsvSource({
        "memoranda, memorandum", // Memoranda of Understanding
        "ministries, ministry",
        "led, lead",
        "attachés, attaché",
        "ministry's, ministry",
        "ministry’s, ministry",
        "ministers’, minister",
        "emphasised, emphasize", // both spellings share one lemma
        "emphasized, emphasize",
        "organisations, organization",
        "asean, asean", // unknown: itself
        "thongphakdi, thongphakdi",
        "7th, 7th"
    })
    void a_word_has_the_lemma(String word, String lemma) {
        assertThat(lemmas.lemmas(word)).contains(lemma);
    }

    @ParameterizedTest
    @CsvSource({"us, u", "states, stat", "wise, wize", "rise, rize", "premise, premize", "s, ''"})
    void a_word_has_not_the_lemma(String word, String lemma) {
        assertThat(lemmas.lemmas(word)).doesNotContain(lemma).isNotEmpty();
    }
}
