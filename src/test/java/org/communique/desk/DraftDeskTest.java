package org.communique.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.communique.bitext.Row;
import org.communique.glossary.Glossary;
import org.communique.qa.Policy;
import org.communique.qa.Review;
import org.communique.text.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a real engine's protocol on the loopback interface. */
class DraftDeskTest {
    private static final String FIRST = "ที่ประชุมหารือ";
    private static final String SECOND = "เมื่อวันที่ ๒๑ พฤษภาคม ๒๕๖๔ ณ กรุงวอชิงตัน";
    private static final String SOURCE = FIRST + "\n" + SECOND;
    private static final String ENGLISH = "The meeting was held.";

    @TempDir
    Path folder;

    private HttpServer engine = server();
    private int status = 200;
    private String answer = "";

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeEach
    void serve() {
        engine.createContext("/v1/chat/completions", exchange -> {
            byte[] body = ("{\"choices\": [{\"finish_reason\": \"stop\", \"message\": {\"content\": \"" + answer
                            + "\"}}]}")
                    .getBytes(StandardCharsets.UTF_8);
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        engine.start();
    }

    @AfterEach
    void stop() {
        engine.stop(0);
    }

    private void enable(Desk desk) {
        String address = "http://127.0.0.1:" + engine.getAddress().getPort() + "/v1";
        desk.engines.save(new EngineChange(true, address, "typhoon", "k", List.of("127.0.0.1")), "admin");
    }

    private static StoredRelease release(Desk desk) {
        return desk.releases.open(desk.releases.add(SOURCE, ENGLISH, "thip"));
    }

    /** The first passage has English, the second none. */
    private static Review review(Desk desk) {
        return desk.reviewer.review(
                SOURCE,
                ENGLISH,
                List.of(
                        new Row(new Span(0, FIRST.length()), new Span(0, ENGLISH.length())),
                        new Row(new Span(FIRST.length() + 1, SOURCE.length()), null)),
                Glossary.empty(),
                Policy.DEFAULT);
    }

    @Test
    void without_an_engine_the_draft_is_what_is_known_and_says_so() {
        try (Desk desk = Desk.in(folder)) {
            StoredRelease release = release(desk);
            Drafted drafted = desk.drafts.draft(release, review(desk), 2, "thip");
            assertThat(drafted.text()).contains("21 May 2021");
            assertThat(drafted.provenance()).startsWith("Assisted draft: ");
            assertThat(drafted.unavailable()).isNull();
            assertThat(drafted.place()).isEqualTo(ENGLISH.length());
            assertThat(desk.drafts.calls(release.id())).isEmpty();
        }
    }

    @Test
    void the_engines_sentence_comes_with_what_our_checks_find_in_it() {
        try (Desk desk = Desk.in(folder)) {
            enable(desk);
            StoredRelease release = release(desk);
            answer = "On 21 May 2021 a slip was made in Washington.";
            Drafted drafted = desk.drafts.draft(release, review(desk), 2, "thip");
            assertThat(drafted.text()).isEqualTo(answer);
            assertThat(drafted.provenance()).isEqualTo("Chat engine: typhoon at 127.0.0.1");
            assertThat(drafted.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.message()).isEqualTo("“slip” is a slip.");
                assertThat(finding.target()).isEqualTo(new Span(answer.indexOf("slip"), answer.indexOf("slip") + 4));
            });
        }
    }

    @Test
    void who_sent_which_text_where_is_kept_with_what_came_of_it() {
        try (Desk desk = Desk.in(folder)) {
            enable(desk);
            StoredRelease release = release(desk);
            answer = "On 21 May 2021 in Washington.";
            desk.drafts.draft(release, review(desk), 2, "thip");
            status = 500;
            desk.drafts.draft(release, review(desk), 2, "somchai");
            List<EngineCall> calls = desk.drafts.calls(release.id());
            assertThat(calls).hasSize(2);
            EngineCall first = calls.getFirst();
            assertThat(first.user()).isEqualTo("thip");
            assertThat(first.host()).isEqualTo("127.0.0.1");
            assertThat(first.model()).isEqualTo("typhoon");
            assertThat(first.source()).isEqualTo(SECOND);
            assertThat(first.sent()).contains(SECOND).contains(FIRST);
            assertThat(first.outcome()).isEqualTo("translated");
            assertThat(first.answer()).isEqualTo(answer);
            EngineCall second = calls.getLast();
            assertThat(second.user()).isEqualTo("somchai");
            assertThat(second.outcome()).isEqualTo("unavailable");
            assertThat(second.answer()).isNull();
            assertThat(second.reason()).contains("status 500");
        }
    }

    @Test
    void an_engine_that_fails_leaves_the_assisted_draft_and_the_reason() {
        try (Desk desk = Desk.in(folder)) {
            enable(desk);
            status = 401;
            Drafted drafted = desk.drafts.draft(release(desk), review(desk), 2, "thip");
            assertThat(drafted.text()).contains("21 May 2021");
            assertThat(drafted.provenance()).startsWith("Assisted draft: ");
            assertThat(drafted.unavailable()).contains("refuses the key");
        }
    }

    @Test
    void a_segment_that_has_english_already_is_not_drafted() {
        try (Desk desk = Desk.in(folder)) {
            StoredRelease release = release(desk);
            Review review = review(desk);
            assertThatThrownBy(() -> desk.drafts.draft(release, review, 1, "thip"))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> desk.drafts.draft(release, review, 9, "thip"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_final_release_is_not_drafted_and_nothing_of_it_is_sent() {
        try (Desk desk = Desk.in(folder)) {
            enable(desk);
            StoredRelease release = release(desk);
            Review review = review(desk);
            desk.releases.markFinal(release.id(), release.version(), "thip");
            assertThatThrownBy(() -> desk.drafts.draft(release, review, 2, "thip"))
                    .isInstanceOf(ReleaseIsFinal.class);
            assertThat(desk.drafts.calls(release.id())).isEmpty();
        }
    }
}
