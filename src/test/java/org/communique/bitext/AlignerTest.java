package org.communique.bitext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.communique.text.Lang;
import org.communique.text.Span;
import org.junit.jupiter.api.Test;

class AlignerTest {
    /** Counts beads, not seconds: of a text of one paragraph, half of whose sentences the draft lacks. */
    @Test
    void the_cost_of_a_long_text_grows_with_its_length_and_not_with_its_square() {
        long once = scored(6_000);
        long twice = scored(12_000);

        assertThat(once).isPositive();
        assertThat(twice).isLessThan(once * 5 / 2);
    }

    private static long scored(int sentences) {
        StringBuilder release = new StringBuilder();
        StringBuilder draft = new StringBuilder();
        List<Span> thai = new ArrayList<>();
        List<Span> english = new ArrayList<>();
        for (int i = 0; i < sentences; i++) {
            thai.add(append(release, "ทั้งสองฝ่ายหารือเรื่องที่ " + i + " "));
            if (i % 2 == 0) {
                english.add(append(draft, "Both sides discussed matter " + i + ". "));
            }
        }
        Anchors anchors = new Anchors(release.toString(), List.of(), draft.toString(), List.of());
        Aligner aligner = new Aligner(anchors, new Aligner.Costs(6, 2, 1.3, 0.0, 2.0, 0.4));
        aligner.align(units(Lang.TH, thai, anchors), units(Lang.EN, english, anchors));
        return aligner.scored();
    }

    private static Span append(StringBuilder document, String text) {
        int start = document.length();
        document.append(text);
        return new Span(start, document.length());
    }

    private static List<Unit> units(Lang lang, List<Span> spans, Anchors anchors) {
        return spans.stream()
                .map(s -> new Unit(s, s.length(), anchors.within(lang, s), false, -0.4))
                .toList();
    }
}
