package org.communique.desk;

import java.util.List;
import org.communique.qa.CheckReport;
import org.communique.qa.Finding;
import org.jspecify.annotations.Nullable;

/**
 * English for a segment that had none.
 *
 * @param text what to put into the draft
 * @param provenance where it comes from, to be shown beside it: {@code Assisted draft: …} or the engine's name, model
 *     and host
 * @param report what our checks say of the passage and this text; spans are offsets into the passage's text and into
 *     {@code text}
 * @param place offset in the draft, as it was reviewed, where the text belongs: after the passage before it
 * @param unavailable why the configured engine gave no sentence and this is an assisted draft instead, or null
 */
public record Drafted(
        String text,
        String provenance,
        CheckReport report,
        int place,
        @Nullable String unavailable) {
    /** What our checks found. */
    public List<Finding> findings() {
        return report.findings();
    }
}
