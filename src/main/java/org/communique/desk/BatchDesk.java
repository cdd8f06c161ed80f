package org.communique.desk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.communique.bitext.Row;
import org.communique.desk.store.BatchLineRow;
import org.communique.desk.store.BatchPairRow;
import org.communique.desk.store.BatchRow;
import org.communique.desk.store.BatchTable;
import org.communique.desk.store.JobQueue;
import org.communique.documents.Pair;
import org.communique.documents.PairText;
import org.communique.documents.Pairs;
import org.communique.documents.UnreadableDocument;
import org.communique.glossary.Glossary;
import org.communique.glossary.TermbaseFile;
import org.communique.qa.Finding;
import org.communique.qa.HouseStyle;
import org.communique.qa.Policy;
import org.communique.qa.Review;
import org.communique.qa.Severity;
import org.communique.report.Entry;
import org.communique.report.Heading;
import org.communique.report.ReportFormat;
import org.communique.report.ReportWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Drafts that are handed in together and looked at in the background. Files are read when they are handed in; what each pair
 * holds is written down once, and all pairs are looked at with the style and the glossary of that moment. A process that
 * dies loses nothing but the pairs it was looking at, which are looked at again. Batches take turns, a second each.
 */
@Service
public class BatchDesk implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(BatchDesk.class);
    private static final Duration TURN = Duration.ofSeconds(1);
    private static final int LONGEST_KEY = 200;
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};
    private static final TypeReference<List<Row>> ROWS = new TypeReference<>() {};

    private final BatchTable batches;
    private final JobQueue queue;
    private final ReviewDesk reviews;
    private final GlossaryDesk glossary;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Duration keep;

    /** The kept glossary that was last asked for and is not the one in force. */
    private volatile @Nullable Glossary last;

    BatchDesk(
            BatchTable batches,
            JobQueue queue,
            ReviewDesk reviews,
            GlossaryDesk glossary,
            TransactionOperations transaction,
            Clock clock,
            @Value("${communique.batches.keep:90d}") Duration keep) {
        this.batches = batches;
        this.queue = queue;
        this.reviews = reviews;
        this.glossary = glossary;
        this.transaction = transaction;
        this.clock = clock;
        this.keep = keep;
    }

    /** What was handed in. */
    public record Taken(Batch batch, boolean already) {}

    /**
     * Takes files, zips among them, and returns before they are looked at.
     *
     * @param title what to call them
     * @param key the sender's own name for this request, or null; the same request under the same key is taken once
     * @throws UploadRefused if the files are not taken
     * @throws OtherRequest if the key was used for other files
     */
    public Taken submit(String title, List<UploadedFile> files, HouseStyle style, @Nullable String key, User user) {
        TypedText.check("title", title);
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw new BadText("An idempotency key has 1 to " + LONGEST_KEY + " characters.", -1);
        }
        if (key != null) {
            TypedText.check("key", key);
        }
        try {
            String hash = hash(files, style);
            Optional<Taken> before = before(key, hash, user);
            if (before.isPresent()) {
                return before.get();
            }
            BatchId id;
            try (UploadedFolder folder = UploadedFolder.of(files)) {
                id = store(named(title, files), folder, style, key, hash, user);
            } catch (DuplicateKeyException e) { // the same request, sent twice at once
                return before(key, hash, user).orElseThrow(() -> e);
            }
            queue.run(id.value());
            return new Taken(open(id, user), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String named(String title, List<UploadedFile> files) {
        String named = TypedText.isBlank(title) ? files.getFirst().name() : title.strip();
        return named.length() > 300 ? named.substring(0, 299) + "…" : named;
    }

    private Optional<Taken> before(@Nullable String key, String hash, User user) {
        if (key == null) {
            return Optional.empty();
        }
        return batches.find(user.name(), key).map(row -> {
            if (!row.requestHash().equals(hash)) {
                throw new OtherRequest(key);
            }
            return new Taken(batch(row), true);
        });
    }

    private BatchId store(
            String title, UploadedFolder folder, HouseStyle style, @Nullable String key, String hash, User user) {
        List<Pair> pairs = Pairs.of(List.of(folder.path())).pairs();
        Glossary inForce = glossary.current();
        return Objects.requireNonNull(transaction.execute(status -> {
            if (!batches.hasGlossary(inForce.version())) {
                batches.keepGlossary(inForce.version(), packed(inForce));
            }
            long id = batches.add(
                    user.name(), title, style.id(), inForce.version(), ToolVersion.current(), key, hash, now());
            for (int i = 0; i < pairs.size(); i++) {
                batches.addPair(id, read(i, pairs.get(i), folder));
            }
            batches.endIfNoneWaits(id, now());
            return new BatchId(id);
        }));
    }

    private static BatchPairRow read(int number, Pair pair, UploadedFolder folder) {
        return switch (pair) {
            case Pair.Files files ->
                read(number, files.source(), files.target(), folder, () -> PairText.read(files, null));
            case Pair.Table table -> read(number, table.file(), table.file(), folder, () -> PairText.read(table, null));
            case Pair.Missing missing ->
                unread(number, missing.source(), missing.target(), List.of(missing.reason()), folder);
        };
    }

    private interface Reading {
        PairText read() throws UnreadableDocument;
    }

    private static BatchPairRow read(int number, Path source, Path target, UploadedFolder folder, Reading reading) {
        try {
            PairText text = reading.read();
            List<Row> rows = text.rows();
            return new BatchPairRow(
                    number,
                    folder.said(source.toString()),
                    folder.said(target.toString()),
                    text.source(),
                    text.target(),
                    rows == null ? null : JSON.writeValueAsString(rows),
                    problems(text.problems(), folder),
                    PairState.WAITING.name(),
                    null);
        } catch (UnreadableDocument e) {
            List<String> reasons = new ArrayList<>(List.of(String.valueOf(e.getMessage())));
            for (Throwable other : e.getSuppressed()) {
                reasons.add(String.valueOf(other.getMessage()));
            }
            return unread(number, source, target, reasons, folder);
        }
    }

    private static BatchPairRow unread(
            int number, @Nullable Path source, @Nullable Path target, List<String> reasons, UploadedFolder folder) {
        return new BatchPairRow(
                number,
                source == null ? null : folder.said(source.toString()),
                target == null ? null : folder.said(target.toString()),
                "",
                "",
                null,
                problems(reasons, folder),
                PairState.UNREAD.name(),
                null);
    }

    private static String problems(List<String> problems, UploadedFolder folder) {
        return JSON.writeValueAsString(problems.stream().map(folder::said).toList());
    }

    /** Takes up what was left, and goes on with what comes. */
    @EventListener(ApplicationReadyEvent.class)
    public void start() {
        queue.start(this::some, this::sweep);
        batches.running().forEach(queue::run);
    }

    @Override
    public void destroy() {
        queue.stop();
    }

    /** Does a turn's worth of a lane; false where there is no more. */
    private boolean some(long id, int lane) {
        Instant end = clock.instant().plus(TURN);
        do {
            Optional<BatchPairRow> next = batches.nextWaiting(id, lane, JobQueue.LANES);
            if (next.isEmpty()) {
                batches.endIfNoneWaits(id, now());
                return false;
            }
            look(batches.find(id).map(BatchDesk::batch).orElseThrow(), next.get());
        } while (clock.instant().isBefore(end) && !Thread.currentThread().isInterrupted());
        return true;
    }

    // A fault in one pair, even running out of memory or stack, must not keep the others from being checked.
    @SuppressWarnings("CatchingUnchecked")
    private void look(Batch batch, BatchPairRow pair) {
        BatchLineRow line;
        String result = null;
        try {
            Review review = reviews.fullReview(
                    pair.source(),
                    pair.target(),
                    rows(pair),
                    new Policy(batch.style(), Set.of(), Map.of(), Set.of()),
                    glossary(batch.glossary()));
            result = JSON.writeValueAsString(KeptReview.of(review));
            line = new BatchLineRow(
                    pair.number(),
                    null,
                    null,
                    pair.problems(),
                    PairState.DONE.name(),
                    (int) review.report().count(Severity.ERROR),
                    (int) review.report().count(Severity.WARNING),
                    (int) review.report().count(Severity.HINT),
                    review.report().gaps().size() + strings(pair.problems()).size());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e; // stopping: it is looked at again after the next start
            }
            LOG.error("pair {} of batch {} could not be checked", pair.number(), batch.id(), e);
            line = new BatchLineRow(
                    pair.number(),
                    null,
                    null,
                    JSON.writeValueAsString(List.of(
                            pair.targetName() + ": could not be checked, by a fault of Communiqué itself: " + e)),
                    PairState.FAILED.name(),
                    0,
                    0,
                    0,
                    1);
        }
        batches.finish(batch.id().value(), line, result);
    }

    private void sweep() {
        batches.running().forEach(queue::run);
        int removed =
                Objects.requireNonNull(transaction.execute(status -> batches.removeEndedBefore(now().minus(keep))));
        if (removed > 0) {
            LOG.info("{} batches that ended over {} days ago were removed", removed, keep.toDays());
        }
    }

    /**
     * A batch of the user's; an administrator's are all.
     *
     * @throws NoSuchBatch if it is none
     */
    public Batch open(BatchId id, User user) {
        return batches.find(id.value())
                .map(BatchDesk::batch)
                .filter(batch ->
                        user.role() == Role.ADMINISTRATOR || batch.owner().equals(user.name()))
                .orElseThrow(() -> new NoSuchBatch(id));
    }

    /** The user's batches before a number, the newest first; an administrator's are all. */
    public List<Batch> list(User user, long before, int most) {
        return batches.list(user.role() == Role.ADMINISTRATOR ? null : user.name(), before, most).stream()
                .map(BatchDesk::batch)
                .toList();
    }

    /** Pairs of a batch from a number on. */
    public List<BatchLine> lines(BatchId id, int from, int most, User user) {
        open(id, user);
        return batches.lines(id.value(), from, most).stream()
                .map(row -> new BatchLine(
                        row.number(),
                        row.sourceName(),
                        row.targetName(),
                        PairState.valueOf(row.state()),
                        row.errors(),
                        row.warnings(),
                        row.hints(),
                        row.gaps(),
                        strings(row.problems())))
                .toList();
    }

    /** What was seen in a pair, as a report tells it. */
    public Entry entry(BatchId id, int number, User user) {
        Batch batch = open(id, user);
        return batches.pair(id.value(), number).map(pair -> entry(batch, pair)).orElseThrow(() -> new NoSuchBatch(id));
    }

    /** Stops a batch; what was looked at stays. Nothing happens where it has ended. */
    public Batch cancel(BatchId id, User user) {
        open(id, user);
        batches.cancel(id.value(), now());
        return open(id, user);
    }

    /** Goes on with a batch that was stopped, and tries again what failed. */
    public Batch resume(BatchId id, User user) {
        Batch batch = open(id, user);
        if (batch.state() != BatchState.RUNNING) {
            transaction.executeWithoutResult(status -> {
                batches.resume(id.value());
                batches.endIfNoneWaits(id.value(), now());
            });
            queue.run(id.value());
        }
        return open(id, user);
    }

    /** Writes a batch's report as far as it has come; what was not looked at says so. */
    public void report(BatchId id, ReportFormat format, Writer out, User user) throws IOException {
        Batch batch = open(id, user);
        Glossary with = glossary(batch.glossary());
        ReportWriter report = format.writer(
                out, new Heading(batch.tool(), batch.glossary(), with.concepts().size(), reviews.checks()), false);
        for (int number = 0; number < batch.total(); number++) {
            report.write(entry(batch, batches.pair(id.value(), number).orElseThrow(() -> new NoSuchBatch(id))));
        }
        report.end();
    }

    /** What a later run finds otherwise than an earlier one; drafts go together by their names. */
    public BatchChanges compare(BatchId earlier, BatchId later, User user) {
        List<BatchChanges.Change> added = new ArrayList<>();
        Map<String, List<BatchChanges.Change>> before = new HashMap<>();
        int same = 0;
        for (Reviewed reviewed : reviewed(earlier, user)) {
            before.computeIfAbsent(reviewed.key(), key -> new ArrayList<>()).add(reviewed.change());
        }
        for (Reviewed reviewed : reviewed(later, user)) {
            List<BatchChanges.Change> alike = before.getOrDefault(reviewed.key(), List.of());
            if (alike.isEmpty()) {
                added.add(reviewed.change());
            } else {
                alike.removeFirst();
                same++;
            }
        }
        List<BatchChanges.Change> gone = before.values().stream()
                .flatMap(List::stream)
                .sorted(java.util.Comparator.comparingInt(BatchChanges.Change::number)
                        .thenComparingInt(change -> change.finding().segment()))
                .toList();
        return new BatchChanges(added, gone, same);
    }

    private record Reviewed(String key, BatchChanges.Change change) {}

    private List<Reviewed> reviewed(BatchId id, User user) {
        Batch batch = open(id, user);
        List<Reviewed> all = new ArrayList<>();
        for (int number = 0; number < batch.total(); number++) {
            BatchPairRow pair = batches.pair(id.value(), number).orElseThrow(() -> new NoSuchBatch(id));
            String result = pair.result();
            if (result != null) {
                String draft = String.valueOf(pair.targetName());
                for (KeptReview.Found found :
                        JSON.readValue(result, KeptReview.class).findings()) {
                    Finding finding = found.finding();
                    all.add(new Reviewed(
                            draft + "\n" + found.fingerprints().release().value(),
                            new BatchChanges.Change(number, draft, finding)));
                }
            }
        }
        return all;
    }

    private Entry entry(Batch batch, BatchPairRow pair) {
        String result = pair.result();
        if (result != null) {
            return new Entry.Reviewed(
                    String.valueOf(pair.sourceName()),
                    String.valueOf(pair.targetName()),
                    JSON.readValue(result, KeptReview.class)
                            .of(pair.source(), pair.target(), glossary(batch.glossary())),
                    strings(pair.problems()));
        }
        List<String> reasons = PairState.valueOf(pair.state()) == PairState.WAITING
                ? List.of(pair.targetName()
                        + (batch.state() == BatchState.CANCELLED
                                ? ": not looked at; the batch was stopped"
                                : ": not looked at yet"))
                : strings(pair.problems());
        return new Entry.Unread(pair.sourceName(), pair.targetName(), reasons);
    }

    private Glossary glossary(String version) {
        Glossary inForce = glossary.current();
        if (inForce.version().equals(version)) {
            return inForce;
        }
        Glossary kept = last;
        if (kept == null || !kept.version().equals(version)) {
            kept = unpacked(version, batches.glossary(version));
            last = kept;
        }
        return kept;
    }

    /** TBX is the one form that carries all of a glossary. */
    static String packed(Glossary glossary) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (OutputStream gzip = new GZIPOutputStream(bytes)) {
                TermbaseFile.write(glossary.concepts(), TermbaseFile.Format.TBX, gzip);
            }
            return Base64.getEncoder().encodeToString(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Glossary unpacked(String version, String content) {
        try {
            Path file = Files.createTempFile("glossary", ".tbx");
            try (InputStream in = new GZIPInputStream(
                    new ByteArrayInputStream(Base64.getDecoder().decode(content)))) {
                Files.copy(in, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                return new Glossary(
                        version,
                        TermbaseFile.read("glossary.tbx", file).glossary().concepts());
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable List<Row> rows(BatchPairRow pair) {
        String aligned = pair.aligned();
        return aligned == null ? null : JSON.readValue(aligned, ROWS);
    }

    private static List<String> strings(String json) {
        return JSON.readValue(json, STRINGS);
    }

    private static String hash(List<UploadedFile> files, HouseStyle style) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(style.id().getBytes(StandardCharsets.UTF_8));
            for (UploadedFile file : files) {
                digest.update((byte) 0);
                digest.update(file.name().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                try (InputStream in = new DigestInputStream(Files.newInputStream(file.content()), digest)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Batch batch(BatchRow row) {
        return new Batch(
                new BatchId(row.id()),
                row.owner(),
                row.title(),
                HouseStyle.of(row.style()).orElseThrow(),
                row.glossary(),
                row.tool(),
                BatchState.valueOf(row.state()),
                row.createdAt(),
                row.finishedAt(),
                row.total(),
                row.waiting(),
                row.unread(),
                row.errors(),
                row.warnings(),
                row.hints(),
                row.gaps());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
