package org.communique.glossary;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.communique.glossary.TbxWriter.Style;

/**
 * The dialect that a file of some concepts is in, which is the one that it names: TBX-Basic where everything keeps to that,
 * else a private one of ours. That one adds categories of other modules, which the standard allows a dialect, and carries
 * what the core structure has no place for as the text of a category, so that the file is sound in its core all the same.
 */
final class TbxDialect {
    static final String BASIC = "TBX-Basic";
    static final String PRIVATE = "TBX-Communique";

    private static final String CARRIED = "carriedXml";
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}._-]*");
    private static final Pattern URI = Pattern.compile("https?://.+");
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*");
    private static final Set<String> MARKUP =
            Set.of("entailedTerm", "hotkey", "italics", "bold", "superscript", "subscript", "math");
    private static final Set<String> AUX =
            Set.of("descrip", "descripGrp", "admin", "adminGrp", "transacGrp", "note", "ref", "xref");
    private static final Set<String> LINKS = Set.of("admin", "adminGrp", "transacGrp", "note", "ref", "xref");

    /** Of each group what it begins with, and what may come after that. */
    private static final Map<String, Map.Entry<String, Set<String>>> GROUPS = Map.of(
            "adminGrp", Map.entry("admin", Set.of("adminNote", "note", "ref", "xref")),
            "descripGrp",
                    Map.entry(
                            "descrip", Set.of("descripNote", "admin", "adminGrp", "transacGrp", "note", "ref", "xref")),
            "termNoteGrp", Map.entry("termNote", LINKS),
            "transacGrp", Map.entry("transac", Set.of("transacNote", "date", "note", "ref", "xref")));

    /** Where something stands. */
    enum Level {
        CONCEPT,
        LANGUAGE,
        TERM;

        static Level of(Carried carried) {
            return carried.lang() == null ? CONCEPT : carried.wording() == null ? LANGUAGE : TERM;
        }
    }

    /** How far an element keeps to what is published. */
    enum Fit {
        /** To TBX-Basic. */
        BASIC,
        /** To the core structure, with a category, or in a place, that TBX-Basic has not. */
        CORE,
        /** Not to the core structure either. */
        NONE
    }

    private final Style style;
    private final Set<String> unique = new HashSet<>();

    /** What may be referred to: ids that are surely written. */
    private final Set<String> written = new HashSet<>();

    private final String name;

    /** Looks at what is to be written together: an id stands once in a file, and a reference has its end in it. */
    TbxDialect(List<Concept> concepts, Style style) {
        this.style = style;
        if (concepts.stream().allMatch(concept -> concept.carried().isEmpty())) {
            // Of a million there is nothing to be kept in mind.
            name = BASIC;
            return;
        }
        Map<String, Integer> ids = new HashMap<>();
        concepts.forEach(concept -> ids.merge(TbxWriter.xmlId(concept.id()), 1, Integer::sum));
        forEach(concepts, (piece, level) -> count(piece, ids));
        ids.forEach((id, count) -> {
            if (count == 1 && NAME.matcher(id).matches()) {
                unique.add(id);
            }
        });
        Set<String> ends = new HashSet<>();
        concepts.forEach(concept -> ends.add(TbxWriter.xmlId(concept.id())));
        forEach(concepts, (piece, level) -> {
            // Nothing may be referred to yet: what itself refers to something may have to be carried as text.
            if (fit(piece, level) != Fit.NONE) {
                Map<String, Integer> own = new HashMap<>();
                count(piece, own);
                ends.addAll(own.keySet());
            }
        });
        written.addAll(ends);
        boolean[] basic = {true};
        forEach(concepts, (piece, level) -> basic[0] &= fit(piece, level) == Fit.BASIC);
        name = basic[0] ? BASIC : PRIVATE;
    }

    private static void forEach(List<Concept> concepts, BiConsumer<XmlElement, Level> pieces) {
        for (Concept concept : concepts) {
            for (Carried carried : concept.carried()) {
                if (carried.wording() != null
                        && concept.terms().stream()
                                .noneMatch(term -> term.lang() == carried.lang()
                                        && term.text().equals(carried.wording()))) {
                    // Its wording is gone, and it goes with that.
                    continue;
                }
                pieces.accept(XmlElement.parse(carried.xml()), Level.of(carried));
            }
        }
    }

    private static void count(XmlElement element, Map<String, Integer> ids) {
        String id = element.attribute("id");
        if (id != null && element.namespace().equals(XmlElement.CORE)) {
            ids.merge(id, 1, Integer::sum);
        }
        element.children().forEach(child -> count(child, ids));
    }

    /** As the root element says it. */
    String name() {
        return name;
    }

    boolean isPrivate() {
        return name.equals(PRIVATE);
    }

    /** An element that is carried, as it stands in a file of this dialect. */
    XmlElement placed(XmlElement element, Level level) {
        return fit(element, level) == Fit.NONE ? wrapped(element, level) : element;
    }

    /** An element as the text of a category that may stand where it stood. */
    static XmlElement wrapped(XmlElement element, Level level) {
        boolean note = level == Level.TERM && Set.of("termNote", "termNoteGrp").contains(element.name());
        return XmlElement.of(note ? "termNote" : "admin", Map.of("type", CARRIED), element.toXml());
    }

    /** What {@link #wrapped} wrapped, or empty for any other element. */
    static Optional<XmlElement> unwrapped(XmlElement element) {
        boolean said = CARRIED.equals(element.attribute("type"))
                && element.content().size() == 1
                && element.content().getFirst() instanceof String;
        if (!said) {
            return Optional.empty();
        }
        try {
            XmlElement inner = XmlElement.parse((String) element.content().getFirst());
            return inner.toXml().equals(element.content().getFirst()) ? Optional.of(inner) : Optional.empty();
        } catch (RuntimeException e) {
            // Somebody else's category of that name.
            return Optional.empty();
        }
    }

    Fit fit(XmlElement element, Level level) {
        if (!element.namespace().equals(XmlElement.CORE)) {
            // A module's element stands for itself in the one style; the other has no place for it.
            return style == Style.DCT && isForeign(element) ? Fit.CORE : Fit.NONE;
        }
        return switch (element.name()) {
            case "termNoteGrp" -> level == Level.TERM && style == Style.DCA ? part(element, level, "") : Fit.NONE;
            case "termNote" -> level == Level.TERM ? part(element, level, "") : Fit.NONE;
            case "term" -> level == Level.TERM ? term(element) : Fit.NONE;
            case "termSec" ->
                level == Level.TERM && element.content().isEmpty() && attributes(element, Set.of("id"))
                        ? Fit.BASIC
                        : Fit.NONE;
            case "langSec" -> level == Level.CONCEPT ? language(element) : Fit.NONE;
            default -> AUX.contains(element.name()) ? part(element, level, "") : Fit.NONE;
        };
    }

    private static boolean isForeign(XmlElement element) {
        return !element.namespace().isEmpty()
                && !element.namespace().equals(XmlElement.CORE)
                && element.children().stream().allMatch(TbxDialect::isForeign);
    }

    private Fit language(XmlElement section) {
        List<XmlElement> children = section.children();
        long terms = children.stream()
                .filter(child -> child.name().equals("termSec"))
                .count();
        boolean sound = attributes(section, Set.of("xml:lang"))
                && section.attribute("xml:lang") != null
                && isLayout(section)
                && terms > 0
                && children.subList((int) (children.size() - terms), children.size()).stream()
                        .allMatch(child -> child.name().equals("termSec"));
        if (!sound) {
            return Fit.NONE;
        }
        return worst(children.stream()
                .map(child -> child.name().equals("termSec") ? wording(child) : fit(child, Level.LANGUAGE))
                .toList());
    }

    private Fit wording(XmlElement section) {
        List<XmlElement> children = section.children();
        List<Boolean> notes = children.stream()
                .skip(1)
                .map(child -> child.name().startsWith("termNote"))
                .toList();
        boolean sound = section.namespace().equals(XmlElement.CORE)
                && attributes(section, Set.of("id"))
                && isLayout(section)
                && !children.isEmpty()
                && children.getFirst().name().equals("term")
                && children.stream().noneMatch(child -> child.name().equals("termSec"))
                && children.stream().skip(1).noneMatch(child -> child.name().equals("term"))
                && notes.lastIndexOf(true) < (notes.contains(false) ? notes.indexOf(false) : notes.size());
        return sound
                ? worst(children.stream().map(child -> fit(child, Level.TERM)).toList())
                : Fit.NONE;
    }

    private Fit term(XmlElement term) {
        return attributes(term, Set.of("id")) && inline(term, Set.of("hi")) ? Fit.BASIC : Fit.NONE;
    }

    /** An element in its group, or in none. */
    private Fit part(XmlElement element, Level level, String group) {
        if (!element.namespace().equals(XmlElement.CORE)) {
            return Fit.NONE;
        }
        Map.Entry<String, Set<String>> rule = GROUPS.get(element.name());
        if (rule != null) {
            List<XmlElement> children = element.children();
            boolean sound = attributes(element, Set.of("id"))
                    && isLayout(element)
                    && !children.isEmpty()
                    && children.getFirst().name().equals(rule.getKey())
                    && children.stream()
                            .skip(1)
                            .allMatch(child -> rule.getValue().contains(child.name()));
            return sound
                    ? worst(children.stream()
                            .map(child -> part(child, level, element.name()))
                            .toList())
                    : Fit.NONE;
        }
        return switch (element.name()) {
            case "note" ->
                attributes(element, Set.of("id", "xml:lang")) && inline(element, Set.of("hi", "foreign", "ph"))
                        ? Fit.BASIC
                        : Fit.NONE;
            case "date" -> attributes(element, Set.of("id")) && isDate(element) ? Fit.BASIC : Fit.NONE;
            case "admin", "descrip", "termNote" ->
                inline(element, Set.of("hi", "foreign", "ph")) ? category(element, level, group) : Fit.NONE;
            case "adminNote", "descripNote", "ref", "transac", "transacNote", "xref" ->
                inline(element, Set.of()) ? category(element, level, group) : Fit.NONE;
            default -> Fit.NONE;
        };
    }

    private Fit category(XmlElement element, Level level, String group) {
        boolean link = element.name().equals("xref");
        String type = element.attribute("type");
        boolean sound = attributes(
                        element,
                        link ? Set.of("id", "target", "type") : Set.of("id", "target", "type", "xml:lang", "datatype"))
                && (!link
                        || URI.matcher(Objects.requireNonNullElse(element.attribute("target"), ""))
                                .matches());
        if (!sound || type == null || type.isBlank()) {
            return Fit.NONE;
        }
        TbxCategory category = TbxCategory.named(type)
                .filter(known -> known.element().equals(element.name()))
                .orElse(null);
        if (category == null) {
            return Fit.CORE;
        }
        // A published category keeps its published values, or those who read it by them are misled.
        return !category.allows(element.text()) ? Fit.NONE : category.standsAt(level, group) ? Fit.BASIC : Fit.CORE;
    }

    /** Whether it has none but these, each with a value that it may have. */
    private boolean attributes(XmlElement element, Set<String> allowed) {
        String id = element.attribute("id");
        String target = element.attribute("target");
        String language = element.attribute("xml:lang");
        return allowed.containsAll(element.attributes().keySet())
                && (id == null || unique.contains(id))
                && (target == null || URI.matcher(target).matches() || written.contains(target))
                && (language == null || LANGUAGE.matcher(language).matches());
    }

    /** Whether nothing is in it but text and these elements, each of them sound. */
    private boolean inline(XmlElement element, Set<String> allowed) {
        return element.children().stream()
                .allMatch(child -> child.namespace().equals(XmlElement.CORE)
                        && allowed.contains(child.name())
                        && switch (child.name()) {
                            case "hi" ->
                                inline(child, Set.of())
                                        && attributes(child, Set.of("target", "xml:lang", "type"))
                                        && MARKUP.contains(Objects.requireNonNullElse(child.attribute("type"), "bold"));
                            case "foreign" -> inline(child, allowed) && attributes(child, Set.of("id", "xml:lang"));
                            default -> inline(child, Set.of()) && attributes(child, Set.of("type"));
                        });
    }

    private static boolean isLayout(XmlElement element) {
        return element.content().stream().allMatch(XmlElement.class::isInstance);
    }

    private static boolean isDate(XmlElement element) {
        try {
            LocalDate.parse(element.text());
            return element.children().isEmpty();
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static Fit worst(List<Fit> fits) {
        return fits.stream().max(Comparator.naturalOrder()).orElse(Fit.BASIC);
    }
}
