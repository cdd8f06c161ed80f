package org.communique.bitext;

import java.util.List;
import org.communique.glossary.TermMatch;
import org.communique.text.Lang;
import org.communique.text.Span;

/**
 * One side of an aligned segment.
 *
 * @param lang its language
 * @param span where it stands in its document as typed
 * @param text the text of that span
 * @param terms wordings of the glossary found in it, left to right, disjoint; on the English side wordings may nest
 */
public record Passage(Lang lang, Span span, String text, List<TermMatch> terms) {
    public Passage {
        terms = List.copyOf(terms);
    }
}
