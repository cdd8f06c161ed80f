package org.communique.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.communique.bitext.Row;
import org.communique.documents.Pair;
import org.communique.documents.PairText;
import org.communique.documents.Pairs;
import org.communique.documents.TextFile;
import org.communique.documents.UnreadableDocument;
import org.communique.glossary.Glossary;
import org.communique.glossary.LoadedGlossary;
import org.communique.qa.CheckId;
import org.communique.qa.HouseStyle;
import org.communique.qa.Policy;
import org.communique.qa.Review;
import org.communique.qa.Reviewer;
import org.communique.report.Entry;
import org.communique.report.Heading;
import org.communique.report.ReportFormat;
import org.communique.report.ReportWriter;
import org.communique.text.Normalizer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks drafts against their releases. */
@Command(
        name = "check",
        description = {
            "Checks English drafts against their Thai releases.",
            "",
            "A PATH is a folder (NAME.th.txt goes with NAME.en.txt; beside one Thai file every English file is a draft"
                    + " of it; sub-folders too), two files, one .th. and one .en., one file of a pair, or a .tsv with the"
                    + " header source<TAB>target.",
            ""
        },
        sortOptions = false,
        usageHelpAutoWidth = true,
        mixinStandardHelpOptions = true,
        footer = {"", "Exit: 0 nothing at or above the threshold, 1 findings, 2 could not look (2 wins over 1)."})
final class CheckCommand implements Callable<Integer> {
    private final Shell shell;
    private final Engines engines;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "what to check")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--glossary",
            paramLabel = "DIR",
            description =
                    "folder of the glossary (default: glossary/ beside the launcher or in the working folder, else"
                            + " the copy inside the program)")
    private @Nullable Path glossary;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "what the office wants to hear: style, checks off, severities, by path (default:"
                    + " communique.yaml in the working folder, where there is one)")
    private @Nullable Path policyFile;

    @Option(
            names = "--style",
            paramLabel = "STYLE",
            description = "house style: ministry, government-house or none (default: the policy file's, else ministry)")
    private @Nullable String style;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text or json (default: text)",
            defaultValue = "text")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "file to write the report to, whole or not at all (default: standard output)")
    private @Nullable Path output;

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            description = "error, warning, hint or never: from which severity on the exit code is 1 (default: warning)",
            defaultValue = "warning")
    private Threshold threshold = Threshold.WARNING;

    @Option(
            names = "--only",
            paramLabel = "IDS",
            split = ",",
            description = "run these checks and no others: ids with commas between")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--skip",
            paramLabel = "IDS",
            split = ",",
            description = "leave these checks out: ids with commas between")
    private List<String> skip = new ArrayList<>();

    @Option(names = "--jobs", paramLabel = "N", description = "pairs to check at once (default: one per core)")
    private @Nullable Integer jobs;

    @Option(
            names = "--source",
            paramLabel = "FILE",
            description = "the Thai side, whatever its name; goes with --target")
    private @Nullable Path source;

    @Option(
            names = "--target",
            paramLabel = "FILE",
            description = "the English side, whatever its name; goes with --source")
    private @Nullable Path target;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description =
                    "encoding of all files (default: told from each file: UTF-8, UTF-16 with a mark, Windows-874)")
    private @Nullable String encoding;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "auto, always or never (default: auto: on a terminal, unless NO_COLOR is set)",
            defaultValue = "auto")
    private Colour colour = Colour.AUTO;

    CheckCommand(Shell shell, Engines engines) {
        this.shell = shell;
        this.engines = engines;
    }

    @Override
    public Integer call() throws InterruptedException {
        List<Pair> pairs = pairs();
        Charset charset = charset();
        int threads = threads();
        Path folder = GlossaryFolder.find(glossary, shell.home());
        Engine engine = engines.with(GlossaryFolder.houseStyle(folder));
        Policies policies = policies(engine.checks());

        LoadedGlossary loaded;
        try {
            loaded = GlossaryFolder.load(folder);
        } catch (IOException e) {
            shell.say("communique: " + e.getMessage());
            return ExitCode.NOT_LOOKED;
        }
        loaded.problems().forEach(problem -> shell.say(problem.toString()));

        try (Destination destination = Destination.of(output, shell.out())) {
            Glossary terms = loaded.glossary();
            Heading heading = new Heading(
                    Version.current(), terms.version(), terms.concepts().size());
            ReportWriter report = format.writer(destination.writer(), heading, output == null && colour.in(shell));
            Outcome outcome = checkAll(pairs, charset, threads, engine, terms, policies, report);
            report.end();
            destination.finish();
            if (outcome.notLooked || !loaded.problems().isEmpty()) {
                return ExitCode.NOT_LOOKED;
            }
            return outcome.findings ? ExitCode.FINDINGS : ExitCode.CLEAN;
        } catch (IOException e) {
            shell.say("communique: " + (output == null ? "standard output" : output)
                    + ": the report could not be written: " + e.getMessage());
            return ExitCode.NOT_LOOKED;
        }
    }

    /** What the entries so far mean for the exit code. */
    private static final class Outcome {
        private boolean findings;
        private boolean notLooked;
    }

    /** Checks several at once and tells them in their order, with a bounded number waiting to be told. */
    private Outcome checkAll(
            List<Pair> pairs,
            @Nullable Charset charset,
            int threads,
            Engine engine,
            Glossary terms,
            Policies policies,
            ReportWriter report)
            throws IOException, InterruptedException {
        Outcome outcome = new Outcome();
        PolicyFile.Use use = policies.file().new Use();
        Progress progress = new Progress(shell, pairs.size());
        boolean anything = pairs.stream().anyMatch(pair -> !(pair instanceof Pair.Missing));
        if (anything) {
            progress.warming();
        }
        Reviewer reviewer = anything ? engine.reviewer() : null;
        ExecutorService pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("check-", 1).factory());
        try {
            ArrayDeque<Future<Entry>> waiting = new ArrayDeque<>();
            int next = 0;
            while (next < pairs.size() || !waiting.isEmpty()) {
                while (next < pairs.size() && waiting.size() < threads * 2) {
                    Pair pair = pairs.get(next++);
                    waiting.add(pool.submit(() -> entry(pair, charset, reviewer, terms, policies)));
                }
                Entry entry = finished(waiting.remove());
                progress.clear();
                report.write(entry);
                weigh(entry, outcome, use);
                progress.done();
            }
        } finally {
            pool.shutdownNow();
            progress.clear();
        }
        use.notes().forEach(note -> shell.say("communique: note: " + note));
        return outcome;
    }

    private static Entry finished(Future<Entry> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a pair's own failure is told in its entry", e.getCause());
        }
    }

    private void weigh(Entry entry, Outcome outcome, PolicyFile.Use use) {
        switch (entry) {
            case Entry.Unread unread -> {
                outcome.notLooked = true;
                String draft = unread.target();
                if (draft != null) {
                    use.meet(Path.of(draft), null);
                }
                unread.reasons().forEach(reason -> shell.say("communique: " + reason));
            }
            case Entry.Reviewed reviewed -> {
                use.meet(Path.of(reviewed.target()), reviewed.review());
                reviewed.problems().forEach(problem -> shell.say("communique: " + problem));
                long glyphs = reviewed.review()
                        .bitext()
                        .source()
                        .chars()
                        .filter(c -> Normalizer.isOldGlyph((char) c))
                        .count();
                if (glyphs > 0) {
                    shell.say("communique: " + reviewed.source() + ": " + glyphs
                            + " characters from U+F700 to U+F71A, glyphs of old Thai fonts, are read as the marks they"
                            + " draw");
                }
                outcome.notLooked |= !reviewed.problems().isEmpty()
                        || !reviewed.review().report().gaps().isEmpty();
                outcome.findings |= reviewed.review().report().findings().stream()
                        .anyMatch(finding -> threshold.isMetBy(finding.severity()));
            }
        }
    }

    private static Entry entry(
            Pair pair, @Nullable Charset charset, @Nullable Reviewer reviewer, Glossary terms, Policies policies) {
        return switch (pair) {
            case Pair.Missing missing ->
                new Entry.Unread(name(missing.source()), name(missing.target()), List.of(missing.reason()));
            case Pair.Files files -> {
                String source = files.source().toString();
                String target = files.target().toString();
                yield review(
                        source, target, () -> PairText.read(files, charset), reviewer, terms, policies, files.target());
            }
            case Pair.Table table -> {
                String name = table.file().toString();
                yield review(name, name, () -> PairText.read(table, charset), reviewer, terms, policies, table.file());
            }
        };
    }

    /** What the policy file says, and what comes of it and the command line for each draft. */
    private record Policies(PolicyFile file, Function<Path, Policy> of) {}

    /** Reads a pair's texts. */
    private interface Reading {
        PairText read() throws UnreadableDocument;
    }

    // A fault in one pair, even running out of memory or stack, must not keep the others from being checked.
    @SuppressWarnings("CatchingUnchecked")
    private static Entry review(
            String source,
            String target,
            Reading reading,
            @Nullable Reviewer reviewer,
            Glossary terms,
            Policies policies,
            Path file) {
        if (reviewer == null) {
            throw new IllegalStateException("there is a reviewer whenever there is a pair");
        }
        try {
            PairText text = reading.read();
            List<Row> rows = text.rows();
            Policy policy = policies.of().apply(file);
            Review review = rows == null
                    ? reviewer.review(text.source(), text.target(), terms, policy)
                    : reviewer.review(text.source(), text.target(), rows, terms, policy);
            List<String> problems = new ArrayList<>(text.problems());
            problems.addAll(policies.file().problems(file, review));
            return new Entry.Reviewed(source, target, review, problems);
        } catch (UnreadableDocument e) {
            List<String> reasons = new ArrayList<>();
            reasons.add(String.valueOf(e.getMessage()));
            for (Throwable other : e.getSuppressed()) {
                reasons.add(String.valueOf(other.getMessage()));
            }
            return new Entry.Unread(source, target, reasons);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new Entry.Unread(
                    source, target, List.of(target + ": could not be checked, by a fault of Communiqué itself: " + e));
        }
    }

    private static @Nullable String name(@Nullable Path path) {
        return path == null ? null : path.toString();
    }

    private List<Pair> pairs() {
        if ((source == null) != (target == null)) {
            throw wrong("--source and --target go together");
        }
        List<Pair> pairs = new ArrayList<>();
        if (source != null && target != null) {
            pairs.add(Pairs.ofSides(source, target));
        }
        if (paths.isEmpty() && pairs.isEmpty()) {
            throw wrong("nothing to check: name a folder, a pair of files, or a .tsv");
        }
        pairs.addAll(Pairs.of(paths).pairs());
        return pairs;
    }

    private @Nullable Charset charset() {
        try {
            return encoding == null ? null : TextFile.charset(encoding);
        } catch (IllegalArgumentException e) {
            throw wrong("--encoding: " + e.getMessage());
        }
    }

    private int threads() {
        if (jobs == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (jobs < 1 || jobs > 256) {
            throw wrong("--jobs is a number from 1 to 256, not " + jobs);
        }
        return jobs;
    }

    /** The policy for each draft: what the policy file says, then what the command line says. */
    private Policies policies(List<CheckId> checks) {
        Set<CheckId> off = off(checks);
        HouseStyle wanted = style == null
                ? null
                : HouseStyle.of(style.toLowerCase(Locale.ROOT))
                        .orElseThrow(() -> wrong("--style is ministry, government-house or none, not " + style));
        PolicyFile file = policyFile(checks);
        return new Policies(file, draft -> {
            Policy said = file.of(draft);
            Set<CheckId> both = new HashSet<>(off);
            both.addAll(said.off());
            return new Policy(
                    wanted == null ? said.style() : wanted, both, said.severities(), said.setAside(), said.confirmed());
        });
    }

    private PolicyFile policyFile(List<CheckId> checks) {
        Path here = Path.of(PolicyFile.NAME);
        Path file = policyFile != null ? policyFile : Files.isRegularFile(here) ? here : null;
        if (file == null) {
            return PolicyFile.NONE;
        }
        try {
            return PolicyFile.read(file, checks);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        } catch (MalformedInputException e) {
            throw wrong(file + ": it is not UTF-8");
        } catch (IOException e) {
            throw wrong(file + ": it cannot be read: " + e.getMessage());
        }
    }

    private Set<CheckId> off(List<CheckId> known) {
        Set<CheckId> wanted = only.isEmpty() ? Set.copyOf(known) : ids("--only", only, known);
        Set<CheckId> unwanted = ids("--skip", skip, known);
        Set<CheckId> off = new HashSet<>();
        for (CheckId id : known) {
            if (!wanted.contains(id) || unwanted.contains(id)) {
                off.add(id);
            }
        }
        return off;
    }

    private Set<CheckId> ids(String option, List<String> names, List<CheckId> known) {
        Set<CheckId> ids = new HashSet<>();
        for (String name : names) {
            ids.add(known.stream()
                    .filter(id -> id.value().equals(name.strip()))
                    .findFirst()
                    .orElseThrow(() -> wrong(option + ": there is no check “" + name.strip() + "”; there are: "
                            + String.join(
                                    ", ", known.stream().map(CheckId::value).toList()))));
        }
        return ids;
    }

    private ParameterException wrong(String message) {
        CommandSpec described = spec;
        if (described == null) {
            throw new IllegalStateException("picocli hands every command its description");
        }
        return new ParameterException(described.commandLine(), message);
    }
}
