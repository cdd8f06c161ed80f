package org.communique.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * One aligned segment.
 *
 * @param thai null where the draft adds something
 * @param english null where the draft leaves something out
 */
public record LabelledRow(@Nullable String thai, @Nullable String english) {}
