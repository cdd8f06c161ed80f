package org.communique.desk;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL server, started when first asked for a database. */
final class PostgresServer implements AutoCloseable {
    private @Nullable EmbeddedPostgres server;
    private int databases;

    /** Makes an empty database and returns its name. */
    synchronized String newDatabase() {
        String name = "desk_" + databases++;
        try {
            if (server == null) {
                server = EmbeddedPostgres.builder().start();
            }
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return name;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The desks over a database of this server. */
    synchronized Desk desk(String database, Path folder) {
        if (server == null) {
            throw new IllegalStateException("no database was made");
        }
        return Desk.at(server.getJdbcUrl("postgres", database), "postgres", folder);
    }

    @Override
    public synchronized void close() throws IOException {
        if (server != null) {
            server.close();
        }
    }
}
