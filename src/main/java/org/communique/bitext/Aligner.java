package org.communique.bitext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * Aligns two runs of units by dynamic programming over beads, scored by length and by the anchors that both sides of a
 * bead share. In order: what a draft moves is seen afterwards as anchors that cross, and those beads are joined.
 */
final class Aligner {
    /**
     * English characters per Thai letter of a faithful draft. 0.97 is the median of condensed government releases, 1.2
     * that of full ones.
     */
    static final double RATIO = 1.15;

    /** How far the logarithm of that ratio strays, for long passages. */
    private static final double SPREAD = 0.28;

    private final Anchors anchors;
    private final Costs costs;

    /**
     * What a kind of bead costs, in units of an anchor's weight.
     *
     * @param maxSource the most units of the source in a bead
     * @param maxTarget the most units of the target in a bead
     * @param drop a passage without counterpart
     * @param joinSource each further unit of the source
     * @param joinTarget each further unit of the target
     * @param stray each anchor of the source that the draft has nowhere: what is full of them was left out
     */
    record Costs(int maxSource, int maxTarget, double drop, double joinSource, double joinTarget, double stray) {
        /** Paragraphs mostly render one another one by one. */
        static final Costs PARAGRAPHS = new Costs(4, 4, 2.0, 1.4, 1.4, 0.3);

        /** Thai pieces are parts of sentences: joining them is the rule. */
        static final Costs PIECES = new Costs(24, 4, 1.7, 0.0, 0.5, 0.4);
    }

    Aligner(Anchors anchors, Costs costs) {
        this.anchors = anchors;
        this.costs = costs;
    }

    List<Bead> align(List<Unit> source, List<Unit> target) {
        Table table = new Table(source.size(), target.size());
        table.offer(0, 0, 0, 0, 0);
        for (int i = 0; i <= source.size(); i++) {
            for (int j = table.first(i); j <= table.last(i); j++) {
                if (table.isReached(i, j)) {
                    extend(source, target, i, j, table);
                }
            }
        }
        return path(source, target, table);
    }

    /** The best score of each pair of prefixes, kept only near the diagonal, so that long documents stay cheap. */
    private static final class Table {
        /** The most cells of one table; shorter documents are looked at whole. */
        private static final int CELLS = 8_000_000;

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

    private void extend(List<Unit> source, List<Unit> target, int i, int j, Table table) {
        int n = source.size();
        int m = target.size();
        BitSet left = new BitSet();
        int leftSize = 0;
        int strays = 0;
        double before =
                table.score(i, j) + (i == 0 || i == n ? 0 : source.get(i).opening());
        for (int a = 0; a <= costs.maxSource && i + a <= n; a++) {
            if (a > 1 && source.get(i + a - 1).apart()) {
                break;
            }
            if (a > 0) {
                left.or(source.get(i + a - 1).anchors());
                leftSize += source.get(i + a - 1).size();
                strays += source.get(i + a - 1).strays();
            }
            BitSet right = new BitSet();
            int rightSize = 0;
            for (int b = 0; b <= costs.maxTarget && j + b <= m; b++) {
                if (b > 1 && target.get(j + b - 1).apart()) {
                    break;
                }
                if (b > 0) {
                    right.or(target.get(j + b - 1).anchors());
                    rightSize += target.get(j + b - 1).size();
                }
                // Runs of units without counterpart are dropped one bead at a time on the target's side.
                if (a + b == 0 || (a == 0 && b > 1)) {
                    continue;
                }
                double score = before + score(left, leftSize, a, right, rightSize, b);
                if (b > 0) {
                    score -= costs.stray * strays;
                }
                table.offer(i + a, j + b, a, b, score);
            }
        }
    }

    private double score(BitSet left, int leftSize, int a, BitSet right, int rightSize, int b) {
        if (b == 0) {
            return -costs.drop - (leftSize < 20 ? 1.0 : 0.0) - costs.joinSource * (a - 1) * 0.5;
        }
        if (a == 0) {
            return -costs.drop;
        }
        double joins = costs.joinSource * (a - 1) + costs.joinTarget * (b - 1);
        return 2.0 * anchors.shared(left, right) - lengthCost(leftSize, rightSize) - joins;
    }

    /** How improbable two lengths are as renderings of one another: half the squared deviation, in standard deviations. */
    static double lengthCost(int thai, int english) {
        double expected = thai * RATIO;
        double deviation = Math.log((english + 12.0) / (expected + 12.0));
        double spread = SPREAD + 2.2 / Math.sqrt(expected + 12.0);
        double z = deviation / spread;
        return Math.min(z * z / 2, 12.0);
    }

    private List<Bead> path(List<Unit> source, List<Unit> target, Table table) {
        List<Bead> beads = new ArrayList<>();
        int i = source.size();
        int j = target.size();
        while (i > 0 || j > 0) {
            int step = table.step(i, j);
            if (step == 0) {
                // Out of the table: what is left has no counterpart.
                if (j > 0) {
                    beads.add(bead(source, target, i, i, 0, j));
                }
                if (i > 0) {
                    beads.add(bead(source, target, 0, i, 0, 0));
                }
                break;
            }
            beads.add(bead(source, target, i - step / 16, i, j - step % 16, j));
            i -= step / 16;
            j -= step % 16;
        }
        Collections.reverse(beads);
        return beads;
    }

    Bead bead(List<Unit> source, List<Unit> target, int i, int iEnd, int j, int jEnd) {
        if (i == iEnd || j == jEnd) {
            return new Bead(i, iEnd, j, jEnd, 0);
        }
        BitSet left = union(source.subList(i, iEnd));
        BitSet right = union(target.subList(j, jEnd));
        double both = anchors.shared(left, right);
        BitSet all = (BitSet) left.clone();
        all.or(right);
        double cover = (both + 0.5) / (anchors.weight(all) + 0.5);
        double fit = Math.exp(-lengthCost(size(source.subList(i, iEnd)), size(target.subList(j, jEnd))));
        double confidence = 0.6 * cover + 0.4 * fit;
        return new Bead(i, iEnd, j, jEnd, Math.round(confidence * 100) / 100.0);
    }

    /**
     * Joins neighbouring beads that share anchors crosswise: a sentence that the draft moved, or a clause it took into
     * the sentence before.
     */
    List<Bead> joinCrossing(List<Bead> beads, List<Unit> source, List<Unit> target) {
        List<Bead> joined = new ArrayList<>();
        for (Bead next : beads) {
            joined.add(next);
            // A join may make the pair before it cross in turn.
            boolean again = true;
            while (again) {
                again = false;
                int last = joined.size() - 1;
                for (int k = Math.max(0, last - 2); k < last && !again; k++) {
                    if (crosses(joined.get(k), joined.get(last), source, target)) {
                        Bead first = joined.get(k);
                        Bead end = joined.get(last);
                        Bead one = bead(
                                source,
                                target,
                                first.sourceStart(),
                                end.sourceEnd(),
                                first.targetStart(),
                                end.targetEnd());
                        joined.subList(k, last + 1).clear();
                        joined.add(one);
                        again = true;
                    }
                }
            }
        }
        return joined;
    }

    private boolean crosses(Bead a, Bead b, List<Unit> source, List<Unit> target) {
        if (isParted(source, a.sourceStart(), b.sourceEnd()) || isParted(target, a.targetStart(), b.targetEnd())) {
            return false;
        }
        BitSet aLeft = union(source.subList(a.sourceStart(), a.sourceEnd()));
        BitSet aRight = union(target.subList(a.targetStart(), a.targetEnd()));
        BitSet bLeft = union(source.subList(b.sourceStart(), b.sourceEnd()));
        BitSet bRight = union(target.subList(b.targetStart(), b.targetEnd()));
        double gain = crossing(aLeft, aRight, bLeft, bRight) + crossing(bLeft, bRight, aLeft, aRight);
        // What is full of anchors that the draft has nowhere was left out, though a word of it may stand elsewhere.
        double lost = (a.isOmission() ? strays(source, a) : 0) + (b.isOmission() ? strays(source, b) : 0);
        // Two sound pairs may well name the same country; only what outweighs half of the weaker one is a move.
        return gain >= 0.9 + 0.5 * lost
                && gain > 0.5 * Math.min(anchors.shared(aLeft, aRight), anchors.shared(bLeft, bRight));
    }

    private static int strays(List<Unit> source, Bead bead) {
        return source.subList(bead.sourceStart(), bead.sourceEnd()).stream()
                .mapToInt(Unit::strays)
                .sum();
    }

    private static boolean isParted(List<Unit> units, int start, int end) {
        return end - start > 1 && units.subList(start + 1, end).stream().anyMatch(Unit::apart);
    }

    /** The weight of anchors that one bead's source lacks in its target, and the other's target has without its source. */
    private double crossing(BitSet left, BitSet right, BitSet otherLeft, BitSet otherRight) {
        BitSet lost = (BitSet) left.clone();
        lost.andNot(right);
        BitSet stray = (BitSet) otherRight.clone();
        stray.andNot(otherLeft);
        lost.and(stray);
        return anchors.weight(lost);
    }

    static BitSet union(List<Unit> units) {
        BitSet all = new BitSet();
        units.forEach(u -> all.or(u.anchors()));
        return all;
    }

    private static int size(List<Unit> units) {
        return units.stream().mapToInt(Unit::size).sum();
    }
}
