package org.communique.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Patch;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.communique.documents.Pair;
import org.communique.documents.TextFile;
import org.communique.documents.UnreadableDocument;
import org.communique.glossary.Glossary;
import org.communique.glossary.LoadedGlossary;
import org.communique.qa.Finding;
import org.communique.qa.Mending;
import org.communique.qa.Reviewer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Mends drafts where there is no choice to make. */
@Command(
        name = "fix",
        description = {
            "Mends drafts where there is no choice to make: findings with one mend, after which they are gone and no"
                    + " other has come. A misspelling that the speller alone knows, and royalty, are left to a person.",
            "",
            "Drafts of plain text are written back in their own encoding and line ends, each whole or not at all.",
            ""
        },
        sortOptions = false,
        usageHelpAutoWidth = true,
        footer = {"", "Exit: 0 nothing is left at or above a warning, 1 findings are left, 2 could not look."})
final class FixCommand implements Callable<Integer> {
    private static final int CONTEXT = 2;

    private final Shell shell;
    private final Engines engines;

    @Mixin
    private final PairOptions options = new PairOptions();

    @Option(names = "--dry-run", description = "print the changes as a unified diff, and change nothing")
    private boolean dryRun;

    FixCommand(Shell shell, Engines engines) {
        this.shell = shell;
        this.engines = engines;
    }

    /** What came of a pair. */
    private sealed interface Outcome {
        /** It could not be mended. */
        record Not(List<String> reasons) implements Outcome {}

        /**
         * It was looked at.
         *
         * @param text the draft as it was
         */
        record Mended(Path file, TextFile text, Mending.Mended mended) implements Outcome {}
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            return fix();
        } catch (IOException e) {
            shell.say("communique: " + e.getMessage());
            return ExitCode.NOT_LOOKED;
        }
    }

    private int fix() throws IOException, InterruptedException {
        Path folder = GlossaryFolder.find(options.glossary, shell.home());
        List<Pair> pairs = options.pairs();
        Charset charset = options.charset();
        Engine engine = engines.with(GlossaryFolder.houseStyle(folder));
        Policies policies = options.policies(engine.checks());
        LoadedGlossary loaded = GlossaryFolder.load(folder);
        loaded.problems().forEach(problem -> shell.say(problem.toString()));
        Sum sum = new Sum();
        sum.notLooked = !loaded.problems().isEmpty();
        PrintWriter out = Shell.writer(shell.out());
        int done;
        try (Stop stop = Stop.byInterrupt();
                Progress progress = new Progress(shell, false, pairs.size())) {
            Reviewer reviewer = engine.reviewer();
            progress.begin();
            Function<Pair, Outcome> work = pair -> mended(pair, charset, reviewer, loaded.glossary(), policies);
            done = InOrder.each(pairs, options.threads(), stop, work, outcome -> {
                progress.hide();
                take(outcome, sum, out);
                progress.step();
            });
        }
        out.println("%s %d of %d findings in %d of %d drafts; left: %d."
                .formatted(
                        dryRun ? "Would mend" : "Mended",
                        sum.applied,
                        sum.findings,
                        sum.changed,
                        sum.drafts,
                        sum.findings - sum.applied));
        out.flush();
        if (done < pairs.size()) {
            shell.say("communique: stopped: %,d of %,d pairs were not looked at"
                    .formatted(pairs.size() - done, pairs.size()));
        }
        if (sum.notLooked || done < pairs.size()) {
            return ExitCode.NOT_LOOKED;
        }
        return sum.left ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    /** What has come of all so far. */
    private static final class Sum {
        private int drafts;
        private int changed;
        private int findings;
        private int applied;
        private boolean left;
        private boolean notLooked;
    }

    // A fault in one pair must not keep the others from being mended.
    @SuppressWarnings("CatchingUnchecked")
    private static Outcome mended(
            Pair pair, @Nullable Charset charset, Reviewer reviewer, Glossary glossary, Policies policies) {
        if (pair instanceof Pair.Missing missing) {
            return new Outcome.Not(List.of(missing.reason()));
        }
        if (!(pair instanceof Pair.Files files) || PairReview.isStandardInput(files)) {
            return new Outcome.Not(List.of((pair instanceof Pair.Table table ? table.file() : "standard input")
                    + ": only drafts of plain text are written back; check says what to mend"));
        }
        try {
            TextFile release = TextFile.read(files.source(), charset);
            TextFile draft = TextFile.read(files.target(), charset);
            Mending mending = new Mending(
                    reviewer, release.text(), glossary, policies.of().apply(files.target()));
            return new Outcome.Mended(files.target(), draft, mending.mend(draft.text()));
        } catch (UnreadableDocument e) {
            return new Outcome.Not(List.of(String.valueOf(e.getMessage())));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new Outcome.Not(
                    List.of(files.target() + ": could not be mended, by a fault of Communiqué itself: " + e));
        }
    }

    private void take(Outcome outcome, Sum sum, PrintWriter out) {
        switch (outcome) {
            case Outcome.Not not -> {
                sum.notLooked = true;
                not.reasons().forEach(reason -> shell.say("communique: " + reason));
            }
            case Outcome.Mended mended -> {
                sum.drafts++;
                take(mended, sum, out);
            }
        }
    }

    private void take(Outcome.Mended outcome, Sum sum, PrintWriter out) {
        Mending.Mended mended = outcome.mended();
        mended.before().report().gaps().forEach(gap -> {
            sum.notLooked = true;
            shell.say("communique: " + outcome.file() + ": " + gap.check() + ": " + gap.reason());
        });
        sum.findings += mended.before().report().findings().size();
        sum.applied += mended.applied().size();
        sum.left |= mended.after().report().findings().stream()
                .anyMatch(finding -> Threshold.WARNING.isMetBy(finding.severity()));
        if (mended.applied().isEmpty()) {
            return;
        }
        if (dryRun) {
            diff(outcome, out);
        } else {
            try {
                write(outcome);
            } catch (IOException e) {
                sum.notLooked = true;
                sum.applied -= mended.applied().size();
                shell.say("communique: " + e.getMessage());
                return;
            }
            for (Finding finding : mended.applied()) {
                out.println(outcome.file() + ": “"
                        + finding.fixes().getFirst().span().of(outcome.text().text()) + "” → “"
                        + finding.fixes().getFirst().replacement() + "” [" + finding.check() + "]");
            }
        }
        sum.changed++;
        out.flush();
    }

    private static void diff(Outcome.Mended outcome, PrintWriter out) {
        List<String> before = outcome.text().text().lines().toList();
        List<String> after = outcome.mended().draft().lines().toList();
        Patch<String> patch = DiffUtils.diff(before, after);
        String name = (outcome.file().isAbsolute() ? "" : "/") + outcome.file();
        UnifiedDiffUtils.generateUnifiedDiff("a" + name, "b" + name, before, patch, CONTEXT)
                .forEach(out::println);
    }

    /** In the file's own encoding, with its mark where it has one. */
    private static void write(Outcome.Mended outcome) throws IOException {
        Path file = outcome.file();
        Charset charset = outcome.text().charset();
        byte[] before = Files.readAllBytes(file);
        byte[] body = bytes(outcome.text().text(), charset, file);
        int mark = before.length - body.length;
        byte[] mended = bytes(outcome.mended().draft(), charset, file);
        if (mark < 0 || !ByteBuffer.wrap(before, mark, body.length).equals(ByteBuffer.wrap(body))) {
            throw new IOException(file + ": it has changed while it was looked at; nothing was written to it");
        }
        try (Destination destination = Destination.of(file, OutputStream.nullOutputStream())) {
            destination.stream().write(before, 0, mark);
            destination.stream().write(mended);
            destination.finish();
        }
    }

    private static byte[] bytes(String text, Charset charset, Path file) throws IOException {
        ByteBuffer encoded;
        try {
            encoded = charset.newEncoder().encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            throw new IOException(
                    file + ": " + charset.name() + " has not all characters of the mends; save the draft as UTF-8", e);
        }
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }
}
