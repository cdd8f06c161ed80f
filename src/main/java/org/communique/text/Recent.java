package org.communique.text;

import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was worked out for the last few keys, told apart by identity: hashing a whole glossary at each look-up
 * would cost more than it saves. Keys are held weakly. Thread-safe.
 */
public final class Recent<K, V> {
    private static final int SIZE = 8;

    private record Entry<K, V>(WeakReference<K> key, V value) {}

    private final Deque<Entry<K, V>> entries = new ArrayDeque<>();
    private final Function<K, V> work;

    /** @param work a pure function */
    public Recent(Function<K, V> work) {
        this.work = work;
    }

    /** What the function gives for the key. */
    public V of(K key) {
        synchronized (entries) {
            V known = find(key);
            if (known != null) {
                return known;
            }
        }
        V value = work.apply(key);
        synchronized (entries) {
            entries.addFirst(new Entry<>(new WeakReference<>(key), value));
            if (entries.size() > SIZE) {
                entries.removeLast();
            }
        }
        return value;
    }

    private @Nullable V find(K key) {
        for (Iterator<Entry<K, V>> all = entries.iterator(); all.hasNext(); ) {
            Entry<K, V> entry = all.next();
            if (entry.key().refersTo(key)) {
                return entry.value();
            }
            if (entry.key().refersTo(null)) {
                all.remove();
            }
        }
        return null;
    }
}
