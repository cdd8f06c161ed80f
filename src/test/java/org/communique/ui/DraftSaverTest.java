package org.communique.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class DraftSaverTest {
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final List<String> stored = new ArrayList<>();
    private final List<DraftSaver.Outcome> told = new ArrayList<>();

    private DraftSaver saver(DraftSaver.Save save) {
        return new DraftSaver(work::add, 7, save, told::add);
    }

    private void run() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    @Test
    void of_what_waits_only_the_newest_is_stored() {
        DraftSaver saver = saver((draft, version) -> {
            stored.add(draft + "@" + version);
            return version + 1;
        });
        saver.submit("a");
        saver.submit("b");
        run();
        saver.submit("c");
        run();
        assertThat(stored).containsExactly("b@7", "c@8");
    }

    @Test
    void what_is_typed_during_a_save_is_stored_after_it() {
        DraftSaver[] saver = new DraftSaver[1];
        saver[0] = saver((draft, version) -> {
            stored.add(draft);
            if (draft.equals("a")) {
                saver[0].submit("b");
            }
            return version + 1;
        });
        saver[0].submit("a");
        run();
        assertThat(stored).containsExactly("a", "b");
        assertThat(((DraftSaver.Outcome.Saved) told.getFirst()).latest()).isFalse();
        assertThat(((DraftSaver.Outcome.Saved) told.getLast()).latest()).isTrue();
    }

    @Test
    void a_text_that_could_not_be_stored_waits_for_the_next_try() {
        boolean[] down = {true};
        DraftSaver saver = saver((draft, version) -> {
            if (down[0]) {
                throw new IllegalStateException("no database");
            }
            stored.add(draft);
            return version + 1;
        });
        saver.submit("a");
        run();
        assertThat(told)
                .singleElement()
                .isInstanceOfSatisfying(
                        DraftSaver.Outcome.Failed.class,
                        failed -> assertThat(failed.again()).isTrue());
        down[0] = false;
        saver.submit("ab");
        run();
        assertThat(stored).containsExactly("ab");
    }

    @Test
    void what_comes_afterwards_comes_after_the_last_save() {
        List<Long> seen = new ArrayList<>();
        DraftSaver saver = saver((draft, version) -> version + 1);
        saver.submit("a");
        saver.afterwards(seen::add);
        assertThat(seen).isEmpty();
        run();
        assertThat(seen).containsExactly(8L);
    }
}
