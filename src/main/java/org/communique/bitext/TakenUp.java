package org.communique.bitext;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.glossary.TermMatch;
import org.communique.text.Span;

/**
 * Short forms with ฯ that take up what was named in full before: กระทรวงฯ is the ministry named last, ที่ประชุมฯ the
 * meeting. ฯลฯ is none, nor are wordings that the glossary has (กรุงเทพฯ, สหรัฐฯ).
 */
final class TakenUp {
    private TakenUp() {}

    private static final Pattern SHORT = Pattern.compile(
            "(กระทรวง|กรม|สถานเอกอัครราชทูต|สถานกงสุลใหญ่|ที่ประชุม|คณะกรรมการ|คณะกรรมาธิการ|สมาคม|มูลนิธิ|องค์การ|สำนักงาน)\\s?ฯ(?!ลฯ)");

    /** What the full name begins with where the short form begins otherwise. */
    private static final Map<String, String> FULL = Map.of("ที่ประชุม", "การประชุม");

    /** The terms of a document with those that short forms stand for, left to right. */
    static List<TermMatch> in(String document, List<TermMatch> terms) {
        List<TermMatch> all = new ArrayList<>(terms);
        Matcher found = SHORT.matcher(document);
        while (found.find()) {
            Span span = new Span(found.start(), found.end());
            String head = FULL.getOrDefault(found.group(1), found.group(1));
            if (terms.stream().anyMatch(t -> t.span().overlaps(span))) {
                continue;
            }
            terms.stream()
                    .filter(t -> t.span().end() <= span.start())
                    .filter(t ->
                            t.span().of(document).startsWith(head) && t.span().length() > head.length())
                    .reduce((earlier, later) -> later)
                    .ifPresent(t -> all.add(new TermMatch(
                            t.concept(),
                            t.term(),
                            span,
                            "it takes up " + t.span().of(document),
                            t.alternatives())));
        }
        all.sort(Comparator.comparingInt(t -> t.span().start()));
        return all;
    }
}
