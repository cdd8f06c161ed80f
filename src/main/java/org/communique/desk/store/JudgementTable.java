package org.communique.desk.store;

import static org.communique.desk.store.Times.column;
import static org.communique.desk.store.Times.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Findings set aside. A judgement that is taken back stays in the table, with who took it back. */
@Repository
public class JudgementTable {
    private final JdbcClient jdbc;

    public JudgementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that stand in a release, made there or made for all, the oldest first. */
    public List<JudgementRow> list(long release) {
        return jdbc.sql("""
                        select * from judgement
                        where (release_id = :release or reach = 'EVERYWHERE') and restored_at is null order by id""")
                .param("release", release)
                .query(JudgementTable::judgement)
                .list();
    }

    /** Those that stand about a concept, in whatever release, the oldest first. */
    public List<JudgementRow> listOf(String concept) {
        return jdbc.sql("select * from judgement where concept = :concept and restored_at is null order by id")
                .param("concept", concept)
                .query(JudgementTable::judgement)
                .list();
    }

    /** Those that stand about any concept, the oldest first. */
    public List<JudgementRow> listOfConcepts() {
        return jdbc.sql("select * from judgement where concept is not null and restored_at is null order by id")
                .query(JudgementTable::judgement)
                .list();
    }

    private static JudgementRow judgement(ResultSet row, int n) throws SQLException {
        return new JudgementRow(
                row.getLong("id"),
                row.getString("fingerprint"),
                row.getString("check_id"),
                row.getString("code"),
                row.getString("concept"),
                row.getString("severity"),
                row.getString("message"),
                row.getString("reason"),
                row.getString("reach"),
                instant(row, "set_at"),
                row.getString("set_by"),
                row.getString("confirmed_by"));
    }

    public void add(long release, JudgementRow judgement) {
        jdbc.sql("""
                        insert into judgement (release_id, fingerprint, check_id, code, concept, severity, message, reason, reach, set_at, set_by)
                        values (:release, :fingerprint, :check, :code, :concept, :severity, :message, :reason, :reach, :at, :by)""")
                .param("release", release)
                .param("fingerprint", judgement.fingerprint())
                .param("check", judgement.check())
                .param("code", judgement.code())
                .param("concept", judgement.concept())
                .param("severity", judgement.severity())
                .param("message", judgement.message())
                .param("reason", judgement.reason())
                .param("reach", judgement.reach())
                .param("at", column(judgement.at()))
                .param("by", judgement.by())
                .update();
    }

    /** Notes that a second person agrees to what nobody has agreed to yet. */
    public void confirm(long id, String by, Instant at) {
        jdbc.sql("""
                        update judgement set confirmed_at = :at, confirmed_by = :by
                        where id = :id and restored_at is null and confirmed_at is null""").param("at", column(at)).param("by", by).param("id", id).update();
    }

    /** Takes back a judgement that is in force. */
    public void restore(long id, String by, Instant at) {
        jdbc.sql("update judgement set restored_at = :at, restored_by = :by where id = :id and restored_at is null")
                .param("at", column(at))
                .param("by", by)
                .param("id", id)
                .update();
    }
}
