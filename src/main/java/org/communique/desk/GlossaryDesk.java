package org.communique.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.communique.desk.store.ConceptTable;
import org.communique.glossary.Glossary;
import org.communique.glossary.GlossaryFiles;
import org.communique.glossary.LoadedGlossary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The glossary in force: an immutable snapshot of the database, which the termbase folder filled at first start. A review
 * keeps the snapshot it began with.
 */
@Service
public class GlossaryDesk {
    private static final Logger LOG = LoggerFactory.getLogger(GlossaryDesk.class);

    private final ConceptTable concepts;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Path folder;

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private volatile @Nullable Glossary current;

    GlossaryDesk(
            ConceptTable concepts,
            TransactionOperations transaction,
            Clock clock,
            @Value("${communique.glossary:glossary}") Path folder) {
        this.concepts = concepts;
        this.transaction = transaction;
        this.clock = clock;
        this.folder = folder;
    }

    /** The snapshot in force. */
    public Glossary current() {
        Glossary snapshot = current;
        return snapshot == null ? open() : snapshot;
    }

    /** Takes the database as it is now for the glossary in force. */
    public void reload() {
        swap(concepts.find().orElseThrow(() -> new IllegalStateException("the glossary was never filled")));
    }

    /** Puts another snapshot in force, and tells those who listen. */
    void swap(Glossary next) {
        current = next;
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) { // the others must hear of it all the same
                LOG.error("a listener of the glossary failed", e);
            }
        }
    }

    /**
     * Has a listener hear, on whatever thread, when another snapshot is in force.
     *
     * @return ends that
     */
    public Runnable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** The house style beside the termbase, or nothing: then the one in the jar holds. */
    Optional<Path> houseStyle() {
        return Optional.of(folder.resolve("house-style.xml")).filter(Files::isRegularFile);
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
        LoadedGlossary first = load();
        first.problems().forEach(problem -> LOG.warn("left out of the glossary: {}", problem));
        concepts.fill(first.glossary(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        return first.glossary();
    }

    private LoadedGlossary load() {
        try {
            return GlossaryFiles.load(folder);
        } catch (NoSuchFileException e) {
            return GlossaryFiles.bundled();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the glossary in " + folder, e);
        }
    }
}
