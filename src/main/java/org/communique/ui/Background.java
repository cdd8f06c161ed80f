package org.communique.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Work that waits for something, off the session's one lock: a thread each, since they only wait. */
@Service
class Background {
    private final Executor executor = Executors.newVirtualThreadPerTaskExecutor();

    Executor executor() {
        return executor;
    }

    /** Does the work elsewhere, then brings its result or its failure back to the page. */
    <T> void run(UI ui, Supplier<T> work, Consumer<T> then, Consumer<RuntimeException> otherwise) {
        executor.execute(() -> {
            try {
                T result = work.get();
                show(ui, () -> then.accept(result));
            } catch (RuntimeException e) {
                show(ui, () -> otherwise.accept(e));
            }
        });
    }

    /** Changes the page from a thread that is not the page's; nothing where the page is gone. */
    static void show(UI ui, Runnable change) {
        try {
            var _ = ui.access(change::run);
        } catch (UIDetachedException e) {
            // the page was closed meanwhile: nobody is there to see it
        }
    }
}
