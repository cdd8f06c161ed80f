package org.communique.qa;

import java.util.List;
import org.communique.bitext.Bitext;
import org.communique.bitext.Pairer;
import org.communique.bitext.Row;
import org.communique.glossary.Glossary;
import org.jspecify.annotations.Nullable;

/** The engine's one question: what is there to say of this draft of this release? A pure function; thread-safe. */
public final class Reviewer {
    /** UTF-16 units of either document: fifty times the longest releases. */
    static final int LONGEST = 1_000_000;

    private final Pairer pairer;
    private final CheckEngine engine;

    public Reviewer(Pairer pairer, CheckEngine engine) {
        this.pairer = pairer;
        this.engine = engine;
    }

    /** What is to be known of the checks it runs. */
    public List<CheckInfo> checks() {
        return engine.checks().stream().map(Check::info).toList();
    }

    /** What pairs the documents. */
    public Pairer pairer() {
        return pairer;
    }

    /** Pairs and checks two documents. */
    public Review review(String release, String draft, Glossary glossary, Policy policy) {
        return review(release, draft, glossary, policy, null);
    }

    /**
     * Pairs and checks two documents, of a million characters each at most, taking over from an earlier review what it
     * said of segments that have not changed since.
     *
     * @param previous an earlier review, or null; of no use where its release or glossary was another
     */
    public Review review(String release, String draft, Glossary glossary, Policy policy, @Nullable Review previous) {
        int longest = Math.max(release.length(), draft.length());
        if (longest > LONGEST) {
            Bitext unpaired = new Bitext(release, draft, List.of(), List.of(), List.of(), glossary);
            String reason =
                    "documents of up to %,d characters are paired; this one has %,d".formatted(LONGEST, longest);
            return engine.notLookedAt(unpaired, policy, reason);
        }
        return engine.review(pairer.pair(release, draft, glossary), policy, previous);
    }

    /** Checks documents whose rows are aligned already. */
    public Review review(String release, String draft, List<Row> rows, Glossary glossary, Policy policy) {
        Bitext bitext = pairer.pair(release, draft, rows, glossary);
        return engine.review(bitext, policy, null);
    }
}
