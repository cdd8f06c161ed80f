package org.communique.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.communique.bitext.Row;
import org.communique.glossary.Glossary;
import org.communique.qa.CheckId;
import org.communique.qa.Finding;
import org.communique.qa.Fix;
import org.communique.qa.Gap;
import org.communique.qa.Policy;
import org.communique.qa.Review;
import org.communique.qa.Reviewer;
import org.communique.qa.Severity;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What the checks said of labelled text, against what they owed. What counts: every finding of severity error or
 * warning, and every finding of a check whose findings are hints at most; a hint of a check that can be graver is
 * neither owed nor held against it.
 *
 * @param checks the score of each check, by id
 * @param loud of the errors and warnings, all checks together
 * @param plain the scores of {@code term-missing} and {@code term-forbidden}, had they been looked for the plain way: as
 *     substrings
 * @param faults what was missed, said falsely or mended wrongly, one line each
 */
public record Evaluation(Map<CheckId, Score> checks, Score loud, Map<CheckId, Score> plain, List<String> faults) {

    /**
     * Checks every case.
     *
     * @param severities of each check there is, the gravest it reports
     */
    public static Evaluation of(
            List<LabelledCase> cases, Reviewer reviewer, Map<CheckId, Severity> severities, Glossary glossary) {
        Map<CheckId, Score> checks = new TreeMap<>();
        Map<CheckId, Score> plain = new TreeMap<>();
        severities.keySet().forEach(id -> checks.put(id, Score.NONE));
        List<String> faults = new ArrayList<>();
        PlainTerms substrings = new PlainTerms(glossary);
        for (LabelledCase labelled : cases) {
            Texts texts = Texts.of(labelled);
            Policy policy = new Policy(labelled.style(), Set.of(), Map.of(), Set.of());
            Review review = reviewer.review(texts.source, texts.target, texts.rows, glossary, policy);
            for (Gap gap : review.report().gaps()) {
                faults.add(labelled.id() + ": not looked at: " + gap.check() + ": " + gap.reason());
            }
            List<Finding> counted = review.report().findings().stream()
                    .filter(f -> f.severity() != Severity.HINT || severities.get(f.check()) == Severity.HINT)
                    .toList();
            score(labelled, texts, counted, faults).forEach((id, score) -> checks.merge(id, score, Score::plus));
            LabelledCase terms = new LabelledCase(
                    labelled.id(),
                    labelled.trap(),
                    labelled.style(),
                    labelled.rows(),
                    labelled.due().stream()
                            .filter(due -> PlainTerms.CHECKS.contains(due.check()))
                            .toList());
            score(terms, texts, substrings.find(texts), new ArrayList<>())
                    .forEach((id, score) -> plain.merge(id, score, Score::plus));
        }
        Score loud = checks.entrySet().stream()
                .filter(e -> severities.getOrDefault(e.getKey(), Severity.ERROR) != Severity.HINT)
                .map(Map.Entry::getValue)
                .reduce(Score.NONE, Score::plus);
        return new Evaluation(checks, loud, plain, faults);
    }

    /** The texts of a case as two documents, a row to a line. */
    record Texts(String source, String target, List<Row> rows) {
        static Texts of(LabelledCase labelled) {
            StringBuilder source = new StringBuilder();
            StringBuilder target = new StringBuilder();
            List<Row> rows = new ArrayList<>();
            for (LabelledRow row : labelled.rows()) {
                rows.add(new Row(append(source, row.thai()), append(target, row.english())));
            }
            return new Texts(source.toString(), target.toString(), rows);
        }

        private static @Nullable Span append(StringBuilder document, @Nullable String text) {
            if (text == null) {
                return null;
            }
            Span span = new Span(document.length(), document.length() + text.length());
            document.append(text).append('\n');
            return span;
        }
    }

    private static Map<CheckId, Score> score(
            LabelledCase labelled, Texts texts, List<Finding> findings, List<String> faults) {
        Map<CheckId, Score> scores = new LinkedHashMap<>();
        Set<Finding> open = new HashSet<>(findings);
        for (Due due : labelled.due()) {
            Finding answer = findings.stream()
                    .filter(open::contains)
                    .filter(finding -> answers(finding, due, texts))
                    .findFirst()
                    .orElse(null);
            if (answer == null) {
                scores.merge(due.check(), new Score(1, 0, 0), Score::plus);
                faults.add(labelled.id() + ": missed: " + due.check() + " “" + due.words() + "” (" + labelled.trap()
                        + ")");
            } else {
                open.remove(answer);
                scores.merge(due.check(), new Score(1, 1, 0), Score::plus);
                if (due.fix() != null && !mends(answer, due, texts)) {
                    faults.add(labelled.id() + ": mended wrongly: " + due.check() + " “" + due.words()
                            + "” should become “"
                            + due.fix() + "”, not "
                            + answer.fixes().stream().map(Fix::replacement).toList());
                }
            }
        }
        for (Finding finding : findings) {
            if (open.contains(finding)) {
                scores.merge(finding.check(), new Score(0, 0, 1), Score::plus);
                faults.add(labelled.id() + ": false alarm: " + finding.check() + ": " + finding.message() + " ("
                        + labelled.trap() + ")");
            }
        }
        return scores;
    }

    private static boolean answers(Finding finding, Due due, Texts texts) {
        if (!finding.check().equals(due.check()) || (due.row() != 0 && due.row() != finding.segment())) {
            return false;
        }
        return due.english() != null
                ? touches(finding.target(), texts.target, due.english())
                : touches(finding.source(), texts.source, String.valueOf(due.thai()));
    }

    private static boolean touches(@Nullable Span span, String text, String words) {
        if (span == null) {
            return false;
        }
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            Span there = new Span(at, at + words.length());
            if (span.overlaps(there) || span.equals(there) || (span.start() == span.end() && inside(span, there))) {
                return true;
            }
        }
        return false;
    }

    private static boolean inside(Span empty, Span there) {
        return there.start() <= empty.start() && empty.end() <= there.end();
    }

    /** Whether the best mend makes of the words what is due. */
    private static boolean mends(Finding finding, Due due, Texts texts) {
        if (finding.fixes().isEmpty()) {
            return false;
        }
        Fix fix = finding.fixes().getFirst();
        String mended = texts.target.substring(0, fix.span().start())
                + fix.replacement()
                + texts.target.substring(fix.span().end());
        String words = String.valueOf(due.english());
        for (int at = texts.target.indexOf(words); at >= 0; at = texts.target.indexOf(words, at + 1)) {
            String wanted = texts.target.substring(0, at) + due.fix() + texts.target.substring(at + words.length());
            if (wanted.equals(mended)) {
                return true;
            }
        }
        return false;
    }
}
