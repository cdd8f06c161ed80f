package org.communique.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** An entry of MultiTerm XML ({@code conceptGrp}), told in the words of TBX. */
final class MultiTerm {
    private MultiTerm() {}

    /** The entry as TBX has it. Its number is MultiTerm's own and no id: every termbase counts from 1. */
    static XmlElement toTbx(XmlElement entry) {
        List<Object> content = new ArrayList<>();
        for (XmlElement child : entry.children()) {
            switch (child.name()) {
                case "concept", "system" -> {
                    // A number and a state of the program.
                }
                case "languageGrp" -> content.add(language(child));
                default -> content.add(described(child));
            }
        }
        return entry.as(XmlElement.CORE, "conceptEntry", Map.of(), content);
    }

    private static XmlElement language(XmlElement group) {
        Map<String, String> attributes = new TreeMap<>();
        List<Object> content = new ArrayList<>();
        for (XmlElement child : group.children()) {
            if (child.name().equals("language")) {
                // Index fields are called as the person who made the termbase liked; the code is the program's.
                String tag = Objects.requireNonNullElse(child.attribute("lang"), child.attribute("type"));
                if (tag != null) {
                    attributes.put("xml:lang", tag);
                }
            } else if (child.name().equals("termGrp")) {
                List<Object> parts = new ArrayList<>();
                child.children()
                        .forEach(part -> parts.add(
                                part.name().equals("term")
                                        ? part.as(XmlElement.CORE, "term", Map.of(), part.content())
                                        : described(part)));
                content.add(child.as(XmlElement.CORE, "termSec", Map.of(), parts));
            } else {
                content.add(described(child));
            }
        }
        return group.as(XmlElement.CORE, "langSec", attributes, content);
    }

    /**
     * A description by the name that termbases usually give it; one by another name keeps it. What is said of a description
     * (its source, mostly, in a group within the group) stays with it.
     */
    private static XmlElement described(XmlElement group) {
        List<XmlElement> children = group.children();
        if (!group.name().equals("descripGrp") || children.isEmpty()) {
            return core(group);
        }
        if (children.size() == 1) {
            return children.getFirst().name().equals("descrip") ? named(children.getFirst()) : core(group);
        }
        List<Object> parts = new ArrayList<>();
        for (XmlElement child : children) {
            parts.add(child.name().equals("descrip") ? named(child) : described(child));
        }
        return group.as(XmlElement.CORE, "descripGrp", Map.of(), parts);
    }

    private static XmlElement named(XmlElement descrip) {
        String called = Objects.requireNonNullElse(descrip.attribute("type"), "");
        String[] category = switch (called.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "")) {
            case "subject", "subjectfield", "domain" -> new String[] {"descrip", "subjectField"};
            case "definition" -> new String[] {"descrip", "definition"};
            case "context", "example" -> new String[] {"descrip", "context"};
            case "note", "comment", "remark", "remarks" -> new String[] {"note"};
            case "source", "reference" -> new String[] {"admin", "source"};
            case "status", "termstatus", "usagestatus", "administrativestatus" ->
                new String[] {"termNote", "administrativeStatus"};
            case "termtype", "type" -> new String[] {"termNote", "termType"};
            case "partofspeech" -> new String[] {"termNote", "partOfSpeech"};
            default -> new String[] {"descrip", called};
        };
        return descrip.as(
                XmlElement.CORE,
                category[0],
                category.length == 1 ? Map.of() : Map.of("type", category[1]),
                core(descrip).content());
    }

    private static XmlElement core(XmlElement element) {
        return element.as(
                XmlElement.CORE,
                element.name(),
                element.attributes(),
                element.content().stream()
                        .map(part -> part instanceof XmlElement child ? core(child) : part)
                        .toList());
    }
}
