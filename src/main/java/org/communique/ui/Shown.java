package org.communique.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communique.bitext.AlignedSegment;
import org.communique.glossary.Concept;
import org.communique.glossary.Scope;
import org.communique.glossary.Term;
import org.communique.glossary.TermMatch;
import org.communique.qa.Finding;
import org.communique.qa.Fingerprint;
import org.communique.qa.Fingerprints;
import org.communique.qa.Fix;
import org.communique.qa.Review;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/** A review in the form the browser is given: plain values, offsets of the documents as typed. */
final class Shown {
    private Shown() {}

    /** A finding with a name that stays the same from one review to the next as long as its words do. */
    record Named(String id, Fingerprints fingerprints, Finding finding) {}

    /** What the editor shows. */
    record Draft(int epoch, int sequence, List<Marked> findings, List<Stretch> segments, List<Stretch> furniture) {}

    /** What the release's side shows. */
    record Release(List<Word> terms, List<Marked> findings, List<Stretch> segments, List<Stretch> furniture) {}

    /**
     * A finding at its place in one of the texts.
     *
     * @param from null where the draft has no words for it
     * @param to null with it
     */
    record Marked(
            String id,
            String severity,
            String title,
            String message,
            int segment,
            @Nullable Integer from,
            @Nullable Integer to,
            List<Mend> fixes) {}

    /**
     * A fix.
     *
     * @param before what stood there at the time of the review: the browser applies a fix to nothing else
     */
    record Mend(int index, int from, int to, String before, String replacement) {}

    record Stretch(int number, int from, int to) {}

    record Word(int from, int to, String english, String scope, String reason) {}

    static List<Named> named(Review review) {
        Map<Fingerprint, Integer> met = new HashMap<>();
        List<Named> named = new ArrayList<>();
        for (Finding finding : review.report().findings()) {
            Fingerprints fingerprints = review.fingerprints(finding);
            int nth = met.merge(fingerprints.release(), 1, Integer::sum);
            named.add(new Named(fingerprints.release().value() + "-" + nth, fingerprints, finding));
        }
        return named;
    }

    static Draft draft(Review review, List<Named> findings, DraftEditor.Edit edit, Function<String, String> titles) {
        String text = review.bitext().target();
        List<Marked> marked = findings.stream()
                .map(named -> marked(named, named.finding().target(), text, titles))
                .toList();
        List<Stretch> segments = review.bitext().segments().stream()
                .filter(segment -> segment.target() != null)
                .map(segment -> stretch(
                        segment,
                        java.util.Objects.requireNonNull(segment.target()).span()))
                .toList();
        return new Draft(
                edit.epoch(),
                edit.sequence(),
                marked,
                segments,
                furniture(review.bitext().targetFurniture()));
    }

    static Release release(
            Review review, List<Named> findings, Function<String, String> titles, Function<Concept, String> reason) {
        String text = review.bitext().source();
        List<Marked> marked = findings.stream()
                .filter(named -> named.finding().source() != null)
                .map(named -> marked(named, named.finding().source(), text, titles))
                .toList();
        List<Stretch> segments = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        for (AlignedSegment segment : review.bitext().segments()) {
            if (segment.source() != null) {
                segments.add(stretch(segment, segment.source().span()));
                for (TermMatch match : segment.source().terms()) {
                    words.add(word(match, reason));
                }
            }
        }
        return new Release(words, marked, segments, furniture(review.bitext().sourceFurniture()));
    }

    private static Marked marked(Named named, @Nullable Span span, String text, Function<String, String> titles) {
        Finding finding = named.finding();
        List<Mend> mends = new ArrayList<>();
        for (int i = 0; i < finding.fixes().size(); i++) {
            Fix fix = finding.fixes().get(i);
            if (fix.span().end() <= text.length()) {
                mends.add(new Mend(
                        i, fix.span().start(), fix.span().end(), fix.span().of(text), fix.replacement()));
            }
        }
        return new Marked(
                named.id(),
                finding.severity().id(),
                titles.apply(finding.check().value()),
                finding.message(),
                finding.segment(),
                span == null ? null : span.start(),
                span == null ? null : span.end(),
                mends);
    }

    private static Stretch stretch(AlignedSegment segment, Span span) {
        return new Stretch(segment.number(), span.start(), span.end());
    }

    private static List<Stretch> furniture(List<Span> spans) {
        return spans.stream()
                .map(span -> new Stretch(0, span.start(), span.end()))
                .toList();
    }

    private static Word word(TermMatch match, Function<Concept, String> reason) {
        Concept concept = match.concept();
        return new Word(
                match.span().start(), match.span().end(), concept.english(), owner(match), reason.apply(concept));
    }

    /** Whose it is and how the text says so; empty where nothing had to be decided. */
    private static String owner(TermMatch match) {
        String owner = owner(match.concept().scope());
        String evidence = match.evidence() == null ? "" : match.evidence();
        return owner.isEmpty() || evidence.isEmpty() ? owner + evidence : owner + ": " + evidence;
    }

    /** Whose it is, in English; empty for what has no owner. */
    static String owner(Scope scope) {
        return switch (scope.kind()) {
            case "country" -> Locale.of("", scope.owner()).getDisplayCountry(Locale.UK);
            default -> scope.owner();
        };
    }

    static String wordings(java.util.stream.Stream<Term> terms, Concept concept) {
        return terms.map(Term::text)
                .filter(text -> !text.equals(concept.english()))
                .map(text -> "“" + text + "”")
                .collect(Collectors.joining(", "));
    }
}
