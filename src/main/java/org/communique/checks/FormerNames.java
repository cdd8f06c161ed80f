package org.communique.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Passage;
import org.communique.glossary.Concept;
import org.communique.glossary.Domain;
import org.communique.glossary.Term;
import org.communique.glossary.TermMatch;
import org.communique.glossary.TermStatus;
import org.communique.glossary.Validity;
import org.communique.qa.CheckId;
import org.communique.qa.Finding;
import org.communique.qa.Severity;
import org.communique.text.EnglishToken;
import org.communique.text.EnglishTokens;
import org.communique.text.Span;

/**
 * Names that did not hold on the release's day, no longer or not yet: Turkey in 2023, Türkiye in 2021. The glossary has the
 * name before and the name after as two concepts that share their Thai, each with its days.
 */
final class FormerNames {
    static final String CODE = "validity";

    /** A treaty, a meeting and a work keep the name they were given. */
    private static final Set<String> TITLES = Set.of(
            "treaty",
            "agreement",
            "convention",
            "protocol",
            "memorandum",
            "memoranda",
            "mou",
            "accord",
            "pact",
            "charter",
            "declaration",
            "communique",
            "statement",
            "conference",
            "congress",
            "summit",
            "forum",
            "expo",
            "exhibition",
            "festival",
            "war",
            "games",
            "cup");

    private static final Set<String> WITHIN_TITLES =
            Set.of("of", "the", "and", "for", "on", "in", "to", "with", "between");

    private static final Pattern SAME_TITLE = Pattern.compile("[\\s\\-–—]*(?:['’]s?\\s)?[\\s\\-–—]*");

    private static final Pattern FORMERLY = Pattern.compile(
            "(?<!\\w)(?:former(?:ly)?|previous(?:ly)?|then|at the time|renamed|known as|chang\\w+ (?:its|the|their) name|name change)(?!\\w)"
                    + "|เดิมชื่อ|ชื่อเดิม|เปลี่ยนชื่อ|ในขณะนั้น|ขณะนั้น|สมัยนั้น",
            Pattern.CASE_INSENSITIVE);

    private FormerNames() {}

    /** What one segment's draft says; nothing where the release tells no day. */
    static List<Finding> in(AlignedSegment segment, Bitext bitext, CheckId check) {
        Passage source = segment.source();
        Passage target = segment.target();
        LocalDate date = bitext.date();
        List<Finding> findings = new ArrayList<>();
        if (source == null || target == null || date == null) {
            return findings;
        }
        List<Span> said = new ArrayList<>();
        for (TermMatch thai : source.terms()) {
            Validity now = thai.concept().validity();
            if (now == null
                    || !now.holds(date)
                    || !thai.concept().enforced()
                    || thai.concept().domain() == Domain.PERSON) {
                continue;
            }
            List<TermMatch> others = target.terms().stream()
                    .filter(m -> isOther(thai, m, date))
                    .sorted(Comparator.comparingInt(m -> -m.span().length()))
                    .toList();
            for (TermMatch match : others) {
                Validity then = match.concept().validity();
                if (then != null
                        && said.stream().noneMatch(s -> s.overlaps(match.span()))
                        && !isPartOfAnother(thai, match, target, date)
                        && !isOfItsTime(match, then, source, target)) {
                    said.add(match.span());
                    findings.add(finding(segment, target, thai, now, match, then, date, check));
                }
            }
        }
        return findings;
    }

    /** Whether a wording of the draft is the name that the Thai one had or has on other days. */
    private static boolean isOther(TermMatch thai, TermMatch match, LocalDate date) {
        Validity then = match.concept().validity();
        return match.term().status() != TermStatus.FORBIDDEN
                && then != null
                && !then.holds(date)
                && match.concept().domain() == thai.concept().domain()
                && thai.alternatives().stream()
                        .anyMatch(other -> other.id().equals(match.concept().id()));
    }

    /** Whether the words are right as well (Turkish), or lie in a longer name (North Macedonia, a friendship bridge). */
    private static boolean isPartOfAnother(TermMatch thai, TermMatch match, Passage target, LocalDate date) {
        return target.terms().stream()
                .filter(m ->
                        m.term().status() != TermStatus.FORBIDDEN && m.span().contains(match.span()))
                .anyMatch(m -> Renderings.passes(thai, m.concept().id())
                        ? !isOther(thai, m, date)
                        : m.span().length() > match.span().length());
    }

    /** Whether the draft speaks of the name's own time, or has it in a title or in somebody's words. */
    private static boolean isOfItsTime(TermMatch match, Validity then, Passage source, Passage target) {
        Span place = match.span().shift(-target.span().start());
        String words = place.of(target.text());
        return !Character.isUpperCase(words.charAt(0))
                || source.text().contains(words)
                || FORMERLY.matcher(target.text()).find()
                || FORMERLY.matcher(source.text()).find()
                || Times.speakOf(List.of(then), source, target)
                || isQuoted(target.text(), place)
                || isInTitle(target.text(), place);
    }

    private static boolean isQuoted(String text, Span place) {
        String before = text.substring(0, place.start());
        if (before.lastIndexOf('“') > before.lastIndexOf('”')) {
            return true;
        }
        return before.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    /** Whether the words stand in a run of capitalised words that names a treaty, a meeting or a work. */
    private static boolean isInTitle(String text, Span place) {
        List<EnglishToken> tokens = EnglishTokens.of(text, Set::of);
        int first = 0;
        while (first < tokens.size() && tokens.get(first).span().end() <= place.start()) {
            first++;
        }
        int last = first;
        while (last + 1 < tokens.size() && tokens.get(last + 1).span().start() < place.end()) {
            last++;
        }
        while (first > 0 && goOn(text, tokens, first - 1, first - 1)) {
            first--;
        }
        while (last + 1 < tokens.size() && goOn(text, tokens, last, last + 1)) {
            last++;
        }
        return tokens.subList(first, Math.min(last + 1, tokens.size())).stream()
                .anyMatch(t -> t.isCapitalised() && TITLES.contains(t.folded()));
    }

    /** Whether the token {@code next} belongs to the run, nothing but spaces and dashes behind {@code left}. */
    private static boolean goOn(String text, List<EnglishToken> tokens, int left, int next) {
        EnglishToken token = tokens.get(next);
        return (token.isCapitalised() || token.isNumber() || WITHIN_TITLES.contains(token.folded()))
                && SAME_TITLE
                        .matcher(text.substring(
                                tokens.get(left).span().end(),
                                tokens.get(left + 1).span().start()))
                        .matches();
    }

    private static Finding finding(
            AlignedSegment segment,
            Passage target,
            TermMatch thai,
            Validity now,
            TermMatch match,
            Validity then,
            LocalDate date,
            CheckId check) {
        String right = counterpart(match.term(), thai.concept());
        return new Finding(
                check,
                CODE,
                Severity.WARNING,
                segment.number(),
                thai.span(),
                match.span(),
                thai.concept().id(),
                "“" + Places.words(target, match.span()) + "” " + (then.to() == null ? "has been" : "was")
                        + " the name " + Times.span(then) + "; on "
                        + Times.day(date) + ", the release's date, it " + (now.from() == null ? "was" : "is") + " “"
                        + right + "”.",
                List.of(Wordform.replace(target, match.span(), match.term().text(), right)));
    }

    /** The other name in the same form: for Republic of Turkey, Republic of Türkiye. */
    private static String counterpart(Term old, Concept now) {
        String form = formOf(old.text());
        return now.accepted()
                .map(Term::text)
                .filter(text -> !form.isEmpty() && formOf(text).equals(form))
                .findFirst()
                .orElse(form.isEmpty() ? shortName(now) : now.english());
    }

    /** Republic of, Kingdom of; empty for a short name. */
    private static String formOf(String name) {
        int of = name.lastIndexOf(" of ");
        return of < 0 ? "" : name.substring(0, of);
    }

    private static String shortName(Concept now) {
        String english = now.english();
        return formOf(english).isEmpty()
                ? english
                : now.accepted()
                        .map(Term::text)
                        .filter(text -> english.endsWith(" " + text))
                        .findFirst()
                        .orElse(english);
    }
}
