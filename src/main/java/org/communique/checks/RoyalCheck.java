package org.communique.checks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Passage;
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
import org.communique.qa.Fix;
import org.communique.qa.Severity;
import org.communique.text.EnglishToken;
import org.communique.text.EnglishTokens;
import org.communique.text.Lang;
import org.communique.text.Lemmatizer;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/** Royal names and styles stand in the draft to the letter as they are registered, or it is an error. */
final class RoyalCheck implements Check {
    private static final CheckInfo INFO = new CheckInfo(
            new CheckId("royal"),
            Severity.ERROR,
            "A royal name or style that departs from the registered wording",
            List.of(
                    Example.bad(
                            "สมเด็จพระกนิษฐาธิราชเจ้า กรมสมเด็จพระเทพรัตนราชสุดาฯ สยามบรมราชกุมารี เสด็จพระราชดำเนินเยือนจีน",
                            "Princess Sirindhorn visited China.",
                            "Princess Sirindhorn"),
                    Example.bad(
                            "สมเด็จพระเจ้าลูกเธอ เจ้าฟ้าสิริวัณณวรี เสด็จทรงเปิดงาน",
                            "Her Royal Highness Princess Siriwannavari opened the fair.",
                            "Siriwannavari"),
                    Example.bad(
                            "พระบาทสมเด็จพระเจ้าอยู่หัวมีพระราชสาส์นแสดงความเสียพระราชหฤทัย",
                            "The King of Thailand sent a message of condolences.",
                            "The King of Thailand"),
                    Example.good(
                            "สมเด็จพระกนิษฐาธิราชเจ้า กรมสมเด็จพระเทพรัตนราชสุดาฯ สยามบรมราชกุมารี เสด็จพระราชดำเนินเยือนจีน",
                            "Her Royal Highness Princess Maha Chakri Sirindhorn visited China."),
                    Example.good(
                            "พระบาทสมเด็จพระเจ้าอยู่หัวมีพระราชสาส์นแสดงความเสียพระราชหฤทัย",
                            "His Majesty the King sent a message of condolences.")));

    /** Words of styles; a run of them and of the name's own words is how a draft names somebody royal. */
    private static final Set<String> STYLES = Set.of(
            "his",
            "her",
            "their",
            "majesty",
            "majesties",
            "royal",
            "highness",
            "highnesses",
            "hm",
            "hrh",
            "king",
            "queen",
            "prince",
            "princess",
            "the",
            "of",
            "thailand",
            "late",
            "crown",
            "mother",
            "and");

    /** Behind a style alone comes no name: Her Royal Highness Princess Somebody is no “Her Royal Highness”. */
    private static final Pattern NAME_FOLLOWS = Pattern.compile(" \\p{Lu}");

    /** His Majesty the King of Bhutan is no registered style, though it begins with one. */
    private static final Pattern OF_ANOTHER = Pattern.compile(" of (?:the )?(?!Thailand\\b|Siam\\b)\\p{Lu}");

    /** ในหลวงรัชกาลที่ 9 is not the King of today; nor is ในหลวงพระบาง, in Luang Prabang, anybody. */
    private static final Pattern OTHER_REIGN =
            Pattern.compile("พระบาง|\\s{0,2}\\(?(?:รัชกาลที่|ร\\.)\\s{0,2}(?!10(?!\\d)|๑๐)[\\d๐-๙]");

    /** What makes a run of capitals royal. */
    private static final Set<String> ROYAL =
            Set.of("majesty", "majesties", "highness", "hm", "hrh", "king", "queen", "prince", "princess");

    /** What is royal by itself, whatever its capitals. */
    private static final Set<String> HONOURS = Set.of("majesty", "majesties", "highness", "highnesses", "hm", "hrh");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Lemmatizer lemmatizer;

    RoyalCheck(Lemmatizer lemmatizer) {
        this.lemmatizer = lemmatizer;
    }

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Bitext bitext) {
        List<Finding> findings = new ArrayList<>();
        List<AlignedSegment> segments = bitext.segments();
        Set<ConceptId> named = new HashSet<>();
        for (int i = 0; i < segments.size(); i++) {
            Passage source = segments.get(i).source();
            Passage target = segments.get(i).target();
            if (source == null || target == null) {
                continue;
            }
            Set<ConceptId> seen = new HashSet<>();
            for (TermMatch thai : source.terms()) {
                if (thai.concept().domain() == Domain.ROYAL
                        && thai.concept().enforced()
                        && !isOfOtherReign(thai, source)
                        && seen.add(thai.concept().id())) {
                    boolean inFull = isRegistered(thai, target, TermType.FULL);
                    boolean inShort = named.contains(thai.concept().id()) && isRegistered(thai, target, TermType.SHORT);
                    if (inFull) {
                        named.add(thai.concept().id());
                    }
                    if (!inFull && !inShort && !stands(thai, segments, i - 1) && !stands(thai, segments, i + 1)) {
                        findings.add(finding(segments.get(i), source, target, thai));
                    }
                }
            }
        }
        return findings.stream();
    }

    private static boolean stands(TermMatch thai, List<AlignedSegment> segments, int at) {
        if (at < 0 || at >= segments.size()) {
            return false;
        }
        Passage target = segments.get(at).target();
        return target != null && isRegistered(thai, target, TermType.FULL);
    }

    /** Whether an accepted wording stands there to the letter, capitals and articles included. */
    private static boolean isRegistered(TermMatch thai, Passage target, TermType type) {
        return thai.concept()
                .accepted()
                .filter(term -> term.type() == type)
                .map(term -> plain(term.text()))
                // A headline in capitals has a style in capitals too.
                .anyMatch(wording -> isWritten(wording, type, plain(target.text()))
                        || isWritten(wording.toUpperCase(Locale.ROOT), type, plain(target.text())));
    }

    private static boolean isWritten(String wording, TermType type, String text) {
        Pattern another = type == TermType.FULL ? OF_ANOTHER : NAME_FOLLOWS;
        for (int at = text.indexOf(wording); at >= 0; at = text.indexOf(wording, at + 1)) {
            int end = at + wording.length();
            boolean whole = (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                    && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
            if (whole && !another.matcher(text).region(end, text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfOtherReign(TermMatch thai, Passage source) {
        String text = source.text();
        return OTHER_REIGN
                .matcher(text)
                .region(thai.span().end() - source.span().start(), text.length())
                .lookingAt();
    }

    private static String plain(String text) {
        return SPACE.matcher(text.replace('’', '\'')).replaceAll(" ");
    }

    private Finding finding(AlignedSegment segment, Passage source, Passage target, TermMatch thai) {
        List<EnglishToken> tokens = EnglishTokens.of(target.text(), lemmatizer);
        Fix fix = otherCapitals(thai, target, tokens);
        if (fix == null) {
            Span other = otherStyle(thai, source, target, tokens);
            fix = other == null ? null : new Fix(other, thai.concept().english());
        }
        String words = Places.words(source, thai.span());
        if (fix == null) {
            return finding(
                    segment,
                    thai,
                    null,
                    words + " is “" + thai.concept().english() + "”, which is not in the draft.",
                    List.of());
        }
        String there = Places.words(target, fix.span());
        boolean the = there.startsWith("The ");
        return finding(
                segment,
                thai,
                fix.span(),
                words + " is “" + fix.replacement() + "”, not “" + there + "”.",
                List.of(the ? new Fix(fix.span(), Wordform.capitalised(fix.replacement())) : fix));
    }

    private static Finding finding(
            AlignedSegment segment, TermMatch thai, @Nullable Span other, String message, List<Fix> fixes) {
        return new Finding(
                INFO.id(),
                null,
                Severity.ERROR,
                segment.number(),
                thai.span(),
                other,
                thai.concept().id(),
                message,
                fixes);
    }

    /** A registered wording in other capitals, with that wording: His majesty the king. */
    private @Nullable Fix otherCapitals(TermMatch thai, Passage target, List<EnglishToken> tokens) {
        Fix longest = null;
        List<Term> registered = thai.concept()
                .accepted()
                .filter(term -> term.type() == TermType.FULL)
                .toList();
        for (Term term : registered) {
            List<String> words = EnglishTokens.of(term.text(), lemmatizer).stream()
                    .map(EnglishToken::folded)
                    .toList();
            for (int i = 0; i + words.size() <= tokens.size(); i++) {
                List<EnglishToken> there = tokens.subList(i, i + words.size());
                Span span = there.getFirst()
                        .span()
                        .cover(there.getLast().span())
                        .shift(target.span().start());
                if (words.equals(there.stream().map(EnglishToken::folded).toList())
                        && !isOfAnother(tokens, i, i + words.size(), target)
                        && (longest == null || span.length() > longest.span().length())) {
                    longest = new Fix(span, term.text());
                }
            }
        }
        return longest;
    }

    /** The run of words that names the person, styled or spelled otherwise. */
    private @Nullable Span otherStyle(TermMatch thai, Passage source, Passage target, List<EnglishToken> tokens) {
        Set<String> own = new HashSet<>();
        for (Term term : thai.concept().terms()) {
            if (term.lang() == Lang.EN) {
                EnglishTokens.of(term.text(), lemmatizer).forEach(t -> own.add(t.folded()));
            }
        }
        own.removeAll(STYLES);
        Span best = null;
        int most = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int names = 0;
            int titles = 0;
            boolean royal = false;
            boolean honoured = false;
            int end = i;
            while (end < tokens.size() && (isStyle(tokens.get(end)) || isOwn(tokens.get(end), own))) {
                names += isOwn(tokens.get(end), own) ? 1 : 0;
                titles += tokens.get(end).isCapitalised() ? 1 : 0;
                royal |= ROYAL.contains(tokens.get(end).folded());
                honoured |= HONOURS.contains(tokens.get(end).folded());
                end++;
            }
            int weight = 3 * names + titles + (honoured ? 1 : 0);
            // A run of “of the” names nobody.
            if ((names > 0
                            || (royal
                                    && (titles > 1 || honoured || (titles == 1 && end - i > 1))
                                    && !isOfAnother(tokens, i, end, target)))
                    && weight > most) {
                int last = end - 1;
                while (last > i
                        && !tokens.get(last).isCapitalised()
                        && !ROYAL.contains(tokens.get(last).folded())) {
                    last--;
                }
                int first = i;
                while (first < last && !begins(tokens.get(first))) {
                    first++;
                }
                Span run = tokens.get(first)
                        .span()
                        .cover(tokens.get(last).span())
                        .shift(target.span().start());
                // The King who is named rightly is not the Queen who is not.
                if (!isAnothers(run, thai, source, target)) {
                    most = weight;
                    best = run;
                }
            }
        }
        return best;
    }

    /** Whether words name, rightly, somebody else whom the release has. */
    private static boolean isAnothers(Span run, TermMatch thai, Passage source, Passage target) {
        return target.terms().stream()
                .filter(match -> match.term().status() != TermStatus.FORBIDDEN
                        && match.span().contains(run)
                        && !Renderings.passes(thai, match.concept().id()))
                .anyMatch(match -> source.terms().stream()
                        .anyMatch(other ->
                                Renderings.passes(other, match.concept().id())));
    }

    private static boolean begins(EnglishToken token) {
        return token.isCapitalised()
                || token.folded().equals("the")
                || token.folded().equals("his")
                || token.folded().equals("her")
                || token.folded().equals("their")
                || ROYAL.contains(token.folded());
    }

    /** Whether a run of styles goes on with a name that is not its own: His Majesty the Emperor, King Jigme, King of Bhutan. */
    private static boolean isOfAnother(List<EnglishToken> tokens, int from, int end, Passage target) {
        String last = tokens.get(end - 1).folded();
        if (end >= tokens.size()
                || last.equals("and")
                || !target.text()
                        .substring(
                                tokens.get(end - 1).span().end(),
                                tokens.get(end).span().start())
                        .isBlank()) {
            return false;
        }
        EnglishToken next = tokens.get(end);
        boolean of = next.folded().equals("of")
                && end + 1 < tokens.size()
                && !tokens.get(end + 1).folded().equals("thailand");
        return of || next.isCapitalised() || ((last.equals("the") || last.equals("of")) && end - from > 1);
    }

    private static boolean isStyle(EnglishToken token) {
        return STYLES.contains(token.folded());
    }

    private static boolean isOwn(EnglishToken token, Set<String> own) {
        return token.isCapitalised()
                && own.stream()
                        .anyMatch(word -> word.equals(token.folded())
                                || (word.length() >= 5 && EditDistance.isNear(word, token.folded())));
    }
}
