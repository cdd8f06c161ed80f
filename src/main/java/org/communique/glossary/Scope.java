package org.communique.glossary;

import java.util.Locale;
import java.util.Set;

/**
 * Whose a concept is: it holds only for this country or institution.
 *
 * @param kind {@code country} or {@code institution}; empty for the unscoped
 * @param owner ISO 3166 alpha-2 code of the country, or the acronym of the institution; empty for the unscoped
 */
public record Scope(String kind, String owner) {
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    /** No owner named: Thailand's, or everybody's. */
    public static final Scope NONE = new Scope("", "");

    public Scope {
        boolean none = kind.isEmpty() && owner.isEmpty();
        boolean country = kind.equals("country") && COUNTRIES.contains(owner);
        boolean institution = kind.equals("institution") && owner.matches("[A-Z][A-Za-z0-9-]*");
        if (!(none || country || institution)) {
            throw new IllegalArgumentException("not a scope: “" + kind + ":" + owner + "”");
        }
    }

    /** Reads {@code country:US}, {@code institution:UN} or the empty string. */
    public static Scope of(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("a scope is written country:US or institution:UN, not “" + text + "”");
        }
        return new Scope(text.substring(0, colon), text.substring(colon + 1));
    }

    public boolean isNone() {
        return kind.isEmpty();
    }

    @Override
    public String toString() {
        return isNone() ? "" : kind + ":" + owner;
    }
}
