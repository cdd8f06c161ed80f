package org.communique.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.communique.desk.Role;
import org.communique.desk.UserDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Coming in over HTTP, as a browser does. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SignInTest {
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

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String name, String password) throws IOException, InterruptedException {
        String form = "username=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        return browser.send(
                HttpRequest.newBuilder(at("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static String to(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    @Test
    void a_stranger_is_led_to_the_sign_in() throws Exception {
        for (String path : new String[] {"/", "/release/1", "/administration"}) {
            assertThat(to(get(path))).as(path).endsWith("/sign-in");
        }
    }

    @Test
    void a_link_signs_in_once_under_a_new_session() throws Exception {
        get("/");
        String before = session();
        String link = users.newLink("admin").path();
        assertThat(to(get("/" + link))).endsWith("/");
        assertThat(session()).isNotEqualTo(before).isNotEmpty();
        assertThat(get("/").statusCode()).isEqualTo(200);
        cookies.getCookieStore().removeAll();
        assertThat(to(get("/" + link))).endsWith("/sign-in?used");
        assertThat(to(get("/"))).endsWith("/sign-in");
    }

    @Test
    void a_one_time_password_leads_to_choosing_another_and_nowhere_else() throws Exception {
        String password = users.add("malee", Role.TRANSLATOR).password();
        assertThat(to(post("malee", password))).endsWith("/choose-password");
        assertThat(to(get("/"))).endsWith("/sign-in");
        users.changePassword("malee", password, "four plain words here");
        String before = session();
        assertThat(to(post("malee", "four plain words here"))).doesNotContain("sign-in");
        assertThat(session()).isNotEqualTo(before);
        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void a_wrong_password_is_refused_without_saying_what_was_wrong() throws Exception {
        assertThat(to(post("nobody", "whatever it is"))).endsWith("/sign-in?error");
        assertThat(to(post("admin", "whatever it is"))).endsWith("/sign-in?error");
    }

    @Test
    void pages_go_out_with_a_content_security_policy_and_without_frames() throws Exception {
        var headers = get("/sign-in").headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("default-src 'none'").contains("frame-ancestors 'none'"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"));
    }
}
