package org.communique.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communique.desk.store.MemoryRow;
import org.communique.desk.store.MemoryTable;
import org.communique.memory.MemoryUnit;
import org.communique.memory.MemoryUnit.Origin;
import org.communique.memory.SeedMemory;
import org.communique.memory.TranslationMemory;
import org.communique.qa.Policy;
import org.communique.translation.FuzzyRepair;
import org.communique.translation.Remembered;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * What was translated before: the formulas that every office begins with, and each segment of the releases that were
 * made final. The index is derived, and made anew when it is asked after the memory or the glossary has changed.
 */
@Service
public class MemoryDesk {
    private static final Logger LOG = LoggerFactory.getLogger(MemoryDesk.class);

    private final MemoryTable table;
    private final ReviewDesk reviews;
    private final GlossaryDesk glossary;
    private final Path folder;
    private @Nullable Snapshot current;

    /** An index, and what it was made of. */
    private record Snapshot(long revision, String glossary, TranslationMemory memory) {}

    MemoryDesk(
            MemoryTable table,
            ReviewDesk reviews,
            GlossaryDesk glossary,
            @Value("${communique.glossary:glossary}") Path folder) {
        this.table = table;
        this.reviews = reviews;
        this.glossary = glossary;
        this.folder = folder;
    }

    /**
     * The best there is for a Thai passage, with countries, dates and the like exchanged for those it has. Waits until the
     * grammar is warm.
     *
     * @param before the passage before it, or null
     */
    public Optional<Remembered> best(String thai, @Nullable String before) {
        FuzzyRepair repair = reviews.repair(Policy.DEFAULT);
        return Optional.ofNullable(repair.best(memory(repair), thai, before));
    }

    /** Units in which words stand, in either language, the youngest first. */
    public List<MemoryUnit> concordance(String words, int most) {
        return memory(reviews.repair(Policy.DEFAULT)).concordance(words, most);
    }

    private synchronized TranslationMemory memory(FuzzyRepair repair) {
        long revision = table.revision();
        String version = glossary.current().version();
        Snapshot known = current;
        if (known != null && known.revision() == revision && known.glossary().equals(version)) {
            return known.memory();
        }
        // The old index lies in the heap and goes when nobody searches it any more.
        TranslationMemory memory = repair.memory(units());
        current = new Snapshot(revision, version, memory);
        return memory;
    }

    /** All units: the formulas, then those of final releases. */
    public List<MemoryUnit> units() {
        List<MemoryUnit> units = new ArrayList<>();
        try {
            units.addAll(SeedMemory.load(folder));
        } catch (IOException e) {
            LOG.error("the formulas cannot be read and are not offered: {}", e.getMessage());
        }
        for (MemoryRow row : table.list()) {
            units.add(new MemoryUnit(
                    row.thai(),
                    row.english(),
                    row.previous(),
                    new Origin(
                            row.release(), row.at().atZone(ZoneOffset.UTC).toLocalDate(), row.by(), row.glossary())));
        }
        return units;
    }
}
