package org.communique.desk.store;

import static org.communique.desk.store.Times.column;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The findings about concepts, in every release, and what became of them. */
@Repository
public class TermFindingTable {
    private final JdbcClient jdbc;

    public TermFindingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a release. */
    public List<TermFindingRow> list(long release) {
        return find(jdbc.sql("select * from term_finding where release_id = :release")
                .param("release", release));
    }

    /** Those about a concept. */
    public List<TermFindingRow> listOf(String concept) {
        return find(jdbc.sql("select * from term_finding where concept_id = :concept")
                .param("concept", concept));
    }

    /** All there are. */
    public List<TermFindingRow> list() {
        return find(jdbc.sql("select * from term_finding order by concept_id"));
    }

    private static List<TermFindingRow> find(StatementSpec select) {
        return select.query((row, n) -> new TermFindingRow(
                        row.getString("fingerprint"),
                        row.getString("concept_id"),
                        row.getString("check_id"),
                        row.getLong("version"),
                        row.getBoolean("set_aside"),
                        row.getObject("fixed_at") != null))
                .list();
    }

    /** Stores one as it is now, in the place of what was known of it. */
    public void save(long release, TermFindingRow finding, Instant at) {
        delete(release, finding.fingerprint());
        jdbc.sql("""
                        insert into term_finding (release_id, fingerprint, concept_id, check_id, version, set_aside, seen_at, fixed_at)
                        values (:release, :fingerprint, :concept, :check, :version, :aside, :at, :fixed)""")
                .param("release", release)
                .param("fingerprint", finding.fingerprint())
                .param("concept", finding.concept())
                .param("check", finding.check())
                .param("version", finding.version())
                .param("aside", finding.setAside())
                .param("at", column(at))
                .param("fixed", finding.fixed() ? column(at) : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** Forgets one. */
    public void delete(long release, String fingerprint) {
        jdbc.sql("delete from term_finding where release_id = :release and fingerprint = :fingerprint")
                .param("release", release)
                .param("fingerprint", fingerprint)
                .update();
    }
}
