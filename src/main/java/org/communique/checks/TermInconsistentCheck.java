package org.communique.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Passage;
import org.communique.glossary.Concept;
import org.communique.glossary.ConceptId;
import org.communique.glossary.Domain;
import org.communique.glossary.Term;
import org.communique.glossary.TermMatch;
import org.communique.glossary.TermStatus;
import org.communique.glossary.TermType;
import org.communique.qa.Check;
import org.communique.qa.CheckId;
import org.communique.qa.CheckInfo;
import org.communique.qa.Example;
import org.communique.qa.Finding;
import org.communique.qa.Severity;
import org.communique.text.EnglishToken;
import org.jspecify.annotations.Nullable;

/** One concept under two full names in one draft. */
final class TermInconsistentCheck implements Check {
    private static final CheckInfo INFO = new CheckInfo(
            new CheckId("term-inconsistent"),
            Severity.HINT,
            "One concept, two full wordings in one draft",
            List.of(
                    Example.bad(
                            "สมาคมการค้าเสรีแห่งยุโรปและกองทัพบกหารือ\nรัฐบาลไทยยินดี\nรัฐบาลไทยพร้อมสนับสนุน",
                            "They met.\nThe Royal Thai Government is pleased.\nThe Government of Thailand is ready to help.",
                            "Government of Thailand"),
                    Example.good(
                            "ปลัดกระทรวงการต่างประเทศกล่าวเปิดงาน\nปลัดกระทรวงการต่างประเทศขอบคุณทุกฝ่าย",
                            "The Permanent Secretary for Foreign Affairs opened the event.\n"
                                    + "The Permanent Secretary thanked all.")));

    private static final Set<String> LIGHT = Set.of("of", "for", "the", "and", "to", "in", "on", "at");

    private final WordingTokens wordingTokens;

    TermInconsistentCheck(WordingTokens wordingTokens) {
        this.wordingTokens = wordingTokens;
    }

    @Override
    public CheckInfo info() {
        return INFO;
    }

    /** A full wording, and where it was said first. */
    private record Said(Term term, Set<String> words, int segment) {}

    @Override
    public Stream<Finding> check(Bitext bitext) {
        Map<ConceptId, Said> first = new HashMap<>();
        Set<ConceptId> told = new HashSet<>();
        List<Finding> findings = new ArrayList<>();
        for (AlignedSegment segment : bitext.segments()) {
            Passage source = segment.source();
            Passage target = segment.target();
            if (source == null || target == null) {
                continue;
            }
            for (TermMatch thai : source.terms()) {
                Concept concept = thai.concept();
                if (!concept.enforced()
                        || !isNamed(concept.domain())
                        || thai.term().type() != TermType.FULL) {
                    continue;
                }
                TermMatch english = longest(concept.id(), target);
                if (english == null) {
                    continue;
                }
                Said now = new Said(english.term(), words(english.term()), segment.number());
                Said before = first.putIfAbsent(concept.id(), now);
                if (before != null && !before.words.containsAll(now.words) && told.add(concept.id())) {
                    findings.add(new Finding(
                            INFO.id(),
                            null,
                            Severity.HINT,
                            segment.number(),
                            thai.span(),
                            english.span(),
                            concept.id(),
                            Places.words(source, thai.span()) + " is “" + before.term.text() + "” in segment "
                                    + before.segment + " and “" + english.term().text() + "” here.",
                            List.of(Wordform.replace(target, english.span(), before.term.text()))));
                }
            }
        }
        return findings.stream();
    }

    /** Names; a country has its adjective, a person a given name, and common nouns have synonyms. */
    private static boolean isNamed(Domain domain) {
        return switch (domain) {
            case POSITION, ORGANIZATION, MEETING, AGREEMENT, EVENT, PLACE -> true;
            default -> false;
        };
    }

    /** The longest full name of the concept in the passage; nothing where the passage has it short only. */
    private static @Nullable TermMatch longest(ConceptId concept, Passage target) {
        TermMatch longest = null;
        for (TermMatch match : target.terms()) {
            if (match.concept().id().equals(concept)
                    && match.term().status() != TermStatus.FORBIDDEN
                    && match.term().type() == TermType.FULL
                    && Character.isUpperCase(match.term().text().codePointAt(0))
                    && (longest == null
                            || match.span().length() > longest.span().length())) {
                longest = match;
            }
        }
        return longest;
    }

    /** The wording's words that carry it: a later wording that has no other words is a short form. */
    private Set<String> words(Term term) {
        return wordingTokens.of(term).stream()
                .map(EnglishToken::folded)
                .filter(word -> !LIGHT.contains(word))
                .collect(Collectors.toSet());
    }
}
