package org.communique.qa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Pairer;
import org.communique.glossary.Glossary;
import org.communique.text.Span;
import org.junit.jupiter.api.Test;

class CheckEngineTest {
    private static final String THAI = "นายกรัฐมนตรี ครั้งที่ ๗";
    private static final String ENGLISH = "The Premier, 6th time.";

    @Test
    void findings_that_touch_the_same_words_are_one_slip_with_the_fixes_of_both() {
        Review review = run(
                THAI,
                ENGLISH,
                Policy.DEFAULT,
                says("language", Severity.ERROR, new Span(13, 16), "sixth"),
                says("number", Severity.ERROR, new Span(13, 16), "7th"));
        assertThat(review.report().findings()).hasSize(1);
        Finding finding = review.report().findings().getFirst();
        assertThat(finding.check().value()).isEqualTo("number");
        assertThat(finding.fixes()).extracting(Fix::replacement).containsExactly("7th", "sixth");
    }

    @Test
    void findings_of_different_words_both_stay() {
        Review review = run(
                THAI,
                ENGLISH,
                Policy.DEFAULT,
                says("term-forbidden", Severity.ERROR, new Span(4, 11), "Prime Minister"),
                says("number", Severity.ERROR, new Span(13, 16), "7th"));
        assertThat(review.report().findings()).hasSize(2);
    }

    @Test
    void an_error_is_not_swallowed_by_a_hint_of_a_graver_kind() {
        Review review = run(
                THAI,
                ENGLISH,
                Policy.DEFAULT,
                says("number", Severity.HINT, new Span(13, 16), "7th"),
                says("language", Severity.ERROR, new Span(13, 16), "sixth"));
        assertThat(review.report().findings()).extracting(Finding::severity).containsExactly(Severity.ERROR);
    }

    @Test
    void a_check_that_fails_is_a_gap_and_the_others_speak() {
        Check failing = check("date", bitext -> {
            throw new IllegalStateException("no calendar");
        });
        Review review =
                run(THAI, ENGLISH, Policy.DEFAULT, failing, says("number", Severity.ERROR, new Span(13, 16), "7th"));
        assertThat(review.report().findings()).hasSize(1);
        assertThat(review.report().gaps()).hasSize(1);
        assertThat(review.report().gaps().getFirst().reason()).contains("no calendar");
    }

    @Test
    void what_is_off_is_not_run_and_what_is_set_aside_is_not_said() {
        Check number = says("number", Severity.ERROR, new Span(13, 16), "7th");
        Check date = says("date", Severity.ERROR, new Span(4, 11), "x");
        Review all = run(THAI, ENGLISH, Policy.DEFAULT, number, date);
        Fingerprint judged = Fingerprint.of(all.report().findings().getLast(), all.bitext());
        Policy policy = new Policy(HouseStyle.MINISTRY, Set.of(new CheckId("date")), Map.of(), Set.of(judged));
        assertThat(run(THAI, ENGLISH, policy, number, date).report().findings()).isEmpty();
    }

    @Test
    void a_judgement_survives_an_edit_elsewhere() {
        Review before = run(THAI, ENGLISH, Policy.DEFAULT, says("number", Severity.ERROR, new Span(13, 16), "7th"));
        Review after =
                run(THAI, "Yes! " + ENGLISH, Policy.DEFAULT, says("number", Severity.ERROR, new Span(18, 21), "7th"));
        assertThat(Fingerprint.of(after.report().findings().getFirst(), after.bitext()))
                .isEqualTo(Fingerprint.of(before.report().findings().getFirst(), before.bitext()));
    }

    @Test
    void royalty_stands_until_a_second_person_agreed() {
        Check royal = says("royal", Severity.ERROR, new Span(4, 7), "style");
        Review all = run(THAI, ENGLISH, Policy.DEFAULT, royal);
        Set<Fingerprint> judged = Set.of(Fingerprint.of(all.report().findings().getFirst(), all.bitext()));
        Policy one = new Policy(HouseStyle.MINISTRY, Set.of(), Map.of(), judged, Set.of());
        Policy two = new Policy(HouseStyle.MINISTRY, Set.of(), Map.of(), judged, judged);
        assertThat(run(THAI, ENGLISH, one, royal).report().findings()).hasSize(1);
        assertThat(run(THAI, ENGLISH, two, royal).report().findings()).isEmpty();
    }

    @Test
    void only_segments_that_changed_are_looked_at_again_and_findings_move_with_their_words() {
        List<String> looked = new ArrayList<>();
        SegmentCheck check = new SegmentCheck() {
            @Override
            public CheckInfo info() {
                return new CheckInfo(new CheckId("punctuation"), Severity.HINT, "looks", List.of());
            }

            @Override
            public Stream<Finding> check(AlignedSegment segment, Bitext bitext) {
                if (segment.target() == null) {
                    return Stream.empty();
                }
                looked.add(segment.target().text());
                Span first = new Span(
                        segment.target().span().start(), segment.target().span().start() + 1);
                return Stream.of(new Finding(
                        info().id(),
                        null,
                        Severity.HINT,
                        segment.number(),
                        null,
                        first,
                        null,
                        "first letter",
                        List.of()));
            }
        };
        Reviewer reviewer = new Reviewer(new Pairer(word -> Set.of(word)), new CheckEngine(List.of(check)));
        String thai = "วันที่ 3 มิถุนายน 2565 ญี่ปุ่น APEC\n\nวันที่ 7 กรกฎาคม 2566 เวียดนาม ASEAN";
        Review first = reviewer.review(
                thai, "3 June 2022 Japan APEC\n\n7 July 2023 Viet Nam ASEAN", Glossary.empty(), Policy.DEFAULT);
        looked.clear();
        Review second = reviewer.review(
                thai,
                "3 June 2022 Japan and APEC\n\n7 July 2023 Viet Nam ASEAN",
                Glossary.empty(),
                Policy.DEFAULT,
                first);
        assertThat(looked).containsExactly("3 June 2022 Japan and APEC");
        Span moved = second.report().findings().getLast().target();
        assertThat(moved).isEqualTo(new Span(28, 29));
    }

    private static Review run(String thai, String english, Policy policy, Check... checks) {
        return new Reviewer(new Pairer(word -> Set.of(word)), new CheckEngine(List.of(checks)))
                .review(thai, english, Glossary.empty(), policy);
    }

    private interface Look {
        Stream<Finding> at(Bitext bitext);
    }

    private static Check check(String id, Look look) {
        return new Check() {
            @Override
            public CheckInfo info() {
                return new CheckInfo(new CheckId(id), Severity.ERROR, id, List.of());
            }

            @Override
            public Stream<Finding> check(Bitext bitext) {
                return look.at(bitext);
            }
        };
    }

    private static Check says(String id, Severity severity, Span target, String fix) {
        return check(
                id,
                bitext -> Stream.of(new Finding(
                        new CheckId(id),
                        null,
                        severity,
                        1,
                        null,
                        target,
                        null,
                        id + " speaks",
                        List.of(new Fix(target, fix)))));
    }
}
