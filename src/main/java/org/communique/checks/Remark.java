package org.communique.checks;

import java.util.List;
import java.util.Set;
import org.communique.bitext.Passage;
import org.communique.qa.CheckId;
import org.communique.qa.Finding;
import org.communique.qa.Fix;
import org.communique.qa.HouseStyle;
import org.communique.qa.Severity;
import org.communique.text.Span;

/**
 * What LanguageTool says of a text, before anything is known of the release beside it.
 *
 * @param rule its rule id
 * @param source which of its parts speaks
 * @param styles the house styles under which it is said
 * @param severity how grave, as far as the English alone tells
 * @param span UTF-16 offsets into the text that was checked
 * @param message one plain sentence
 * @param fixes replacements for the span, best first, at most three
 */
record Remark(
        String rule,
        Source source,
        Set<HouseStyle> styles,
        Severity severity,
        Span span,
        String message,
        List<String> fixes) {
    enum Source {
        SPELLER,
        GRAMMAR,
        HOUSE_STYLE
    }

    Remark {
        styles = Set.copyOf(styles);
        fixes = List.copyOf(fixes);
    }

    /** The same as a finding in the draft. */
    Finding finding(CheckId check, int segment, Passage target) {
        Span place = span.shift(target.span().start());
        return new Finding(
                check,
                rule,
                severity,
                segment,
                null,
                place,
                null,
                message,
                fixes.stream().map(fix -> new Fix(place, fix)).toList());
    }
}
