package org.communique.bitext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

/**
 * Aligns two runs of units: by dynamic programming over beads in order first, scored by length, by the anchors that both
 * sides of a bead share and by the common words that render one another; then what the draft moved is looked for among
 * what that left without counterpart, and inside and between neighbouring beads.
 */
final class Aligner {
    /**
     * English characters per Thai letter of a faithful draft. 0.97 is the median of condensed government releases, 1.2
     * that of full ones.
     */
    static final double RATIO = 1.15;

    /** How far the logarithm of that ratio strays, for long passages. */
    private static final double SPREAD = 0.2;

    /** What an anchor on both sides of a bead is worth, and one on one side that the other document has elsewhere. */
    private static final double SHARED = 1.5;

    private static final double UNSHARED = -0.3;

    /** What a common word is worth that the other side renders, and one that nothing there renders. */
    private static final double RENDERED = 0.4;

    private static final double UNRENDERED = -0.3;

    /** How much better beads that cross must be than the same text in order. */
    private static final double MOVE = 1.0;

    /** What a bead must be worth of what has no counterpart near by. */
    private static final double REUNITED = 0.5;

    /** As sure as it gets: nothing beside a passage could hold it. */
    private static final double MOST = 4.0;

    /** How many passages without counterpart on the other side are tried for one. */
    private static final int REACH = 20;

    private final Anchors anchors;
    private final Costs costs;
    private long scored;

    /**
     * What a kind of bead costs, in units of an anchor's weight.
     *
     * @param maxSource the most units of the source in a bead
     * @param maxTarget the most units of the target in a bead
     * @param drop a passage without counterpart
     * @param joinSource each further unit of the source
     * @param joinTarget each further unit of the target
     * @param stray each anchor that the other document has nowhere: what is full of them has no counterpart
     */
    record Costs(int maxSource, int maxTarget, double drop, double joinSource, double joinTarget, double stray) {
        /** Paragraphs mostly render one another one by one. */
        static final Costs PARAGRAPHS = new Costs(4, 4, 1.2, 2.5, 2.5, 0.4);

        /** Thai pieces are parts of sentences: joining them is the rule. */
        static final Costs PIECES = new Costs(24, 4, 1.3, 0.0, 2.0, 0.4);
    }

    Aligner(Anchors anchors, Costs costs) {
        this.anchors = anchors;
        this.costs = costs;
    }

    /** The beads, in the order of the source; an addition stands behind the bead whose English it follows. */
    List<Bead> align(List<Unit> source, List<Unit> target) {
        List<Bead> beads = inOrder(source, target);
        beads = uncross(beads, source, target);
        beads = exchange(beads, source, target);
        return reunite(beads, source, target);
    }

    /** The best beads that do not cross. */
    private List<Bead> inOrder(List<Unit> source, List<Unit> target) {
        Table table = new Table(source.size(), target.size());
        Evidence[][] right = new Evidence[target.size()][];
        for (int j = 0; j < right.length; j++) {
            right[j] = unions(target, j, costs.maxTarget);
        }
        table.offer(0, 0, 0, 0, 0);
        for (int i = 0; i <= source.size(); i++) {
            Evidence[] left = unions(source, i, costs.maxSource);
            for (int j = table.first(i); j <= table.last(i); j++) {
                if (table.isReached(i, j)) {
                    extend(source, target, i, j, left, j < right.length ? right[j] : new Evidence[0], table);
                }
            }
        }
        return path(source, target, table);
    }

    /** The evidence of the runs that begin at a unit, by length. */
    private static Evidence[] unions(List<Unit> units, int start, int most) {
        List<Evidence> unions = new ArrayList<>();
        Evidence union = Evidence.NONE;
        for (int end = start; end < Math.min(units.size(), start + most); end++) {
            if (end > start && units.get(end).apart()) {
                break;
            }
            union = union.plus(units.get(end).evidence());
            unions.add(union);
        }
        return unions.toArray(Evidence[]::new);
    }

    /** The best score of each pair of prefixes, kept only near the diagonal, so that long documents stay cheap. */
    private static final class Table {
        /** The most cells of one table; shorter documents are looked at whole. */
        private static final int CELLS = 400_000;

        private final int n;
        private final int m;
        private final int band;
        private final double[][] best;
        private final short[][] steps;

        private Table(int n, int m) {
            this.n = n;
            this.m = m;
            band = Math.max(30, CELLS / (n + 1) / 2);
            best = new double[n + 1][];
            steps = new short[n + 1][];
            for (int i = 0; i <= n; i++) {
                best[i] = new double[last(i) - first(i) + 1];
                Arrays.fill(best[i], Double.NEGATIVE_INFINITY);
                steps[i] = new short[best[i].length];
            }
        }

        private int first(int i) {
            return (int) Math.max(0, middle(i) - band);
        }

        private int last(int i) {
            return (int) Math.min(m, middle(i) + band);
        }

        private long middle(int i) {
            return n == 0 ? m : (long) i * m / n;
        }

        private boolean isReached(int i, int j) {
            return best[i][j - first(i)] > Double.NEGATIVE_INFINITY;
        }

        private double score(int i, int j) {
            return best[i][j - first(i)];
        }

        /** Takes a way to a cell by a bead of a and b units if it is the best so far and the cell is kept. */
        private void offer(int i, int j, int a, int b, double score) {
            int at = j - first(i);
            if (at >= 0 && at < best[i].length && score > best[i][at]) {
                best[i][at] = score;
                steps[i][at] = (short) (a * 16 + b);
            }
        }

        private int step(int i, int j) {
            int at = j - first(i);
            return at < 0 || at >= steps[i].length ? 0 : steps[i][at];
        }
    }

    private void extend(
            List<Unit> source, List<Unit> target, int i, int j, Evidence[] left, Evidence[] right, Table table) {
        double before = table.score(i, j) + opening(source, i);
        int leftSize = 0;
        for (int a = 0; a <= left.length; a++) {
            if (a > 0) {
                leftSize += source.get(i + a - 1).size();
                table.offer(i + a, j, a, 0, before + lone(leftSize, a));
            }
            int rightSize = 0;
            for (int b = 1; b <= right.length; b++) {
                rightSize += target.get(j + b - 1).size();
                if (a > 0) {
                    double score = score(left[a - 1], leftSize, a, right[b - 1], rightSize, b);
                    table.offer(i + a, j + b, a, b, before + score);
                } else if (b == 1) {
                    // Additions are made one unit at a time.
                    table.offer(i, j + 1, 0, 1, table.score(i, j) - costs.drop);
                }
            }
        }
    }

    /** What it is worth that a bead begins there. */
    private static double opening(List<Unit> source, int i) {
        return i == 0 || i >= source.size() ? 0 : source.get(i).opening();
    }

    private double lone(int size, int units) {
        return -costs.drop - (size < 20 ? 1.0 : 0.0) - costs.joinSource * (units - 1) * 0.5;
    }

    /** How many beads have been scored: what aligning costs. */
    long scored() {
        return scored;
    }

    private double score(Evidence left, int leftSize, int a, Evidence right, int rightSize, int b) {
        scored++;
        double joins = costs.joinSource * (a - 1) + costs.joinTarget * (b - 1);
        return SHARED * anchors.shared(left, right)
                + UNSHARED * (anchors.unshared(left, right) + anchors.unshared(right, left))
                + RENDERED * (anchors.rendered(left, right) + anchors.rendered(right, left))
                + UNRENDERED * (anchors.unrendered(left, right) + anchors.unrendered(right, left))
                - costs.stray * (left.strays + right.strays)
                - lengthCost(leftSize, rightSize)
                - joins;
    }

    /** What a bead is worth. */
    private double score(Bead bead, List<Unit> source, List<Unit> target) {
        List<Unit> left = source.subList(bead.sourceStart(), bead.sourceEnd());
        List<Unit> right = target.subList(bead.targetStart(), bead.targetEnd());
        double opening = left.isEmpty() ? 0 : opening(source, bead.sourceStart());
        if (left.isEmpty()) {
            return -costs.drop * right.size();
        }
        if (right.isEmpty()) {
            return opening + lone(size(left), left.size());
        }
        return opening + score(evidence(left), size(left), left.size(), evidence(right), size(right), right.size());
    }

    /** How improbable two lengths are as renderings of one another: half the squared deviation, in standard deviations. */
    static double lengthCost(int thai, int english) {
        double expected = thai * RATIO;
        double deviation = Math.log((english + 12.0) / (expected + 12.0));
        double spread = SPREAD + 2.2 / Math.sqrt(expected + 12.0);
        double z = deviation / spread;
        return Math.min(z * z / 2, 12.0);
    }

    private static List<Bead> path(List<Unit> source, List<Unit> target, Table table) {
        List<Bead> beads = new ArrayList<>();
        int i = source.size();
        int j = target.size();
        while (i > 0 || j > 0) {
            int step = table.step(i, j);
            if (step == 0) {
                // Out of the table: what is left has no counterpart.
                if (j > 0) {
                    beads.add(new Bead(i, i, 0, j, 0));
                }
                if (i > 0) {
                    beads.add(new Bead(0, i, 0, 0, 0));
                }
                break;
            }
            beads.add(new Bead(i - step / 16, i, j - step % 16, j, 0));
            i -= step / 16;
            j -= step % 16;
        }
        Collections.reverse(beads);
        return beads;
    }

    /** Cuts a bead of several units on both sides crosswise where its halves render one another that way. */
    private List<Bead> uncross(List<Bead> beads, List<Unit> source, List<Unit> target) {
        List<Bead> cut = new ArrayList<>();
        for (Bead bead : beads) {
            Bead first = null;
            Bead second = null;
            double best = score(bead, source, target) + MOVE;
            for (int i = bead.sourceStart() + 1; i < bead.sourceEnd(); i++) {
                for (int j = bead.targetStart() + 1; j < bead.targetEnd(); j++) {
                    Bead one = new Bead(bead.sourceStart(), i, j, bead.targetEnd(), 0);
                    Bead other = new Bead(i, bead.sourceEnd(), bead.targetStart(), j, 0);
                    double score = score(one, source, target) + score(other, source, target);
                    if (score > best) {
                        best = score;
                        first = one;
                        second = other;
                    }
                }
            }
            if (first != null && second != null) {
                cut.add(first);
                cut.add(second);
            } else {
                cut.add(bead);
            }
        }
        return cut;
    }

    /** Exchanges the English of two near beads where that renders their Thai better. */
    private List<Bead> exchange(List<Bead> beads, List<Unit> source, List<Unit> target) {
        List<Bead> exchanged = new ArrayList<>(beads);
        for (int k = 0; k < exchanged.size(); k++) {
            for (int l = k + 1; l < Math.min(exchanged.size(), k + 4); l++) {
                Bead a = exchanged.get(k);
                Bead b = exchanged.get(l);
                Bead one = new Bead(a.sourceStart(), a.sourceEnd(), b.targetStart(), b.targetEnd(), 0);
                Bead other = new Bead(b.sourceStart(), b.sourceEnd(), a.targetStart(), a.targetEnd(), 0);
                if (!a.isAddition()
                        && !b.isAddition()
                        && !(a.isOmission() && b.isOmission())
                        && score(one, source, target) + score(other, source, target)
                                > score(a, source, target) + score(b, source, target) + MOVE) {
                    exchanged.set(k, one);
                    exchanged.set(l, other);
                }
            }
        }
        return exchanged;
    }

    /** An omission and an addition that may render one another, in whole or in part. */
    private record Reunion(Bead bead, double score, Bead omission, Bead addition, int near) {}

    /** Pairs what stands without counterpart on either side, wherever that is: the draft moved it. */
    List<Bead> reunite(List<Bead> beads, List<Unit> source, List<Unit> target) {
        List<Bead> omissions = beads.stream().filter(Bead::isOmission).toList();
        List<Bead> additions = beads.stream().filter(Bead::isAddition).toList();
        List<Bead> reunited = new ArrayList<>(
                beads.stream().filter(b -> !b.isOmission() && !b.isAddition()).toList());
        Set<Bead> open = new LinkedHashSet<>(omissions);
        open.addAll(additions);
        Queue<Reunion> reunions =
                new PriorityQueue<>(Comparator.comparingDouble(Reunion::score).reversed());
        for (int o = 0; o < omissions.size(); o++) {
            int near = (int) ((long) o * additions.size() / omissions.size());
            offer(omissions.get(o), near, additions, open, source, target, reunions);
        }
        for (Reunion best = reunions.poll(); best != null; best = reunions.poll()) {
            if (open.contains(best.omission) && open.contains(best.addition)) {
                open.remove(best.omission);
                open.remove(best.addition);
                reunited.add(best.bead);
                Bead before = new Bead(best.omission.sourceStart(), best.bead.sourceStart(), 0, 0, 0);
                Bead behind = new Bead(best.bead.sourceEnd(), best.omission.sourceEnd(), 0, 0, 0);
                for (Bead rest : List.of(before, behind)) {
                    if (rest.sourceStart() < rest.sourceEnd()) {
                        open.add(rest);
                        offer(rest, best.near, additions, open, source, target, reunions);
                    }
                }
            }
        }
        reunited.addAll(open);
        return sure(inOrderOfSource(reunited), source, target);
    }

    private void offer(
            Bead omission,
            int near,
            List<Bead> additions,
            Set<Bead> open,
            List<Unit> source,
            List<Unit> target,
            Queue<Reunion> reunions) {
        for (int d = Math.max(0, near - REACH); d < Math.min(additions.size(), near + REACH); d++) {
            Bead addition = additions.get(d);
            if (open.contains(addition)) {
                Bead bead = within(omission, addition, source, target);
                double score = score(bead, source, target);
                if (score > REUNITED) {
                    reunions.add(new Reunion(bead, score, omission, addition, near));
                }
            }
        }
    }

    /** The run inside an omission that an addition renders best. */
    private Bead within(Bead omission, Bead addition, List<Unit> source, List<Unit> target) {
        Bead best = omission;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int i = omission.sourceStart(); i < omission.sourceEnd(); i++) {
            for (int end = i + 1; end <= Math.min(omission.sourceEnd(), i + costs.maxSource); end++) {
                if (end > i + 1 && source.get(end - 1).apart()) {
                    break;
                }
                Bead bead = new Bead(i, end, addition.targetStart(), addition.targetEnd(), 0);
                double score = score(bead, source, target);
                if (score > bestScore) {
                    bestScore = score;
                    best = bead;
                }
            }
        }
        return best;
    }

    private static List<Bead> inOrderOfSource(List<Bead> beads) {
        Map<Integer, Bead> additions = new HashMap<>();
        beads.stream().filter(Bead::isAddition).forEach(b -> additions.put(b.targetStart(), b));
        List<Bead> ordered = new ArrayList<>();
        followed(0, additions, ordered);
        beads.stream()
                .filter(b -> !b.isAddition())
                .sorted(Comparator.comparingInt(Bead::sourceStart))
                .forEach(bead -> {
                    ordered.add(bead);
                    if (!bead.isOmission()) {
                        followed(bead.targetEnd(), additions, ordered);
                    }
                });
        return ordered;
    }

    /** Appends the additions that begin at a unit of the target, one behind the other. */
    private static void followed(int targetStart, Map<Integer, Bead> additions, List<Bead> ordered) {
        Bead addition = additions.remove(targetStart);
        while (addition != null) {
            ordered.add(addition);
            addition = additions.remove(addition.targetEnd());
        }
    }

    /** Says of each bead how sure it is. */
    private List<Bead> sure(List<Bead> beads, List<Unit> source, List<Unit> target) {
        Map<Integer, List<Bead>> besideSource = new HashMap<>();
        Map<Integer, List<Bead>> besideTarget = new HashMap<>();
        for (Bead bead : beads) {
            if (!bead.isOmission() && !bead.isAddition()) {
                for (int edge : new int[] {bead.sourceStart(), bead.sourceEnd()}) {
                    besideSource.computeIfAbsent(edge, e -> new ArrayList<>()).add(bead);
                }
                for (int edge : new int[] {bead.targetStart(), bead.targetEnd()}) {
                    besideTarget.computeIfAbsent(edge, e -> new ArrayList<>()).add(bead);
                }
            }
        }
        List<Bead> sure = new ArrayList<>();
        for (Bead bead : beads) {
            List<Bead> beside = new ArrayList<>();
            if (bead.isOmission()) {
                beside.addAll(besideSource.getOrDefault(bead.sourceStart(), List.of()));
                beside.addAll(besideSource.getOrDefault(bead.sourceEnd(), List.of()));
            } else if (bead.isAddition()) {
                beside.addAll(besideTarget.getOrDefault(bead.targetStart(), List.of()));
                beside.addAll(besideTarget.getOrDefault(bead.targetEnd(), List.of()));
            }
            boolean alone = bead.isOmission() || bead.isAddition();
            double confidence = alone
                    ? alone(bead, beside, source, target)
                    : together(
                            source.subList(bead.sourceStart(), bead.sourceEnd()),
                            target.subList(bead.targetStart(), bead.targetEnd()));
            sure.add(new Bead(
                    bead.sourceStart(),
                    bead.sourceEnd(),
                    bead.targetStart(),
                    bead.targetEnd(),
                    Math.round(confidence * 100) / 100.0));
        }
        return sure;
    }

    /** How much of the anchors of either side the other has, and how well the lengths fit. */
    private double together(List<Unit> source, List<Unit> target) {
        Evidence left = evidence(source);
        Evidence right = evidence(target);
        double both = anchors.shared(left, right);
        double all = both + anchors.unshared(left, right) + anchors.unshared(right, left);
        double cover = (both + 0.5) / (all + 0.5);
        double fit = Math.exp(-lengthCost(size(source), size(target)));
        return 0.6 * cover + 0.4 * fit;
    }

    /** How much better it is to leave a passage without counterpart than to give it to a bead beside it. */
    private double alone(Bead bead, List<Bead> beside, List<Unit> source, List<Unit> target) {
        double margin = MOST;
        for (Bead other : beside) {
            Bead joined = bead.isOmission()
                    ? new Bead(
                            Math.min(bead.sourceStart(), other.sourceStart()),
                            Math.max(bead.sourceEnd(), other.sourceEnd()),
                            other.targetStart(),
                            other.targetEnd(),
                            0)
                    : new Bead(
                            other.sourceStart(),
                            other.sourceEnd(),
                            Math.min(bead.targetStart(), other.targetStart()),
                            Math.max(bead.targetEnd(), other.targetEnd()),
                            0);
            margin = Math.min(
                    margin, score(bead, source, target) + score(other, source, target) - score(joined, source, target));
        }
        return 1 / (1 + Math.exp(-margin));
    }

    private static Evidence evidence(List<Unit> units) {
        Evidence all = Evidence.NONE;
        for (Unit unit : units) {
            all = all.plus(unit.evidence());
        }
        return all;
    }

    private static int size(List<Unit> units) {
        return units.stream().mapToInt(Unit::size).sum();
    }
}
