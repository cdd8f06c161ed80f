package org.communique.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.bitext.Bitext;
import org.communique.qa.Finding;
import org.communique.qa.Review;
import org.communique.qa.Severity;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The first real release: silence over its good draft, and in the flawed one each row of planted.tsv met once, at its
 * place, with nothing else above a hint.
 */
class StrategicDialogueTest {
    private static final String RELEASE = Corpus.read("strategic-dialogue", "release.th.txt");
    private static final String GOOD = Corpus.read("strategic-dialogue", "draft-good.en.txt");
    private static final String FLAWED = Corpus.read("strategic-dialogue", "draft-flawed.en.txt");

    /** Checks that say what the draft lacks: they need no place in it. */
    private static final Set<String> OF_THE_SOURCE_ALONE = Set.of("omission", "term-missing");

    /** Where words of planted.tsv stand several times: how the paragraph begins in which the slip is. */
    private static final Map<String, String> PARAGRAPH = Map.of(
            "ปลัดกระทรวงการต่างประเทศ", "ปลัดกระทรวงการต่างประเทศเน้นย้ำ",
            "ครั้งที่ ๗", "ปลัดกระทรวงการต่างประเทศเป็นประธานร่วม",
            "ความเป็นหุ้นส่วน", "ที่ประชุมได้หารือถึง",
            "โควิด-๑๙", "ในด้านเศรษฐกิจ",
            "การหารือยุทธศาสตร์", "การหารือยุทธศาสตร์ไทย-สหรัฐอเมริกาเป็นกรอบ",
            "6th", "The Permanent Secretary for Foreign Affairs co-chaired");

    @Test
    void the_good_draft_gives_no_error_and_no_warning() {
        Review review = Engine.review(RELEASE, GOOD);

        Said.nothingLoud(review);
        assertThat(review.report().gaps()).isEmpty();
    }

    @Test
    void each_planted_slip_is_met_once_and_nothing_else_is_loud() {
        Review review = Engine.review(RELEASE, FLAWED);

        List<String> wrong = wrongs(planted(), review);

        Said.nothing("planted.tsv:", wrong);
        assertThat(review.report().gaps()).isEmpty();
        assertThat(Said.misplaced(review)).isEmpty();
    }

    @Test
    void the_slip_of_the_release_itself_is_a_hint_with_either_draft() {
        Planted row = planted().getLast();
        for (String draft : List.of(GOOD, FLAWED)) {
            Review review = Engine.review(RELEASE, draft);

            assertThat(review.report().findings().stream()
                            .filter(f -> row.isMetBy(f, review.bitext()))
                            .map(Finding::severity))
                    .as(row.toString())
                    .containsExactly(Severity.HINT);
        }
    }

    private static List<String> wrongs(List<Planted> rows, Review review) {
        Bitext bitext = review.bitext();
        List<Finding> findings = review.report().findings();
        List<String> wrong = new ArrayList<>();
        for (Planted row : rows) {
            List<Finding> met =
                    findings.stream().filter(f -> row.isMetBy(f, bitext)).toList();
            if (met.isEmpty()) {
                List<Finding> near = findings.stream()
                        .filter(f -> row.isTouchedBy(f, bitext))
                        .toList();
                wrong.add("UNMET " + row + (near.isEmpty() ? "" : "; near it:\n" + Said.describe(near, bitext)));
            } else if (met.size() > 1) {
                wrong.add("MET " + met.size() + " TIMES " + row + ":\n" + Said.describe(met, bitext));
            }
        }
        for (Finding finding : findings) {
            List<Planted> met =
                    rows.stream().filter(r -> r.isMetBy(finding, bitext)).toList();
            if (met.size() > 1) {
                wrong.add("MEETS SEVERAL ROWS " + met + ":\n" + Said.describe(finding, bitext));
            } else if (met.isEmpty() && finding.severity() != Severity.HINT) {
                wrong.add("SURPLUS\n" + Said.describe(finding, bitext));
            }
        }
        return wrong;
    }

    private static List<Planted> planted() {
        List<String> lines =
                Corpus.read("strategic-dialogue", "planted.tsv").lines().skip(1).toList();
        List<Planted> rows = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split("\t", -1);
            Set<String> checks = Stream.of(cells[0].split(" or "))
                    .flatMap(c -> c.equals("term")
                            ? Stream.of("term-missing", "term-forbidden", "term-inconsistent")
                            : Stream.of(c))
                    .collect(Collectors.toUnmodifiableSet());
            rows.add(new Planted(rows.size() + 1, checks, cells[1], cells[2]));
        }
        assertThat(rows).hasSize(19);
        return rows;
    }

    private record Planted(int row, Set<String> checks, String thai, String draft) {
        /**
         * One of the row's checks, and the finding's spans overlap the row's words on each side that the row names; what
         * is missing from the draft has its place in the release alone.
         */
        boolean isMetBy(Finding finding, Bitext bitext) {
            String check = finding.check().value();
            if (!checks.contains(check)) {
                return false;
            }
            boolean inSource = thai.isEmpty() || Places.touches(finding.source(), places(bitext.source(), thai));
            boolean inTarget = draft.isEmpty()
                    || OF_THE_SOURCE_ALONE.contains(check)
                    || Places.touches(finding.target(), places(bitext.target(), draft));
            return inSource && inTarget;
        }

        boolean isTouchedBy(Finding finding, Bitext bitext) {
            return touches(finding.source(), bitext.source(), thai)
                    || touches(finding.target(), bitext.target(), draft);
        }

        private static boolean touches(@Nullable Span span, String text, String words) {
            return !words.isEmpty() && Places.touches(span, places(text, words));
        }

        private static List<Span> places(String text, String words) {
            String opening = PARAGRAPH.getOrDefault(words, "");
            List<Span> paragraphs = Places.paragraphs(text).stream()
                    .filter(p -> p.of(text).startsWith(opening))
                    .toList();
            return Places.all(text, words).stream()
                    .filter(place -> paragraphs.stream().anyMatch(p -> p.contains(place)))
                    .toList();
        }

        @Override
        public String toString() {
            return "row %d, %s: “%s” / “%s”".formatted(row, String.join(" or ", checks), thai, draft);
        }
    }
}
