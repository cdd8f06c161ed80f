package org.communique.checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Passage;
import org.communique.glossary.Concept;
import org.communique.glossary.ConceptId;
import org.communique.glossary.Domain;
import org.communique.glossary.Enforcement;
import org.communique.glossary.Term;
import org.communique.glossary.TermMatch;
import org.communique.glossary.TermStatus;
import org.communique.glossary.TermType;
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
 * A Thai term is there and none of its English wordings is.
 *
 * <p>Silent where one rendering stands for several mentions, where a neighbouring segment has it, and where a term
 * rendered before is taken up by a pronoun or by the + its head noun. A different full wording in its place (Strategic
 * Discussion for Strategic Dialogue) is reported even beside a right one.
 */
final class TermMissingCheck implements Check {
    private static final CheckInfo INFO = new CheckInfo(
            new CheckId("term-missing"),
            Severity.ERROR,
            "A Thai term of which no English wording is in the draft",
            List.of(
                    Example.good(
                            "หารือกับปลัดกระทรวงการต่างประเทศ", "met with the Permanent Secretary for Foreign Affairs"),
                    Example.good(
                            "ปลัดกระทรวงการต่างประเทศเยือนประเทศญี่ปุ่น",
                            "The Permanent Secretary for Foreign Affairs visited Japan"),
                    Example.bad(
                            "ปลัดกระทรวงการต่างประเทศเยือนประเทศญี่ปุ่น",
                            "The Permanent Secretary for Foreign Affairs visited China",
                            "ญี่ปุ่น")));

    private static final Set<String> PERSON_PRONOUNS = Set.of("he", "she", "his", "her", "him");
    /** What takes up two persons, or what several of them did together. */
    private static final Set<String> PARTIES = Set.of("both", "parties", "sides", "they", "their", "them");

    private static final Set<String> THING_PRONOUNS = Set.of("it", "its", "they", "their", "them", "itself");
    /** What takes up one or both of two countries that were named before. */
    private static final Set<String> COUNTRY_WORDS =
            Set.of("both", "bilateral", "bilaterally", "mutual", "countries", "nations", "sides", "country", "each");

    /** What a body is called for short. */
    private static final Set<String> BODIES = Set.of(
            "ministry",
            "department",
            "embassy",
            "consulate",
            "consulate-general",
            "meeting",
            "summit",
            "conference",
            "committee",
            "commission",
            "council",
            "association",
            "foundation",
            "organization",
            "office");

    /** Words among which the subject of a sentence is. */
    private static final int SUBJECT = 5;

    private static final ConceptId THAILAND = new ConceptId("thailand");

    /** Words that a name between the halves of a title has at most, courtesy titles among them. */
    private static final int NAME = 6;

    /** A title that goes on with the ministry's name is one person's: รัฐมนตรีว่าการ + กระทรวงวัฒนธรรม. */
    private static final Pattern TITLE_BEFORE =
            Pattern.compile("(?:รัฐมนตรี(?:ว่าการ|ช่วยว่าการ)?|รมว\\.|รมช\\.|ปลัด|โฆษก|อธิบดี|เลขานุการ|ผู้แทน)$");

    /** Longer than the longest of those, in characters. */
    private static final int TITLE = 40;

    private static final Set<Domain> OFFICES = Set.of(Domain.POSITION, Domain.ORGANIZATION);

    /** How far a list of ministries or ministers goes on, in words. */
    private static final int LIST = 30;

    private static final Set<String> FUNCTION_WORDS =
            Set.of("of", "for", "and", "on", "in", "to", "at", "with", "by", "from", "as", "or");
    private static final Pattern WORDS_BEFORE_HEAD =
            Pattern.compile("(?:the|this|these|that|those|its|their|both|said|two)");

    /** So many terms absent without a trace, and such a share of those asked for, are editing. */
    private static final int ABSENT = 5;

    private static final double ABSENT_SHARE = 0.07;
    private static final int FEW = 3;
    private static final double FEW_SHARE = 0.25;

    private final Lemmatizer lemmatizer;
    private final WordingTokens wordingTokens;
    private final Persons persons;

    TermMissingCheck(Lemmatizer lemmatizer, WordingTokens wordingTokens, Persons persons) {
        this.persons = persons;
        this.lemmatizer = lemmatizer;
        this.wordingTokens = wordingTokens;
    }

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Bitext bitext) {
        List<Missing> findings = new ArrayList<>();
        Closeness closeness = Closeness.of(bitext);
        Set<ConceptId> renderedBefore = new HashSet<>();
        List<AlignedSegment> segments = bitext.segments();
        for (int i = 0; i < segments.size(); i++) {
            Passage source = segments.get(i).source();
            Passage target = segments.get(i).target();
            if (source != null && target != null) {
                Look look = new Look(
                        segments,
                        i,
                        source,
                        target,
                        EnglishTokens.of(target.text(), lemmatizer),
                        renderedBefore,
                        closeness);
                look.report(findings);
            }
            if (target != null) {
                target.terms().stream()
                        .filter(t -> t.term().status() != TermStatus.FORBIDDEN)
                        .forEach(t -> renderedBefore.add(t.concept().id()));
            }
        }
        boolean free = rendersFreely(bitext, findings);
        return findings.stream().map(missing -> free ? missing.softened() : missing.finding);
    }

    /**
     * Whether the draft leaves so much out that what is absent without a trace was hardly forgotten. Lost terms alone do
     * not say so, or the worst draft would get the fewest findings: its passages have to as well.
     */
    private static boolean rendersFreely(Bitext bitext, List<Missing> findings) {
        Closeness closeness = Closeness.of(bitext);
        if (closeness.isFree() || !closeness.isDoubtful()) {
            return closeness.isFree();
        }
        long absent = findings.stream().filter(f -> f.share == 0).count();
        long asked = bitext.segments().stream()
                .filter(s -> s.source() != null && s.target() != null)
                .mapToLong(s -> s.source().terms().stream()
                        .filter(TermMissingCheck::isAsked)
                        .map(t -> t.concept().id())
                        .distinct()
                        .count())
                .sum();
        return (absent >= ABSENT && absent >= ABSENT_SHARE * asked) || (absent >= FEW && absent >= FEW_SHARE * asked);
    }

    private static boolean isAsked(TermMatch thai) {
        return thai.concept().enforced() && thai.concept().domain() != Domain.ROYAL && !thai.ownerUnknown();
    }

    /** Words that stand where a wording should, and how much of it they are. */
    private record Other(Span span, double share) {}

    /**
     * A term that is missing.
     *
     * @param share how much of a wording stands in the draft, 0 to 1
     */
    private record Missing(Finding finding, double share) {
        /** What a free draft words otherwise is a hint; nearly the right name is none of its freedoms. */
        private Finding softened() {
            return share > 0.5
                    ? finding
                    : new Finding(
                            finding.check(),
                            finding.code(),
                            Severity.HINT,
                            finding.segment(),
                            finding.source(),
                            finding.target(),
                            finding.concept(),
                            finding.message(),
                            finding.fixes());
        }
    }

    /** Why this concept was asked for, as a sentence to follow the message; empty where nothing had to be decided. */
    static String reason(TermMatch thai) {
        return thai.evidence() == null || thai.concept().scope().isNone() ? "" : " (" + thai.evidence() + ")";
    }

    /** One segment, and what stands round it. */
    private final class Look {
        private final List<AlignedSegment> segments;
        private final int at;
        private final Passage source;
        private final Passage target;
        /** The draft's words, and those of them that are no article. */
        private final List<EnglishToken> all;

        private final List<EnglishToken> tokens;
        private final Set<ConceptId> renderedBefore;
        private final Closeness closeness;

        private Look(
                List<AlignedSegment> segments,
                int at,
                Passage source,
                Passage target,
                List<EnglishToken> tokens,
                Set<ConceptId> renderedBefore,
                Closeness closeness) {
            this.closeness = closeness;
            this.segments = segments;
            this.at = at;
            this.source = source;
            this.target = target;
            this.all = tokens;
            this.tokens = tokens.stream().filter(t -> !t.isArticle()).toList();
            this.renderedBefore = renderedBefore;
        }

        private void report(List<Missing> out) {
            Map<ConceptId, List<TermMatch>> mentions = new LinkedHashMap<>();
            for (TermMatch thai : source.terms()) {
                if (isAsked(thai)) {
                    mentions.computeIfAbsent(thai.concept().id(), k -> new ArrayList<>())
                            .add(thai);
                }
            }
            for (List<TermMatch> terms : mentions.values()) {
                TermMatch thai = terms.getLast();
                int renderings = distinct(Renderings.of(thai, target));
                if (renderings >= terms.size()) {
                    continue;
                }
                if (thai.concept().domain() == Domain.PERSON) {
                    if (renderings == 0 && isLost(thai)) {
                        out.add(finding(thai, null));
                    }
                    continue;
                }
                Other other = otherWording(thai);
                if (hasSameStems(thai)
                        || isCoordinated(thai)
                        || isSplit(thai)
                        || Renderings.loweredAcronym(thai, target) != null) {
                    continue;
                }
                if (renderings > 0 || isElsewhere(thai) || isTakenUp(thai)) {
                    if (other != null && isFullVariant(thai, other.span)) {
                        out.add(finding(thai, other));
                    }
                } else {
                    out.add(finding(thai, other));
                }
            }
        }

        /** Whether the draft names a person neither rightly nor wrongly, nor in short, here or next door. */
        private boolean isLost(TermMatch person) {
            return persons.otherSpelling(person, source, target) == null
                    && !persons.isNamed(
                            person,
                            target,
                            renderedBefore.contains(person.concept().id()))
                    && !Persons.isElsewhere(person, segments, at);
        }

        /** How many places they are: “Summit” inside “ASEAN Summit” is no second one. */
        private int distinct(List<TermMatch> matches) {
            int places = 0;
            int end = -1;
            for (TermMatch match : matches.stream()
                    .sorted(Comparator.comparingInt(m -> m.span().start()))
                    .toList()) {
                places += match.span().start() >= end ? 1 : 0;
                end = Math.max(end, match.span().end());
            }
            return places;
        }

        /** A neighbouring segment's draft has it, and that segment's Thai does not account for it. */
        private boolean isElsewhere(TermMatch thai) {
            for (int k = Math.max(0, at - 1); k <= Math.min(segments.size() - 1, at + 1); k++) {
                Passage otherSource = segments.get(k).source();
                Passage otherTarget = segments.get(k).target();
                if (k == at || otherTarget == null) {
                    continue;
                }
                int there = distinct(Renderings.of(thai, otherTarget));
                long due = otherSource == null
                        ? 0
                        : otherSource.terms().stream()
                                .filter(t ->
                                        t.concept().id().equals(thai.concept().id()))
                                .count();
                if (there > due) {
                    return true;
                }
            }
            return false;
        }

        /**
         * A common noun may be rendered by a verb or adjective of its stem: cooperation by “cooperate closely”; a country
         * by its people: Sri Lankans.
         */
        private boolean hasSameStems(TermMatch thai) {
            return thai.concept()
                    .accepted()
                    .map(t -> wordingTokens.of(t))
                    .filter(words -> (thai.concept().domain() == Domain.COUNTRY
                                    && words.stream().noneMatch(EnglishToken::isAcronym))
                            || words.stream().noneMatch(EnglishToken::isCapitalised))
                    .anyMatch(words -> words.stream()
                            .filter(w -> !FUNCTION_WORDS.contains(w.folded()) && !w.isArticle())
                            .allMatch(w -> tokens.stream().anyMatch(t -> sameStem(w, t) && !isOtherPlace(thai, t))));
        }

        /** A country of its own, whatever its letters: Australia is no form of Austria. */
        private boolean isOtherPlace(TermMatch thai, EnglishToken token) {
            Span place = token.span().shift(target.span().start());
            return target.terms().stream()
                    .anyMatch(match -> match.span().contains(place)
                            && Renderings.PLACES.contains(match.concept().domain())
                            && !Renderings.passes(thai, match.concept().id()));
        }

        /** One of several that share their head: the Ministries of Interior, Foreign Affairs and Transport. */
        private boolean isCoordinated(TermMatch thai) {
            return thai.concept().accepted().map(wordingTokens::of).anyMatch(wording -> {
                List<EnglishToken> words =
                        wording.stream().filter(t -> !t.isArticle()).toList();
                if (words.size() < 3 || !FUNCTION_WORDS.contains(words.get(1).folded())) {
                    return false;
                }
                for (int i = 0; i + 1 < tokens.size(); i++) {
                    boolean plural = sameWord(words.getFirst(), tokens.get(i))
                            && !words.getFirst().folded().equals(tokens.get(i).folded());
                    if (plural && FUNCTION_WORDS.contains(tokens.get(i + 1).folded())) {
                        List<EnglishToken> list = tokens.subList(i + 2, Math.min(tokens.size(), i + 2 + LIST));
                        if (follows(words.subList(2, words.size()), list)) {
                            return true;
                        }
                    }
                }
                return false;
            });
        }

        /** A title on both sides of its holder's name: Permanent Secretary Somchai Jaidee of the Ministry of Transport. */
        private boolean isSplit(TermMatch thai) {
            return thai.concept().domain() == Domain.POSITION
                    && thai.concept().accepted().map(wordingTokens::of).anyMatch(wording -> {
                        List<EnglishToken> words =
                                wording.stream().filter(t -> !t.isArticle()).toList();
                        for (int cut = 1; cut < words.size(); cut++) {
                            if (FUNCTION_WORDS.contains(words.get(cut).folded())
                                    && isSplit(words.subList(0, cut), words.subList(cut, words.size()))) {
                                return true;
                            }
                        }
                        return false;
                    });
        }

        private boolean isSplit(List<EnglishToken> title, List<EnglishToken> rest) {
            for (int i = 0; i + title.size() < tokens.size(); i++) {
                if (!follows(title, tokens.subList(i, i + title.size()))) {
                    continue;
                }
                int at = i + title.size();
                while (at < tokens.size()
                        && at - i - title.size() < NAME
                        && tokens.get(at).isCapitalised()) {
                    at++;
                }
                if (at + rest.size() <= tokens.size() && follows(rest, tokens.subList(at, at + rest.size()))) {
                    return true;
                }
            }
            return false;
        }

        /** Whether the words stand one behind the other somewhere in the list. */
        private static boolean follows(List<EnglishToken> words, List<EnglishToken> list) {
            for (int i = 0; i + words.size() <= list.size(); i++) {
                boolean same = true;
                for (int w = 0; w < words.size() && same; w++) {
                    same = sameWord(words.get(w), list.get(i + w));
                }
                if (same) {
                    return true;
                }
            }
            return false;
        }

        private static boolean sameStem(EnglishToken a, EnglishToken b) {
            if (sameWord(a, b)) {
                return true;
            }
            int same = 0;
            int shorter = Math.min(a.folded().length(), b.folded().length());
            while (same < shorter && a.folded().charAt(same) == b.folded().charAt(same)) {
                same++;
            }
            return same >= 5 && same >= 0.7 * shorter;
        }

        private boolean isTakenUp(TermMatch thai) {
            Concept concept = thai.concept();
            boolean ofPerson = TITLE_BEFORE
                    .matcher(source.text()
                            .substring(
                                    Math.max(
                                            0,
                                            thai.span().start() - source.span().start() - TITLE),
                                    thai.span().start() - source.span().start()))
                    .find();
            boolean before = renderedBefore.contains(concept.id())
                    || (ofPerson && isMentionedBefore(concept))
                    || thai.alternatives().stream().anyMatch(c -> renderedBefore.contains(c.id()));
            boolean another = concept.domain() == Domain.POSITION ? hasAnotherTitle() : beginsWithAnotherBody(thai);
            if (!before || another) {
                return false;
            }
            if (concept.domain() == Domain.COUNTRY && isOfOffice(thai)) {
                return true;
            }
            if (concept.domain() == Domain.POSITION && isSubject(concept)) {
                return true;
            }
            Set<String> pronouns = concept.domain() == Domain.POSITION ? PERSON_PRONOUNS : THING_PRONOUNS;
            boolean pronoun = concept.domain() == Domain.POSITION
                    || concept.domain() == Domain.ORGANIZATION
                    || concept.domain() == Domain.MEETING
                    || concept.domain() == Domain.AGREEMENT
                    || concept.domain() == Domain.COUNTRY;
            for (EnglishToken token : tokens) {
                if (ofPerson && PERSON_PRONOUNS.contains(token.folded())) {
                    return true;
                }
                if (pronoun && pronouns.contains(token.folded())) {
                    return true;
                }
                if (concept.domain() == Domain.COUNTRY && COUNTRY_WORDS.contains(token.folded())) {
                    return true;
                }
            }
            return concept.accepted().anyMatch(this::hasHead);
        }

        /** Whether the draft gives a title that nothing in the release's passage is: it stands for one that is there. */
        private boolean hasAnotherTitle() {
            return target.terms().stream()
                    .filter(t ->
                            t.concept().domain() == Domain.POSITION && t.term().status() != TermStatus.FORBIDDEN)
                    .anyMatch(title -> target.terms().stream()
                            .filter(t -> t.span().overlaps(title.span()))
                            .noneMatch(t -> source.terms().stream()
                                    .anyMatch(thai ->
                                            Renderings.passes(thai, t.concept().id())
                                                    || isShortOf(t.term(), thai.concept()))));
        }

        /** Whether a short form with ฯ stands opposite a sentence that begins with a body of another kind: The Committee. */
        private boolean beginsWithAnotherBody(TermMatch thai) {
            return Places.words(source, thai.span()).contains("ฯ")
                    && all.size() > 1
                    && all.get(0).isArticle()
                    && all.get(1).isCapitalised()
                    && BODIES.contains(all.get(1).folded())
                    && source.terms().stream()
                            .flatMap(t -> t.concept().accepted())
                            .flatMap(t -> wordingTokens.of(t).stream())
                            .noneMatch(word -> sameWord(word, all.get(1)));
        }

        /** Permanent Secretary, of the Permanent Secretary for Foreign Affairs. */
        private boolean isShortOf(Term title, Concept concept) {
            return concept.domain() == Domain.POSITION
                    && concept.accepted().anyMatch(full -> follows(wordingTokens.of(title), wordingTokens.of(full)));
        }

        /**
         * Whether the draft's sentence begins with both sides, or with Thailand though the release does not name it: what
         * its minister said, the country said.
         */
        private boolean isSubject(Concept position) {
            List<EnglishToken> first = tokens.subList(0, Math.min(tokens.size(), SUBJECT));
            return first.stream().anyMatch(t -> PARTIES.contains(t.folded()))
                    || (position.scope().isNone()
                            && first.stream().anyMatch(t -> t.folded().equals("thailand"))
                            && count(target, THAILAND) > count(source, THAILAND));
        }

        private static long count(Passage passage, ConceptId concept) {
            return passage.terms().stream()
                    .filter(t -> t.concept().id().equals(concept))
                    .count();
        }

        /** A country that only says whose ambassador or minister it is: later in a release, “the Ambassador” says it too. */
        private boolean isOfOffice(TermMatch country) {
            return source.terms().stream()
                    .anyMatch(t -> t.concept().domain() == Domain.POSITION
                            && t.span().end() <= country.span().start()
                            && country.span().start() - t.span().end() <= 1
                            && !Renderings.of(t, target).isEmpty());
        }

        private boolean isMentionedBefore(Concept concept) {
            return segments.subList(0, at).stream()
                    .map(AlignedSegment::source)
                    .anyMatch(p -> p != null
                            && p.terms().stream().anyMatch(t -> t.concept().id().equals(concept.id())));
        }

        /** Whether “the” + the wording's head noun stands in the passage: the Meeting, the Permanent Secretary. */
        private boolean hasHead(Term term) {
            List<EnglishToken> words =
                    wordingTokens.of(term).stream().filter(t -> !t.isArticle()).toList();
            if (words.size() < 2) {
                return false;
            }
            int head = 0;
            while (head + 1 < words.size()
                    && !FUNCTION_WORDS.contains(words.get(head + 1).folded())) {
                head++;
            }
            Set<String> lemmas = words.get(head).lemmas();
            for (int i = 1; i < all.size(); i++) {
                if (all.get(i).lemmas().stream().anyMatch(lemmas::contains)) {
                    int before = i - 1;
                    // The wording's own modifiers may stand between: the Permanent Secretary.
                    for (int w = head - 1; w >= 0 && before >= 0 && sameWord(words.get(w), all.get(before)); w--) {
                        before--;
                    }
                    if (before >= 0
                            && WORDS_BEFORE_HEAD
                                    .matcher(all.get(before).folded())
                                    .matches()
                            && !goesOn(all, i)) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** Whether the noun is only the beginning of a longer title: the Secretary of State, the Department Store. */
        private boolean goesOn(List<EnglishToken> all, int head) {
            if (head + 1 >= all.size()) {
                return false;
            }
            EnglishToken next = all.get(head + 1);
            String between = target.text()
                    .substring(all.get(head).span().end(), next.span().start());
            boolean of = next.folded().equals("of") || next.folded().equals("for");
            return between.isBlank()
                    && (next.isCapitalised()
                            || (of
                                    && head + 2 < all.size()
                                    && (all.get(head + 2).isCapitalised()
                                            || all.get(head + 2).isArticle())));
        }

        /** The words of the draft that stand where the wording should, as far as they can be told. */
        private @Nullable Other otherWording(TermMatch thai) {
            Other best = null;
            double most = 0.49;
            for (Term term : thai.concept().accepted().toList()) {
                List<EnglishToken> words = wordingTokens.of(term).stream()
                        .filter(t -> !t.isArticle())
                        .toList();
                if (words.size() < 2 || term.type() == TermType.PHRASE) {
                    continue;
                }
                for (int i = 0; i + words.size() <= tokens.size(); i++) {
                    int same = 0;
                    int content = 0;
                    for (int w = 0; w < words.size(); w++) {
                        boolean function = FUNCTION_WORDS.contains(words.get(w).folded());
                        content += function ? 0 : 1;
                        if (!function && sameWord(words.get(w), tokens.get(i + w))) {
                            same++;
                        }
                    }
                    double share = (double) same / content;
                    Span span = tokens.get(i)
                            .span()
                            .cover(tokens.get(i + words.size() - 1).span());
                    Span place = span.shift(target.span().start());
                    if (same < content
                            && share > most
                            && isPhraseLike(words, tokens.subList(i, i + words.size()))
                            && !belongsElsewhere(thai, place)
                            && !target.text()
                                    .substring(span.start(), span.end())
                                    .matches("(?s).*(?:[,;:!?()]|\\p{L}{3,}\\.)\\s.*")) {
                        most = share;
                        best = new Other(place, share);
                    }
                }
            }
            if (best == null && OFFICES.contains(thai.concept().domain())) {
                best = othersWording(thai);
            }
            return best != null || thai.concept().domain() != Domain.POSITION ? best : wrongTitle();
        }

        /** What the same Thai is called without an owner: Minister of Foreign Affairs for the U.S. Secretary of State. */
        private @Nullable Other othersWording(TermMatch thai) {
            String words = Places.words(source, thai.span());
            return target.terms().stream()
                    .filter(match -> match.term().status() != TermStatus.FORBIDDEN
                            && match.concept().domain() == thai.concept().domain()
                            && match.concept().scope().isNone()
                            && !Renderings.passes(thai, match.concept().id())
                            && match.concept().thaiTerms().anyMatch(term -> words.startsWith(term.text()))
                            && !Renderings.isAccepted(match.span(), source, target))
                    .map(match -> new Other(match.span(), 1))
                    .findFirst()
                    .orElse(null);
        }

        /** Whether words may stand for the wording's: they begin and end as it does, and are names where it is one. */
        private static boolean isPhraseLike(List<EnglishToken> wording, List<EnglishToken> there) {
            boolean ends = !FUNCTION_WORDS.contains(there.getFirst().folded())
                    && !FUNCTION_WORDS.contains(there.getLast().folded());
            boolean name = wording.stream().allMatch(w -> w.isCapitalised() || FUNCTION_WORDS.contains(w.folded()));
            boolean capitals = there.stream().allMatch(t -> t.isCapitalised() || FUNCTION_WORDS.contains(t.folded()));
            return ends && (!name || capitals);
        }

        /** A forbidden wording of a title that is rendered elsewhere in the passage stands for the one that is not. */
        private @Nullable Other wrongTitle() {
            for (TermMatch match : target.terms()) {
                if (match.term().status() == TermStatus.FORBIDDEN
                        && !Renderings.isAccepted(match.span(), source, target)) {
                    for (TermMatch other : source.terms()) {
                        if (other.concept().id().equals(match.concept().id())
                                && TermForbiddenCheck.standsForAnother(other, source, target)) {
                            return new Other(match.span(), 1);
                        }
                    }
                }
            }
            return null;
        }

        private static boolean sameWord(EnglishToken a, EnglishToken b) {
            return a.lemmas().stream().anyMatch(b.lemmas()::contains);
        }

        /** Whether the words there render this term already, or another of the passage. */
        private boolean belongsElsewhere(TermMatch of, Span span) {
            for (TermMatch match : target.terms()) {
                if (match.span().overlaps(span) && match.term().status() != TermStatus.FORBIDDEN) {
                    if (!span.contains(match.span())) {
                        // Words out of a longer name: “Affairs of Thailand”.
                        return true;
                    }
                    if (Renderings.passes(of, match.concept().id())) {
                        return true;
                    }
                    for (TermMatch thai : source.terms()) {
                        // A country inside a longer name is no other term's business.
                        if (Renderings.passes(thai, match.concept().id())
                                && !(span.contains(match.span())
                                        && !span.equals(match.span())
                                        && thai.concept().domain() == Domain.COUNTRY)) {
                            return true;
                        }
                    }
                }
            }
            return false;
        }

        /** Whether all content words but one stand there, and that one is a capitalised word of another meaning. */
        private boolean isFullVariant(TermMatch thai, Span span) {
            List<EnglishToken> there = tokens.stream()
                    .filter(t -> span.contains(t.span().shift(target.span().start())))
                    .toList();
            for (Term term : thai.concept().accepted().toList()) {
                List<EnglishToken> words = wordingTokens.of(term).stream()
                        .filter(t -> !t.isArticle())
                        .toList();
                if (words.size() != there.size()
                        || !words.stream().allMatch(w -> w.isCapitalised() || FUNCTION_WORDS.contains(w.folded()))) {
                    continue;
                }
                int differ = 0;
                boolean name = true;
                for (int w = 0; w < words.size(); w++) {
                    if (!sameWord(words.get(w), there.get(w))) {
                        differ++;
                        name &= there.get(w).isCapitalised()
                                && !there.get(w).isNumber()
                                && !there.get(w).isAcronym();
                    }
                }
                if (differ == 1 && name) {
                    return true;
                }
            }
            return false;
        }

        private Missing finding(TermMatch thai, @Nullable Other found) {
            Span other = found == null ? null : found.span;
            Concept concept = thai.concept();
            String words = Places.words(source, thai.span());
            String right = concept.english();
            List<Fix> fixes = List.of();
            String message;
            if (other == null) {
                message = words + " is “" + right + "”, which is not in the draft" + reason(thai) + ".";
            } else {
                message = words + " is “" + right + "”, not “" + Places.words(target, other) + "”" + reason(thai) + ".";
                fixes = List.of(Wordform.replace(target, other, right));
            }
            Finding finding = new Finding(
                    INFO.id(),
                    null,
                    severity(thai, other),
                    segments.get(at).number(),
                    thai.span(),
                    other,
                    concept.id(),
                    message,
                    fixes);
            return new Missing(finding, found != null ? found.share : isForbidden(concept) ? 1 : 0);
        }

        /** Whether the draft has a wording of the concept, though a forbidden one. */
        private boolean isForbidden(Concept concept) {
            return target.terms().stream()
                    .anyMatch(t -> t.term().status() == TermStatus.FORBIDDEN
                            && t.concept().id().equals(concept.id()));
        }

        /** What a release says in brackets explains what stands before them. */
        private boolean isInBrackets(TermMatch thai) {
            String before = source.text()
                    .substring(0, thai.span().start() - source.span().start());
            String after =
                    source.text().substring(thai.span().end() - source.span().start());
            return before.lastIndexOf('(') > before.lastIndexOf(')')
                    && after.indexOf(')') >= 0
                    && (after.indexOf('(') < 0 || after.indexOf(')') < after.indexOf('('));
        }

        /** The title of another country's minister, which that country words as it likes, where the draft has a minister. */
        private boolean isOwnTitle(TermMatch thai) {
            return thai.concept().domain() == Domain.POSITION
                    && thai.concept().scope().isNone()
                    && source.terms().stream()
                            .anyMatch(t -> t.concept().domain() == Domain.COUNTRY
                                    && !t.concept().id().equals(THAILAND)
                                    && t.span().start() >= thai.span().end()
                                    && t.span().start() - thai.span().end() <= 1)
                    && thai.concept()
                            .accepted()
                            .map(wordingTokens::of)
                            .anyMatch(w -> tokens.stream().anyMatch(t -> sameWord(w.getFirst(), t)));
        }

        /** Whether the draft names a country or place here that the release does not: it stands in the term's place. */
        private boolean isSwapped(TermMatch thai) {
            return Renderings.PLACES.contains(thai.concept().domain())
                    && target.terms().stream()
                            .filter(t -> Renderings.PLACES.contains(t.concept().domain()))
                            .anyMatch(t -> target.terms().stream()
                                    .filter(other -> other.span().overlaps(t.span()))
                                    .noneMatch(other -> other.concept().id().equals(THAILAND)
                                            || source.terms().stream()
                                                    .anyMatch(s -> Renderings.passes(
                                                            s, other.concept().id()))));
        }

        private Severity severity(TermMatch thai, @Nullable Span other) {
            boolean lenient = Places.isCondensed(source, target) || (other == null && isLeftOut(thai));
            return lenient ? Severity.HINT : severityOf(thai.concept().enforce());
        }

        /** Whether what is absent without a trace was left out rather than forgotten. */
        private boolean isLeftOut(TermMatch thai) {
            return (closeness.mayBeFree() && Places.isHeadline(target))
                    || isInBrackets(thai)
                    || isOwnTitle(thai)
                    || isNotSaidAgain(thai);
        }

        /** Whether an edited draft has said it before; a country, where the draft may be edited. */
        private boolean isNotSaidAgain(TermMatch thai) {
            boolean country = thai.concept().domain() == Domain.COUNTRY;
            return (closeness.leavesOut() || (closeness.mayBeFree() && country))
                    && renderedBefore.contains(thai.concept().id())
                    && !isSwapped(thai);
        }
    }

    private static Severity severityOf(Enforcement enforcement) {
        return switch (enforcement) {
            case ERROR -> Severity.ERROR;
            case WARNING -> Severity.WARNING;
            case HINT, NEVER -> Severity.HINT;
        };
    }
}
