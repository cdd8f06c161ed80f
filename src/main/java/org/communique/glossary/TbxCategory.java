package org.communique.glossary;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A data category of the dialect TBX-Basic: the modules Min and Basic of ISO 30042:2019, as the dialect's own schemas list
 * them. In the DCA style it is the type of an element, in the DCT style the element itself.
 *
 * @param name as both styles write it
 * @param element the element of the DCA style
 * @param module the namespace of the DCT style
 */
record TbxCategory(String name, String element, String module) {
    static final String MIN = "http://www.tbxinfo.net/ns/min";
    static final String BASIC = "http://www.tbxinfo.net/ns/basic";

    /** Every module's namespace begins so. */
    private static final String MODULES = "http://www.tbxinfo.net/ns/";

    private static final Map<String, TbxCategory> ALL = Stream.of(
                    new TbxCategory("administrativeStatus", "termNote", MIN),
                    new TbxCategory("customerSubset", "admin", MIN),
                    new TbxCategory("partOfSpeech", "termNote", MIN),
                    new TbxCategory("subjectField", "descrip", MIN),
                    new TbxCategory("context", "descrip", BASIC),
                    new TbxCategory("crossReference", "ref", BASIC),
                    new TbxCategory("definition", "descrip", BASIC),
                    new TbxCategory("externalCrossReference", "xref", BASIC),
                    new TbxCategory("geographicalUsage", "termNote", BASIC),
                    new TbxCategory("grammaticalGender", "termNote", BASIC),
                    new TbxCategory("projectSubset", "admin", BASIC),
                    new TbxCategory("responsibility", "transacNote", BASIC),
                    new TbxCategory("source", "admin", BASIC),
                    new TbxCategory("termLocation", "termNote", BASIC),
                    new TbxCategory("termType", "termNote", BASIC),
                    new TbxCategory("transactionType", "transac", BASIC),
                    new TbxCategory("xGraphic", "xref", BASIC))
            .collect(Collectors.toUnmodifiableMap(TbxCategory::name, c -> c));

    static Optional<TbxCategory> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /**
     * An element of any edition and style as the DCA style of 2019 has it. What it does not know stays as it is.
     *
     * @param element of DCT, DCA or {@code martif}
     */
    static XmlElement toDca(XmlElement element) {
        boolean core = isCore(element.namespace());
        Map<String, String> attributes = new TreeMap<>(element.attributes());
        String name = element.name();
        String namespace = core ? XmlElement.CORE : element.namespace();
        TbxCategory category = core || !namespace.startsWith(MODULES) ? null : ALL.get(name);
        if (category != null) {
            // Both spellings stand in the schemas of the modules.
            attributes.remove("metaType");
            attributes.remove("metatype");
            attributes.put("type", name);
            name = category.element;
            namespace = XmlElement.CORE;
        } else if (core) {
            name = switch (name) {
                case "termEntry" -> "conceptEntry";
                case "langSet" -> "langSec";
                case "tig", "ntig" -> "termSec";
                default -> name;
            };
        }
        Stream<Object> content = element.content().stream()
                .map(part -> part instanceof XmlElement child ? toDca(child) : part)
                // The edition of 2008 wraps the term and its notes once more in a ntig.
                .flatMap(part -> part instanceof XmlElement child
                                && child.name().equals("termGrp")
                                && child.namespace().equals(XmlElement.CORE)
                        ? child.content().stream()
                        : Stream.of(part));
        return element.as(namespace, name, attributes, content.toList());
    }

    /** An element of the DCA style as the DCT style has it. Categories of no module that we know stay as they are. */
    static XmlElement toDct(XmlElement element) {
        Map<String, String> attributes = new TreeMap<>(element.attributes());
        TbxCategory category = ALL.get(String.valueOf(attributes.get("type")));
        boolean known = category != null
                && category.element.equals(element.name())
                && element.namespace().equals(XmlElement.CORE);
        if (known) {
            attributes.remove("type");
        }
        return element.as(
                known && category != null ? category.module : element.namespace(),
                known && category != null ? category.name : element.name(),
                attributes,
                element.content().stream()
                        .map(part -> part instanceof XmlElement child ? toDct(child) : part)
                        .toList());
    }

    /** The edition of 2008 had no namespace; drafts of that of 2019 had others. */
    private static boolean isCore(String namespace) {
        return namespace.isEmpty() || namespace.startsWith("urn:iso:std:iso:30042:ed");
    }
}
