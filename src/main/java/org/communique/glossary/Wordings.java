package org.communique.glossary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.jspecify.annotations.Nullable;

/**
 * A Lucene FST from sequences of labels to values: characters of Thai wordings, or words of English ones. 100,000
 * wordings take under 4 MB and are walked at millions of characters a second.
 */
final class Wordings<V> {
    private final @Nullable FST<Long> fst;
    private final List<List<V>> values;
    private final FST.Arc<Long> root = new FST.Arc<>();

    private Wordings(@Nullable FST<Long> fst, List<List<V>> values) {
        this.fst = fst;
        this.values = values;
        if (fst != null) {
            fst.getFirstArc(root);
        }
    }

    /** Where a walk stands. */
    record State(FST.Arc<Long> arc, long output) {}

    /** The beginning of every walk, or null when there is no wording at all. */
    @Nullable
    State start() {
        return fst == null ? null : new State(root, 0);
    }

    /** One step, or null where no wording goes on so. */
    @Nullable
    State step(State state, int label, FST.BytesReader reader) {
        try {
            FST.Arc<Long> arc = new FST.Arc<>();
            if (fst == null || fst.findTargetArc(label, state.arc, arc, reader) == null) {
                return null;
            }
            return new State(arc, state.output + arc.output());
        } catch (IOException e) {
            throw new UncheckedIOException("an FST in memory cannot fail to be read", e);
        }
    }

    /** What the labels so far are a wording of; empty where they are none. */
    List<V> values(State state) {
        return state.arc.isFinal() ? values.get((int) (state.output + state.arc.nextFinalOutput())) : List.of();
    }

    /** One per walk: it holds a position. */
    FST.BytesReader reader() {
        if (fst == null) {
            throw new IllegalStateException("no wordings, nothing to read");
        }
        return fst.getBytesReader();
    }

    /** Gathers wordings in any order. */
    static final class Builder<V> {
        private final List<Entry<V>> entries = new ArrayList<>();

        private record Entry<V>(IntsRef labels, V value) {}

        void add(int[] labels, V value) {
            entries.add(new Entry<>(new IntsRef(labels, 0, labels.length), value));
        }

        Wordings<V> build() {
            List<List<V>> values = new ArrayList<>();
            if (entries.isEmpty()) {
                return new Wordings<>(null, values);
            }
            // IntsRef compares one by one; this by many at a time, which counts with 100,000 long wordings.
            entries.sort((a, b) -> Arrays.compare(a.labels.ints, b.labels.ints));
            try {
                // Sharing the ends of wordings is half of the time, and wins little where each has a value of its own.
                FSTCompiler<Long> compiler = new FSTCompiler.Builder<>(
                                FST.INPUT_TYPE.BYTE4, PositiveIntOutputs.getSingleton())
                        .suffixRAMLimitMB(0)
                        .build();
                for (int i = 0; i < entries.size(); ) {
                    IntsRef labels = entries.get(i).labels;
                    List<V> same = new ArrayList<>(1);
                    for (; i < entries.size() && entries.get(i).labels.intsEquals(labels); i++) {
                        V value = entries.get(i).value;
                        if (!same.contains(value)) {
                            same.add(value);
                        }
                    }
                    compiler.add(labels, (long) values.size());
                    values.add(List.copyOf(same));
                }
                return new Wordings<>(FST.fromFSTReader(compiler.compile(), compiler.getFSTReader()), values);
            } catch (IOException e) {
                throw new UncheckedIOException("an FST in memory cannot fail to be built", e);
            }
        }
    }
}
