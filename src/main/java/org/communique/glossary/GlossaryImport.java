package org.communique.glossary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.communique.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * What a termbase file would do to the glossary, shown before anything is done. A row is told by the id that its file says,
 * else by its Thai and English wording in its scope, never by its place. A row of a file that says its ids stands in the
 * place of the stored concept; one that was found by its wordings alone only adds to it, for its file is silent about most of
 * what is stored.
 *
 * @param rows in the order of the file, then what could not be read
 * @param stored the glossary that was looked at
 */
public record GlossaryImport(List<Row> rows, Glossary stored) {
    public GlossaryImport {
        rows = List.copyOf(rows);
    }

    /** What a row would do. */
    public enum Kind {
        /** A concept that the glossary lacks. */
        NEW,
        /** A stored concept would say something else. */
        CHANGED,
        /** Nothing. */
        SAME,
        /** It cannot stand beside what is stored, or beside an earlier row; taken only where a person says so. */
        CLASHING,
        /** It cannot be read. */
        WRONG
    }

    /**
     * One row.
     *
     * @param number from 0, to accept it by
     * @param kind what it would do
     * @param place its file, line and column, and for a wrong or clashing row the reason; else an empty one
     * @param concept what would be stored, under the stored concept's id where there is one; null of a wrong row
     * @param before the stored concept, or null where there is none
     * @param changes the parts in which the two differ; none where either is missing
     */
    public record Row(
            int number,
            Kind kind,
            RowProblem place,
            @Nullable Concept concept,
            @Nullable Concept before,
            List<ConceptChange> changes) {}

    /** Looks at a file that was read. */
    public static GlossaryImport preview(LoadedGlossary incoming, Glossary stored) {
        return new Preview(stored).of(incoming);
    }

    /**
     * The concepts to store when these rows are taken: those that are new or say something else.
     *
     * @param accepted numbers of rows
     * @throws IllegalArgumentException for a number that no row has, or that of a wrong row
     */
    public List<Concept> changed(Set<Integer> accepted) {
        Map<ConceptId, Concept> changed = new TreeMap<>();
        for (int number : new TreeSet<>(accepted)) {
            Concept concept = number < 0 || number >= rows.size()
                    ? null
                    : rows.get(number).concept();
            if (concept == null) {
                throw new IllegalArgumentException("no row that can be taken has the number " + number);
            }
            if (rows.get(number).kind() != Kind.SAME) {
                changed.put(concept.id(), concept);
            }
        }
        return List.copyOf(changed.values());
    }

    /** The whole glossary when these rows are taken, by id; as {@link #changed}. */
    public List<Concept> apply(Set<Integer> accepted) {
        Map<ConceptId, Concept> all = new TreeMap<>();
        stored.concepts().forEach(concept -> all.put(concept.id(), concept));
        changed(accepted).forEach(concept -> all.put(concept.id(), concept));
        return List.copyOf(all.values());
    }

    /** On the way. */
    private static final class Preview {
        private static final int ROUNDS = 5;

        private final Glossary stored;
        private final Map<ConceptId, Concept> byId = new HashMap<>();
        private final Map<String, List<Concept>> byWording = new HashMap<>();
        private final List<Row> rows = new ArrayList<>();
        private final FreeIds free = new FreeIds();

        Preview(Glossary stored) {
            this.stored = stored;
            for (Concept concept : stored.concepts()) {
                byId.put(concept.id(), concept);
                wordings(concept)
                        .distinct()
                        .forEach(key -> byWording
                                .computeIfAbsent(key, k -> new ArrayList<>(1))
                                .add(concept));
            }
        }

        /** A row and the stored concept that it is, or why that cannot be said. */
        private record Known(
                GlossaryRow row,
                @Nullable Concept before,
                @Nullable String clash) {}

        GlossaryImport of(LoadedGlossary incoming) {
            Set<ConceptId> ids = new HashSet<>(byId.keySet());
            incoming.rows().stream()
                    .filter(GlossaryRow::named)
                    .forEach(row -> ids.add(row.concept().id()));
            List<Read> read =
                    incoming.rows().stream().map(row -> read(known(row), ids)).toList();
            @Nullable String[] clashes = clashes(read);
            for (int i = 0; i < clashes.length; i++) {
                rows.add(row(read.get(i), clashes[i]));
            }
            for (RowProblem problem : incoming.problems()) {
                rows.add(new Row(rows.size(), Kind.WRONG, problem, null, null, List.of()));
            }
            return new GlossaryImport(rows, stored);
        }

        /** What a row would have stored, and why it cannot be: what misleads in it, whatever stands beside it. */
        private record Read(
                Known known,
                Concept concept,
                List<ConceptChange> changes,
                boolean same,
                @Nullable String wrong) {
            private boolean isStored() {
                return known.before != null;
            }
        }

        private Read read(Known known, Set<ConceptId> ids) {
            Concept before = known.before;
            Concept concept = before == null
                    ? fresh(known.row, ids)
                    : known.row.named() ? replacing(known.row, before) : adding(known.row.concept(), before);
            List<ConceptChange> changes = before == null ? List.of() : ConceptChange.between(before, concept);
            boolean same =
                    before != null && changes.isEmpty() && before.carried().equals(concept.carried());
            List<String> wrong = same ? List.of() : GlossaryAudit.reasons(concept);
            return new Read(
                    known, concept, changes, same, wrong.isEmpty() ? null : concept.id() + ": " + wrong.getFirst());
        }

        /**
         * Why rows cannot stand beside what is stored or beside another row, null where they can. A stored concept that the
         * file brings again claims what the file says, not what it said; but where that row is not taken, what it said
         * stands. So rows of stored concepts come before new ones, wherever the file has them, and all are looked at again
         * when one of them fell.
         */
        private @Nullable String[] clashes(List<Read> read) {
            @Nullable String[] clashes = new String[read.size()];
            Map<ConceptId, GlossaryRow> first = new HashMap<>();
            for (int i = 0; i < clashes.length; i++) {
                Known known = read.get(i).known;
                GlossaryRow earlier = first.putIfAbsent(read.get(i).concept.id(), known.row);
                clashes[i] = known.clash != null || earlier == null
                        ? known.clash
                        : "it is the same concept as in " + earlier.file() + ":" + earlier.line();
            }
            boolean fell = true;
            for (int round = 0; fell; round++) {
                // Past so many rounds the file plays with us: what is stored claims what it says.
                boolean last = round == ROUNDS;
                Set<ConceptId> again = new HashSet<>();
                for (int i = 0; i < clashes.length && !last; i++) {
                    Concept before = read.get(i).known.before;
                    if (before != null && mayStand(read.get(i), clashes[i])) {
                        again.add(before.id());
                    }
                }
                Claims claims = new Claims();
                Claims proposals = new Claims();
                for (Concept concept : stored.concepts()) {
                    if (!again.contains(concept.id())) {
                        claims.add(concept);
                        proposals.addProposed(concept);
                    }
                }
                fell = look(read, clashes, true, claims, proposals) && !last;
                if (!fell) {
                    look(read, clashes, false, claims, proposals);
                }
            }
            return clashes;
        }

        /** Has the rows of stored concepts, or the new ones, claim in turn; says whether one of them fell. */
        private static boolean look(
                List<Read> read, @Nullable String[] clashes, boolean areStored, Claims claims, Claims proposals) {
            boolean fell = false;
            for (int i = 0; i < clashes.length; i++) {
                if (read.get(i).isStored() == areStored && mayStand(read.get(i), clashes[i])) {
                    clashes[i] = clash(read.get(i), claims, proposals);
                    fell |= clashes[i] != null;
                }
            }
            return fell;
        }

        private static boolean mayStand(Read row, @Nullable String clash) {
            return clash == null && row.wrong == null;
        }

        /**
         * Why it runs into what claims already; where it does not, it claims from now on. A new row must not stand beside a
         * proposal either, for one of the two at most will be approved; what is stored may, for a person put it there.
         */
        private static @Nullable String clash(Read what, Claims claims, Claims proposals) {
            String clash = null;
            if (!what.same && what.concept.status() != Status.RETIRED) {
                clash = told(claims.against(what.concept), "claimed");
                if (clash == null && !what.isStored()) {
                    clash = told(proposals.against(what.concept), "proposed");
                }
            }
            if (clash == null) {
                // One that clashes claims nothing, or a file of one wording a hundred thousand times would compare all.
                claims.add(what.concept);
                proposals.addProposed(what.concept);
            }
            return clash;
        }

        private static @Nullable String told(List<Clash> clashes, String how) {
            return clashes.stream()
                    .findFirst()
                    .map(c -> "“" + c.wording().text() + "” is " + how + " by "
                            + c.other().id() + " in the same scope")
                    .orElse(null);
        }

        private Known known(GlossaryRow row) {
            Concept concept = row.concept();
            Concept same = row.named() ? byId.get(concept.id()) : null;
            if (same != null) {
                boolean other =
                        wordings(same).noneMatch(Set.copyOf(wordings(concept).toList())::contains)
                                && same.terms().stream().noneMatch(concept.terms()::contains);
                return new Known(
                        row,
                        same,
                        other
                                ? "the id " + same.id() + " is another concept here: " + same.thai() + " = "
                                        + same.english()
                                : null);
            }
            List<Concept> candidates =
                    byWording.getOrDefault(key(concept, concept.thai(), concept.english()), List.of());
            if (candidates.size() > 1) {
                List<Concept> fitting = candidates.stream()
                        .filter(c -> Objects.equals(c.validity(), concept.validity()))
                        .toList();
                if (fitting.size() != 1) {
                    return new Known(
                            row,
                            candidates.getFirst(),
                            "several concepts have these wordings: "
                                    + String.join(
                                            ", ",
                                            candidates.stream()
                                                    .map(c -> c.id().value())
                                                    .toList()));
                }
                candidates = fitting;
            }
            return new Known(row, candidates.isEmpty() ? null : candidates.getFirst(), null);
        }

        private Row row(Read what, @Nullable String clash) {
            boolean wrong = what.wrong != null;
            String reason = wrong ? what.wrong : clash;
            Kind kind = wrong
                    ? Kind.WRONG
                    : clash != null ? Kind.CLASHING : what.same ? Kind.SAME : what.isStored() ? Kind.CHANGED : Kind.NEW;
            GlossaryRow row = what.known.row;
            return new Row(
                    rows.size(),
                    kind,
                    new RowProblem(row.file(), row.line(), 1, reason == null ? "" : reason),
                    wrong ? null : what.concept,
                    wrong ? null : what.known.before,
                    wrong ? List.of() : what.changes);
        }

        /** Under an id that nobody has, where the file does not say one. */
        private Concept fresh(GlossaryRow row, Set<ConceptId> ids) {
            Concept concept = row.concept();
            ConceptId id = row.named() ? concept.id() : free.free(concept.id(), ids::contains);
            ids.add(id);
            return concept.with(id, concept.terms(), concept.carried());
        }

        /** The file's, under our id; what a table cannot hold, or has no column for, stays. */
        private static Concept replacing(GlossaryRow row, Concept before) {
            Concept incoming = row.concept();
            if (!row.columns().isEmpty()) {
                return GlossaryCsv.replaced(incoming, row.columns(), before);
            }
            return incoming.with(
                    before.id(),
                    incoming.terms(),
                    incoming.carried().isEmpty() ? before.carried() : incoming.carried());
        }

        /** Ours, with the wordings that it lacks and the parts about which it is silent. */
        private static Concept adding(Concept incoming, Concept before) {
            Map<String, Term> terms = new LinkedHashMap<>();
            before.terms().forEach(term -> terms.put(term.lang() + folded(term.text()), term));
            for (Term term : incoming.terms()) {
                TermStatus status = term.status() == TermStatus.PREFERRED ? TermStatus.ADMITTED : term.status();
                terms.putIfAbsent(
                        term.lang() + folded(term.text()), new Term(term.lang(), term.text(), status, term.type()));
            }
            List<Carried> carried = new ArrayList<>(before.carried());
            incoming.carried().stream()
                    .filter(c -> !before.carried().contains(c))
                    .forEach(carried::add);
            carried.sort(TbxReader.ORDER);
            return new Concept(
                    before.id(),
                    before.domain() == Domain.OTHER ? incoming.domain() : before.domain(),
                    before.scope(),
                    before.status(),
                    before.enforce(),
                    terms.values().stream().sorted(TbxReader.TERMS).toList(),
                    before.definition() == null ? incoming.definition() : before.definition(),
                    before.validity() == null ? incoming.validity() : before.validity(),
                    before.note() == null ? incoming.note() : before.note(),
                    before.source() == null ? incoming.source() : before.source(),
                    carried);
        }

        /** Every Thai wording with every English one that may render it, in the concept's scope. */
        private static Stream<String> wordings(Concept concept) {
            return concept.thaiTerms()
                    .filter(th -> th.status() != TermStatus.FORBIDDEN)
                    .flatMap(th -> concept.accepted().map(en -> key(concept, th.text(), en.text())));
        }

        private static String key(Concept concept, String thai, String english) {
            return concept.scope() + "\n" + folded(thai) + "\n" + folded(english);
        }

        private static String folded(String text) {
            return Normalizer.normalize(text).text().replace(" ", "").toLowerCase(Locale.ROOT);
        }
    }
}
