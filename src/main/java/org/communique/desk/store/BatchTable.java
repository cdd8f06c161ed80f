package org.communique.desk.store;

import static org.communique.desk.store.Times.column;
import static org.communique.desk.store.Times.instant;
import static org.communique.desk.store.Times.nullable;

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

/** Batches, their pairs, and the glossaries that they were handed in with. */
@Repository
public class BatchTable {
    private static final String BATCHES = """
            select batch.*, total, waiting, unread, errors, warnings, hints, gaps from batch left join (
                select batch_id, count(*) as total, sum(case when state = 'WAITING' then 1 else 0 end) as waiting,
                       sum(case when state in ('UNREAD', 'FAILED') then 1 else 0 end) as unread, sum(errors) as errors,
                       sum(warnings) as warnings, sum(hints) as hints, sum(gaps) as gaps
                from batch_pair group by batch_id) pairs on pairs.batch_id = batch.id
            """;

    private final JdbcClient jdbc;

    public BatchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a glossary, where that version is not kept yet. */
    public void keepGlossary(String version, String content) {
        jdbc.sql("""
                        insert into glossary_snapshot (version, content) select :version, :content
                        where not exists (select 1 from glossary_snapshot where version = :version)""").param("version", version).param("content", content).update();
    }

    public boolean hasGlossary(String version) {
        return jdbc.sql("select count(*) from glossary_snapshot where version = :version")
                        .param("version", version)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public String glossary(String version) {
        return jdbc.sql("select content from glossary_snapshot where version = :version")
                .param("version", version)
                .query((row, n) -> row.getString("content"))
                .single();
    }

    /** Adds a batch without pairs, and returns its number. */
    public long add(
            String owner,
            String title,
            String style,
            String glossary,
            String tool,
            @Nullable String key,
            String requestHash,
            Instant at) {
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into batch (owner, title, style, glossary, tool, state, idempotency_key, request_hash, created_at)
                        values (:owner, :title, :style, :glossary, :tool, 'RUNNING', :key, :hash, :at)""")
                .param("owner", owner)
                .param("title", title)
                .param("style", style)
                .param("glossary", glossary)
                .param("tool", tool)
                .param("key", key)
                .param("hash", requestHash)
                .param("at", column(at))
                .update(keys, "id");
        return Objects.requireNonNull(keys.getKey()).longValue();
    }

    public void addPair(long batch, BatchPairRow pair) {
        jdbc.sql("""
                        insert into batch_pair
                            (batch_id, number, source_name, target_name, source, target, aligned, problems, state)
                        values (:batch, :number, :sourceName, :targetName, :source, :target, :aligned, :problems, :state)""")
                .param("batch", batch)
                .param("number", pair.number())
                .param("sourceName", pair.sourceName())
                .param("targetName", pair.targetName())
                .param("source", pair.source())
                .param("target", pair.target())
                .param("aligned", pair.aligned())
                .param("problems", pair.problems())
                .param("state", pair.state())
                .update();
    }

    public Optional<BatchRow> find(long id) {
        return jdbc.sql(BATCHES + " where id = :id")
                .param("id", id)
                .query(BatchTable::row)
                .optional();
    }

    /** The batch that a user asked for under a key of their own. */
    public Optional<BatchRow> find(String owner, String key) {
        return jdbc.sql(BATCHES + " where owner = :owner and idempotency_key = :key")
                .param("owner", owner)
                .param("key", key)
                .query(BatchTable::row)
                .optional();
    }

    /** Batches before a number, the newest first; everybody's where no owner is named. */
    public List<BatchRow> list(@Nullable String owner, long before, int most) {
        return jdbc.sql(BATCHES + " where id < :before"
                        + (owner == null ? "" : " and owner = :owner")
                        + " order by id desc fetch first " + most + " rows only")
                .param("before", before)
                .params(owner == null ? java.util.Map.of() : java.util.Map.of("owner", owner))
                .query(BatchTable::row)
                .list();
    }

    public List<Long> running() {
        return jdbc.sql("select id from batch where state = 'RUNNING' order by id")
                .query((row, n) -> row.getLong("id"))
                .list();
    }

    public Optional<BatchPairRow> pair(long batch, int number) {
        return jdbc.sql("select * from batch_pair where batch_id = :batch and number = :number")
                .param("batch", batch)
                .param("number", number)
                .query(BatchTable::pair)
                .optional();
    }

    /** The first pair of a lane that waits, if its batch is running. */
    public Optional<BatchPairRow> nextWaiting(long batch, int lane, int lanes) {
        return jdbc.sql("""
                        select * from batch_pair where batch_id = :batch and state = 'WAITING'
                            and mod(number, :lanes) = :lane
                            and exists (select 1 from batch where id = :batch and state = 'RUNNING')
                        order by number fetch first 1 rows only""")
                .param("batch", batch)
                .param("lanes", lanes)
                .param("lane", lane)
                .query(BatchTable::pair)
                .optional();
    }

    public List<BatchLineRow> lines(long batch, int from, int most) {
        return jdbc.sql("""
                        select number, source_name, target_name, problems, state, errors, warnings, hints, gaps
                        from batch_pair where batch_id = :batch and number >= :from
                        order by number fetch first\s""" + most + " rows only")
                .param("batch", batch)
                .param("from", from)
                .query((row, n) -> new BatchLineRow(
                        row.getInt("number"),
                        nullable(row, "source_name"),
                        nullable(row, "target_name"),
                        row.getString("problems"),
                        row.getString("state"),
                        row.getInt("errors"),
                        row.getInt("warnings"),
                        row.getInt("hints"),
                        row.getInt("gaps")))
                .list();
    }

    /** Ends a pair's waiting; false where it waits no more, or its batch was stopped, and then nothing is written. */
    public boolean finish(long batch, BatchLineRow line, @Nullable String result) {
        return jdbc.sql("""
                        update batch_pair set state = :state, problems = :problems, result = :result, errors = :errors,
                            warnings = :warnings, hints = :hints, gaps = :gaps
                        where batch_id = :batch and number = :number and state = 'WAITING'
                            and exists (select 1 from batch where id = :batch and state = 'RUNNING')""")
                        .param("state", line.state())
                        .param("problems", line.problems())
                        .param("result", result)
                        .param("errors", line.errors())
                        .param("warnings", line.warnings())
                        .param("hints", line.hints())
                        .param("gaps", line.gaps())
                        .param("batch", batch)
                        .param("number", line.number())
                        .update()
                == 1;
    }

    /** Ends a batch none of whose pairs wait. */
    public void endIfNoneWaits(long batch, Instant at) {
        jdbc.sql("""
                        update batch set state = 'DONE', finished_at = :at where id = :batch and state = 'RUNNING'
                            and not exists (select 1 from batch_pair where batch_id = :batch and state = 'WAITING')""").param("at", column(at)).param("batch", batch).update();
    }

    /** Stops a batch that runs; false where it runs no more. */
    public boolean cancel(long batch, Instant at) {
        return jdbc.sql(
                                "update batch set state = 'CANCELLED', finished_at = :at where id = :batch and state = 'RUNNING'")
                        .param("at", column(at))
                        .param("batch", batch)
                        .update()
                == 1;
    }

    /** Has a batch run again: what waited when it was stopped, and what failed by a fault of ours. */
    public void resume(long batch) {
        jdbc.sql("""
                        update batch_pair set state = 'WAITING', problems = '[]'
                        where batch_id = :batch and state = 'FAILED'""").param("batch", batch).update();
        jdbc.sql("update batch set state = 'RUNNING', finished_at = null where id = :batch")
                .param("batch", batch)
                .update();
    }

    /** Removes batches that ended before a day, and glossaries that nobody needs any more. Returns how many batches. */
    public int removeEndedBefore(Instant day) {
        int removed = jdbc.sql("delete from batch where state <> 'RUNNING' and finished_at < :day")
                .param("day", column(day))
                .update();
        if (removed > 0) {
            jdbc.sql("delete from glossary_snapshot where version not in (select glossary from batch)")
                    .update();
        }
        return removed;
    }

    private static BatchPairRow pair(ResultSet row, int n) throws SQLException {
        return new BatchPairRow(
                row.getInt("number"),
                nullable(row, "source_name"),
                nullable(row, "target_name"),
                row.getString("source"),
                row.getString("target"),
                nullable(row, "aligned"),
                row.getString("problems"),
                row.getString("state"),
                nullable(row, "result"));
    }

    private static BatchRow row(ResultSet row, int n) throws SQLException {
        return new BatchRow(
                row.getLong("id"),
                row.getString("owner"),
                row.getString("title"),
                row.getString("style"),
                row.getString("glossary"),
                row.getString("tool"),
                row.getString("state"),
                row.getString("request_hash"),
                instant(row, "created_at"),
                Times.nullableInstant(row, "finished_at"),
                row.getInt("total"),
                row.getInt("waiting"),
                row.getInt("unread"),
                row.getInt("errors"),
                row.getInt("warnings"),
                row.getInt("hints"),
                row.getInt("gaps"));
    }
}
