package org.communique.desk;

import java.util.List;

/**
 * Which translation engine is used, as anyone may see it: the key stays in the desk.
 *
 * @param enabled off until an administrator says otherwise
 * @param address up to and without {@code /chat/completions}; empty when never set
 * @param model its name for the engine
 * @param keyStored whether there is a key
 * @param allowedHosts hosts that text may be sent to
 */
public record EngineSettings(
        boolean enabled, String address, String model, boolean keyStored, List<String> allowedHosts) {
    /** No engine: what holds at first. */
    public static final EngineSettings OFF = new EngineSettings(false, "", "", false, List.of());

    public EngineSettings {
        allowedHosts = List.copyOf(allowedHosts);
    }
}
