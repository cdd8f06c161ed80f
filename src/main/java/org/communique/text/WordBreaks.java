package org.communique.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.BitSet;
import java.util.Locale;

/**
 * Where two dictionaries see word boundaries in one Thai text. They are evidence, not a veto: each loses real terms.
 *
 * <p>ICU breaks the whole text once. The JDK's breaker is asked only about short runs, since it is super-linear on long
 * unbroken ones.
 */
public final class WordBreaks {
    /** The longest unbroken run, in UTF-16 units, that the JDK's breaker is asked about. */
    private static final int SHORT_RUN = 300;

    private final String text;
    private final BitSet icu = new BitSet();
    private final BitSet jdk = new BitSet();
    private final BitSet jdkAsked = new BitSet();

    public WordBreaks(String text) {
        this.text = text;
        BreakIterator breaker = BreakIterator.getWordInstance(new ULocale("th"));
        breaker.setText(text);
        for (int at = breaker.first(); at != BreakIterator.DONE; at = breaker.next()) {
            icu.set(at);
        }
    }

    /** Whether either dictionary has a boundary there. */
    public boolean isBoundary(int at) {
        return at <= 0 || at >= text.length() || icu.get(at) || jdkSays(at);
    }

    private boolean jdkSays(int at) {
        if (!jdkAsked.get(at)) {
            int start = at;
            while (start > 0 && Thai.isThai(text.charAt(start - 1))) {
                start--;
            }
            int end = at;
            while (end < text.length() && Thai.isThai(text.charAt(end))) {
                end++;
            }
            jdkAsked.set(start, end + 1);
            if (end - start <= SHORT_RUN) {
                java.text.BreakIterator breaker = java.text.BreakIterator.getWordInstance(Locale.of("th"));
                breaker.setText(text.substring(start, end));
                for (int b = breaker.first(); b != java.text.BreakIterator.DONE; b = breaker.next()) {
                    jdk.set(start + b);
                }
            }
        }
        return jdk.get(at);
    }
}
