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
import org.communique.glossary.TermMatch;
import org.communique.qa.Check;
import org.communique.qa.CheckId;
import org.communique.qa.CheckInfo;
import org.communique.qa.Example;
import org.communique.qa.Finding;
import org.communique.qa.Fix;
import org.communique.qa.Severity;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Persons of the registry: spelled as they spell themselves, not as a rule of romanisation would. A name that is lost is
 * {@code term-missing}'s.
 */
final class NameCheck implements Check {
    private static final CheckInfo INFO = new CheckInfo(
            new CheckId("name"),
            Severity.ERROR,
            "A person of the registry under another spelling",
            List.of(
                    Example.good("นายธานี ทองภักดี กล่าว", "Mr. Thani Thongphakdi said"),
                    Example.bad("นายธานี ทองภักดี กล่าว", "Mr. Tanee Thongpakdi said", "Tanee Thongpakdi"),
                    Example.bad("นายแอนโทนี บลิงเกน กล่าว", "Mr. Anthony Blinken said", "Anthony Blinken")));

    private final Persons persons;
    private final Offices offices;

    NameCheck(Persons persons, Offices offices) {
        this.persons = persons;
        this.offices = offices;
    }

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Bitext bitext) {
        List<Finding> findings = new ArrayList<>();
        for (AlignedSegment segment : bitext.segments()) {
            Passage source = segment.source();
            Passage target = segment.target();
            if (source != null && target != null) {
                Set<ConceptId> said = new HashSet<>();
                for (TermMatch thai : source.terms()) {
                    if (thai.concept().domain() == Domain.PERSON
                            && thai.concept().enforced()
                            && said.add(thai.concept().id())) {
                        Persons.Other other = persons.otherSpelling(thai, source, target);
                        if (other != null) {
                            findings.add(wrong(segment, source, target, thai, other));
                        }
                    }
                }
            }
            if (target != null) {
                for (Offices.Claim claim : offices.wrong(target, source, bitext)) {
                    // What the release itself says is source-suspect's to tell.
                    if (source == null || !Offices.isNamed(claim.office(), source)) {
                        findings.add(notHeld(segment, claim));
                    }
                }
            }
        }
        return findings.stream();
    }

    private static Finding wrong(
            AlignedSegment segment, Passage source, Passage target, TermMatch thai, Persons.Other other) {
        Span place = other.span();
        String right = other.right();
        return finding(
                segment,
                Severity.ERROR,
                thai,
                place,
                Places.words(source, thai.span()) + " spells the name “" + right + "”, not “"
                        + Places.words(target, place) + "”.",
                List.of(new Fix(place, right)));
    }

    private static Finding notHeld(AlignedSegment segment, Offices.Claim claim) {
        return new Finding(
                INFO.id(),
                "office",
                Severity.WARNING,
                segment.number(),
                null,
                claim.title().span(),
                claim.name().concept().id(),
                claim.reason(),
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
