package org.communique.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.communique.documents.Pair;
import org.communique.glossary.LoadedGlossary;
import org.communique.report.Entry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks after baselines. */
@Command(
        name = "baseline",
        description = {
            "Takes down what is found today, so that later runs tell only what is new.",
            "",
            "communique baseline create PATH… --output FILE, then communique check PATH… --baseline FILE"
        })
final class BaselineCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        CommandSpec described = Objects.requireNonNull(spec, "picocli hands every command its description");
        described.commandLine().usage(described.commandLine().getOut());
    }

    /** Makes one. */
    @Command(
            name = "create",
            description = "Writes a baseline of all that is found.",
            sortOptions = false,
            usageHelpAutoWidth = true,
            footer = {"", "Exit: 0 written, 2 not written, since something could not be looked at."})
    static final class Create implements Callable<Integer> {
        private final Shell shell;
        private final Engines engines;

        @Mixin
        private final PairOptions options = new PairOptions();

        @Option(names = "--output", paramLabel = "FILE", required = true, description = "the baseline to write")
        private Path output = Path.of("");

        Create(Shell shell, Engines engines) {
            this.shell = shell;
            this.engines = engines;
        }

        @Override
        public Integer call() throws InterruptedException {
            try {
                return create();
            } catch (IOException e) {
                shell.say("communique: " + e.getMessage());
                return ExitCode.NOT_LOOKED;
            }
        }

        private int create() throws IOException, InterruptedException {
            Path folder = GlossaryFolder.find(options.glossary, shell.home());
            List<Pair> pairs = options.pairs();
            Engine engine = engines.with(GlossaryFolder.houseStyle(folder));
            Policies policies = options.policies(engine.checks());
            LoadedGlossary loaded = GlossaryFolder.load(folder);
            loaded.problems().forEach(problem -> shell.say(problem.toString()));
            Made made = new Made();
            made.notLooked = !loaded.problems().isEmpty();
            int done;
            try (Stop stop = Stop.byInterrupt();
                    Destination destination = Destination.of(output, shell.out(), stop);
                    Progress progress = new Progress(shell, false, pairs.size())) {
                PairReview review =
                        new PairReview(engine.reviewer(), loaded.glossary(), policies, options.charset(), null);
                progress.begin();
                Baseline.begin(destination.writer());
                done = InOrder.each(pairs, options.threads(), stop, review::of, entry -> {
                    progress.hide();
                    made.take(entry, destination);
                    progress.step();
                });
                if (done == pairs.size() && !made.notLooked) {
                    destination.finish();
                }
            }
            if (done < pairs.size() || made.notLooked) {
                shell.say("communique: " + output + " was not written: what cannot be looked at has no baseline");
                return ExitCode.NOT_LOOKED;
            }
            shell.say("communique: " + output + ": " + made.findings
                    + (made.findings == 1 ? " finding in " : " findings in ") + pairs.size()
                    + (pairs.size() == 1 ? " pair" : " pairs"));
            if (made.left > 0) {
                shell.say("communique: left out: " + made.left
                        + " of royal names and styles; two people set them aside, in communique.yaml");
            }
            return ExitCode.CLEAN;
        }

        /** What has come of the pairs so far. */
        private final class Made {
            private boolean notLooked;
            private int findings;
            private int left;

            void take(Entry entry, Destination destination) throws IOException {
                switch (entry) {
                    case Entry.Unread unread -> {
                        notLooked = true;
                        unread.reasons().forEach(reason -> shell.say("communique: " + reason));
                    }
                    case Entry.Reviewed reviewed -> {
                        reviewed.review().report().gaps().forEach(gap -> {
                            notLooked = true;
                            shell.say("communique: " + reviewed.target() + ": " + gap.check() + ": " + gap.reason());
                        });
                        reviewed.problems().forEach(problem -> {
                            notLooked = true;
                            shell.say("communique: " + problem);
                        });
                        int without = Baseline.write(
                                Path.of(reviewed.target()), reviewed.review(), output, destination.writer());
                        left += without;
                        findings += reviewed.review().report().findings().size() - without;
                    }
                }
            }
        }
    }
}
