package org.communique.harvest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.bitext.Passage;
import org.communique.glossary.Concept;
import org.communique.glossary.ConceptId;
import org.communique.glossary.TermMatch;
import org.communique.text.EnglishToken;
import org.communique.text.EnglishTokens;
import org.communique.text.Fact;
import org.communique.text.Facts;
import org.communique.text.Lang;
import org.communique.text.Normalized;
import org.communique.text.Normalizer;
import org.communique.text.Span;
import org.communique.text.Thai;
import org.communique.text.WordBreaks;

/**
 * The words of a passage that may be a wording: no dates and numbers, nothing that begins or ends with a function word,
 * nothing that a known wording accounts for or that cuts one in two.
 */
final class Grams {
    /** A name cut at every syllable is long in words; a wording longer than this is a clause. */
    private static final int MOST_THAI = 10;

    private static final int MOST_ENGLISH = 7;
    private static final int LONGEST_THAI = 60;

    /** Words that neither begin nor end a Thai wording. */
    private static final Set<String> THAI_FUNCTION =
            words("และ ของ ที่ ใน ให้ ได้ เป็น จะ กับ โดย เพื่อ ซึ่ง ว่า แก่ จาก ด้วย ต่อ"
                    + " แล้ว อย่าง มี ไม่ นี้ นั้น ก็ คือ ถึง ตาม ระหว่าง หรือ แต่ เมื่อ ยัง ไป มา อยู่ ทั้ง ทุก อีก เช่น รวมถึง รวมทั้ง ตลอดจน"
                    + " ตลอด พร้อม พร้อมทั้ง ดังกล่าว กล่าว ระบุ โดยเฉพาะ ต่างๆ ต่าง เพิ่มเติม เกี่ยวกับ สำหรับ ผ่าน ไว้ ขึ้น ลง ออก เข้า กว่า"
                    + " มาก เพราะ หาก ถ้า จึง พบ แห่ง ณ ต้อง ควร สามารถ ขอ ยิ่ง เอง กัน แบบ ด้าน ฝ่าย ครั้ง ปี เดือน วัน วันที่ นาย นาง"
                    + " นางสาว ได้แก่ เพียง แม้ ส่วน ทำให้ หลัง ก่อน ขณะ ขณะที่ โดยมี ซึ่งเป็น อาทิ อัน ภายใต้ ภายใน ห้วง โอกาส ในโอกาส ทาง"
                    + " เสร็จสิ้น หารือ ต้อนรับ ภาย ภายหลัง");

    /** Words that a person's name follows. */
    private static final Set<String> TITLES = words("นาย นาง นางสาว พลเอก พลโท พลตรี ดร ศาสตราจารย์");

    /** Words that begin a Thai wording and do not end one. */
    private static final Set<String> THAI_OPENING = words(
            "การ ความ ผู้ พลเอก พลโท พลตรี พลตำรวจเอก ดร ศาสตราจารย์ นัก ชาว ประเทศ กระทรวง ดำรงตำแหน่ง รับ เข้ารับ");

    /** Words that neither begin nor end an English wording. */
    private static final Set<String> ENGLISH_FUNCTION =
            words("the a an of and or for to in on at by with from as into under"
                    + " over between among through during before after within without about against toward towards upon per via that"
                    + " which who whom whose this these those it its he his him she her they their them we our us i you your is are"
                    + " was were be been being has have had having do does did will would shall should can could may might must not"
                    + " no also both each all any more most other such than then there here where when while if so but nor only very"
                    + " well including include includes said noted says say according mr mrs ms miss dr new many several some one two"
                    + " three first second own up out off down how what why because since until although however moreover therefore"
                    + " regarding concerning paid held took gave made met told gist gen");

    /** Words in -ed that are no verb of a sentence. */
    private static final Set<String> DESCRIBING = words(
            "united advanced developed integrated organized skilled mixed shared distinguished sustained coordinated armed");

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }

    private Grams() {}

    /** A wording that the glossary accounts for, with the concepts that it may be. */
    private record Known(Span span, Set<ConceptId> concepts) {}

    /**
     * A word of a run.
     *
     * @param name whether it begins with a capital that the sentence's beginning does not explain
     * @param capital whether it begins with a capital
     */
    private record Token(String word, Span span, boolean opens, boolean closes, boolean name, boolean capital) {}

    /** Of a Thai passage. */
    static List<Gram> thai(Passage passage) {
        Normalized normalized = Normalizer.normalize(passage.text());
        String text = normalized.text();
        WordBreaks breaks = new WordBreaks(text);
        List<Span> barred = facts(Lang.TH, passage.text());
        List<List<Token>> runs = new ArrayList<>(List.of(new ArrayList<>()));
        int start = 0;
        boolean spaced = false;
        while (start < text.length()) {
            if (!Thai.isLetter(text.charAt(start))) {
                // One space is inside a name; anything else parts.
                boolean one = text.charAt(start) == ' ' && !spaced;
                spaced = one;
                if (!one) {
                    runs.add(new ArrayList<>());
                }
                start++;
                continue;
            }
            int end = start + 1;
            while (end < text.length()
                    && Thai.isLetter(text.charAt(end))
                    && !(breaks.isBoundary(end) && Thai.isClusterEdge(text, end))) {
                end++;
            }
            Span span = normalized.toRaw(start, end);
            if (barred.stream().anyMatch(span::overlaps)) {
                runs.add(new ArrayList<>());
            } else {
                String word = (spaced && !runs.getLast().isEmpty() ? " " : "") + text.substring(start, end);
                boolean opens = !THAI_FUNCTION.contains(word.strip());
                runs.getLast()
                        .add(new Token(word, span, opens, opens && !THAI_OPENING.contains(word.strip()), false, false));
            }
            spaced = false;
            start = end;
        }
        List<Known> known =
                passage.terms().stream().map(match -> known(passage, match)).toList();
        List<Gram> grams = new ArrayList<>();
        runs.forEach(run -> add(passage, run, known, MOST_THAI, LONGEST_THAI, grams));
        return grams;
    }

    /**
     * Of an English passage.
     *
     * @param rendered the concepts that its Thai holds: their wordings are accounted for
     */
    static List<Gram> english(Passage passage, Set<ConceptId> rendered) {
        String text = passage.text();
        List<Span> barred = facts(Lang.EN, text);
        List<List<Token>> runs = new ArrayList<>(List.of(new ArrayList<>()));
        int before = 0;
        boolean opening = true;
        for (EnglishToken token : EnglishTokens.of(text, Set::of)) {
            String between = text.substring(before, token.span().start());
            if (!between.isBlank() && !between.strip().matches("[-–'’]s?")) {
                runs.add(new ArrayList<>());
                opening |= between.chars().anyMatch(c -> ".:!?“\"\n".indexOf(c) >= 0);
            }
            before = token.span().end();
            if (token.isNumber() || barred.stream().anyMatch(token.span()::overlaps)) {
                runs.add(new ArrayList<>());
            } else {
                String word = token.folded();
                boolean verb = word.endsWith("ed") && !token.isCapitalised();
                boolean doing = word.endsWith("ing")
                        && !runs.getLast().isEmpty()
                        && ENGLISH_FUNCTION.contains(runs.getLast().getLast().word);
                boolean content = !ENGLISH_FUNCTION.contains(word) && !doing;
                runs.getLast()
                        .add(new Token(
                                word,
                                token.span(),
                                content && (!verb || DESCRIBING.contains(word)),
                                content && !verb,
                                token.isCapitalised() && !opening,
                                token.isCapitalised()));
            }
            opening = false;
        }
        List<Known> known = passage.terms().stream()
                .map(match -> known(passage, match))
                .filter(term -> term.concepts.stream().anyMatch(rendered::contains))
                .toList();
        List<Gram> grams = new ArrayList<>();
        runs.forEach(run -> add(passage, run, known, MOST_ENGLISH, Integer.MAX_VALUE, grams));
        return grams;
    }

    private static void add(
            Passage passage, List<Token> run, List<Known> known, int most, int longest, List<Gram> grams) {
        List<Boolean> accounted = run.stream()
                .map(token -> known.stream().anyMatch(term -> term.span.contains(token.span)))
                .toList();
        for (int i = 0; i < run.size(); i++) {
            if (!run.get(i).opens) {
                continue;
            }
            StringBuilder key = new StringBuilder().append(Gram.PARTED);
            boolean all = true;
            boolean name = false;
            int spaces = 0;
            for (int j = i; j < Math.min(run.size(), i + most); j++) {
                Token last = run.get(j);
                key.append(j == i ? last.word.strip() : last.word).append(Gram.PARTED);
                name |= last.name;
                all &= accounted.get(j) || !last.closes;
                Span span = run.get(i).span.cover(last.span);
                spaces += j > i && last.word.startsWith(" ") ? 1 : 0;
                if (span.length() > longest || spaces > 1) {
                    break;
                }
                // Only the name of a person, behind its title, has a space inside, and it is whole at both ends.
                boolean torn = spaces > 0
                        && (i == 0
                                || !TITLES.contains(run.get(i - 1).word.strip())
                                || (j + 1 < run.size() && !run.get(j + 1).word.startsWith(" ")));
                boolean cutsTerm =
                        known.stream().anyMatch(term -> term.span.overlaps(span) && !span.contains(term.span));
                if (last.closes && !all && !cutsTerm && !torn) {
                    boolean cutsName = (i > 0 && run.get(i).capital && run.get(i - 1).capital && !accounted.get(i - 1))
                            || (j + 1 < run.size() && last.capital && run.get(j + 1).capital && !accounted.get(j + 1));
                    // การ and ความ make a noun of what follows them: it is that noun which is the term.
                    boolean cutsNoun = i > 0
                            && !run.get(i).word.startsWith(" ")
                            && (run.get(i - 1).word.endsWith("การ")
                                    || run.get(i - 1).word.endsWith("ความ"));
                    boolean hyphened =
                            isHyphen(passage.text(), span.start() - 1) || isHyphen(passage.text(), span.end());
                    grams.add(new Gram(
                            key.toString(),
                            j - i + 1,
                            span.of(passage.text()),
                            name,
                            cutsName || cutsNoun || hyphened,
                            known.stream()
                                    .filter(term -> span.contains(term.span))
                                    .map(Known::concepts)
                                    .toList(),
                            span.shift(passage.span().start())));
                }
            }
        }
    }

    private static boolean isHyphen(String text, int at) {
        return at >= 0 && at < text.length() && "-–‐‑".indexOf(text.charAt(at)) >= 0;
    }

    private static List<Span> facts(Lang lang, String text) {
        Facts facts = Facts.of(lang, text);
        return Stream.concat(facts.dates().stream(), facts.numbers().stream())
                .map(Fact::span)
                .toList();
    }

    private static Known known(Passage passage, TermMatch match) {
        return new Known(
                match.span().shift(-passage.span().start()),
                Stream.concat(Stream.of(match.concept()), match.alternatives().stream())
                        .map(Concept::id)
                        .collect(Collectors.toSet()));
    }
}
