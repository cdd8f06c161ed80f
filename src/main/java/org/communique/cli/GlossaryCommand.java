package org.communique.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.communique.glossary.Concept;
import org.communique.glossary.ConceptChange;
import org.communique.glossary.ConceptHit;
import org.communique.glossary.ConceptId;
import org.communique.glossary.GlossaryAudit;
import org.communique.glossary.GlossaryFiles;
import org.communique.glossary.GlossarySearch;
import org.communique.glossary.LoadedGlossary;
import org.communique.glossary.RowProblem;
import org.communique.glossary.Term;
import org.communique.glossary.TermbaseFile;
import org.communique.glossary.TermbaseFile.Format;
import org.communique.glossary.Validity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** The termbase from the shell: is it sound, what does it say of a wording, write it in its canonical form. */
@Command(
        name = "glossary",
        description = "Validate, search, convert, compare, export and import glossaries.",
        subcommands = {
            GlossaryCommand.Validate.class,
            GlossaryCommand.Find.class,
            GlossaryCommand.Convert.class,
            GlossaryCommand.Diff.class,
            GlossaryCommand.Export.class,
            GlossaryCommand.Import.class
        },
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

    /** {@code glossary validate}. */
    @Command(
            name = "validate",
            aliases = "check",
            description = {
                "Says what is wrong with termbases, as file:line:column: reason.",
                "Folders of CSV files must be in canonical form too.",
                "Exit 0: nothing; 1: problems; 2: could not look."
            })
    static final class Validate implements Callable<Integer> {
        @Parameters(
                arity = "0..*",
                paramLabel = "PATH",
                description = "Folders of CSV files, or files: CSV, XLSX, TBX, MultiTerm XML, memoQ CSV, OmegaT text "
                        + "(default: the glossary folder).")
        private List<Path> paths = List.of();

        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private GlossaryCommand parent;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            int problems = 0;
            int concepts = 0;
            try {
                for (Path path : paths.isEmpty() ? List.of(parent.usual()) : paths) {
                    LoadedGlossary loaded = TermbaseFile.read(path);
                    List<RowProblem> found = new ArrayList<>(loaded.problems());
                    if (Files.isDirectory(path)) {
                        found = GlossaryAudit.folder(path);
                    } else {
                        found.addAll(GlossaryAudit.rows(loaded.rows()));
                    }
                    found.forEach(out::println);
                    loaded.remarks().forEach(out::println);
                    problems += found.size();
                    concepts += loaded.glossary().concepts().size();
                }
                out.println(concepts + " concepts, " + problems + (problems == 1 ? " problem" : " problems"));
                return problems == 0 ? ExitCode.CLEAN : ExitCode.FINDINGS;
            } catch (IOException e) {
                return couldNotLook(spec, e);
            }
        }
    }

    /** {@code glossary convert}. */
    @Command(
            name = "convert",
            description = {
                "Writes a termbase in another form, canonical: the same concepts give the same bytes.",
                "Nothing is written from a termbase with rows that cannot be read (exit 1). What the form cannot hold",
                "is said on the error output, and the rest written (exit 1)."
            })
    static final class Convert implements Callable<Integer> {
        @Parameters(paramLabel = "PATH", description = "Folder of CSV files, or a file of any form that is read.")
        @SuppressWarnings("NullAway.Init")
        private Path path;

        @Option(names = "--to", required = true, paramLabel = "FORM", description = "${COMPLETION-CANDIDATES}.")
        @SuppressWarnings("NullAway.Init")
        private Format format;

        @Option(
                names = "--output",
                required = true,
                paramLabel = "OUT",
                description = "File to write; for csv, where it does not end in .csv, a folder with a file per domain.")
        @SuppressWarnings("NullAway.Init")
        private Path output;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter err = spec.commandLine().getErr();
            try {
                LoadedGlossary loaded = TermbaseFile.read(path);
                if (!loaded.problems().isEmpty()) {
                    loaded.problems().forEach(err::println);
                    return ExitCode.FINDINGS;
                }
                loaded.remarks().forEach(err::println);
                return write(loaded.glossary().concepts(), format, output, spec);
            } catch (IOException e) {
                return couldNotLook(spec, e);
            }
        }
    }

    /** {@code glossary diff}. */
    @Command(
            name = "diff",
            description = {
                "Says by id what is new (+), gone (-) and changed (~) from one termbase to another, sorted.",
                "Exit 0: they say the same; 1: they differ; 2: could not look, or not at every row."
            })
    static final class Diff implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "A", description = "Folder or file of any form that is read.")
        @SuppressWarnings("NullAway.Init")
        private Path before;

        @Parameters(index = "1", paramLabel = "B", description = "The other.")
        @SuppressWarnings("NullAway.Init")
        private Path after;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            try {
                LoadedGlossary one = TermbaseFile.read(before);
                LoadedGlossary other = TermbaseFile.read(after);
                List<RowProblem> problems = new ArrayList<>(one.problems());
                problems.addAll(other.problems());
                problems.forEach(spec.commandLine().getErr()::println);
                SortedMap<ConceptId, Concept> old = byId(one);
                SortedMap<ConceptId, Concept> young = byId(other);
                SortedSet<ConceptId> ids = new TreeSet<>(old.keySet());
                ids.addAll(young.keySet());
                int differences = 0;
                for (ConceptId id : ids) {
                    differences += print(id, old.get(id), young.get(id)) ? 1 : 0;
                }
                // A row that was not read would look as if it were gone.
                return !problems.isEmpty()
                        ? ExitCode.NOT_LOOKED
                        : differences == 0 ? ExitCode.CLEAN : ExitCode.FINDINGS;
            } catch (IOException e) {
                return couldNotLook(spec, e);
            }
        }

        private boolean print(ConceptId id, @Nullable Concept old, @Nullable Concept young) {
            PrintWriter out = spec.commandLine().getOut();
            if (old == null || young == null) {
                Concept there = old == null ? young : old;
                out.println((old == null ? "+ " : "- ")
                        + id
                        + (there == null ? "" : "  " + there.thai() + " = " + there.english()));
                return true;
            }
            List<ConceptChange> changes = ConceptChange.between(old, young);
            boolean carried = !old.carried().equals(young.carried());
            if (changes.isEmpty() && !carried) {
                return false;
            }
            out.println("~ " + id + "  " + young.thai() + " = " + young.english());
            for (ConceptChange change : changes) {
                out.println("    " + lower(change.field()).replace('_', ' ') + ": "
                        + (change.before().isEmpty() ? "nothing" : change.before()) + " -> "
                        + (change.after().isEmpty() ? "nothing" : change.after()));
            }
            if (carried) {
                out.println("    what is carried from TBX");
            }
            return true;
        }

        private static SortedMap<ConceptId, Concept> byId(LoadedGlossary loaded) {
            SortedMap<ConceptId, Concept> all = new TreeMap<>();
            loaded.glossary().concepts().forEach(concept -> all.put(concept.id(), concept));
            return all;
        }
    }

    /** {@code glossary find}. */
    @Command(
            name = "find",
            description = {
                "Prints the concepts that have a wording with this text, in either language: whole ones first, then",
                "beginnings, then any part; tone marks and accents may be left out, and one letter be wrong.",
                "Exit 0: found; 1: none; 2: could not look."
            })
    static final class Find implements Callable<Integer> {
        @Parameters(paramLabel = "TEXT", description = "Part of a wording, Thai or English; capitals do not matter.")
        private String text = "";

        @Option(
                names = "--glossary",
                paramLabel = "DIR",
                description =
                        "Folder of CSV files, or a file (default: the glossary folder, or the program's own copy).")
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
                List<Concept> found;
                try (GlossarySearch search = GlossarySearch.of(loaded.glossary())) {
                    found = search.find(text, concept -> true, Integer.MAX_VALUE).hits().stream()
                            .map(ConceptHit::concept)
                            .toList();
                }
                found.forEach(concept -> print(concept, out));
                return found.isEmpty() ? ExitCode.FINDINGS : ExitCode.CLEAN;
            } catch (IOException e) {
                return couldNotLook(spec, e);
            }
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
                "Writes the glossary in canonical form: a CSV file per domain, or one file of another form.",
                "With --server that of a running server, else that of a folder. Nothing is written from a glossary",
                "with rows that cannot be read (exit 1)."
            })
    static final class Export implements Callable<Integer> {
        @Parameters(paramLabel = "OUT", description = "Folder or file to write; a folder is made where it is missing.")
        private Path target = Path.of("glossary");

        @Option(
                names = "--to",
                paramLabel = "FORM",
                description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
                defaultValue = "csv")
        @SuppressWarnings("NullAway.Init")
        private Format format;

        @Option(
                names = "--glossary",
                paramLabel = "DIR",
                description =
                        "Folder of CSV files, or a file (default: the glossary folder, or the program's own copy).")
        private @Nullable Path folder;

        @Mixin
        private final GlossaryServer server = new GlossaryServer();

        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private GlossaryCommand parent;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            try {
                LoadedGlossary loaded = server.named() ? downloaded() : GlossaryFolder.load(folder, parent.home);
                if (!loaded.problems().isEmpty()) {
                    // Rows that were not read would be lost from the files.
                    loaded.problems().forEach(spec.commandLine().getErr()::println);
                    return ExitCode.FINDINGS;
                }
                return write(loaded.glossary().concepts(), format, target, spec);
            } catch (IOException e) {
                return couldNotLook(spec, e);
            }
        }

        private LoadedGlossary downloaded() throws IOException {
            Path file = Files.createTempFile("glossary", ".tbx");
            try {
                server.download(file);
                return TermbaseFile.read("the server's glossary", file);
            } finally {
                Files.delete(file);
            }
        }
    }

    /** {@code glossary import}. */
    @Command(
            name = "import",
            description = {
                "Says what a termbase file would do to the glossary of a running server: + new, ~ changed, ! clashing,",
                "x wrong; and which findings of the stored releases would appear and disappear. Nothing is stored but with",
                "--apply; then all rows that are new or changed, and those accepted, in one change.",
                "Exit 0: nothing clashes or is wrong; 1: something is; 2: could not look, and nothing was stored."
            })
    static final class Import implements Callable<Integer> {
        @Parameters(paramLabel = "FILE", description = "CSV, XLSX, TBX, MultiTerm XML, memoQ CSV or OmegaT text.")
        @SuppressWarnings("NullAway.Init")
        private Path file;

        @Option(names = "--apply", description = "Stores it.")
        private boolean apply;

        @Option(
                names = "--accept",
                split = ",",
                paramLabel = "ROW",
                description = "Numbers of clashing rows to take all the same; with --apply, --preview goes with it.")
        private Set<Integer> accepted = Set.of();

        @Option(
                names = "--refuse",
                split = ",",
                paramLabel = "ROW",
                description = "Numbers of rows to leave out, as the preview tells them.")
        private Set<Integer> refused = Set.of();

        @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the history.")
        private String reason = "";

        @Option(
                names = "--version",
                paramLabel = "VERSION",
                description = "The glossary's version that a preview told: on another one nothing is stored.")
        private @Nullable String version;

        @Option(
                names = "--preview",
                paramLabel = "PREVIEW",
                description =
                        "What a preview called itself: where the glossary or the file is another, nothing is stored.")
        private @Nullable String preview;

        @Option(
                names = "--no-impact",
                description = "Leaves out what it does to the findings of the stored releases, which takes a while.")
        private boolean withoutImpact;

        @Mixin
        private final GlossaryServer server = new GlossaryServer();

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            try {
                if (!Files.isRegularFile(file)) {
                    throw new NoSuchFileException(file.toString(), null, "there is no such file");
                }
                GlossaryServer.Asked asked = new GlossaryServer.Asked(accepted, refused, version, reason);
                if (apply && !accepted.isEmpty() && preview == null) {
                    throw new IOException("--accept is of a preview: give what that called itself with --preview");
                }
                JsonNode answer = server.upload(file, asked, false, !withoutImpact, preview);
                for (JsonNode remark : answer.path("remarks")) {
                    spec.commandLine().getErr().println(remark.asString(""));
                }
                for (JsonNode row : answer.path("rows")) {
                    print(row, out);
                }
                JsonNode counts = answer.path("counts");
                out.println(count(counts, "NEW") + " new, " + count(counts, "CHANGED") + " changed, "
                        + count(counts, "SAME") + " the same, " + count(counts, "CLASHING") + " clashing, "
                        + count(counts, "WRONG") + " wrong; held against glossary "
                        + answer.path("glossary").asString(""));
                if (answer.path("impact").isObject()) {
                    printImpact(answer.path("impact"), out);
                }
                String shown = answer.path("preview").asString("");
                if (apply) {
                    // What was shown is what is stored: where the glossary was changed meanwhile, nothing is.
                    answer = server.upload(file, asked, true, false, shown);
                } else {
                    out.println("preview " + shown);
                }
                int already = answer.path("already").asInt(0);
                int waiting = answer.path("waiting").asInt(0);
                out.println(
                        answer.path("applied").asBoolean(false)
                                ? "Stored and in force."
                                : waiting > 0
                                        ? waiting + " proposals wait for approval"
                                                + (already > 0 ? ", " + already + " of them did before." : ".")
                                        : apply ? "Nothing to store." : "Nothing was stored; --apply stores it.");
                return count(counts, "CLASHING") + count(counts, "WRONG") == 0 ? ExitCode.CLEAN : ExitCode.FINDINGS;
            } catch (IOException e) {
                return couldNotLook(spec, e);
            }
        }

        private static void printImpact(JsonNode told, PrintWriter out) {
            out.println("on " + told.path("reviewed").asInt() + " of "
                    + told.path("releases").asInt()
                    + " stored releases: " + told.path("appear").asInt() + " findings appear, "
                    + told.path("disappear").asInt() + " disappear"
                    + (told.path("gaps").asInt() == 0
                            ? ""
                            : "; " + told.path("gaps").asInt() + " could not be checked whole"));
            for (JsonNode group : told.path("groups")) {
                List<String> titles = new ArrayList<>();
                group.path("releases").forEach(title -> titles.add(title.asString("")));
                out.println("    " + group.path("check").asString("") + "  "
                        + group.path("concept").asString("") + "  +"
                        + group.path("appear").asInt() + " -"
                        + group.path("disappear").asInt() + "  " + String.join("; ", titles));
            }
        }

        private static int count(JsonNode counts, String kind) {
            return counts.path(kind).asInt(0);
        }

        private static void print(JsonNode row, PrintWriter out) {
            String kind = row.path("kind").asString("");
            String sign = switch (kind) {
                case "NEW" -> "+";
                case "CHANGED" -> "~";
                case "CLASHING" -> "!";
                default -> "x";
            };
            String id = row.path("id").asString("");
            out.println(sign + " " + row.path("number").asInt() + "  "
                    + row.path("file").asString("") + ":"
                    + row.path("line").asInt() + ":" + row.path("column").asInt()
                    + (id.isEmpty()
                            ? ""
                            : "  " + id + "  " + row.path("thai").asString("") + " = "
                                    + row.path("english").asString("")));
            String reason = row.path("reason").asString("");
            if (!reason.isEmpty()) {
                out.println("    " + reason);
            }
            for (JsonNode change : row.path("changes")) {
                out.println("    " + change.asString(""));
            }
        }
    }

    /** Writes a file, or for CSV files a folder of one per domain, and says what the form cannot hold. */
    private static int write(List<Concept> concepts, Format format, Path output, CommandSpec spec) throws IOException {
        List<String> lost = new ArrayList<>();
        if (format == Format.CSV && !output.toString().endsWith(".csv")) {
            writeFolder(TermbaseFile.carriable(concepts, lost), output);
        } else {
            try (Destination destination = Destination.of(output, OutputStream.nullOutputStream())) {
                lost.addAll(TermbaseFile.write(concepts, format, destination.stream()));
                destination.finish();
            }
        }
        lost.forEach(spec.commandLine().getErr()::println);
        spec.commandLine().getOut().println(concepts.size() + " concepts");
        return lost.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    /** All files are written before the first gets its name. */
    private static void writeFolder(List<Concept> concepts, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Destination> files = new ArrayList<>();
        try {
            for (Map.Entry<String, String> file :
                    GlossaryFiles.canonical(concepts).entrySet()) {
                Destination destination =
                        Destination.of(folder.resolve(file.getKey()), OutputStream.nullOutputStream());
                files.add(destination);
                destination.writer().write(file.getValue());
            }
            for (Destination destination : files) {
                destination.finish();
            }
        } finally {
            for (Destination destination : files) {
                destination.close();
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
