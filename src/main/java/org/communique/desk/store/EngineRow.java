package org.communique.desk.store;

import java.util.List;

/** The engine's settings with its key. */
public record EngineRow(boolean enabled, String address, String model, String key, List<String> hosts) {
    /** Without the key, so that it gets into no log. */
    @Override
    public String toString() {
        return "EngineRow[enabled=" + enabled + ", address=" + address + ", model=" + model + "]";
    }
}
