package org.communique.translation;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An OpenAI-compatible engine.
 *
 * @param address up to and without {@code /chat/completions}
 * @param model its name for the engine
 * @param key sent as a bearer token, or null
 * @param timeout for the whole answer, from connecting to its last byte
 * @param longestAnswer bytes; a longer one is not read
 */
public record ChatEngine(
        URI address, String model, @Nullable String key, Duration timeout, int longestAnswer) {
    /** With the limits that are right for one sentence. */
    public static ChatEngine of(URI address, String model, @Nullable String key) {
        return new ChatEngine(address, model, key, Duration.ofSeconds(60), 1_000_000);
    }

    /** Without the key, so that it gets into no log. */
    @Override
    public String toString() {
        return "ChatEngine[address=" + address + ", model=" + model + "]";
    }
}
