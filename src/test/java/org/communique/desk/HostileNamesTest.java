package org.communique.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input 59: what means something to a database is stored and looked for as it stands. */
class HostileNamesTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "59 {0}")
    @ValueSource(
            strings = {"%", "_", "adm%", "a_min", "admin' or '1'='1", "admin'--", "admin\\", "\"admin\"", ":key", "?"})
    void no_pattern_finds_a_user(String name) {
        try (Desk desk = Desk.in(folder)) {
            assertThat(desk.users.addFirst()).isPresent();

            assertThat(desk.users.find(name)).isEmpty();
            assertThat(desk.users.find("admin")).isPresent();
        }
    }
}
