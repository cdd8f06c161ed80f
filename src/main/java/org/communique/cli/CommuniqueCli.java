package org.communique.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.communique.report.ReportFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The root of the commands. */
@Command(
        name = "communique",
        description = "Checks English drafts of Thai press releases against the glossary and the facts.",
        subcommands = HelpCommand.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        footer = {
            "",
            "The launcher also knows: test, build.",
            "Exit: 0 nothing at or above the threshold, 1 findings, 2 could not look."
        })
public final class CommuniqueCli implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    private CommuniqueCli() {}

    /**
     * Runs a command.
     *
     * @return the exit code
     */
    public static int run(Shell shell, Server server, String... args) {
        return run(shell, server, LanguageToolEngine::new, args);
    }

    static int run(Shell shell, Server server, Engines engines, String... args) {
        PrintWriter out = Shell.writer(shell.out());
        PrintWriter err = Shell.writer(shell.err());
        CommandLine commands = new CommandLine(new CommuniqueCli())
                .addSubcommand(new CheckCommand(shell, engines))
                .addSubcommand(new FixCommand(shell, engines))
                .addSubcommand(new CommandLine(new BaselineCommand())
                        .addSubcommand(new BaselineCommand.Create(shell, engines)))
                .addSubcommand(new CommandLine(new GlossaryCommand(shell.home()))
                        .addSubcommand(new HarvestCommand(shell, engines))
                        .addSubcommand(new ImpactCommand(shell, engines)))
                .addSubcommand(new CommandLine(new EvaluateCommand(shell, engines))
                        .addSubcommand(new SampleCommand(shell, engines))
                        .addSubcommand(new FalsifyCommand(shell, engines))
                        .addSubcommand(new SampleThaiCommand(shell, engines))
                        .addSubcommand(new EvaluatePairingCommand(shell, engines)))
                .addSubcommand(new CommandLine(new MemoryCommand())
                        .addSubcommand(new MemoryCommand.Find(shell))
                        .addSubcommand(new MemoryCommand.Inspect(shell))
                        .addSubcommand(new MemoryCommand.Create(shell, engines)))
                .addSubcommand(new ServeCommand(shell, server))
                .addSubcommand(new CompletionCommand(shell))
                .addSubcommand(new ManCommand(shell))
                .addSubcommand(new RehearseCommand(shell, engines, server))
                .setOut(out)
                .setErr(err)
                // Ours are decided per stream; picocli asks for the whole process.
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println("communique: this is a fault of Communiqué itself: " + failure);
                    failure.printStackTrace(command.getErr());
                    return ExitCode.NOT_LOOKED;
                })
                .setParameterExceptionHandler((failure, arguments) -> {
                    CommandLine command = failure.getCommandLine();
                    command.getErr().println("communique: " + failure.getMessage());
                    CommandLine.UnmatchedArgumentException.printSuggestions(failure, command.getErr());
                    command.getErr()
                            .println("Try: communique help"
                                    + (command.getParent() == null ? "" : " " + command.getCommandName()));
                    return ExitCode.NOT_LOOKED;
                });
        commands.registerConverter(ReportFormat.class, CommuniqueCli::format);
        commands.getSubcommands().values().forEach(CommuniqueCli::addHelp);
        int code;
        try {
            code = commands.execute(args);
        } catch (OutOfMemoryError e) {
            shell.say("communique: there is not enough memory for this; give Java more, for example"
                    + " COMMUNIQUE_JAVA_OPTIONS=-Xmx8g");
            code = ExitCode.NOT_LOOKED;
        }
        out.flush();
        err.flush();
        return code;
    }

    private static ReportFormat format(String id) {
        for (ReportFormat format : ReportFormat.values()) {
            if (format.id().equals(id.toLowerCase(Locale.ROOT))) {
                return format;
            }
        }
        String known =
                Arrays.stream(ReportFormat.values()).map(ReportFormat::id).collect(Collectors.joining(", "));
        throw new CommandLine.TypeConversionException("the formats are " + known + ", not “" + id + "”");
    }

    /** Every command explains itself: {@code -h} and {@code --help}. */
    private static void addHelp(CommandLine command) {
        CommandSpec commandSpec = command.getCommandSpec();
        if (commandSpec.findOption("--help") == null && !(commandSpec.userObject() instanceof HelpCommand)) {
            commandSpec.addOption(CommandLine.Model.OptionSpec.builder("-h", "--help")
                    .usageHelp(true)
                    .description("Says what the command does and how.")
                    .build());
        }
        command.getSubcommands().values().forEach(CommuniqueCli::addHelp);
    }

    /** Without a command there is nothing to do but to say which there are. */
    @Override
    public void run() {
        CommandSpec root = spec;
        if (root == null) {
            throw new IllegalStateException("picocli hands every command its description");
        }
        root.commandLine().usage(root.commandLine().getOut());
    }
}
