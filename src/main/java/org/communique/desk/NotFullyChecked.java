package org.communique.desk;

import java.util.List;
import java.util.stream.Collectors;
import org.communique.qa.Gap;

/** The release cannot be made final: something was not looked at. */
public final class NotFullyChecked extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Gap> gaps;

    NotFullyChecked(List<Gap> gaps) {
        super("Not everything could be checked: "
                + gaps.stream()
                        .map(gap -> gap.check() + " (" + gap.reason() + ")")
                        .distinct()
                        .collect(Collectors.joining(", ")));
        this.gaps = List.copyOf(gaps);
    }

    NotFullyChecked(String message) {
        super(message);
        this.gaps = List.of();
    }

    /** What was not looked at; empty where there was nothing to look at, such as an empty draft. */
    public List<Gap> gaps() {
        return gaps;
    }
}
