package org.communique.checks;

import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import org.communique.bitext.Bitext;
import org.communique.bitext.Pairer;
import org.communique.glossary.EnglishTermFinder;
import org.communique.glossary.Glossary;
import org.communique.glossary.GlossaryFiles;
import org.communique.glossary.ThaiTermFinder;
import org.communique.qa.Check;
import org.communique.qa.CheckEngine;
import org.communique.qa.Policy;
import org.communique.text.EnglishSegmenter;
import org.communique.text.EnglishTokens;
import org.communique.text.Facts;
import org.communique.text.Lang;
import org.communique.text.Normalizer;
import org.communique.text.Segment;
import org.communique.text.Span;
import org.communique.text.ThaiSegmenter;

/**
 * The stages of a review by name, for {@code StepsTest}, which loads this class so that its steps are counted. LanguageTool
 * is left out: it has a time limit of its own.
 */
public final class CountedReview implements BiConsumer<String, String> {
    private static final Glossary GLOSSARY = GlossaryFiles.bundled().glossary();

    private final Grammar grammar = new Grammar(() -> text -> List.of(), Duration.ofMinutes(1));
    private final Pairer pairer = new Pairer(grammar.lemmatizer());
    private final ThaiTermFinder thai = new ThaiTermFinder(GLOSSARY);
    private final EnglishTermFinder english = new EnglishTermFinder(GLOSSARY, grammar.lemmatizer());
    private final CheckEngine engine = new CheckEngine(Checks.all(grammar));
    private Bitext paired = pairer.pair("", "", GLOSSARY);

    public CountedReview() {
        grammar.warm();
        grammar.await();
    }

    /** Runs a stage over a text, which stands for both documents. */
    @Override
    public void accept(String stage, String text) {
        switch (stage) {
            case "normalising" -> Normalizer.normalize(text);
            case "segmentation" -> {
                new ThaiSegmenter().segment(text);
                new EnglishSegmenter().segment(text);
            }
            case "facts" -> {
                Facts.of(Lang.TH, text);
                Facts.of(Lang.EN, text);
            }
            case "words" -> EnglishTokens.of(text, grammar.lemmatizer());
            case "terms" -> {
                thai.find(new Segment(Lang.TH, new Span(0, text.length()), text, 0));
                english.find(new Segment(Lang.EN, new Span(0, text.length()), text, 0));
            }
            case "pairing" -> paired = pairer.pair(text, text, GLOSSARY);
            case "all checks" -> engine.review(bitext(text), Policy.DEFAULT, null);
            default -> check(stage, bitext(text));
        }
    }

    /** The text that was paired last, so that a check's steps are counted alone. */
    private Bitext bitext(String text) {
        if (!paired.source().equals(text)) {
            throw new IllegalStateException("pair it first");
        }
        return paired;
    }

    private void check(String id, Bitext bitext) {
        Check check = engine.checks().stream()
                .filter(c -> c.info().id().value().equals(id))
                .findFirst()
                .orElseThrow();
        check.check(bitext).forEach(finding -> {});
    }
}
