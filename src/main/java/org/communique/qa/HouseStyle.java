package org.communique.qa;

import java.util.Locale;
import java.util.Optional;

/** Whose habits of English a draft is held to. The offices' habits conflict, so one is chosen by policy. */
public enum HouseStyle {
    /** The foreign ministry's: 21 May 2021, British leaning, a spaced dash between countries. */
    MINISTRY,
    /** Government House's: May 21, 2021, American, 1400hrs. */
    GOVERNMENT_HOUSE,
    /** Nobody's: a draft has only to agree with itself. */
    NONE;

    /** As written in files: lower case with a hyphen. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<HouseStyle> of(String id) {
        for (HouseStyle style : values()) {
            if (style.id().equals(id)) {
                return Optional.of(style);
            }
        }
        return Optional.empty();
    }
}
