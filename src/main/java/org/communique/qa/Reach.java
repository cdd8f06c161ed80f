package org.communique.qa;

import java.util.Locale;

/** How far a judgement of a finding reaches. */
public enum Reach {
    /** This finding in this passage, and no other like it. */
    HERE,
    /** All findings like it, of the same check, concept and words, in this release. */
    RELEASE,
    /** All findings like it in every release. */
    EVERYWHERE;

    /** As written in reports. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
