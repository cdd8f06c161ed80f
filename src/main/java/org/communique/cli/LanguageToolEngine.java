package org.communique.cli;

import java.nio.file.Path;
import java.util.List;
import org.communique.checks.Checks;
import org.communique.checks.Grammar;
import org.communique.qa.Check;
import org.communique.qa.CheckInfo;
import org.communique.qa.CheckUnavailable;
import org.communique.qa.Reviewer;
import org.jspecify.annotations.Nullable;

/** All checks, LanguageTool's among them. */
final class LanguageToolEngine implements Engine {
    private final Grammar grammar;

    LanguageToolEngine(@Nullable Path houseStyle) {
        grammar = houseStyle == null ? Grammar.warming() : Grammar.warming(houseStyle);
    }

    @Override
    public List<CheckInfo> infos() {
        return Checks.all(grammar).stream().map(Check::info).toList();
    }

    @Override
    public Reviewer reviewer() {
        try {
            grammar.await();
        } catch (CheckUnavailable e) {
            // The checks that need it say so themselves, as gaps; the others can still look.
        }
        return Checks.reviewer(grammar);
    }
}
