package org.communique.checks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Passage;
import org.communique.glossary.ConceptId;
import org.communique.glossary.Domain;
import org.communique.glossary.Term;
import org.communique.glossary.TermMatch;
import org.communique.glossary.TermStatus;
import org.communique.qa.Check;
import org.communique.qa.CheckId;
import org.communique.qa.CheckInfo;
import org.communique.qa.Example;
import org.communique.qa.Finding;
import org.communique.qa.Fix;
import org.communique.qa.Severity;
import org.communique.text.EnglishToken;
import org.communique.text.EnglishTokens;
import org.communique.text.Lemmatizer;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Persons of the registry: spelled as they spell themselves, not as a rule of romanisation would. A given or family name
 * alone will do, and so will a pronoun once the whole name has stood.
 */
final class NameCheck implements Check {
    private static final CheckInfo INFO = new CheckInfo(
            new CheckId("name"),
            Severity.ERROR,
            "A person of the registry under another spelling, or left out",
            List.of(
                    Example.good("นายธานี ทองภักดี กล่าว", "Mr. Thani Thongphakdi said"),
                    Example.bad("นายธานี ทองภักดี กล่าว", "Mr. Tanee Thongpakdi said", "Tanee Thongpakdi"),
                    Example.bad("นายธานี ทองภักดี กล่าว", "The head of delegation said", "ธานี ทองภักดี")));

    private static final Set<String> PRONOUNS = Set.of("he", "she", "his", "her", "him", "they", "their", "who");

    private final Lemmatizer lemmatizer;
    private final WordingTokens wordingTokens;

    NameCheck(Lemmatizer lemmatizer, WordingTokens wordingTokens) {
        this.lemmatizer = lemmatizer;
        this.wordingTokens = wordingTokens;
    }

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Bitext bitext) {
        List<Finding> findings = new ArrayList<>();
        Set<ConceptId> named = new HashSet<>();
        boolean free = Closeness.of(bitext).isFree();
        List<AlignedSegment> segments = bitext.segments();
        for (int i = 0; i < segments.size(); i++) {
            Passage source = segments.get(i).source();
            Passage target = segments.get(i).target();
            if (source != null && target != null) {
                Set<ConceptId> said = new HashSet<>();
                for (TermMatch thai : source.terms()) {
                    if (thai.concept().domain() == Domain.PERSON
                            && thai.concept().enforced()
                            && said.add(thai.concept().id())
                            && Renderings.of(thai, target).isEmpty()) {
                        List<EnglishToken> tokens = EnglishTokens.of(target.text(), lemmatizer);
                        Span other = otherSpelling(thai, tokens);
                        if (other != null) {
                            findings.add(wrong(
                                    segments.get(i),
                                    source,
                                    target,
                                    thai,
                                    other.shift(target.span().start())));
                        } else if (!isNamed(
                                        thai,
                                        tokens,
                                        target,
                                        named.contains(thai.concept().id()))
                                && !isElsewhere(thai, segments, i)) {
                            boolean leftOut = free || Places.isCondensed(source, target) || Places.isHeadline(target);
                            findings.add(
                                    missing(segments.get(i), source, thai, leftOut ? Severity.HINT : Severity.ERROR));
                        }
                    }
                }
            }
            if (target != null) {
                target.terms().stream()
                        .filter(t -> t.term().status() != TermStatus.FORBIDDEN)
                        .forEach(t -> named.add(t.concept().id()));
            }
        }
        return findings.stream();
    }

    /** Words that are nearly the name: one part nearly right or right, the others beginning with the same letter. */
    private @Nullable Span otherSpelling(TermMatch thai, List<EnglishToken> tokens) {
        for (Term term : thai.concept().accepted().toList()) {
            List<EnglishToken> words = wordingTokens.of(term);
            if (words.size() < 2) {
                continue;
            }
            for (int i = 0; i + words.size() <= tokens.size(); i++) {
                int near = 0;
                boolean alike = true;
                for (int w = 0; w < words.size() && alike; w++) {
                    String due = words.get(w).folded();
                    EnglishToken there = tokens.get(i + w);
                    alike = there.isCapitalised()
                            && (there.folded().charAt(0) == due.charAt(0) || EditDistance.isNear(due, there.folded()));
                    if (due.length() >= 4 && (due.equals(there.folded()) || EditDistance.isNear(due, there.folded()))) {
                        near++;
                    }
                }
                if (alike && near > 0) {
                    return tokens.get(i)
                            .span()
                            .cover(tokens.get(i + words.size() - 1).span());
                }
            }
        }
        return null;
    }

    /** By a part of the name, or, once named in full, by a pronoun or an office. */
    private boolean isNamed(TermMatch thai, List<EnglishToken> tokens, Passage target, boolean before) {
        for (Term term : thai.concept().accepted().toList()) {
            for (EnglishToken part : wordingTokens.of(term)) {
                if (part.surface().length() > 2
                        && tokens.stream()
                                .anyMatch(t -> t.isCapitalised() && t.folded().equals(part.folded()))) {
                    return true;
                }
            }
        }
        return before
                && (tokens.stream().anyMatch(t -> PRONOUNS.contains(t.folded()))
                        || target.terms().stream().anyMatch(t -> t.concept().domain() == Domain.POSITION));
    }

    private static boolean isElsewhere(TermMatch thai, List<AlignedSegment> segments, int at) {
        for (int k = Math.max(0, at - 1); k <= Math.min(segments.size() - 1, at + 1); k++) {
            Passage target = segments.get(k).target();
            if (k != at && target != null && !Renderings.of(thai, target).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static Finding wrong(AlignedSegment segment, Passage source, Passage target, TermMatch thai, Span place) {
        String right = thai.concept().english();
        return finding(
                segment,
                Severity.ERROR,
                thai,
                place,
                Places.words(source, thai.span()) + " spells the name “" + right + "”, not “"
                        + Places.words(target, place) + "”.",
                List.of(new Fix(place, right)));
    }

    private static Finding missing(AlignedSegment segment, Passage source, TermMatch thai, Severity severity) {
        return finding(
                segment,
                severity,
                thai,
                null,
                Places.words(source, thai.span()) + " (" + thai.concept().english() + ") is not named in the draft.",
                List.of());
    }

    private static Finding finding(
            AlignedSegment segment,
            Severity severity,
            TermMatch thai,
            @Nullable Span target,
            String message,
            List<Fix> fixes) {
        return new Finding(
                INFO.id(),
                null,
                severity,
                segment.number(),
                thai.span(),
                target,
                thai.concept().id(),
                message,
                fixes);
    }
}
