package org.communique.glossary;

import org.communique.text.Lang;

/**
 * Two concepts that cannot stand side by side: they claim one Thai wording in one scope at one time.
 *
 * @param wording of the concept that was asked about
 * @param other the concept that has it already
 */
public record Clash(Term wording, Concept other) {
    public Clash {
        if (wording.lang() != Lang.TH) {
            throw new IllegalArgumentException("only the Thai is claimed, not " + wording);
        }
    }
}
