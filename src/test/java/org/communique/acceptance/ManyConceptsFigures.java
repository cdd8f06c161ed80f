package org.communique.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.communique.glossary.ManyConcepts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Takes the figures of docs/benchmarks.md for 100,000 concepts. It prints; no figure decides whether it passes. */
@Tag("long")
class ManyConceptsFigures {
    @Test
    void finders_search_and_a_review_with_100000_concepts() {
        assertThat(ManyConcepts.figures()).isEqualTo(100_000);
    }
}
