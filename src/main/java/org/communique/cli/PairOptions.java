package org.communique.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.communique.documents.Pair;
import org.communique.documents.Pairs;
import org.communique.documents.TextFile;
import org.communique.qa.CheckId;
import org.communique.qa.HouseStyle;
import org.communique.qa.Policy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which pairs a command looks at, and by which rules. */
final class PairOptions {
    /** The side of a pair that comes in on standard input. */
    static final Path STANDARD_INPUT = Path.of("-");

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "what to look at; - for the side of a pair that comes in on standard input, with --pair")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--glossary",
            paramLabel = "DIR",
            description =
                    "folder of the glossary (default: glossary/ beside the launcher or in the working folder, else"
                            + " the copy inside the program)")
    @Nullable
    Path glossary;

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
            names = "--pair",
            paramLabel = "FILE",
            description =
                    "the file that the text on standard input belongs to: where FILE is named .th. that text is its"
                            + " draft, else its release")
    private @Nullable Path pair;

    @Option(
            names = "--since",
            paramLabel = "REV",
            description = "only pairs of which a side has changed since this revision of git, committed or not")
    private @Nullable String since;

    /** The pairs asked for, those that have not changed left out where that was asked. */
    List<Pair> pairs() throws IOException {
        if ((source == null) != (target == null)) {
            throw wrong("--source and --target go together");
        }
        List<Pair> pairs = new ArrayList<>();
        if (source != null && target != null) {
            pairs.add(Pairs.ofSides(source, target));
        }
        List<Path> named = new ArrayList<>(paths);
        if (named.remove(STANDARD_INPUT) != (pair != null) || named.contains(STANDARD_INPUT)) {
            throw wrong("- and --pair FILE go together: - is the one side, FILE the other");
        }
        if (pair != null) {
            pairs.add(isThai(pair) ? new Pair.Files(pair, STANDARD_INPUT) : new Pair.Files(STANDARD_INPUT, pair));
        }
        if (named.isEmpty() && pairs.isEmpty()) {
            throw wrong("nothing to look at: name a folder, a pair of files, or a .tsv");
        }
        pairs.addAll(Pairs.of(named).pairs());
        return since == null ? pairs : GitChanges.since(since, pairs);
    }

    /** Whether only what changed was asked for, so that there may be nothing to look at. */
    boolean changedOnly() {
        return since != null;
    }

    private static boolean isThai(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).matches("(?:.*\\.)?th\\.[^.]+");
    }

    @Nullable
    Charset charset() {
        try {
            return encoding == null ? null : TextFile.charset(encoding);
        } catch (IllegalArgumentException e) {
            throw wrong("--encoding: " + e.getMessage());
        }
    }

    int threads() {
        if (jobs == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (jobs < 1 || jobs > 256) {
            throw wrong("--jobs is a number from 1 to 256, not " + jobs);
        }
        return jobs;
    }

    /** The policy for each draft: what the policy file says, then what the command line says. */
    Policies policies(List<CheckId> checks) {
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
        names.forEach(name -> ids.add(check(option, name, known)));
        return ids;
    }

    /** The check of a name. */
    CheckId check(String option, String name, List<CheckId> known) {
        return known.stream()
                .filter(id -> id.value().equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> wrong(option + ": there is no check “" + name.strip() + "”; there are: "
                        + String.join(", ", known.stream().map(CheckId::value).toList())));
    }

    /** What was asked for and cannot be understood. */
    ParameterException wrong(String message) {
        CommandSpec described = spec;
        if (described == null) {
            throw new IllegalStateException("picocli hands every command its description");
        }
        return new ParameterException(described.commandLine(), message);
    }
}
