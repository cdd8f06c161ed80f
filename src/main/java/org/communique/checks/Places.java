package org.communique.checks;

import org.communique.bitext.Passage;
import org.communique.text.EnglishToken;
import org.communique.text.Span;
import org.communique.text.Thai;

/** Where things stand, for messages and fixes. */
final class Places {
    private Places() {}

    /**
     * English characters per Thai letter under which a draft condenses its passage, so that something may be missing on
     * purpose.
     */
    private static final double CONDENSED = 0.7;

    /** Characters that a headline has at most. */
    private static final int HEADLINE = 200;

    static boolean isCondensed(Passage source, Passage target) {
        int letters = 0;
        for (int i = 0; i < source.text().length(); i++) {
            letters += Thai.isLetter(source.text().charAt(i)) ? 1 : 0;
        }
        return target.text().length() < CONDENSED * letters;
    }

    /** Whether a passage is a headline or a heading: short, and no sentence. Those are worded anew, not translated. */
    static boolean isHeadline(Passage target) {
        return isHeadline(target.text());
    }

    static boolean isHeadline(String passage) {
        String text = passage.strip();
        return text.length() <= HEADLINE && !text.matches("(?s).*[.!?;:,…][”\"’')]?");
    }

    /** Whether a hyphen and nothing else stands between two words. */
    static boolean isHyphened(EnglishToken one, EnglishToken next, String text) {
        return text.substring(one.span().end(), next.span().start()).equals("-");
    }

    /** The words of a passage at a span of its document. */
    static String words(Passage passage, Span span) {
        return passage.text()
                .substring(
                        span.start() - passage.span().start(),
                        span.end() - passage.span().start());
    }
}
