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
 * The published constraints of TBX-Basic as a checker written by hand after the dialect's RELAX NG and Schematron files,
 * which are not part of this repository: which element may stand where, in which order and how often, which categories
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
            Set.of("adjective", "noun", "other", "verb", "adverb"));

    private final List<String> broken = new ArrayList<>();
    private final Set<String> ids = new java.util.HashSet<>();
    private final boolean dct;

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
        must(root, root.getAttribute("type").equals("TBX-Basic"), "it says its dialect");
        must(root, !root.getAttribute("xml:lang").isEmpty(), "it says its language");
        List<Element> parts = children(root);
        must(root, names(parts).equals(List.of("tbxHeader", "text")), "header and text");
        must(root, names(children(parts.get(0))).getFirst().equals("fileDesc"), "the header describes the file");
        must(root, names(children(parts.get(1))).getFirst().equals("body"), "the text has a body");
        List<Element> entries = children(children(parts.get(1)).getFirst());
        must(root, !entries.isEmpty() && Set.copyOf(names(entries)).equals(Set.of("conceptEntry")), "entries");
        entries.forEach(this::entry);
    }

    private void entry(Element entry) {
        String id = entry.getAttribute("id");
        must(entry, id.matches("[\\p{L}_][\\p{L}\\p{N}._-]*") && ids.add(id), "its id is a name and stands once");
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
        String category = category(element);
        if (name(element).endsWith("Grp")) {
            children(element).forEach(child -> aux(child, level));
            return;
        }
        boolean note = element.getNamespaceURI().equals(XmlElement.CORE)
                && name(element).equals("note");
        must(element, note || LEVELS.containsKey(category), "a category of the dialect");
        must(element, note || LEVELS.getOrDefault(category, Set.of()).contains(level), "at its level");
        must(
                element,
                !VALUES.containsKey(category) || VALUES.get(category).contains(element.getTextContent()),
                "a value of its list");
        must(element, dct || AUX.contains(name(element)) || name(element).equals("termNote"), "an element of the core");
    }

    private String category(Element element) {
        if (element.getNamespaceURI().equals(XmlElement.CORE)) {
            must(element, !dct || !element.hasAttribute("type") || name(element).equals("hi"), "no attribute in DCT");
            return name(element) + " " + element.getAttribute("type");
        }
        must(element, dct, "the core's namespace alone in DCA");
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
