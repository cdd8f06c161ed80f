package org.communique.acceptance;

import org.communique.checks.Checks;
import org.communique.checks.Grammar;
import org.communique.glossary.Glossary;
import org.communique.glossary.GlossaryFiles;
import org.communique.qa.CheckReport;
import org.communique.qa.Policy;
import org.communique.qa.Review;
import org.communique.qa.Reviewer;

/** The engine with every check and the glossary of record, started once: LanguageTool takes seconds to warm. */
final class Engine {
    static final Grammar GRAMMAR = Grammar.warming().await();
    static final Glossary GLOSSARY = GlossaryFiles.bundled().glossary();
    static final Reviewer REVIEWER = Checks.reviewer(GRAMMAR);

    private Engine() {}

    static Review review(String release, String draft) {
        return REVIEWER.review(release, draft, GLOSSARY, Policy.DEFAULT);
    }

    static CheckReport report(String release, String draft) {
        return review(release, draft).report();
    }
}
