package org.communique.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.communique.qa.Finding;
import org.communique.qa.Severity;
import org.communique.text.Facts;
import org.communique.text.Lang;
import org.communique.text.NumberMention;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A draft with one number made wrong, to see whether the checks find it.
 *
 * @param draft with the wrong number
 * @param place of the number in it
 */
public record FalsifiedNumber(String draft, Span place) {
    private static final Set<String> CHECKS = Set.of("number", "date");

    /** Characters of the draft shown on either side of the number. */
    private static final int AROUND = 40;

    /**
     * Gives another first digit to one of the numbers in figures that the release has too.
     *
     * @return null where they share none
     */
    public static @Nullable FalsifiedNumber of(String release, String draft, Random random) {
        List<NumberMention> thai = Facts.of(Lang.TH, release).numbers();
        List<Span> shared = Facts.of(Lang.EN, draft).numbers().stream()
                .filter(e -> isAlone(draft, e.span())
                        && thai.stream()
                                .anyMatch(t -> t.kind() == e.kind() && t.value().compareTo(e.value()) == 0))
                .map(NumberMention::span)
                .toList();
        if (shared.isEmpty()) {
            return null;
        }
        Span place = shared.get(random.nextInt(shared.size()));
        int digit = Character.digit(draft.charAt(place.start()), 10);
        String wrong = draft.substring(0, place.start()) + (digit % 9 + 1) + draft.substring(place.start() + 1);
        return new FalsifiedNumber(wrong, place);
    }

    /** Whether it is a number in figures, and neither of a name (COVID-19, G20) nor of a list (“1.”, “2)”). */
    private static boolean isAlone(String draft, Span number) {
        String before = draft.substring(Math.max(0, number.start() - 1), number.start());
        String behind = draft.substring(number.end(), Math.min(draft.length(), number.end() + 1));
        boolean atStart = before.isEmpty() || before.equals("\n");
        return Character.isDigit(draft.charAt(number.start()))
                && (before.isEmpty() || (!Character.isLetterOrDigit(before.charAt(0)) && !"-@.:(".contains(before)))
                && !behind.equals(")")
                && !(atStart && behind.equals("."))
                && (behind.isEmpty() || !Character.isLetterOrDigit(behind.charAt(0)));
    }

    /** How gravely the wrong number is told of; null where it is not. */
    public @Nullable Severity told(List<Finding> findings) {
        return findings.stream()
                .filter(f -> CHECKS.contains(f.check().value()))
                .filter(f -> f.target() != null && f.target().overlaps(place))
                .map(Finding::severity)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The words around the number. */
    public String context() {
        return draft.substring(Math.max(0, place.start() - AROUND), Math.min(draft.length(), place.end() + AROUND));
    }
}
