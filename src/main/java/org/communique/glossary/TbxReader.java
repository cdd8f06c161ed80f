package org.communique.glossary;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.communique.text.Lang;
import org.jspecify.annotations.Nullable;

/**
 * TBX, the standard's form of a termbase: ISO 30042:2019 in both styles, and the {@code martif} of 2008; and MultiTerm's
 * own XML, which is near to it. Entries stream by,
 * so that the size of a file does not matter. What we have no field for is carried with its concept.
 */
final class TbxReader {
    /** What our own fields say that the dialect has no category for stands in project subsets that begin so. */
    static final String STATUS = "status:";

    static final String ENFORCE = "enforce:";
    static final String OFFICE = "office:";
    static final String VALID_FROM = "valid-from:";
    static final String VALID_TO = "valid-to:";

    /** In the order in which it is written: the concept's own, of its languages, of its wordings; there as it was read. */
    static final Comparator<Carried> ORDER = Comparator.comparing(
                    Carried::lang, Comparator.nullsFirst(Comparator.comparing(Enum::name)))
            .thenComparing(Carried::wording, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparingInt(carried -> carried.wording() == null ? 0 : rank(carried.xml()))
            .thenComparing(carried -> carried.xml().startsWith("<langSec") ? carried.xml() : "");

    static final Comparator<Term> TERMS = Comparator.comparing(Term::lang).thenComparing(Term::status);

    private static int rank(String xml) {
        return xml.startsWith("<termSec")
                ? 0
                : xml.startsWith("<term>") || xml.startsWith("<term ") ? 1 : xml.startsWith("<termNote") ? 2 : 3;
    }

    private final String file;
    private final Consumer<GlossaryRow> rows;
    private final Consumer<RowProblem> problems;
    private final Consumer<RowProblem> remarks;
    private final Map<ConceptId, Integer> lines = new HashMap<>();
    private final FreeIds ids = new FreeIds();

    private TbxReader(
            String file, Consumer<GlossaryRow> rows, Consumer<RowProblem> problems, Consumer<RowProblem> remarks) {
        this.file = file;
        this.rows = rows;
        this.problems = problems;
        this.remarks = remarks;
    }

    /**
     * Reads a file, entry by entry.
     *
     * @param file its name, for the problems
     * @param in its content
     * @param rows is given each sound entry as it is read
     * @param problems is given what is wrong with the others
     * @param remarks is given what of a sound file is not kept
     * @throws MalformedTermbase where the file cannot be read to its end; what was given before is not to be used
     */
    static void read(
            String file,
            InputStream in,
            Consumer<GlossaryRow> rows,
            Consumer<RowProblem> problems,
            Consumer<RowProblem> remarks)
            throws IOException {
        try {
            new TbxReader(file, rows, problems, remarks).read(XmlElement.open(in));
        } catch (XMLStreamException e) {
            throw XmlElement.malformed(e);
        }
    }

    /** For entries of the DCA style that come from elsewhere. */
    static Consumer<XmlElement> entries(String file, Consumer<GlossaryRow> rows, Consumer<RowProblem> problems) {
        TbxReader reader = new TbxReader(file, rows, problems, remark -> {});
        return entry -> reader.new Entry(entry).read();
    }

    private void read(XMLStreamReader in) throws MalformedTermbase {
        XmlElement.next(in);
        if (!Set.of("tbx", "martif", "mtf").contains(in.getLocalName())) {
            throw XmlElement.malformed(in, "no TBX and no MultiTerm XML: its root is “" + in.getLocalName() + "”");
        }
        while (XmlElement.next(in)) {
            if (Set.of("tbxHeader", "martifHeader").contains(in.getLocalName())) {
                header(XmlElement.read(in));
            } else if (in.getLocalName().equals("back")) {
                remark(
                        in.getLocation().getLineNumber(),
                        in.getLocation().getColumnNumber(),
                        "the back matter is not kept; what refers to it is");
            } else if (Set.of("conceptEntry", "termEntry").contains(in.getLocalName())) {
                new Entry(TbxCategory.toDca(XmlElement.read(in))).read();
            } else if (in.getLocalName().equals("conceptGrp")) {
                new Entry(MultiTerm.toTbx(XmlElement.read(in))).read();
            }
        }
    }

    private void header(XmlElement header) {
        String said = String.join(" ", header.text().strip().split("\\s+"));
        if (!said.isEmpty() && !said.equals(TbxWriter.HEADER)) {
            remark(header.line(), header.column(), "the header is not kept: “" + shown(said) + "”");
        }
    }

    private static String shown(String said) {
        return said.length() <= 80
                ? said
                : said.substring(0, said.offsetByCodePoints(0, said.codePointCount(0, 79))) + "…";
    }

    private void remark(int line, int column, String what) {
        remarks.accept(new RowProblem(file, line, column, what));
    }

    /** The status that a termbase's word for it means. */
    static Optional<TermStatus> status(String said) {
        String plain =
                said.strip().toLowerCase(Locale.ROOT).replace("-admn-sts", "").replaceAll("[ _-]|term$", "");
        return switch (plain) {
            case "preferred", "standardized", "standardised", "recommended" -> Optional.of(TermStatus.PREFERRED);
            case "admitted", "allowed", "accepted", "legal", "regulated" -> Optional.of(TermStatus.ADMITTED);
            case "deprecated", "superseded", "forbidden", "prohibited", "obsolete", "notrecommended", "donotuse" ->
                Optional.of(TermStatus.FORBIDDEN);
            default -> Optional.empty();
        };
    }

    /** The type that a termbase's word for it means, or empty where we have none like it. */
    static Optional<TermType> type(String said) {
        return switch (said.strip()) {
            case "fullForm" -> Optional.of(TermType.FULL);
            case "shortForm", "abbreviation" -> Optional.of(TermType.SHORT);
            case "acronym", "initialism" -> Optional.of(TermType.ACRONYM);
            case "phrase", "phraseologicalUnit", "setPhrase" -> Optional.of(TermType.PHRASE);
            default -> Optional.empty();
        };
    }

    /** Thai or English by any tag for it, or null. */
    static @Nullable Lang language(String tag) {
        return switch (tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0]) {
            case "th", "tha" -> Lang.TH;
            case "en", "eng" -> Lang.EN;
            default -> null;
        };
    }

    /** Which data category an element says; of a group, its first. */
    static String category(XmlElement element) {
        List<XmlElement> children = element.children();
        return element.name().endsWith("Grp") && !children.isEmpty()
                ? category(children.getFirst())
                : element.name() + " "
                        + Optional.ofNullable(element.attribute("type")).orElse("");
    }

    /** What an element says in its data category; of a group, its first. */
    static String said(XmlElement element) {
        List<XmlElement> children = element.children();
        return element.name().endsWith("Grp") && !children.isEmpty() ? said(children.getFirst()) : element.text();
    }

    /** Whether an element says nothing but its text. */
    private static boolean isPlain(XmlElement element) {
        return element.children().isEmpty()
                && element.attributes().keySet().equals(element.name().equals("note") ? Set.of() : Set.of("type"));
    }

    /** One wording on its way. */
    private record Word(
            Lang lang,
            String text,
            @Nullable TermStatus status,
            @Nullable TermType type) {}

    /** One entry on its way to a concept. */
    private final class Entry {
        private final XmlElement entry;
        private final List<Carried> carried = new ArrayList<>();
        private final List<Word> words = new ArrayList<>();
        private final Map<String, String> own = new HashMap<>();
        private final Map<Lang, String> definitions = new HashMap<>();
        private boolean sound = true;
        private @Nullable Scope scope;

        Entry(XmlElement entry) {
            this.entry = entry;
        }

        void read() {
            remarkAttributes(entry, Set.of("id"));
            for (XmlElement child : entry.children()) {
                if (child.name().equals("langSec")) {
                    language(child);
                } else {
                    field(child);
                }
            }
            Domain domain =
                    Domain.of(own.getOrDefault("descrip subjectField", "")).orElse(Domain.OTHER);
            Status status = own.containsKey(STATUS)
                    ? named(Status.values(), STATUS)
                    // Of a termbase from elsewhere nobody here has approved anything.
                    : Status.PROPOSED;
            Enforcement enforce =
                    own.containsKey(ENFORCE) ? named(Enforcement.values(), ENFORCE) : domain.enforcement();
            Validity validity = validity();
            List<Term> terms = terms(domain);
            String given = entry.attribute("id");
            Optional<ConceptId> id = id(given, terms);
            if (id.isEmpty()) {
                wrong("no id, and no English wording to make one from");
            }
            if (!sound || id.isEmpty() || status == null || enforce == null) {
                return;
            }
            Integer earlier = lines.putIfAbsent(id.get(), entry.line());
            if (earlier != null) {
                wrong("id: “" + id.get() + "” stands already in line " + earlier);
                return;
            }
            String definition =
                    own.getOrDefault("descrip definition", definitions.getOrDefault(Lang.EN, definitions.get(Lang.TH)));
            carried.sort(ORDER);
            Concept concept = new Concept(
                    id.get(),
                    domain,
                    scope == null ? Scope.NONE : scope,
                    status,
                    enforce,
                    terms,
                    definition,
                    validity,
                    own.get("note "),
                    own.get("admin source"),
                    carried);
            rows.accept(new GlossaryRow(concept, file, entry.line(), given != null, Set.of()));
        }

        private Optional<ConceptId> id(@Nullable String given, List<Term> terms) {
            if (given != null && !given.isBlank()) {
                return ConceptId.isValid(given) ? Optional.of(new ConceptId(given)) : ConceptId.made(given);
            }
            return terms.stream()
                    .filter(t -> t.lang() == Lang.EN && t.status() == TermStatus.PREFERRED)
                    .findFirst()
                    .flatMap(t -> ConceptId.made(t.text()))
                    .map(made -> ids.free(made, lines::containsKey));
        }

        /** What was carried as the text of a category comes out of it again, and is not looked at. */
        private boolean takeWrapped(@Nullable Lang lang, @Nullable String wording, XmlElement element) {
            Optional<XmlElement> inner = TbxDialect.unwrapped(element);
            inner.ifPresent(each -> carried.add(new Carried(lang, wording, each.toXml())));
            return inner.isPresent();
        }

        private void remarkAttributes(XmlElement element, Set<String> kept) {
            element.attributes().forEach((name, value) -> {
                if (!kept.contains(name)) {
                    remark(
                            element.line(),
                            element.column(),
                            "the attribute " + name + "=\"" + value + "\" of a " + element.name() + " is not kept");
                }
            });
        }

        private void field(XmlElement element) {
            if (takeWrapped(null, null, element)) {
                return;
            }
            String category = category(element);
            String said = said(element);
            boolean taken = switch (category) {
                case "descrip subjectField" -> Domain.of(said).isPresent() && take(category, said);
                case "descrip definition", "admin source", "note " -> !said.isEmpty() && take(category, said);
                case "admin customerSubset" -> takeScope(said);
                case "admin projectSubset" -> takeOwn(said);
                default -> false;
            };
            if (!taken || !isPlain(element)) {
                carried.add(new Carried(null, null, element.toXml()));
            }
        }

        private boolean take(String name, String said) {
            return own.putIfAbsent(name, said) == null;
        }

        private boolean takeScope(String said) {
            try {
                if (scope == null && !said.isEmpty()) {
                    scope = Scope.of(said);
                    return true;
                }
                return false;
            } catch (IllegalArgumentException e) {
                // A customer of somebody else's.
                return false;
            }
        }

        private boolean takeOwn(String said) {
            return Stream.of(STATUS, ENFORCE, OFFICE, VALID_FROM, VALID_TO)
                    .filter(said::startsWith)
                    .findFirst()
                    .map(name -> take(name, said.substring(name.length()).strip()))
                    .orElse(false);
        }

        private void language(XmlElement section) {
            String tag = Optional.ofNullable(section.attribute("xml:lang")).orElse(section.attribute("lang"));
            if (tag == null || tag.isBlank()) {
                wrong(section, "a language section that does not say its language");
                return;
            }
            Lang lang = TbxReader.language(tag.strip());
            if (lang == null) {
                carried.add(new Carried(null, null, section.toXml()));
                return;
            }
            remarkAttributes(section, Set.of("xml:lang", "lang"));
            for (XmlElement child : section.children()) {
                if (child.name().equals("termSec")) {
                    word(child, lang, tag.strip());
                    continue;
                }
                if (takeWrapped(lang, null, child)) {
                    continue;
                }
                if (category(child).equals("descrip definition") && !said(child).isEmpty()) {
                    definitions.putIfAbsent(lang, said(child));
                }
                carried.add(new Carried(lang, null, child.toXml()));
            }
        }

        private void word(XmlElement section, Lang lang, String tag) {
            XmlElement term = section.child("term");
            String text =
                    term == null ? "" : String.join(" ", term.text().strip().split("[ \\t\\r\\n]+"));
            if (text.isEmpty()) {
                wrong(section, "a wording without text");
                return;
            }
            if (!section.attributes().isEmpty()) {
                carried.add(new Carried(
                        lang,
                        text,
                        XmlElement.of("termSec", section.attributes()).toXml()));
            }
            if (term != null
                    && (!term.attributes().isEmpty() || !term.children().isEmpty())) {
                // An id that others refer to, a letter set low: what our field of plain text has no place for.
                carried.add(new Carried(lang, text, term.toXml()));
            }
            TermStatus status = null;
            TermType type = null;
            boolean place = tag.length() > tag.split("[-_]", 2)[0].length();
            for (XmlElement child : section.children()) {
                String category = category(child);
                String said = said(child);
                if (child.equals(term) || takeWrapped(lang, text, child)) {
                    continue;
                }
                boolean exact = isPlain(child);
                if (category.equals("termNote administrativeStatus")
                        || (category.equals("termNote normativeAuthorization") && status == null)) {
                    status = status(said).orElse(null);
                    if (status == null) {
                        wrong(child, "the status “" + said + "” of “" + text + "” is none that is known");
                    }
                    exact = exact
                            && status != null
                            && said.equals(TbxWriter.said(status))
                            && category.contains("admin");
                } else if (category.equals("termNote termType") && type == null) {
                    type = type(said).orElse(null);
                    exact = exact && type != null && said.equals(TbxWriter.said(type));
                } else {
                    exact = false;
                    place = place && !category.equals("termNote geographicalUsage");
                }
                if (!exact) {
                    carried.add(new Carried(lang, text, child.toXml()));
                }
            }
            if (place) {
                XmlElement usage = XmlElement.of("termNote", Map.of("type", "geographicalUsage"), tag);
                carried.add(new Carried(lang, text, usage.toXml()));
            }
            words.add(new Word(lang, text, status, type));
        }

        /** Where a language says nothing of the status, its first wording is the preferred one. */
        private List<Term> terms(Domain domain) {
            List<Term> terms = new ArrayList<>();
            for (Lang lang : Lang.values()) {
                boolean preferred = words.stream().anyMatch(w -> w.lang == lang && w.status == TermStatus.PREFERRED);
                for (Word word : words) {
                    if (word.lang != lang) {
                        continue;
                    }
                    TermStatus status = word.status;
                    if (status == null) {
                        status = preferred ? TermStatus.ADMITTED : TermStatus.PREFERRED;
                        preferred = true;
                    }
                    TermType type = word.type == null ? TermType.told(lang, domain, word.text) : word.type;
                    TermStatus its = status;
                    if (terms.stream()
                            .noneMatch(t -> t.lang() == lang
                                    && t.status() == its
                                    && t.text().equals(word.text))) {
                        terms.add(new Term(lang, word.text, status, type));
                    }
                }
            }
            if (terms.stream().noneMatch(t -> t.lang() == Lang.TH && t.status() != TermStatus.FORBIDDEN)) {
                wrong("no Thai wording that may be used");
            }
            if (terms.stream().noneMatch(t -> t.lang() == Lang.EN && t.status() == TermStatus.PREFERRED)) {
                wrong("no preferred English wording");
            }
            terms.sort(TERMS);
            return terms;
        }

        private @Nullable Validity validity() {
            String office = own.get(OFFICE);
            LocalDate from = date(VALID_FROM);
            LocalDate to = date(VALID_TO);
            if (from != null && to != null && to.isBefore(from)) {
                wrong(VALID_TO + " " + to + " is before " + from);
            }
            return office == null && from == null && to == null ? null : new Validity(office, from, to);
        }

        private @Nullable LocalDate date(String name) {
            String said = own.get(name);
            try {
                return said == null ? null : LocalDate.parse(said);
            } catch (DateTimeParseException e) {
                wrong(name + " “" + said + "” is not a date as in 2022-07-10");
                return null;
            }
        }

        private <E extends Enum<E>> @Nullable E named(E[] values, String name) {
            for (E value : values) {
                if (value.name().toLowerCase(Locale.ROOT).equals(own.get(name))) {
                    return value;
                }
            }
            wrong(name + " “" + own.get(name) + "” is none of its values");
            return null;
        }

        private void wrong(String reason) {
            wrong(entry, reason);
        }

        private void wrong(XmlElement at, String reason) {
            sound = false;
            String id = entry.attribute("id");
            problems.accept(new RowProblem(file, at.line(), at.column(), (id == null ? "" : id + ": ") + reason));
        }
    }
}
