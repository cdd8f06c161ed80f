package org.communique.translation;

/**
 * Where an English sentence comes from.
 *
 * @param engine the kind of engine
 * @param host where the text is sent to
 * @param model the engine's name for what answers
 */
public record Provenance(String engine, String host, String model) {
    @Override
    public String toString() {
        return engine + ": " + model + " at " + host;
    }
}
