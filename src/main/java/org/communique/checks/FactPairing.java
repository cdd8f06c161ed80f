package org.communique.checks;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Passage;
import org.communique.text.Fact;

/**
 * Which facts of one kind both sides say. Those of equal value are taken away one for one, first within each bead, then
 * between neighbouring beads, because a draft moves facts over the borders of sentences, and what is rare enough to be
 * known again also from afar. What is left was lost, added or changed.
 *
 * <p>Of a fact only so many of the other side are looked at, those at about its place, so that the time grows with the
 * number of facts and not with its square.
 */
final class FactPairing {
    /** Beads before and behind: about a paragraph. */
    private static final int NEIGHBOURS = 2;

    /** Facts of the other side that one is compared with, on either side of its place. */
    private static final int WITHIN = 60;

    private FactPairing() {}

    /**
     * What a bead says on both sides.
     *
     * @param thai to be found in the draft
     * @param english to be found in the release
     * @param alsoThai what else may answer for the English, though nobody asks for it
     * @param alsoEnglish the same of the English
     */
    record Bead<F extends Fact>(
            AlignedSegment segment,
            Passage source,
            Passage target,
            List<F> thai,
            List<F> english,
            List<F> alsoThai,
            List<F> alsoEnglish) {}

    /**
     * What is left of a bead.
     *
     * @param thai without an equal in the draft
     * @param english without an equal in the release
     * @param thaiAgain said once more than the draft does; once is enough
     * @param englishAgain said once more than the release does
     * @param exchanged what changed places with a fact of another bead; none of it is in the other lists
     */
    record Leftover<F extends Fact>(
            Bead<F> bead,
            List<F> thai,
            List<F> english,
            List<F> thaiAgain,
            List<F> englishAgain,
            List<Slip<F>> exchanged) {}

    /** A fact and the different one that the draft has in its place. */
    record Slip<F extends Fact>(F thai, F english) {}

    /**
     * How alike two different facts of a bead are; what is not above 0 cannot stand for the other. One of them may have
     * its equal on the other side, and be said here once more.
     */
    interface Likeness<F extends Fact> {
        double of(F thai, F english, boolean thaiAgain, boolean englishAgain);
    }

    /**
     * Takes away what both sides say.
     *
     * @param exact whether two facts are equal in all they say; such pairs are made first
     * @param same whether the English one renders the Thai one
     * @param rare whether a fact is told apart from others wherever it stands
     * @param alike whether two different facts may be taken for one another
     * @return one for each bead, in their order
     */
    static <F extends Fact> List<Leftover<F>> leftovers(
            List<Bead<F>> beads,
            BiPredicate<F, F> exact,
            BiPredicate<F, F> same,
            Predicate<F> rare,
            BiPredicate<F, F> alike) {
        List<Struck<F>> all = beads.stream().map(Struck::new).toList();
        for (Struck<F> one : all) {
            strike(one, one, exact, f -> true);
            strike(one, one, same, f -> true);
        }
        exchange(all, exact, rare, alike);
        for (int apart = 1; apart <= NEIGHBOURS; apart++) {
            for (int i = 0; i < all.size(); i++) {
                for (int k : new int[] {i - apart, i + apart}) {
                    if (k >= 0 && k < all.size()) {
                        strike(all.get(i), all.get(k), same, f -> true);
                    }
                }
            }
        }
        strikeAfar(all, same, rare);
        List<Leftover<F>> left = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            List<Struck<F>> near = all.subList(Math.max(0, i - NEIGHBOURS), Math.min(all.size(), i + NEIGHBOURS + 1));
            left.add(all.get(i).left(near, same));
        }
        return left;
    }

    /** The facts that stand in one another's place, the likest first; each fact once. */
    static <F extends Fact> List<Slip<F>> slips(Leftover<F> left, Likeness<F> likeness) {
        record Candidate<F extends Fact>(Slip<F> slip, double likeness) {}
        List<F> thai = first(left.thai());
        List<F> english = first(left.english());
        List<Candidate<F>> candidates = new ArrayList<>();
        for (F t : thai) {
            english.forEach(e -> candidates.add(new Candidate<>(new Slip<>(t, e), likeness.of(t, e, false, false))));
            first(left.englishAgain())
                    .forEach(e -> candidates.add(new Candidate<>(new Slip<>(t, e), likeness.of(t, e, false, true))));
        }
        for (F t : first(left.thaiAgain())) {
            english.forEach(e -> candidates.add(new Candidate<>(new Slip<>(t, e), likeness.of(t, e, true, false))));
        }
        candidates.removeIf(c -> c.likeness <= 0);
        candidates.sort(
                Comparator.comparingDouble((Candidate<F> c) -> c.likeness).reversed());
        List<Slip<F>> slips = new ArrayList<>();
        for (Candidate<F> candidate : candidates) {
            Slip<F> slip = candidate.slip;
            if (slips.stream().noneMatch(s -> s.thai.equals(slip.thai) || s.english.equals(slip.english))) {
                slips.add(slip);
            }
        }
        return slips;
    }

    private static <F> List<F> first(List<F> facts) {
        return facts.subList(0, Math.min(WITHIN, facts.size()));
    }

    /** How far apart two facts stand, each measured against its passage: 0 to 1. */
    static double distance(Bead<?> bead, Fact thai, Fact english) {
        return Math.abs(place(thai, bead.source()) - place(english, bead.target()));
    }

    private static double place(Fact fact, Passage passage) {
        return (double) (fact.span().start() - passage.span().start())
                / Math.max(1, passage.span().length());
    }

    private static <F extends Fact> void strike(
            Struck<F> source, Struck<F> target, BiPredicate<F, F> same, Predicate<F> which) {
        List<F> thai = source.bead.thai();
        List<F> english = target.bead.english();
        if (source.thai.cardinality() == thai.size() || target.english.cardinality() == english.size()) {
            return;
        }
        for (int i = source.thai.nextClearBit(0); i < thai.size(); i = source.thai.nextClearBit(i + 1)) {
            if (!which.test(thai.get(i))) {
                continue;
            }
            int middle = (int) ((long) i * english.size() / thai.size());
            for (int k = Math.max(0, middle - WITHIN); k < Math.min(english.size(), middle + WITHIN); k++) {
                if (!target.english.get(k) && same.test(thai.get(i), english.get(k))) {
                    source.thai.set(i);
                    target.english.set(k);
                    break;
                }
            }
        }
    }

    /**
     * Facts of two beads that changed places: each stands where the other should. Only where the beads are surely of one
     * another, or a draft that tells two sentences in another order would be full of them.
     */
    private static <F extends Fact> void exchange(
            List<Struck<F>> all, BiPredicate<F, F> exact, Predicate<F> rare, BiPredicate<F, F> alike) {
        List<Struck<F>> open = all.stream()
                .filter(s -> s.thai.cardinality() < s.bead.thai().size()
                        && s.english.cardinality() < s.bead.english().size())
                .limit(WITHIN)
                .toList();
        for (int i = 0; i < open.size(); i++) {
            for (int k = i + 1; k < open.size(); k++) {
                exchange(open.get(i), open.get(k), exact, rare, alike);
            }
        }
    }

    private static <F extends Fact> void exchange(
            Struck<F> one, Struck<F> other, BiPredicate<F, F> exact, Predicate<F> rare, BiPredicate<F, F> alike) {
        int[] here = one.single();
        int[] there = other.single();
        if (here.length == 0 || there.length == 0) {
            return;
        }
        F thai = one.bead.thai().get(here[0]);
        F english = one.bead.english().get(here[1]);
        F otherThai = other.bead.thai().get(there[0]);
        F otherEnglish = other.bead.english().get(there[1]);
        if (rare.test(thai)
                && rare.test(otherThai)
                && exact.test(thai, otherEnglish)
                && exact.test(otherThai, english)
                && alike.test(thai, english)
                && alike.test(otherThai, otherEnglish)
                && isSure(one.bead, other.bead)
                && isSure(other.bead, one.bead)) {
            one.exchange(here);
            other.exchange(there);
        }
    }

    /** Whether a term of the bead's release is in its draft and not in the other's. */
    private static boolean isSure(Bead<?> bead, Bead<?> other) {
        return bead.source().terms().stream()
                .filter(t -> other.source().terms().stream()
                        .noneMatch(o -> o.concept().id().equals(t.concept().id())))
                .anyMatch(t -> !Renderings.of(t, bead.target()).isEmpty()
                        && Renderings.of(t, other.target()).isEmpty());
    }

    private static <F extends Fact> void strikeAfar(List<Struck<F>> all, BiPredicate<F, F> same, Predicate<F> rare) {
        List<Struck<F>> sources = all.stream()
                .filter(s -> s.thai.cardinality() < s.bead.thai().size())
                .limit(WITHIN)
                .toList();
        List<Struck<F>> targets = all.stream()
                .filter(s -> s.english.cardinality() < s.bead.english().size())
                .limit(WITHIN)
                .toList();
        for (Struck<F> source : sources) {
            targets.forEach(target -> strike(source, target, same, rare));
        }
    }

    /** A bead with marks at the facts that have found their like. */
    private static final class Struck<F extends Fact> {
        final Bead<F> bead;
        final BitSet thai = new BitSet();
        final BitSet english = new BitSet();
        final List<Slip<F>> exchanged = new ArrayList<>();

        Struck(Bead<F> bead) {
            this.bead = bead;
        }

        /** The one fact of each side that has not found its like; empty where there are more or none. */
        int[] single() {
            int t = thai.nextClearBit(0);
            int e = english.nextClearBit(0);
            boolean one = bead.thai().size() - thai.cardinality() == 1
                    && bead.english().size() - english.cardinality() == 1;
            return one ? new int[] {t, e} : new int[0];
        }

        void exchange(int[] pair) {
            exchanged.add(new Slip<>(bead.thai().get(pair[0]), bead.english().get(pair[1])));
            thai.set(pair[0]);
            english.set(pair[1]);
        }

        Leftover<F> left(List<Struck<F>> near, BiPredicate<F, F> same) {
            List<F> ofThai = unmarked(bead.thai(), thai);
            List<F> ofEnglish = unmarked(bead.english(), english);
            List<F> thaiAgain = new ArrayList<>();
            List<F> englishAgain = new ArrayList<>();
            for (Struck<F> other : near) {
                split(
                        ofThai,
                        thaiAgain,
                        t -> anyOf(other.bead.english(), other.bead.alsoEnglish(), e -> same.test(t, e)));
                split(
                        ofEnglish,
                        englishAgain,
                        e -> anyOf(other.bead.thai(), other.bead.alsoThai(), t -> same.test(t, e)));
            }
            return new Leftover<>(bead, ofThai, ofEnglish, thaiAgain, englishAgain, exchanged);
        }

        private static <F> List<F> unmarked(List<F> facts, BitSet marks) {
            List<F> left = new ArrayList<>();
            for (int i = marks.nextClearBit(0); i < facts.size(); i = marks.nextClearBit(i + 1)) {
                left.add(facts.get(i));
            }
            return left;
        }

        private static <F> void split(List<F> from, List<F> to, Predicate<F> which) {
            from.stream().filter(which).forEach(to::add);
            from.removeIf(which);
        }

        private static <F> boolean anyOf(List<F> some, List<F> others, Predicate<F> which) {
            return some.stream().limit(SEEN).anyMatch(which)
                    || others.stream().limit(SEEN).anyMatch(which);
        }

        /** Facts of a bead that may answer for one said again; no sentence has more. */
        private static final int SEEN = 2 * WITHIN;
    }
}
