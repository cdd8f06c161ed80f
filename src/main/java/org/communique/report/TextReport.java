package org.communique.report;

import java.io.IOException;
import java.io.Writer;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Passage;
import org.communique.qa.Finding;
import org.communique.qa.Fix;
import org.communique.qa.Gap;
import org.communique.qa.Review;
import org.communique.qa.Severity;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The report for people. Each finding begins {@code file:line:column: severity: message [check]}, which editors and
 * terminals can follow; the words concerned and the mend stand below it.
 */
final class TextReport implements ReportWriter {
    /** Longer words are shown by their beginning and end. */
    private static final int SHOWN = 160;

    private final Writer out;
    private final boolean colours;
    private final Map<Severity, Integer> totals = new EnumMap<>(Severity.class);
    private final List<String> notLookedAt = new ArrayList<>();
    private final Map<String, Integer> off = new TreeMap<>();
    private int setAside;
    private int baseline;
    private int limit;
    private int pairs;
    private int segments;
    private int terms;
    private int sourceFurniture;
    private int targetFurniture;

    TextReport(Writer out, boolean colours) {
        this.out = out;
        this.colours = colours;
    }

    @Override
    public void write(Entry entry) throws IOException {
        switch (entry) {
            case Entry.Reviewed reviewed -> reviewed(reviewed);
            case Entry.Unread unread -> notLookedAt.addAll(unread.reasons());
        }
    }

    private void reviewed(Entry.Reviewed entry) throws IOException {
        Review review = entry.review();
        Bitext bitext = review.bitext();
        String target = visible(entry.target());
        out.write(
                entry.source().equals(entry.target())
                        ? bold(target) + "\n"
                        : bold(target) + ", draft of " + visible(entry.source()) + "\n");
        Lines sourceLines = new Lines(bitext.source());
        Lines targetLines = new Lines(bitext.target());
        for (Finding finding : review.report().findings()) {
            finding(finding, entry, bitext, sourceLines, targetLines);
        }
        if (review.report().findings().isEmpty()) {
            boolean whole = review.report().gaps().isEmpty() && entry.problems().isEmpty();
            String more = entry.withheld().equals(Withheld.NONE) ? "" : "else ";
            out.write("    nothing " + more + "found" + (whole ? "" : " by the checks that could look") + "\n");
        }
        out.write("\n");
        out.flush();

        pairs++;
        setAside += review.setAside().size();
        baseline += entry.withheld().baseline();
        limit += entry.withheld().limit();
        review.off().forEach(check -> off.merge(check.value(), 1, Integer::sum));
        segments += bitext.segments().size();
        sourceFurniture += bitext.sourceFurniture().size();
        targetFurniture += bitext.targetFurniture().size();
        for (AlignedSegment segment : bitext.segments()) {
            Passage source = segment.source();
            terms += source == null ? 0 : source.terms().size();
        }
        for (Gap gap : review.report().gaps()) {
            Integer segment = gap.segment();
            notLookedAt.add(target + (segment == null ? "" : ", segment " + segment) + ": " + gap.check() + ": "
                    + gap.reason());
        }
        notLookedAt.addAll(entry.problems());
    }

    private void finding(Finding finding, Entry.Reviewed entry, Bitext bitext, Lines sourceLines, Lines targetLines)
            throws IOException {
        totals.merge(finding.severity(), 1, Integer::sum);
        Span source = finding.source();
        Span target = finding.target();
        String place;
        if (target != null) {
            place = entry.target() + ":" + targetLines.at(target.start());
        } else if (source != null) {
            place = entry.source() + ":" + sourceLines.at(source.start());
        } else {
            throw new IllegalArgumentException("a finding without a place: " + finding);
        }
        String code = finding.code();
        out.write(bold(visible(place) + ":") + " "
                + severity(finding.severity()) + ": " + visible(finding.message()) + " "
                + faint("[" + finding.check() + (code == null ? "" : ":" + code) + "]") + "\n");
        line("segment", String.valueOf(finding.segment()));
        if (source != null) {
            line("thai", words(source.of(bitext.source())));
        }
        if (target != null && !target.isEmpty()) {
            line("english", words(target.of(bitext.target())));
        }
        for (Fix fix : finding.fixes()) {
            line("mend", mend(fix, target, bitext.target(), targetLines));
        }
    }

    private void line(String label, String value) throws IOException {
        out.write("    " + faint("%-7s".formatted(label)) + "  " + value + "\n");
    }

    private static String mend(Fix fix, @Nullable Span target, String draft, Lines lines) {
        String replaced = words(fix.span().of(draft));
        if (fix.replacement().isEmpty()) {
            return "leave out “" + replaced + "”";
        }
        if (fix.span().isEmpty()) {
            return "insert “" + words(fix.replacement()) + "” at "
                    + lines.at(fix.span().start());
        }
        return (fix.span().equals(target) ? "" : "“" + replaced + "” → ") + "“" + words(fix.replacement()) + "”";
    }

    @Override
    public void end() throws IOException {
        out.write("Looked at: " + count(pairs, "pair") + ", " + count(segments, "segment") + ", "
                + count(terms, "term") + " found in the Thai; left out as furniture of the page: " + sourceFurniture
                + " in the Thai, " + targetFurniture + " in the English.\n");
        out.write("Found: " + count(total(Severity.ERROR), "error") + ", " + count(total(Severity.WARNING), "warning")
                + ", " + count(total(Severity.HINT), "hint") + ".\n");
        if (baseline > 0) {
            out.write("Known from the baseline, and not told: " + count(baseline, "finding") + ".\n");
        }
        if (limit > 0) {
            out.write("Beyond the number that was to be told: " + count(limit, "finding") + ".\n");
        }
        if (setAside > 0) {
            out.write("Set aside by judgement, and not told: " + count(setAside, "finding") + ".\n");
        }
        if (!off.isEmpty()) {
            out.write("Switched off: "
                    + off.entrySet().stream()
                            .map(entry -> entry.getKey()
                                    + (entry.getValue() == pairs
                                            ? ""
                                            : " (in " + count(entry.getValue(), "pair") + ")"))
                            .collect(Collectors.joining(", "))
                    + ".\n");
        }
        if (notLookedAt.isEmpty()) {
            out.write("Not looked at: nothing.\n");
        } else {
            out.write(bold("Not looked at:") + "\n");
            for (String missed : notLookedAt) {
                out.write("    " + visible(missed) + "\n");
            }
        }
        out.flush();
    }

    private int total(Severity severity) {
        return totals.getOrDefault(severity, 0);
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** Words of a document on one line, long ones by their beginning and end. */
    private static String words(String text) {
        String line = visible(text.strip().replaceAll("\\s+", " "));
        if (line.length() <= SHOWN) {
            return line;
        }
        // Cut between characters as people see them: never between a Thai consonant and its marks.
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(line);
        return line.substring(0, characters.preceding(SHOWN * 3 / 4)) + " … "
                + line.substring(characters.following(line.length() - SHOWN / 4));
    }

    /** The text with whatever would steer a terminal, or turn the direction of writing, shown instead of obeyed. */
    private static String visible(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean steers = Character.isISOControl(c)
                    || c == '\u061C'
                    || (c >= '\u200E' && c <= '\u200F')
                    || (c >= '\u202A' && c <= '\u202E')
                    || (c >= '\u2066' && c <= '\u2069');
            if (steers) {
                shown.append("‹U+%04X›".formatted(c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    private String severity(Severity severity) {
        String colour = switch (severity) {
            case ERROR -> "1;31";
            case WARNING -> "1;33";
            case HINT -> "1;36";
        };
        return ansi(colour, severity.id());
    }

    private String bold(String text) {
        return ansi("1", text);
    }

    private String faint(String text) {
        return ansi("2", text);
    }

    private String ansi(String code, String text) {
        return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
