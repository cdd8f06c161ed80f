package org.communique.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.communique.bitext.Pairer;
import org.communique.glossary.Glossary;
import org.communique.qa.CheckEngine;
import org.communique.qa.Policy;
import org.communique.qa.Review;
import org.communique.qa.Reviewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LiveReviewTest {
    /** Runs nothing until it is told to, so that every order of events can be written down. */
    private static final class Steps implements java.util.concurrent.Executor {
        final Deque<Runnable> queue = new ArrayDeque<>();

        @Override
        public void execute(Runnable work) {
            queue.add(work);
        }

        void step() {
            queue.remove().run();
        }
    }

    private static final Reviewer REVIEWER = new Reviewer(new Pairer(word -> Set.of(word)), new CheckEngine(List.of()));

    private final Steps steps = new Steps();
    private final List<LiveResult> heard = new ArrayList<>();
    private final List<@Nullable Review> handedOn = new ArrayList<>();

    private static Review review(String source, String draft) {
        return REVIEWER.review(source, draft, Glossary.empty(), Policy.DEFAULT);
    }

    private LiveReview live() {
        return new LiveReview(
                steps,
                (source, draft, policy, previous) -> {
                    handedOn.add(previous);
                    if (draft.startsWith("bad")) {
                        throw new IllegalStateException("cannot read " + draft);
                    }
                    if (draft.startsWith("deep")) {
                        throw new StackOverflowError();
                    }
                    return review(source, draft);
                },
                heard::add);
    }

    private List<String> drafts() {
        return heard.stream().map(LiveResult::draft).toList();
    }

    @Test
    void a_text_is_reviewed_off_the_calling_thread() {
        live().submit("ก", "a", Policy.DEFAULT);
        assertThat(heard).isEmpty();
        steps.step();
        assertThat(drafts()).containsExactly("a");
        assertThat(steps.queue).isEmpty();
    }

    @Test
    void of_the_texts_that_wait_only_the_newest_is_reviewed() {
        LiveReview live = live();
        for (String draft : List.of("a", "b", "c")) {
            live.submit("ก", draft, Policy.DEFAULT);
        }
        while (!steps.queue.isEmpty()) {
            steps.step();
        }
        assertThat(drafts()).containsExactly("c");
    }

    @Test
    void a_text_submitted_during_a_review_is_reviewed_after_it() {
        List<LiveReview> self = new ArrayList<>();
        LiveReview live = new LiveReview(
                steps,
                (source, draft, policy, previous) -> {
                    if (draft.equals("a")) {
                        self.getFirst().submit("ก", "b", Policy.DEFAULT);
                        self.getFirst().submit("ก", "c", Policy.DEFAULT);
                    }
                    return review(source, draft);
                },
                heard::add);
        self.add(live);
        live.submit("ก", "a", Policy.DEFAULT);
        steps.step();
        assertThat(heard)
                .singleElement()
                .isInstanceOfSatisfying(
                        LiveResult.Reviewed.class,
                        first -> assertThat(first.latest()).isFalse());
        steps.step();
        assertThat(drafts()).containsExactly("a", "c");
        assertThat(((LiveResult.Reviewed) heard.getLast()).latest()).isTrue();
        assertThat(steps.queue).isEmpty();
    }

    @Test
    void a_text_submitted_by_the_listener_is_not_lost() {
        List<LiveReview> self = new ArrayList<>();
        LiveReview live = new LiveReview(steps, (source, draft, policy, previous) -> review(source, draft), result -> {
            heard.add(result);
            if (result.draft().equals("a")) {
                self.getFirst().submit("ก", "b", Policy.DEFAULT);
            }
        });
        self.add(live);
        live.submit("ก", "a", Policy.DEFAULT);
        steps.step();
        steps.step();
        assertThat(drafts()).containsExactly("a", "b");
    }

    @Test
    void each_review_is_handed_the_one_before() {
        LiveReview live = live();
        live.submit("ก", "a", Policy.DEFAULT);
        steps.step();
        live.submit("ก", "b", Policy.DEFAULT);
        steps.step();
        assertThat(handedOn).containsExactly(null, ((LiveResult.Reviewed) heard.getFirst()).review());
    }

    @Test
    void a_review_that_fails_is_announced_as_failed_and_the_next_text_is_reviewed() {
        LiveReview live = live();
        for (String draft : List.of("a", "bad", "deep", "b")) {
            live.submit("ก", draft, Policy.DEFAULT);
            steps.step();
        }
        assertThat(heard.get(1))
                .isInstanceOfSatisfying(
                        LiveResult.Failed.class,
                        failed -> assertThat(failed.reason()).contains("cannot read bad"));
        assertThat(heard.get(2))
                .isInstanceOfSatisfying(
                        LiveResult.Failed.class,
                        failed -> assertThat(failed.reason()).contains("StackOverflowError"));
        assertThat(heard.getLast()).isInstanceOf(LiveResult.Reviewed.class);
        // the one before the failures
        assertThat(handedOn.getLast()).isEqualTo(((LiveResult.Reviewed) heard.getFirst()).review());
    }

    @Test
    void a_listener_that_fails_still_hears_of_the_next_text() {
        LiveReview live = new LiveReview(steps, (source, draft, policy, previous) -> review(source, draft), result -> {
            heard.add(result);
            throw new IllegalStateException("the page was left");
        });
        live.submit("ก", "a", Policy.DEFAULT);
        steps.step();
        live.submit("ก", "b", Policy.DEFAULT);
        steps.step();
        assertThat(drafts()).containsExactly("a", "b");
    }

    @Test
    void nothing_is_announced_after_it_was_closed() {
        LiveReview live = live();
        live.submit("ก", "a", Policy.DEFAULT);
        live.close();
        steps.step();
        live.submit("ก", "b", Policy.DEFAULT);
        assertThat(heard).isEmpty();
        assertThat(steps.queue).isEmpty();
    }

    @Test
    void when_the_grammar_is_warm_the_last_text_is_looked_at_from_scratch() {
        LiveReview live = live();
        live.submit("ก", "a", Policy.DEFAULT);
        steps.step();
        live.again();
        steps.step();
        assertThat(drafts()).containsExactly("a", "a");
        assertThat(handedOn).containsExactly(null, null);
    }

    @Test
    void a_review_begun_before_the_grammar_was_warm_is_not_built_upon() {
        List<LiveReview> self = new ArrayList<>();
        LiveReview live = new LiveReview(
                steps,
                (source, draft, policy, previous) -> {
                    handedOn.add(previous);
                    if (handedOn.size() == 1) {
                        self.getFirst().again();
                    }
                    return review(source, draft);
                },
                heard::add);
        self.add(live);
        live.submit("ก", "a", Policy.DEFAULT);
        steps.step();
        steps.step();
        assertThat(drafts()).containsExactly("a", "a");
        assertThat(handedOn).containsExactly(null, null);
    }

    @Test
    void a_desk_that_shuts_down_closes_it_quietly() {
        LiveReview live = new LiveReview(
                work -> {
                    throw new RejectedExecutionException();
                },
                (source, draft, policy, previous) -> review(source, draft),
                heard::add);
        live.submit("ก", "a", Policy.DEFAULT);
        live.submit("ก", "b", Policy.DEFAULT);
        assertThat(heard).isEmpty();
    }

    @Test
    void the_last_of_many_texts_from_many_threads_is_reviewed_and_never_two_at_once() throws Exception {
        CountDownLatch lastHeard = new CountDownLatch(1);
        List<String> overlaps = new CopyOnWriteArrayList<>();
        java.util.concurrent.Semaphore one = new java.util.concurrent.Semaphore(1);
        try (ExecutorService computing = Executors.newFixedThreadPool(4);
                ExecutorService typing = Executors.newFixedThreadPool(4)) {
            LiveReview live = new LiveReview(
                    computing,
                    (source, draft, policy, previous) -> {
                        if (!one.tryAcquire()) {
                            overlaps.add(draft);
                        } else {
                            one.release();
                        }
                        return review(source, draft);
                    },
                    result -> {
                        if (result.draft().equals("last")) {
                            lastHeard.countDown();
                        }
                    });
            CountDownLatch typed = new CountDownLatch(4);
            for (int thread = 0; thread < 4; thread++) {
                typing.execute(() -> {
                    for (int i = 0; i < 500; i++) {
                        live.submit("ก", "draft " + i, Policy.DEFAULT);
                    }
                    typed.countDown();
                });
            }
            assertThat(typed.await(30, TimeUnit.SECONDS)).isTrue();
            live.submit("ก", "last", Policy.DEFAULT);
            assertThat(lastHeard.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(overlaps).isEmpty();
        }
    }
}
