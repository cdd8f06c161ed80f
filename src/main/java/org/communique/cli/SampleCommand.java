package org.communique.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Passage;
import org.communique.documents.Pair;
import org.communique.documents.PairText;
import org.communique.documents.Pairs;
import org.communique.documents.UnreadableDocument;
import org.communique.glossary.Glossary;
import org.communique.qa.Finding;
import org.communique.qa.Fingerprint;
import org.communique.qa.Policy;
import org.communique.qa.Review;
import org.communique.qa.Reviewer;
import org.communique.qa.Severity;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws errors and warnings for a person to judge: how good the checks are on text that nobody has labelled. */
@Command(
        name = "sample",
        description = {
            "Checks real pairs and draws errors and warnings at random, one to a line with both passages and an empty"
                    + " verdict, for a person to judge: how precise the checks are on an office's own text.",
            ""
        },
        sortOptions = false,
        usageHelpAutoWidth = true)
final class SampleCommand implements Callable<Integer> {
    private static final String HEADER =
            "fingerprint\tdocument\tsegment\tcheck\tseverity\tconcept\tsource words\ttarget words\tmessage\tsource\ttarget"
                    + "\tverdict\treason";

    private final Shell shell;
    private final Engines engines;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "what to check, as check takes it")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--count", paramLabel = "N", description = "how many to draw (default: 200)")
    private int count = 200;

    @Option(names = "--seed", paramLabel = "N", description = "the same seed draws the same (default: 1)")
    private long seed = 1;

    @Mixin
    private final StyleOption style = new StyleOption();

    @Option(names = "--glossary", paramLabel = "DIR", description = "folder of the glossary (default: as check)")
    private @Nullable Path glossary;

    @Option(names = "--output", paramLabel = "FILE", description = "TSV file to write (default: standard output)")
    private @Nullable Path output;

    SampleCommand(Shell shell, Engines engines) {
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
        Engine engine = engines.with(GlossaryFolder.houseStyle(folder));
        try (Destination destination = Destination.of(output, shell.out())) {
            Glossary terms = GlossaryFolder.load(folder).glossary();
            Reviewer reviewer = engine.reviewer();
            List<String> lines = new ArrayList<>();
            for (Pair pair : Pairs.of(paths).pairs()) {
                switch (pair) {
                    case Pair.Files files -> {
                        PairText text = PairText.read(files, null);
                        Review review = reviewer.review(text.source(), text.target(), terms, policy);
                        for (Finding finding : review.report().findings()) {
                            if (finding.severity() != Severity.HINT) {
                                lines.add(line(files.target().getFileName(), finding, review.bitext()));
                            }
                        }
                    }
                    case Pair.Table table ->
                        shell.say("communique: " + table.file() + ": only pairs of files are drawn from");
                    case Pair.Missing missing -> shell.say("communique: " + missing.reason());
                }
            }
            List<String> drawn = Drawn.of(lines, count, seed);
            Writer writer = destination.writer();
            writer.write(HEADER + "\n");
            for (String line : drawn) {
                writer.write(line + "\n");
            }
            destination.finish();
            shell.say(drawn.size() + " of " + lines.size() + " errors and warnings drawn");
            return ExitCode.CLEAN;
        } catch (UnreadableDocument | IOException e) {
            shell.say("communique: " + e.getMessage());
            return ExitCode.NOT_LOOKED;
        }
    }

    private static String line(@Nullable Path document, Finding f, Bitext bitext) {
        AlignedSegment segment = bitext.segments().get(f.segment() - 1);
        return String.join(
                "\t",
                Fingerprint.of(f, bitext).value(),
                String.valueOf(document),
                String.valueOf(f.segment()),
                f.check().value(),
                f.severity().id(),
                f.concept() == null ? "" : f.concept().value(),
                words(f.source(), bitext.source()),
                words(f.target(), bitext.target()),
                Drawn.cell(f.message()),
                passage(segment.source()),
                passage(segment.target()),
                "",
                "");
    }

    private static String words(@Nullable Span span, String text) {
        return span == null ? "" : Drawn.cell(span.of(text));
    }

    private static String passage(@Nullable Passage passage) {
        return passage == null ? "" : Drawn.cell(passage.text());
    }
}
