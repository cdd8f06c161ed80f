package org.communique.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.communique.checks.Checks;
import org.communique.checks.Grammar;
import org.communique.qa.CheckId;
import org.communique.qa.CheckUnavailable;
import org.communique.qa.Reviewer;
import org.communique.qa.Severity;
import org.jspecify.annotations.Nullable;

/** All checks, LanguageTool's among them. */
final class LanguageToolEngine implements Engine {
    private final Grammar grammar;

    LanguageToolEngine(@Nullable Path houseStyle) {
        grammar = houseStyle == null ? Grammar.warming() : Grammar.warming(houseStyle);
    }

    @Override
    public List<CheckId> checks() {
        return Checks.all(grammar).stream().map(check -> check.info().id()).toList();
    }

    @Override
    public Map<CheckId, Severity> severities() {
        Map<CheckId, Severity> severities = new LinkedHashMap<>();
        Checks.all(grammar)
                .forEach(check -> severities.put(check.info().id(), check.info().severity()));
        return severities;
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
