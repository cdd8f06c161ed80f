package org.communique.desk;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.communique.bitext.Bitext;
import org.communique.bitext.Pairer;
import org.communique.desk.store.BatchTable;
import org.communique.desk.store.ChangeTable;
import org.communique.desk.store.ConceptTable;
import org.communique.desk.store.EngineTable;
import org.communique.desk.store.JobQueue;
import org.communique.desk.store.JudgementTable;
import org.communique.desk.store.MemoryTable;
import org.communique.desk.store.ProposalTable;
import org.communique.desk.store.ReleaseTable;
import org.communique.desk.store.TermFindingTable;
import org.communique.desk.store.UserTable;
import org.communique.qa.Check;
import org.communique.qa.CheckEngine;
import org.communique.qa.CheckId;
import org.communique.qa.CheckInfo;
import org.communique.qa.Finding;
import org.communique.qa.Reviewer;
import org.communique.qa.Severity;
import org.communique.text.Span;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The desks over a real database, without Spring's context, and with one check of a test's own. */
final class Desk implements AutoCloseable {
    /** The word “slip” is an error, after “royal” one that takes two people; the word “fault” is where this check fails. */
    static final Check SLIP = new Check() {
        @Override
        public CheckInfo info() {
            return new CheckInfo(new CheckId("slip"), Severity.ERROR, "the word slip", List.of());
        }

        @Override
        public Stream<Finding> check(Bitext bitext) {
            if (bitext.target().contains("fault")) {
                throw new IllegalStateException("a fault");
            }
            int at = bitext.target().indexOf("slip");
            return at < 0
                    ? Stream.empty()
                    : Stream.of(new Finding(
                            bitext.target().contains("royal slip") ? new CheckId("royal") : info().id(),
                            null,
                            Severity.ERROR,
                            1,
                            null,
                            new Span(at, at + 4),
                            null,
                            "“slip” is a slip.",
                            List.of()));
        }
    };

    private final HikariDataSource dataSource = new HikariDataSource();

    private static final Reviewer SLIPS =
            new Reviewer(new Pairer(word -> Set.of(word)), new CheckEngine(List.of(SLIP)));

    final Reviewer reviewer;
    final TransactionOperations transaction;
    final JdbcClient jdbc;
    final UserDesk users;
    final GlossaryDesk glossary;
    final ConceptDesk concepts;
    final ReviewDesk reviews;
    final ReleaseDesk releases;
    final ConcordanceDesk concordance;
    final StandingDesk standings;
    final ImpactDesk impacts;
    final HarvestDesk harvest;
    final EngineDesk engines;
    final MemoryDesk memory;
    final DraftDesk drafts;
    final BatchDesk batches;

    private Desk(String url, String user, Path glossaryFolder, Clock clock, Reviewer reviewer) {
        this.reviewer = reviewer;
        dataSource.setJdbcUrl(url);
        dataSource.setUsername(user);
        dataSource.setPassword("");
        Flyway.configure().dataSource(dataSource).load().migrate();
        jdbc = JdbcClient.create(dataSource);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        users = new UserDesk(new UserTable(jdbc), transaction, clock);
        glossary = new GlossaryDesk(new ConceptTable(jdbc), transaction, clock, glossaryFolder);
        concepts = new ConceptDesk(
                new ConceptTable(jdbc), new ChangeTable(jdbc), new ProposalTable(jdbc), glossary, transaction, clock);
        reviews = new ReviewDesk(glossary::current, reviewer);
        var _ = glossary.onChange(reviews::again);
        releases = new ReleaseDesk(
                new ReleaseTable(jdbc),
                new JudgementTable(jdbc),
                new TermFindingTable(jdbc),
                new MemoryTable(jdbc),
                reviews,
                transaction,
                clock);
        concordance = new ConcordanceDesk(releases, reviews, glossary);
        standings = new StandingDesk(concordance, new TermFindingTable(jdbc), new JudgementTable(jdbc));
        impacts = new ImpactDesk(releases, reviews, glossary);
        harvest = new HarvestDesk(releases, reviews, glossary, concepts);
        engines = new EngineDesk(new EngineTable(jdbc), transaction, clock);
        memory = new MemoryDesk(new MemoryTable(jdbc), reviews, glossary, glossaryFolder);
        drafts = new DraftDesk(engines, new EngineTable(jdbc), memory, reviews, releases, clock);
        batches = new BatchDesk(
                new BatchTable(jdbc),
                new JobQueue(dataSource),
                reviews,
                glossary,
                transaction,
                clock,
                Duration.ofDays(90));
    }

    /** On the H2 file database of a folder, as the product opens it. */
    static Desk in(Path folder) {
        return in(folder, Clock.systemUTC());
    }

    static Desk in(Path folder, Clock clock) {
        return in(folder, clock, SLIPS);
    }

    /** With checks of another's. */
    static Desk in(Path folder, Clock clock, Reviewer reviewer) {
        return new Desk(
                "jdbc:h2:file:" + folder.toAbsolutePath() + "/communique;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
                "sa",
                folder.resolve("glossary"),
                clock,
                reviewer);
    }

    /** On an empty database of a PostgreSQL server. */
    static Desk at(String url, String user, Path folder) {
        return new Desk(url, user, folder.resolve("glossary"), Clock.systemUTC(), SLIPS);
    }

    @Override
    public void close() {
        batches.destroy();
        reviews.destroy();
        dataSource.close();
    }
}
