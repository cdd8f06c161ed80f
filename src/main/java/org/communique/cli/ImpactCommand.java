package org.communique.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.communique.documents.Pair;
import org.communique.documents.PairText;
import org.communique.glossary.LoadedGlossary;
import org.communique.qa.Impact;
import org.communique.qa.Policy;
import org.communique.qa.Reviewer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what a change of the glossary does to pairs. */
@Command(
        name = "impact",
        description = {
            "Prints the findings that a change of the glossary makes (+) and ends (-) over pairs, by concept and check, with"
                    + " their sentences. Only the pairs that the change can matter to are checked.",
            ""
        },
        sortOptions = false,
        usageHelpAutoWidth = true,
        footer = {"", "Exit: 0 looked at everything, 2 could not look, or not at every pair."})
final class ImpactCommand implements Callable<Integer> {
    private final Shell shell;
    private final Engines engines;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "pairs of files, or folders of them, as check takes them")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--from", paramLabel = "DIR", description = "the glossary before (default: as check)")
    private @Nullable Path from;

    @Option(names = "--to", required = true, paramLabel = "DIR", description = "the glossary after")
    private Path to = Path.of("");

    @Mixin
    private final StyleOption style = new StyleOption();

    ImpactCommand(Shell shell, Engines engines) {
        this.shell = shell;
        this.engines = engines;
    }

    @Override
    public Integer call() {
        Policy policy = style.policy(shell);
        if (policy == null) {
            return ExitCode.NOT_LOOKED;
        }
        Path old = GlossaryFolder.find(from, shell.home());
        try {
            LoadedGlossary before = GlossaryFolder.load(old);
            LoadedGlossary after = GlossaryFolder.load(to);
            before.problems().forEach(problem -> shell.say(problem.toString()));
            after.problems().forEach(problem -> shell.say(problem.toString()));
            // A row that was not read would look as if it were gone.
            boolean whole = before.problems().isEmpty() && after.problems().isEmpty();
            List<Impact.Text> texts = new ArrayList<>();
            whole &= new Reading(policy, texts).read(paths, shell);
            Reviewer reviewer = engines.with(GlossaryFolder.houseStyle(old)).reviewer();
            Impact impact = Impact.of(
                    texts,
                    before.glossary(),
                    after.glossary(),
                    reviewer.pairer().difference(before.glossary(), after.glossary()),
                    (text, glossary) -> reviewer.review(text.release(), text.draft(), glossary, text.policy()),
                    (done, of) -> true);
            print(impact);
            return whole && impact.gaps() == 0 ? ExitCode.CLEAN : ExitCode.NOT_LOOKED;
        } catch (IOException e) {
            shell.say("communique: " + e.getMessage());
            return ExitCode.NOT_LOOKED;
        }
    }

    private final class Reading implements ReadPairs {
        private final Policy policy;
        private final List<Impact.Text> texts;

        Reading(Policy policy, List<Impact.Text> texts) {
            this.policy = policy;
            this.texts = texts;
        }

        @Override
        public void files(Pair.Files files, PairText text) {
            String name = files.target().toString();
            texts.add(new Impact.Text(name, name, text.source(), text.target(), policy));
        }

        @Override
        public boolean table(Pair.Table table) {
            shell.say("communique: " + table.file() + ": only pairs of files are looked at");
            return false;
        }
    }

    private void print(Impact impact) {
        PrintWriter out = Shell.writer(shell.out());
        for (Impact.Group group : impact.groups()) {
            out.println((group.concept() == null ? "" : group.concept() + ", ")
                    + group.check().value() + ": +" + group.count(true) + " -" + group.count(false));
            for (Impact.Difference one : group.differences()) {
                out.println((one.appears() ? "  + " : "  - ") + one.text().title() + ", segment "
                        + one.finding().segment() + ": "
                        + one.finding().severity().id() + ": "
                        + one.finding().message());
                sentence(out, one.source());
                sentence(out, one.target());
            }
            out.println();
        }
        out.printf(
                Locale.ROOT,
                "%d of %d pairs checked: %d findings more, %d fewer; %d could not be checked whole.%n",
                impact.reviewed(),
                impact.texts(),
                impact.count(true),
                impact.count(false),
                impact.gaps());
        out.flush();
    }

    private static void sentence(PrintWriter out, String text) {
        if (!text.isBlank()) {
            out.println("      " + text.replaceAll("\\s+", " ").strip());
        }
    }
}
