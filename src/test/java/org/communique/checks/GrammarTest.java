package org.communique.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.communique.glossary.Glossary;
import org.communique.qa.CheckUnavailable;
import org.junit.jupiter.api.Test;

class GrammarTest {
    private static final Duration SHORT = Duration.ofMillis(50);

    @Test
    void until_it_is_warm_the_checks_cannot_look() throws InterruptedException {
        CountDownLatch mayStart = new CountDownLatch(1);
        Grammar grammar = new Grammar(
                () -> {
                    await(mayStart);
                    return text -> List.of();
                },
                SHORT);
        grammar.warm();
        assertThat(grammar.isReady()).isFalse();
        assertThatThrownBy(() -> Segments.findings(new LanguageCheck(grammar), "ไทย", "Thailand", Glossary.empty()))
                .isInstanceOf(CheckUnavailable.class)
                .hasMessage("the grammar check is still warming up");
        mayStart.countDown();
        assertThat(grammar.await().isReady()).isTrue();
        assertThat(grammar.remarks("Thailand")).isEmpty();
    }

    @Test
    void a_failed_start_says_why() {
        Grammar grammar = new Grammar(
                () -> {
                    throw new IllegalStateException("house-style.xml: rule X: no pattern");
                },
                SHORT);
        grammar.warm();
        assertThatThrownBy(grammar::await)
                .isInstanceOf(CheckUnavailable.class)
                .hasMessage("the grammar check could not start: house-style.xml: rule X: no pattern");
        assertThat(grammar.isReady()).isFalse();
        assertThatThrownBy(() -> grammar.remarks("Thailand")).isInstanceOf(CheckUnavailable.class);
    }

    @Test
    void a_text_is_read_once() {
        AtomicInteger reads = new AtomicInteger();
        Grammar grammar = warm(text -> {
            reads.incrementAndGet();
            return List.of();
        });
        int warming = reads.get();
        grammar.remarks("One.");
        grammar.remarks("Two.");
        grammar.remarks("One.");
        assertThat(reads.get() - warming).isEqualTo(2);
    }

    @Test
    void a_text_that_takes_too_long_is_not_checked_and_the_next_one_is() {
        AtomicBoolean cancelled = new AtomicBoolean();
        AtomicInteger made = new AtomicInteger();
        AtomicInteger runaways = new AtomicInteger();
        Grammar grammar = new Grammar(
                () -> {
                    made.incrementAndGet();
                    return new Checker() {
                        @Override
                        public List<Remark> check(String text) {
                            if (text.equals("runaway")) {
                                runaways.incrementAndGet();
                                while (!cancelled.get()) {
                                    Thread.onSpinWait();
                                }
                            }
                            return List.of();
                        }

                        @Override
                        public void cancel() {
                            cancelled.set(true);
                        }
                    };
                },
                SHORT);
        grammar.warm();
        grammar.await();
        for (int i = 0; i < 2; i++) { // remembered: the second asks nothing of the checker
            assertThatThrownBy(() -> grammar.remarks("runaway"))
                    .isInstanceOf(NotChecked.class)
                    .hasToString("the grammar check took too long on this passage");
        }
        assertThat(cancelled).isTrue();
        assertThat(runaways).hasValue(1);
        assertThat(grammar.remarks("Thailand")).isEmpty();
        assertThat(made).hasValue(2);
    }

    @Test
    void a_text_on_which_it_fails_is_not_checked_and_the_next_one_is() {
        Grammar grammar = warm(text -> {
            if (text.equals("overflow")) {
                throw new StackOverflowError();
            }
            if (text.equals("memory")) {
                throw new OutOfMemoryError("made up");
            }
            return List.of();
        });
        assertThatThrownBy(() -> grammar.remarks("overflow"))
                .isInstanceOf(NotChecked.class)
                .hasMessageContaining("failed on this passage");
        assertThatThrownBy(() -> grammar.remarks("memory"))
                .isInstanceOf(NotChecked.class)
                .hasMessageContaining("no memory");
        assertThat(grammar.remarks("Thailand")).isEmpty();
    }

    @Test
    void an_endless_passage_is_not_checked() {
        assertThatThrownBy(() -> TestGrammar.shared().remarks("a ".repeat(Grammar.LONGEST)))
                .isInstanceOf(NotChecked.class)
                .hasMessageContaining("40000 characters");
    }

    @Test
    void several_threads_may_ask() throws Exception {
        Grammar grammar = TestGrammar.shared();
        List<List<Remark>> answers = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = IntStream.range(0, 4)
                .mapToObj(i -> Thread.ofPlatform()
                        .start(() -> answers.add(grammar.remarks("Thread " + i + " reviewed bilatral relations."))))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(answers).hasSize(4).allSatisfy(remarks -> assertThat(remarks).hasSize(1));
    }

    private static Grammar warm(Checker checker) {
        Grammar grammar = new Grammar(() -> checker, SHORT);
        grammar.warm();
        return grammar.await();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
