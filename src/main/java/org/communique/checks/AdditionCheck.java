package org.communique.checks;

import java.util.ArrayList;
import java.util.List;
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
import org.communique.text.Span;
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
        return findings.stream();
    }

    private static Finding finding(Severity severity, int segment, @Nullable Span source, Span target, String message) {
        return new Finding(INFO.id(), null, severity, segment, source, target, null, message, List.of());
    }
}
