package org.communique.checks;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Passage;
import org.communique.glossary.TermMatch;
import org.communique.qa.CheckId;
import org.communique.qa.CheckInfo;
import org.communique.qa.Example;
import org.communique.qa.Finding;
import org.communique.qa.Fix;
import org.communique.qa.SegmentCheck;
import org.communique.qa.Severity;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/** Thai script left in the draft. */
final class UntranslatedCheck implements SegmentCheck {
    private static final CheckInfo INFO = new CheckInfo(
            new CheckId("untranslated"),
            Severity.ERROR,
            "Thai script left in the draft",
            List.of(
                    Example.good("ห่วงโซ่อุปทานที่มั่นคง", "secure supply chains"),
                    Example.good("ร่วมรณรงค์ #รวมใจไทย", "Join us: #รวมใจไทย"),
                    Example.bad("ห่วงโซ่อุปทานที่มั่นคง", "secure ห่วงโซ่อุปทาน", "ห่วงโซ่อุปทาน"),
                    Example.bad("เมื่อวันที่ ๒๑ พฤษภาคม", "On ๒๑ May", "๒๑")));

    /** Thai with the spaces inside it; ฿ is a sign that English uses too. */
    private static final Pattern THAI =
            Pattern.compile("[\\u0E01-\\u0E3A\\u0E40-\\u0E5B]++(?:[\\s\\u200B]++[\\u0E01-\\u0E3A\\u0E40-\\u0E5B]++)*+");

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
        return THAI.matcher(target.text())
                .results()
                .filter(m -> !isHashtag(source, target, m.start(), m.group()))
                .map(m -> finding(segment, source, target, m.start(), m.end()));
    }

    /** A hashtag of the release links only as it is. */
    private static boolean isHashtag(@Nullable Passage source, Passage target, int start, String words) {
        return source != null
                && start > 0
                && target.text().charAt(start - 1) == '#'
                && source.text().contains("#" + words);
    }

    private static Finding finding(
            AlignedSegment segment, @Nullable Passage source, Passage target, int start, int end) {
        String words = target.text().substring(start, end);
        Span place = new Span(start, end).shift(target.span().start());
        Span origin = null;
        List<Fix> fixes = List.of();
        String meaning = "";
        if (source != null) {
            int at = source.text().indexOf(words);
            if (at >= 0) {
                origin = new Span(at, at + words.length()).shift(source.span().start());
                for (TermMatch term : source.terms()) {
                    if (term.span().equals(origin)) {
                        fixes = List.of(new Fix(place, term.concept().english()));
                        meaning = " It is “" + term.concept().english() + "”.";
                    }
                }
            }
        }
        String message = "“" + words + "” is still Thai." + meaning;
        return new Finding(INFO.id(), null, Severity.ERROR, segment.number(), origin, place, null, message, fixes);
    }
}
