package org.communique.bitext;

import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Two stretches that are known to render one another, such as a row of a bilingual file.
 *
 * @param source in the release, or null
 * @param target in the draft, or null
 */
public record Row(@Nullable Span source, @Nullable Span target) {}
