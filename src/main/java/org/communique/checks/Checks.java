package org.communique.checks;

import java.util.List;
import org.communique.bitext.Pairer;
import org.communique.qa.Check;
import org.communique.qa.CheckEngine;
import org.communique.qa.Reviewer;
import org.communique.text.Lemmatizer;

/** The plain list of checks. */
public final class Checks {
    private Checks() {}

    /** Every check there is, in the order of the reference. */
    public static List<Check> all(Grammar grammar) {
        Lemmatizer lemmatizer = grammar.lemmatizer();
        WordingTokens wordingTokens = new WordingTokens(lemmatizer);
        Persons persons = new Persons(lemmatizer, wordingTokens);
        Offices offices = new Offices();
        LatinWordings wordings = new LatinWordings(lemmatizer);
        return List.of(
                new TermMissingCheck(lemmatizer, wordingTokens, persons),
                new TermForbiddenCheck(),
                new TermCaseCheck(lemmatizer, wordingTokens),
                new TermInconsistentCheck(wordingTokens),
                new DateCheck(),
                new NumberCheck(),
                new LatinTextCheck(lemmatizer, wordingTokens, wordings),
                new NameCheck(persons, offices),
                new RoyalCheck(lemmatizer),
                new AcronymCheck(lemmatizer),
                new UntranslatedCheck(),
                new OmissionCheck(),
                new AdditionCheck(),
                new RepetitionCheck(lemmatizer),
                new LanguageCheck(grammar),
                new HouseStyleCheck(grammar),
                new PunctuationCheck(),
                new MarkupCheck(),
                new SourceSuspectCheck(lemmatizer, wordings, offices));
    }

    /** A reviewer over all checks: what each door uses. */
    public static Reviewer reviewer(Grammar grammar) {
        return new Reviewer(new Pairer(grammar.lemmatizer()), new CheckEngine(all(grammar)));
    }
}
