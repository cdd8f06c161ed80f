package org.communique.glossary;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.glossary.TbxDialect.Level;

/**
 * A data category of the dialect TBX-Basic: the modules Min and Basic of ISO 30042:2019, as the dialect's own schemas list
 * them. In the DCA style it is the type of an element, in the DCT style the element itself.
 *
 * @param name as both styles write it
 * @param element the element of the DCA style
 * @param module the namespace of the DCT style
 * @param levels where it may stand
 * @param values those that it may have; any where there are none
 */
record TbxCategory(String name, String element, String module, Set<Level> levels, Set<String> values) {
    static final String MIN = "http://www.tbxinfo.net/ns/min";
    static final String BASIC = "http://www.tbxinfo.net/ns/basic";

    /** Every module's namespace begins so. */
    private static final String MODULES = "http://www.tbxinfo.net/ns/";

    /** The module of our private dialect: what it has no element for is a {@code category} that says its name. */
    static final String PRIVATE = "urn:communique:tbx";

    private static final String CATEGORY = "category";

    /** The elements that say a category in the DCA style. */
    private static final Set<String> META =
            Set.of("admin", "adminNote", "descrip", "descripNote", "ref", "termNote", "transac", "transacNote", "xref");

    private static final Set<Level> ENTRY = Set.of(Level.CONCEPT);
    private static final Set<Level> TERM = Set.of(Level.TERM);
    private static final Set<Level> ENTRY_OR_TERM = Set.of(Level.CONCEPT, Level.TERM);
    private static final Set<Level> ENTRY_OR_LANGUAGE = Set.of(Level.CONCEPT, Level.LANGUAGE);
    private static final Set<Level> ANY = Set.of(Level.values());

    private static final Map<String, TbxCategory> ALL = Stream.of(
                    new TbxCategory(
                            "administrativeStatus",
                            "termNote",
                            MIN,
                            TERM,
                            Set.of(
                                    "admittedTerm-admn-sts",
                                    "deprecatedTerm-admn-sts",
                                    "preferredTerm-admn-sts",
                                    "supersededTerm-admn-sts")),
                    new TbxCategory("customerSubset", "admin", MIN, ENTRY_OR_TERM, Set.of()),
                    new TbxCategory(
                            "partOfSpeech",
                            "termNote",
                            MIN,
                            TERM,
                            Set.of("adjective", "adverb", "noun", "other", "verb")),
                    new TbxCategory("subjectField", "descrip", MIN, ENTRY, Set.of()),
                    new TbxCategory("context", "descrip", BASIC, TERM, Set.of()),
                    new TbxCategory("crossReference", "ref", BASIC, ENTRY_OR_TERM, Set.of()),
                    new TbxCategory("definition", "descrip", BASIC, ENTRY_OR_LANGUAGE, Set.of()),
                    new TbxCategory("externalCrossReference", "xref", BASIC, ENTRY_OR_TERM, Set.of()),
                    new TbxCategory("geographicalUsage", "termNote", BASIC, TERM, Set.of()),
                    new TbxCategory(
                            "grammaticalGender",
                            "termNote",
                            BASIC,
                            TERM,
                            Set.of("feminine", "masculine", "neuter", "other")),
                    new TbxCategory("projectSubset", "admin", BASIC, ENTRY_OR_TERM, Set.of()),
                    new TbxCategory("responsibility", "transacNote", BASIC, ANY, Set.of()),
                    new TbxCategory("source", "admin", BASIC, ANY, Set.of()),
                    new TbxCategory(
                            "termLocation",
                            "termNote",
                            BASIC,
                            TERM,
                            Set.of(
                                    "checkBox",
                                    "comboBox",
                                    "comboBoxElement",
                                    "dialogBox",
                                    "groupBox",
                                    "informativeMessage",
                                    "interactiveMessage",
                                    "menuItem",
                                    "progressBar",
                                    "pushButton",
                                    "radioButton",
                                    "slider",
                                    "spinBox",
                                    "tab",
                                    "tableText",
                                    "textBox",
                                    "toolTip",
                                    "user-definedType")),
                    new TbxCategory(
                            "termType",
                            "termNote",
                            BASIC,
                            TERM,
                            Set.of("abbreviation", "acronym", "fullForm", "phrase", "shortForm", "variant")),
                    new TbxCategory("transactionType", "transac", BASIC, ANY, Set.of("modification", "origination")),
                    new TbxCategory("xGraphic", "xref", BASIC, ENTRY, Set.of()))
            .collect(Collectors.toUnmodifiableMap(TbxCategory::name, c -> c));

    /** Whether it may say this. */
    boolean allows(String said) {
        return values.isEmpty() || values.contains(said);
    }

    /** Whether it may stand there, in a group or in none (the empty string). */
    boolean standsAt(Level level, String group) {
        return levels.contains(level) && !(group.equals("adminGrp") && name.equals("source"));
    }

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
        } else if (namespace.equals(PRIVATE) && name.equals(CATEGORY) && META.contains(attributes.get("metaType"))) {
            name = String.valueOf(attributes.remove("metaType"));
            attributes.put("type", String.valueOf(attributes.remove("name")));
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

    /** An element of the DCA style as the DCT style has it. Categories of no public module are told by our own. */
    static XmlElement toDct(XmlElement element) {
        Map<String, String> attributes = new TreeMap<>(element.attributes());
        String type = attributes.get("type");
        String namespace = element.namespace();
        String name = element.name();
        if (type != null && namespace.equals(XmlElement.CORE) && META.contains(name)) {
            attributes.remove("type");
            TbxCategory category = ALL.get(type);
            if (category != null && category.element.equals(name)) {
                namespace = category.module;
                name = category.name;
            } else {
                attributes.put("metaType", name);
                attributes.put("name", type);
                namespace = PRIVATE;
                name = CATEGORY;
            }
        }
        return element.as(
                namespace,
                name,
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
