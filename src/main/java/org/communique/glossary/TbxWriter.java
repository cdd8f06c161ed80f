package org.communique.glossary;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.communique.text.Lang;
import org.jspecify.annotations.Nullable;

/**
 * Writes ISO 30042:2019 in a canonical form, as TBX-Basic or, where what is carried asks for more, in a dialect that says so: entries sorted by id, their parts in a fixed order,
 * no time and no name of a program, so that the same concepts always give the same bytes.
 */
final class TbxWriter {
    /** What the header says of the file. */
    static final String HEADER = "Thai-English glossary";

    private TbxWriter() {}

    /** The two styles of the standard: data categories as attributes, or as tags. */
    enum Style {
        DCA,
        DCT
    }

    /** Writes all concepts; the stream stays open. */
    static void write(List<Concept> concepts, Style style, OutputStream to) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        boolean dct = style == Style.DCT;
        TbxDialect dialect = new TbxDialect(concepts, style);
        Map<String, String> prefixes = !dct
                ? Map.of()
                : dialect.isPrivate()
                        ? Map.of(TbxCategory.MIN, "min", TbxCategory.BASIC, "basic", TbxCategory.PRIVATE, "own")
                        : Map.of(TbxCategory.MIN, "min", TbxCategory.BASIC, "basic");
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tbx xmlns=\"" + XmlElement.CORE + "\"");
        if (dct) {
            out.write(" xmlns:basic=\"" + TbxCategory.BASIC + "\" xmlns:min=\"" + TbxCategory.MIN + "\"");
            out.write(dialect.isPrivate() ? " xmlns:own=\"" + TbxCategory.PRIVATE + "\"" : "");
        }
        out.write(" style=\"" + (dct ? "dct" : "dca") + "\" type=\"" + dialect.name() + "\" xml:lang=\"en\">\n");
        out.write("""
                  <tbxHeader>
                    <fileDesc>
                      <sourceDesc>
                        <p>""" + HEADER + """
                </p>
                      </sourceDesc>
                    </fileDesc>
                  </tbxHeader>
                  <text>
                    <body>
                """);
        StringBuilder entry = new StringBuilder();
        for (Concept concept :
                concepts.stream().sorted(Comparator.comparing(Concept::id)).toList()) {
            XmlElement element = new Entry(concept, dialect).element();
            entry.setLength(0);
            (dct ? TbxCategory.toDct(element) : element).write(entry, XmlElement.CORE, prefixes, 6);
            out.write(entry.append('\n').toString());
        }
        out.write("    </body>\n  </text>\n</tbx>\n");
        out.flush();
    }

    /** What of a concept the format cannot hold, for people; empty for nearly all. */
    static List<String> losses(Concept concept) {
        return Stream.concat(
                        concept.terms().stream().map(Term::text),
                        Stream.of(concept.definition(), concept.note(), concept.source()))
                .filter(text -> text != null && !text.codePoints().allMatch(XmlElement::isXml))
                .map(text -> concept.id() + ": a character that XML cannot hold is replaced by U+FFFD")
                .distinct()
                .toList();
    }

    static String said(TermStatus status) {
        return switch (status) {
            case PREFERRED -> "preferredTerm-admn-sts";
            case ADMITTED -> "admittedTerm-admn-sts";
            case FORBIDDEN -> "deprecatedTerm-admn-sts";
        };
    }

    static String said(TermType type) {
        return switch (type) {
            case FULL -> "fullForm";
            case SHORT -> "shortForm";
            case ACRONYM -> "acronym";
            case PHRASE -> "phrase";
        };
    }

    /** One entry on its way out. */
    private record Entry(Concept concept, TbxDialect dialect) {
        XmlElement element() {
            List<Object> content = new ArrayList<>();
            List<XmlElement> carried = parsed(c -> c.wording() == null);
            Validity validity = concept.validity();
            if (concept.domain() != Domain.OTHER
                    || carried.stream().noneMatch(c -> TbxReader.category(c).equals("descrip subjectField"))) {
                add(
                        content,
                        carried,
                        "descrip",
                        "subjectField",
                        concept.domain().id());
            }
            add(content, carried, "descrip", "definition", concept.definition());
            add(content, carried, "admin", "customerSubset", concept.scope().isNone() ? null : concept.scope());
            add(content, carried, "admin", "projectSubset", TbxReader.STATUS + lower(concept.status()));
            if (concept.enforce() != concept.domain().enforcement()) {
                add(content, carried, "admin", "projectSubset", TbxReader.ENFORCE + lower(concept.enforce()));
            }
            if (validity != null) {
                add(content, carried, "admin", "projectSubset", prefixed(TbxReader.OFFICE, validity.office()));
                add(content, carried, "admin", "projectSubset", prefixed(TbxReader.VALID_FROM, validity.from()));
                add(content, carried, "admin", "projectSubset", prefixed(TbxReader.VALID_TO, validity.to()));
            }
            add(content, carried, "admin", "source", concept.source());
            add(content, carried, "note", "", concept.note());
            List<XmlElement> languages = new ArrayList<>(List.of(language(Lang.EN), language(Lang.TH)));
            for (XmlElement element : parsed(c -> c.lang() == null)) {
                if (isHead(element, "langSec")) {
                    languages.add(element);
                } else {
                    content.add(element);
                }
            }
            languages.sort(
                    Comparator.comparing(language -> Objects.requireNonNullElse(language.attribute("xml:lang"), "")));
            content.addAll(languages);
            return XmlElement.of("conceptEntry", Map.of("id", xmlId(concept.id())), content.toArray());
        }

        private XmlElement language(Lang lang) {
            List<Object> content = new ArrayList<>(parsed(c -> c.lang() == lang && c.wording() == null));
            List<String> seen = new ArrayList<>();
            concept.terms().stream()
                    .filter(term -> term.lang() == lang)
                    .sorted(TbxReader.TERMS)
                    .forEach(term -> {
                        boolean first = !seen.contains(term.text());
                        seen.add(term.text());
                        content.add(term(term, first));
                    });
            return XmlElement.of("langSec", Map.of("xml:lang", lower(lang)), content.toArray());
        }

        /** What is carried of a wording goes with the first of that text. */
        private XmlElement term(Term term, boolean first) {
            List<XmlElement> carried =
                    first ? parsed(c -> c.lang() == term.lang() && term.text().equals(c.wording())) : List.of();
            List<Object> content = new ArrayList<>();
            // Its id, and its letters with their markup, where the first that is carried of each may stand so.
            XmlElement head = head(carried, "term");
            XmlElement section = head(carried, "termSec");
            content.add(head == null ? XmlElement.of("term", Map.of(), term.text()) : head);
            boolean status = carried.stream()
                    .anyMatch(c -> List.of("termNote administrativeStatus", "termNote normativeAuthorization")
                                    .contains(TbxReader.category(c))
                            && TbxReader.status(TbxReader.said(c)).equals(Optional.of(term.status())));
            if (!status) {
                content.add(XmlElement.of("termNote", Map.of("type", "administrativeStatus"), said(term.status())));
            }
            boolean type = carried.stream()
                    .anyMatch(c -> TbxReader.category(c).equals("termNote termType")
                            && TbxReader.type(TbxReader.said(c))
                                    .orElse(TermType.told(term.lang(), concept.domain(), term.text()))
                                    .equals(term.type()));
            if (!type) {
                content.add(XmlElement.of("termNote", Map.of("type", "termType"), said(term.type())));
            }
            List<XmlElement> rest = new ArrayList<>(carried);
            rest.remove(head);
            rest.remove(section);
            // What is said of the wording as a word comes first; what is carried as text may stand among the rest
            // alone.
            rest.stream()
                    .map(each -> isHead(each, "term") || isHead(each, "termSec")
                            ? TbxDialect.wrapped(each, TbxDialect.Level.TERM)
                            : each)
                    .sorted(Comparator.comparing(each -> !each.name().startsWith("termNote")))
                    .forEach(content::add);
            return XmlElement.of("termSec", section == null ? Map.of() : section.attributes(), content.toArray());
        }

        private static @Nullable XmlElement head(List<XmlElement> carried, String name) {
            return carried.stream().filter(c -> isHead(c, name)).findFirst().orElse(null);
        }

        private static boolean isHead(XmlElement element, String name) {
            return element.name().equals(name) && element.namespace().equals(XmlElement.CORE);
        }

        /** A field of ours, unless what is carried says the same in its own way. */
        private static void add(
                List<Object> content, List<XmlElement> carried, String name, String type, @Nullable Object said) {
            if (said == null) {
                return;
            }
            boolean there = carried.stream()
                    .anyMatch(c -> TbxReader.category(c).equals(name + " " + type)
                            && TbxReader.said(c).equals(said.toString()));
            if (!there) {
                content.add(XmlElement.of(name, type.isEmpty() ? Map.of() : Map.of("type", type), said.toString()));
            }
        }

        private static @Nullable String prefixed(String prefix, @Nullable Object said) {
            return said == null ? null : prefix + Objects.toString(said);
        }

        private List<XmlElement> parsed(Predicate<Carried> which) {
            return concept.carried().stream()
                    .filter(which)
                    .sorted(TbxReader.ORDER)
                    .map(c -> dialect.placed(XmlElement.parse(c.xml()), TbxDialect.Level.of(c)))
                    .toList();
        }
    }

    /** An XML id does not begin with a digit; ours have no underscore. */
    static String xmlId(ConceptId id) {
        return Character.isDigit(id.value().charAt(0)) ? "_" + id : id.value();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
