package org.communique.checks;

import java.util.List;
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
import org.communique.qa.HouseStyle;
import org.communique.qa.SegmentCheck;
import org.communique.qa.Severity;
import org.jspecify.annotations.Nullable;

/** What LanguageTool says of the draft's English, less what the release or the glossary knows better. */
final class LanguageCheck implements SegmentCheck {
    private static final CheckInfo INFO = new CheckInfo(
            new CheckId("language"),
            Severity.ERROR,
            "Spelling, grammar and wrong words in the English, by LanguageTool",
            List.of(
                    Example.bad(
                            "ทั้งสองฝ่ายทบทวนความสัมพันธ์ทวิภาคี",
                            "Both sides reviewed bilatral relations.",
                            "bilatral"),
                    Example.bad(
                            "นโยบายเศรษฐกิจของรัฐบาลไทย",
                            "This is the economic policy of the the Thai Government.",
                            "the the"),
                    Example.bad(
                            "สถานเอกอัครราชทูตมีแผนจัดสัมมนา",
                            "The Embassy has planned to organized a seminar on trade.",
                            "organized"),
                    Example.bad(
                            "ทั้งสองฝ่ายหารือเกี่ยวกับความมั่นคง",
                            "Both sides discussed about the security.",
                            "discussed about"),
                    Example.bad(
                            "ร่วมมือในหลายสาขา เช่น การค้าและการท่องเที่ยว",
                            "They will cooperate in several fields, i.e. trade and tourism.",
                            "i.e."),
                    Example.good(
                            "ร่วมมือในสองสาขา ได้แก่ การค้าและการท่องเที่ยว",
                            "They will cooperate in two fields, i.e. trade and tourism."),
                    Example.good(
                            "ทั้งสองฝ่ายเน้นย้ำความสำคัญของการจัดระเบียบแรงงาน",
                            "Both sides emphasised the importance of organizing labour and of the defense of workers."),
                    Example.good(
                            "นายธานี ทองภักดี พบกับนาย Atul Keshap",
                            "Mr. Thani Thongphakdi met with Mr. Atul Keshap on ACMECS and BIMSTEC."),
                    Example.good(
                            "นายวุฒิไกร ลีวีระพันธุ์ เยี่ยมชมทุ่งกุลาร้องไห้",
                            "Mr. Wutthikrai Leewiraphan visited Thung Kula Rong Hai."),
                    Example.good(
                            "ตกลงเรื่องห่วงโซ่อุปทาน", "They agreed on ห่วงโซ่อุปทาน between the two countries.")));

    /** Each of these titles begins other words too: an embassy, a prime minister and quality name nobody. */
    private static final Pattern NAMED = Pattern.compile(
            "นาย(?!กรัฐมนตรี|กฯ|กสมาคม|กเทศมนตรี|กองค์การ|กสภา|จ้าง|ทหาร|ตำรวจ|แพทย์|อำเภอ|ทุน|หน้า|ทะเบียน)|นาง(?!แบบ)"
                    + "|น\\.ส\\.|ดร\\.|พล(?:เอก|โท|ตรี|\\.)|(?<!สถาน)เอกอัครราชทูต|ฯพณฯ"
                    + "|(?<!ขอบ)(?<!พระ)(?<!บุญ)(?<!ธิ)คุณ(?!ภาพ|ค่า|สมบัติ|ลักษณะ|ธรรม|ูปการ|ประโยชน์|วุฒิ)");

    private final Grammar grammar;
    private final KnownWords known;
    private final BilingualRules bilingual;

    LanguageCheck(Grammar grammar) {
        this(grammar, new KnownWords(), new BilingualRules());
    }

    private LanguageCheck(Grammar grammar, KnownWords known, BilingualRules bilingual) {
        this.grammar = grammar;
        this.known = known;
        this.bilingual = bilingual;
    }

    @Override
    public Check under(HouseStyle style) {
        Grammar english = grammar.under(style);
        return english == grammar ? this : new LanguageCheck(english, known, bilingual);
    }

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(AlignedSegment segment, Bitext bitext) {
        Passage target = segment.target();
        if (target == null) {
            return Stream.empty();
        }
        Passage source = segment.source();
        Stream<Remark> english = grammar.remarks(target.text()).stream()
                .filter(remark -> remark.source() != Remark.Source.HOUSE_STYLE)
                .filter(remark -> !excused(remark, target.text(), source, bitext));
        Stream<Remark> both =
                source == null ? Stream.empty() : bilingual.remarks(source.text(), target.text()).stream();
        return Stream.concat(english, both).map(remark -> remark.finding(INFO.id(), segment.number(), target));
    }

    private boolean excused(Remark remark, String text, @Nullable Passage source, Bitext bitext) {
        String words = remark.span().of(text);
        boolean capital = Character.isUpperCase(words.codePointAt(0));
        if (remark.source() == Remark.Source.SPELLER) {
            return known.contain(words, bitext) || (capital && remark.severity() == Severity.HINT && facesName(source));
        }
        if (remark.rule().equals("MENTION_ABOUT") && Character.isDigit(words.charAt(words.length() - 1))) {
            return true; // “about 40” says how many
        }
        // A doubled name, as in Walla Walla, is known as one.
        return capital && remark.rule().equals(LanguageRules.DOUBLED_WORD) && known.contain(words, bitext);
    }

    /** A capitalised word that may be a name is one where the Thai opposite names somebody. */
    private static boolean facesName(@Nullable Passage source) {
        return source != null && NAMED.matcher(source.text()).find();
    }
}
