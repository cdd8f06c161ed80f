package org.communique.desk.store;

import static org.communique.desk.store.Times.column;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                    .add(new Term(
                            Lang.valueOf(row.getString("lang")),
                            row.getString("wording"),
                            TermStatus.valueOf(row.getString("status")),
                            TermType.valueOf(row.getString("type"))));
        });
        List<Concept> concepts = jdbc.sql("select * from concept order by id")
                .query((row, n) -> new Concept(
                        new ConceptId(row.getString("id")),
                        Domain.valueOf(row.getString("domain")),
                        Scope.of(row.getString("scope")),
                        Status.valueOf(row.getString("status")),
                        Enforcement.valueOf(row.getString("enforce")),
                        terms.getOrDefault(row.getString("id"), List.of()),
                        row.getString("definition"),
                        row.getBoolean("valid")
                                ? new Validity(
                                        row.getString("office"),
                                        row.getObject("valid_from", LocalDate.class),
                                        row.getObject("valid_to", LocalDate.class))
                                : null,
                        row.getString("note"),
                        row.getString("source")))
                .list();
        return Optional.of(new Glossary(version.get(), concepts));
    }

    /** Fills the empty tables; to be called in a transaction. */
    public void fill(Glossary glossary, Instant at) {
        for (Concept concept : glossary.concepts()) {
            Validity validity = concept.validity();
            jdbc.sql("""
                            insert into concept (id, domain, scope, status, enforce, definition, valid, office,
                                valid_from, valid_to, note, source)
                            values (:id, :domain, :scope, :status, :enforce, :definition, :valid, :office,
                                :from, :to, :note, :source)""")
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
                    .param("source", concept.source())
                    .update();
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
        }
        jdbc.sql("insert into glossary_state (id, version, filled_at) values (1, :version, :at)")
                .param("version", glossary.version())
                .param("at", column(at))
                .update();
    }
}
