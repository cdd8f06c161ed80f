package org.communique.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what a shell needs to complete the commands and their options. */
@Command(
        name = "completion",
        description = {
            "Prints what a shell needs to complete commands and options.",
            "",
            "bash, zsh:  source <(communique completion bash)",
            "fish:       communique completion fish | source",
            ""
        },
        usageHelpAutoWidth = true)
final class CompletionCommand implements Callable<Integer> {
    private final Shell shell;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish")
    private Kind kind = Kind.BASH;

    enum Kind {
        BASH,
        ZSH,
        FISH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    CompletionCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        CommandLine root = Objects.requireNonNull(spec, "picocli hands every command its description")
                .root()
                .commandLine();
        PrintWriter out = Shell.writer(shell.out());
        switch (kind) {
            // Picocli's script for bash loads zsh's own emulation of it where zsh reads it.
            case BASH, ZSH -> out.print(AutoComplete.bash("communique", root));
            case FISH -> fish(root, out);
        }
        out.flush();
        return ExitCode.CLEAN;
    }

    /** One {@code complete} for each command and option; files are fish's own affair. */
    private static void fish(CommandLine root, PrintWriter out) {
        commands(root, "__fish_use_subcommand", out);
        out.println("complete -c communique -n __fish_use_subcommand -f -a 'test' -d 'Runs every test.'");
        out.println("complete -c communique -n __fish_use_subcommand -f -a 'build' -d 'Builds now.'");
        new TreeMap<>(root.getSubcommands()).forEach((name, command) -> {
            if (command.getCommandSpec().usageMessage().hidden()) {
                return;
            }
            String seen = "'__fish_seen_subcommand_from " + name + "'";
            List<String> below = List.copyOf(new TreeMap<>(command.getSubcommands()).keySet());
            commands(
                    command,
                    "'__fish_seen_subcommand_from " + name + "; and not __fish_seen_subcommand_from "
                            + String.join(" ", below) + "'",
                    out);
            options(command, seen, out);
            new TreeMap<>(command.getSubcommands())
                    .forEach((under, inner) -> options(
                            inner,
                            "'__fish_seen_subcommand_from " + name + "; and __fish_seen_subcommand_from " + under + "'",
                            out));
        });
    }

    private static void commands(CommandLine parent, String when, PrintWriter out) {
        new TreeMap<>(parent.getSubcommands()).forEach((name, command) -> {
            if (!command.getCommandSpec().usageMessage().hidden()) {
                out.println("complete -c communique -n " + when + " -f -a " + quoted(name) + " -d "
                        + quoted(first(command.getCommandSpec().usageMessage().description())));
            }
        });
    }

    private static void options(CommandLine command, String when, PrintWriter out) {
        for (OptionSpec option : command.getCommandSpec().options()) {
            if (option.hidden()) {
                continue;
            }
            StringBuilder line = new StringBuilder("complete -c communique -n ").append(when);
            for (String name : option.names()) {
                line.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
            }
            line.append(option.arity().max() > 0 ? " -r" : "");
            Iterable<String> values = option.completionCandidates();
            if (values != null) {
                line.append(" -f -a ").append(quoted(String.join(" ", values)));
            }
            line.append(" -d ").append(quoted(first(option.description())));
            out.println(line);
        }
    }

    private static String first(String[] description) {
        return description.length == 0 ? "" : description[0];
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
