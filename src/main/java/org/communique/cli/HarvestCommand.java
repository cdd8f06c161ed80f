package org.communique.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.communique.bitext.Bitext;
import org.communique.bitext.Pairer;
import org.communique.documents.Pair;
import org.communique.documents.PairText;
import org.communique.documents.UnreadableDocument;
import org.communique.glossary.Concept;
import org.communique.glossary.ConceptId;
import org.communique.glossary.Glossary;
import org.communique.glossary.GlossaryCsv;
import org.communique.glossary.GlossaryRow;
import org.communique.harvest.Harvest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks through pairs for terms that the glossary lacks. */
@Command(
        name = "harvest",
        description = {
            "Prints Thai wordings that recur in releases with one English counterpart in their drafts and are not in the"
                    + " glossary, the surest first, with the sentences that speak for them.",
            ""
        },
        sortOptions = false,
        usageHelpAutoWidth = true,
        footer = {"", "Exit: 0 looked at everything, 2 could not look, or not at every pair."})
final class HarvestCommand implements Callable<Integer> {
    private static final String SPACES = "\\s+";

    private final Shell shell;
    private final Engines engines;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "pairs of files, or folders of them, as check takes them")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--glossary", paramLabel = "DIR", description = "folder of the glossary (default: as check)")
    private @Nullable Path glossary;

    @Option(
            names = "--min",
            paramLabel = "N",
            description = "segments that hold both wordings, at least (default: ${DEFAULT-VALUE})")
    private int min = Harvest.Settings.DEFAULT.together();

    @Option(names = "--max", paramLabel = "N", description = "candidates, at most (default: ${DEFAULT-VALUE})")
    private int max = Harvest.Settings.DEFAULT.most();

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "CSV file to write them to, as rows of the glossary with the status proposed")
    private @Nullable Path output;

    HarvestCommand(Shell shell, Engines engines) {
        this.shell = shell;
        this.engines = engines;
    }

    @Override
    public Integer call() {
        if (min < 1 || max < 1) {
            shell.say("communique: --min and --max are 1 at least");
            return ExitCode.NOT_LOOKED;
        }
        Path folder = GlossaryFolder.find(glossary, shell.home());
        try {
            Glossary terms = GlossaryFolder.load(folder).glossary();
            Pairer pairer =
                    engines.with(GlossaryFolder.houseStyle(folder)).reviewer().pairer();
            List<Harvest.Paired> pairs = new ArrayList<>();
            boolean whole = new Reading(pairer, terms, pairs).read(paths, shell);
            // One document has no second to agree with.
            Harvest.Settings settings = new Harvest.Settings(
                    min,
                    pairs.size() > 1 ? Harvest.Settings.DEFAULT.documents() : 1,
                    Harvest.Settings.DEFAULT.stability(),
                    max);
            List<Harvest.Candidate> candidates = Harvest.candidates(pairs, terms, settings);
            if (output == null) {
                print(candidates);
            } else {
                try (Destination destination = Destination.of(output, shell.out())) {
                    destination.writer().write(GlossaryCsv.write(proposals(candidates, terms)));
                    destination.finish();
                }
            }
            shell.say(candidates.size() + (candidates.size() == 1 ? " candidate" : " candidates") + " from "
                    + pairs.size() + (pairs.size() == 1 ? " pair" : " pairs"));
            return whole ? ExitCode.CLEAN : ExitCode.NOT_LOOKED;
        } catch (IOException e) {
            shell.say("communique: " + e.getMessage());
            return ExitCode.NOT_LOOKED;
        }
    }

    private final class Reading implements ReadPairs {
        private final Pairer pairer;
        private final Glossary terms;
        private final List<Harvest.Paired> pairs;

        Reading(Pairer pairer, Glossary terms, List<Harvest.Paired> pairs) {
            this.pairer = pairer;
            this.terms = terms;
            this.pairs = pairs;
        }

        @Override
        public void files(Pair.Files files, PairText text) {
            pairs.add(new Harvest.Paired(name(files.target()), pairer.pair(text.source(), text.target(), terms)));
        }

        @Override
        public boolean table(Pair.Table table) throws UnreadableDocument {
            PairText text = PairText.read(table, null);
            Bitext bitext = text.rows() == null
                    ? pairer.pair(text.source(), text.target(), terms)
                    : pairer.pair(text.source(), text.target(), text.rows(), terms);
            pairs.add(new Harvest.Paired(name(table.file()), bitext));
            text.problems().forEach(problem -> shell.say("communique: " + problem));
            return text.problems().isEmpty();
        }
    }

    private void print(List<Harvest.Candidate> candidates) {
        PrintWriter out = Shell.writer(shell.out());
        for (Harvest.Candidate candidate : candidates) {
            out.println(candidate.thai() + " = " + candidate.english());
            out.println("  " + counts(candidate));
            for (Harvest.Example example : candidate.examples()) {
                out.println("  " + example.document() + ", segment " + example.segment());
                out.println("    " + line(example.thai()));
                out.println("    " + line(example.english()));
            }
            out.println();
        }
        out.flush();
    }

    private static String counts(Harvest.Candidate candidate) {
        return String.format(
                Locale.ROOT,
                "together in %d segments, the Thai in %d, the English in %d; score %.1f",
                candidate.together(),
                candidate.thaiCount(),
                candidate.englishCount(),
                candidate.score());
    }

    /** Rows with ids of their own, of no domain in particular: that is for the terminologist to say. */
    private static List<Concept> proposals(List<Harvest.Candidate> candidates, Glossary glossary) {
        Set<ConceptId> ids =
                glossary.concepts().stream().map(Concept::id).collect(Collectors.toCollection(HashSet::new));
        List<Concept> concepts = new ArrayList<>();
        for (Harvest.Candidate candidate : candidates) {
            ConceptId id = ConceptId.made(candidate.english())
                    .orElseGet(() -> new ConceptId("term"))
                    .free(ids::contains);
            ids.add(id);
            Map<String, String> cells = new LinkedHashMap<>();
            cells.put("id", id.value());
            cells.put("domain", "other");
            cells.put("scope", "");
            cells.put("th", candidate.thai());
            cells.put("th_variants", "");
            cells.put("en", candidate.english());
            cells.put("en_variants", "");
            cells.put("en_forbidden", "");
            cells.put("note", "Harvested: " + counts(candidate));
            cells.put(
                    "source",
                    candidate.examples().stream()
                            .map(example -> example.document() + ", segment " + example.segment())
                            .collect(Collectors.joining("; ")));
            cells.put("status", "proposed");
            GlossaryCsv.read(cells).rows().stream().map(GlossaryRow::concept).forEach(concepts::add);
        }
        return concepts;
    }

    private static String line(String text) {
        return text.replaceAll(SPACES, " ").strip();
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
