package org.communique.memory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A Thai segment and its English, as a person confirmed them.
 *
 * @param thai as typed
 * @param english as typed
 * @param before the Thai segment that stood before it; null where there was none or it is not known
 * @param origin where it comes from
 */
public record MemoryUnit(
        String thai, String english, @Nullable String before, Origin origin) {
    public MemoryUnit {
        if (thai.isBlank() || english.isBlank()) {
            throw new IllegalArgumentException("a unit has both sides: “" + thai + "”, “" + english + "”");
        }
    }

    /**
     * Where a unit comes from. Absent parts are not known.
     *
     * @param release title or number of the release
     * @param date when it was confirmed
     * @param translator who did
     * @param glossary version of the glossary then in force
     */
    public record Origin(
            @Nullable String release,
            @Nullable LocalDate date,
            @Nullable String translator,
            @Nullable String glossary) {
        /** Nothing is known. */
        public static final Origin UNKNOWN = new Origin(null, null, null, null);
    }
}
