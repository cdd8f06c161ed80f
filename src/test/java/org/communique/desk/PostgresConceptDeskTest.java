package org.communique.desk;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;

/** What holds on H2 holds on a real PostgreSQL server. */
@Tag("long")
class PostgresConceptDeskTest extends ConceptDeskTest {
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
}
