package org.communique.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.communique.documents.Pair;
import org.communique.glossary.LoadedGlossary;
import org.communique.qa.CheckId;
import org.communique.qa.CheckInfo;
import org.communique.qa.CheckPage;
import org.communique.report.Entry;
import org.communique.report.Heading;
import org.communique.report.ReportFormat;
import org.communique.report.ReportWriter;
import org.communique.text.Normalizer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Mixin
    private final PairOptions options = new PairOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES} (default: text)",
            completionCandidates = FormatIds.class,
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
            names = "--max-findings",
            paramLabel = "N",
            description = "tell at most so many findings, of a pair the gravest first; all count for the exit code")
    private @Nullable Integer most;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "tell only what this file does not know; see: communique help baseline")
    private @Nullable Path baselineFile;

    @Option(names = "--watch", description = "look again whenever a file changes, until Ctrl-C")
    private boolean watch;

    @Option(
            names = {"-q", "--quiet"},
            description = "no progress, no notes; as text only findings and what could not be looked at")
    private boolean quiet;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "auto, always or never (default: auto: on a terminal, unless NO_COLOR is set)",
            defaultValue = "auto")
    private Colour colour = Colour.AUTO;

    @Option(names = "--list-checks", description = "say which checks there are, and stop")
    private boolean listChecks;

    @Option(
            names = "--explain",
            paramLabel = "CHECK",
            description = "say what a check looks for, with examples, and stop")
    private @Nullable String explained;

    CheckCommand(Shell shell, Engines engines) {
        this.shell = shell;
        this.engines = engines;
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            return listChecks || explained != null ? explain() : check();
        } catch (IOException e) {
            shell.say("communique: " + e.getMessage());
            return ExitCode.NOT_LOOKED;
        }
    }

    /** Says what there is to know of the checks. */
    private int explain() {
        PrintWriter out = Shell.writer(shell.out());
        List<CheckInfo> infos = engines.with(null).infos();
        if (listChecks) {
            int width = infos.stream()
                    .mapToInt(info -> info.id().value().length())
                    .max()
                    .orElse(0);
            for (CheckInfo info : infos) {
                out.println(("%-" + width + "s  %-7s  %s")
                        .formatted(info.id(), info.severity().id(), info.title()));
            }
        }
        if (explained != null) {
            List<CheckId> known = infos.stream().map(CheckInfo::id).toList();
            CheckId check = options.check("--explain", explained, known);
            out.print(CheckPage.find(check).orElseThrow(() -> new IllegalStateException("no page for " + check)));
        }
        out.flush();
        return ExitCode.CLEAN;
    }

    private int check() throws IOException, InterruptedException {
        if (most != null && most < 0) {
            throw options.wrong("--max-findings is a number from 0 on, not " + most);
        }
        if (watch && output != null) {
            throw options.wrong("--watch writes to standard output; leave out --output");
        }
        Path folder = GlossaryFolder.find(options.glossary, shell.home());
        List<Pair> pairs = options.pairs();
        byte[] standardInput = PairReview.standardInput(pairs, shell.in());
        if (watch && standardInput != null) {
            throw options.wrong("--watch looks at files; standard input does not change");
        }
        Engine engine = engines.with(GlossaryFolder.houseStyle(folder));
        Policies policies = options.policies(engine.checks());
        try (Stop stop = Stop.byInterrupt()) {
            int code = once(pairs, standardInput, engine, policies, folder, stop);
            if (!watch) {
                return code;
            }
            Watch files = new Watch(folder, pairs);
            while (!stop.isAskedWithin(Watch.LOOK_EVERY_MILLIS)) {
                List<Pair> changed = files.changed(options.pairs());
                if (!changed.isEmpty()) {
                    shell.say("");
                    once(changed, null, engine, policies, folder, stop);
                }
            }
            return ExitCode.CLEAN;
        }
    }

    private int once(
            List<Pair> pairs,
            byte @Nullable [] standardInput,
            Engine engine,
            Policies policies,
            @Nullable Path folder,
            Stop stop)
            throws IOException, InterruptedException {
        LoadedGlossary loaded = GlossaryFolder.load(folder);
        loaded.problems().forEach(problem -> shell.say(problem.toString()));
        Baseline baseline = baselineFile == null ? null : Baseline.read(baselineFile);
        if (pairs.isEmpty() && options.changedOnly() && !quiet) {
            shell.say("communique: nothing has changed");
        }
        Heading heading = new Heading(
                Version.current(),
                loaded.glossary().version(),
                loaded.glossary().concepts().size(),
                engine.infos());
        try (Destination destination = Destination.of(output, shell.out(), stop)) {
            ReportWriter writer = format.writer(destination.writer(), heading, output == null && colour.in(shell));
            ReportWriter report = quiet && format == ReportFormat.TEXT ? new QuietReport(writer) : writer;
            Outcome outcome = checkAll(pairs, standardInput, engine, loaded, policies, baseline, report, stop);
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

    private Outcome checkAll(
            List<Pair> pairs,
            byte @Nullable [] standardInput,
            Engine engine,
            LoadedGlossary loaded,
            Policies policies,
            @Nullable Baseline baseline,
            ReportWriter report,
            Stop stop)
            throws IOException, InterruptedException {
        Outcome outcome = new Outcome();
        PolicyFile.Use use = policies.file().new Use();
        Told told = new Told(baseline, most);
        int done;
        try (Progress progress = new Progress(shell, quiet, pairs.size())) {
            boolean anything = pairs.stream().anyMatch(pair -> !(pair instanceof Pair.Missing));
            PairReview review = anything
                    ? new PairReview(engine.reviewer(), loaded.glossary(), policies, options.charset(), standardInput)
                    : null;
            progress.begin();
            done = InOrder.each(pairs, options.threads(), stop, pair -> entry(pair, review), entry -> {
                progress.hide();
                Told.Of those = told.of(entry);
                report.write(those.entry());
                weigh(entry, those, outcome, use);
                progress.step();
            });
        }
        if (done < pairs.size()) {
            outcome.notLooked = true;
            String reason = "stopped: %,d of %,d pairs were not looked at".formatted(pairs.size() - done, pairs.size());
            report.write(new Entry.Unread(null, null, List.of(reason)));
            shell.say("communique: " + reason);
        } else if (!quiet) {
            use.notes().forEach(note -> shell.say("communique: note: " + note));
            if (told.gone() > 0) {
                shell.say("communique: note: of the baseline, " + told.gone()
                        + (told.gone() == 1 ? " finding is" : " findings are")
                        + " gone; make it anew to keep them from coming back");
            }
        }
        return outcome;
    }

    private static Entry entry(Pair pair, @Nullable PairReview review) {
        return pair instanceof Pair.Missing missing
                ? PairReview.unread(missing)
                : Objects.requireNonNull(review, "there is one whenever there is a pair")
                        .of(pair);
    }

    private void weigh(Entry entry, Told.Of told, Outcome outcome, PolicyFile.Use use) {
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
                if (glyphs > 0 && !quiet) {
                    shell.say("communique: " + reviewed.source() + ": " + glyphs
                            + " characters from U+F700 to U+F71A, glyphs of old Thai fonts, are read as the marks they"
                            + " draw");
                }
                outcome.notLooked |= !reviewed.problems().isEmpty()
                        || !reviewed.review().report().gaps().isEmpty();
                outcome.findings |= told.fresh().stream().anyMatch(finding -> threshold.isMetBy(finding.severity()));
            }
        }
    }
}
