package org.communique.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import net.loomchild.maligna.coretypes.Alignment;
import net.loomchild.maligna.filter.macro.GaleAndChurchMacro;
import net.loomchild.maligna.filter.macro.Macro;
import net.loomchild.maligna.filter.macro.MooreMacro;
import org.communique.bitext.Row;
import org.communique.text.Span;
import org.communique.text.Thai;
import org.communique.text.WordBreaks;
import org.jspecify.annotations.Nullable;

/**
 * A sentence aligner of the library maligna, to compare ours with. It is handed the gold's own sentence units.
 *
 * @param label what it is called
 * @param macro the method
 * @param source how it is given a unit of Thai
 */
record Maligna(String label, Macro macro, UnaryOperator<String> source) {
    /** By the length of sentences in characters. */
    static final Maligna GALE_CHURCH =
            new Maligna("Gale–Church (maligna)", new GaleAndChurchMacro(), UnaryOperator.identity());

    /** By length in words, then by a table of translations that it learns from all pairs together. */
    static final Maligna MOORE = new Maligna("Moore (maligna)", new MooreMacro(), Maligna::words);

    /** The beads of each pair. */
    List<List<Row>> align(List<GoldPair> pairs) {
        List<Alignment> texts = new ArrayList<>();
        for (GoldPair pair : pairs) {
            texts.add(new Alignment(
                    pair.sourceUnits().stream()
                            .map(u -> source.apply(u.of(pair.release())))
                            .toList(),
                    pair.targetUnits().stream().map(u -> u.of(pair.draft())).toList()));
        }
        // The beads of all pairs come in one list; the units they hold say where the next pair begins.
        List<Alignment> beads = macro.apply(texts);
        List<List<Row>> aligned = new ArrayList<>();
        int at = 0;
        for (GoldPair pair : pairs) {
            List<Span> left = pair.sourceUnits();
            List<Span> right = pair.targetUnits();
            List<Row> rows = new ArrayList<>();
            int i = 0;
            int j = 0;
            while (i < left.size() || j < right.size()) {
                Alignment bead = beads.get(at++);
                int iEnd = i + bead.getSourceSegmentList().size();
                int jEnd = j + bead.getTargetSegmentList().size();
                rows.add(new Row(cover(left.subList(i, iEnd)), cover(right.subList(j, jEnd))));
                i = iEnd;
                j = jEnd;
            }
            aligned.add(rows);
        }
        return aligned;
    }

    private static @Nullable Span cover(List<Span> units) {
        return units.isEmpty() ? null : units.getFirst().cover(units.getLast());
    }

    /**
     * Thai with spaces between its words, which maligna cannot find itself, and each character of it as a letter of
     * another script: maligna takes a vowel mark for the end of a word.
     */
    private static String words(String thai) {
        WordBreaks breaks = new WordBreaks(thai);
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < thai.length(); i++) {
            if (breaks.isBoundary(i)) {
                words.append(' ');
            }
            char c = thai.charAt(i);
            words.append(Thai.isLetter(c) ? (char) ('一' + (c - 'ก')) : c);
        }
        return words.toString().strip();
    }
}
