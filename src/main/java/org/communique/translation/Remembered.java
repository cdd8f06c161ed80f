package org.communique.translation;

import java.util.List;
import org.communique.memory.MemoryMatch;
import org.communique.qa.CheckReport;

/**
 * A sentence of the translation memory, made to say what the Thai asked for says.
 *
 * @param match the unit it comes from
 * @param text its English with the exchanges made
 * @param exchanges what was exchanged, in order of the text as it was
 * @param report what our checks say of the Thai asked for and {@code text}; spans are offsets into either
 */
public record Remembered(MemoryMatch match, String text, List<Exchange> exchanges, CheckReport report) {
    public Remembered {
        exchanges = List.copyOf(exchanges);
    }

    /** Words of the unit's English, and what stands there now. */
    public record Exchange(String old, String now) {
        /** {@code old → now}. */
        @Override
        public String toString() {
            return old + " → " + now;
        }
    }
}
