package org.communique.acceptance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
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
import org.communique.text.Span;

/**
 * Every slip of each kind that can be put into a draft of the strategic-dialogue release. What is still a correct draft
 * with the words replaced is no slip and is not made.
 */
final class Slips {
    /** Facts of the release: how a draft may write them, and the Thai. */
    private record Fact(Pattern english, List<String> thai) {
        static Fact of(String english, String... thai) {
            return new Fact(Pattern.compile(english), List.of(thai));
        }
    }

    private static final Fact SEVENTH = Fact.of("\\b(?:7th|Seventh|seventh)\\b", "ครั้งที่ ๗");
    private static final Fact SIXTH = Fact.of("\\b(?:6th|Sixth|sixth)\\b", "ครั้งที่ ๖");
    private static final Fact POSTED = Fact.of("\\b22[ \\u00a0]May[ \\u00a0]2021\\b", "22 พ.ค. 2564");
    private static final Fact HELD = Fact.of("\\b21[ \\u00a0]May[ \\u00a0]2021\\b", "๒๑ พฤษภาคม ๒๕๖๔");
    private static final Fact LAST = Fact.of("\\bJuly[ \\u00a0]2017\\b", "กรกฎาคม ๒๕๖๐");
    private static final Fact COVID = Fact.of("\\bCOVID-19\\b", "โควิด-๑๙");

    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final List<String> ORDINALS =
            List.of("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth");

    /** Names that a draft must spell, each with the Thai release's words for it. */
    private static final List<Fact> NAMES = List.of(
            Fact.of("\\bAtul\\b", "Atul"),
            Fact.of("\\bKeshap\\b", "Keshap"),
            Fact.of("\\bThani\\b", "ธานี ทองภักดี"),
            Fact.of("\\bThongphakdi\\b", "ธานี ทองภักดี"),
            Fact.of("\\bACMECS\\b", "ACMECS", "ยุทธศาสตร์ความร่วมมือทางเศรษฐกิจ อิรวดี-เจ้าพระยา-แม่โขง"),
            Fact.of("\\bAPEC\\b", "APEC", "ความร่วมมือทางเศรษฐกิจในเอเชียแปซิฟิก"),
            Fact.of("\\bASEAN\\b", "อาเซียน"),
            Fact.of("\\bBCG\\b", "BCG", "เศรษฐกิจชีวภาพ เศรษฐกิจหมุนเวียน และเศรษฐกิจสีเขียว"),
            Fact.of("\\bAyeyawady\\b", "Ayeyawade", "ยุทธศาสตร์ความร่วมมือทางเศรษฐกิจ อิรวดี-เจ้าพระยา-แม่โขง"),
            Fact.of("\\bPhraya\\b", "Phraya", "ยุทธศาสตร์ความร่วมมือทางเศรษฐกิจ อิรวดี-เจ้าพระยา-แม่โขง"),
            Fact.of(
                    "\\bMekong\\b",
                    "Mekong",
                    "ยุทธศาสตร์ความร่วมมือทางเศรษฐกิจ อิรวดี-เจ้าพระยา-แม่โขง",
                    "หุ้นส่วนลุ่มน้ำโขง-สหรัฐอเมริกา"));

    /** Titles and offices of the release, and those that other countries have in their place. */
    private record Office(String english, List<String> elsewhere, List<String> thai) {}

    private static final List<Office> OFFICES = List.of(
            new Office(
                    "Permanent Secretary for Foreign Affairs",
                    List.of(
                            "Undersecretary for Foreign Affairs",
                            "Under Secretary of State",
                            "Secretary of State",
                            "Foreign Secretary",
                            "Vice-Minister for Foreign Affairs",
                            "Secretary of State for Foreign Affairs"),
                    List.of("ปลัดกระทรวงการต่างประเทศ")),
            new Office(
                    "Principal Deputy Assistant Secretary of State",
                    List.of(
                            "Principal Deputy Assistant Minister of Foreign Affairs",
                            "Vice Minister of Foreign Affairs",
                            "Deputy Minister of Foreign Affairs",
                            "Minister of Foreign Affairs",
                            "Deputy Permanent Secretary",
                            "Undersecretary"),
                    List.of("รองผู้ช่วยรัฐมนตรีว่าการกระทรวงการต่างประเทศอาวุโส")),
            new Office(
                    "Ministry of Foreign Affairs",
                    List.of(
                            "Department of State",
                            "State Department",
                            "Ministry of External Affairs",
                            "Department of Foreign Affairs and Trade",
                            "Federal Foreign Office"),
                    List.of("กระทรวงการต่างประเทศ")));

    /** How the sentences of draft-good.en.txt begin, each with the words that begin its Thai; in order. */
    private static final List<List<String>> SENTENCES = List.of(
            List.of("The Permanent Secretary for Foreign Affairs co-chaired", "ปลัดกระทรวงการต่างประเทศเป็นประธานร่วม"),
            List.of("The importance of the close alliance", "รวมทั้งเน้นย้ำความสำคัญ"),
            List.of("On 21 May 2021, the Ministry", "เมื่อวันที่ ๒๑"),
            List.of("Mr. Thani Thongphakdi", "โดยมีนายธานี"),
            List.of("The meeting discussed", "ที่ประชุมได้หารือถึง"),
            List.of("Both sides also reaffirmed", "ทั้งสองฝ่ายยังได้ย้ำ"),
            List.of("In addition, both sides", "นอกจากนี้ ทั้งสองฝ่าย"),
            List.of("On the economic front", "ในด้านเศรษฐกิจ"),
            List.of("With regard to Thailand", "โดยในด้านความร่วมมือ"),
            List.of("These are consistent", "ซึ่งสอดรับกับ"),
            List.of("On this occasion", "ในโอกาสนี้ ทั้งสองฝ่าย"),
            List.of("The Thailand – U.S. Strategic Dialogue is", "การหารือยุทธศาสตร์ไทย-สหรัฐอเมริกาเป็นกรอบ"),
            List.of("The 6th Thailand – U.S.", "ทั้งนี้ การหารือ"));

    private static final int SHORTEST_DROPPED = 60;

    private final String release;
    private final String draft;

    Slips(String release, String draft) {
        this.release = release;
        this.draft = draft;
    }

    /** One figure of a number, a date or a name, or an ordinal in words, is another. */
    List<Slip> digits() {
        List<Slip> slips = new ArrayList<>();
        for (Fact fact : List.of(SEVENTH, SIXTH, POSTED, HELD, LAST, COVID)) {
            for (Span place : places(fact)) {
                String words = place.of(draft);
                for (int i = 0; i < words.length(); i++) {
                    if (!Character.isDigit(words.charAt(i))) {
                        continue;
                    }
                    boolean leads = i == 0 || !Character.isDigit(words.charAt(i - 1));
                    for (char digit = leads ? '1' : '0'; digit <= '9'; digit++) {
                        if (digit != words.charAt(i)) {
                            String changed = words.substring(0, i) + digit + words.substring(i + 1);
                            slips.add(at(Slip.Kind.DIGIT, place, ordinal(changed), fact));
                        }
                    }
                }
                for (String other : ORDINALS) {
                    boolean lower = Character.isLowerCase(words.charAt(0));
                    String changed = lower ? other.toLowerCase(Locale.ROOT) : other;
                    if (ORDINALS.stream().anyMatch(words::equalsIgnoreCase) && !changed.equals(words)) {
                        slips.add(at(Slip.Kind.DIGIT, place, changed, fact));
                    }
                }
            }
        }
        return slips;
    }

    List<Slip> months() {
        List<Slip> slips = new ArrayList<>();
        for (Fact fact : List.of(POSTED, HELD, LAST)) {
            for (Span place : places(fact)) {
                for (String month : MONTHS) {
                    String changed = place.of(draft).replaceAll("May|July", month);
                    if (!changed.equals(place.of(draft))) {
                        slips.add(at(Slip.Kind.MONTH, place, changed, fact));
                    }
                }
            }
        }
        return slips;
    }

    /** The Buddhist-era year as it is, or taken to the wrong year of the common era. */
    List<Slip> buddhistYears() {
        List<Slip> slips = new ArrayList<>();
        for (Fact fact : List.of(POSTED, HELD, LAST)) {
            for (Span place : places(fact)) {
                Matcher year = Pattern.compile("\\d{4}").matcher(place.of(draft));
                if (!year.find()) {
                    throw new IllegalStateException("no year in “" + place.of(draft) + "”");
                }
                int common = Integer.parseInt(year.group());
                for (int wrong : new int[] {543, 542, 544, 1, -1, 2, -2, 10, -10}) {
                    slips.add(at(
                            Slip.Kind.BUDDHIST_YEAR, place, year.replaceFirst(Integer.toString(common + wrong)), fact));
                }
            }
        }
        return slips;
    }

    /** A paragraph, two that are neighbours, or a sentence of some length is gone; of draft-good.en.txt only. */
    List<Slip> drops() {
        return drops(1, 1);
    }

    /** Sentences and runs of two paragraphs left out. */
    List<Slip> furtherDrops() {
        return drops(0, 2).stream().filter(slip -> !drops().contains(slip)).toList();
    }

    /** From so many paragraphs, 0 for single sentences, to so many. */
    private List<Slip> drops(int least, int most) {
        List<Span> english = sentences(draft, 0);
        List<Span> thai = sentences(release, 1);
        List<Slip> slips = new ArrayList<>();
        for (int i = 0; i < english.size() && least == 0; i++) {
            if (english.get(i).length() >= SHORTEST_DROPPED) {
                slips.add(drop(english.get(i), thai.get(i)));
            }
        }
        List<Span> paragraphs = Places.paragraphs(draft).stream()
                .filter(p -> p.start() >= english.getFirst().start())
                .toList();
        for (int many = Math.max(1, least); many <= most; many++) {
            for (int i = 0; i + many <= paragraphs.size(); i++) {
                Span gone = paragraphs.get(i).cover(paragraphs.get(i + many - 1));
                List<Span> parts = new ArrayList<>();
                for (int s = 0; s < english.size(); s++) {
                    if (gone.contains(english.get(s))) {
                        parts.add(thai.get(s));
                    }
                }
                slips.add(drop(gone, parts.getFirst().cover(parts.getLast())));
            }
        }
        return slips.stream().distinct().toList();
    }

    /** A letter of a name is dropped, doubled, swapped with the next or another one. */
    List<Slip> misspeltNames(Random random) {
        Set<String> known = Stream.of(release, draft)
                .flatMap(text -> Pattern.compile("\\p{L}+").matcher(text).results())
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<Slip> slips = new ArrayList<>();
        for (Fact fact : NAMES) {
            for (Span place : places(fact)) {
                String name = place.of(draft);
                for (int i = 0; i < name.length(); i++) {
                    char letter = name.charAt(i);
                    String head = name.substring(0, i);
                    String tail = name.substring(i + 1);
                    char other = (char) ((Character.isUpperCase(letter) ? 'A' : 'a') + random.nextInt(26));
                    Set<String> changed = new HashSet<>(Set.of(head + tail, head + letter + letter + tail));
                    changed.add(head + other + tail);
                    if (i > 0 && !tail.isEmpty()) {
                        changed.add(head + tail.charAt(0) + letter + tail.substring(1));
                    }
                    for (String misspelt : changed.stream().sorted().toList()) {
                        boolean sameCase = Character.isUpperCase(misspelt.charAt(0));
                        if (sameCase && !known.contains(misspelt.toLowerCase(Locale.ROOT))) {
                            slips.add(at(Slip.Kind.MISSPELT_NAME, place, misspelt, fact));
                        }
                    }
                }
            }
        }
        return slips;
    }

    List<Slip> foreignTitles() {
        List<Slip> slips = new ArrayList<>();
        for (Office office : OFFICES) {
            Fact fact = new Fact(Pattern.compile("\\b" + office.english() + "\\b"), office.thai());
            for (Span place : places(fact)) {
                if (draft.startsWith(" and the U.S. Department of State", place.end())) {
                    // “the U.S. Department of State and the U.S. Department of State” is no slip that anyone makes.
                    continue;
                }
                for (String elsewhere : office.elsewhere()) {
                    slips.add(at(Slip.Kind.FOREIGN_TITLE, place, elsewhere, fact));
                }
            }
        }
        return slips;
    }

    /** A wording that the glossary forbids stands in the place of an accepted one of the same concept. */
    List<Slip> forbiddenWordings(Bitext bitext) {
        if (!bitext.target().equals(draft)) {
            throw new IllegalArgumentException("the bitext of another draft");
        }
        List<Slip> slips = new ArrayList<>();
        for (AlignedSegment segment : bitext.segments()) {
            Passage source = segment.source();
            Passage target = segment.target();
            if (source == null || target == null) {
                continue;
            }
            for (Concept concept :
                    source.terms().stream().map(TermMatch::concept).distinct().toList()) {
                if (concept.domain() == Domain.VERB_PHRASE || !concept.enforced()) {
                    // A phrase of the wrong inflection would be a slip of grammar too.
                    continue;
                }
                List<Span> thai = source.terms().stream()
                        .filter(m -> m.concept().equals(concept))
                        .map(TermMatch::span)
                        .toList();
                for (TermMatch match : target.terms()) {
                    if (match.concept().id().equals(concept.id())
                            && match.term().status() != TermStatus.FORBIDDEN
                            && isWhole(match, target.terms())) {
                        concept.forbidden()
                                .map(forbidden -> replacing(match, forbidden, thai))
                                .filter(slip -> isSlip(slip, source))
                                .forEach(slips::add);
                    }
                }
            }
        }
        return slips.stream().distinct().toList();
    }

    private Slip replacing(TermMatch match, Term forbidden, List<Span> thai) {
        String accepted = match.span().of(draft);
        String wording = forbidden.text();
        boolean commonNoun = Character.isLowerCase(accepted.charAt(0));
        if (commonNoun && accepted.endsWith("s") && !wording.endsWith("s")) {
            wording += "s";
        }
        if (Character.isUpperCase(accepted.charAt(0))) {
            wording = wording.substring(0, 1).toUpperCase(Locale.ROOT) + wording.substring(1);
        }
        if (accepted.endsWith(".") && draft.startsWith("\n", match.span().end())) {
            wording += ".";
        }
        return Slip.replacing(Slip.Kind.FORBIDDEN_WORDING, draft, match.span(), wording, thai);
    }

    /**
     * Not where the new words make an accepted wording of what the passage speaks of, nor where they lose a number or an
     * acronym too, nor where they cannot stand after the words before.
     */
    private boolean isSlip(Slip slip, Passage source) {
        boolean accepted = source.terms().stream()
                .flatMap(m -> m.concept().accepted())
                .flatMap(term ->
                        Places.all(
                                slip.draft().toLowerCase(Locale.ROOT),
                                term.text().toLowerCase(Locale.ROOT))
                                .stream())
                .anyMatch(place -> place.contains(slip.target()));
        String after = slip.after().toLowerCase(Locale.ROOT);
        boolean losesCode = codes(slip.before()).stream().anyMatch(code -> !after.contains(code));
        boolean fits = !slip.after().matches("(?i)(?:against|in|on|to|by|through) .*")
                && !(slip.after().startsWith("Thai")
                        && slip.draft().substring(0, slip.target().start()).matches("(?s).*(?:U\\.?S\\.?|States)\\s"));
        return !accepted && !losesCode && fits;
    }

    /** Not a part of a longer name, whose other words would be left over. */
    private static boolean isWhole(TermMatch match, List<TermMatch> all) {
        return all.stream()
                .noneMatch(other ->
                        !other.span().equals(match.span()) && other.span().contains(match.span()));
    }

    /** Acronyms and numbers; U.S. is none, for the release names the country by several words. */
    private static Set<String> codes(String words) {
        return Pattern.compile("\\b(?!U\\.?S\\b)[A-Z]{2,}\\b|\\d+")
                .matcher(words)
                .results()
                .map(m -> m.group().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private Slip at(Slip.Kind kind, Span place, String after, Fact fact) {
        return Slip.replacing(kind, draft, place, after, thai(fact));
    }

    private List<Span> thai(Fact fact) {
        return fact.thai().stream()
                .flatMap(words -> Places.all(release, words).stream())
                .toList();
    }

    private List<Span> places(Fact fact) {
        return fact.english()
                .matcher(draft)
                .results()
                .map(m -> new Span(m.start(), m.end()))
                .toList();
    }

    /** The drop of a passage with the white space after it, or before it at the end of its paragraph. */
    private Slip drop(Span gone, Span thai) {
        int start = gone.start();
        int end = gone.end();
        if (end < draft.length() && draft.charAt(end) == ' ') {
            end++;
        } else if (start > 0 && draft.charAt(start - 1) == ' ') {
            start--;
        } else {
            while (end < draft.length() && draft.charAt(end) == '\n') {
                end++;
            }
        }
        return new Slip(
                Slip.Kind.DROPPED_PASSAGE,
                gone.of(draft),
                "",
                draft.substring(0, start) + draft.substring(end),
                new Span(start, start),
                List.of(thai));
    }

    private static List<Span> sentences(String text, int side) {
        List<Span> paragraphs = Places.paragraphs(text);
        List<Span> sentences = new ArrayList<>();
        for (int i = 0; i < SENTENCES.size(); i++) {
            int start = Places.only(text, SENTENCES.get(i).get(side)).start();
            int next = i + 1 < SENTENCES.size()
                    ? Places.only(text, SENTENCES.get(i + 1).get(side)).start()
                    : text.length();
            Span paragraph = paragraphs.stream()
                    .filter(p -> p.contains(start))
                    .findFirst()
                    .orElseThrow();
            String words =
                    text.substring(start, Math.min(next, paragraph.end())).stripTrailing();
            sentences.add(new Span(start, start + words.length()));
        }
        return sentences;
    }

    /** The right ending of an ordinal in figures, after one of its figures has changed. */
    private static String ordinal(String words) {
        if (!words.matches("\\d+th")) {
            return words;
        }
        String number = words.substring(0, words.length() - 2);
        return number
                + switch (Integer.parseInt(number)) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }
}
