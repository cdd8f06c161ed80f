package org.communique.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes guessing slow. An attempt counts as wrong from its beginning, so that a thousand at once are no way around; names
 * that do not exist are treated the same, so that nothing is learnt from it.
 */
final class SignInThrottle {
    private static final int FREE = 3;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int REMEMBERED = 10_000;

    private record Wrong(int count, Instant next) {}

    private final Clock clock;
    private final Map<String, Wrong> wrong = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Wrong> eldest) {
            return size() > REMEMBERED;
        }
    };

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Begins an attempt, or says how long to wait. */
    synchronized Optional<Duration> attempt(String name) {
        String key = key(name);
        Instant now = clock.instant();
        Wrong before = wrong.getOrDefault(key, new Wrong(0, Instant.MIN));
        if (now.isBefore(before.next())) {
            return Optional.of(Duration.between(now, before.next()));
        }
        int count = before.count() + 1;
        wrong.put(key, new Wrong(count, count < FREE ? Instant.MIN : now.plus(delay(count - FREE))));
        return Optional.empty();
    }

    /** The attempt was right. */
    synchronized void passed(String name) {
        wrong.remove(key(name));
    }

    /** Two seconds, and twice as long each time. */
    private static Duration delay(int further) {
        Duration delay = Duration.ofSeconds(2L << Math.min(further, 20));
        return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
    }

    private static String key(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        return key.substring(0, Math.min(key.length(), 100));
    }
}
