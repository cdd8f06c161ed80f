package org.communique.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.communique.glossary.Concept;
import org.communique.glossary.Glossary;
import org.communique.glossary.Term;
import org.communique.glossary.TermStatus;
import org.communique.text.Normalized;
import org.communique.text.Normalizer;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds concepts of the glossary in force by what of a wording was typed, in either language. Thread-safe. */
@Service
public class ConceptSearch {
    private final GlossaryDesk glossary;

    private volatile @Nullable Index index;

    /** The wordings of one snapshot, folded once. */
    private record Index(Glossary of, List<Entry> entries) {}

    private record Entry(Concept concept, Term term, Normalized normalized, String folded) {}

    private record Ranked(int rank, ConceptHit hit) {}

    ConceptSearch(GlossaryDesk glossary) {
        this.glossary = glossary;
    }

    /**
     * The concepts that a filter lets through and that have what was typed in a wording: whole wordings before
     * beginnings before the rest, shorter before longer, nobody's before an owner's, each concept once.
     *
     * @param typed taken literally; blank for every concept, by id
     */
    public List<ConceptHit> find(String typed, ConceptFilter filter) {
        Glossary snapshot = glossary.current();
        String wanted = fold(Normalizer.normalize(typed).text().strip());
        if (wanted.isEmpty()) {
            return snapshot.concepts().stream()
                    .filter(filter::lets)
                    .map(concept -> new ConceptHit(concept, concept.terms().getFirst(), List.of()))
                    .toList();
        }
        List<Ranked> found = new ArrayList<>();
        Concept last = null;
        Ranked best = null;
        for (Entry entry : index(snapshot).entries()) {
            if (last != null && !entry.concept().id().equals(last.id())) {
                if (best != null) {
                    found.add(best);
                }
                best = null;
            }
            last = entry.concept();
            if (filter.lets(last)) {
                Ranked ranked = rank(entry, wanted);
                if (ranked != null && (best == null || ranked.rank() < best.rank())) {
                    best = ranked;
                }
            }
        }
        if (best != null) {
            found.add(best);
        }
        found.sort(Comparator.comparingInt(Ranked::rank)
                .thenComparingInt(ranked -> ranked.hit().wording().text().length())
                .thenComparing(ranked -> !ranked.hit().concept().scope().isNone())
                .thenComparing(ranked -> ranked.hit().concept().id()));
        return found.stream().map(Ranked::hit).toList();
    }

    private static @Nullable Ranked rank(Entry entry, String wanted) {
        int at = entry.folded().indexOf(wanted);
        if (at < 0) {
            return null;
        }
        int rank = at > 0 ? 4 : entry.folded().length() == wanted.length() ? 0 : 2;
        if (entry.term().status() == TermStatus.FORBIDDEN) {
            rank++;
        }
        Span marked = entry.normalized().toRaw(new Span(at, at + wanted.length()));
        return new Ranked(rank, new ConceptHit(entry.concept(), entry.term(), List.of(marked)));
    }

    private Index index(Glossary snapshot) {
        Index last = index;
        if (last == null || !last.of().version().equals(snapshot.version())) {
            List<Entry> entries = new ArrayList<>();
            for (Concept concept : snapshot.concepts()) {
                for (Term term : concept.terms()) {
                    Normalized normalized = Normalizer.normalize(term.text());
                    entries.add(new Entry(concept, term, normalized, fold(normalized.text())));
                }
            }
            last = new Index(snapshot, entries);
            index = last;
        }
        return last;
    }

    /** Lower case letter by letter, so that offsets stay. */
    private static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.length() == text.length() ? lower : text;
    }
}
