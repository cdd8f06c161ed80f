package org.communique.cli;

import java.util.List;
import org.communique.checks.Checks;
import org.communique.checks.Grammar;
import org.communique.qa.CheckId;
import org.communique.qa.Reviewer;
import org.jspecify.annotations.Nullable;

/** All checks, LanguageTool's among them. It begins to warm when first asked for anything. */
final class LanguageToolEngine implements Engine {
    private @Nullable Grammar grammar;

    @Override
    public List<CheckId> checks() {
        return Checks.all(grammar()).stream().map(check -> check.info().id()).toList();
    }

    @Override
    public Reviewer reviewer() {
        return Checks.reviewer(grammar().await());
    }

    private Grammar grammar() {
        Grammar warming = grammar;
        if (warming == null) {
            warming = Grammar.warming();
            grammar = warming;
        }
        return warming;
    }
}
