package org.communique.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Pairer;
import org.communique.bitext.Passage;
import org.communique.documents.Pair;
import org.communique.documents.PairText;
import org.communique.glossary.Glossary;
import org.communique.memory.MemoryMatch;
import org.communique.memory.MemoryUnit;
import org.communique.memory.MemoryUnit.Origin;
import org.communique.memory.SeedMemory;
import org.communique.memory.Tmx;
import org.communique.memory.TranslationMemory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks after translation memories. */
@Command(name = "memory", description = "Makes, searches and inspects translation memories (TMX).")
final class MemoryCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        CommandSpec described = Objects.requireNonNull(spec, "picocli hands every command its description");
        described.commandLine().usage(described.commandLine().getOut());
    }

    /** What a file holds, and what in it could not be read. */
    private record Loaded(List<MemoryUnit> units, boolean whole) {}

    private static Loaded load(@Nullable Path file, Shell shell) throws IOException {
        if (file == null) {
            return new Loaded(
                    SeedMemory.load(shell.home() == null ? null : shell.home().resolve("glossary")), true);
        }
        List<MemoryUnit> units = new ArrayList<>();
        List<Tmx.Problem> problems = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            Tmx.read(in, units::add, problems::add);
        }
        problems.forEach(problem -> shell.say("communique: " + file + ":" + problem));
        return new Loaded(units, problems.isEmpty());
    }

    /** Searches one. */
    @Command(
            name = "find",
            description = {
                "Says which units are like a Thai sentence, and where words stand in either language.",
                "",
                "Exit: 0 found, 1 nothing, 2 the file could not be read."
            },
            usageHelpAutoWidth = true)
    static final class Find implements Callable<Integer> {
        private final Shell shell;

        @Parameters(paramLabel = "TEXT", description = "a Thai sentence, or words of either language")
        private String text = "";

        @Option(
                names = "--memory",
                paramLabel = "FILE",
                description = "a .tmx (default: the formulas that come with it)")
        private @Nullable Path file;

        @Option(names = "--most", paramLabel = "N", description = "how many of each (default: 5)", defaultValue = "5")
        private int most = 5;

        Find(Shell shell) {
            this.shell = shell;
        }

        @Override
        public Integer call() {
            try {
                Loaded loaded = load(file, shell);
                PrintWriter out = Shell.writer(shell.out());
                boolean any = false;
                try (TranslationMemory memory = TranslationMemory.of(loaded.units())) {
                    for (MemoryMatch match : memory.find(text, null, TranslationMemory.FUZZY, most)) {
                        any = true;
                        print(match.score() + " %", match.unit(), out);
                    }
                    for (MemoryUnit unit : any ? List.<MemoryUnit>of() : memory.concordance(text, most)) {
                        any = true;
                        print("words", unit, out);
                    }
                }
                if (!any) {
                    out.println("Nothing like it, and the words stand nowhere.");
                }
                out.flush();
                return !loaded.whole() ? ExitCode.NOT_LOOKED : any ? ExitCode.CLEAN : ExitCode.FINDINGS;
            } catch (IOException e) {
                shell.say("communique: " + e.getMessage());
                return ExitCode.NOT_LOOKED;
            }
        }

        private static void print(String label, MemoryUnit unit, PrintWriter out) {
            String release = unit.origin().release();
            out.println(label + (release == null ? "" : "  " + release));
            out.println("    thai     " + unit.thai());
            out.println("    english  " + unit.english());
        }
    }

    /** Tells what in one wants cleaning. */
    @Command(
            name = "inspect",
            description = {
                "Counts the units of a memory and shows where one Thai sentence has several renderings.",
                "",
                "Exit: 0 none has, 1 some have, 2 not all could be read."
            },
            usageHelpAutoWidth = true)
    static final class Inspect implements Callable<Integer> {
        private final Shell shell;

        @Parameters(paramLabel = "FILE", description = "a .tmx")
        private Path file = Path.of("");

        Inspect(Shell shell) {
            this.shell = shell;
        }

        @Override
        public Integer call() {
            try {
                Loaded loaded = load(file, shell);
                Map<String, Map<String, Integer>> renderings = new LinkedHashMap<>();
                loaded.units()
                        .forEach(unit -> renderings
                                .computeIfAbsent(unit.thai(), _ -> new LinkedHashMap<>())
                                .merge(unit.english(), 1, Integer::sum));
                PrintWriter out = Shell.writer(shell.out());
                int several = 0;
                int twice = 0;
                for (Map.Entry<String, Map<String, Integer>> thai : renderings.entrySet()) {
                    twice += thai.getValue().values().stream()
                            .mapToInt(count -> count - 1)
                            .sum();
                    if (thai.getValue().size() > 1) {
                        several++;
                        out.println(thai.getKey());
                        thai.getValue().forEach((english, count) -> out.println("    " + count + " × " + english));
                    }
                }
                out.println("%,d units; %,d of them stand there twice; %,d Thai sentences have several renderings."
                        .formatted(loaded.units().size(), twice, several));
                out.flush();
                return !loaded.whole() ? ExitCode.NOT_LOOKED : several > 0 ? ExitCode.FINDINGS : ExitCode.CLEAN;
            } catch (IOException e) {
                shell.say("communique: " + e.getMessage());
                return ExitCode.NOT_LOOKED;
            }
        }
    }

    /** Makes one of an archive. */
    @Command(
            name = "create",
            description = {
                "Makes a memory of releases and their drafts: pairs their sentences and keeps the sure ones.",
                "",
                "Exit: 0 written, 2 something could not be looked at; the rest is written."
            },
            usageHelpAutoWidth = true)
    static final class Create implements Callable<Integer> {
        private final Shell shell;
        private final Engines engines;

        @Parameters(
                paramLabel = "PATH",
                arity = "1..*",
                description = "folders, or the files of pairs, as check takes them")
        private List<Path> paths = new ArrayList<>();

        @Option(names = "--output", paramLabel = "FILE", required = true, description = "the .tmx to write")
        private Path output = Path.of("");

        @Option(
                names = "--rest",
                paramLabel = "FILE",
                description = "a .tsv for what is not sure, to be looked through by a person")
        private @Nullable Path rest;

        @Option(
                names = "--sure",
                paramLabel = "N",
                description = "from which confidence of the pairing on, 0 to 1 (default: 0.5)",
                defaultValue = "0.5")
        private double sure = 0.5;

        Create(Shell shell, Engines engines) {
            this.shell = shell;
            this.engines = engines;
        }

        @Override
        public Integer call() {
            try {
                Glossary glossary = GlossaryFolder.load(null, shell.home()).glossary();
                Pairer pairer = engines.with(null).reviewer().pairer();
                List<MemoryUnit> units = new ArrayList<>();
                List<MemoryUnit> unsure = new ArrayList<>();
                ReadPairs pairs = new ReadPairs() {
                    @Override
                    public void files(Pair.Files files, PairText text) {
                        take(
                                pairer.pair(text.source(), text.target(), glossary),
                                String.valueOf(files.source().getFileName()),
                                units,
                                unsure);
                    }

                    @Override
                    public boolean table(Pair.Table table) {
                        shell.say("communique: " + table.file() + ": a table is paired already; import it as it is");
                        return false;
                    }
                };
                boolean whole = pairs.read(paths, shell);
                try (Destination destination = Destination.of(output, shell.out())) {
                    Tmx.write(units, destination.stream());
                    destination.finish();
                }
                if (rest != null) {
                    try (Destination destination = Destination.of(rest, shell.out())) {
                        Writer out = new BufferedWriter(
                                new OutputStreamWriter(destination.stream(), StandardCharsets.UTF_8));
                        out.write("source\ttarget\n");
                        for (MemoryUnit unit : unsure) {
                            out.write(line(unit.thai()) + "\t" + line(unit.english()) + "\n");
                        }
                        out.flush();
                        destination.finish();
                    }
                }
                shell.say("communique: %s: %,d units; %,d %s not sure%s"
                        .formatted(
                                output,
                                units.size(),
                                unsure.size(),
                                unsure.size() == 1 ? "pair of sentences is" : "pairs of sentences are",
                                rest == null ? " and left out; --rest FILE keeps them" : ", see " + rest));
                return whole ? ExitCode.CLEAN : ExitCode.NOT_LOOKED;
            } catch (IOException e) {
                shell.say("communique: " + e.getMessage());
                return ExitCode.NOT_LOOKED;
            }
        }

        private void take(Bitext bitext, String name, List<MemoryUnit> units, List<MemoryUnit> unsure) {
            String before = null;
            for (AlignedSegment segment : bitext.segments()) {
                Passage source = segment.source();
                Passage target = segment.target();
                if (source != null && target != null) {
                    MemoryUnit unit = new MemoryUnit(
                            source.text(),
                            target.text(),
                            before,
                            new Origin(name, null, null, bitext.glossary().version()));
                    (segment.confidence() >= sure ? units : unsure).add(unit);
                }
                before = source == null ? before : source.text();
            }
        }

        private static String line(String text) {
            return text.replaceAll("\\s+", " ");
        }
    }
}
