package org.communique.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.communique.desk.ReleaseDesk;
import org.communique.desk.ReviewDesk;
import org.communique.desk.UserDesk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application, with a data folder of its own, in a real Chromium. */
@Tag("browser")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class BrowserTest {
    private static final int WIDTH = 1400;
    private static final int HEIGHT = 900;
    private static final double PATIENCE_MS = 60_000;

    @TempDir
    static Path data;

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry properties) {
        properties.add("communique.data", () -> data.toString());
    }

    @LocalServerPort
    int port;

    @Autowired
    UserDesk users;

    @Autowired
    ReleaseDesk releases;

    @Autowired
    ReviewDesk reviews;

    private final List<String> complaints = new ArrayList<>();
    private @Nullable Playwright playwright;
    private @Nullable BrowserContext context;

    @BeforeEach
    void launch() {
        Playwright started = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        playwright = started;
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setArgs(List.of(
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
        Path chromium = chromium();
        if (chromium != null) {
            options.setExecutablePath(chromium);
        }
        context = started.chromium()
                .launch(options)
                .newContext(new Browser.NewContextOptions().setViewportSize(WIDTH, HEIGHT));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    @AfterEach
    void quit() {
        if (playwright != null) {
            playwright.close();
        }
        org.assertj.core.api.Assertions.assertThat(complaints)
                .as("what the page complained of in its console")
                .isEmpty();
    }

    /** The machine's, or null for Playwright's own. */
    private static @Nullable Path chromium() {
        String named = System.getenv("COMMUNIQUE_CHROMIUM");
        Path path = Path.of(named == null || named.isEmpty() ? "/usr/bin/chromium" : named);
        return Files.isExecutable(path) ? path : null;
    }

    /** A page that has come in by a link and shows the releases. */
    Page signedIn() {
        if (context == null) {
            throw new IllegalStateException("no browser");
        }
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.navigate("http://127.0.0.1:" + port + "/" + users.newLink("admin").path());
        assertThat(page.locator(".releases a").first()).isVisible();
        return page;
    }

    /** The draft as it stands in the browser. */
    static String draft(Page page) {
        return (String) page.locator("communique-editor").evaluate("editor => editor.view.state.doc.toString()");
    }

    /** Selects the first occurrence of some words in the draft, as a hand with a mouse would. */
    static void select(Page page, String words) {
        page.locator("communique-editor").evaluate("""
                        (editor, words) => {
                          const at = editor.view.state.doc.toString().indexOf(words);
                          editor.view.focus();
                          editor.view.dispatch({selection: {anchor: at, head: at + words.length}, scrollIntoView: true});
                        }""", words);
    }
}
