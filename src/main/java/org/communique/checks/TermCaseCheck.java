package org.communique.checks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Passage;
import org.communique.glossary.Domain;
import org.communique.glossary.Term;
import org.communique.glossary.TermMatch;
import org.communique.glossary.TermType;
import org.communique.qa.CheckId;
import org.communique.qa.CheckInfo;
import org.communique.qa.Example;
import org.communique.qa.Finding;
import org.communique.qa.Fix;
import org.communique.qa.SegmentCheck;
import org.communique.qa.Severity;
import org.communique.text.EnglishToken;
import org.communique.text.EnglishTokens;
import org.communique.text.Lemmatizer;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/** A name of the glossary in the right words with small letters where the glossary has capitals, or the other way. */
final class TermCaseCheck implements SegmentCheck {
    private static final CheckInfo INFO = new CheckInfo(
            new CheckId("term-case"),
            Severity.HINT,
            "A term in the right words with the wrong capitals",
            List.of(
                    Example.bad(
                            "การหารือยุทธศาสตร์ไทย-สหรัฐอเมริกา จัดขึ้นที่กรุงเทพฯ",
                            "The Thailand-U.S. strategic Dialogue was held in Bangkok.",
                            "strategic"),
                    Example.bad(
                            "รัฐมนตรีว่าการกระทรวงการต่างประเทศกล่าวต้อนรับ",
                            "The minister of Foreign Affairs gave a welcome speech.",
                            "minister"),
                    Example.good(
                            "การหารือยุทธศาสตร์ไทย-สหรัฐอเมริกา จัดขึ้นที่กรุงเทพฯ",
                            "The Thailand-U.S. Strategic Dialogue was held in Bangkok."),
                    Example.good("ความร่วมมือระหว่างประเทศ", "Cooperation between the countries grows."),
                    Example.good(
                            "เอกอัครราชทูตหลายประเทศเข้าร่วม", "The ambassadors of several countries took part.")));

    private static final double HEADING = 0.6;
    private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}");
    private static final Pattern SENTENCE_START = Pattern.compile("(?:^|[.!?:;\\n•–-]\\s*|\\d[.)]\\s*)[“\"‘(]?$");

    /** How far back a name is looked for, in characters. */
    private static final int BEFORE = 100;

    /** A capital, a quotation mark or an acronym beside the words: they are part of a name or a title. */
    private static final Pattern NAME_BEFORE =
            Pattern.compile("(?:[“\"‘(/&]|\\p{Lu}[\\p{L}.’'-]*(?:\\s(?:of|for|on|and|the|in|to))*\\s|[-–]\\s?)$");

    private static final Pattern NAME_AFTER =
            Pattern.compile("(?:\\s(?:of|for|on|and|the|in|to|&)){0,2}(?:\\s?[-–]\\s?|\\s)\\p{Lu}|[”\"’)/]|\\s\\(");

    private static final Pattern TITLE_OF = Pattern.compile("\\s(?:of|to)\\s(?:the\\s)?\\p{Lu}");

    private static final Pattern THE_BEFORE = Pattern.compile("(?:^|\\s)[Tt]he\\s$");

    private final Lemmatizer lemmatizer;
    private final WordingTokens wordingTokens;

    TermCaseCheck(Lemmatizer lemmatizer, WordingTokens wordingTokens) {
        this.lemmatizer = lemmatizer;
        this.wordingTokens = wordingTokens;
    }

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
        Map<Span, Finding> wrong = new LinkedHashMap<>();
        Set<Span> right = new HashSet<>();
        for (TermMatch thai : source.terms()) {
            Domain domain = thai.concept().domain();
            if (!thai.concept().enforced() || domain == Domain.ROYAL) {
                continue;
            }
            Renderings.Lowered acronym = Renderings.loweredAcronym(thai, target);
            if (acronym != null) {
                wrong.putIfAbsent(acronym.span(), finding(segment, target, thai, acronym.span(), acronym.due()));
            }
            for (TermMatch english : Renderings.of(thai, target)) {
                Finding finding = lowered(segment, target, thai, english);
                if (finding == null) {
                    finding = raised(segment, target, thai, english);
                }
                if (finding == null) {
                    right.add(english.span());
                } else {
                    wrong.putIfAbsent(english.span(), finding);
                }
            }
        }
        List<Finding> findings = new ArrayList<>();
        wrong.forEach((span, finding) -> {
            boolean covered = right.stream().anyMatch(r -> r.contains(span))
                    || wrong.keySet().stream().anyMatch(other -> other.contains(span) && !other.equals(span));
            if (!covered) {
                findings.add(finding);
            }
        });
        return findings.stream();
    }

    /** A common noun with capitals in the middle of a sentence, where no name and no heading gives it them. */
    private @Nullable Finding raised(AlignedSegment segment, Passage target, TermMatch thai, TermMatch english) {
        String words = Places.words(target, english.span());
        List<String> admitted = thai.concept()
                .accepted()
                .map(Term::text)
                .filter(text -> text.equalsIgnoreCase(words))
                .toList();
        boolean common =
                admitted.stream().anyMatch(text -> !CAPITAL.matcher(text).find()) && !admitted.contains(words);
        int from = english.span().start() - target.span().start();
        int to = english.span().end() - target.span().start();
        if (!common || words.indexOf(' ') < 0 || isHeading(target.text())) {
            return null;
        }
        boolean opens = SENTENCE_START.matcher(target.text().substring(0, from)).find();
        String mended = opens ? Wordform.capitalised(words.toLowerCase(Locale.ROOT)) : words.toLowerCase(Locale.ROOT);
        if (mended.equals(words)
                || NAME_BEFORE
                        .matcher(target.text().substring(Math.max(0, from - BEFORE), from))
                        .find()
                || NAME_AFTER
                        .matcher(target.text())
                        .region(to, target.text().length())
                        .lookingAt()) {
            return null;
        }
        return new Finding(
                INFO.id(),
                null,
                Severity.HINT,
                segment.number(),
                thai.span(),
                english.span(),
                thai.concept().id(),
                "“" + words + "” is written “" + mended + "” in a sentence.",
                List.of(new Fix(english.span(), mended)));
    }

    /** Most long words begin with a capital. */
    private static boolean isHeading(String text) {
        List<String> words = Arrays.stream(text.split("[^\\p{L}]+", -1))
                .filter(word -> word.length() > 3)
                .toList();
        return Places.isHeadline(text)
                || words.stream()
                                .filter(word -> Character.isUpperCase(word.charAt(0)))
                                .count()
                        > HEADING * words.size();
    }

    private @Nullable Finding lowered(AlignedSegment segment, Passage target, TermMatch thai, TermMatch english) {
        Term term = english.term();
        List<EnglishToken> due =
                wordingTokens.of(term).stream().filter(t -> !t.isArticle()).toList();
        // One word may be a common noun where it is no title: the ambassadors of several countries.
        if (term.type() != TermType.FULL || (due.size() < 2 && !isTitleOf(english, target))) {
            return null;
        }
        String words = Places.words(target, english.span());
        List<EnglishToken> there = EnglishTokens.of(words, lemmatizer).stream()
                .filter(t -> !t.isArticle())
                .toList();
        if (there.size() != due.size()) {
            return null;
        }
        // Particles of a person's name are small: Chan-o-cha. A name in capitals altogether is a way of printing it.
        boolean person = thai.concept().domain() == Domain.PERSON
                && thai.concept().accepted().noneMatch(other -> other.text().equals(words))
                && there.stream().noneMatch(EnglishToken::isAcronym);
        StringBuilder mended = new StringBuilder(words);
        boolean wrong = false;
        boolean plural = false;
        for (int i = 0; i < due.size(); i++) {
            EnglishToken token = there.get(i);
            if (due.get(i).isCapitalised()
                    && Character.isLowerCase(token.surface().charAt(0))) {
                wrong = true;
                plural |= token.surface().endsWith("s") && !due.get(i).surface().endsWith("s");
                int at = token.span().start();
                mended.setCharAt(at, Character.toUpperCase(mended.charAt(at)));
            } else if (person && Character.isLowerCase(due.get(i).surface().charAt(0)) && token.isCapitalised()) {
                wrong = true;
                int at = token.span().start();
                mended.setCharAt(at, Character.toLowerCase(mended.charAt(at)));
            }
        }
        if (!wrong || plural) {
            return null;
        }
        return finding(segment, target, thai, english.span(), mended.toString());
    }

    private static Finding finding(AlignedSegment segment, Passage target, TermMatch thai, Span span, String mended) {
        return new Finding(
                INFO.id(),
                null,
                Severity.HINT,
                segment.number(),
                thai.span(),
                span,
                thai.concept().id(),
                "“" + Places.words(target, span) + "” is written “" + mended + "”.",
                List.of(new Fix(span, mended)));
    }

    /** A title of one word with the country or person whose it is: the ambassador of Japan. */
    private static boolean isTitleOf(TermMatch english, Passage target) {
        return english.concept().domain() == Domain.POSITION
                && TITLE_OF.matcher(target.text())
                        .region(
                                english.span().end() - target.span().start(),
                                target.text().length())
                        .lookingAt()
                && THE_BEFORE
                        .matcher(target.text()
                                .substring(
                                        0,
                                        english.span().start() - target.span().start()))
                        .find();
    }
}
