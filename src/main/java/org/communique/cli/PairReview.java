package org.communique.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.communique.bitext.Row;
import org.communique.documents.Pair;
import org.communique.documents.PairText;
import org.communique.documents.TextFile;
import org.communique.documents.UnreadableDocument;
import org.communique.glossary.Glossary;
import org.communique.qa.Policy;
import org.communique.qa.Review;
import org.communique.qa.Reviewer;
import org.communique.report.Entry;
import org.jspecify.annotations.Nullable;

/** Reads a pair and reviews it. Safe for use by several threads. */
final class PairReview {
    /** What standard input is called in a report. */
    static final String STANDARD_INPUT = "<standard input>";

    private final Reviewer reviewer;
    private final Glossary terms;
    private final Policies policies;
    private final @Nullable Charset charset;
    private final byte @Nullable [] standardInput;

    /**
     * Reviews with these.
     *
     * @param charset of all files, or null to tell it from each
     * @param standardInput what came in on standard input, or null where nothing was asked of it
     */
    PairReview(
            Reviewer reviewer,
            Glossary terms,
            Policies policies,
            @Nullable Charset charset,
            byte @Nullable [] standardInput) {
        this.reviewer = reviewer;
        this.terms = terms;
        this.policies = policies;
        this.charset = charset;
        this.standardInput = standardInput;
    }

    /** All of standard input, where one of the pairs has a side there. */
    static byte @Nullable [] standardInput(List<Pair> pairs, InputStream in) throws IOException {
        boolean asked = pairs.stream().anyMatch(pair -> pair instanceof Pair.Files files && isStandardInput(files));
        return asked ? in.readAllBytes() : null;
    }

    /** Whether a side of a pair comes in on standard input. */
    static boolean isStandardInput(Pair.Files files) {
        return isStandardInput(files.source()) || isStandardInput(files.target());
    }

    private static boolean isStandardInput(Path side) {
        return side.equals(PairOptions.STANDARD_INPUT);
    }

    /** The text of a pair and what was seen of it, or why it could not be looked at. Throws nothing. */
    Entry of(Pair pair) {
        return switch (pair) {
            case Pair.Missing missing -> unread(missing);
            case Pair.Files files ->
                review(said(files.source()), said(files.target()), () -> read(files), files.target());
            case Pair.Table table ->
                review(said(table.file()), said(table.file()), () -> PairText.read(table, charset), table.file());
        };
    }

    /** What there is to say of a pair that is not there. */
    static Entry unread(Pair.Missing missing) {
        return new Entry.Unread(name(missing.source()), name(missing.target()), List.of(missing.reason()));
    }

    private PairText read(Pair.Files files) throws UnreadableDocument {
        if (!isStandardInput(files)) {
            return PairText.read(files, charset);
        }
        return new PairText(side(files.source()), side(files.target()), null, List.of());
    }

    private String side(Path side) throws UnreadableDocument {
        return standardInput != null && isStandardInput(side)
                ? TextFile.decode(standardInput, STANDARD_INPUT, charset).text()
                : TextFile.read(side, charset).text();
    }

    private static @Nullable String name(@Nullable Path path) {
        return path == null ? null : path.toString();
    }

    private static String said(Path path) {
        return isStandardInput(path) ? STANDARD_INPUT : path.toString();
    }

    /** Reads a pair's texts. */
    private interface Reading {
        PairText read() throws UnreadableDocument;
    }

    // A fault in one pair, even running out of memory or stack, must not keep the others from being checked.
    @SuppressWarnings("CatchingUnchecked")
    private Entry review(String source, String target, Reading reading, Path file) {
        try {
            PairText text = reading.read();
            List<Row> rows = text.rows();
            Policy policy = policies.of().apply(file);
            Review review = rows == null
                    ? reviewer.review(text.source(), text.target(), terms, policy)
                    : reviewer.review(text.source(), text.target(), rows, terms, policy);
            List<String> problems = new ArrayList<>(text.problems());
            problems.addAll(policies.file().problems(file, review));
            return new Entry.Reviewed(source, target, review, problems);
        } catch (UnreadableDocument e) {
            List<String> reasons = new ArrayList<>();
            reasons.add(String.valueOf(e.getMessage()));
            for (Throwable other : e.getSuppressed()) {
                reasons.add(String.valueOf(other.getMessage()));
            }
            return new Entry.Unread(source, target, reasons);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new Entry.Unread(
                    source, target, List.of(target + ": could not be checked, by a fault of Communiqué itself: " + e));
        }
    }
}
