package org.communique.desk.store;

import static org.communique.desk.store.Times.column;
import static org.communique.desk.store.Times.instant;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The segments of final releases. */
@Repository
public class MemoryTable {
    private final JdbcClient jdbc;

    public MemoryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All units, in the order in which they came. */
    public List<MemoryRow> list() {
        return jdbc.sql("""
                        select r.title, m.thai, m.english, m.previous, m.added_at, m.added_by, m.glossary
                        from memory_unit m join release r on r.id = m.release_id order by m.id""")
                .query((row, n) -> new MemoryRow(
                        row.getString("title"),
                        row.getString("thai"),
                        row.getString("english"),
                        row.getString("previous"),
                        instant(row, "added_at"),
                        row.getString("added_by"),
                        row.getString("glossary")))
                .list();
    }

    /** A number that is another after each change. */
    public long revision() {
        return jdbc.sql("select coalesce(max(id), 0) from memory_unit")
                .query(Long.class)
                .single();
    }

    /** Stores the segments of a release in the place of those it had. */
    public void replace(long release, List<MemoryRow> units) {
        jdbc.sql("delete from memory_unit where release_id = :release")
                .param("release", release)
                .update();
        for (MemoryRow unit : units) {
            jdbc.sql("""
                            insert into memory_unit (release_id, thai, english, previous, added_at, added_by, glossary)
                            values (:release, :thai, :english, :previous, :at, :by, :glossary)""")
                    .param("release", release)
                    .param("thai", unit.thai())
                    .param("english", unit.english())
                    .param("previous", unit.previous())
                    .param("at", column(unit.at()))
                    .param("by", unit.by())
                    .param("glossary", unit.glossary())
                    .update();
        }
    }
}
