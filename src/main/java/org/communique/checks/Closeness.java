package org.communique.checks;

import java.util.ArrayList;
import java.util.List;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Passage;
import org.communique.text.Recent;

/**
 * How closely a draft follows its release. A translation keeps the length of each passage; an edited version leaves
 * things out here and adds there. What is absent without a trace from a close translation was forgotten; from a free one
 * it was, more often than not, left out on purpose.
 *
 * <p>Measured on 60 published pairs of Government House, whose English is edited, and on 13 translations of ministry
 * releases: of the pairs 27 had a spread of the passages' length ratios of 0.20 or more and most others a ratio below 0.97;
 * of the translations none had either (at most 0.19, at least 1.03). No translation left more than a dateline without a
 * counterpart; of the pairs all but 15 did.
 *
 * @param passages how many, short neighbours taken together
 * @param ratio letters of the English for each of the Thai
 * @param spread standard deviation of the logarithm of the passages' ratios, weighted by length
 * @param lone how many passages, headings and datelines aside, stand without a counterpart
 * @param loneShare how much of the letters of both sides they are
 */
record Closeness(int passages, double ratio, double spread, int lone, double loneShare) {
    private static final int LETTERS = 100;
    private static final int PASSAGES = 4;
    private static final double SPREAD = 0.20;
    private static final double DOUBTFUL_SPREAD = 0.15;
    private static final double RATIO = 0.97;
    private static final double USUAL_RATIO = 1.1;

    private static final double WIDE = 0.25;
    private static final int LONE_LETTERS = 25;
    private static final int LONE = 3;
    private static final double LONE_SHARE = 0.06;
    private static final int SOME = 2;
    private static final double SOME_SHARE = 0.03;
    private static final double MUCH = 0.15;

    /** Several checks ask of one bitext. */
    private static final Recent<Bitext, Closeness> KNOWN = new Recent<>(Closeness::measure);

    static Closeness of(Bitext bitext) {
        return KNOWN.of(bitext);
    }

    private static Closeness measure(Bitext bitext) {
        List<double[]> weighted = new ArrayList<>();
        double weights = 0;
        double sum = 0;
        int lone = 0;
        double loneLetters = 0;
        double all = 0;
        double thai = 0;
        double english = 0;
        for (AlignedSegment segment : bitext.segments()) {
            Passage source = segment.source();
            Passage target = segment.target();
            double here = (source == null ? 0 : letters(source.text())) + (target == null ? 0 : letters(target.text()));
            all += here;
            if (source == null || target == null) {
                lone += here >= LONE_LETTERS ? 1 : 0;
                loneLetters += here;
                continue;
            }
            thai += letters(source.text());
            english += letters(target.text());
            // Several short ones are one passage, so that it does not matter how finely the texts were cut.
            if (thai >= LETTERS) {
                double ratio = Math.log(Math.max(1, english) / thai);
                weighted.add(new double[] {ratio, thai});
                weights += thai;
                sum += ratio * thai;
                thai = 0;
                english = 0;
            }
        }
        if (weighted.isEmpty()) {
            return new Closeness(0, 1, 0, lone, 0);
        }
        double mean = sum / weights;
        double squares = 0;
        for (double[] one : weighted) {
            squares += (one[0] - mean) * (one[0] - mean) * one[1];
        }
        return new Closeness(weighted.size(), Math.exp(mean), Math.sqrt(squares / weights), lone, loneLetters / all);
    }

    /** Whether the draft is edited rather than translated; a few passages are too few to tell. */
    boolean isFree() {
        return isUneven() || (lone >= LONE && loneShare >= LONE_SHARE);
    }

    /** Whether it is edited, whatever it leaves out: what is left out cannot be its own excuse unless it is much. */
    boolean isUneven() {
        return (passages >= PASSAGES && (spread >= SPREAD || ratio < RATIO))
                || (passages == PASSAGES - 1 && (spread >= WIDE || ratio < RATIO))
                || (passages >= PASSAGES && loneShare >= MUCH);
    }

    /** Whether it may be: it is, it leaves something out, or it has too few passages to tell but more than one. */
    boolean mayBeFree() {
        return isFree() || lone > 0 || isShort();
    }

    /** Whether it is neither clearly edited nor clearly a translation: it leaves something out and is of uneven length. */
    boolean isDoubtful() {
        return passages >= PASSAGES && lone > 0 && spread >= DOUBTFUL_SPREAD;
    }

    /** Letters of the English for each of the Thai: its own, or of too few passages to tell the usual one. */
    double usualRatio() {
        return passages < PASSAGES ? USUAL_RATIO : ratio;
    }

    /**
     * Whether it leaves more out than a translator forgets, or has too few passages to tell: it will hardly say again what
     * it has said before.
     */
    boolean leavesOut() {
        return isFree() || (lone >= SOME && loneShare >= SOME_SHARE) || isShort();
    }

    private boolean isShort() {
        return passages > 1 && passages < PASSAGES;
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }
}
