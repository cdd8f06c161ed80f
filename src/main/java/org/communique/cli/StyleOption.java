package org.communique.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.communique.qa.HouseStyle;
import org.communique.qa.Policy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The house style of commands that take everything else as it comes. */
final class StyleOption {
    @Option(
            names = "--style",
            paramLabel = "STYLE",
            description = "house style: ministry, government-house or none (default: ministry)")
    private String style = HouseStyle.MINISTRY.id();

    /** Every check, with this style; null where there is no such style, which is said. */
    @Nullable
    Policy policy(Shell shell) {
        HouseStyle wanted = HouseStyle.of(style.toLowerCase(Locale.ROOT)).orElse(null);
        if (wanted == null) {
            shell.say("communique: --style is ministry, government-house or none, not " + style);
            return null;
        }
        return new Policy(wanted, Set.of(), Map.of(), Set.of());
    }
}
