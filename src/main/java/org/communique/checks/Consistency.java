package org.communique.checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Passage;
import org.communique.glossary.Concept;
import org.communique.glossary.Domain;
import org.communique.glossary.Glossary;
import org.communique.glossary.Term;
import org.communique.qa.CheckId;
import org.communique.qa.Finding;
import org.communique.qa.Fix;
import org.communique.qa.HouseStyle;
import org.communique.qa.Severity;
import org.communique.text.Lemmatizer;
import org.communique.text.Recent;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One habit throughout a draft: where two are mixed, the rarer is reported, each word once, and at most a few. Names keep
 * their own spelling: what is spelt is compared in lower case only, and quotations are not looked at.
 */
final class Consistency {
    private static final int MOST_OF_A_HABIT = 3;

    /** What an office asks for however rare it is in a draft; else one finding would want what another calls wrong. */
    private static final Map<HouseStyle, String> ASKED =
            Map.of(HouseStyle.MINISTRY, "Viet Nam", HouseStyle.GOVERNMENT_HOUSE, "American");

    /**
     * Two or more ways to write one thing.
     *
     * @param code of the finding
     * @param what is mixed, for the message
     * @param ministry the way that wins a tie in the ministry's style; null: the first seen
     * @param house the same in Government House's; where both offices write one way, that is the usual one
     * @param ways at least two
     */
    private record Habit(
            String code,
            Severity severity,
            String what,
            @Nullable String ministry,
            @Nullable String house,
            List<Way> ways) {}

    /** @param mend how the words of the pattern's other ways are written this way; null where no rule tells */
    private record Way(String name, Pattern words, @Nullable UnaryOperator<String> mend, String beginning) {
        Way(String name, Pattern words, @Nullable UnaryOperator<String> mend) {
            this(name, words, mend, beginning(words.pattern()));
        }

        /** The letters that all the words begin with, to be looked for first: most drafts have none of most words. */
        private static String beginning(String pattern) {
            int from = 0;
            while (pattern.startsWith("(?<", from)) {
                int depth = 0;
                do {
                    depth += pattern.charAt(from) == '(' ? 1 : pattern.charAt(from) == ')' ? -1 : 0;
                    from++;
                } while (depth > 0);
            }
            int to = from;
            while (to < pattern.length() && isPlain(pattern.charAt(to))) {
                to++;
            }
            boolean optional = to < pattern.length() && "?*{|".indexOf(pattern.charAt(to)) >= 0;
            return pattern.substring(from, optional ? Math.max(from, to - 1) : to);
        }

        private static boolean isPlain(char c) {
            return Character.isLetter(c) || c == '-' || c == ' ';
        }
    }

    private record Seen(String way, AlignedSegment segment, Span inDocument, String words) {}

    private static final String NO_RANK =
            "(?<!(?:Secretary|Director|Consul|Attorney|Governor|Inspector|Solicitor|Surgeon|Comptroller|Major|Lieutenant"
                    + "|Brigadier|Lt\\.|Maj\\.|Pol\\.)[ -])";
    private static final String NO_NAME =
            "(?! (?:Assembly|Department|Council|Conference|Election|Staff|Manager|Agreement|Comment|Secretariat"
                    + "|Headquarters|Affairs|Hospital|Debate|Committee|Motors|Electric)\\b)";

    private final Lemmatizer lemmatizer;
    private final List<Habit> habits = List.of(
            habit(
                    "MIXED_U_S",
                    Severity.WARNING,
                    "“U.S.” and “US”",
                    null,
                    null,
                    way("U.S.", "(?<![\\p{L}\\p{N}.&/-])U\\.\\s?S\\.(?!\\p{L})(?!\\s?(?:\\$|dollars?\\b))", "U.S."),
                    way(
                            "US",
                            "(?<![\\p{L}\\p{N}.&/-])US(?!-\\p{Lu})(?![\\p{L}\\p{N}$&.]|\\.\\p{L})(?!\\s?(?:\\$|dollars?\\b|[\\d]))",
                            "US")),
            // These two are hints, since term-inconsistent sees them where the Thai is there.
            habit(
                    "MIXED_LAO_PDR",
                    Severity.HINT,
                    "“Lao PDR” and “Laos”",
                    "Lao PDR",
                    "Lao PDR",
                    way("Lao PDR", "(?<!\\w)Lao P\\.?D\\.?R(?!\\w)\\.?"),
                    way("Laos", "(?<!\\w)Laos(?!\\w)(?!-)")),
            habit(
                    "MIXED_VIET_NAM",
                    Severity.HINT,
                    "“Viet Nam” and “Vietnam”",
                    null,
                    null,
                    way("Viet Nam", "(?<!\\w)Viet Nam(?!\\w)(?! News)", "Viet Nam"),
                    way("Vietnam", "(?<!\\w)Vietnam(?!\\w)(?! (?:War|Airlines|News)(?!\\w))", "Vietnam")),
            habit(
                    "MIXED_PERCENT",
                    Severity.WARNING,
                    "“per cent” and “percent”",
                    "per cent",
                    "percent",
                    way("per cent", "(?<!\\w)per cent(?!\\w)", "per cent"),
                    way("percent", "(?<!\\w)percent(?!\\w)", "percent")),
            habit(
                    "MIXED_MOU",
                    Severity.WARNING,
                    "“MOU” and “MoU”",
                    null,
                    null,
                    inflected("MOU", "(?<!\\w)MOUs?(?!\\w)", w -> w.replace("MoU", "MOU")),
                    inflected("MoU", "(?<!\\w)MoUs?(?!\\w)", w -> w.replace("MOU", "MoU"))),
            habit(
                    "MIXED_CO_CHAIR",
                    Severity.WARNING,
                    "“co-chair” and “cochair”",
                    "co-chair",
                    "co-chair",
                    inflected(
                            "co-chair",
                            "(?<!\\w)co-chair(?:s|ed|ing|man|men|person)?(?!\\w)",
                            w -> w.replace("cochair", "co-chair")),
                    inflected(
                            "cochair",
                            "(?<!\\w)cochair(?:s|ed|ing|man|men|person)?(?!\\w)",
                            w -> w.replace("co-chair", "cochair"))),
            habit(
                    "MIXED_SUB_REGION",
                    Severity.WARNING,
                    "“sub-region” and “subregion”",
                    null,
                    null,
                    inflected(
                            "sub-region",
                            "(?<!\\w)sub-region(?:s|al|ally)?(?!\\w)",
                            w -> w.replace("subregion", "sub-region")),
                    inflected(
                            "subregion",
                            "(?<!\\w)subregion(?:s|al|ally)?(?!\\w)",
                            w -> w.replace("sub-region", "subregion"))),
            habit(
                    "MIXED_CYBER_SECURITY",
                    Severity.WARNING,
                    "“cybersecurity” and “cyber security”",
                    null,
                    null,
                    way("cybersecurity", "(?<!\\w)cybersecurity(?!\\w)", "cybersecurity"),
                    way("cyber security", "(?<!\\w)cyber security(?!\\w)", "cyber security"),
                    way("cyber-security", "(?<!\\w)cyber-security(?!\\w)", "cyber-security")),
            habit(
                    "MIXED_COOPERATION",
                    Severity.WARNING,
                    "“cooperation” and “co-operation”",
                    null,
                    null,
                    inflected(
                            "cooperation",
                            "(?<!\\w)cooperat(?:ion|ions|ive|e|es|ed|ing)(?!\\w)",
                            w -> w.replace("co-op", "coop")),
                    inflected(
                            "co-operation",
                            "(?<!\\w)co-operat(?:ion|ions|ive|e|es|ed|ing)(?!\\w)",
                            w -> w.replace("coop", "co-op"))),
            habit(
                    "MIXED_TIME",
                    Severity.HINT,
                    "ways to write a time",
                    null,
                    null,
                    way("14:00 hrs.", "(?<!\\w)\\d{1,2}:\\d\\d\\s?(?:hrs|hours)(?!\\w)"),
                    way("14.00 hrs.", "(?<!\\w)\\d{1,2}\\.\\d\\d\\s?(?:hrs|hours)(?!\\w)"),
                    way("1400hrs", "(?<!\\w)[0-2]\\d[0-5]\\d\\s?(?:hrs|hours)(?!\\w)"),
                    way("2 p.m.", "(?<!\\w)\\d{1,2}(?:[.:]\\d\\d)?\\s?[ap]\\.?m(?!\\w)")),
            // Before a name of two words only: the General Assembly is nobody's rank.
            habit(
                    "MIXED_GENERAL",
                    Severity.HINT,
                    "“General” and “Gen.”",
                    null,
                    "Gen.",
                    way("General", NO_RANK + "(?<!\\w)General(?= \\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll})" + NO_NAME, "General"),
                    way("Gen.", NO_RANK + "(?<!\\w)Gen\\.(?= \\p{Lu}\\p{Ll}+)", "Gen.")),
            habit(
                    "MIXED_STRATEGIC_PARTNERSHIP",
                    Severity.HINT,
                    "“Strategic Partnership” and “strategic partnership”",
                    "Strategic Partnership",
                    "Strategic Partnership",
                    way("Strategic Partnership", "(?<!\\w)Strategic Partnership(?!\\w)", "Strategic Partnership"),
                    way("strategic partnership", "(?<!\\w)strategic [Pp]artnership(?!\\w)", "strategic partnership")));

    private static final String MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

    /** Only where no office's style is asked for: else the pattern rules say which order it is. */
    private final Habit dateOrder = habit(
            "MIXED_DATES",
            Severity.WARNING,
            "“21 May 2021” and “May 21, 2021”",
            null,
            null,
            way("21 May 2021", "(?<!\\w)\\d{1,2}(?:st|nd|rd|th)? " + MONTH + ",? (?:19|20|25)\\d\\d(?!\\w)"),
            way("May 21, 2021", "(?<!\\w)" + MONTH + " \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20|25)\\d\\d(?!\\w)"));

    /** British stems, and the American ones: each word of either is the other's with the stem changed. */
    private static final Map<String, String> BRITISH = spellings();

    private static final Map<String, String> AMERICAN =
            BRITISH.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}.@/_-])[a-z]+(?![\\p{L}\\p{N}@/_]|\\.\\p{L})");
    private static final Pattern IZE =
            Pattern.compile("([a-z]{3,40}?i)([sz])(e|es|ed|ing|er|ers|ation|ations|ational)");

    /** “A computer program” is one in British English too. */
    private static final Pattern SOFTWARE = Pattern.compile("(?i)(?<!\\w)(?:computer|software|training)\\s+$");

    private static final Pattern QUOTATION = Pattern.compile("[“\"][^“”\"]+[”\"]");

    /** Accepted wordings that begin with such a pair: names, which keep their dash. */
    private final Recent<Glossary, Set<String>> pairNames = new Recent<>(glossary -> glossary.concepts().stream()
            .flatMap(Concept::accepted)
            .map(Term::text)
            .filter(text -> text.matches("Thai(?:land)?\\s?[-‐‑–—].*"))
            .collect(Collectors.toSet()));

    /** How a dash stands in “Thailand – U.S.”: a dash before anything but a country is one of the sentence. */
    private final Recent<Glossary, List<Way>> pairs = new Recent<>(glossary -> {
        String countries = Stream.concat(
                        Stream.of("U.S.", "US", "UK", "EU", "ASEAN"),
                        glossary.concepts().stream()
                                .filter(concept -> concept.domain() == Domain.COUNTRY)
                                .flatMap(Concept::accepted)
                                .map(Term::text))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        String pair = "(?<!\\w)(?:Thailand|Thai)%s(?:the )?(?:" + countries + ")(?!\\p{L})";
        return List.of(
                // “Thai-EU” is an adjective, and has its hyphen whatever stands between two nouns.
                dash("Thailand-X", pair.replace("(?:Thailand|Thai)", "Thailand").formatted("[-‐‑]"), "-"),
                dash("Thailand - X", pair.formatted("\\s[-‐‑]\\s"), " - "),
                dash("Thailand–X", pair.formatted("[–—]"), "–"),
                dash("Thailand – X", pair.formatted("\\s[–—]\\s"), " – "));
    });

    Consistency(Lemmatizer lemmatizer) {
        this.lemmatizer = lemmatizer;
    }

    Stream<Finding> findings(CheckId check, Bitext bitext, HouseStyle style) {
        List<Finding> findings = new ArrayList<>(spelling(check, bitext, style));
        for (Habit habit : habits) {
            findings.addAll(mixed(check, habit, seen(habit.ways(), bitext), style));
        }
        if (style == HouseStyle.NONE) {
            findings.addAll(mixed(check, dateOrder, seen(dateOrder.ways(), bitext), style));
        }
        findings.addAll(dashes(check, bitext, style));
        return findings.stream();
    }

    private static List<Seen> seen(List<Way> ways, Bitext bitext) {
        List<Way> there = ways.stream()
                .filter(way -> bitext.target().contains(way.beginning()))
                .toList();
        // A lone way is no mixture.
        if (there.size() < Math.min(2, ways.size())) {
            return List.of();
        }
        List<Seen> seen = new ArrayList<>();
        for (AlignedSegment segment : bitext.segments()) {
            Passage target = segment.target();
            if (target == null) {
                continue;
            }
            List<Span> quoted = null;
            for (Way way : there) {
                if (!target.text().contains(way.beginning())) {
                    continue;
                }
                quoted = quoted == null ? quotations(target.text()) : quoted;
                Matcher matcher = way.words().matcher(target.text());
                while (matcher.find()) {
                    Span span = new Span(matcher.start(), matcher.end());
                    if (quoted.stream().noneMatch(span::overlaps)) {
                        seen.add(new Seen(
                                way.name(), segment, span.shift(target.span().start()), matcher.group()));
                    }
                }
            }
        }
        seen.sort(Comparator.comparingInt(s -> s.inDocument().start()));
        return seen;
    }

    private static List<Span> quotations(String text) {
        return QUOTATION
                .matcher(text)
                .results()
                .map(quotation -> new Span(quotation.start(), quotation.end()))
                .toList();
    }

    /** The rarer ways, each of their words once. */
    private static List<Finding> mixed(CheckId check, Habit habit, List<Seen> seen, HouseStyle style) {
        Map<String, Integer> counts = new TreeMap<>();
        seen.forEach(s -> counts.merge(s.way(), 1, Integer::sum));
        if (counts.size() < 2) {
            return List.of();
        }
        String usual = usual(habit, seen, counts, style);
        List<Finding> findings = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (Seen rare : seen) {
            if (rare.way().equals(usual)
                    || findings.size() == MOST_OF_A_HABIT
                    || !said.add(rare.words().toLowerCase(Locale.ROOT))) {
                continue;
            }
            UnaryOperator<String> mend = habit.ways().stream()
                    .filter(way -> way.name().equals(usual))
                    .findFirst()
                    .orElseThrow()
                    .mend();
            String mended = mend == null ? null : mend.apply(rare.words());
            findings.add(finding(
                    check,
                    habit.code(),
                    habit.severity(),
                    rare,
                    "The draft mixes " + habit.what() + ": elsewhere it writes “" + example(seen, usual) + "”.",
                    mended));
        }
        return findings;
    }

    private static String usual(Habit habit, List<Seen> seen, Map<String, Integer> counts, HouseStyle style) {
        if (style != HouseStyle.NONE
                && habit.ministry() != null
                && habit.ministry().equals(habit.house())) {
            return counts.containsKey(habit.ministry())
                    ? habit.ministry()
                    : counts.keySet().iterator().next();
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        List<String> tied = counts.keySet().stream()
                .filter(way -> counts.getOrDefault(way, 0) == most)
                .toList();
        String asked = ASKED.get(style);
        if (asked != null && habit.ways().stream().anyMatch(way -> way.name().equals(asked))) {
            return asked;
        }
        String lean = lean(habit, style);
        if (lean != null && tied.contains(lean)) {
            return lean;
        }
        return seen.stream().map(Seen::way).filter(tied::contains).findFirst().orElseThrow();
    }

    private static @Nullable String lean(Habit habit, HouseStyle style) {
        return switch (style) {
            case MINISTRY -> habit.ministry();
            case GOVERNMENT_HOUSE -> habit.house();
            case NONE -> null;
        };
    }

    private static String example(List<Seen> seen, String way) {
        return seen.stream()
                .filter(s -> s.way().equals(way))
                .findFirst()
                .orElseThrow()
                .words();
    }

    private static Finding finding(
            CheckId check, String code, Severity severity, Seen rare, String message, @Nullable String mended) {
        return new Finding(
                check,
                code,
                severity,
                rare.segment().number(),
                null,
                rare.inDocument(),
                null,
                message,
                mended == null || mended.equals(rare.words())
                        ? List.of()
                        : List.of(new Fix(rare.inDocument(), mended)));
    }

    /** A pair inside an accepted wording of the glossary is a name as it stands, and keeps its dash. */
    private List<Finding> dashes(CheckId check, Bitext bitext, HouseStyle style) {
        List<Way> ways = pairs.of(bitext.glossary());
        Set<String> names = pairNames.of(bitext.glossary());
        List<Seen> seen = seen(ways, bitext).stream()
                .filter(s -> names.stream()
                        .noneMatch(name ->
                                bitext.target().startsWith(name, s.inDocument().start())))
                .toList();
        Habit habit = new Habit(
                "MIXED_DASHES", Severity.WARNING, "dashes between countries", "Thailand – X", "Thailand-X", ways);
        return mixed(check, habit, seen, style);
    }

    /** Words in lower case that may be spelt in two ways, outside of quotations. */
    private static List<Seen> words(Bitext bitext) {
        List<Seen> words = new ArrayList<>();
        for (AlignedSegment segment : bitext.segments()) {
            Passage target = segment.target();
            if (target == null) {
                continue;
            }
            String text = target.text();
            List<Span> quoted = null;
            for (int start = 0; start < text.length(); start++) {
                int end = start;
                while (end < text.length() && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') {
                    end++;
                }
                if (end == start) {
                    continue;
                }
                Span span = new Span(start, end);
                String word = span.of(text);
                boolean two = BRITISH.containsKey(word)
                        || AMERICAN.containsKey(word)
                        || IZE.matcher(word).matches();
                if (two
                        && WORD.matcher(text)
                                .region(start, end)
                                .useTransparentBounds(true)
                                .matches()) {
                    quoted = quoted == null ? quotations(text) : quoted;
                    if (quoted.stream().noneMatch(span::overlaps)) {
                        words.add(new Seen("", segment, span.shift(target.span().start()), word));
                    }
                }
                start = end;
            }
        }
        return words;
    }

    /**
     * British and American, and -ise and -ize. British English has both endings, so that “labour” and “organize” go
     * together; American has one, so that “labor” and “organise” do not.
     */
    private List<Finding> spelling(CheckId check, Bitext bitext, HouseStyle style) {
        List<Seen> regions = new ArrayList<>();
        List<Seen> endings = new ArrayList<>();
        for (Seen word : words(bitext)) {
            String text = word.words();
            Matcher ize = IZE.matcher(text);
            if (ize.matches() && hasBoth(ize)) {
                boolean s = ize.group(2).equals("s");
                endings.add(new Seen(s ? "-ise" : "-ize", word.segment(), word.inDocument(), text));
                if (s) {
                    regions.add(new Seen("British", word.segment(), word.inDocument(), text));
                }
            } else if (BRITISH.containsKey(text)) {
                regions.add(new Seen("British", word.segment(), word.inDocument(), text));
            } else if (AMERICAN.containsKey(text) && !software(word, bitext)) {
                regions.add(new Seen("American", word.segment(), word.inDocument(), text));
            }
        }
        Habit ending = habit(
                "MIXED_ISE_IZE",
                Severity.WARNING,
                "“-ise” and “-ize”",
                "-ise",
                "-ize",
                new Way("-ise", WORD, w -> swapEnding(w, "s")),
                new Way("-ize", WORD, w -> swapEnding(w, "z")));
        Habit region = habit(
                "MIXED_SPELLING",
                Severity.WARNING,
                "British and American spelling",
                "British",
                "American",
                new Way("British", WORD, w -> AMERICAN.getOrDefault(w, w)),
                new Way("American", WORD, w -> BRITISH.getOrDefault(w, swapEnding(w, "z"))));
        List<Finding> findings = new ArrayList<>(mixed(check, ending, endings, style));
        findings.addAll(foreign(check, region, regions, style));
        Set<Span> said = findings.stream().map(Finding::target).collect(Collectors.toSet());
        mixed(check, region, regions, style).stream()
                .filter(finding -> !said.contains(finding.target()))
                .forEach(findings::add);
        return findings;
    }

    /**
     * A draft wholly in the other English than its office's. Government House writes American; the ministry leans to
     * British, but half of its pages do not: a hint there. A single word is no habit yet.
     */
    private static List<Finding> foreign(CheckId check, Habit habit, List<Seen> seen, HouseStyle style) {
        String own = lean(habit, style);
        if (own == null || seen.stream().anyMatch(s -> s.way().equals(own))) {
            return List.of();
        }
        Map<String, Seen> words = new LinkedHashMap<>();
        seen.forEach(s -> words.putIfAbsent(s.words(), s));
        boolean house = style == HouseStyle.GOVERNMENT_HOUSE;
        Way way = habit.ways().stream()
                .filter(w -> w.name().equals(own))
                .findFirst()
                .orElseThrow();
        return words.values().stream()
                .limit(MOST_OF_A_HABIT)
                .map(s -> finding(
                        check,
                        house ? "AMERICAN_SPELLING" : "BRITISH_SPELLING",
                        house && words.size() > 1 ? Severity.WARNING : Severity.HINT,
                        s,
                        (house ? "Government House writes American English" : "The ministry leans to British English")
                                + "; this is " + (house ? "British." : "American."),
                        way.mend() == null ? null : way.mend().apply(s.words())))
                .toList();
    }

    private static boolean software(Seen word, Bitext bitext) {
        int start = word.inDocument().start();
        return word.words().startsWith("program")
                && SOFTWARE.matcher(bitext.target().substring(Math.max(0, start - 20), start))
                        .find();
    }

    /** Exercise, promise and rise have no form with z. */
    private boolean hasBoth(Matcher ize) {
        return lemmatizer.knows(ize.group(1) + "z" + ize.group(3))
                && lemmatizer.lemmas(ize.group(1) + "z" + ize.group(3)).stream()
                        .anyMatch(l -> l.endsWith("ize") || l.endsWith("ization") || l.endsWith("izer"))
                && !NO_PAIR.contains(ize.group(1));
    }

    /** Pairs of different words: “prise” and “prize”, “size”, “seize”. */
    private static final Set<String> NO_PAIR = Set.of("pri", "apprai", "mai", "sei", "caps", "capsi");

    private static String swapEnding(String word, String letter) {
        Matcher ize = IZE.matcher(word);
        return ize.matches() ? ize.group(1) + letter + ize.group(3) : word;
    }

    private static Map<String, String> spellings() {
        Map<String, String> pairs = new TreeMap<>();
        for (String stem : List.of(
                "behavio", "colo", "endeavo", "favo", "flavo", "harbo", "hono", "labo", "neighbo", "rumo", "savo",
                "armo", "vapo")) {
            for (String end : List.of(
                    "r", "rs", "red", "ring", "rer", "rers", "rable", "rably", "rite", "rites", "rful", "rhood",
                    "rhoods", "rly", "ral")) {
                pairs.put(stem + "u" + end, stem + end);
            }
        }
        for (String stem : List.of("rigo", "vigo", "fervo", "splendo", "cando", "valo", "humo", "odo")) {
            pairs.put(stem + "ur", stem + "r");
        }
        for (String stem :
                List.of("cent", "theat", "lit", "fib", "calib", "kilomet", "centimet", "millimet", "epicent")) {
            pairs.put(stem + "re", stem + "er");
            pairs.put(stem + "res", stem + "ers");
        }
        pairs.put("centred", "centered");
        pairs.put("centring", "centering");
        for (String stem : List.of(
                "travel", "cancel", "label", "model", "fuel", "channel", "signal", "counsel", "level", "total",
                "marshal")) {
            for (String end : List.of("ed", "ing", "er", "ers", "or", "ors")) {
                pairs.put(stem + "l" + end, stem + end);
            }
        }
        for (String stem : List.of("fulfil", "enrol", "instal")) {
            for (String end : stem.equals("instal") ? List.of("ment", "ments") : List.of("", "s", "ment")) {
                pairs.put(stem + end, stem + "l" + end);
            }
        }
        for (String stem : List.of("analy", "cataly", "paraly")) {
            for (String end : List.of("e", "ed", "ing")) {
                pairs.put(stem + "s" + end, stem + "z" + end);
            }
        }
        pairs.put("programme", "program");
        pairs.put("programmes", "programs");
        pairs.put("defence", "defense");
        pairs.put("defences", "defenses");
        pairs.put("offence", "offense");
        pairs.put("offences", "offenses");
        pairs.put("catalogue", "catalog");
        pairs.put("grey", "gray");
        pairs.put("sceptical", "skeptical");
        pairs.put("manoeuvre", "maneuver");
        pairs.put("manoeuvres", "maneuvers");
        pairs.put("aluminium", "aluminum");
        pairs.put("skilful", "skillful");
        pairs.put("jewellery", "jewelry");
        pairs.put("paediatric", "pediatric");
        return Map.copyOf(pairs);
    }

    private static Habit habit(
            String code,
            Severity severity,
            String what,
            @Nullable String ministry,
            @Nullable String house,
            Way... ways) {
        return new Habit(code, severity, what, ministry, house, List.of(ways));
    }

    private static Way way(String name, String words) {
        return new Way(name, Pattern.compile(words), null);
    }

    private static Way way(String name, String words, String mend) {
        return new Way(name, Pattern.compile(words), word -> mend);
    }

    private static Way dash(String name, String words, String dash) {
        return inflected(name, words, pair -> pair.replaceFirst("\\s*[-‐‑–—]\\s*", dash));
    }

    private static Way inflected(String name, String words, UnaryOperator<String> mend) {
        return new Way(name, Pattern.compile(words), mend);
    }
}
