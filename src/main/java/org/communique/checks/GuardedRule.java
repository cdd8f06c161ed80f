package org.communique.checks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.languagetool.AnalyzedSentence;
import org.languagetool.AnalyzedToken;
import org.languagetool.AnalyzedTokenReadings;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;
import org.languagetool.rules.patterns.PatternRule;

/**
 * A rule of the house style that can do no harm: the file is edited by hand, and a pattern such as {@code (a+)+$} may
 * run for hours or overflow the stack. A rule that takes too long on a sentence, or fails, is switched off, with the
 * reason, and the other rules go on.
 */
final class GuardedRule extends Rule {
    /** CPU time on one sentence; the rules of the bundled file take some microseconds. */
    private static final long LIMIT_NANOS = 100_000_000;

    /** LanguageTool's rules of one regular expression pass over a sentence of more than 2,000 characters in silence. */
    private static final int LONGEST = 1_500;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** The rule that one checker is running. Its thread writes it, another looks and may interrupt. */
    static final class Watch {
        private @Nullable Thread thread;
        private long since;
        private boolean expired;

        private synchronized void begin() {
            thread = Thread.currentThread();
            since = THREADS.getCurrentThreadCpuTime();
            expired = false;
        }

        /** Whether time ran out; clears an interrupt that came for this rule, so that it does not end the next one. */
        private synchronized boolean end() {
            thread = null;
            if (expired) {
                Thread.interrupted();
            }
            return expired;
        }

        /** Interrupts a rule whose time has run out: LanguageTool's regular expressions then give up. */
        synchronized void look() {
            if (thread != null && THREADS.getThreadCpuTime(thread.threadId()) - since > LIMIT_NANOS) {
                expired = true;
                thread.interrupt();
            }
        }
    }

    private final Rule rule;
    private final Watch watch;
    private final Map<String, String> switchedOff;

    /** @param switchedOff ids of rules and why; written by any checker */
    GuardedRule(Rule rule, Watch watch, Map<String, String> switchedOff) {
        this.rule = rule;
        this.watch = watch;
        this.switchedOff = switchedOff;
    }

    @Override
    public String getId() {
        return rule.getId();
    }

    @Override
    public String getDescription() {
        return rule.getDescription();
    }

    @Override
    public RuleMatch[] match(AnalyzedSentence sentence) throws IOException {
        if (switchedOff.containsKey(rule.getId())) {
            return new RuleMatch[0];
        }
        watch.begin();
        RuleMatch[] matches = {};
        String failure = null;
        try {
            matches = look(sentence);
        } catch (RuntimeException | StackOverflowError e) {
            failure = "failed (" + cause(e).getClass().getSimpleName() + ")";
        } finally {
            if (watch.end()) {
                failure = "took too long";
            }
        }
        if (failure != null) {
            switchedOff.put(rule.getId(), failure);
        }
        return matches;
    }

    private RuleMatch[] look(AnalyzedSentence sentence) throws IOException {
        String text = sentence.getText();
        if (text.length() <= LONGEST || rule instanceof PatternRule) {
            return rule.match(sentence);
        }
        List<RuleMatch> matches = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(from + LONGEST, text.length());
            int space = to == text.length() ? -1 : text.lastIndexOf(' ', to);
            to = space > from ? space : to;
            AnalyzedToken token = new AnalyzedToken(text.substring(from, to), null, null);
            AnalyzedSentence piece =
                    new AnalyzedSentence(new AnalyzedTokenReadings[] {new AnalyzedTokenReadings(token, 0)});
            for (RuleMatch match : rule.match(piece)) {
                int start = match.getFromPos() + from;
                int end = match.getToPos() + from;
                // What touches a cut may owe its match to it.
                if ((start > from || from == 0) && (end < to || to == text.length())) {
                    match.setOffsetPosition(start, end);
                    matches.add(match);
                }
            }
            from = to;
        }
        return matches.toArray(new RuleMatch[0]);
    }

    private static Throwable cause(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
