package org.communique.checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Passage;
import org.communique.glossary.Domain;
import org.communique.glossary.Status;
import org.communique.glossary.TermMatch;
import org.communique.glossary.TermStatus;
import org.communique.qa.CheckId;
import org.communique.qa.CheckInfo;
import org.communique.qa.Example;
import org.communique.qa.Finding;
import org.communique.qa.SegmentCheck;
import org.communique.qa.Severity;
import org.communique.text.Span;

/** A wording that must not render a Thai term which stands in the same passage. */
final class TermForbiddenCheck implements SegmentCheck {
    private static final CheckInfo INFO = new CheckInfo(
            new CheckId("term-forbidden"),
            Severity.ERROR,
            "A forbidden wording of a concept found in the Thai",
            List.of(
                    Example.good("ปลัดกระทรวงการต่างประเทศกล่าว", "The Permanent Secretary for Foreign Affairs said"),
                    Example.bad(
                            "ปลัดกระทรวงการต่างประเทศกล่าว",
                            "The Undersecretary for Foreign Affairs said",
                            "Undersecretary for Foreign Affairs"),
                    Example.bad(
                            "เมื่อวันที่ 10 มีนาคม 2566 ไทยหารือกับตุรกี",
                            "On 10 March 2023, Thailand held discussions with Turkey",
                            "Turkey"),
                    Example.good(
                            "เมื่อวันที่ 10 มีนาคม 2564 ไทยหารือกับตุรกี",
                            "On 10 March 2021, Thailand held discussions with Turkey")));

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(AlignedSegment segment, Bitext bitext) {
        Passage source = segment.source();
        Passage target = segment.target();
        if (source == null || target == null) {
            return Stream.empty();
        }
        List<Finding> findings = new ArrayList<>();
        Set<Span> said = new HashSet<>();
        for (TermMatch thai : source.terms()) {
            Domain domain = thai.concept().domain();
            if (thai.concept().status() != Status.APPROVED
                    || thai.ownerUnknown()
                    || domain == Domain.PERSON
                    || domain == Domain.ROYAL) {
                continue;
            }
            for (TermMatch match : longestFirst(target)) {
                if (match.term().status() == TermStatus.FORBIDDEN
                        && match.concept().id().equals(thai.concept().id())
                        && !Renderings.isAccepted(match.span(), source, target)
                        && !standsForAnother(thai, source, target)
                        && said.stream().noneMatch(s -> s.overlaps(match.span()))) {
                    said.add(match.span());
                    findings.add(finding(segment, source, target, thai, match));
                }
            }
        }
        findings.addAll(FormerNames.in(segment, bitext, INFO.id()));
        return findings.stream();
    }

    /**
     * Whether this title is rendered as often as the Thai has it while another title of the passage is not: then the
     * wrong words stand for that one, and term-missing says so.
     */
    static boolean standsForAnother(TermMatch thai, Passage source, Passage target) {
        long mentions = source.terms().stream()
                .filter(t -> t.concept().id().equals(thai.concept().id()))
                .count();
        if (Renderings.of(thai, target).stream().map(TermMatch::span).distinct().count() < mentions) {
            return false;
        }
        return source.terms().stream()
                .anyMatch(t -> t.concept().domain() == Domain.POSITION
                        && t.concept().enforced()
                        && !t.ownerUnknown()
                        && Renderings.of(t, target).isEmpty());
    }

    private static List<TermMatch> longestFirst(Passage target) {
        return target.terms().stream()
                .sorted(Comparator.comparingInt((TermMatch m) -> -m.span().length()))
                .toList();
    }

    private static Finding finding(
            AlignedSegment segment, Passage source, Passage target, TermMatch thai, TermMatch match) {
        String right = thai.concept().english();
        return new Finding(
                INFO.id(),
                null,
                Severity.ERROR,
                segment.number(),
                thai.span(),
                match.span(),
                thai.concept().id(),
                Places.words(source, thai.span()) + " is “" + right + "”; “" + Places.words(target, match.span())
                        + "” is not used." + TermMissingCheck.reason(thai),
                List.of(Wordform.replace(target, match.span(), match.term().text(), right)));
    }
}
