package org.communique.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator wants of the engine.
 *
 * @param key a new key; empty for none; null to keep the stored one
 */
public record EngineChange(
        boolean enabled,
        String address,
        String model,
        @Nullable String key,
        List<String> allowedHosts) {
    public EngineChange {
        allowedHosts = List.copyOf(allowedHosts);
    }

    /** Without the key, so that it gets into no log. */
    @Override
    public String toString() {
        return "EngineChange[enabled=" + enabled + ", address=" + address + ", model=" + model + "]";
    }
}
