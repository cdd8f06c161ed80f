package org.communique.glossary;

/** The stable kebab-case id of a concept. */
public record ConceptId(String value) implements Comparable<ConceptId> {
    public ConceptId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a kebab-case id: “" + value + "”");
        }
    }

    /** Whether a text is written as an id is. */
    public static boolean isValid(String value) {
        return value.matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    @Override
    public int compareTo(ConceptId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
