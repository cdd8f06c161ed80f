package org.communique.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.communique.evaluation.Evaluation;
import org.communique.evaluation.LabelledCase;
import org.communique.evaluation.LabelledText;
import org.communique.evaluation.Score;
import org.communique.glossary.LoadedGlossary;
import org.communique.qa.CheckId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says how good the checks are on labelled text. */
@Command(
        name = "evaluate",
        description = {
            "Prints precision and recall of each check on labelled text: aligned segments with every finding that is due"
                    + " in them.",
            ""
        },
        sortOptions = false,
        usageHelpAutoWidth = true,
        footer = {"", "Exit: 0 as good as is held, 1 worse, 2 could not look."})
final class EvaluateCommand implements Callable<Integer> {
    private static final double LOUD_PRECISION = 0.98;
    private static final double LOUD_RECALL = 0.97;
    private static final double PRECISION = 0.95;
    private static final double RECALL = 0.90;

    private final Shell shell;
    private final Engines engines;

    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            description = "folder of labelled cases, *.yaml (default: src/test/resources/labelled beside the launcher)")
    private @Nullable Path folder;

    @Option(names = "--glossary", paramLabel = "DIR", description = "folder of the glossary (default: as check)")
    private @Nullable Path glossary;

    @Option(names = "--faults", description = "print what was missed and what was said falsely, one line each")
    private boolean faults;

    EvaluateCommand(Shell shell, Engines engines) {
        this.shell = shell;
        this.engines = engines;
    }

    @Override
    public Integer call() {
        Path home = shell.home() == null ? Path.of("") : shell.home();
        Path labelled = folder == null ? home.resolve("src/test/resources/labelled") : folder;
        Path terms = GlossaryFolder.find(glossary, shell.home());
        Engine engine = engines.with(GlossaryFolder.houseStyle(terms));
        try {
            List<LabelledCase> cases = LabelledText.read(labelled);
            LoadedGlossary loaded = GlossaryFolder.load(terms);
            Evaluation evaluation = Evaluation.of(cases, engine.reviewer(), engine.severities(), loaded.glossary());
            PrintWriter out = Shell.writer(shell.out());
            print(out, cases, evaluation);
            out.flush();
            return held(evaluation) ? ExitCode.CLEAN : ExitCode.FINDINGS;
        } catch (IllegalArgumentException e) {
            shell.say("communique: " + e.getMessage());
            return ExitCode.NOT_LOOKED;
        } catch (IOException e) {
            shell.say("communique: " + labelled + ": the labelled text cannot be read: " + e.getMessage());
            return ExitCode.NOT_LOOKED;
        }
    }

    /** Whether the checks are as good as is promised. */
    static boolean held(Evaluation evaluation) {
        return evaluation.loud().precision() >= LOUD_PRECISION
                && evaluation.loud().recall() >= LOUD_RECALL
                && evaluation.checks().values().stream()
                        .allMatch(score -> score.precision() >= PRECISION && score.recall() >= RECALL);
    }

    private void print(PrintWriter out, List<LabelledCase> cases, Evaluation evaluation) {
        if (faults) {
            evaluation.faults().forEach(out::println);
            out.println();
        }
        int segments = cases.stream().mapToInt(c -> c.rows().size()).sum();
        int clean = cases.stream()
                .filter(LabelledCase::isClean)
                .mapToInt(c -> c.rows().size())
                .sum();
        out.printf(Locale.ROOT, "%d cases, %d segments, %d of them clean%n%n", cases.size(), segments, clean);
        out.printf(
                Locale.ROOT, "%-20s %5s %6s %6s %10s %7s%n", "check", "due", "found", "false", "precision", "recall");
        for (Map.Entry<CheckId, Score> check : evaluation.checks().entrySet()) {
            line(out, check.getKey().value(), check.getValue());
        }
        line(out, "errors and warnings", evaluation.loud());
        out.println();
        out.println("the plain way: substring of the Thai, substring of the English");
        for (Map.Entry<CheckId, Score> check : evaluation.plain().entrySet()) {
            line(out, check.getKey().value(), check.getValue());
        }
    }

    private static void line(PrintWriter out, String name, Score score) {
        out.printf(
                Locale.ROOT,
                "%-20s %5d %6d %6d %10.3f %7.3f%n",
                name,
                score.due(),
                score.right(),
                score.wrong(),
                score.precision(),
                score.recall());
    }
}
