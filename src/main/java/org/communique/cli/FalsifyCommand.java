package org.communique.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.communique.documents.Pair;
import org.communique.documents.PairText;
import org.communique.evaluation.FalsifiedNumber;
import org.communique.glossary.Glossary;
import org.communique.qa.Finding;
import org.communique.qa.Policy;
import org.communique.qa.Reviewer;
import org.communique.qa.Severity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts one wrong number into each of an office's own drafts and says how many of them are found. */
@Command(
        name = "falsify",
        description = {
            "Changes the first digit of one number, which the release has too, in each of some real drafts, checks them and"
                    + " says how many of the wrong numbers are found: what the checks miss on an office's own text.",
            ""
        },
        sortOptions = false,
        usageHelpAutoWidth = true)
final class FalsifyCommand implements Callable<Integer> {
    private final Shell shell;
    private final Engines engines;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "pairs of files, as check takes them")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", description = "the same seed falsifies the same (default: 1)")
    private long seed = 1;

    @Mixin
    private final StyleOption style = new StyleOption();

    @Option(names = "--glossary", paramLabel = "DIR", description = "folder of the glossary (default: as check)")
    private @Nullable Path glossary;

    FalsifyCommand(Shell shell, Engines engines) {
        this.shell = shell;
        this.engines = engines;
    }

    @Override
    public Integer call() {
        Policy policy = style.policy(shell);
        if (policy == null) {
            return ExitCode.NOT_LOOKED;
        }
        Path folder = GlossaryFolder.find(glossary, shell.home());
        try (Destination destination = Destination.of(null, shell.out())) {
            Glossary terms = GlossaryFolder.load(folder).glossary();
            Reviewer reviewer = engines.with(GlossaryFolder.houseStyle(folder)).reviewer();
            Reading reading = new Reading(
                    destination.writer(),
                    (release, draft) -> reviewer.review(release, draft, terms, policy)
                            .report()
                            .findings());
            boolean whole = reading.read(paths, shell);
            reading.sum();
            destination.finish();
            return whole ? ExitCode.CLEAN : ExitCode.NOT_LOOKED;
        } catch (UncheckedIOException | IOException e) {
            shell.say("communique: " + e.getMessage());
            return ExitCode.NOT_LOOKED;
        }
    }

    private final class Reading implements ReadPairs {
        private final Writer writer;
        private final BiFunction<String, String, List<Finding>> check;
        private final Random random = new Random(seed);
        private final Map<Severity, Integer> found = new EnumMap<>(Severity.class);
        private int all;

        Reading(Writer writer, BiFunction<String, String, List<Finding>> check) {
            this.writer = writer;
            this.check = check;
        }

        @Override
        public void files(Pair.Files files, PairText text) {
            FalsifiedNumber wrong = FalsifiedNumber.of(text.source(), text.target(), random);
            if (wrong == null) {
                return;
            }
            all++;
            Severity severity = wrong.told(check.apply(text.source(), wrong.draft()));
            if (severity != null) {
                found.merge(severity, 1, Integer::sum);
            }
            if (severity != Severity.ERROR) {
                write((severity == null ? "nothing" : severity.id()) + "\t"
                        + files.target().getFileName() + "\t" + Drawn.cell(wrong.context()) + "\n");
            }
        }

        @Override
        public boolean table(Pair.Table table) {
            shell.say("communique: " + table.file() + ": only pairs of files are looked at");
            return false;
        }

        void sum() {
            int told = found.values().stream().mapToInt(Integer::intValue).sum();
            write(all + " wrong numbers: " + found.getOrDefault(Severity.ERROR, 0) + " told as errors, "
                    + found.getOrDefault(Severity.WARNING, 0) + " as warnings, "
                    + found.getOrDefault(Severity.HINT, 0) + " as hints, " + (all - told) + " not\n");
        }

        private void write(String line) {
            try {
                writer.write(line);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
