package org.communique.translation;

/** What a translator gives back. */
public sealed interface Translation {
    /** A sentence, not yet looked at by any check. */
    record Translated(String text, Provenance provenance) implements Translation {}

    /**
     * No sentence.
     *
     * @param reason one sentence for the translator at the desk; nothing of what the engine answered is in it
     */
    record Unavailable(String reason) implements Translation {}
}
