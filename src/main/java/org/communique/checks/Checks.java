package org.communique.checks;

import java.util.List;
import org.communique.bitext.Pairer;
import org.communique.qa.Check;
import org.communique.qa.CheckEngine;
import org.communique.qa.Reviewer;

/** The plain list of checks. */
public final class Checks {
    private Checks() {}

    /** Every check there is, in the order of the reference. */
    public static List<Check> all(Grammar grammar) {
        return List.of();
    }

    /** A reviewer over all checks: what each door uses. */
    public static Reviewer reviewer(Grammar grammar) {
        return new Reviewer(new Pairer(grammar.lemmatizer()), new CheckEngine(all(grammar)));
    }
}
