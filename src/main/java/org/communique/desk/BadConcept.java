package org.communique.desk;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.glossary.Clash;
import org.communique.glossary.ConceptId;

/** A concept that would mislead the checks; nothing was stored. */
public final class BadConcept extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ConceptProblems problems;

    BadConcept(ConceptId id, ConceptProblems problems) {
        super(id
                + ": "
                + Stream.concat(
                                problems.reasons().stream(),
                                problems.clashes().stream().map(BadConcept::told))
                        .collect(Collectors.joining("; ")));
        this.problems = problems;
    }

    /** What is wrong with it. */
    public List<String> reasons() {
        return problems.reasons();
    }

    /** The concepts that it runs into. */
    public List<Clash> clashes() {
        return problems.clashes();
    }

    private static String told(Clash clash) {
        return "“" + clash.wording().text() + "” belongs to “" + clash.other().english() + "” ("
                + clash.other().id() + ") in the same scope already";
    }
}
