package org.communique.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.communique.qa.Finding;
import org.communique.qa.Review;
import org.communique.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same text in another encoding of its letters, spaces and lines: the same is said of it. */
class SameTextTest {
    private static final long SEED = 7;
    private static final String RELEASE = Corpus.read("strategic-dialogue", "release.th.txt");
    private static final String FLAWED = Corpus.read("strategic-dialogue", "draft-flawed.en.txt");

    static Stream<Same> releases() {
        return Stream.of(
                new Same("zero-width spaces between letters", text -> sprinkled(text, "\u200b")),
                new Same("soft hyphens and word joiners", text -> sprinkled(text, "\u00ad\u2060")),
                new Same("sara am in two", text -> text.replace("\u0e33", "\u0e4d\u0e32")),
                new Same("sara ae as two sara e", text -> text.replace("\u0e41", "\u0e40\u0e40")),
                new Same("no-break spaces", text -> text.replace(' ', '\u00a0')),
                new Same("Arabic digits", SameTextTest::arabic),
                new Same("a byte order mark", text -> "\ufeff" + text),
                new Same("lines of Windows", SameTextTest::windows));
    }

    static Stream<Same> drafts() {
        return Stream.of(
                new Same("no-break spaces", text -> text.replace(' ', '\u00a0')),
                new Same("a byte order mark", text -> "\ufeff" + text),
                new Same("unspaced dashes", text -> text.replace(" – ", "–")),
                new Same("lines of Windows", SameTextTest::windows));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void the_same_is_said_of_a_release_with(Same same) {
        assertThat(said(Engine.review(same.of(RELEASE), FLAWED)))
                .containsExactlyInAnyOrderElementsOf(said(Engine.review(RELEASE, FLAWED)));
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void the_same_is_said_of_a_draft_with(Same same) {
        assertThat(said(Engine.review(RELEASE, same.of(FLAWED))))
                .containsExactlyInAnyOrderElementsOf(said(Engine.review(RELEASE, FLAWED)));
    }

    /** Errors and warnings: the check, its concept and the words of the draft. */
    private static List<String> said(Review review) {
        return Said.loud(review).stream().map(f -> said(f, review)).toList();
    }

    private static String said(Finding finding, Review review) {
        Span target = finding.target();
        String words = target == null
                ? "–"
                : target.of(review.bitext().target())
                        .replace('\u00a0', ' ')
                        .replace("\r", "")
                        .replace("\ufeff", "")
                        .replace(" – ", "–");
        return finding.check() + " " + finding.concept() + " " + words;
    }

    private static String sprinkled(String text, String invisible) {
        Random random = new Random(SEED);
        StringBuilder sprinkled = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            sprinkled.append(text.charAt(i));
            boolean thai = text.charAt(i) >= '\u0e01' && text.charAt(i) <= '\u0e5b';
            if (thai && random.nextInt(4) == 0) {
                sprinkled.append(invisible.charAt(random.nextInt(invisible.length())));
            }
        }
        return sprinkled.toString();
    }

    private static String arabic(String text) {
        StringBuilder arabic = new StringBuilder();
        text.chars().forEach(c -> arabic.append((char) (c >= '๐' && c <= '๙' ? '0' + c - '๐' : c)));
        return arabic.toString();
    }

    private static String windows(String text) {
        return text.replace("\r", "").replace("\n", "\r\n");
    }

    record Same(String name, UnaryOperator<String> change) {
        String of(String text) {
            return change.apply(text);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
