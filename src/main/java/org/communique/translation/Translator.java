package org.communique.translation;

/** Puts passages into English. Thread-safe; does not throw where the engine fails. */
public interface Translator {
    /** Who answers, and where. */
    Provenance provenance();

    /** All of the request that leaves the house, as it is sent. */
    String sends(Request request);

    /** Translates, waiting for the answer no longer than the translator's time limit. */
    Translation translate(Request request);
}
