package org.communique.glossary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.IntsRefBuilder;
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
        private final SortedMap<IntsRef, List<V>> wordings = new TreeMap<>();

        void add(int[] labels, V value) {
            List<V> values = wordings.computeIfAbsent(new IntsRef(labels, 0, labels.length), k -> new ArrayList<>());
            if (!values.contains(value)) {
                values.add(value);
            }
        }

        Wordings<V> build() {
            List<List<V>> values = new ArrayList<>();
            if (wordings.isEmpty()) {
                return new Wordings<>(null, values);
            }
            try {
                FSTCompiler<Long> compiler =
                        new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE4, PositiveIntOutputs.getSingleton()).build();
                IntsRefBuilder key = new IntsRefBuilder();
                for (var entry : wordings.entrySet()) {
                    key.copyInts(entry.getKey());
                    compiler.add(key.get(), (long) values.size());
                    values.add(List.copyOf(entry.getValue()));
                }
                return new Wordings<>(FST.fromFSTReader(compiler.compile(), compiler.getFSTReader()), values);
            } catch (IOException e) {
                throw new UncheckedIOException("an FST in memory cannot fail to be built", e);
            }
        }
    }
}
