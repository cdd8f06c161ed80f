package org.communique.checks;

/** LanguageTool takes some seconds to warm: tests share one. */
public final class TestGrammar {
    private static final Grammar SHARED = Grammar.warming();

    private TestGrammar() {}

    /** Warm. */
    public static Grammar shared() {
        return SHARED.await();
    }
}
