package org.communique.checks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Passage;
import org.communique.qa.CheckId;
import org.communique.qa.CheckInfo;
import org.communique.qa.Example;
import org.communique.qa.Finding;
import org.communique.qa.Fix;
import org.communique.qa.SegmentCheck;
import org.communique.qa.Severity;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/** Inline tags, placeholders, links and footnote marks of the source lost, doubled or out of order in the target. */
final class MarkupCheck implements SegmentCheck {
    private static final CheckInfo INFO = new CheckInfo(
            new CheckId("markup"),
            Severity.ERROR,
            "Tags, placeholders, links and footnote marks lost, doubled or out of order",
            List.of(
                    Example.bad(
                            "ที่ประชุม<b>เห็นชอบ</b>ร่างแผนปฏิบัติการ",
                            "The meeting <b>approved the draft plan.",
                            "</b>"),
                    Example.bad(
                            "ดูรายละเอียดที่ https://www.mfa.go.th/th/a",
                            "For details, see the website.",
                            "https://www.mfa.go.th/th/a"),
                    Example.bad("การประชุม[1] และแผน[2]", "The meeting[2] and the plan[1].", "[2]"),
                    Example.bad("เรียน {1}", "Dear {1} {1},", "{1}"),
                    Example.good(
                            "ที่ประชุม<b>เห็นชอบ</b>ร่างแผนปฏิบัติการ[1] ตาม {1} และ {2}",
                            "In line with {2} and {1}, the meeting <b>approved</b> the draft plan[1]."),
                    Example.good(
                            "1) ไทย 2) จีน (https://www.mfa.go.th/th/a)",
                            "* Thailand\n* China (https://www.mfa.go.th/en/a).")));

    private static final Pattern MARK = Pattern.compile("(?<tag></?[A-Za-z][A-Za-z0-9]*(?:\\s[^<>]{0,300})?/?>)"
            + "|(?<placeholder>\\{\\d{1,3}\\}|%\\d\\$s)"
            + "|(?<note>\\[\\d{1,3}\\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}|(?<=[\\p{L}\\p{M}.,!?)”’\"'])\\*{1,3}(?![*\\p{L}])|[†‡])"
            + "|(?<link>https?://[^\\s<>“”\"')\\]]{3,300})");

    /** So many letters apart, two addresses are one with a slip. */
    private static final int LINK_EDITS = 3;

    private static final Pattern LANGUAGE = Pattern.compile("/(?:th|en)(?=/|$)");
    private static final Pattern TAG_NAME = Pattern.compile("</?([A-Za-z][A-Za-z0-9]*)");

    /** @param key what it must be equal to in the other language */
    private record Mark(String kind, String key, Span span) {}

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(AlignedSegment segment, Bitext bitext) {
        Passage source = segment.source();
        Passage target = segment.target();
        if (source == null || target == null) {
            return Stream.empty();
        }
        List<Mark> due = marks(source.text());
        List<Mark> there = marks(target.text());
        List<Finding> findings = new ArrayList<>();
        List<Mark> left = new ArrayList<>(there);
        for (Mark mark : due) {
            Mark same = left.stream()
                    .filter(m -> m.key.equals(mark.key))
                    .findFirst()
                    .orElse(null);
            if (same == null && isEndOfLost(mark, due, there)) {
                continue;
            }
            Mark changed = same == null ? changed(mark, left) : null;
            if (changed != null) {
                left.remove(changed);
                Span place = changed.span.shift(target.span().start());
                String right = mark.span.of(source.text());
                findings.add(finding(
                        segment,
                        mark.span.shift(source.span().start()),
                        place,
                        "“" + right + "” of the release is “" + changed.span.of(target.text()) + "” in the draft.",
                        List.of(new Fix(place, right))));
            } else if (same == null) {
                findings.add(finding(
                        segment,
                        mark.span.shift(source.span().start()),
                        null,
                        "“" + mark.span.of(source.text()) + "” of the release is not in the draft.",
                        List.of()));
            } else {
                left.remove(same);
            }
        }
        for (Mark mark : left) {
            boolean doubled = due.stream().anyMatch(m -> m.key.equals(mark.key));
            if (doubled || !mark.kind.equals("link")) {
                Span place = lastOf(there, mark).span.shift(target.span().start());
                findings.add(finding(
                        segment,
                        null,
                        place,
                        "“" + mark.span.of(target.text()) + "” stands "
                                + (doubled ? "more often in the draft than in the release." : "in the draft only."),
                        List.of(new Fix(place, ""))));
            }
        }
        if (findings.isEmpty()) {
            Mark out = outOfOrder(due, there);
            if (out != null) {
                findings.add(finding(
                        segment,
                        null,
                        out.span.shift(target.span().start()),
                        "“" + out.span.of(target.text()) + "” is out of order.",
                        List.of()));
            }
        }
        return findings.stream();
    }

    /** The end of a pair of tags that is lost as a whole is told with its beginning. */
    private static boolean isEndOfLost(Mark mark, List<Mark> due, List<Mark> there) {
        if (!mark.key.startsWith("</")) {
            return false;
        }
        String opening = "<" + mark.key.substring(2, mark.key.length() - 1);
        return due.stream().anyMatch(m -> opens(m, opening)) && there.stream().noneMatch(m -> opens(m, opening));
    }

    private static boolean opens(Mark mark, String opening) {
        return mark.key.equals(opening + ">") || mark.key.startsWith(opening + " ");
    }

    /** A tag of the same name with other attributes, or a link that is nearly the same. */
    private static @Nullable Mark changed(Mark mark, List<Mark> left) {
        for (Mark other : left) {
            if (!other.kind.equals(mark.kind)) {
                continue;
            }
            Matcher a = TAG_NAME.matcher(mark.key);
            Matcher b = TAG_NAME.matcher(other.key);
            boolean tag = mark.key.indexOf(' ') > 0
                    && a.find()
                    && b.find()
                    && a.group().equals(b.group());
            boolean link = mark.kind.equals("link") && EditDistance.between(mark.key, other.key) <= LINK_EDITS;
            if (tag || link) {
                return other;
            }
        }
        return null;
    }

    private static Mark lastOf(List<Mark> marks, Mark like) {
        Mark last = like;
        for (Mark mark : marks) {
            if (mark.key.equals(like.key)) {
                last = mark;
            }
        }
        return last;
    }

    private static List<Mark> marks(String text) {
        List<Mark> marks = new ArrayList<>();
        Matcher matcher = MARK.matcher(text);
        while (matcher.find()) {
            String found = matcher.group();
            Span span = new Span(matcher.start(), matcher.end());
            if (matcher.group("tag") != null) {
                marks.add(new Mark("tag", key(found), span));
            } else if (matcher.group("placeholder") != null) {
                marks.add(new Mark("placeholder", found, span));
            } else if (matcher.group("note") != null) {
                marks.add(new Mark("note", found, span));
            } else {
                String link = found.replaceAll("[.,;:!?]+$", "");
                marks.add(new Mark("link", key(link), new Span(span.start(), span.start() + link.length())));
            }
        }
        return marks;
    }

    /** The page in the other language is the same link. */
    private static String key(String markup) {
        return LANGUAGE.matcher(markup.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "))
                .replaceAll("/*");
    }

    /** The first tag that closes what is not open, or the first footnote mark that stands before an earlier one. */
    private static @Nullable Mark outOfOrder(List<Mark> due, List<Mark> there) {
        if (unbalanced(due) == null) {
            Mark tag = unbalanced(there);
            if (tag != null) {
                return tag;
            }
        }
        List<Mark> notes = due.stream().filter(m -> m.kind.equals("note")).toList();
        List<Mark> said = there.stream().filter(m -> m.kind.equals("note")).toList();
        for (int i = 0; i < Math.min(notes.size(), said.size()); i++) {
            if (!notes.get(i).key.equals(said.get(i).key)) {
                return said.get(i);
            }
        }
        return null;
    }

    private static @Nullable Mark unbalanced(List<Mark> marks) {
        Deque<String> open = new ArrayDeque<>();
        for (Mark mark : marks) {
            Matcher name = TAG_NAME.matcher(mark.key);
            if (!mark.kind.equals("tag")
                    || mark.key.endsWith("/>")
                    || !name.find()
                    || name.group(1).equals("br")) {
                continue;
            }
            if (!mark.key.startsWith("</")) {
                open.push(name.group(1));
            } else if (open.isEmpty() || !open.pop().equals(name.group(1))) {
                return mark;
            }
        }
        return null;
    }

    private static Finding finding(
            AlignedSegment segment, @Nullable Span source, @Nullable Span target, String message, List<Fix> fixes) {
        return new Finding(INFO.id(), null, Severity.ERROR, segment.number(), source, target, null, message, fixes);
    }
}
