package org.communique.text;

import java.util.Locale;

/** The two languages of a release and its draft. */
public enum Lang {
    TH(Locale.of("th")),
    EN(Locale.UK);

    private final Locale locale;

    Lang(Locale locale) {
        this.locale = locale;
    }

    /** The locale to break and case text by. */
    public Locale locale() {
        return locale;
    }
}
