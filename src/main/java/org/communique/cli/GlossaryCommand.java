package org.communique.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.communique.glossary.Concept;
import org.communique.glossary.GlossaryAudit;
import org.communique.glossary.GlossaryFiles;
import org.communique.glossary.LoadedGlossary;
import org.communique.glossary.RowProblem;
import org.communique.glossary.Term;
import org.communique.glossary.Validity;
import org.communique.text.Normalizer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The termbase from the shell: is it sound, what does it say of a wording, write it in its canonical form. */
@Command(
        name = "glossary",
        description = "Check, search and export the glossary.",
        subcommands = {GlossaryCommand.Check.class, GlossaryCommand.Find.class, GlossaryCommand.Export.class},
        synopsisSubcommandLabel = "COMMAND")
public final class GlossaryCommand implements Runnable {
    private final @Nullable Path home;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    /**
     * Makes the command.
     *
     * @param home the launcher's folder, beside which the glossary lies, or null
     */
    public GlossaryCommand(@Nullable Path home) {
        this.home = home;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** {@code glossary check}. */
    @Command(
            name = "check",
            description = {
                "Says what is wrong with a folder of glossary files, as file:line:column: reason.",
                "Exit 0: nothing; 1: problems; 2: could not look."
            })
    static final class Check implements Callable<Integer> {
        @Parameters(
                arity = "0..1",
                paramLabel = "DIR",
                description = "Folder of CSV files (default: the glossary folder).")
        private @Nullable Path folder;

        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private GlossaryCommand parent;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            Path folder = this.folder == null ? parent.usual() : this.folder;
            try {
                List<RowProblem> problems = GlossaryAudit.folder(folder);
                problems.forEach(out::println);
                int concepts = GlossaryFiles.load(folder).glossary().concepts().size();
                out.println(
                        concepts + " concepts, " + problems.size() + (problems.size() == 1 ? " problem" : " problems"));
                return problems.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
            } catch (IOException e) {
                return couldNotLook(spec, e);
            }
        }
    }

    /** {@code glossary find}. */
    @Command(
            name = "find",
            description = {
                "Prints the concepts that have a wording with this text, in either language.",
                "Exit 0: found; 1: none; 2: could not look."
            })
    static final class Find implements Callable<Integer> {
        @Parameters(paramLabel = "TEXT", description = "Part of a wording, Thai or English; capitals do not matter.")
        private String text = "";

        @Option(
                names = "--glossary",
                paramLabel = "DIR",
                description = "Folder of CSV files (default: the glossary folder, or the program's own copy).")
        private @Nullable Path folder;

        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private GlossaryCommand parent;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            try {
                LoadedGlossary loaded = GlossaryFolder.load(folder, parent.home);
                loaded.problems().forEach(spec.commandLine().getErr()::println);
                String wanted = folded(text);
                List<Concept> found = loaded.glossary().concepts().stream()
                        .filter(c -> c.terms().stream()
                                .anyMatch(t -> folded(t.text()).contains(wanted)))
                        .toList();
                found.forEach(concept -> print(concept, out));
                return found.isEmpty() ? ExitCode.FINDINGS : ExitCode.CLEAN;
            } catch (IOException e) {
                return couldNotLook(spec, e);
            }
        }

        private static String folded(String text) {
            return Normalizer.normalize(text).text().strip().toLowerCase(Locale.ROOT);
        }

        private static void print(Concept concept, PrintWriter out) {
            out.print(concept.id() + "  " + concept.domain().id());
            if (!concept.scope().isNone()) {
                out.print("  " + concept.scope());
            }
            out.println("  " + lower(concept.status()) + ", missing is " + lower(concept.enforce()));
            for (Term term : concept.terms()) {
                out.println("  " + lower(term.lang()) + "  " + lower(term.status()) + "  " + term.text());
            }
            Validity validity = concept.validity();
            if (validity != null) {
                out.println("  held  " + (validity.office() == null ? "" : validity.office() + ", ")
                        + (validity.from() == null ? "" : validity.from()) + " to "
                        + (validity.to() == null ? "" : validity.to()));
            }
            if (concept.note() != null) {
                out.println("  note  " + concept.note());
            }
            if (concept.source() != null) {
                out.println("  source  " + concept.source());
            }
        }
    }

    /** {@code glossary export}. */
    @Command(
            name = "export",
            description = {
                "Writes the canonical files, one per domain, sorted by id.",
                "Nothing is written from a glossary with rows that cannot be read (exit 1)."
            })
    static final class Export implements Callable<Integer> {
        @Parameters(paramLabel = "DIR", description = "Folder to write to; made where it is missing.")
        private Path target = Path.of("glossary");

        @Option(
                names = "--glossary",
                paramLabel = "DIR",
                description = "Folder of CSV files (default: the glossary folder, or the program's own copy).")
        private @Nullable Path folder;

        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private GlossaryCommand parent;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            try {
                LoadedGlossary loaded = GlossaryFolder.load(folder, parent.home);
                if (!loaded.problems().isEmpty()) {
                    // Rows that were not read would be lost from the files.
                    loaded.problems().forEach(spec.commandLine().getErr()::println);
                    return ExitCode.FINDINGS;
                }
                Map<String, String> files =
                        GlossaryFiles.canonical(loaded.glossary().concepts());
                Files.createDirectories(target);
                for (Map.Entry<String, String> file : files.entrySet()) {
                    Files.writeString(target.resolve(file.getKey()), file.getValue());
                }
                spec.commandLine()
                        .getOut()
                        .println(loaded.glossary().concepts().size() + " concepts in " + files.size() + " files");
                return ExitCode.CLEAN;
            } catch (IOException e) {
                return couldNotLook(spec, e);
            }
        }
    }

    /** The folder to check where none is named: beside the launcher, or here. */
    private Path usual() {
        return home != null && Files.isDirectory(home.resolve("glossary"))
                ? home.resolve("glossary")
                : Path.of("glossary");
    }

    private static int couldNotLook(CommandSpec spec, IOException e) {
        String reason = e instanceof NoSuchFileException missing && missing.getReason() != null
                ? missing.getFile() + ": " + missing.getReason()
                : e.getMessage();
        spec.commandLine().getErr().println("communique: " + reason);
        return ExitCode.NOT_LOOKED;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
