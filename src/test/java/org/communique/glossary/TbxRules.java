package org.communique.glossary;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The published constraints of the core and of TBX-Basic as a checker written by hand after the RELAX NG and Schematron
 * files of the dialect (1.2), which carry no licence and so are not part of this repository: which element may stand where, in which order and how often, which categories
 * there are and at which level, which values they take, and that ids are XML names and stand once.
 */
final class TbxRules {
    private static final Set<String> AUX =
            Set.of("descrip", "descripGrp", "admin", "adminGrp", "transacGrp", "note", "ref", "xref");
    private static final Map<String, Set<String>> LEVELS = Map.ofEntries(
            Map.entry("descrip subjectField", Set.of("conceptEntry")),
            Map.entry("descrip definition", Set.of("conceptEntry", "langSec")),
            Map.entry("descrip context", Set.of("termSec")),
            Map.entry("admin customerSubset", Set.of("conceptEntry", "termSec")),
            Map.entry("admin projectSubset", Set.of("conceptEntry", "termSec")),
            Map.entry("admin source", Set.of("conceptEntry", "langSec", "termSec")),
            Map.entry("termNote administrativeStatus", Set.of("termSec")),
            Map.entry("termNote termType", Set.of("termSec")),
            Map.entry("termNote partOfSpeech", Set.of("termSec")),
            Map.entry("termNote geographicalUsage", Set.of("termSec")),
            Map.entry("termNote grammaticalGender", Set.of("termSec")),
            Map.entry("termNote termLocation", Set.of("termSec")),
            Map.entry("transac transactionType", Set.of("conceptEntry", "langSec", "termSec")),
            Map.entry("transacNote responsibility", Set.of("conceptEntry", "langSec", "termSec")),
            Map.entry("xref externalCrossReference", Set.of("conceptEntry", "termSec")),
            Map.entry("xref xGraphic", Set.of("conceptEntry", "langSec")),
            Map.entry("ref crossReference", Set.of("conceptEntry", "termSec")));
    private static final Map<String, Set<String>> VALUES = Map.of(
            "termNote administrativeStatus",
            Set.of(
                    "admittedTerm-admn-sts",
                    "deprecatedTerm-admn-sts",
                    "supersededTerm-admn-sts",
                    "preferredTerm-admn-sts"),
            "termNote termType",
            Set.of("fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase"),
            "termNote partOfSpeech",
            Set.of("adjective", "noun", "other", "verb", "adverb"),
            "termNote grammaticalGender",
            Set.of("masculine", "feminine", "neuter", "other"),
            "transac transactionType",
            Set.of("origination", "modification"));

    /** What comes first in a group, and what may follow it. */
    private static final Map<String, Set<String>> GROUPS = Map.of(
            "adminGrp", Set.of("admin", "adminNote", "note", "ref", "xref"),
            "descripGrp", Set.of("descrip", "descripNote", "admin", "adminGrp", "transacGrp", "note", "ref", "xref"),
            "termNoteGrp", Set.of("termNote", "admin", "adminGrp", "transacGrp", "note", "ref", "xref"),
            "transacGrp", Set.of("transac", "transacNote", "date", "note", "ref", "xref"));

    private static final Set<String> TYPED =
            Set.of("admin", "adminNote", "descrip", "descripNote", "ref", "termNote", "transac", "transacNote", "xref");

    private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}._-]*";

    private final List<String> broken = new ArrayList<>();
    private final Set<String> ids = new java.util.HashSet<>();
    private final Set<String> ends = new java.util.HashSet<>();
    private final boolean dct;
    private boolean basic;

    private TbxRules(boolean dct) {
        this.dct = dct;
    }

    /** What a file breaks; empty where it is valid. */
    static List<String> broken(byte[] file, boolean dct) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        Element root = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(file))
                .getDocumentElement();
        TbxRules rules = new TbxRules(dct);
        rules.root(root);
        return rules.broken;
    }

    private void root(Element root) {
        must(root, "tbx".equals(name(root)), "the root is tbx");
        must(root, root.getAttribute("style").equals(dct ? "dct" : "dca"), "it says its style");
        basic = root.getAttribute("type").equals("TBX-Basic");
        must(root, basic || root.getAttribute("type").equals("TBX-Communique"), "it says its dialect");
        must(root, !root.getAttribute("xml:lang").isEmpty(), "it says its language");
        List<Element> parts = children(root);
        must(root, names(parts).equals(List.of("tbxHeader", "text")), "header and text");
        must(root, names(children(parts.get(0))).getFirst().equals("fileDesc"), "the header describes the file");
        must(root, names(children(parts.get(1))).getFirst().equals("body"), "the text has a body");
        List<Element> entries = children(children(parts.get(1)).getFirst());
        must(root, !entries.isEmpty() && Set.copyOf(names(entries)).equals(Set.of("conceptEntry")), "entries");
        entries.forEach(this::entry);
        must(root, ids.containsAll(ends), "what is referred to is in the file: " + ends);
    }

    /** Ids and references of whatever stands in the core's namespace. */
    private void links(Element element) {
        if (!element.getNamespaceURI().equals(XmlElement.CORE) && !element.hasAttribute("target")) {
            return;
        }
        String id = element.getAttribute("id");
        must(
                element,
                id.isEmpty() || name(element).equals("conceptEntry") || (id.matches(NAME) && ids.add(id)),
                "its id is a name and stands once");
        String target = element.getAttribute("target");
        if (!target.isEmpty() && !target.matches("https?://.+")) {
            ends.add(target);
        }
        children(element).forEach(this::links);
    }

    private void entry(Element entry) {
        String id = entry.getAttribute("id");
        must(entry, id.matches(NAME) && ids.add(id), "its id is a name and stands once");
        links(entry);
        List<Element> languages = tail(entry, "langSec");
        for (Element language : languages) {
            must(language, !language.getAttribute("xml:lang").isEmpty(), "it says its language");
            tail(language, "termSec").forEach(this::term);
        }
    }

    /** First what describes it, then at least one of these. */
    private List<Element> tail(Element element, String wanted) {
        List<Element> all = children(element);
        int first = names(all).indexOf(wanted);
        must(element, first >= 0, "it has a " + wanted);
        List<Element> tail = all.subList(Math.max(0, first), all.size());
        must(element, Set.copyOf(names(tail)).equals(Set.of(wanted)), "nothing behind the first " + wanted);
        all.subList(0, Math.max(0, first)).forEach(e -> aux(e, name(element)));
        return tail;
    }

    private void term(Element section) {
        List<Element> all = children(section);
        must(section, names(all).getFirst().equals("term") && names(all).lastIndexOf("term") == 0, "one term, first");
        List<Boolean> notes = all.stream()
                .skip(1)
                .map(e -> category(e).startsWith("termNote ") || name(e).equals("termNoteGrp"))
                .toList();
        must(
                section,
                dct
                        || notes.lastIndexOf(true) < 0
                        || !notes.subList(0, notes.lastIndexOf(true)).contains(false),
                "term notes first");
        all.stream().skip(1).forEach(e -> aux(e, "termSec"));
    }

    private void aux(Element element, String level) {
        String name = name(element);
        if (element.getNamespaceURI().equals(XmlElement.CORE) && GROUPS.containsKey(name)) {
            List<Element> parts = children(element);
            Set<String> may = GROUPS.get(name);
            must(
                    element,
                    !parts.isEmpty() && (dct || name.equals(name(parts.getFirst()) + "Grp")),
                    "its own element comes first");
            must(element, dct || may.containsAll(names(parts)), "parts of this group");
            parts.forEach(child -> part(child, level));
            return;
        }
        must(
                element,
                !element.getNamespaceURI().equals(XmlElement.CORE)
                        || AUX.contains(name)
                        || (level.equals("termSec") && name.startsWith("termNote")),
                "an element of the core, at its level");
        part(element, level);
    }

    private void part(Element element, String level) {
        String name = name(element);
        boolean core = element.getNamespaceURI().equals(XmlElement.CORE);
        if (core && GROUPS.containsKey(name)) {
            aux(element, level);
            return;
        }
        if (core && name.equals("date")) {
            must(element, element.getTextContent().matches("\\d{4}-\\d\\d-\\d\\d"), "a day");
            return;
        }
        if (core && name.equals("note")) {
            return;
        }
        must(element, !core || TYPED.contains(name), "an element of the core");
        must(element, !core || dct || !element.getAttribute("type").isEmpty(), "it says its category");
        must(
                element,
                !core
                        || children(element).stream()
                                .allMatch(child -> Set.of("hi", "foreign", "ph").contains(name(child))),
                "text and markup");
        must(element, !name.equals("xref") || element.getAttribute("target").matches("https?://.+"), "an address");
        String category = category(element);
        boolean known = LEVELS.containsKey(category);
        must(element, known || !basic, "a category of the dialect");
        must(element, !basic || LEVELS.getOrDefault(category, Set.of()).contains(level), "at its level");
        must(
                element,
                !VALUES.containsKey(category) || VALUES.get(category).contains(element.getTextContent()),
                "a value of its list");
    }

    private String category(Element element) {
        if (element.getNamespaceURI().equals(XmlElement.CORE)) {
            must(element, !dct || !element.hasAttribute("type") || name(element).equals("hi"), "no attribute in DCT");
            return name(element) + " " + element.getAttribute("type");
        }
        must(element, dct, "the core's namespace alone in DCA");
        if (!basic && !element.getNamespaceURI().startsWith("http://www.tbxinfo.net/")) {
            // A module of ours or of somebody else.
            return element.getNamespaceURI() + " " + name(element);
        }
        TbxCategory category = TbxCategory.named(name(element)).orElseThrow();
        must(element, category.module().equals(element.getNamespaceURI()), "its module's namespace");
        return category.element() + " " + category.name();
    }

    private void must(Element element, boolean holds, String what) {
        if (!holds) {
            broken.add(name(element) + " " + element.getTextContent().strip() + ": not so: " + what);
        }
    }

    private static String name(Element element) {
        return element.getLocalName();
    }

    private static List<String> names(List<Element> elements) {
        return elements.stream().map(TbxRules::name).toList();
    }

    private static List<Element> children(Element element) {
        return IntStream.range(0, element.getChildNodes().getLength())
                .mapToObj(element.getChildNodes()::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                .map(Element.class::cast)
                .toList();
    }
}
