package org.communique.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Passage;
import org.communique.documents.TextFile;
import org.communique.documents.UnreadableDocument;
import org.communique.glossary.Glossary;
import org.communique.glossary.TermMatch;
import org.communique.qa.CheckId;
import org.communique.qa.Finding;
import org.communique.qa.HouseStyle;
import org.communique.qa.Policy;
import org.communique.qa.Review;
import org.communique.qa.Reviewer;
import org.communique.text.DateMention;
import org.communique.text.Facts;
import org.communique.text.Lang;
import org.communique.text.NumberMention;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws what is read in Thai releases that have no draft, for a person to judge: terms, dates, numbers, slips. */
@Command(
        name = "sample-thai",
        description = {
            "Reads Thai releases without drafts and draws terms, dates, numbers and slips of the Thai at random, as many"
                    + " of each, one to a line with what stands round it and an empty verdict, for a person to judge.",
            ""
        },
        sortOptions = false,
        usageHelpAutoWidth = true)
final class SampleThaiCommand implements Callable<Integer> {
    private enum Kind {
        TERM,
        DATE,
        NUMBER,
        SOURCE_SUSPECT
    }

    /** Characters shown on each side. */
    private static final int AROUND = 60;

    /** Without a draft all is left out, and nothing else is said of what is left out. */
    private static final Policy POLICY =
            new Policy(HouseStyle.NONE, Set.of(new CheckId("omission")), Map.of(), Set.of());

    private final Shell shell;
    private final Engines engines;

    @Parameters(paramLabel = "FOLDER", description = "the releases, *.txt, searched with all below it")
    private Path folder = Path.of("");

    @Option(names = "--count", paramLabel = "N", description = "how many of each kind to draw (default: 50)")
    private int count = 50;

    @Option(names = "--seed", paramLabel = "N", description = "the same seed draws the same (default: 1)")
    private long seed = 1;

    @Option(names = "--glossary", paramLabel = "DIR", description = "folder of the glossary (default: as check)")
    private @Nullable Path glossary;

    @Option(names = "--output", paramLabel = "FILE", description = "TSV file to write (default: standard output)")
    private @Nullable Path output;

    SampleThaiCommand(Shell shell, Engines engines) {
        this.shell = shell;
        this.engines = engines;
    }

    @Override
    public Integer call() {
        Path terms = GlossaryFolder.find(glossary, shell.home());
        Engine engine = engines.with(GlossaryFolder.houseStyle(terms));
        try (Destination destination = Destination.of(output, shell.out());
                Stream<Path> walked = Files.walk(folder)) {
            List<Path> files =
                    walked.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
            if (files.isEmpty()) {
                shell.say("communique: " + folder + ": no *.txt is here");
                return ExitCode.NOT_LOOKED;
            }
            Glossary loaded = GlossaryFolder.load(terms).glossary();
            Reviewer reviewer = engine.reviewer();
            Map<Kind, List<String>> lines = new EnumMap<>(Kind.class);
            for (Kind kind : Kind.values()) {
                lines.put(kind, new ArrayList<>());
            }
            for (Path file : files) {
                Review review = reviewer.review(TextFile.read(file).text(), "", loaded, POLICY);
                read(String.valueOf(file.getFileName()), review, lines);
            }
            Writer writer = destination.writer();
            writer.write("document\tkind\twords\tread as\taround\tverdict\treason\n");
            StringBuilder said = new StringBuilder();
            for (Map.Entry<Kind, List<String>> kind : lines.entrySet()) {
                List<String> all = kind.getValue();
                List<String> drawn = Drawn.of(all, count, seed);
                for (String line : drawn) {
                    writer.write(line + "\n");
                }
                said.append(said.isEmpty() ? "" : ", ")
                        .append(drawn.size())
                        .append(" of ")
                        .append(all.size());
                said.append(' ').append(name(kind.getKey()));
            }
            destination.finish();
            shell.say("drawn from " + files.size() + " releases: " + said);
            return ExitCode.CLEAN;
        } catch (UnreadableDocument | IOException e) {
            shell.say("communique: " + e.getMessage());
            return ExitCode.NOT_LOOKED;
        }
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void read(String document, Review review, Map<Kind, List<String>> lines) {
        Bitext bitext = review.bitext();
        for (AlignedSegment segment : bitext.segments()) {
            Passage thai = segment.source();
            if (thai == null) {
                continue;
            }
            for (TermMatch term : thai.terms()) {
                if (term.concept().enforced()) {
                    add(lines, Kind.TERM, document, term.span(), term.concept().english(), bitext);
                }
            }
            Facts facts = Facts.of(Lang.TH, thai.text(), thai.span().start());
            for (DateMention date : facts.dates()) {
                add(lines, Kind.DATE, document, date.span(), date.date().english(), bitext);
            }
            for (NumberMention number : facts.numbers()) {
                String unit = number.unit() == null ? "" : " " + number.unit();
                String value = number.value().toPlainString() + unit + " ("
                        + number.kind().name().toLowerCase(Locale.ROOT) + ")";
                add(lines, Kind.NUMBER, document, number.span(), value, bitext);
            }
        }
        for (Finding finding : review.report().findings()) {
            if (finding.check().value().equals(name(Kind.SOURCE_SUSPECT)) && finding.source() != null) {
                add(
                        lines,
                        Kind.SOURCE_SUSPECT,
                        document,
                        Objects.requireNonNull(finding.source()),
                        finding.message(),
                        bitext);
            }
        }
    }

    private static void add(
            Map<Kind, List<String>> lines, Kind kind, String document, Span span, String readAs, Bitext bitext) {
        String text = bitext.source();
        String around = text.substring(Math.max(0, span.start() - AROUND), span.start())
                + "[" + span.of(text) + "]"
                + text.substring(span.end(), Math.min(text.length(), span.end() + AROUND));
        Objects.requireNonNull(lines.get(kind))
                .add(String.join(
                        "\t",
                        document,
                        name(kind),
                        Drawn.cell(span.of(text)),
                        Drawn.cell(readAs),
                        Drawn.cell(around),
                        "",
                        ""));
    }
}
