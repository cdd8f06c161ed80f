package org.communique.desk.store;

import static org.communique.desk.store.Times.column;
import static org.communique.desk.store.Times.instant;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The one row of engine settings, and who sent which text where. */
@Repository
public class EngineTable {
    private final JdbcClient jdbc;

    public EngineTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<EngineRow> find() {
        return jdbc.sql("select * from engine_setting where id = 1")
                .query((row, n) -> new EngineRow(
                        row.getBoolean("enabled"),
                        row.getString("address"),
                        row.getString("model"),
                        row.getString("secret"),
                        row.getString("hosts").lines().toList()))
                .optional();
    }

    /** Puts settings in the place of the ones before; to be called in a transaction. */
    public void save(EngineRow settings, String by, Instant at) {
        jdbc.sql("delete from engine_setting where id = 1").update();
        jdbc.sql("""
                        insert into engine_setting (id, enabled, address, model, secret, hosts, updated_at, updated_by)
                        values (1, :enabled, :address, :model, :secret, :hosts, :at, :by)""")
                .param("enabled", settings.enabled())
                .param("address", settings.address())
                .param("model", settings.model())
                .param("secret", settings.key())
                .param("hosts", String.join("\n", settings.hosts()))
                .param("at", column(at))
                .param("by", by)
                .update();
    }

    /** Adds a call and returns its number. */
    public long addCall(EngineCallRow call) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into engine_call (release_id, segment, source_hash, source, sent, engine, host, model,
                            called_at, called_by, outcome, answer, reason)
                        values (:release, :segment, :hash, :source, :sent, :engine, :host, :model,
                            :at, :by, :outcome, :answer, :reason)""")
                .param("release", call.release())
                .param("segment", call.segment())
                .param("hash", call.sourceHash())
                .param("source", call.source())
                .param("sent", call.sent())
                .param("engine", call.engine())
                .param("host", call.host())
                .param("model", call.model())
                .param("at", column(call.at()))
                .param("by", call.by())
                .param("outcome", call.outcome())
                .param("answer", call.answer())
                .param("reason", call.reason())
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** Adds to a call what came of it. */
    public void endCall(long id, String outcome, @Nullable String answer, @Nullable String reason) {
        jdbc.sql("update engine_call set outcome = :outcome, answer = :answer, reason = :reason where id = :id")
                .param("outcome", outcome)
                .param("answer", answer)
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    /** The calls for a release, the oldest first. */
    public List<EngineCallRow> calls(long release) {
        return jdbc.sql("select * from engine_call where release_id = :release order by id")
                .param("release", release)
                .query((row, n) -> new EngineCallRow(
                        row.getLong("release_id"),
                        row.getInt("segment"),
                        row.getString("source_hash"),
                        row.getString("source"),
                        row.getString("sent"),
                        row.getString("engine"),
                        row.getString("host"),
                        row.getString("model"),
                        instant(row, "called_at"),
                        row.getString("called_by"),
                        row.getString("outcome"),
                        row.getString("answer"),
                        row.getString("reason")))
                .list();
    }
}
