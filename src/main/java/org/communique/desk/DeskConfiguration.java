package org.communique.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What the desks are handed: the clock, and a database whose schema is up to date. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {
    private static final int H2_FILE_CORRUPTED = 90030;
    private static final int H2_IN_USE = 90020;

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /**
     * Opens the database before the pool does, which would report a failure in its own way and at length; so this is
     * where it is heard that the data folder cannot be used.
     */
    @Bean
    FlywayMigrationStrategy migration(DataSourceProperties database, Environment environment) {
        return flyway -> {
            if (String.valueOf(database.getUrl()).startsWith("jdbc:h2:file:")) {
                createPrivately(Path.of(environment.getRequiredProperty("communique.data")));
            }
            // open until the end: H2 closes its files with the last connection
            try (Connection first = DriverManager.getConnection(
                    database.determineUrl(), database.determineUsername(), database.determinePassword())) {
                if (!first.isValid(5)) {
                    throw new DataFolderRefused("The database does not answer.", null);
                }
                flyway.migrate();
            } catch (SQLException e) {
                throw refused(e, environment.getProperty("communique.data", ""));
            }
        };
    }

    /** For the owner's eyes: drafts before publication, and the key of an engine. A folder that is there stays as it is. */
    private static void createPrivately(Path folder) {
        try {
            Path absolute = folder.toAbsolutePath().normalize();
            if (Files.isDirectory(absolute)) {
                return;
            }
            if (absolute.getParent() != null) {
                Files.createDirectories(absolute.getParent());
            }
            if (absolute.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createDirectory(
                        absolute, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectory(absolute);
            }
        } catch (IOException e) {
            throw new DataFolderRefused("The data folder " + folder + " cannot be made: " + e, e);
        }
    }

    private static DataFolderRefused refused(SQLException e, String data) {
        String message = switch (e.getErrorCode()) {
            case H2_IN_USE ->
                "The data folder " + data + " is in use by another Communiqué. Stop that one, or name another folder"
                        + " with --data.";
            case H2_FILE_CORRUPTED ->
                "The database in the data folder " + data + " is damaged. Nothing was changed; put a backup in its"
                        + " place.";
            default -> "The database cannot be opened: " + e.getMessage();
        };
        return new DataFolderRefused(message, e);
    }
}
