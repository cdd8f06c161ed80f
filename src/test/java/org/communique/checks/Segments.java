package org.communique.checks;

import java.util.List;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Passage;
import org.communique.glossary.Glossary;
import org.communique.qa.Finding;
import org.communique.qa.SegmentCheck;
import org.communique.qa.Severity;
import org.communique.text.Lang;
import org.communique.text.Span;

/** Runs a check on one pair of passages, which stand somewhere inside their documents. */
final class Segments {
    private static final String BEFORE = "Title\n\n";

    private Segments() {}

    static List<Finding> findings(SegmentCheck check, String source, String target, Glossary glossary) {
        String draft = BEFORE + target + "\n";
        AlignedSegment segment = new AlignedSegment(
                1,
                new Passage(Lang.TH, new Span(0, source.length()), source, List.of()),
                new Passage(Lang.EN, new Span(BEFORE.length(), BEFORE.length() + target.length()), target, List.of()),
                1);
        Bitext bitext = new Bitext(source, draft, List.of(segment), List.of(), List.of(), glossary);
        return check.check(segment, bitext).toList();
    }

    /** The findings as {@code severity code “words”}. */
    static List<String> said(SegmentCheck check, String source, String target) {
        return findings(check, source, target, Glossary.empty()).stream()
                .map(f -> f.severity().id() + " " + f.code() + " " + words(f, target))
                .toList();
    }

    /** The same, hints left out. */
    static List<String> loud(SegmentCheck check, String source, String target) {
        return findings(check, source, target, Glossary.empty()).stream()
                .filter(f -> f.severity() != Severity.HINT)
                .map(f -> f.code() + " " + words(f, target))
                .toList();
    }

    static String words(Finding finding, String target) {
        Span span = finding.target();
        return span == null ? "" : span.of(BEFORE + target + "\n");
    }
}
