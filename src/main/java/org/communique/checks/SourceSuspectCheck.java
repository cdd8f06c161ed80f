package org.communique.checks;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Passage;
import org.communique.glossary.Concept;
import org.communique.glossary.ConceptId;
import org.communique.glossary.Domain;
import org.communique.glossary.TermMatch;
import org.communique.glossary.TermStatus;
import org.communique.qa.CheckId;
import org.communique.qa.CheckInfo;
import org.communique.qa.Example;
import org.communique.qa.Finding;
import org.communique.qa.SegmentCheck;
import org.communique.qa.Severity;
import org.communique.text.DateMention;
import org.communique.text.EnglishToken;
import org.communique.text.EnglishTokens;
import org.communique.text.EraYear;
import org.communique.text.Facts;
import org.communique.text.Lang;
import org.communique.text.Lemmatizer;
import org.communique.text.PartialDate;
import org.communique.text.Span;
import org.communique.text.Thai;
import org.communique.text.WeekdayMention;
import org.jspecify.annotations.Nullable;

/** Slips in the Thai itself, so that a translator does not carry them over: doubled marks, impossible dates, misspelt names. */
final class SourceSuspectCheck implements SegmentCheck {
    private static final CheckInfo INFO = new CheckInfo(
            new CheckId("source-suspect"),
            Severity.HINT,
            "Slips in the Thai itself",
            List.of(
                    Example.good("เมื่อวันที่ 30 เมษายน 2564", "On 30 April 2021"),
                    Example.bad("เมื่อวันที่ 31 เมษายน 2564", "On 30 April 2021", "31 เมษายน 2564"),
                    Example.bad("ครั้งที่่ ๗", "the 7th", "ที่่"),
                    Example.bad("เดือนกรกฏาคม", "July", "กรกฏาคม")));

    /** The same mark twice, or two tone marks, on one consonant. */
    private static final Pattern DOUBLED = Pattern.compile(
            "[ก-ฮ][\\u0E31\\u0E34-\\u0E3A\\u0E47-\\u0E4E]*?(?:([\\u0E31\\u0E34-\\u0E3A\\u0E47-\\u0E4E])\\1|[\\u0E48-\\u0E4B]{2,})");

    /** A mark, or several, with nothing below them to sit on. */
    private static final Pattern ON_NOTHING = Pattern.compile(
            "(?<![ก-ฺำๅ\\u0E47-\\u0E4E\\uF700-\\uF71A\\p{Cf}])[\\u0E31\\u0E34-\\u0E3A\\u0E47-\\u0E4E]++");

    /** The most characters that a message quotes. */
    private static final int QUOTED = 20;

    /** กรกฎาคม with the letter that looks like its own. */
    private static final Pattern MISSPELT_MONTH = Pattern.compile("กรกฏาคม|กุมภาพันธ(?!์)");

    private static final Pattern LATIN_RUN = Pattern.compile(
            "[A-Za-z\\u00C0-\\u024F\\u1E00-\\u1EFF][A-Za-z\\u00C0-\\u024F\\u1E00-\\u1EFF\\u0300-\\u036F.'’-]*+(?:[ –—-]++[A-Za-z\\u00C0-\\u024F\\u1E00-\\u1EFF&][A-Za-z\\u00C0-\\u024F\\u1E00-\\u1EFF\\u0300-\\u036F.'’-]*+)*+");

    private final Lemmatizer lemmatizer;
    private final LatinWordings wordings;
    private final Offices offices;

    SourceSuspectCheck(Lemmatizer lemmatizer, LatinWordings wordings, Offices offices) {
        this.lemmatizer = lemmatizer;
        this.wordings = wordings;
        this.offices = offices;
    }

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(AlignedSegment segment, Bitext bitext) {
        Passage source = segment.source();
        if (source == null) {
            return Stream.empty();
        }
        List<Finding> findings = new ArrayList<>();
        DOUBLED.matcher(source.text())
                .results()
                .forEach(m -> findings.add(finding(
                        segment, source, m.start(), m.end(), "A mark is typed twice in “" + quoted(m.group()) + "”.")));
        ON_NOTHING
                .matcher(source.text())
                .results()
                .forEach(m -> findings.add(
                        finding(segment, source, m.start(), m.end(), "A mark stands here with no letter below it.")));
        for (OddCharacters odd : OddCharacters.in(source.text())) {
            findings.add(finding(segment, source, odd.span().start(), odd.span().end(), odd.message()));
        }
        MISSPELT_MONTH
                .matcher(source.text())
                .results()
                .forEach(m -> findings.add(finding(
                        segment, source, m.start(), m.end(), "The release misspells the month: “" + m.group() + "”.")));
        Facts facts = Facts.of(Lang.TH, source.text());
        for (DateMention mention : facts.dates()) {
            if (mention.date().isNoDay()) {
                Span span = mention.span();
                findings.add(finding(
                        segment,
                        source,
                        span.start(),
                        span.end(),
                        "There is no " + mention.date().english() + "."));
            }
        }
        facts.dates().forEach(mention -> {
            Integer year = mention.date().year();
            if (year != null && mention.date().isFarOff()) {
                findings.add(finding(
                        segment,
                        source,
                        mention.span().start(),
                        mention.span().end(),
                        "The year " + year + " is far off: is a Buddhist year meant, " + (year - EraYear.APART) + "?"));
            }
        });
        for (WeekdayMention said : facts.weekdays()) {
            PartialDate date = said.date();
            DayOfWeek due = date == null ? null : date.weekday();
            if (date != null && due != null && due != said.day()) {
                findings.add(finding(
                        segment,
                        source,
                        said.span().start(),
                        said.span().end(),
                        date.english() + " is a " + due.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + "."));
            }
        }
        for (Offices.Claim claim : offices.wrong(source, segment.target(), bitext)) {
            Span span = claim.title().span().shift(-source.span().start());
            findings.add(finding(segment, source, span.start(), span.end(), claim.reason()));
        }
        Matcher run = LATIN_RUN.matcher(source.text());
        while (run.find()) {
            List<EnglishToken> words = EnglishTokens.of(run.group(), lemmatizer);
            for (int i = 0; i < words.size(); i++) {
                LatinWordings.Slip slip = wordings.find(words, i, source, segment.target(), bitext.glossary());
                if (slip != null
                        && words.stream()
                                .noneMatch(w -> w.folded().equals(slip.right().folded()))) {
                    Span span = words.get(i).span().shift(run.start());
                    findings.add(misspelt(
                            segment,
                            span.shift(source.span().start()),
                            inDraft(segment.target(), slip.right().folded()),
                            "The release has “" + span.of(source.text()) + "”; the glossary spells it “"
                                    + slip.right().surface() + "”."));
                }
            }
        }
        misspeltPersons(segment, source, findings);
        return findings.stream();
    }

    /** A person whom the draft names rightly and whose Thai name the release has nearly. */
    private static void misspeltPersons(AlignedSegment segment, Passage source, List<Finding> out) {
        Passage target = segment.target();
        if (target == null) {
            return;
        }
        Set<ConceptId> seen = new HashSet<>();
        for (TermMatch english : target.terms()) {
            Concept person = english.concept();
            if (person.domain() == Domain.PERSON
                    && person.enforced()
                    && english.term().status() != TermStatus.FORBIDDEN
                    && english.term().text().indexOf(' ') > 0
                    && seen.add(person.id())
                    && source.terms().stream().noneMatch(t -> Renderings.passes(t, person.id()))) {
                Span near = nearly(person.thai(), source.text());
                if (near != null) {
                    out.add(misspelt(
                            segment,
                            near.shift(source.span().start()),
                            english.span(),
                            "The release has “" + near.of(source.text()) + "”; the glossary spells the name “"
                                    + person.thai() + "”."));
                }
            }
        }
    }

    /** Where a name of two parts stands with one part right and the other nearly; null where it does not. */
    private static @Nullable Span nearly(String name, String text) {
        int space = name.indexOf(' ');
        if (space < 0 || name.indexOf(' ', space + 1) >= 0) {
            return null;
        }
        String given = name.substring(0, space);
        String family = name.substring(space + 1);
        for (int at = text.indexOf(" " + family); at > 0; at = text.indexOf(" " + family, at + 1)) {
            int start = nearEnd(given, text.substring(Math.max(0, at - given.length() - 2), at));
            if (start > 0) {
                return new Span(at - start, at + 1 + family.length());
            }
        }
        for (int at = text.indexOf(given + " "); at >= 0; at = text.indexOf(given + " ", at + 1)) {
            int from = at + given.length() + 1;
            int end = from;
            while (end < text.length() && Thai.isThai(text.charAt(end)) && end - from < family.length() + 2) {
                end++;
            }
            int length = nearStart(family, text.substring(from, end));
            if (length > 0) {
                return new Span(at, from + length);
            }
        }
        return null;
    }

    /** How many characters at the end of a text are nearly the word; 0 for none. */
    private static int nearEnd(String word, String text) {
        int best = 0;
        int least = allowed(word) + 1;
        for (int length = Math.max(2, word.length() - 2);
                length <= Math.min(text.length(), word.length() + 2);
                length++) {
            int distance = EditDistance.between(word, text.substring(text.length() - length));
            if (distance < least) {
                least = distance;
                best = length;
            }
        }
        return best;
    }

    /** How many characters at the start of a text are nearly the word; 0 for none. */
    private static int nearStart(String word, String text) {
        int best = 0;
        int least = allowed(word) + 1;
        for (int length = Math.max(2, word.length() - 2);
                length <= Math.min(text.length(), word.length() + 2);
                length++) {
            int distance = EditDistance.between(word, text.substring(0, length));
            if (distance < least) {
                least = distance;
                best = length;
            }
        }
        return best;
    }

    private static int allowed(String word) {
        return word.length() < 5 ? 1 : 2;
    }

    /** Where the draft has the right spelling, for a person to compare. */
    private @Nullable Span inDraft(@Nullable Passage target, String right) {
        if (target == null) {
            return null;
        }
        return EnglishTokens.of(target.text(), lemmatizer).stream()
                .filter(t -> t.folded().equals(right))
                .map(t -> t.span().shift(target.span().start()))
                .findFirst()
                .orElse(null);
    }

    private static Finding misspelt(AlignedSegment segment, Span source, @Nullable Span target, String message) {
        return new Finding(INFO.id(), null, Severity.HINT, segment.number(), source, target, null, message, List.of());
    }

    private static String quoted(String words) {
        return words.length() <= QUOTED ? words : words.substring(0, QUOTED) + "…";
    }

    private static Finding finding(AlignedSegment segment, Passage source, int start, int end, String message) {
        Span span = new Span(start, end).shift(source.span().start());
        return new Finding(INFO.id(), null, Severity.HINT, segment.number(), span, null, null, message, List.of());
    }
}
