package org.communique.evaluation;

/**
 * How often something was right.
 *
 * @param due what should have been said
 * @param right what was said and due
 * @param wrong what was said and not due
 */
public record Score(int due, int right, int wrong) {
    static final Score NONE = new Score(0, 0, 0);

    /** Of what was said, how much was due; 1 where nothing was said. */
    public double precision() {
        return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    /** Of what was due, how much was said; 1 where nothing was due. */
    public double recall() {
        return due == 0 ? 1 : (double) right / due;
    }

    /** The harmonic mean of both. */
    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    Score plus(Score other) {
        return new Score(due + other.due, right + other.right, wrong + other.wrong);
    }
}
