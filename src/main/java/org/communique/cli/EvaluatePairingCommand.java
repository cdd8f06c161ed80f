package org.communique.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.communique.bitext.Pairer;
import org.communique.evaluation.GoldPair;
import org.communique.evaluation.GoldPairs;
import org.communique.evaluation.PairingEvaluation;
import org.communique.evaluation.Score;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says how good the pairing of passages is on pairs whose beads a person has found. */
@Command(
        name = "pairing",
        description = {
            "Prints precision, recall and strict F1 of our pairing on pairs with gold beads, and in the same run those of"
                    + " maligna's Gale–Church and Moore, which are handed the gold's own sentences.",
            ""
        },
        sortOptions = false,
        usageHelpAutoWidth = true,
        footer = {"", "Exit: 0 as good as is held, 1 worse, 2 could not look."})
final class EvaluatePairingCommand implements Callable<Integer> {
    private static final double F1 = 0.95;

    private final Shell shell;
    private final Engines engines;

    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            description = "folder of gold pairs (default: src/test/resources/pairing beside the launcher)")
    private @Nullable Path folder;

    @Option(names = "--glossary", paramLabel = "DIR", description = "folder of the glossary (default: as check)")
    private @Nullable Path glossary;

    @Option(
            names = "--faults",
            description = "print the beads that were missed and those that are wrong, one line each")
    private boolean faults;

    EvaluatePairingCommand(Shell shell, Engines engines) {
        this.shell = shell;
        this.engines = engines;
    }

    @Override
    public Integer call() {
        Path home = shell.home() == null ? Path.of("") : shell.home();
        Path gold = folder == null ? home.resolve("src/test/resources/pairing") : folder;
        Path terms = GlossaryFolder.find(glossary, shell.home());
        Engine engine = engines.with(GlossaryFolder.houseStyle(terms));
        try {
            List<GoldPair> pairs = GoldPairs.read(gold);
            Pairer pairer = engine.reviewer().pairer();
            PairingEvaluation evaluation = PairingEvaluation.of(
                    pairs, pairer, GlossaryFolder.load(terms).glossary());
            PrintWriter out = Shell.writer(shell.out());
            print(out, pairs, evaluation);
            out.flush();
            Score ours = Objects.requireNonNull(evaluation.scores().get(PairingEvaluation.OURS));
            return ours.f1() >= F1 ? ExitCode.CLEAN : ExitCode.FINDINGS;
        } catch (IllegalArgumentException e) {
            shell.say("communique: " + e.getMessage());
            return ExitCode.NOT_LOOKED;
        } catch (IOException e) {
            shell.say("communique: " + gold + ": the gold pairs cannot be read: " + e.getMessage());
            return ExitCode.NOT_LOOKED;
        }
    }

    private void print(PrintWriter out, List<GoldPair> pairs, PairingEvaluation evaluation) {
        if (faults) {
            evaluation.faults().forEach(out::println);
            out.println();
        }
        out.printf(
                Locale.ROOT,
                "%d pairs, %d gold beads%n%n",
                pairs.size(),
                pairs.stream().mapToInt(p -> p.beads().size()).sum());
        out.printf(
                Locale.ROOT,
                "%-24s %5s %6s %6s %10s %7s %9s%n",
                "",
                "gold",
                "right",
                "wrong",
                "precision",
                "recall",
                "strict F1");
        evaluation
                .scores()
                .forEach((name, score) -> out.printf(
                        Locale.ROOT,
                        "%-24s %5d %6d %6d %10.3f %7.3f %9.3f%n",
                        name,
                        score.due(),
                        score.right(),
                        score.wrong(),
                        score.precision(),
                        score.recall(),
                        score.f1()));
    }
}
