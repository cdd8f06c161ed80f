package org.communique.bitext;

import java.util.ArrayList;
import java.util.List;
import org.communique.glossary.ConceptId;
import org.communique.glossary.Term;
import org.communique.glossary.TermMatch;
import org.communique.glossary.TermStatus;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * An aligned segment whose Thai holds a concept: one line of its concordance.
 *
 * @param segment where it stands
 * @param thai the concept's wordings in the release, left to right; offsets are UTF-16, into the release as typed
 * @param english its wordings in the draft, forbidden ones too; offsets into the draft as typed
 * @param rendered the first preferred or admitted wording among them, or null where the draft has none
 */
public record Occurrence(
        AlignedSegment segment,
        List<Span> thai,
        List<Span> english,
        @Nullable Term rendered) {
    public Occurrence {
        thai = List.copyOf(thai);
        english = List.copyOf(english);
    }

    /** The segments of a pair that hold a concept, in the order of the release; as the term finder tells it. */
    public static List<Occurrence> of(ConceptId concept, Bitext bitext) {
        List<Occurrence> found = new ArrayList<>();
        for (AlignedSegment segment : bitext.segments()) {
            List<TermMatch> thai = of(concept, segment.source());
            if (thai.isEmpty()) {
                continue;
            }
            List<TermMatch> english = of(concept, segment.target());
            Term rendered = english.stream()
                    .filter(Occurrence::renders)
                    .map(TermMatch::term)
                    .findFirst()
                    .orElse(null);
            found.add(new Occurrence(segment, spans(thai), spans(english), rendered));
        }
        return found;
    }

    /** Whether what was found in a draft is an accepted wording. */
    public static boolean renders(TermMatch match) {
        return match.term().status() != TermStatus.FORBIDDEN;
    }

    private static List<TermMatch> of(ConceptId concept, @Nullable Passage passage) {
        return passage == null
                ? List.of()
                : passage.terms().stream()
                        .filter(match -> match.concept().id().equals(concept))
                        .toList();
    }

    private static List<Span> spans(List<TermMatch> matches) {
        return matches.stream().map(TermMatch::span).toList();
    }
}
