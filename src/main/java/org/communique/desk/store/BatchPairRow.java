package org.communique.desk.store;

import org.jspecify.annotations.Nullable;

/** A pair of a batch with its texts and, once it was looked at, what was seen. */
public record BatchPairRow(
        int number,
        @Nullable String sourceName,
        @Nullable String targetName,
        String source,
        String target,
        @Nullable String aligned,
        String problems,
        String state,
        @Nullable String result) {}
