package org.communique.qa;

import java.util.List;
import org.communique.bitext.Bitext;
import org.communique.bitext.Pairer;
import org.communique.bitext.Row;
import org.communique.glossary.Glossary;
import org.jspecify.annotations.Nullable;

/** The engine's one question: what is there to say of this draft of this release? A pure function; thread-safe. */
public final class Reviewer {
    private final Pairer pairer;
    private final CheckEngine engine;

    public Reviewer(Pairer pairer, CheckEngine engine) {
        this.pairer = pairer;
        this.engine = engine;
    }

    /** Pairs and checks two documents. */
    public Review review(String release, String draft, Glossary glossary, Policy policy) {
        return review(release, draft, glossary, policy, null);
    }

    /**
     * Pairs and checks two documents, taking over from an earlier review what it said of segments that have not
     * changed since.
     *
     * @param previous an earlier review with the same glossary, or null
     */
    public Review review(String release, String draft, Glossary glossary, Policy policy, @Nullable Review previous) {
        return run(pairer.pair(release, draft, glossary), policy);
    }

    /** Checks documents whose rows are aligned already. */
    public Review review(String release, String draft, List<Row> rows, Glossary glossary, Policy policy) {
        return run(pairer.pair(release, draft, rows, glossary), policy);
    }

    private Review run(Bitext bitext, Policy policy) {
        return new Review(bitext, engine.run(bitext, policy));
    }
}
