package org.communique.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Passage;
import org.communique.qa.Check;
import org.communique.qa.CheckId;
import org.communique.qa.CheckInfo;
import org.communique.qa.Example;
import org.communique.qa.Finding;
import org.communique.qa.Severity;
import org.communique.text.EnglishToken;
import org.communique.text.EnglishTokens;
import org.communique.text.Lemmatizer;
import org.communique.text.Span;

/** An acronym that a draft writes out only later, or writes out twice in different words. */
final class AcronymCheck implements Check {
    private static final CheckInfo INFO = new CheckInfo(
            new CheckId("acronym"),
            Severity.HINT,
            "An acronym used before it is written out, or written out twice differently",
            List.of(
                    Example.bad(
                            "ไทยเป็นสมาชิก ACMECS\nที่ประชุมหารือเรื่องยุทธศาสตร์ความร่วมมือทางเศรษฐกิจอิรวดี-เจ้าพระยา-แม่โขง (ACMECS)",
                            "Thailand is a member of ACMECS.\nThe meeting discussed the Ayeyawady-Chao Phraya-Mekong Economic"
                                    + " Cooperation Strategy (ACMECS).",
                            "ACMECS"),
                    Example.bad(
                            "คณะกรรมาธิการเขตแดนร่วม (JBC) ประชุม\nคณะกรรมาธิการเขตแดนร่วม (JBC) เห็นชอบ",
                            "The Joint Boundary Commission (JBC) met.\nThe Joint Border Committee (JBC) agreed.",
                            "Joint Border Committee"),
                    Example.good(
                            "คณะกรรมาธิการเขตแดนร่วม (JBC) ประชุม\nคณะกรรมาธิการฯ เห็นชอบ",
                            "The Joint Boundary Commission (JBC) met.\nThe JBC agreed."),
                    Example.good(
                            "อาเซียนและสหประชาชาติร่วมมือกัน",
                            "ASEAN and the UN cooperate within the Association of Southeast Asian Nations (ASEAN).")));

    private static final Pattern WRITTEN_OUT =
            Pattern.compile("\\(\\s*(?:the\\s+)?(\\p{Lu}[\\p{L}\\d&.-]{1,11})\\s*\\)");
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}.*\\p{Lu}");

    /** Acronyms that a newspaper does not write out either. */
    private static final Set<String> WELL_KNOWN = Set.of(
            "ASEAN",
            "UN",
            "U.N.",
            "US",
            "U.S.",
            "USA",
            "UK",
            "U.K.",
            "EU",
            "E.U.",
            "APEC",
            "WHO",
            "NATO",
            "UNESCO",
            "UNICEF",
            "G7",
            "G20",
            "COVID-19",
            "GDP",
            "CEO",
            "SME",
            "SMES",
            "NGO",
            "NGOS",
            "AI",
            "TV",
            "IT",
            "PM",
            "FM",
            "WTO",
            "IMF",
            "OECD",
            "BRICS",
            "PDR",
            "ROK",
            "UAE",
            "MOU",
            "MFA",
            "OPEC");

    /** Words that an acronym may leave out: Chao Phraya is the C of ACMECS. */
    private static final int SKIPPED = 2;

    private static final Set<String> LIGHT =
            Set.of("of", "for", "the", "and", "to", "in", "on", "at", "a", "an", "&", "with");

    private final Lemmatizer lemmatizer;

    AcronymCheck(Lemmatizer lemmatizer) {
        this.lemmatizer = lemmatizer;
    }

    @Override
    public CheckInfo info() {
        return INFO;
    }

    /** An acronym with the words that it stands for, as the draft writes it out. */
    private record WrittenOut(String acronym, Span words, int at, List<String> folded) {}

    @Override
    public Stream<Finding> check(Bitext bitext) {
        List<Finding> findings = new ArrayList<>();
        Map<String, WrittenOut> known = new HashMap<>();
        Map<String, Finding> early = new HashMap<>();
        Set<String> told = new HashSet<>();
        for (AlignedSegment segment : inOrderOfTheDraft(bitext)) {
            Passage target = segment.target();
            if (target == null) {
                continue;
            }
            List<EnglishToken> tokens = EnglishTokens.of(target.text(), lemmatizer);
            List<WrittenOut> here = writtenOut(target.text(), tokens);
            for (EnglishToken token : tokens) {
                String acronym = token.surface();
                boolean inBrackets =
                        here.stream().anyMatch(w -> w.at == token.span().start());
                if (token.isAcronym() && !inBrackets && !known.containsKey(acronym) && !early.containsKey(acronym)) {
                    boolean before = here.stream()
                            .anyMatch(w -> w.acronym.equals(acronym)
                                    && w.at < token.span().start());
                    if (!before) {
                        early.put(acronym, used(segment, target, token));
                    }
                }
            }
            for (WrittenOut out : here) {
                WrittenOut before = known.putIfAbsent(out.acronym, out);
                if (before == null) {
                    Finding used = early.get(out.acronym);
                    if (used != null && !WELL_KNOWN.contains(out.acronym)) {
                        findings.add(used);
                    }
                } else if (!before.folded.equals(out.folded) && told.add(out.acronym)) {
                    findings.add(new Finding(
                            INFO.id(),
                            "written-out-twice",
                            Severity.HINT,
                            segment.number(),
                            null,
                            out.words.shift(target.span().start()),
                            null,
                            "“" + out.acronym + "” was written out in other words before.",
                            List.of()));
                }
            }
        }
        return findings.stream();
    }

    private static List<AlignedSegment> inOrderOfTheDraft(Bitext bitext) {
        return bitext.segments().stream()
                .sorted((a, b) -> Integer.compare(start(a), start(b)))
                .toList();
    }

    private static int start(AlignedSegment segment) {
        Passage target = segment.target();
        return target == null ? -1 : target.span().start();
    }

    private static Finding used(AlignedSegment segment, Passage target, EnglishToken token) {
        return new Finding(
                INFO.id(),
                "used-early",
                Severity.HINT,
                segment.number(),
                null,
                token.span().shift(target.span().start()),
                null,
                "“" + token.surface() + "” is used here before it is written out.",
                List.of());
    }

    private static List<WrittenOut> writtenOut(String text, List<EnglishToken> tokens) {
        List<WrittenOut> all = new ArrayList<>();
        Matcher matcher = WRITTEN_OUT.matcher(text);
        while (matcher.find()) {
            String acronym = matcher.group(1);
            if (!CAPITALS.matcher(acronym).find()) {
                continue;
            }
            List<EnglishToken> before = tokens.stream()
                    .filter(t -> t.span().end() <= matcher.start())
                    .toList();
            int first = firstWord(acronym, before);
            if (first >= 0) {
                List<EnglishToken> words = before.subList(first, before.size());
                all.add(new WrittenOut(
                        acronym,
                        words.getFirst().span().cover(words.getLast().span()),
                        matcher.start(1),
                        words.stream()
                                .map(EnglishToken::folded)
                                .filter(w -> !LIGHT.contains(w))
                                .toList()));
            }
        }
        return all;
    }

    /** Where the words begin whose initials spell the acronym; -1 where the words before the bracket do not. */
    private static int firstWord(String acronym, List<EnglishToken> before) {
        String letters = acronym.replaceAll("[^\\p{Lu}]", "");
        int letter = letters.length() - 1;
        int i = before.size() - 1;
        int first = -1;
        int skipped = 0;
        while (i >= 0 && letter >= 0) {
            EnglishToken token = before.get(i);
            if (startsWith(token, letters.charAt(letter))) {
                first = i;
                letter--;
            } else if (!LIGHT.contains(token.folded()) && (first < 0 || ++skipped > SKIPPED)) {
                return -1;
            }
            i--;
        }
        return letter < 0 ? first : -1;
    }

    private static boolean startsWith(EnglishToken token, char letter) {
        return Character.toUpperCase(token.surface().charAt(0)) == letter;
    }
}
