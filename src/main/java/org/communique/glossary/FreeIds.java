package org.communique.glossary;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Hands out ids that nobody has; of one name a hundred thousand, without trying those again that it gave before. */
final class FreeIds {
    private final Map<ConceptId, Integer> last = new HashMap<>();

    /** This id where it is not taken, else the next like it that is free: minister, minister-2. */
    ConceptId free(ConceptId wanted, Predicate<ConceptId> taken) {
        ConceptId free = wanted;
        int number = last.getOrDefault(wanted, 1);
        while (taken.test(free)) {
            number++;
            free = new ConceptId(wanted.value() + "-" + number);
        }
        last.put(wanted, number);
        return free;
    }
}
