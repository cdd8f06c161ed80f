package org.communique.glossary;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One element of a termbase file with all that is in it: an entry is small, so it is held whole, while the file streams
 * by.
 *
 * @param namespace its URI, or the empty string
 * @param name without prefix
 * @param attributes by name, {@code xml:lang} among them, and {@code {URI}name} where they have a namespace of their own
 * @param content strings and elements
 * @param line where its start tag ends, from 1
 * @param column where its start tag ends, from 1
 */
record XmlElement(
        String namespace, String name, Map<String, String> attributes, List<Object> content, int line, int column) {
    /** The namespace of ISO 30042:2019, in which every element of a TBX file is held whatever its edition. */
    static final String CORE = "urn:iso:std:iso:30042:ed-2";

    /** An entry is written by people and says what a page can hold; deeper or longer is an attack or a mistake. */
    private static final int DEEPEST = 100;

    private static final int LONGEST = 4_000_000;
    private static final int MOST_ATTRIBUTES = 200;

    XmlElement {
        attributes = new TreeMap<>(attributes);
        content = new ArrayList<>(content);
    }

    /** An element of ours, to be written. */
    static XmlElement of(String name, Map<String, String> attributes, Object... content) {
        return new XmlElement(CORE, name, attributes, List.of(content), 1, 1);
    }

    /**
     * Opens a file: entities are not expanded, nothing is fetched, and a tag or a text beyond every measure ends the
     * reading.
     */
    static XMLStreamReader open(InputStream in) throws XMLStreamException {
        return factory().createXMLStreamReader(new TagGuard(in, LONGEST));
    }

    private static XMLInputFactory factory() {
        // The platform's own, whatever lies on the class path: its limits are known.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty("jdk.xml.elementAttributeLimit", MOST_ATTRIBUTES);
        factory.setProperty("jdk.xml.maxElementDepth", DEEPEST);
        return factory;
    }

    /**
     * Goes to the next start tag.
     *
     * @return false at the end of the file
     * @throws MalformedTermbase where the file is no XML from there
     */
    static boolean next(XMLStreamReader in) throws MalformedTermbase {
        try {
            while (in.hasNext()) {
                int event = in.next();
                refuseEntities(in, event);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    /**
     * Reads the element at whose start tag the reader stands, to its end tag.
     *
     * @throws MalformedTermbase where the file is no XML from there, or the element goes beyond every measure
     */
    static XmlElement read(XMLStreamReader in) throws MalformedTermbase {
        Deque<XmlElement> open = new ArrayDeque<>();
        open.push(start(in));
        int length = 0;
        try {
            while (true) {
                int event = in.next();
                refuseEntities(in, event);
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        XmlElement child = start(in);
                        open.getFirst().content.add(child);
                        open.push(child);
                        length += 10 * (1 + child.attributes.size());
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        length += in.getTextLength();
                        open.getFirst().add(in.getText());
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        XmlElement done = open.pop();
                        done.dropLayout();
                        if (open.isEmpty()) {
                            return done;
                        }
                    }
                    default -> {
                        // Comments and processing instructions say nothing of the concept.
                    }
                }
                if (length > LONGEST) {
                    throw malformed(in, "an entry of more than " + LONGEST + " characters");
                }
            }
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    /** Reads what {@link #toXml} wrote. */
    static XmlElement parse(String xml) {
        try {
            XMLStreamReader in =
                    factory().createXMLStreamReader(new StringReader("<t xmlns=\"" + CORE + "\">" + xml + "</t>"));
            next(in);
            return read(in).children().getFirst();
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("not an element: " + xml, e);
        } catch (IOException e) {
            throw new UncheckedIOException("not an element: " + xml, e);
        }
    }

    static MalformedTermbase malformed(XMLStreamException e) {
        String said = String.valueOf(e.getMessage());
        int at = said.indexOf("Message: ");
        String reason = "not well-formed XML: " + (at < 0 ? said : said.substring(at + 9)).strip();
        return e.getLocation() == null
                ? new MalformedTermbase(1, 1, reason)
                : new MalformedTermbase(
                        e.getLocation().getLineNumber(), e.getLocation().getColumnNumber(), reason);
    }

    static MalformedTermbase malformed(XMLStreamReader in, String reason) {
        return new MalformedTermbase(
                in.getLocation().getLineNumber(), in.getLocation().getColumnNumber(), reason);
    }

    private static void refuseEntities(XMLStreamReader in, int event) throws MalformedTermbase {
        if (event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw malformed(in, "the entity “" + in.getLocalName() + "”, and entities are not read");
        }
    }

    private static XmlElement start(XMLStreamReader in) {
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String namespace = in.getAttributeNamespace(i);
            String name = in.getAttributeLocalName(i);
            attributes.put(
                    namespace == null || namespace.isEmpty()
                            ? name
                            : namespace.equals(XMLConstants.XML_NS_URI) ? "xml:" + name : "{" + namespace + "}" + name,
                    in.getAttributeValue(i));
        }
        String namespace = in.getNamespaceURI();
        return new XmlElement(
                namespace == null ? "" : namespace,
                in.getLocalName(),
                attributes,
                List.of(),
                in.getLocation().getLineNumber(),
                in.getLocation().getColumnNumber());
    }

    private void add(String text) {
        if (!content.isEmpty() && content.getLast() instanceof String before) {
            content.set(content.size() - 1, before + text);
        } else {
            content.add(text);
        }
    }

    /** White space between elements is layout, not text. */
    private void dropLayout() {
        boolean layout = content.stream().anyMatch(XmlElement.class::isInstance)
                && content.stream().allMatch(part -> part instanceof XmlElement || isXmlSpace((String) part));
        if (layout) {
            content.removeIf(String.class::isInstance);
        }
    }

    private static boolean isXmlSpace(String text) {
        return text.chars().allMatch(c -> c == ' ' || c == '\t' || c == '\n' || c == '\r');
    }

    @Nullable
    String attribute(String attribute) {
        return attributes.get(attribute);
    }

    List<XmlElement> children() {
        return content.stream()
                .filter(XmlElement.class::isInstance)
                .map(XmlElement.class::cast)
                .toList();
    }

    @Nullable
    XmlElement child(String wanted) {
        return children().stream()
                .filter(child -> child.name.equals(wanted))
                .findFirst()
                .orElse(null);
    }

    /**
     * All text in it, without white space at either end. A line that goes on with an indented one was broken for layout
     * and is joined; any other line end is the author's.
     */
    String text() {
        StringBuilder all = new StringBuilder();
        collect(all);
        String text = all.toString().strip();
        if (text.indexOf('\n') < 0) {
            return text;
        }
        StringBuilder joined = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            boolean indented = line.startsWith(" ") || line.startsWith("\t");
            if (!joined.isEmpty()) {
                joined.append(indented ? ' ' : '\n');
            }
            joined.append(indented ? line.stripLeading() : line);
        }
        return joined.toString();
    }

    private void collect(StringBuilder all) {
        for (Object part : content) {
            if (part instanceof XmlElement child) {
                child.collect(all);
            } else {
                all.append(part);
            }
        }
    }

    /** The same with other content, name, namespace and attributes. */
    XmlElement as(String otherNamespace, String otherName, Map<String, String> others, List<Object> otherContent) {
        return new XmlElement(otherNamespace, otherName, others, otherContent, line, column);
    }

    /** On one line, in the standard's namespace without saying so, attributes sorted. */
    String toXml() {
        StringBuilder out = new StringBuilder();
        write(out, CORE, Map.of(), -1);
        return out.toString();
    }

    /**
     * Writes it.
     *
     * @param outer the namespace that holds around it
     * @param prefixes of namespaces that are declared further out
     * @param indent spaces before it, each element on a line of its own; or -1 for all on one line
     */
    void write(StringBuilder out, String outer, Map<String, String> prefixes, int indent) {
        String prefix = prefixes.get(namespace);
        String tag = prefix == null ? name : prefix + ":" + name;
        out.repeat(' ', Math.max(0, indent)).append('<').append(tag);
        if (prefix == null && !namespace.equals(outer)) {
            attribute(out, "xmlns", namespace);
        }
        int foreign = 0;
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            String key = attribute.getKey();
            int end = key.indexOf('}');
            if (end > 0) {
                String own = "a" + foreign++;
                attribute(out, "xmlns:" + own, key.substring(1, end));
                key = own + ":" + key.substring(end + 1);
            }
            attribute(out, key, attribute.getValue());
        }
        if (content.isEmpty()) {
            out.append("/>");
        } else {
            out.append('>');
            boolean lines = indent >= 0 && content.stream().allMatch(XmlElement.class::isInstance);
            for (Object part : content) {
                if (part instanceof XmlElement child) {
                    if (lines) {
                        out.append('\n');
                    }
                    child.write(out, prefix == null ? namespace : outer, prefixes, lines ? indent + 2 : -1);
                } else {
                    escape(out, (String) part);
                }
            }
            if (lines) {
                out.append('\n').repeat(' ', indent);
            }
            out.append("</").append(tag).append('>');
        }
    }

    private static void attribute(StringBuilder out, String name, String value) {
        out.append(' ').append(name).append("=\"");
        StringBuilder escaped = new StringBuilder();
        escape(escaped, value);
        // A line end in an attribute would be read as a space.
        out.append(escaped.toString().replace("\n", "&#10;")).append('"');
    }

    private static void escape(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#13;");
                case '\t' -> out.append("&#9;");
                default -> out.appendCodePoint(isXml(c) ? c : 0xFFFD);
            }
        }
    }

    /** The text with U+FFFD for what XML cannot hold. */
    static String sound(String text) {
        StringBuilder sound = new StringBuilder(text.length());
        text.codePoints().forEach(c -> sound.appendCodePoint(isXml(c) ? c : 0xFFFD));
        return sound.toString();
    }

    /** Whether XML 1.0 can hold a character at all. */
    static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
