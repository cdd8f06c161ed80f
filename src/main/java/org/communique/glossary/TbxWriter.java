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
 * Writes the dialect TBX-Basic of ISO 30042:2019 in its canonical form: entries sorted by id, their parts in a fixed order,
 * no time and no name of a program, so that the same concepts always give the same bytes.
 */
final class TbxWriter {
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
        Map<String, String> prefixes = dct ? Map.of(TbxCategory.MIN, "min", TbxCategory.BASIC, "basic") : Map.of();
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tbx xmlns=\"" + XmlElement.CORE + "\"");
        if (dct) {
            out.write(" xmlns:basic=\"" + TbxCategory.BASIC + "\" xmlns:min=\"" + TbxCategory.MIN + "\"");
        }
        out.write(" style=\"" + (dct ? "dct" : "dca") + "\" type=\"TBX-Basic\" xml:lang=\"en\">\n");
        out.write("""
                  <tbxHeader>
                    <fileDesc>
                      <sourceDesc>
                        <p>Thai-English glossary</p>
                      </sourceDesc>
                    </fileDesc>
                  </tbxHeader>
                  <text>
                    <body>
                """);
        StringBuilder entry = new StringBuilder();
        for (Concept concept :
                concepts.stream().sorted(Comparator.comparing(Concept::id)).toList()) {
            XmlElement element = entry(concept);
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

    private static XmlElement entry(Concept concept) {
        List<Object> content = new ArrayList<>();
        List<XmlElement> carried = parsed(concept, c -> c.wording() == null);
        Validity validity = concept.validity();
        if (concept.domain() != Domain.OTHER
                || carried.stream().noneMatch(c -> TbxReader.category(c).equals("descrip subjectField"))) {
            add(content, carried, "descrip", "subjectField", concept.domain().id());
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
        List<XmlElement> languages = new ArrayList<>(List.of(language(concept, Lang.EN), language(concept, Lang.TH)));
        for (XmlElement element : parsed(concept, c -> c.lang() == null)) {
            if (element.name().equals("langSec")) {
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

    private static XmlElement language(Concept concept, Lang lang) {
        List<Object> content = new ArrayList<>(parsed(concept, c -> c.lang() == lang && c.wording() == null));
        List<String> seen = new ArrayList<>();
        concept.terms().stream()
                .filter(term -> term.lang() == lang)
                .sorted(TbxReader.TERMS)
                .forEach(term -> {
                    boolean first = !seen.contains(term.text());
                    seen.add(term.text());
                    content.add(term(concept, term, first));
                });
        return XmlElement.of("langSec", Map.of("xml:lang", lower(lang)), content.toArray());
    }

    /** What is carried of a wording goes with the first of that text. */
    private static XmlElement term(Concept concept, Term term, boolean first) {
        List<XmlElement> carried = first
                ? parsed(concept, c -> c.lang() == term.lang() && term.text().equals(c.wording()))
                : List.of();
        List<Object> content = new ArrayList<>();
        content.add(XmlElement.of("term", Map.of(), term.text()));
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
        content.addAll(carried);
        return XmlElement.of("termSec", Map.of(), content.toArray());
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

    private static List<XmlElement> parsed(Concept concept, Predicate<Carried> which) {
        return concept.carried().stream()
                .filter(which)
                .sorted(TbxReader.ORDER)
                .map(c -> XmlElement.parse(c.xml()))
                .toList();
    }

    /** An XML id does not begin with a digit; ours have no underscore. */
    private static String xmlId(ConceptId id) {
        return Character.isDigit(id.value().charAt(0)) ? "_" + id : id.value();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
