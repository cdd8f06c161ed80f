package org.communique.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Makes engines. */
@FunctionalInterface
interface Engines {
    /**
     * An engine, which begins to get ready at once.
     *
     * @param houseStyle file of the house-style rules, or null for those the program carries
     */
    Engine with(@Nullable Path houseStyle);
}
