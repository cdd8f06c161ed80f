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

/** A passage of the release without counterpart, or with one far too short to hold it. */
final class OmissionCheck implements Check {
    /**
     * English characters per Thai letter under which a draft cannot hold its passage. The tenth percentile of condensed
     * government releases is 0.84 for whole documents; single passages stray further.
     */
    private static final double TOO_SHORT = 0.38;

    /** Thai letters under which a length says nothing. */
    private static final int LONG_ENOUGH = 120;

    private static final CheckInfo INFO = new CheckInfo(
            new CheckId("omission"),
            Severity.WARNING,
            "A passage of the release without counterpart, or of improbable length",
            List.of(
                    Example.good(
                            "ทั้งสองฝ่ายหารือถึงแนวทางในการส่งเสริมความร่วมมือด้านความมั่นคง",
                            "Both sides discussed ways to promote security cooperation."),
                    Example.bad(
                            "ทั้งสองฝ่ายหารือถึงแนวทางในการส่งเสริมความร่วมมือด้านความมั่นคง ซึ่งรวมถึงความร่วมมือในการรับมือกับ"
                                    + "ภัยคุกคามรูปแบบใหม่ อาทิ ความมั่นคงทางไซเบอร์ ความมั่นคงทางสาธารณสุข ความมั่นคงของมนุษย์และการต่อต้านการค้ามนุษย์",
                            "Both sides discussed security.",
                            "ความมั่นคงทางไซเบอร์")));

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Bitext bitext) {
        List<Finding> findings = new ArrayList<>();
        // An edited version leaves out and adds on purpose.
        Closeness closeness = Closeness.of(bitext);
        boolean edited = closeness.isUneven();
        List<Alone> omitted = Alone.in(bitext, Lang.TH);
        int longest = omitted.stream().mapToInt(Alone::letters).max().orElse(0);
        boolean many = closeness.isFree();
        for (Alone alone : omitted) {
            // Of many, the longest speaks for all.
            boolean soft = edited || (many && alone.letters() < longest);
            String message = alone.dates()
                    ? "The dateline has no counterpart in the draft."
                    : "This passage of the release has no counterpart in the draft.";
            add(findings, soft ? Severity.HINT : alone.severity(), alone.segment(), alone.span(), null, message);
        }
        for (AlignedSegment segment : bitext.segments()) {
            if (segment.source() != null && segment.target() != null) {
                length(segment, segment.source(), segment.target(), edited, findings);
            }
        }
        return findings.stream();
    }

    private static void length(
            AlignedSegment segment, Passage source, Passage target, boolean edited, List<Finding> out) {
        int letters = Alone.letters(source.text());
        if (letters >= LONG_ENOUGH && target.text().length() < TOO_SHORT * letters) {
            add(
                    out,
                    edited ? Severity.HINT : Severity.WARNING,
                    segment.number(),
                    source.span(),
                    target.span(),
                    "The draft of this passage is far too short to hold all of it.");
        }
    }

    private static void add(
            List<Finding> out,
            Severity severity,
            int segment,
            @Nullable Span source,
            @Nullable Span target,
            String message) {
        out.add(new Finding(INFO.id(), null, severity, segment, source, target, null, message, List.of()));
    }
}
