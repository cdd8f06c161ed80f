package org.communique.qa;

import java.util.List;
import org.communique.glossary.ConceptId;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a check saw.
 *
 * @param check who says it
 * @param code a finer id of the check's own, such as LanguageTool's rule id
 * @param severity how grave
 * @param segment number of the aligned segment, from 1
 * @param source the Thai words concerned, in the release as typed
 * @param target the English words concerned, in the draft as typed
 * @param concept the concept concerned
 * @param message one sentence that a translator would say, whole in itself
 * @param fixes mends, best first
 */
public record Finding(
        CheckId check,
        @Nullable String code,
        Severity severity,
        int segment,
        @Nullable Span source,
        @Nullable Span target,
        @Nullable ConceptId concept,
        String message,
        List<Fix> fixes) {
    public Finding {
        fixes = List.copyOf(fixes);
        if (source == null && target == null) {
            throw new IllegalArgumentException("a finding of " + check + " has no place: " + message);
        }
    }
}
