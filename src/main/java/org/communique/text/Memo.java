package org.communique.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** Remembers the answers of a pure function, up to so many: past them it begins anew rather than grow. Thread-safe. */
public final class Memo<K, V> {
    private final int most;
    private final Predicate<K> worth;
    private final Function<K, V> function;
    private final Map<K, V> known = new ConcurrentHashMap<>();

    /** @param worth which questions are worth remembering; a very long one would keep its text alive */
    public Memo(int most, Predicate<K> worth, Function<K, V> function) {
        this.most = most;
        this.worth = worth;
        this.function = function;
    }

    /** The function's answer. */
    public V of(K asked) {
        V answer = known.get(asked);
        if (answer == null) {
            answer = function.apply(asked);
            if (worth.test(asked)) {
                if (known.size() >= most) {
                    known.clear();
                }
                known.put(asked, answer);
            }
        }
        return answer;
    }
}
