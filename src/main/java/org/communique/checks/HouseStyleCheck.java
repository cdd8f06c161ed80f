package org.communique.checks;

import java.util.List;
import java.util.stream.Stream;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Passage;
import org.communique.qa.CheckId;
import org.communique.qa.CheckInfo;
import org.communique.qa.Example;
import org.communique.qa.Finding;
import org.communique.qa.SegmentCheck;
import org.communique.qa.Severity;

/** The pattern rules of {@code glossary/house-style.xml}, run in the same pass as {@link LanguageCheck}'s. */
final class HouseStyleCheck implements SegmentCheck {
    private static final CheckInfo INFO = new CheckInfo(
            new CheckId("house-style"),
            Severity.WARNING,
            "How the ministry writes: the pattern rules of glossary/house-style.xml",
            List.of(
                    Example.bad(
                            "ทั้งสองฝ่ายได้หารือถึงแนวทางการส่งเสริมความร่วมมือ",
                            "On the economic front, both sides has discussed ways to promote cooperation.",
                            "sides has"),
                    Example.good(
                            "ทั้งสองฝ่ายได้หารือถึงแนวทางการส่งเสริมความร่วมมือ",
                            "On the economic front, both sides have discussed ways to promote cooperation.")));

    private final Grammar grammar;

    HouseStyleCheck(Grammar grammar) {
        this.grammar = grammar;
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
                .map(remark -> remark.finding(INFO.id(), segment.number(), target));
    }
}
