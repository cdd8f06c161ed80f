package org.communique.qa;

/** The id of a check: kebab-case, for ever. */
public record CheckId(String value) implements Comparable<CheckId> {
    public CheckId {
        if (!value.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("not a check id: “" + value + "”");
        }
    }

    @Override
    public int compareTo(CheckId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
