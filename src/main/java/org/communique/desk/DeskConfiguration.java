package org.communique.desk;

import java.sql.SQLException;
import java.time.Clock;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class DeskConfiguration {
    private static final int H2_FILE_CORRUPTED = 90030;
    private static final int H2_IN_USE = 90020;

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** The first to open the database, so the one to hear that it cannot be opened. */
    @Bean
    FlywayMigrationStrategy migration(Environment environment) {
        String data = environment.getProperty("communique.data", "");
        return flyway -> migrate(flyway, data);
    }

    private static void migrate(Flyway flyway, String data) {
        try {
            flyway.migrate();
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql && sql.getErrorCode() == H2_IN_USE) {
                    throw new DataFolderRefused(
                            "The data folder " + data + " is in use by another Communiqué. Stop that one, or name"
                                    + " another folder with --data.",
                            e);
                }
                if (cause instanceof SQLException sql && sql.getErrorCode() == H2_FILE_CORRUPTED) {
                    throw new DataFolderRefused(
                            "The database in the data folder " + data + " is damaged. Nothing was changed; put a"
                                    + " backup in its place.",
                            e);
                }
            }
            throw e;
        }
    }
}
