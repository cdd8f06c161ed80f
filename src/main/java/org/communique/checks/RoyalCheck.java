package org.communique.checks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

    /** What makes a run of capitals royal. */
    private static final Set<String> ROYAL =
            Set.of("majesty", "majesties", "highness", "hm", "hrh", "king", "queen", "prince", "princess");

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
        String text = plain(target.text());
        return thai.concept().accepted().filter(term -> term.type() == type).anyMatch(term -> {
            String wording = plain(term.text());
            int at = text.indexOf(wording);
            return at >= 0
                    && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                    && (at + wording.length() == text.length()
                            || !Character.isLetterOrDigit(text.charAt(at + wording.length())))
                    && (type == TermType.FULL
                            || !NAME_FOLLOWS
                                    .matcher(text)
                                    .region(at + wording.length(), text.length())
                                    .lookingAt());
        });
    }

    private static String plain(String text) {
        return SPACE.matcher(text.replace('’', '\'')).replaceAll(" ");
    }

    private Finding finding(AlignedSegment segment, Passage source, Passage target, TermMatch thai) {
        Span other = otherStyle(thai, target);
        String right = thai.concept().english();
        String words = Places.words(source, thai.span());
        boolean the = other != null && Places.words(target, other).startsWith("The ");
        return new Finding(
                INFO.id(),
                null,
                Severity.ERROR,
                segment.number(),
                thai.span(),
                other,
                thai.concept().id(),
                other == null
                        ? words + " is “" + right + "”, which is not in the draft."
                        : words + " is “" + right + "”, not “" + Places.words(target, other) + "”.",
                other == null ? List.of() : List.of(new Fix(other, the ? Wordform.capitalised(right) : right)));
    }

    /** The run of words that names the person, styled or spelled otherwise. */
    private @Nullable Span otherStyle(TermMatch thai, Passage target) {
        Set<String> own = new HashSet<>();
        for (Term term : thai.concept().terms()) {
            if (term.lang() == Lang.EN) {
                EnglishTokens.of(term.text(), lemmatizer).forEach(t -> own.add(t.folded()));
            }
        }
        own.removeAll(STYLES);
        List<EnglishToken> tokens = EnglishTokens.of(target.text(), lemmatizer);
        Span best = null;
        int most = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int names = 0;
            int titles = 0;
            boolean royal = false;
            int end = i;
            while (end < tokens.size() && (isStyle(tokens.get(end)) || isOwn(tokens.get(end), own))) {
                names += isOwn(tokens.get(end), own) ? 1 : 0;
                titles += tokens.get(end).isCapitalised() ? 1 : 0;
                royal |= ROYAL.contains(tokens.get(end).folded());
                end++;
            }
            int weight = 3 * names + titles;
            // A run of “of the” names nobody.
            if ((names > 0 || (royal && titles > 1)) && weight > most) {
                int last = end - 1;
                while (last > i && !tokens.get(last).isCapitalised()) {
                    last--;
                }
                int first = i;
                while (first < last
                        && !tokens.get(first).isCapitalised()
                        && !tokens.get(first).folded().equals("the")) {
                    first++;
                }
                most = weight;
                best = tokens.get(first)
                        .span()
                        .cover(tokens.get(last).span())
                        .shift(target.span().start());
            }
        }
        return best;
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
