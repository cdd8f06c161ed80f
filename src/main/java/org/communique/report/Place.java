package org.communique.report;

import org.communique.qa.Finding;
import org.communique.text.Span;

/**
 * Where a finding stands: in the draft, or in the release where the draft lacks the words.
 *
 * @param file its name
 * @param span UTF-16 offsets into its text
 * @param lines of its text
 * @param text its text
 */
record Place(String file, Span span, Lines lines, String text) {
    /** The places of one pair's findings. */
    static final class Finder {
        private final Entry.Reviewed entry;
        private final Lines source;
        private final Lines target;

        Finder(Entry.Reviewed entry) {
            this.entry = entry;
            this.source = new Lines(entry.review().bitext().source());
            this.target = new Lines(entry.review().bitext().target());
        }

        Place of(Finding finding) {
            Span inDraft = finding.target();
            if (inDraft != null) {
                return draft(inDraft);
            }
            Span inRelease = finding.source();
            if (inRelease != null) {
                return release(inRelease);
            }
            throw new IllegalArgumentException("a finding without a place: " + finding);
        }

        Place draft(Span span) {
            return new Place(
                    entry.target(), span, target, entry.review().bitext().target());
        }

        Place release(Span span) {
            return new Place(
                    entry.source(), span, source, entry.review().bitext().source());
        }
    }

    int line() {
        return lines.line(span.start());
    }

    int column() {
        return lines.column(span.start());
    }

    int endLine() {
        return lines.line(span.end());
    }

    /** Behind the last character. */
    int endColumn() {
        return lines.column(span.end());
    }

    String words() {
        return span.of(text);
    }
}
