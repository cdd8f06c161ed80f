package org.communique.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pair of a batch, in a list.
 *
 * @param number from 0, in the order of the report
 * @param problems what could not be read of it
 */
public record BatchLine(
        int number,
        @Nullable String source,
        @Nullable String target,
        PairState state,
        int errors,
        int warnings,
        int hints,
        int gaps,
        List<String> problems) {}
