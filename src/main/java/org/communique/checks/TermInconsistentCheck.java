package org.communique.checks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Passage;
import org.communique.glossary.Concept;
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

    private static final Set<String> COUNTRIES = Arrays.stream(Locale.getISOCountries())
            .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH))
            .collect(Collectors.toSet());
    private static final Pattern FORMAL =
            Pattern.compile("(?<!\\w)(?:Republic|Kingdom|Federation|States|Union|PDR)(?!\\w)");

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
        Map<String, Said> first = new HashMap<>();
        Set<String> told = new HashSet<>();
        List<Finding> findings = new ArrayList<>();
        for (AlignedSegment segment : bitext.segments()) {
            Passage source = segment.source();
            Passage target = segment.target();
            if (source == null || target == null) {
                continue;
            }
            for (TermMatch thai : source.terms()) {
                Concept concept = thai.concept();
                TermMatch english = isNamed(thai) ? longest(concept, target) : null;
                if (english == null) {
                    continue;
                }
                // Only the same Thai is expected to be the same English.
                String key = concept.id() + " " + thai.term().text();
                Said now = new Said(english.term(), words(english.term()), segment.number());
                Said before = first.putIfAbsent(key, now);
                if (before != null && !isShortOf(before, now) && told.add(key)) {
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
                            List.of(Wordform.replace(
                                    target, english.span(), english.term().text(), before.term.text()))));
                }
            }
        }
        return findings.stream();
    }

    /** Persons have given names, verbs and protocol phrases many wordings, and royal styles their own check. */
    private static boolean isNamed(TermMatch thai) {
        return thai.concept().enforced()
                && thai.term().type() == TermType.FULL
                && switch (thai.concept().domain()) {
                    case PERSON, ROYAL, VERB_PHRASE, PROTOCOL, OTHER, DATE -> false;
                    default -> true;
                };
    }

    /** The same words, or nothing but words of the first: a short form. Of two plain words one may be the other's kin. */
    private static boolean isShortOf(Said before, Said now) {
        boolean grown = before.words.size() == 1 && now.words.containsAll(before.words);
        if (before.words.containsAll(now.words) || grown) {
            return true;
        }
        return before.words.size() == 1
                && now.words.size() == 1
                && !Character.isUpperCase(before.term.text().codePointAt(0));
    }

    /** The longest full name of the concept in the passage; nothing where the passage has it short only. */
    private static @Nullable TermMatch longest(Concept concept, Passage target) {
        TermMatch longest = null;
        for (TermMatch match : target.terms()) {
            if (match.concept().id().equals(concept.id())
                    && match.term().status() != TermStatus.FORBIDDEN
                    && match.term().type() == TermType.FULL
                    && (concept.domain() != Domain.COUNTRY || isCountry(match.term(), concept))
                    && (longest == null
                            || match.span().length() > longest.span().length())) {
                longest = match;
            }
        }
        return longest;
    }

    /** A country's name, not its adjective. */
    private static boolean isCountry(Term term, Concept concept) {
        return term.text().equals(concept.english())
                || COUNTRIES.contains(term.text())
                || FORMAL.matcher(term.text()).find();
    }

    /** The wording's words that carry it: a later wording that has no other words is a short form. */
    private Set<String> words(Term term) {
        return wordingTokens.of(term).stream()
                .map(EnglishToken::folded)
                .filter(word -> !LIGHT.contains(word))
                .collect(Collectors.toSet());
    }
}
