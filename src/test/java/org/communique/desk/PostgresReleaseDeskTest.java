package org.communique.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.communique.glossary.GlossaryFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds on H2 holds on a real PostgreSQL server. */
@Tag("long")
class PostgresReleaseDeskTest extends ReleaseDeskTest {
    private static final PostgresServer SERVER = new PostgresServer();

    private String database = "";

    @AfterAll
    static void stop() throws IOException {
        SERVER.close();
    }

    /** An empty database for each test; the same one again after a restart. */
    @Override
    Desk desk(Path folder) {
        if (database.isEmpty()) {
            database = SERVER.newDatabase();
        }
        return SERVER.desk(database, folder);
    }

    @Test
    void the_glossary_comes_back_whole() {
        assertThat(desk().glossary.current()).isEqualTo(GlossaryFiles.bundled().glossary());
        desk().glossary.reload();
        assertThat(desk().glossary.current()).isEqualTo(GlossaryFiles.bundled().glossary());
    }

    @Test
    void users_and_links_are_kept() {
        OneTimePassword first = desk().users.addFirst().orElseThrow();
        assertThat(desk().users.signIn("admin", first.password())).isInstanceOf(SignIn.MustChange.class);
        assertThat(desk().users.addFirst()).isEmpty();
        SignInLink link = desk().users.newLink("admin");
        assertThat(desk().users.consumeLink(link.token())).contains(new User("admin", Role.ADMINISTRATOR));
        assertThat(desk().users.consumeLink(link.token())).isEmpty();
    }

    @Test
    void engine_settings_are_kept() {
        EngineChange change =
                new EngineChange(true, "https://llm.example.org/v1", "m", "k", List.of("llm.example.org"));
        desk().engines.save(change, "admin");
        desk().engines.save(change, "admin");
        assertThat(desk().engines.settings().keyStored()).isTrue();
    }
}
