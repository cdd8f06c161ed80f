package org.communique.desk;

import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.communique.desk.store.ConceptTable;
import org.communique.glossary.Glossary;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The glossary in force: an immutable snapshot of the database, which the termbase folder filled at first start. A review
 * keeps the snapshot it began with.
 */
@Service
public class GlossaryDesk {
    private final ConceptTable concepts;
    private final TransactionOperations transaction;
    private final Clock clock;

    private volatile @Nullable Glossary current;

    GlossaryDesk(
            ConceptTable concepts,
            TransactionOperations transaction,
            Clock clock,
            @SuppressWarnings("unused") @Value("${communique.glossary:glossary}") Path folder) {
        this.concepts = concepts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The snapshot in force. */
    public Glossary current() {
        Glossary snapshot = current;
        return snapshot == null ? open() : snapshot;
    }

    /** Takes the database as it is now for the glossary in force. */
    public void reload() {
        current = concepts.find().orElseThrow(() -> new IllegalStateException("the glossary was never filled"));
    }

    private synchronized Glossary open() {
        Glossary snapshot = current;
        if (snapshot == null) {
            snapshot = Objects.requireNonNull(
                    transaction.execute(status -> concepts.find().orElseGet(this::fill)));
            current = snapshot;
        }
        return snapshot;
    }

    private Glossary fill() {
        Glossary first = Glossary.empty();
        concepts.fill(first, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return first;
    }
}
