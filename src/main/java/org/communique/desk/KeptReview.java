package org.communique.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Passage;
import org.communique.glossary.Concept;
import org.communique.glossary.Glossary;
import org.communique.glossary.Term;
import org.communique.glossary.TermMatch;
import org.communique.qa.CheckId;
import org.communique.qa.CheckReport;
import org.communique.qa.Finding;
import org.communique.qa.Fingerprints;
import org.communique.qa.Gap;
import org.communique.qa.Review;
import org.communique.text.Lang;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A review as it is kept: without the texts, which lie beside it, and without the concepts, which the glossary it was made with
 * holds.
 */
record KeptReview(
        List<Segment> segments,
        List<Span> sourceFurniture,
        List<Span> targetFurniture,
        List<Found> findings,
        List<Found> setAside,
        List<Gap> gaps,
        Set<String> off) {
    record Segment(
            int number, @Nullable Side source, @Nullable Side target, double confidence) {}

    record Side(Span span, List<Match> terms) {}

    record Match(
            String concept, Term term, Span span, @Nullable String evidence, List<String> alternatives) {}

    record Found(Finding finding, Fingerprints fingerprints) {}

    static KeptReview of(Review review) {
        Bitext bitext = review.bitext();
        return new KeptReview(
                bitext.segments().stream()
                        .map(segment -> new Segment(
                                segment.number(), side(segment.source()), side(segment.target()), segment.confidence()))
                        .toList(),
                bitext.sourceFurniture(),
                bitext.targetFurniture(),
                found(review.report().findings(), review),
                found(review.setAside(), review),
                review.report().gaps(),
                review.off().stream().map(CheckId::value).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static @Nullable Side side(@Nullable Passage passage) {
        return passage == null
                ? null
                : new Side(
                        passage.span(),
                        passage.terms().stream()
                                .map(match -> new Match(
                                        match.concept().id().value(),
                                        match.term(),
                                        match.span(),
                                        match.evidence(),
                                        match.alternatives().stream()
                                                .map(concept -> concept.id().value())
                                                .toList()))
                                .toList());
    }

    private static List<Found> found(List<Finding> findings, Review review) {
        return findings.stream()
                .map(finding -> new Found(finding, review.fingerprints(finding)))
                .toList();
    }

    /** The review again, from its texts and the glossary it was made with. */
    Review of(String source, String target, Glossary glossary) {
        Map<String, Concept> concepts = glossary.concepts().stream()
                .collect(Collectors.toMap(concept -> concept.id().value(), concept -> concept));
        List<AlignedSegment> aligned = segments.stream()
                .map(segment -> new AlignedSegment(
                        segment.number(),
                        passage(segment.source(), Lang.TH, source, concepts),
                        passage(segment.target(), Lang.EN, target, concepts),
                        segment.confidence()))
                .toList();
        Map<Finding, Fingerprints> fingerprints = new LinkedHashMap<>();
        List<Found> all = new ArrayList<>(findings);
        all.addAll(setAside);
        all.forEach(found -> fingerprints.put(found.finding(), found.fingerprints()));
        return Review.kept(
                new Bitext(source, target, aligned, sourceFurniture, targetFurniture, glossary),
                new CheckReport(findings.stream().map(Found::finding).toList(), gaps),
                setAside.stream().map(Found::finding).toList(),
                off.stream().map(CheckId::new).collect(Collectors.toSet()),
                fingerprints);
    }

    private static @Nullable Passage passage(
            @Nullable Side side, Lang lang, String text, Map<String, Concept> concepts) {
        return side == null
                ? null
                : new Passage(
                        lang,
                        side.span(),
                        side.span().of(text),
                        side.terms().stream()
                                .map(match -> new TermMatch(
                                        concept(match.concept(), concepts),
                                        match.term(),
                                        match.span(),
                                        match.evidence(),
                                        match.alternatives().stream()
                                                .map(id -> concept(id, concepts))
                                                .toList()))
                                .toList());
    }

    private static Concept concept(String id, Map<String, Concept> concepts) {
        Concept concept = concepts.get(id);
        if (concept == null) {
            throw new IllegalStateException("the kept glossary lacks the concept " + id);
        }
        return concept;
    }
}
