package org.communique.desk.store;

import static org.communique.desk.store.Times.column;
import static org.communique.desk.store.Times.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** What was done to the glossary, and every state that it gave a concept. */
@Repository
public class ChangeTable {
    private static final String CHANGE = """
            select glossary_change.*,
                   (select count(*) from concept_version where change_id = glossary_change.id) as concepts
            from glossary_change
            """;

    private final JdbcClient jdbc;

    public ChangeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a change and returns its number. */
    public long add(String kind, String reason, Instant at, String by, @Nullable Long undoes) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into glossary_change (kind, reason, made_at, made_by, undoes)
                        values (:kind, :reason, :at, :by, :undoes)""")
                .param("kind", kind)
                .param("reason", reason)
                .param("at", column(at))
                .param("by", by)
                .param("undoes", undoes, java.sql.Types.BIGINT)
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    public Optional<ChangeRow> find(long id) {
        return jdbc.sql(CHANGE + "where id = :id")
                .param("id", id)
                .query(ChangeTable::change)
                .optional();
    }

    /** The last changes, the newest first. */
    public List<ChangeRow> last(int count) {
        return jdbc.sql(CHANGE + "order by id desc limit :count")
                .param("count", count)
                .query(ChangeTable::change)
                .list();
    }

    /** Keeps a state of a concept; nothing happens where it is kept already. */
    public void keep(VersionRow version) {
        if (find(version.concept(), version.version()).isPresent()) {
            return;
        }
        jdbc.sql("""
                        insert into concept_version (concept_id, version, change_id, content)
                        values (:concept, :version, :change, :content)""")
                .param("concept", version.concept())
                .param("version", version.version())
                .param("change", version.change(), java.sql.Types.BIGINT)
                .param("content", version.content())
                .update();
    }

    public Optional<VersionRow> find(String concept, long version) {
        return jdbc.sql("select * from concept_version where concept_id = :concept and version = :version")
                .param("concept", concept)
                .param("version", version)
                .query(ChangeTable::version)
                .optional();
    }

    /** Every state a concept was kept in, the newest first. */
    public List<VersionRow> versions(String concept) {
        return jdbc.sql("select * from concept_version where concept_id = :concept order by version desc")
                .param("concept", concept)
                .query(ChangeTable::version)
                .list();
    }

    /** The states that a change gave, by concept. */
    public List<VersionRow> versions(long change) {
        return jdbc.sql("select * from concept_version where change_id = :change order by concept_id")
                .param("change", change)
                .query(ChangeTable::version)
                .list();
    }

    /** Adds what somebody said about a concept. */
    public void addRemark(String concept, RemarkRow remark) {
        jdbc.sql("""
                        insert into concept_remark (concept_id, remark, made_at, made_by)
                        values (:concept, :remark, :at, :by)""")
                .param("concept", concept)
                .param("remark", remark.remark())
                .param("at", column(remark.at()))
                .param("by", remark.by())
                .update();
    }

    /** What was said about a concept, the oldest first. */
    public List<RemarkRow> remarks(String concept) {
        return jdbc.sql("select * from concept_remark where concept_id = :concept order by id")
                .param("concept", concept)
                .query((row, n) ->
                        new RemarkRow(row.getString("remark"), instant(row, "made_at"), row.getString("made_by")))
                .list();
    }

    private static ChangeRow change(ResultSet row, int n) throws SQLException {
        return new ChangeRow(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("reason"),
                instant(row, "made_at"),
                row.getString("made_by"),
                row.getObject("undoes", Long.class),
                row.getInt("concepts"));
    }

    private static VersionRow version(ResultSet row, int n) throws SQLException {
        return new VersionRow(
                row.getString("concept_id"),
                row.getLong("version"),
                row.getObject("change_id", Long.class),
                row.getString("content"));
    }
}
