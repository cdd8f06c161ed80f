package org.communique.qa;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
 * @param here of this finding: its kind, the words of the release that stand close around it, and which of its kind it
 *     is there. Where it has no words in the release, the beginning of its paragraph of the release, which edits of the
 *     draft leave alone and which is the same however the draft's sentences are paired; that of the draft where the
 *     release has nothing
 * @param release of its kind: check, code, concept and words
 * @param everywhere of check, concept and the draft's words, however the release words the term; without a concept, of
 *     check, code and the words of both
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

    /** Letters that tell a place: enough that another is seldom alike, few enough that a sentence off is elsewhere. */
    private static final int AROUND = 16;

    private record Kind(Fingerprint release, String place) {}

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
            Kind kind = new Kind(Fingerprint.of(finding, bitext), place(finding, bitext, paragraphs));
            int nth = met.merge(kind, 1, Integer::sum);
            Fingerprint here = Fingerprint.hash("here", kind.release().value(), kind.place(), Integer.toString(nth));
            all.put(finding, new Fingerprints(here, kind.release(), Fingerprint.everywhere(finding, bitext)));
        }
        return all;
    }

    private static String place(Finding finding, Bitext bitext, List<Span> paragraphs) {
        if (finding.source() != null) {
            return around(finding.source(), bitext.source());
        }
        AlignedSegment segment = bitext.segments().get(finding.segment() - 1);
        Passage source = segment.source();
        if (source != null) {
            Span paragraph = paragraphAt(source.span().start(), paragraphs);
            return paragraph == null ? "" : letters(paragraph.start(), paragraph.end(), 2 * AROUND, bitext.source());
        }
        Passage target = segment.target();
        return target == null
                ? ""
                : letters(target.span().start(), target.span().end(), 2 * AROUND, bitext.target());
    }

    private static String around(Span span, String text) {
        StringBuilder before = new StringBuilder();
        for (int i = span.start() - 1; i >= 0 && before.length() < AROUND; i--) {
            if (!Character.isWhitespace(text.charAt(i))) {
                before.append(text.charAt(i));
            }
        }
        return before.reverse().toString().toLowerCase(Locale.ROOT) + "|"
                + letters(span.end(), text.length(), AROUND, text);
    }

    /** The first letters from a place on; blanks and line breaks say nothing of a place, capitals neither. */
    private static String letters(int start, int end, int most, String text) {
        StringBuilder letters = new StringBuilder();
        for (int i = start; i < end && letters.length() < most; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                letters.append(text.charAt(i));
            }
        }
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Span paragraphAt(int place, List<Span> paragraphs) {
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
