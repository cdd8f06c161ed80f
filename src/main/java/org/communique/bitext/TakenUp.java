package org.communique.bitext;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communique.glossary.TermMatch;
import org.communique.text.Span;

/**
 * Short forms with ฯ that take up what was named in full before: กระทรวงฯ is the ministry named last, ที่ประชุมฯ the
 * meeting, ปลัดฯ the permanent secretary. ฯลฯ is none, nor are wordings that the glossary has (กรุงเทพฯ, สหรัฐฯ).
 */
final class TakenUp {
    private TakenUp() {}

    private static final String SHORT_HEADS =
            "กระทรวง|กรม|สถานเอกอัครราชทูต|สถานกงสุลใหญ่|ที่ประชุม|คณะกรรมการ|คณะกรรมาธิการ|สมาคม|มูลนิธิ|องค์การ|สำนักงาน";
    /** Titles, which are whole without the country or office that ฯ leaves out. */
    private static final String TITLES =
            "เอกอัครราชทูต|กงสุลใหญ่|อุปทูต|รัฐมนตรีว่าการ|รัฐมนตรีช่วยว่าการ|รัฐมนตรี|ปลัดกระทรวง|ปลัด|อธิบดี|เลขาธิการ|ผู้ว่าการ|ประธาน";

    private static final Pattern SHORT = Pattern.compile("(" + SHORT_HEADS + "|" + TITLES + ")\\s?ฯ(?!ลฯ)");

    /** What the full name begins with where the short form begins otherwise. */
    private static final Map<String, String> FULL = Map.of("ที่ประชุม", "การประชุม");

    /** What a full name begins with. */
    private static final List<String> HEADS = Stream.of((SHORT_HEADS + "|" + TITLES).split("\\|", -1))
            .map(head -> FULL.getOrDefault(head, head))
            .toList();

    private static final Set<String> WHOLE = Set.of(TITLES.split("\\|", -1));

    /** The terms of a document with those that short forms stand for, left to right. */
    static List<TermMatch> in(String document, List<TermMatch> terms) {
        List<TermMatch> all = new ArrayList<>(terms);
        Map<String, TermMatch> lastNamed = new HashMap<>();
        int next = 0;
        Matcher found = SHORT.matcher(document);
        while (found.find()) {
            Span span = new Span(found.start(), found.end());
            while (next < terms.size() && terms.get(next).span().end() <= span.start()) {
                TermMatch term = terms.get(next++);
                HEADS.stream()
                        .filter(head -> (term.span().length() > head.length() || WHOLE.contains(head))
                                && document.startsWith(head, term.span().start()))
                        .forEach(head -> lastNamed.put(head, term));
            }
            TermMatch named = lastNamed.get(FULL.getOrDefault(found.group(1), found.group(1)));
            boolean term = next < terms.size() && terms.get(next).span().overlaps(span);
            if (named != null && !term) {
                all.add(new TermMatch(
                        named.concept(),
                        named.term(),
                        span,
                        "it takes up " + named.span().of(document),
                        named.alternatives()));
            }
        }
        all.sort(Comparator.comparingInt(t -> t.span().start()));
        return all;
    }
}
