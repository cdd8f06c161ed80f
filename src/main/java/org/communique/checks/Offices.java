package org.communique.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communique.bitext.Bitext;
import org.communique.bitext.Passage;
import org.communique.glossary.Concept;
import org.communique.glossary.Domain;
import org.communique.glossary.Glossary;
import org.communique.glossary.Status;
import org.communique.glossary.Term;
import org.communique.glossary.TermMatch;
import org.communique.glossary.TermStatus;
import org.communique.glossary.Validity;
import org.communique.text.Lang;
import org.communique.text.Recent;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who held which office when, by the registry of persons, and where a text has a person beside an office that was not held
 * on the release's day. Only a title right beside the name says that the person holds it.
 */
final class Offices {
    private final Recent<Glossary, List<Held>> registry = new Recent<>(Offices::registry);

    /** A person's term of office; the office is a position of the glossary. */
    private record Held(String person, Concept office, Validity validity) {}

    /**
     * A person under an office not held.
     *
     * @param name the person's name in the text
     * @param title the office beside it
     * @param office the position of the glossary
     * @param reason what the registry says, a whole sentence
     */
    record Claim(TermMatch name, TermMatch title, Concept office, String reason) {}

    private static final Pattern PAST = Pattern.compile(
            "(?<!\\w)(?:former(?:ly)?|ex|then|previous(?:ly)?|predecessors?|successors?|succeed\\w*|replac\\w+|served|tenure|at (?:the|that) time|"
                    + "acting|caretaker|interim|outgoing|incoming|elect|designate|late|was (?:the )?(?:first )?appointed|history)(?!\\w)"
                    + "|อดีต|เคย|ขณะนั้น|ในสมัย|สมัยที่|สมัยนั้น|สมัยรัฐบาล|ในยุค|เมื่อครั้ง|รักษาการ|รักษาราชการ|ว่าที่|คนก่อน|ท่านก่อน|สืบแทน|แทนที่|รับตำแหน่ง|พ้นจากตำแหน่ง|ถึงแก่",
            Pattern.CASE_INSENSITIVE);

    private static final String ENGLISH_COURTESY =
            "(?:(?:H\\.\\s?E\\.|His Excellency|Her Excellency|Mr\\.?|Mrs\\.?|Ms\\.?|Miss|Dr\\.?|Prof\\.?|Professor|General|Gen\\.|Admiral|Adm\\.|Lt\\.|Pol\\.|Col\\.|Air|Chief|Marshal|\\(Ret\\.\\))\\s?)*";
    private static final Pattern BEFORE_NAME = Pattern.compile("(,?)\\s" + ENGLISH_COURTESY);
    private static final Pattern BEHIND_NAME =
            Pattern.compile("(?:\\s?,\\s|\\s\\(|\\s[–—-]\\s)(?:Thai |Thailand['’]s |current )?");
    private static final Pattern AND = Pattern.compile("\\sand\\s(?:the\\s)?");
    /** Behind a title that is the person's own: no other owner, no house or wife of the holder, no name it belongs to. */
    private static final Pattern BEHIND_TITLE = Pattern.compile(
            "(?:\\s(?:of|to) (?:the )?(?:Kingdom of )?Thailand)?(?:\\s*$|\\s?[,.;:)\\]–—]|\\s(?!of(?!\\w)|for(?!\\w)|to(?!\\w)|in(?!\\w)|on(?!\\w)|at(?!\\w)|from(?!\\w)|designate(?!\\w)|elect(?!\\w))\\p{Ll})");

    private static final Pattern BEFORE_TITLE = Pattern.compile(
            "(?:(?<!\\w)(?:deputy|vice|assistant|associate|senior|junior|shadow|first|second)\\s|(?<!\\w)(?:to|of|for|by|with|from)\\s(?:the|a|an)\\s|-)$",
            Pattern.CASE_INSENSITIVE);

    private static final String THAI_COURTESY =
            "(?:(?:ฯพณฯ|นางสาว|นาง|นาย|ดร\\.|ศาสตราจารย์|พลเอก|พลโท|พลตรี|พล\\.\\s?[อทต]\\.|พลเรือเอก|พลอากาศเอก|พลตำรวจเอก)\\s?)";
    private static final Pattern THAI_BEFORE_NAME = Pattern.compile("\\s?" + THAI_COURTESY + "*");
    private static final Pattern THAI_BEHIND_NAME = Pattern.compile("\\s{0,2}\\(?");
    private static final Pattern THAI_AND = Pattern.compile("\\s?(?:และ|/)\\s?");
    private static final Pattern THAI_NEXT_NAME = Pattern.compile("\\s?" + THAI_COURTESY + "\\s?[\\u0E01-\\u0E44A-Z]");
    private static final Pattern THAI_ANY_COURTESY = Pattern.compile(THAI_COURTESY);
    private static final Pattern THAI_BEFORE_TITLE = Pattern.compile(
            "(?:รอง|ผู้ช่วย|ที่ปรึกษา|เลขานุการ|เลขาธิการ|โฆษก|ผู้แทน|แทน|ภริยา|คู่สมรส|คณะ|สำนัก|ทำเนียบ|ฝ่าย|ประจำ)\\s?$");
    private static final Pattern THAI_OWNER = Pattern.compile("\\s?(?:แห่ง|ของ|ประเทศ|ประจำ|ฝ่าย)*\\s?");

    /** How far before a title a courtesy title means that the name before owns it. */
    private static final int NAME_BEFORE = 60;

    /** What one side of a segment says against the registry; nothing where the release tells no day. */
    List<Claim> wrong(Passage passage, @Nullable Passage other, Bitext bitext) {
        LocalDate date = bitext.date();
        List<Claim> claims = new ArrayList<>();
        if (date == null || speaksOfThePast(passage) || (other != null && speaksOfThePast(other))) {
            return claims;
        }
        List<Held> held = registry.of(bitext.glossary());
        Passage[] both = other == null ? new Passage[] {passage} : new Passage[] {passage, other};
        Set<String> said = new HashSet<>();
        for (TermMatch name : passage.terms()) {
            if (name.concept().domain() != Domain.PERSON
                    || name.concept().status() != Status.APPROVED
                    || name.term().status() == TermStatus.FORBIDDEN
                    || (passage.lang() == Lang.EN && name.term().text().indexOf(' ') < 0)) {
                continue;
            }
            String person = name.concept().english();
            for (TermMatch title : passage.terms()) {
                Concept office = held.stream()
                        .map(Held::office)
                        .filter(o -> isOf(title, o, passage))
                        .findFirst()
                        .orElse(null);
                boolean beside = office != null && isBeside(name, title, passage);
                if (office == null || !(beside || isJoined(name, title, passage))) {
                    continue;
                }
                String reason = against(person, office, beside, date, held, both);
                if (reason != null && said.add(person + office.id())) {
                    claims.add(new Claim(name, title, office, reason));
                }
            }
        }
        return claims;
    }

    /** Whether a passage names the office anywhere, beside a name or not. */
    static boolean isNamed(Concept office, Passage passage) {
        return passage.terms().stream().anyMatch(title -> isOf(title, office, passage));
    }

    private static boolean speaksOfThePast(Passage passage) {
        return PAST.matcher(passage.text()).find();
    }

    /** Why the registry is against it, or null. */
    private static @Nullable String against(
            String person, Concept office, boolean beside, LocalDate date, List<Held> registry, Passage[] passages) {
        List<Held> own = registry.stream().filter(h -> h.person.equals(person)).toList();
        List<Validity> terms = own.stream()
                .filter(h -> h.office.id().equals(office.id()))
                .map(Held::validity)
                .toList();
        if (!terms.isEmpty()) {
            boolean silent = terms.stream().anyMatch(v -> v.holds(date)) || Times.speakOf(terms, passages);
            return silent
                    ? null
                    : "By the registry, " + person + " was " + office.english() + " "
                            + String.join(
                                    " and ", terms.stream().map(Times::span).toList())
                            + ", not on " + Times.day(date) + ".";
        }
        // An office that the registry does not give a person says nothing, unless another held it on that day. In the
        // first and the last year of a term both may have: most are known by their years only.
        if (own.isEmpty() || !beside) {
            return null;
        }
        List<Held> holders = registry.stream()
                .filter(h -> h.office.id().equals(office.id()) && isWellWithin(h.validity, date))
                .toList();
        if (holders.size() != 1) {
            return null;
        }
        Held holder = holders.getFirst();
        Validity otherTimes = new Validity(null, null, date.withDayOfYear(1).minusDays(1));
        Validity later = new Validity(null, date.withDayOfYear(1).plusYears(1), null);
        return Times.speakOf(List.of(otherTimes, later), passages)
                ? null
                : "By the registry, " + holder.person + " was " + office.english() + " on " + Times.day(date) + " ("
                        + Times.span(holder.validity) + "), not " + person + ".";
    }

    private static boolean isWellWithin(Validity validity, LocalDate date) {
        LocalDate from = validity.from();
        LocalDate to = validity.to();
        return from != null && from.getYear() < date.getYear() && to != null && date.getYear() < to.getYear();
    }

    /** Whether a title is the office's, or in Thai one half of it joined to another: รองนายกรัฐมนตรีและรัฐมนตรีว่าการ…. */
    private static boolean isOf(TermMatch title, Concept office, Passage passage) {
        if (title.concept().domain() != Domain.POSITION || title.term().status() == TermStatus.FORBIDDEN) {
            return false;
        }
        if (title.concept().id().equals(office.id())) {
            // A single word (Spokesperson) is the title of many.
            return passage.lang() == Lang.TH || title.term().text().indexOf(' ') >= 0;
        }
        return passage.lang() == Lang.TH
                && title.concept().scope().equals(office.scope())
                && Stream.of(title.term().text().split("และ|/", -1))
                        .anyMatch(part -> office.thaiTerms().map(Term::text).anyMatch(part.strip()::equals));
    }

    private static boolean isBeside(TermMatch name, TermMatch title, Passage passage) {
        Span at = name.span().shift(-passage.span().start());
        Span there = title.span().shift(-passage.span().start());
        if (at.overlaps(there)) {
            return false;
        }
        boolean before = there.start() < at.start();
        if (passage.lang() == Lang.TH) {
            return before ? isThaiBefore(there, at, passage) : isThaiBehind(at, there, passage);
        }
        return before ? isBefore(there, at, passage) : isBehind(at, there, passage);
    }

    /** “Foreign Minister Maris Sangiampongsa”, “the Minister of Foreign Affairs, Mr. Maris Sangiampongsa, said”. */
    private static boolean isBefore(Span title, Span name, Passage passage) {
        String text = passage.text();
        String before = text.substring(0, title.start());
        if (BEFORE_TITLE.matcher(before).find() || isForeign(before, title, passage)) {
            return false;
        }
        Matcher between = BEFORE_NAME.matcher(text.substring(title.end(), name.start()));
        return between.matches()
                && (between.group(1).isEmpty() || text.startsWith(",", name.end()) || text.startsWith(")", name.end()));
    }

    /**
     * “Prime Minister and Minister of Finance Srettha Thavisin” gives him both, and “the Prime Minister and Foreign Minister
     * Don Pramudwinai” may be two persons: so a person has only a known office of his so.
     */
    private static boolean isJoined(TermMatch name, TermMatch title, Passage passage) {
        if (passage.lang() == Lang.TH) {
            return false;
        }
        String text = passage.text();
        Span at = name.span().shift(-passage.span().start());
        Span there = title.span().shift(-passage.span().start());
        String before = text.substring(0, there.start());
        return there.end() <= at.start()
                && !BEFORE_TITLE.matcher(before).find()
                && !isForeign(before, there, passage)
                && titles(passage)
                        .filter(last -> last.end() > there.end()
                                && last.end() <= at.start()
                                && BEFORE_NAME
                                        .matcher(text.substring(last.end(), at.start()))
                                        .matches())
                        // The glossary may have the two as one title.
                        .anyMatch(last -> last.start() == there.start()
                                ? AND.matcher(text)
                                        .region(there.end(), last.end())
                                        .lookingAt()
                                : last.start() > there.end()
                                        && AND.matcher(text.substring(there.end(), last.start()))
                                                .matches());
    }

    /** “Malaysian Prime Minister”, “Malaysia's Prime Minister”. */
    private static boolean isForeign(String before, Span title, Passage passage) {
        return passage.terms().stream()
                .filter(t -> t.concept().domain() == Domain.COUNTRY && !isThailand(t.concept()))
                .map(t -> t.span().end() - passage.span().start())
                .anyMatch(end -> end <= title.start() && before.substring(end).matches("(?:['’]s?)?\\s"));
    }

    private static boolean isThailand(Concept country) {
        return country.accepted().map(Term::text).anyMatch("Thailand"::equals);
    }

    /** “Mr. Maris Sangiampongsa, Minister of Foreign Affairs”, with another office between them or not. */
    private static boolean isBehind(Span name, Span title, Passage passage) {
        String text = passage.text();
        if (!BEHIND_TITLE
                .matcher(text)
                .region(title.end(), text.length())
                .useAnchoringBounds(false)
                .lookingAt()) {
            return false;
        }
        if (BEHIND_NAME.matcher(text.substring(name.end(), title.start())).matches()) {
            return true;
        }
        return titles(passage)
                .anyMatch(first -> first.start() > name.end()
                        && first.end() < title.start()
                        && BEHIND_NAME
                                .matcher(text.substring(name.end(), first.start()))
                                .matches()
                        && AND.matcher(text.substring(first.end(), title.start()))
                                .matches());
    }

    private static Stream<Span> titles(Passage passage) {
        return passage.terms().stream()
                .filter(t -> t.concept().domain() == Domain.POSITION)
                .map(t -> t.span().shift(-passage.span().start()));
    }

    /** “นายกรัฐมนตรี นายเศรษฐา ทวีสิน”: rare in releases, where a title before a name is mostly that of the name before it. */
    private static boolean isThaiBefore(Span title, Span name, Passage passage) {
        String text = passage.text();
        String before = text.substring(0, title.start());
        return THAI_BEFORE_NAME
                        .matcher(text.substring(title.end(), name.start()))
                        .matches()
                && !THAI_BEFORE_TITLE.matcher(before).find()
                && !THAI_ANY_COURTESY
                        .matcher(before.substring(Math.max(0, before.length() - NAME_BEFORE)))
                        .find()
                && titles(passage)
                        .noneMatch(other -> other.start() >= name.end()
                                && THAI_BEHIND_NAME
                                        .matcher(text.substring(name.end(), other.start()))
                                        .matches());
    }

    private static boolean isThaiBehind(Span name, Span title, Passage passage) {
        String text = passage.text();
        String between = text.substring(name.end(), title.start());
        boolean beside = THAI_BEHIND_NAME.matcher(between).matches()
                || titles(passage)
                        .anyMatch(first -> first.start() >= name.end()
                                && first.end() < title.start()
                                && THAI_BEHIND_NAME
                                        .matcher(text.substring(name.end(), first.start()))
                                        .matches()
                                && THAI_AND.matcher(text.substring(first.end(), title.start()))
                                        .matches());
        return beside
                && !THAI_NEXT_NAME
                        .matcher(text)
                        .region(title.end(), text.length())
                        .lookingAt()
                && passage.terms().stream()
                        .filter(t -> t.concept().domain() == Domain.COUNTRY && !isThailand(t.concept()))
                        .map(t -> t.span().start() - passage.span().start())
                        .noneMatch(start -> start >= title.end()
                                && THAI_OWNER
                                        .matcher(text.substring(title.end(), start))
                                        .matches());
    }

    private static List<Held> registry(Glossary glossary) {
        List<Held> held = new ArrayList<>();
        for (Concept person : glossary.concepts()) {
            Validity validity = person.validity();
            Concept office = validity == null || !validity.isDated() || person.domain() != Domain.PERSON
                    ? null
                    : office(validity.office(), glossary);
            if (validity != null && office != null && person.status() == Status.APPROVED) {
                held.add(new Held(person.english(), office, validity));
            }
        }
        return List.copyOf(held);
    }

    /** The position that an office is, Thailand's first; null where the glossary has none of that wording. */
    private static @Nullable Concept office(@Nullable String name, Glossary glossary) {
        Concept found = null;
        for (Concept position : glossary.concepts()) {
            if (position.domain() == Domain.POSITION
                    && position.status() == Status.APPROVED
                    && position.accepted().map(Term::text).anyMatch(text -> text.equals(name))
                    && (found == null || !found.english().equals(name))
                    && (found == null
                            || position.english().equals(name)
                            || position.scope().isNone())) {
                found = position;
            }
        }
        return found;
    }
}
