package org.communique.checks;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Passage;
import org.communique.qa.Check;
import org.communique.qa.CheckId;
import org.communique.qa.CheckInfo;
import org.communique.qa.CheckUnavailable;
import org.communique.qa.Example;
import org.communique.qa.Finding;
import org.communique.qa.HouseStyle;
import org.communique.qa.SegmentCheck;
import org.communique.qa.Severity;
import org.communique.text.Span;

/**
 * How an office writes: the pattern rules of {@code glossary/house-style.xml}, run in the same pass as
 * {@link LanguageCheck}'s, and over the whole draft its {@link Consistency}.
 */
final class HouseStyleCheck implements SegmentCheck {
    private static final CheckInfo INFO = new CheckInfo(
            new CheckId("house-style"),
            Severity.WARNING,
            "How the office writes: the pattern rules of glossary/house-style.xml, and one habit throughout a draft",
            List.of(
                    Example.bad(
                            "ทั้งสองฝ่ายได้หารือถึงแนวทางการส่งเสริมความร่วมมือ",
                            "On the economic front, both sides has discussed ways to promote cooperation.",
                            "has"),
                    Example.bad(
                            "คณะผู้แทนไทยนำโดยปลัดกระทรวงการต่างประเทศ",
                            "The Thai delegation was lead by the Permanent Secretary for Foreign Affairs.",
                            "lead"),
                    Example.bad(
                            "ครบรอบ ๑๙๐ ปีความสัมพันธ์",
                            "This year marks the 190th years of relations.",
                            "190th years"),
                    Example.bad(
                            "เข้าเยี่ยมคารวะนายกรัฐมนตรี",
                            "The Ambassador paid a courtesy call to the Prime Minister.",
                            "to"),
                    Example.good(
                            "ทั้งสองฝ่ายได้หารือถึงแนวทางการส่งเสริมความร่วมมือ",
                            "On the economic front, both sides have discussed ways to promote cooperation."),
                    Example.good(
                            "ความร่วมมือระหว่างทั้งสองประเทศเพิ่มขึ้น",
                            "Cooperation between the two countries has grown since 21 May 2021."),
                    Example.good(
                            "กิจกรรม “Don’t Tell My Mother”",
                            "They attended the event “Don’t Tell My Mother” in Bangkok.")));

    private static final Pattern QUOTATION = Pattern.compile("[“\"][^“”\"]+[”\"]");

    private final Grammar grammar;
    private final HouseStyle style;
    private final Consistency consistency;

    HouseStyleCheck(Grammar grammar) {
        this(grammar, HouseStyle.MINISTRY, new Consistency(grammar.lemmatizer()));
    }

    private HouseStyleCheck(Grammar grammar, HouseStyle style, Consistency consistency) {
        this.grammar = grammar;
        this.style = style;
        this.consistency = consistency;
    }

    @Override
    public Check under(HouseStyle wanted) {
        return wanted == style ? this : new HouseStyleCheck(grammar.under(wanted), wanted, consistency);
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
        return grammar.remarks(target.text()).stream()
                .filter(remark -> remark.source() == Remark.Source.HOUSE_STYLE)
                .filter(remark -> remark.styles().contains(style))
                .filter(remark -> !quoted(remark.span(), target.text()))
                .map(remark -> remark.finding(INFO.id(), segment.number(), target));
    }

    @Override
    public Stream<Finding> across(Bitext bitext) {
        Map<String, String> off = grammar.switchedOff();
        if (!off.isEmpty()) { // what the other rules said of the segments stands
            throw new CheckUnavailable("not checked by the house style's "
                    + off.entrySet().stream()
                            .map(rule -> "rule " + rule.getKey() + ", which " + rule.getValue())
                            .sorted()
                            .collect(Collectors.joining("; ")));
        }
        return consistency.findings(INFO.id(), bitext, style);
    }

    /** What stands in quotation marks is somebody else's wording: a theme, a title, a speech. */
    static boolean quoted(Span span, String text) {
        return QUOTATION
                .matcher(text)
                .results()
                .anyMatch(quotation -> quotation.start() <= span.start() && span.end() <= quotation.end());
    }
}
