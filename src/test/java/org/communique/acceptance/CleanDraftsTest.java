package org.communique.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.communique.qa.Review;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Drafts that a senior translator would sign, in wordings of their own: the engine has nothing to say above a hint. A
 * false alarm here is mended in the engine, never in the draft.
 */
class CleanDraftsTest {
    static Stream<Pair> pairs() {
        Path release = Corpus.ROOT.resolve("strategic-dialogue").resolve("release.th.txt");
        List<Pair> pairs = Stream.concat(
                        Corpus.files("clean", ".en.txt").stream().map(draft -> new Pair(release, draft)),
                        Corpus.files("clean-other", ".th.txt").stream()
                                .map(th -> new Pair(
                                        th,
                                        th.resolveSibling(
                                                th.getFileName().toString().replace(".th.txt", ".en.txt")))))
                .toList();
        assertThat(pairs).hasSize(11);
        return pairs.stream();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void a_clean_draft_gives_no_error_and_no_warning(Pair pair) {
        Review review = Engine.review(Corpus.read(pair.release()), Corpus.read(pair.draft()));

        Said.nothingLoud(review);
        assertThat(review.report().gaps()).isEmpty();
        assertThat(Said.misplaced(review)).isEmpty();
    }

    record Pair(Path release, Path draft) {
        @Override
        public String toString() {
            return Corpus.ROOT.relativize(draft).toString();
        }
    }
}
