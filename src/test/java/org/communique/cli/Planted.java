package org.communique.cli;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.communique.bitext.Bitext;
import org.communique.bitext.Pairer;
import org.communique.glossary.ConceptId;
import org.communique.qa.Check;
import org.communique.qa.CheckEngine;
import org.communique.qa.CheckId;
import org.communique.qa.CheckInfo;
import org.communique.qa.Finding;
import org.communique.qa.Fix;
import org.communique.qa.Reviewer;
import org.communique.qa.Severity;
import org.communique.text.Span;

/** An engine whose checks see what the tests of the shell plant, so that these do not hang on what the real ones say. */
final class Planted implements Engine {
    private static final List<Check> CHECKS = List.of(
            new Words("term-forbidden", Severity.ERROR, "Undersecretary"),
            new Words("number", Severity.WARNING, "eleven"),
            new Words("punctuation", Severity.HINT, ",,"),
            new Words("royal", Severity.ERROR, "Princess"),
            new Words("failing", Severity.ERROR, "break"));

    @Override
    public List<CheckInfo> infos() {
        return CHECKS.stream().map(Check::info).toList();
    }

    @Override
    public Reviewer reviewer() {
        return new Reviewer(new Pairer(word -> Set.of(word)), new CheckEngine(CHECKS));
    }

    /** Reports where some words stand in the draft; the failing one throws. */
    private record Words(String id, Severity severity, String words) implements Check {
        @Override
        public CheckInfo info() {
            return new CheckInfo(new CheckId(id), severity, "what the tests plant", List.of());
        }

        @Override
        public Stream<Finding> check(Bitext bitext) {
            int at = bitext.target().indexOf(words);
            if (at < 0) {
                return Stream.empty();
            }
            if (id.equals("failing")) {
                throw new IllegalStateException("it broke");
            }
            Span target = new Span(at, at + words.length());
            return Stream.of(new Finding(
                    new CheckId(id),
                    null,
                    severity,
                    1,
                    null,
                    target,
                    new ConceptId(id),
                    "“" + words + "” is planted.",
                    List.of(new Fix(target, "mended"))));
        }
    }
}
