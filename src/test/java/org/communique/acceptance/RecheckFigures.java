package org.communique.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import org.communique.checks.Checks;
import org.communique.checks.TestGrammar;
import org.communique.glossary.Glossary;
import org.communique.glossary.GlossaryFiles;
import org.communique.qa.Policy;
import org.communique.qa.Review;
import org.communique.qa.Reviewer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Takes the figure of docs/benchmarks.md: what a keystroke in the good draft costs the server, warm, with the review
 * before handed on, and without. It prints; no figure decides whether it passes.
 */
@Tag("long")
class RecheckFigures {
    private static final int KEYSTROKES = 200;

    @Test
    void a_keystroke_in_a_draft_of_3000_characters() {
        Reviewer reviewer = Checks.reviewer(TestGrammar.shared());
        Glossary glossary = GlossaryFiles.bundled().glossary();
        String release = Corpus.read("strategic-dialogue", "release.th.txt");
        String draft = Corpus.read("strategic-dialogue", "draft-good.en.txt");
        Random random = new Random(20210521);
        type(reviewer, glossary, release, draft, random, 50);
        System.out.printf("draft of %d characters, %d keystrokes%n", draft.length(), KEYSTROKES);
        print("re-checked", type(reviewer, glossary, release, draft, random, KEYSTROKES));
        Reviewer other = Checks.reviewer(TestGrammar.shared());
        other.review(release, draft, glossary, Policy.DEFAULT);
        long[] whole = new long[20];
        for (int i = 0; i < whole.length; i++) {
            String changed = draft.replace(". ", " " + "x".repeat(i + 1) + ". ");
            long start = System.nanoTime();
            other.review(release, changed, glossary, Policy.DEFAULT);
            whole[i] = System.nanoTime() - start;
        }
        print("every segment changed", whole);
    }

    /** Types one letter at a random place and takes it back, and so on, each re-checked with the review before. */
    private static long[] type(
            Reviewer reviewer, Glossary glossary, String release, String draft, Random random, int keystrokes) {
        long[] nanos = new long[keystrokes];
        Review review = reviewer.review(release, draft, glossary, Policy.DEFAULT);
        String text = draft;
        for (int i = 0; i < keystrokes; i++) {
            int at = random.nextInt(draft.length());
            text = draft.substring(0, at) + (char) ('a' + random.nextInt(26)) + draft.substring(at);
            long start = System.nanoTime();
            review = reviewer.review(release, text, glossary, Policy.DEFAULT, review);
            nanos[i] = System.nanoTime() - start;
            assertThat(review.report().gaps()).isEmpty();
        }
        return nanos;
    }

    private static void print(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                "%s: p50 %d ms, p95 %d ms, max %d ms (load %.1f)%n",
                what,
                nanos[nanos.length / 2] / 1_000_000,
                nanos[nanos.length * 95 / 100] / 1_000_000,
                nanos[nanos.length - 1] / 1_000_000,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
