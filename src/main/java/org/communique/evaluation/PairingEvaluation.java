package org.communique.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.communique.bitext.Pairer;
import org.communique.bitext.Passage;
import org.communique.bitext.Row;
import org.communique.glossary.Glossary;
import org.communique.text.Lines;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What pairing made of gold pairs. Strict: a bead is right when both its sides hold exactly the text of the gold bead's,
 * white space aside. Text without counterpart gives no hint where one passage of it ends and the next begins: what of it
 * stands together in a paragraph is compared as one bead.
 *
 * @param scores ours, and those of the methods it is compared with on the gold's own sentence units, by name
 * @param faults where ours departs from the gold, a block of lines for each pair
 */
public record PairingEvaluation(Map<String, Score> scores, List<String> faults) {
    /** The name of our own pairing among the scores. */
    public static final String OURS = "Communiqué";

    /** Pairs every pair with ours and with the others. */
    public static PairingEvaluation of(List<GoldPair> pairs, Pairer pairer, Glossary glossary) {
        Map<String, Score> scores = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        for (GoldPair pair : pairs) {
            Set<Row> gold =
                    settled(pair, pair.beads().stream().map(GoldBead::row).toList());
            Set<Row> ours = settled(
                    pair,
                    pairer.pair(pair.release(), pair.draft(), glossary).segments().stream()
                            .map(s -> new Row(span(s.source()), span(s.target())))
                            .toList());
            scores.merge(OURS, score(gold, ours), Score::plus);
            faults(pair, gold, ours, faults);
        }
        for (Maligna method : List.of(Maligna.GALE_CHURCH, Maligna.MOORE)) {
            List<List<Row>> beads = method.align(pairs);
            for (int i = 0; i < pairs.size(); i++) {
                GoldPair pair = pairs.get(i);
                Set<Row> gold =
                        settled(pair, pair.beads().stream().map(GoldBead::row).toList());
                scores.merge(method.label(), score(gold, settled(pair, beads.get(i))), Score::plus);
            }
        }
        return new PairingEvaluation(scores, faults);
    }

    private static @Nullable Span span(@Nullable Passage passage) {
        return passage == null ? null : passage.span();
    }

    private static Score score(Set<Row> gold, Set<Row> said) {
        Set<Row> right = new HashSet<>(said);
        right.retainAll(gold);
        return new Score(gold.size(), right.size(), said.size() - right.size());
    }

    private static void faults(GoldPair pair, Set<Row> gold, Set<Row> said, List<String> out) {
        Set<Row> missed = new HashSet<>(gold);
        missed.removeAll(said);
        Set<Row> wrong = new HashSet<>(said);
        wrong.removeAll(gold);
        missed.forEach(row -> out.add(pair.id() + ": missed: " + text(pair, row)));
        wrong.forEach(row -> out.add(pair.id() + ": wrong:  " + text(pair, row)));
    }

    private static String text(GoldPair pair, Row row) {
        Span source = row.source();
        Span target = row.target();
        return (source == null ? "—" : source.of(pair.release())) + " ‖ "
                + (target == null ? "—" : target.of(pair.draft()));
    }

    /** Beads with outer white space left out, and what has no counterpart cut and joined by paragraph. */
    static Set<Row> settled(GoldPair pair, List<Row> rows) {
        Set<Row> settled = new HashSet<>();
        Set<Span> omitted = new TreeSet<>();
        Set<Span> added = new TreeSet<>();
        for (Row row : rows) {
            Span source = row.source();
            Span target = row.target();
            if (source != null && target != null) {
                settled.add(new Row(
                        Lines.strip(pair.release(), source.start(), source.end()),
                        Lines.strip(pair.draft(), target.start(), target.end())));
            } else if (source != null) {
                omitted.add(source);
            } else if (target != null) {
                added.add(target);
            }
        }
        byParagraph(pair.release(), omitted).forEach(span -> settled.add(new Row(span, null)));
        byParagraph(pair.draft(), added).forEach(span -> settled.add(new Row(null, span)));
        return settled;
    }

    private static List<Span> byParagraph(String document, Set<Span> spans) {
        List<Span> joined = new ArrayList<>();
        for (Span paragraph : Lines.paragraphs(document)) {
            Span open = null;
            for (Span span : spans) {
                if (span.overlaps(paragraph)) {
                    Span part = Lines.strip(
                            document, Math.max(span.start(), paragraph.start()), Math.min(span.end(), paragraph.end()));
                    if (open != null
                            && document.substring(open.end(), part.start()).isBlank()) {
                        open = open.cover(part);
                    } else {
                        if (open != null) {
                            joined.add(open);
                        }
                        open = part;
                    }
                }
            }
            if (open != null) {
                joined.add(open);
            }
        }
        return joined;
    }
}
