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

    private Furniture() {}

    /**
     * A document's paragraphs, parted.
     *
     * @param text what is to be rendered
     * @param furniture what is not
     */
    record Parted(List<Span> text, List<Span> furniture) {}

    static Parted part(String document) {
        List<Span> text = new ArrayList<>();
        List<Span> furniture = new ArrayList<>();
        List<Span> paragraphs = Lines.paragraphs(document);
        Map<String, Integer> seen = new HashMap<>();
        for (Span paragraph : paragraphs) {
            String plain =
                    Normalizer.normalize(paragraph.of(document)).text().strip().replaceAll("\\s+", " ");
            boolean label = LABELS.stream().anyMatch(p -> p.matcher(plain).matches());
            // A whole paragraph that stands again to the letter is the page's doing: the title above and in the body.
            boolean again = seen.merge(plain, 1, Integer::sum) > 1 && hasLetters(plain);
            (label || again ? furniture : text).add(paragraph);
        }
        return new Parted(text, furniture);
    }

    private static boolean hasLetters(String plain) {
        return plain.chars().filter(Character::isLetter).count() >= 8;
    }
}
