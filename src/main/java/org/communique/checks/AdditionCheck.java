package org.communique.checks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Passage;
import org.communique.qa.Check;
import org.communique.qa.CheckId;
import org.communique.qa.CheckInfo;
import org.communique.qa.Example;
import org.communique.qa.Finding;
import org.communique.qa.Severity;
import org.communique.text.Lang;
import org.communique.text.Lines;
import org.communique.text.Span;
import org.communique.text.Thai;
import org.jspecify.annotations.Nullable;

/** A passage of the draft without counterpart, or one far too long for its own. */
final class AdditionCheck implements Check {
    /**
     * English characters per Thai letter above which a draft says more than its passage. A faithful one has 1.2; the ninth
     * tenth of condensed government releases is 1.11 for whole documents, single passages stray further.
     */
    private static final double TOO_LONG = 3.0;

    /** English characters under which a length says nothing: an abbreviation may be written out. */
    private static final int LONG_ENOUGH = 200;

    /** Letters of a line that nobody writes twice by chance. */
    private static final int TWICE = 40;

    private static final CheckInfo INFO = new CheckInfo(
            new CheckId("addition"),
            Severity.WARNING,
            "A passage of the draft without counterpart, or of improbable length",
            List.of(
                    Example.good(
                            "เมื่อวันที่ ๓ มิถุนายน ๒๕๖๕ นายกรัฐมนตรีเยือนญี่ปุ่นอย่างเป็นทางการ และพบหารือกับภาคเอกชนที่กรุงโตเกียว",
                            "On 3 June 2022, the Prime Minister paid an official visit to Japan. He met the private sector in Tokyo."),
                    Example.bad(
                            "เมื่อวันที่ ๓ มิถุนายน ๒๕๖๕ นายกรัฐมนตรีเยือนญี่ปุ่นอย่างเป็นทางการ",
                            "On 3 June 2022, the Prime Minister paid an official visit to Japan. Flowers were handed to the guests"
                                    + " by children of a local school. A choir sang songs of both countries, and the garden was open"
                                    + " to all until late in the evening, when the lanterns were lit.",
                            "Flowers were handed to the guests")));

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Bitext bitext) {
        List<Finding> findings = new ArrayList<>();
        // An edited version leaves out and adds on purpose.
        boolean edited = Closeness.of(bitext).isFree();
        for (Alone alone : Alone.in(bitext, Lang.EN)) {
            String message = alone.dates()
                    ? "The dateline has no counterpart in the release."
                    : "This passage of the draft has no counterpart in the release.";
            findings.add(
                    finding(edited ? Severity.HINT : alone.severity(), alone.segment(), null, alone.span(), message));
        }
        for (AlignedSegment segment : bitext.segments()) {
            Passage source = segment.source();
            Passage target = segment.target();
            if (source != null
                    && target != null
                    && target.text().length() >= LONG_ENOUGH
                    && target.text().length() > TOO_LONG * Alone.letters(source.text())) {
                findings.add(finding(
                        edited ? Severity.HINT : Severity.WARNING,
                        segment.number(),
                        source.span(),
                        target.span(),
                        "The draft of this passage is far too long to render nothing but it."));
            }
        }
        twice(bitext, findings);
        return findings.stream();
    }

    /** A line of the draft that stands in it once more, where no line of the release does. */
    private static void twice(Bitext bitext, List<Finding> findings) {
        if (!repeated(bitext.source()).isEmpty()) {
            return;
        }
        for (Span line : repeated(bitext.target())) {
            bitext.segments().stream()
                    .filter(segment ->
                            segment.target() != null && segment.target().span().overlaps(line))
                    .findFirst()
                    .filter(segment -> findings.stream()
                            .noneMatch(finding ->
                                    finding.target() != null && finding.target().overlaps(line)))
                    .ifPresent(segment -> findings.add(finding(
                            Severity.WARNING,
                            segment.number(),
                            null,
                            line,
                            "This passage of the draft stands in it twice.")));
        }
    }

    /** Lines of sentences that stood before; a headline that a page says again has no stop at its end. */
    private static List<Span> repeated(String text) {
        List<Span> repeated = new ArrayList<>();
        Set<String> before = new HashSet<>();
        for (Span paragraph : Lines.paragraphs(text)) {
            String line = paragraph.of(text);
            boolean thai = line.chars().anyMatch(c -> Thai.isLetter((char) c));
            if (Alone.letters(line) >= TWICE
                    && (thai || line.endsWith("."))
                    && !before.add(line.replaceAll("\\s+", ""))) {
                repeated.add(paragraph);
            }
        }
        return repeated;
    }

    private static Finding finding(Severity severity, int segment, @Nullable Span source, Span target, String message) {
        return new Finding(INFO.id(), null, severity, segment, source, target, null, message, List.of());
    }
}
