package org.communique.glossary;

import java.util.Locale;
import java.util.Optional;

/** What a concept is about; it decides how much a missing rendering weighs. */
public enum Domain {
    POSITION(Enforcement.ERROR),
    ORGANIZATION(Enforcement.ERROR),
    COUNTRY(Enforcement.ERROR),
    PLACE(Enforcement.ERROR),
    REGION(Enforcement.ERROR),
    PERSON(Enforcement.ERROR),
    /** Royal names and styles, which have a check of their own. */
    ROYAL(Enforcement.ERROR),
    MEETING(Enforcement.ERROR),
    AGREEMENT(Enforcement.ERROR),
    EVENT(Enforcement.ERROR),
    POLICY(Enforcement.WARNING),
    SECURITY(Enforcement.WARNING),
    ECONOMY(Enforcement.WARNING),
    CONSULAR(Enforcement.WARNING),
    VERB_PHRASE(Enforcement.HINT),
    PROTOCOL(Enforcement.HINT),
    OTHER(Enforcement.HINT),
    DATE(Enforcement.NEVER);

    private final Enforcement enforcement;

    Domain(Enforcement enforcement) {
        this.enforcement = enforcement;
    }

    public Enforcement enforcement() {
        return enforcement;
    }

    /** As written in files: lower case with a hyphen. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Domain> of(String id) {
        for (Domain domain : values()) {
            if (domain.id().equals(id)) {
                return Optional.of(domain);
            }
        }
        return Optional.empty();
    }
}
