package org.communique.cli;

import java.util.Map;

/** Starts the web server, which this door knows nothing of. */
@FunctionalInterface
public interface Server {
    /**
     * Starts and stays until it is stopped.
     *
     * @param properties settings by their names in the server's configuration
     * @return the exit code
     */
    int serve(Map<String, String> properties);
}
