package org.communique.ui;

import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.server.VaadinSession;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.communique.desk.Role;
import org.communique.desk.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Views over the whole application with a data folder of its own, as seen by one signed-in user. */
@SpringBootTest
abstract class ViewTest extends SpringBrowserlessTest {
    @TempDir
    static Path data;

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry properties) {
        properties.add("communique.data", () -> data.toString());
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    /** Signs in before the page is made, as the filter in front of Vaadin does. */
    static void signIn(String name, Role role) {
        SecurityContextHolder.getContext().setAuthentication(SignInSecurity.of(new User(name, role)));
    }

    /** Lets the page take in what other threads brought, until something holds. */
    static void until(Callable<Boolean> condition) {
        await().pollInSameThread()
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(40))
                .until(() -> {
                    VaadinSession session = VaadinSession.getCurrent();
                    session.getService().runPendingAccessTasks(session);
                    roundTrip();
                    return condition.call();
                });
    }

    /** All words of a component, as a reader meets them. */
    static String words(Component component) {
        String own = component instanceof Text text
                ? text.getText()
                : component.getElement().getChildren().anyMatch(child -> child.isTextNode())
                        ? component.getElement().getText()
                        : "";
        return own + component.getChildren().map(ViewTest::words).collect(Collectors.joining(" ", " ", ""));
    }
}
