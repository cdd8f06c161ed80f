package org.communique.desk.store;

import static org.communique.desk.store.Times.column;
import static org.communique.desk.store.Times.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Releases and every draft they ever had. */
@Repository
public class ReleaseTable {
    private final JdbcClient jdbc;

    public ReleaseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All releases, the last touched first. */
    public List<ReleaseLine> list() {
        return jdbc.sql("""
                        select id, title, state, updated_at, updated_by, segments, errors, warnings, hints,
                               reviewed_version is null or reviewed_version <> version or gaps > 0 as pending
                        from release order by updated_at desc, id desc""")
                .query((row, n) -> new ReleaseLine(
                        row.getLong("id"),
                        row.getString("title"),
                        row.getString("state"),
                        instant(row, "updated_at"),
                        row.getString("updated_by"),
                        row.getInt("segments"),
                        row.getInt("errors"),
                        row.getInt("warnings"),
                        row.getInt("hints"),
                        row.getBoolean("pending")))
                .list();
    }

    public Optional<ReleaseRow> find(long id) {
        return jdbc.sql("select * from release where id = :id")
                .param("id", id)
                .query(ReleaseTable::row)
                .optional();
    }

    /** As {@link #find}, and until the transaction ends nobody else changes the release or its judgements. */
    public Optional<ReleaseRow> lock(long id) {
        return jdbc.sql("select * from release where id = :id for update")
                .param("id", id)
                .query(ReleaseTable::row)
                .optional();
    }

    /** Adds a release with version 1 of its draft, and returns its number. */
    public long add(String title, String source, String draft, String state, String by, Instant at) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into release (title, source, draft, state, version, created_at, created_by, updated_at, updated_by)
                        values (:title, :source, :draft, :state, 1, :at, :by, :at, :by)""")
                .param("title", title)
                .param("source", source)
                .param("draft", draft)
                .param("state", state)
                .param("at", column(at))
                .param("by", by)
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        keep(id, 1, draft, by, at);
        return id;
    }

    /** Stores a draft over version {@code version}, and says whether that still was the version. */
    public boolean saveDraft(long id, String draft, long version, String by, Instant at) {
        boolean saved = jdbc.sql("""
                        update release set draft = :draft, version = version + 1, updated_at = :at, updated_by = :by
                        where id = :id and version = :version""")
                        .param("draft", draft)
                        .param("at", column(at))
                        .param("by", by)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
        if (saved) {
            keep(id, version + 1, draft, by, at);
        }
        return saved;
    }

    /** Sets the state over version {@code version}, and says whether that still was the version. */
    public boolean saveState(long id, String state, long version, String by, Instant at) {
        return jdbc.sql("""
                        update release set state = :state, version = version + 1, updated_at = :at, updated_by = :by,
                            reviewed_version = case when reviewed_version = version then version + 1 else reviewed_version end
                        where id = :id and version = :version""")
                        .param("state", state)
                        .param("at", column(at))
                        .param("by", by)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Stores the counts of a review, unless the release has moved on. */
    public boolean saveCounts(long id, long version, int segments, int errors, int warnings, int hints, int gaps) {
        return jdbc.sql("""
                        update release set reviewed_version = :version, segments = :segments, errors = :errors,
                            warnings = :warnings, hints = :hints, gaps = :gaps
                        where id = :id and version = :version""")
                        .param("version", version)
                        .param("segments", segments)
                        .param("errors", errors)
                        .param("warnings", warnings)
                        .param("hints", hints)
                        .param("gaps", gaps)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Every draft the release ever had, the newest first. */
    public List<DraftRow> drafts(long id) {
        return jdbc.sql("select * from draft_version where release_id = :id order by version desc")
                .param("id", id)
                .query((row, n) -> new DraftRow(
                        row.getLong("version"),
                        row.getString("draft"),
                        instant(row, "saved_at"),
                        row.getString("saved_by")))
                .list();
    }

    private void keep(long id, long version, String draft, String by, Instant at) {
        jdbc.sql("""
                        insert into draft_version (release_id, version, draft, saved_at, saved_by)
                        values (:id, :version, :draft, :at, :by)""")
                .param("id", id)
                .param("version", version)
                .param("draft", draft)
                .param("at", column(at))
                .param("by", by)
                .update();
    }

    private static ReleaseRow row(ResultSet row, int n) throws SQLException {
        return new ReleaseRow(
                row.getLong("id"),
                row.getString("title"),
                row.getString("source"),
                row.getString("draft"),
                row.getString("state"),
                row.getLong("version"),
                instant(row, "created_at"),
                instant(row, "updated_at"),
                row.getString("updated_by"));
    }
}
