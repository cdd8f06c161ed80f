package org.communique.glossary;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communique.text.Lang;
import org.jspecify.annotations.Nullable;

/** One row of a table of concepts, in a CSV file or a sheet: on its way to a concept, and back. */
final class TableRow {
    /** Columns that a file must have. */
    static final List<String> REQUIRED = List.of("id", "domain", "th", "en", "status");

    /** Columns that are always written, in this order. */
    static final List<String> WRITTEN = List.of(
            "id",
            "domain",
            "scope",
            "th",
            "th_variants",
            "en",
            "en_variants",
            "en_forbidden",
            "note",
            "source",
            "status");

    /** Columns that are written after those where a concept of the file fills them. */
    static final List<String> OPTIONAL = List.of("enforce", "definition", "office", "valid_from", "valid_to");

    private static final List<String> NAMES =
            Stream.concat(WRITTEN.stream(), OPTIONAL.stream()).toList();

    /** Beyond, the file is another's, and a problem for each column helps nobody. */
    private static final int MOST_COLUMNS = 100;

    private static final Pattern TYPED = Pattern.compile("(.*)\\{([^{}]*)\\}", Pattern.DOTALL);

    private final List<String> header;
    private final List<String> cells;
    private final ObjIntConsumer<String> report;
    private boolean sound = true;

    /**
     * A row.
     *
     * @param header the names of the columns
     * @param cells as many
     * @param report is given what is wrong, and in which column, from 0
     */
    TableRow(List<String> header, List<String> cells, ObjIntConsumer<String> report) {
        this.header = header;
        this.cells = cells;
        this.report = report;
    }

    /** Whether rows under this header can be read; what is wrong with it is reported. */
    static boolean accepts(List<String> header, ObjIntConsumer<String> report) {
        if (header.size() > MOST_COLUMNS) {
            report.accept("the header has " + header.size() + " columns; the file is not read", 0);
            return false;
        }
        boolean sound = true;
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            if (!WRITTEN.contains(name) && !OPTIONAL.contains(name)) {
                report.accept("unknown column “" + name + "”; the file is not read", i);
                sound = false;
            } else if (header.indexOf(name) < i) {
                report.accept("column “" + name + "” stands twice; the file is not read", i);
                sound = false;
            }
        }
        List<String> missing =
                REQUIRED.stream().filter(name -> !header.contains(name)).toList();
        if (!missing.isEmpty()) {
            report.accept("the header lacks " + String.join(", ", missing) + "; the file is not read", 0);
        }
        return sound && missing.isEmpty();
    }

    /**
     * Concepts as a table in canonical form: the header, then a row for each, sorted by id; the optional columns only where
     * something stands in them.
     *
     * @throws IllegalArgumentException for what a table cannot carry: a {@code |} in a wording, a forbidden Thai wording
     */
    static List<List<String>> table(List<Concept> concepts) {
        List<List<String>> rows = concepts.stream()
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .map(TableRow::cells)
                .toList();
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < WRITTEN.size() + OPTIONAL.size(); i++) {
            int column = i;
            if (i < WRITTEN.size()
                    || rows.stream().anyMatch(row -> !row.get(column).isEmpty())) {
                columns.add(i);
            }
        }
        return Stream.concat(Stream.of(NAMES), rows.stream())
                .map(row -> columns.stream().map(row::get).toList())
                .toList();
    }

    /**
     * A concept as a table can carry it, or null where it cannot carry it at all.
     *
     * @param lost is given what is left out, for people
     */
    static @Nullable Concept carriable(Concept concept, Consumer<String> lost) {
        List<Term> terms = new ArrayList<>();
        for (Term term : concept.terms()) {
            boolean second = term.status() == TermStatus.PREFERRED
                    && terms.stream().anyMatch(t -> t.lang() == term.lang() && t.status() == TermStatus.PREFERRED);
            if (term.text().indexOf('|') >= 0) {
                lost.accept(concept.id() + ": the wording “" + term.text() + "” with its “|” is left out");
            } else if (term.lang() == Lang.TH && term.status() == TermStatus.FORBIDDEN) {
                lost.accept(concept.id() + ": the forbidden Thai wording “" + term.text() + "” is left out");
            } else if (second) {
                lost.accept(concept.id() + ": “" + term.text() + "” is admitted only; one wording is preferred");
                terms.add(new Term(term.lang(), term.text(), TermStatus.ADMITTED, term.type()));
            } else {
                terms.add(term);
            }
        }
        boolean thai = terms.stream().anyMatch(t -> t.lang() == Lang.TH && t.status() == TermStatus.PREFERRED);
        Term first = terms.stream().filter(t -> t.lang() == Lang.TH).findFirst().orElse(null);
        if (!thai && first != null) {
            lost.accept(concept.id() + ": “" + first.text() + "” is made the preferred Thai wording; one has to be");
            terms.set(terms.indexOf(first), new Term(Lang.TH, first.text(), TermStatus.PREFERRED, first.type()));
        }
        boolean english = terms.stream().anyMatch(t -> t.lang() == Lang.EN && t.status() == TermStatus.PREFERRED);
        if (first == null || !english) {
            lost.accept(concept.id() + ": left out whole, for it has no wording left");
            return null;
        }
        if (!concept.carried().isEmpty()) {
            lost.accept(concept.id() + ": " + concept.carried().size() + " parts of a TBX entry are left out");
        }
        terms.sort(TbxReader.TERMS);
        return concept.with(concept.id(), terms, List.of());
    }

    /** The concept, or null where something is wrong. */
    @Nullable
    Concept read() {
        ConceptId id = parsed("id", ConceptId::new);
        Domain domain = one("domain", Domain.of(cell("domain")));
        Scope scope = parsed("scope", Scope::of);
        Status status = one("status", named(Status.values(), cell("status")));
        Enforcement enforce = cell("enforce").isEmpty()
                ? domain == null ? null : domain.enforcement()
                : one("enforce", named(Enforcement.values(), cell("enforce")));
        Validity validity = validity();
        List<Term> terms = new ArrayList<>();
        if (domain != null) {
            terms.addAll(single("th", Lang.TH, domain));
            terms.addAll(wordings("th_variants", Lang.TH, TermStatus.ADMITTED, domain));
            terms.addAll(single("en", Lang.EN, domain));
            terms.addAll(wordings("en_variants", Lang.EN, TermStatus.ADMITTED, domain));
            terms.addAll(wordings("en_forbidden", Lang.EN, TermStatus.FORBIDDEN, domain));
        }
        if (!sound || id == null || domain == null || scope == null || status == null || enforce == null) {
            return null;
        }
        return new Concept(
                id,
                domain,
                scope,
                status,
                enforce,
                terms,
                orNull("definition"),
                validity,
                orNull("note"),
                orNull("source"));
    }

    private @Nullable Validity validity() {
        String office = orNull("office");
        LocalDate from = date("valid_from");
        LocalDate to = date("valid_to");
        if (office == null && from == null && to == null) {
            return null;
        }
        if (from != null && to != null && to.isBefore(from)) {
            wrong("valid_to", to + " is before " + from);
        }
        return new Validity(office, from, to);
    }

    private @Nullable LocalDate date(String column) {
        if (cell(column).isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(cell(column));
        } catch (DateTimeParseException e) {
            wrong(column, "“" + cell(column) + "” is not a date as in 2022-07-10");
            return null;
        }
    }

    private List<Term> single(String column, Lang lang, Domain domain) {
        List<Term> terms = wordings(column, lang, TermStatus.PREFERRED, domain);
        if (cell(column).isEmpty()) {
            wrong(column, "is empty");
        } else if (terms.size() > 1) {
            wrong(column, "holds one wording; further ones belong in " + column + "_variants");
        }
        return terms;
    }

    private List<Term> wordings(String column, Lang lang, TermStatus status, Domain domain) {
        if (cell(column).isEmpty()) {
            return List.of();
        }
        List<Term> terms = new ArrayList<>();
        for (String part : cell(column).split("\\|", -1)) {
            Matcher typed = TYPED.matcher(part.strip());
            boolean said = typed.matches();
            String wording = said ? typed.group(1).strip() : part.strip();
            TermType type =
                    said ? one(column, named(TermType.values(), typed.group(2))) : TermType.told(lang, domain, wording);
            if (wording.isEmpty()) {
                wrong(column, "has an empty wording");
            } else if (type != null) {
                terms.add(new Term(lang, wording, status, type));
            }
        }
        return terms;
    }

    private <T> @Nullable T parsed(String column, Function<String, T> parser) {
        try {
            return parser.apply(cell(column));
        } catch (IllegalArgumentException e) {
            wrong(column, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private <T> @Nullable T one(String column, Optional<T> found) {
        if (found.isEmpty()) {
            wrong(column, "“" + cell(column) + "” is none of its values");
        }
        return found.orElse(null);
    }

    private String cell(String column) {
        int index = header.indexOf(column);
        return index < 0 ? "" : cells.get(index);
    }

    private @Nullable String orNull(String column) {
        return cell(column).isEmpty() ? null : cell(column);
    }

    private void wrong(String column, String reason) {
        sound = false;
        report.accept(column + ": " + reason, Math.max(0, header.indexOf(column)));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Stream.of(values).filter(v -> lower(v).equals(name)).findFirst();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** The cells by the name of their column, all columns, in their order. */
    static Map<String, String> columns(Concept concept) {
        Map<String, String> columns = new LinkedHashMap<>();
        List<String> cells = cells(concept);
        for (int i = 0; i < cells.size(); i++) {
            columns.put(NAMES.get(i), cells.get(i));
        }
        return columns;
    }

    private static List<String> cells(Concept concept) {
        Validity validity = concept.validity();
        return List.of(
                concept.id().value(),
                concept.domain().id(),
                concept.scope().toString(),
                wordings(concept, Lang.TH, TermStatus.PREFERRED),
                wordings(concept, Lang.TH, TermStatus.ADMITTED),
                wordings(concept, Lang.EN, TermStatus.PREFERRED),
                wordings(concept, Lang.EN, TermStatus.ADMITTED),
                wordings(concept, Lang.EN, TermStatus.FORBIDDEN),
                orEmpty(concept.note()),
                orEmpty(concept.source()),
                lower(concept.status()),
                concept.enforce() == concept.domain().enforcement() ? "" : lower(concept.enforce()),
                orEmpty(concept.definition()),
                validity == null ? "" : orEmpty(validity.office()),
                validity == null ? "" : orEmpty(validity.from()),
                validity == null ? "" : orEmpty(validity.to()));
    }

    static boolean isNoCell(Term term) {
        return (term.lang() == Lang.TH && term.status() == TermStatus.FORBIDDEN)
                || term.text().indexOf('|') >= 0;
    }

    private static String wordings(Concept concept, Lang lang, TermStatus status) {
        List<String> wordings = new ArrayList<>();
        for (Term term : concept.terms()) {
            if (isNoCell(term)) {
                throw new IllegalArgumentException(
                        "CSV cannot carry this wording of " + concept.id() + ": “" + term.text() + "”");
            }
            if (term.lang() == lang && term.status() == status) {
                // A wording that ends as a type does is written with its own, so that its end is not taken for one.
                boolean told = term.type() == TermType.told(lang, concept.domain(), term.text())
                        && !term.text().endsWith("}");
                wordings.add(told ? term.text() : term.text() + "{" + lower(term.type()) + "}");
            }
        }
        return String.join("|", wordings);
    }

    private static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
