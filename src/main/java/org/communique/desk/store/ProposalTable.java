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

/** Changes to the glossary that somebody asks for, and what was decided. */
@Repository
public class ProposalTable {
    private static final String PROPOSAL = """
            select proposal.*, proposal_batch.kind as batch_kind
            from proposal left join proposal_batch on proposal_batch.id = proposal.batch
            """;

    private final JdbcClient jdbc;

    public ProposalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds what many are handed in with and returns its number. */
    public long addBatch(String kind) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into proposal_batch (kind) values (:kind)")
                .param("kind", kind)
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** Adds a proposal and returns its number. */
    public long add(ProposalRow proposal) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into proposal (concept_id, base_version, content, reason, made_at, made_by, batch, state)
                        values (:concept, :base, :content, :reason, :at, :by, :batch, :state)""")
                .param("concept", proposal.concept())
                .param("base", proposal.baseVersion(), java.sql.Types.BIGINT)
                .param("content", proposal.content())
                .param("reason", proposal.reason())
                .param("at", column(proposal.at()))
                .param("by", proposal.by())
                .param("batch", proposal.batch(), java.sql.Types.BIGINT)
                .param("state", proposal.state())
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    public Optional<ProposalRow> find(long id) {
        return jdbc.sql(PROPOSAL + "where proposal.id = :id")
                .param("id", id)
                .query(ProposalTable::row)
                .optional();
    }

    /** Those in a state, the oldest first. */
    public List<ProposalRow> list(String state) {
        return jdbc.sql(PROPOSAL + "where state = :state order by proposal.id")
                .param("state", state)
                .query(ProposalTable::row)
                .list();
    }

    /** Those for a concept in whatever state, the oldest first. */
    public List<ProposalRow> listFor(String concept) {
        return jdbc.sql(PROPOSAL + "where concept_id = :concept order by proposal.id")
                .param("concept", concept)
                .query(ProposalTable::row)
                .list();
    }

    /** Notes what was decided about a proposal that is in state {@code from}, and says whether it was. */
    public boolean decide(long id, String from, String to, String reason, String by, Instant at) {
        return jdbc.sql("""
                        update proposal set state = :to, decided_at = :at, decided_by = :by, decision_reason = :reason
                        where id = :id and state = :from""")
                        .param("to", to)
                        .param("at", column(at))
                        .param("by", by)
                        .param("reason", reason)
                        .param("id", id)
                        .param("from", from)
                        .update()
                == 1;
    }

    private static ProposalRow row(ResultSet row, int n) throws SQLException {
        return new ProposalRow(
                row.getLong("id"),
                row.getString("concept_id"),
                row.getObject("base_version", Long.class),
                row.getString("content"),
                row.getString("reason"),
                instant(row, "made_at"),
                row.getString("made_by"),
                row.getObject("batch", Long.class),
                row.getString("batch_kind"),
                row.getString("state"),
                row.getObject("decided_at") == null ? null : instant(row, "decided_at"),
                row.getString("decided_by"),
                row.getString("decision_reason"));
    }
}
