package org.communique.desk.store;

import static org.communique.desk.store.Times.column;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communique.glossary.Carried;
import org.communique.glossary.Concept;
import org.communique.glossary.ConceptId;
import org.communique.glossary.Domain;
import org.communique.glossary.Enforcement;
import org.communique.glossary.Glossary;
import org.communique.glossary.Scope;
import org.communique.glossary.Status;
import org.communique.glossary.Term;
import org.communique.glossary.TermStatus;
import org.communique.glossary.TermType;
import org.communique.glossary.Validity;
import org.communique.text.Lang;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The glossary: concepts, their wordings, and which version they are. */
@Repository
public class ConceptTable {
    private final JdbcClient jdbc;

    public ConceptTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The stored glossary, or nothing where none was ever filled in. */
    public Optional<Glossary> find() {
        Optional<String> version = jdbc.sql("select version from glossary_state where id = 1")
                .query(String.class)
                .optional();
        if (version.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<Term>> terms = new HashMap<>();
        jdbc.sql("select * from term order by concept_id, place").query(row -> {
            terms.computeIfAbsent(row.getString("concept_id"), id -> new ArrayList<>())
                    .add(term(row));
        });
        Map<String, List<Carried>> carried = new HashMap<>();
        jdbc.sql("select * from carried order by concept_id, place").query(row -> {
            carried.computeIfAbsent(row.getString("concept_id"), id -> new ArrayList<>())
                    .add(carried(row));
        });
        List<Concept> concepts = jdbc.sql("select * from concept order by id")
                .query((row, n) -> {
                    String id = row.getString("id");
                    return concept(row, terms.getOrDefault(id, List.of()), carried.getOrDefault(id, List.of()));
                })
                .list();
        return Optional.of(new Glossary(version.get(), concepts));
    }

    /** One concept as it is now. */
    public Optional<ConceptRow> find(ConceptId id) {
        List<Term> terms = jdbc.sql("select * from term where concept_id = :id order by place")
                .param("id", id.value())
                .query((row, n) -> term(row))
                .list();
        List<Carried> carried = jdbc.sql("select * from carried where concept_id = :id order by place")
                .param("id", id.value())
                .query((row, n) -> carried(row))
                .list();
        return jdbc.sql("select * from concept where id = :id")
                .param("id", id.value())
                .query((row, n) -> new ConceptRow(
                        concept(row, terms, carried),
                        row.getLong("version"),
                        row.getObject("changed_at") == null ? null : Times.instant(row, "changed_at"),
                        row.getString("changed_by")))
                .optional();
    }

    /** Until the transaction ends nobody else changes the glossary. Returns which version it is. */
    public String lock() {
        return jdbc.sql("select version from glossary_state where id = 1 for update")
                .query(String.class)
                .single();
    }

    /** Says which version the glossary is from now on. */
    public void saveVersion(String version) {
        jdbc.sql("update glossary_state set version = :version where id = 1")
                .param("version", version)
                .update();
    }

    /** Whether a change takes two people. */
    public boolean takesTwo() {
        return jdbc.sql("select four_eyes from glossary_state where id = 1")
                .query(Boolean.class)
                .single();
    }

    public void saveTakesTwo(boolean takesTwo) {
        jdbc.sql("update glossary_state set four_eyes = :two where id = 1")
                .param("two", takesTwo)
                .update();
    }

    /** Whether who has no account may read the glossary. */
    public boolean openToAll() {
        return jdbc.sql("select open_to_all from glossary_state where id = 1")
                .query(Boolean.class)
                .single();
    }

    public void saveOpenToAll(boolean open) {
        jdbc.sql("update glossary_state set open_to_all = :open where id = 1")
                .param("open", open)
                .update();
    }

    /** Puts a concept in the place of its version before; to be called under the lock. */
    public void replace(Concept concept, long version, String by, Instant at) {
        for (String table : List.of("term", "carried")) {
            jdbc.sql("delete from " + table + " where concept_id = :id")
                    .param("id", concept.id().value())
                    .update();
        }
        statement("""
                        update concept set domain = :domain, scope = :scope, status = :status, enforce = :enforce,
                            definition = :definition, valid = :valid, office = :office, valid_from = :from,
                            valid_to = :to, note = :note, source = :source, version = :version,
                            changed_at = :at, changed_by = :by
                        where id = :id""", concept)
                .param("version", version)
                .param("at", column(at))
                .param("by", by)
                .update();
        addParts(concept);
    }

    /** Adds a concept at its first version; to be called under the lock. */
    public void add(Concept concept, String by, Instant at) {
        statement("""
                        insert into concept (id, domain, scope, status, enforce, definition, valid, office,
                            valid_from, valid_to, note, source, version, changed_at, changed_by)
                        values (:id, :domain, :scope, :status, :enforce, :definition, :valid, :office,
                            :from, :to, :note, :source, 1, :at, :by)""", concept).param("at", column(at)).param("by", by).update();
        addParts(concept);
    }

    /** Fills the empty tables; to be called in a transaction. */
    public void fill(Glossary glossary, Instant at) {
        for (Concept concept : glossary.concepts()) {
            statement("""
                            insert into concept (id, domain, scope, status, enforce, definition, valid, office,
                                valid_from, valid_to, note, source)
                            values (:id, :domain, :scope, :status, :enforce, :definition, :valid, :office,
                                :from, :to, :note, :source)""", concept).update();
            addParts(concept);
        }
        jdbc.sql("insert into glossary_state (id, version, filled_at) values (1, :version, :at)")
                .param("version", glossary.version())
                .param("at", column(at))
                .update();
    }

    private StatementSpec statement(String sql, Concept concept) {
        Validity validity = concept.validity();
        return jdbc.sql(sql)
                .param("id", concept.id().value())
                .param("domain", concept.domain().name())
                .param("scope", concept.scope().toString())
                .param("status", concept.status().name())
                .param("enforce", concept.enforce().name())
                .param("definition", concept.definition())
                .param("valid", validity != null)
                .param("office", validity == null ? null : validity.office())
                .param("from", validity == null ? null : validity.from(), java.sql.Types.DATE)
                .param("to", validity == null ? null : validity.to(), java.sql.Types.DATE)
                .param("note", concept.note())
                .param("source", concept.source());
    }

    private void addParts(Concept concept) {
        int place = 0;
        for (Term term : concept.terms()) {
            jdbc.sql("""
                            insert into term (concept_id, place, lang, wording, status, type)
                            values (:concept, :place, :lang, :wording, :status, :type)""")
                    .param("concept", concept.id().value())
                    .param("place", place++)
                    .param("lang", term.lang().name())
                    .param("wording", term.text())
                    .param("status", term.status().name())
                    .param("type", term.type().name())
                    .update();
        }
        place = 0;
        for (Carried carried : concept.carried()) {
            jdbc.sql("""
                            insert into carried (concept_id, place, lang, wording, xml)
                            values (:concept, :place, :lang, :wording, :xml)""")
                    .param("concept", concept.id().value())
                    .param("place", place++)
                    .param(
                            "lang",
                            carried.lang() == null ? null : carried.lang().name())
                    .param("wording", carried.wording())
                    .param("xml", carried.xml())
                    .update();
        }
    }

    private static Concept concept(ResultSet row, List<Term> terms, List<Carried> carried) throws SQLException {
        return new Concept(
                new ConceptId(row.getString("id")),
                Domain.valueOf(row.getString("domain")),
                Scope.of(row.getString("scope")),
                Status.valueOf(row.getString("status")),
                Enforcement.valueOf(row.getString("enforce")),
                terms,
                row.getString("definition"),
                row.getBoolean("valid")
                        ? new Validity(
                                row.getString("office"),
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class))
                        : null,
                row.getString("note"),
                row.getString("source"),
                carried);
    }

    private static Carried carried(ResultSet row) throws SQLException {
        String lang = row.getString("lang");
        return new Carried(lang == null ? null : Lang.valueOf(lang), row.getString("wording"), row.getString("xml"));
    }

    private static Term term(ResultSet row) throws SQLException {
        return new Term(
                Lang.valueOf(row.getString("lang")),
                row.getString("wording"),
                TermStatus.valueOf(row.getString("status")),
                TermType.valueOf(row.getString("type")));
    }
}
