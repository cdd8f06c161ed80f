package org.communique.bitext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.communique.text.Lines;
import org.communique.text.Normalizer;
import org.communique.text.Span;

/**
 * Tells the paragraphs of a release from what its web page put around them: a title that is printed twice, a view
 * counter, picture captions, labels of dates, links back. No counterpart is due for those.
 */
final class Furniture {
    private static final List<Pattern> LABELS = List.of(
            Pattern.compile("[\\d,.]+\\s*(?:views?|ครั้ง|วิว|อ่าน)", Pattern.CASE_INSENSITIVE),
            Pattern.compile(
                    "(?:views?|จำนวน(?:ผู้เข้าชม|คนอ่าน|ครั้งที่อ่าน)|ผู้เข้าชม|อ่าน)\\s*:?\\s*[\\d,.]+(?:\\s*ครั้ง)?",
                    Pattern.CASE_INSENSITIVE),
            Pattern.compile("(?:รูปภาพ|ภาพ|เอกสาร|วิดีโอ|คลิป|ไฟล์)(?:ประกอบ|แนบ)(?:ข่าว)?\\s*\\d*"),
            Pattern.compile("(?:วันที่(?:นำเข้า|ปรับปรุง|เผยแพร่)ข้อมูล).{0,40}"),
            Pattern.compile(
                    "(?:พิมพ์|แชร์|แบ่งปัน|ย้อนกลับ|กลับหน้าหลัก|Print|Share|Tweet|Back)", Pattern.CASE_INSENSITIVE),
            Pattern.compile("(?:ที่มา|Source)\\s*:\\s*https?://\\S+", Pattern.CASE_INSENSITIVE),
            Pattern.compile("https?://\\S+"),
            Pattern.compile(
                    "(?:Images?|Photos?|Attachments?|Related (?:documents?|photos?))\\s*:?", Pattern.CASE_INSENSITIVE));

    /** What only a page copied whole has. */
    private static final Pattern WEB_PAGE =
            Pattern.compile("พิมพ์|Print|(?:ที่มา|Source)\\s*:\\s*https?://\\S+", Pattern.CASE_INSENSITIVE);

    /** The date of posting, which such a page has in Thai and in figures whatever its language. */
    private static final Pattern PAGE_DATE = Pattern.compile("วัน\\S+ที่ \\d{1,2} \\S+ \\d{4}|\\d{2}/\\d{2}/\\d{4}");

    private Furniture() {}

    /**
     * A document's paragraphs, parted.
     *
     * @param text what is to be rendered
     * @param furniture what is not
     * @param saidAgain whether a paragraph stands again to the letter
     */
    record Parted(List<Span> text, List<Span> furniture, boolean saidAgain) {}

    static Parted part(String document) {
        return part(document, true);
    }

    /** @param mayRepeat whether the page repeats its paragraphs: where the release's does not, the draft's was pasted twice */
    static Parted part(String document, boolean mayRepeat) {
        boolean saidAgain = false;
        List<Span> text = new ArrayList<>();
        List<Span> furniture = new ArrayList<>();
        List<Span> paragraphs = Lines.paragraphs(document);
        Map<String, Integer> seen = new HashMap<>();
        List<String> plains = paragraphs.stream()
                .map(p -> Normalizer.normalize(p.of(document)).text().strip().replaceAll("\\s+", " "))
                .toList();
        boolean webPage = plains.stream().anyMatch(p -> WEB_PAGE.matcher(p).matches());
        for (int i = 0; i < paragraphs.size(); i++) {
            Span paragraph = paragraphs.get(i);
            String plain = plains.get(i);
            boolean label = LABELS.stream().anyMatch(p -> p.matcher(plain).matches())
                    || (webPage && PAGE_DATE.matcher(plain).matches())
                    || (i < 3 && isBreadcrumb(plain, plains));
            // A whole paragraph that stands again to the letter is the page's doing: the title above and in the body.
            boolean again = seen.merge(plain, 1, Integer::sum) > 1 && hasLetters(plain);
            saidAgain |= again;
            boolean pasted = again && !mayRepeat && isSentence(plain);
            (label || (again && !pasted) ? furniture : text).add(paragraph);
        }
        return new Parted(text, furniture, saidAgain);
    }

    /** A title has no stop at its end. */
    private static boolean isSentence(String plain) {
        return plain.endsWith(".") && plain.length() >= 60;
    }

    /** The way to the page with its title behind: “ข่าว-ข่าวทำเนียบรัฐบาล-” and then what stands again as a paragraph. */
    private static boolean isBreadcrumb(String plain, List<String> plains) {
        return plains.stream()
                .anyMatch(p -> p.length() >= 20
                        && plain.length() > p.length()
                        && plain.endsWith("-" + p)
                        && plain.length() - p.length() <= 60);
    }

    private static boolean hasLetters(String plain) {
        return plain.chars().filter(Character::isLetter).count() >= 8;
    }
}
