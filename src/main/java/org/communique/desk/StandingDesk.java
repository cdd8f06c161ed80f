package org.communique.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.communique.desk.ConcordanceDesk.Usage;
import org.communique.desk.store.JudgementRow;
import org.communique.desk.store.JudgementTable;
import org.communique.desk.store.TermFindingRow;
import org.communique.desk.store.TermFindingTable;
import org.communique.glossary.ConceptId;
import org.springframework.stereotype.Service;

/** How the concepts of the glossary do in the stored releases, and which of them cause more false alarms than a term may. */
@Service
public class StandingDesk {
    /** A concept under this precision waits for the terminologist. */
    public static final double THRESHOLD = 0.8;

    /** So many of its findings must have been set aside: one may be a slip of the hand. */
    public static final int SET_ASIDE = 2;

    private final ConcordanceDesk concordance;
    private final TermFindingTable findings;
    private final JudgementTable judgements;

    StandingDesk(ConcordanceDesk concordance, TermFindingTable findings, JudgementTable judgements) {
        this.concordance = concordance;
        this.findings = findings;
        this.judgements = judgements;
    }

    /** That of one concept. May take a while. */
    public Standing of(ConceptId concept) {
        Usage usage = concordance.usage().getOrDefault(concept, Usage.NONE);
        return standing(concept, usage, findings.listOf(concept.value()), judgements.listOf(concept.value()));
    }

    /** Those that cause too many false alarms, the worst first. */
    public List<Standing> queue() {
        Map<String, List<TermFindingRow>> found = new HashMap<>();
        findings.list()
                .forEach(row -> found.computeIfAbsent(row.concept(), id -> new ArrayList<>())
                        .add(row));
        Map<String, List<JudgementRow>> judged = new HashMap<>();
        judgements
                .listOfConcepts()
                .forEach(row -> judged.computeIfAbsent(Objects.requireNonNull(row.concept()), id -> new ArrayList<>())
                        .add(row));
        Set<String> concepts = new TreeSet<>(found.keySet());
        concepts.addAll(judged.keySet());
        List<Standing> often = concepts.stream()
                .map(id -> standing(
                        new ConceptId(id),
                        Usage.NONE,
                        found.getOrDefault(id, List.of()),
                        judged.getOrDefault(id, List.of())))
                .filter(StandingDesk::waits)
                .toList();
        if (often.isEmpty()) {
            return often;
        }
        Map<ConceptId, Usage> usage = concordance.usage();
        return often.stream()
                .map(one -> with(one, usage.getOrDefault(one.concept(), Usage.NONE)))
                .sorted(Comparator.comparingDouble(
                                (Standing one) -> one.precision().orElse(1))
                        .thenComparingInt(one -> -one.setAside())
                        .thenComparing(Standing::concept))
                .toList();
    }

    private static boolean waits(Standing standing) {
        return standing.setAside() >= SET_ASIDE && standing.precision().orElse(1) < THRESHOLD;
    }

    private static Standing with(Standing one, Usage usage) {
        return new Standing(
                one.concept(), usage.found(), usage.rendered(), one.open(), one.fixed(), one.setAside(), one.reasons());
    }

    private static Standing standing(
            ConceptId concept, Usage usage, List<TermFindingRow> found, List<JudgementRow> judged) {
        int aside = (int) found.stream().filter(TermFindingRow::setAside).count();
        int fixed = (int)
                found.stream().filter(row -> row.fixed() && !row.setAside()).count();
        int open = (int)
                found.stream().filter(row -> !row.fixed() && !row.setAside()).count();
        List<Standing.Reason> reasons = judged.stream()
                .map(row -> new Standing.Reason(row.message(), row.reason(), row.by()))
                .toList();
        return new Standing(concept, usage.found(), usage.rendered(), open, fixed, aside, reasons);
    }
}
