package org.communique.glossary;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** The stable kebab-case id of a concept. */
public record ConceptId(String value) implements Comparable<ConceptId> {
    private static final int LONGEST = 100;

    public ConceptId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a kebab-case id: “" + value + "”");
        }
    }

    /** Whether a text has the form of an id. */
    public static boolean isValid(String text) {
        return text.matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    /**
     * The id that a name of any other form gives: Latin letters without their accents and digits, in lower case, what
     * stands between them a hyphen.
     *
     * @return empty where the name has neither
     */
    public static Optional<ConceptId> made(String name) {
        String plain = Normalizer.normalize(name.substring(0, Math.min(name.length(), LONGEST)), Normalizer.Form.NFKD);
        StringBuilder id = new StringBuilder();
        boolean between = false;
        for (char c : plain.toLowerCase(Locale.ROOT).toCharArray()) {
            boolean kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (kept) {
                id.append(between && !id.isEmpty() ? "-" : "").append(c);
            }
            between = !kept && (between || (Character.getType(c) != Character.NON_SPACING_MARK && c != '\''));
        }
        return id.isEmpty() ? Optional.empty() : Optional.of(new ConceptId(id.toString()));
    }

    /** This id where it is not taken, else the first like it that is free: minister, minister-2. */
    public ConceptId free(Predicate<ConceptId> taken) {
        ConceptId free = this;
        for (int number = 2; taken.test(free); number++) {
            free = new ConceptId(value + "-" + number);
        }
        return free;
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
