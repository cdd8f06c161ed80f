package org.communique.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineDeskTest {
    @TempDir
    Path folder;

    private static EngineChange change(String address, @Nullable String key, String... hosts) {
        return new EngineChange(true, address, "typhoon", key, List.of(hosts));
    }

    @Test
    void no_engine_is_used_until_an_administrator_says_so() {
        try (Desk desk = Desk.in(folder)) {
            assertThat(desk.engines.settings()).isEqualTo(EngineSettings.OFF);
            assertThat(desk.engines.translator()).isEmpty();
            desk.engines.save(change("https://llm.example.org/v1/", "k-1", " LLM.example.org "), "admin");
            assertThat(desk.engines.translator()).isPresent();
            desk.engines.save(
                    new EngineChange(false, "https://llm.example.org/v1", "typhoon", null, List.of()), "admin");
            assertThat(desk.engines.translator()).isEmpty();
        }
    }

    @Test
    void settings_outlive_a_restart_and_the_key_is_not_told() {
        try (Desk desk = Desk.in(folder)) {
            desk.engines.save(change("https://llm.example.org/v1/", "k-secret", "llm.example.org", ""), "admin");
        }
        try (Desk desk = Desk.in(folder)) {
            EngineSettings settings = desk.engines.settings();
            assertThat(settings)
                    .isEqualTo(new EngineSettings(
                            true, "https://llm.example.org/v1", "typhoon", true, List.of("llm.example.org")));
            desk.engines.save(change("https://llm.example.org/v2", null, "llm.example.org"), "admin");
            assertThat(desk.engines.settings().keyStored()).isTrue();
            desk.engines.save(change("https://llm.example.org/v2", "", "llm.example.org"), "admin");
            assertThat(desk.engines.settings().keyStored()).isFalse();
        }
    }

    @Test
    void a_stored_key_is_not_sent_to_another_server() {
        try (Desk desk = Desk.in(folder)) {
            desk.engines.save(change("https://llm.example.org/v1", "k-secret", "llm.example.org"), "admin");
            for (String other : List.of("https://other.example.org/v1", "http://llm.example.org/v1")) {
                EngineChange change = change(other, null, "llm.example.org", "other.example.org");
                assertThatThrownBy(() -> desk.engines.save(change, "admin")).isInstanceOf(BadSettings.class);
            }
            assertThat(desk.engines.settings().address()).isEqualTo("https://llm.example.org/v1");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "llm.example.org",
                "ftp://llm.example.org/v1",
                "file:///etc/passwd",
                "gopher://llm.example.org",
                "https://user:word@llm.example.org/v1",
                "https://llm.example.org/v1?x=1",
                "https://llm.example.org/v1#x",
                "https://elsewhere.example.org/v1", // not on the list
                "https:///v1",
                "http://0x7f.1/v1", // 127.0.0.1 in disguise
                "http://2130706433/v1",
                "http://127.1/v1",
                "https://llm.example.org\n/v1",
            })
    void an_address_that_is_not_on_the_list_or_no_web_address_is_refused(String address) {
        try (Desk desk = Desk.in(folder)) {
            EngineChange change = change(address, null, "llm.example.org");
            assertThatThrownBy(() -> desk.engines.save(change, "admin")).isInstanceOf(BadSettings.class);
            assertThat(desk.engines.settings()).isEqualTo(EngineSettings.OFF);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0x7f.1",
                "127.1",
                "0177.0.0.1",
                "2130706433",
                "https://llm.example.org",
                "a b",
                "*",
                "llm.example.org:80"
            })
    void a_host_on_the_list_is_a_name_or_a_plain_address(String host) {
        try (Desk desk = Desk.in(folder)) {
            EngineChange change = new EngineChange(false, "", "", null, List.of(host));
            assertThatThrownBy(() -> desk.engines.save(change, "admin")).isInstanceOf(BadSettings.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:18100/v1",
                "http://127.0.0.1:18100/v1",
                "http://10.0.0.7/v1",
                "http://[::1]:18100/v1"
            })
    void a_host_of_ones_own_is_allowed_where_it_is_listed(String address) {
        try (Desk desk = Desk.in(folder)) {
            desk.engines.save(change(address, null, java.net.URI.create(address).getHost()), "admin");
            assertThat(desk.engines.translator()).isPresent();
        }
    }
}
