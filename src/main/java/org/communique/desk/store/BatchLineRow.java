package org.communique.desk.store;

import org.jspecify.annotations.Nullable;

/** A pair of a batch without its texts. */
public record BatchLineRow(
        int number,
        @Nullable String sourceName,
        @Nullable String targetName,
        String problems,
        String state,
        int errors,
        int warnings,
        int hints,
        int gaps) {}
