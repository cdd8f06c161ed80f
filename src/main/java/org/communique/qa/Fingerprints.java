package org.communique.qa;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Passage;
import org.communique.text.Lines;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprints of a finding, one for each reach of a judgement; never two alike.
 *
 * @param here of this finding: its kind, its paragraph of the release, and which of its kind it is there. The paragraph
 *     and not the passage, since passages are drawn anew whenever the draft's sentences are; that of the draft where the
 *     release has none
 * @param release of its kind: check, code, concept and words
 * @param everywhere of check, words, and the concept or where there is none the code
 */
public record Fingerprints(Fingerprint here, Fingerprint release, Fingerprint everywhere) {
    /** The one a judgement of this reach is remembered by. */
    public Fingerprint of(Reach reach) {
        return switch (reach) {
            case HERE -> here;
            case RELEASE -> release;
            case EVERYWHERE -> everywhere;
        };
    }

    /** Whether any of them is among those. */
    public boolean anyIn(Set<Fingerprint> those) {
        return those.contains(here) || those.contains(release) || those.contains(everywhere);
    }

    private record Kind(Fingerprint release, String paragraph) {}

    /**
     * Those of all findings of a review. Which of its kind a finding is depends on the others: what is set aside must be
     * among them, or the second would become the first.
     *
     * @param findings by place
     */
    static Map<Finding, Fingerprints> of(List<Finding> findings, Bitext bitext) {
        List<Span> paragraphs = Lines.paragraphs(bitext.source());
        Map<Kind, Integer> met = new HashMap<>();
        Map<Finding, Fingerprints> all = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (all.containsKey(finding)) {
                continue;
            }
            Kind kind = new Kind(Fingerprint.of(finding, bitext), paragraph(finding, bitext, paragraphs));
            int nth = met.merge(kind, 1, Integer::sum);
            Fingerprint here =
                    Fingerprint.hash("here", kind.release().value(), kind.paragraph(), Integer.toString(nth));
            all.put(finding, new Fingerprints(here, kind.release(), Fingerprint.everywhere(finding, bitext)));
        }
        return all;
    }

    private static String paragraph(Finding finding, Bitext bitext, List<Span> paragraphs) {
        AlignedSegment segment = bitext.segments().get(finding.segment() - 1);
        Passage source = segment.source();
        Span place = finding.source() != null ? finding.source() : source == null ? null : source.span();
        if (place == null) {
            Passage target = segment.target();
            return target == null ? "" : Fingerprint.words(target.span(), bitext.target());
        }
        return Fingerprint.words(around(place.start(), paragraphs), bitext.source());
    }

    private static @Nullable Span around(int place, List<Span> paragraphs) {
        Span last = null;
        for (Span paragraph : paragraphs) {
            if (paragraph.start() > place) {
                break;
            }
            last = paragraph;
        }
        return last;
    }
}
