package org.communique.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Spec;

/** Writes the manual page, from what the commands say of themselves. */
@Command(
        name = "man",
        description = {"Prints the manual page: communique man | man -l -", ""},
        usageHelpAutoWidth = true)
final class ManCommand implements Callable<Integer> {
    private final Shell shell;

    @Spec
    private @Nullable CommandSpec spec;

    ManCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        CommandLine root = Objects.requireNonNull(spec, "picocli hands every command its description")
                .root()
                .commandLine();
        PrintWriter out = Shell.writer(shell.out());
        page(root, out);
        out.flush();
        return ExitCode.CLEAN;
    }

    /** In the macros of man(7). */
    private static void page(CommandLine root, PrintWriter out) {
        UsageMessageSpec usage = root.getCommandSpec().usageMessage();
        out.println(".TH COMMUNIQUE 1 \"\" \"Communiqué " + text(Version.current()) + "\" \"User Commands\"");
        out.println(".SH NAME");
        out.println("communique \\- " + text(String.join(" ", usage.description())));
        out.println(".SH SYNOPSIS");
        out.println(".B communique");
        out.println(".I COMMAND");
        out.println("[\\fIARGUMENT\\fR ...]");
        out.println(".SH COMMANDS");
        commands(root, "communique", out);
        out.println(".SH EXIT STATUS");
        out.println(".TP\n.B 0\nDone, and nothing at or above the threshold.");
        out.println(".TP\n.B 1\nFindings.");
        out.println(".TP\n.B 2\nSomething could not be looked at or done; wins over 1.");
        out.println(".SH ENVIRONMENT");
        out.println(".TP\n.B JAVA_HOME\nThe JDK to run on, where it is new enough.");
        out.println(".TP\n.B COMMUNIQUE_JAVA_OPTIONS\nHanded to Java, for example \\-Xmx8g.");
        out.println(".TP\n.B COMMUNIQUE_JDKS\nA folder of JDKs to choose from instead of the usual ones.");
        out.println(".TP\n.B NO_COLOR\nWhere it is set, no colours.");
    }

    private static void commands(CommandLine parent, String name, PrintWriter out) {
        parent.getSubcommands().forEach((under, command) -> {
            CommandSpec commandSpec = command.getCommandSpec();
            if (commandSpec.usageMessage().hidden()) {
                return;
            }
            out.println(".SS " + text(name + " " + under));
            paragraphs(commandSpec.usageMessage().description(), out);
            for (PositionalParamSpec parameter : commandSpec.positionalParameters()) {
                out.println(".TP\n.I " + text(parameter.paramLabel()));
                paragraphs(parameter.description(), out);
            }
            for (OptionSpec option : commandSpec.options()) {
                if (!option.hidden()) {
                    String label = option.arity().max() > 0 ? "=\\fI" + text(option.paramLabel()) + "\\fR" : "";
                    out.println(".TP\n\\fB" + text(String.join(", ", option.names())) + "\\fR" + label);
                    paragraphs(described(option), out);
                }
            }
            paragraphs(commandSpec.usageMessage().footer(), out);
            commands(command, name + " " + under, out);
        });
    }

    /** With the values an option takes, where its description names them by a variable. */
    private static String[] described(OptionSpec option) {
        Iterable<String> values = option.completionCandidates();
        String known = values == null ? "" : String.join(", ", values);
        return Arrays.stream(option.description())
                .map(line -> line.replace("${COMPLETION-CANDIDATES}", known))
                .toArray(String[]::new);
    }

    private static void paragraphs(String[] lines, PrintWriter out) {
        // Picocli's own descriptions break their lines by %n.
        for (String line :
                String.join("\n", lines).replace("%n", "\n\n").strip().split("\n", -1)) {
            out.println(line.isBlank() ? ".sp" : text(line));
        }
    }

    /** Without what would steer troff. */
    private static String text(String line) {
        String escaped = line.replace("\\", "\\e").replace("-", "\\-");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
