package org.communique.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.communique.bitext.Bitext;
import org.communique.qa.Finding;
import org.communique.qa.Review;
import org.communique.qa.Severity;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/** What a review said, for asserting and for reading. */
final class Said {
    private Said() {}

    /** Errors and warnings. */
    static List<Finding> loud(Review review) {
        return review.report().findings().stream()
                .filter(f -> f.severity() != Severity.HINT)
                .toList();
    }

    /** One line per finding: severity, check, segment, the words on both sides, the message. */
    static String describe(List<Finding> findings, Bitext bitext) {
        return findings.stream().map(f -> describe(f, bitext)).collect(Collectors.joining("\n"));
    }

    static String describe(Finding finding, Bitext bitext) {
        return "    %s %s%s, segment %d, %s / %s: %s"
                .formatted(
                        finding.severity().id(),
                        finding.check(),
                        finding.code() == null ? "" : " (" + finding.code() + ")",
                        finding.segment(),
                        words(finding.source(), bitext.source()),
                        words(finding.target(), bitext.target()),
                        finding.message());
    }

    /** Fails with the whole list, a line or more each, when there is one. */
    static void nothing(String title, List<String> wrong) {
        if (!wrong.isEmpty()) {
            throw new AssertionError(title + "\n" + String.join("\n", wrong));
        }
    }

    /** Fails where something stands above a hint. */
    static void nothingLoud(Review review) {
        List<Finding> loud = loud(review);
        nothing(
                loud.size() + " errors and warnings:",
                loud.stream().map(f -> describe(f, review.bitext())).toList());
    }

    /** Where a finding or one of its fixes leaves its document or cuts a character in two; empty when nowhere. */
    static List<String> misplaced(Review review) {
        Bitext bitext = review.bitext();
        List<String> wrong = new ArrayList<>();
        for (Finding finding : review.report().findings()) {
            String name = finding.severity().id() + " " + finding.check() + " in segment " + finding.segment();
            place(wrong, name + ", source", finding.source(), bitext.source());
            place(wrong, name + ", target", finding.target(), bitext.target());
            finding.fixes().forEach(fix -> place(wrong, name + ", fix", fix.span(), bitext.target()));
            if (bitext.segments().stream().noneMatch(s -> s.number() == finding.segment())) {
                wrong.add(name + ": there is no such segment");
            }
        }
        return wrong;
    }

    private static void place(List<String> wrong, String name, @Nullable Span span, String text) {
        if (span == null) {
            return;
        }
        if (span.end() > text.length()) {
            wrong.add("%s: [%d, %d) of %d".formatted(name, span.start(), span.end(), text.length()));
        } else if (cutsPair(text, span.start()) || cutsPair(text, span.end())) {
            wrong.add("%s: [%d, %d) cuts a surrogate pair".formatted(name, span.start(), span.end()));
        }
    }

    private static boolean cutsPair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }

    private static String words(@Nullable Span span, String text) {
        if (span == null) {
            return "–";
        }
        if (span.end() > text.length()) {
            return "[outside the text]";
        }
        String words = span.of(text);
        return "“"
                + (words.length() <= 90 ? words : words.substring(0, 60) + " … " + words.substring(words.length() - 25))
                + "”";
    }
}
