package org.communique.desk;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import org.communique.desk.store.ConceptTable;
import org.communique.desk.store.EngineTable;
import org.communique.desk.store.JudgementTable;
import org.communique.desk.store.ReleaseTable;
import org.communique.desk.store.UserTable;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The desks over a real database, without Spring's context. */
final class Desk implements AutoCloseable {
    private final HikariDataSource dataSource = new HikariDataSource();

    final TransactionOperations transaction;
    final JdbcClient jdbc;
    final UserDesk users;
    final GlossaryDesk glossary;
    final ReviewDesk reviews;
    final ReleaseDesk releases;
    final EngineDesk engines;
    final DraftDesk drafts;

    private Desk(String url, String user, Path glossaryFolder, Clock clock) {
        dataSource.setJdbcUrl(url);
        dataSource.setUsername(user);
        dataSource.setPassword("");
        Flyway.configure().dataSource(dataSource).load().migrate();
        jdbc = JdbcClient.create(dataSource);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        users = new UserDesk(new UserTable(jdbc), transaction, clock);
        glossary = new GlossaryDesk(new ConceptTable(jdbc), transaction, clock, glossaryFolder);
        reviews = new ReviewDesk(glossary);
        releases = new ReleaseDesk(new ReleaseTable(jdbc), new JudgementTable(jdbc), reviews, transaction, clock);
        engines = new EngineDesk(new EngineTable(jdbc), transaction, clock);
        drafts = new DraftDesk(engines, new EngineTable(jdbc), reviews, releases, clock);
    }

    /** On the H2 file database of a folder, as the product opens it. */
    static Desk in(Path folder) {
        return in(folder, Clock.systemUTC());
    }

    static Desk in(Path folder, Clock clock) {
        return new Desk(
                "jdbc:h2:file:" + folder.toAbsolutePath() + "/communique;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
                "sa",
                folder.resolve("glossary"),
                clock);
    }

    /** On an empty database of a PostgreSQL server. */
    static Desk at(String url, String user, Path folder) {
        return new Desk(url, user, folder.resolve("glossary"), Clock.systemUTC());
    }

    @Override
    public void close() {
        reviews.destroy();
        dataSource.close();
    }
}
