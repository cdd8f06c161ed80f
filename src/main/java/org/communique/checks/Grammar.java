package org.communique.checks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.communique.qa.CheckUnavailable;
import org.communique.qa.HouseStyle;
import org.communique.text.Lemmatizer;
import org.jspecify.annotations.Nullable;

/**
 * LanguageTool, wrapped: a small warmed pool of checkers and its dictionary of English. A checker is neither
 * thread-safe nor cheap, so there is one per core at most; what was said of a text is remembered, so that a keystroke
 * costs the one passage it changed; and a text that takes too long, or on which LanguageTool fails, is “not checked”,
 * never “clean”. Thread-safe.
 */
public final class Grammar {
    private static final String BUNDLED = "/communique/glossary/house-style.xml";

    /** Of one passage; a longer one is not checked. The longest passage of the sample releases has 2,400 characters. */
    static final int LONGEST = 40_000;

    /** A warm checker reads about 12,000 characters a CPU-second, so this is a hundredfold of the usual. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private static final Duration LIMIT_PER_1000 = Duration.ofSeconds(1);

    private static final long LOOK_EVERY_MILLIS = 20;

    /** A thread that sits in a runaway pattern cannot be ended; more than this many, and nothing further is begun. */
    private static final int MOST_STUCK = 8;

    /** Characters of text whose remarks are remembered: some thousand releases. */
    private static final int REMEMBERED = 4_000_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Supplier<Checker> checkers;
    private final Duration limit;
    private final EnglishLemmas lemmas = new EnglishLemmas();
    private final CompletableFuture<Checker> warming = new CompletableFuture<>();
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final Deque<Checker> idle = new ConcurrentLinkedDeque<>();
    private final AtomicBoolean begun = new AtomicBoolean();
    private final AtomicInteger stuck = new AtomicInteger();
    private final Memory memory = new Memory();
    private final Map<String, String> switchedOff = new ConcurrentHashMap<>();

    /** American English, made beside the British and warmed when it is first asked for. */
    private final @Nullable Grammar american;

    private final boolean waits;

    /**
     * @param checkers makes one
     * @param limit CPU time that a text may take, to which a second is added for each 1,000 characters
     */
    Grammar(Supplier<Checker> checkers, Duration limit) {
        this(checkers, limit, null, false);
    }

    /** @param waits whether a text that comes while it is warming waits for it */
    private Grammar(Supplier<Checker> checkers, Duration limit, @Nullable Grammar american, boolean waits) {
        this.checkers = checkers;
        this.limit = limit;
        this.american = american;
        this.waits = waits;
    }

    /** Starts warming on a thread of its own and returns at once; with the house style that the jar carries. */
    public static Grammar warming() {
        return warming(() -> {
            InputStream stream = Grammar.class.getResourceAsStream(BUNDLED);
            if (stream == null) {
                throw new IllegalStateException(BUNDLED + " is missing from the class path");
            }
            return stream;
        });
    }

    /**
     * Starts warming on a thread of its own and returns at once.
     *
     * @param houseStyle a file of pattern rules such as {@code glossary/house-style.xml}
     */
    public static Grammar warming(Path houseStyle) {
        return warming(() -> {
            try {
                return Files.newInputStream(houseStyle);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + houseStyle, e);
            }
        });
    }

    private static Grammar warming(Supplier<InputStream> houseStyle) {
        Grammar american = new Grammar(new LanguageToolCheckers(houseStyle, "en-US"), LIMIT, null, true);
        Grammar grammar = new Grammar(new LanguageToolCheckers(houseStyle, "en-GB"), LIMIT, american, false);
        grammar.warm();
        return grammar;
    }

    /**
     * The English of a house style. The American one begins to warm when it is first asked for, and the first text waits
     * until it has: three seconds, once.
     */
    Grammar under(HouseStyle style) {
        if (style != HouseStyle.GOVERNMENT_HOUSE || american == null || !isReady()) {
            return this;
        }
        american.warm();
        return american;
    }

    /** Begins warming, unless that was begun before. */
    void warm() {
        if (!begun.compareAndSet(false, true)) {
            return;
        }
        Thread.ofPlatform().daemon().name("grammar-warming").start(() -> {
            try {
                Checker first = checkers.get();
                first.check(WARMING_TEXT);
                idle.add(first);
                warming.complete(first);
            } catch (Throwable e) { // whatever it is, those who wait must hear of it
                warming.completeExceptionally(e);
            }
        });
    }

    /** Touches what LanguageTool loads late: the speller's suggestions, the chunker, the disambiguator. */
    private static final String WARMING_TEXT = "The Minister paid a courtesy call on the the Prime Minister. "
            + "Both sides agreed to enhence cooperation in trade, investment and tourism, and discussed about security.";

    /** Whether texts can be checked now. */
    public boolean isReady() {
        return warming.isDone() && !warming.isCompletedExceptionally();
    }

    /**
     * Waits until texts can be checked.
     *
     * @throws CheckUnavailable when warming failed, with the reason
     */
    public Grammar await() {
        try {
            warming.join();
            return this;
        } catch (CompletionException e) {
            throw failed(e);
        }
    }

    /** The dictionary's lemmas; ready at once. */
    public Lemmatizer lemmatizer() {
        return lemmas;
    }

    /**
     * What LanguageTool says of a text.
     *
     * @throws CheckUnavailable while warming, when warming failed, or when no checker is left
     * @throws NotChecked where this text could not be checked
     */
    List<Remark> remarks(String text) {
        if (!waits && !warming.isDone()) {
            throw new CheckUnavailable("the grammar check is still warming up");
        }
        await();
        if (text.isBlank()) {
            return List.of();
        }
        Outcome outcome = memory.find(text);
        if (outcome == null) {
            outcome = check(text);
            memory.keep(text, outcome);
        }
        if (outcome.failure() != null) {
            throw new NotChecked(outcome.failure(), null);
        }
        return outcome.remarks();
    }

    /** Rules of the house style that took too long or failed and are not run any more, and which of the two. */
    Map<String, String> switchedOff() {
        return Map.copyOf(switchedOff);
    }

    /** Failures are remembered too: a text that once took too long would do so at each keystroke. */
    private record Outcome(List<Remark> remarks, @Nullable String failure) {}

    private Outcome check(String text) {
        if (text.length() > LONGEST) {
            return new Outcome(
                    List.of(),
                    "the grammar check reads passages of up to " + LONGEST + " characters; this one has "
                            + text.length());
        }
        if (stuck.get() >= MOST_STUCK) {
            throw new CheckUnavailable("the grammar check is stuck on earlier passages; restart the program");
        }
        try {
            places.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotChecked("the grammar check was interrupted", e);
        }
        try {
            Checker checker = idle.poll();
            return run(checker == null ? checkers.get() : checker, text);
        } finally {
            places.release();
        }
    }

    private Outcome run(Checker checker, String text) {
        Duration allowed = limit.plus(LIMIT_PER_1000.multipliedBy(text.length() / 1000));
        FutureTask<List<Remark>> task = new FutureTask<>(() -> checker.check(text));
        Thread worker = Thread.ofPlatform().daemon().name("grammar").start(task);
        try {
            List<Remark> remarks = await(task, worker, checker, allowed);
            switchedOff.putAll(checker.switchedOff());
            idle.add(checker);
            return new Outcome(remarks, null);
        } catch (TimeoutException e) {
            checker.cancel();
            worker.interrupt(); // LanguageTool's regular expressions then give up
            stuck.incrementAndGet();
            Thread.ofVirtual().start(() -> {
                try {
                    worker.join();
                    stuck.decrementAndGet();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            });
            return new Outcome(List.of(), "the grammar check took too long on this passage");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutOfMemoryError) { // not the text's fault: not remembered
                throw new NotChecked("there was no memory left for the grammar check", e.getCause());
            }
            return new Outcome(List.of(), "the grammar check failed on this passage: " + e.getCause());
        } catch (InterruptedException e) {
            checker.cancel();
            Thread.currentThread().interrupt();
            throw new NotChecked("the grammar check was interrupted", e);
        }
    }

    /** The limit is CPU time, so that a busy machine does not turn sentences into gaps; the clock ends it at tenfold. */
    private static List<Remark> await(FutureTask<List<Remark>> task, Thread worker, Checker checker, Duration allowed)
            throws InterruptedException, ExecutionException, TimeoutException {
        long deadline = System.nanoTime() + 10 * allowed.toNanos();
        while (true) {
            try {
                return task.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                checker.look();
                if (System.nanoTime() > deadline || THREADS.getThreadCpuTime(worker.threadId()) > allowed.toNanos()) {
                    throw e;
                }
            }
        }
    }

    private static CheckUnavailable failed(CompletionException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        CheckUnavailable unavailable = new CheckUnavailable("the grammar check could not start: " + cause.getMessage());
        unavailable.initCause(cause);
        return unavailable;
    }

    /**
     * Remarks by text, the texts used last, bounded by their characters. The rules and the version of LanguageTool are
     * those of this object, and so need not be part of the key.
     */
    private static final class Memory {
        private final Map<String, Outcome> outcomes = new LinkedHashMap<>(16, 0.75f, true);
        private int characters;

        synchronized @Nullable Outcome find(String text) {
            return outcomes.get(text);
        }

        synchronized void keep(String text, Outcome outcome) {
            if (outcomes.put(text, outcome) == null) {
                characters += text.length();
            }
            var oldest = outcomes.keySet().iterator();
            while (characters > REMEMBERED) {
                characters -= oldest.next().length();
                oldest.remove();
            }
        }
    }
}
