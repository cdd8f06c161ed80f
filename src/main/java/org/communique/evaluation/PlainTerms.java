package org.communique.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.communique.bitext.Row;
import org.communique.glossary.Concept;
import org.communique.glossary.Glossary;
import org.communique.glossary.Term;
import org.communique.qa.CheckId;
import org.communique.qa.Finding;
import org.communique.qa.Severity;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The plain way to check terms, for comparison: the Thai wording is a substring of the source, so one of the English
 * ones must be a substring of the target, and no forbidden one may be; letter case does not count. It is how the
 * glossary checks of general tools work: one finding per concept and segment.
 */
final class PlainTerms {
    private static final CheckId MISSING = new CheckId("term-missing");
    private static final CheckId FORBIDDEN = new CheckId("term-forbidden");

    /** The checks it can be compared with. */
    static final Set<CheckId> CHECKS = Set.of(MISSING, FORBIDDEN);

    private final List<Concept> concepts;

    PlainTerms(Glossary glossary) {
        concepts = glossary.concepts().stream().filter(Concept::enforced).toList();
    }

    List<Finding> find(Evaluation.Texts texts) {
        List<Finding> findings = new ArrayList<>();
        for (int r = 0; r < texts.rows().size(); r++) {
            Row row = texts.rows().get(r);
            Span source = row.source();
            Span target = row.target();
            if (source != null && target != null) {
                for (Concept concept : concepts) {
                    look(concept, texts, r + 1, source, target, findings);
                }
            }
        }
        return findings;
    }

    private static void look(
            Concept concept, Evaluation.Texts texts, int row, Span source, Span target, List<Finding> findings) {
        Span thai = first(concept.thaiTerms().toList(), texts.source(), source);
        if (thai == null) {
            return;
        }
        Span forbidden = first(concept.forbidden().toList(), texts.target(), target);
        if (forbidden != null) {
            findings.add(finding(FORBIDDEN, row, thai, forbidden, concept));
        } else if (first(concept.accepted().toList(), texts.target(), target) == null) {
            findings.add(finding(MISSING, row, thai, null, concept));
        }
    }

    private static @Nullable Span first(List<Term> terms, String document, Span in) {
        String text = in.of(document).toLowerCase(Locale.ROOT);
        for (Term term : terms) {
            int at = text.indexOf(term.text().toLowerCase(Locale.ROOT));
            if (at >= 0) {
                return new Span(in.start() + at, in.start() + at + term.text().length());
            }
        }
        return null;
    }

    private static Finding finding(CheckId check, int row, Span source, @Nullable Span target, Concept concept) {
        return new Finding(check, null, Severity.ERROR, row, source, target, concept.id(), "the plain way", List.of());
    }
}
