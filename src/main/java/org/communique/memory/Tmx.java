package org.communique.memory;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.communique.memory.MemoryUnit.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Translation memories as files: TMX 1.4b, streamed, so that a million units need no more memory than one. Entities are
 * not expanded and nothing is fetched. Of the header nothing is kept; inline tags are left out of the text.
 */
public final class Tmx {
    private static final int LONGEST = 1_000_000;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.BASIC_ISO_DATE;

    private Tmx() {}

    /**
     * A part of a file that could not be used.
     *
     * @param line from 1
     * @param column from 1
     */
    public record Problem(int line, int column, String reason) {
        /** {@code line:column: reason}. */
        @Override
        public String toString() {
            return line + ":" + column + ": " + reason;
        }
    }

    /**
     * Reads a file, unit by unit.
     *
     * @param units gets each that has Thai and English
     * @param problems gets what was passed over, and, as the last, where the file is no TMX from there
     */
    public static void read(InputStream in, Consumer<MemoryUnit> units, Consumer<Problem> problems) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            try {
                new Reading(reader, units, problems).all();
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNumber();
            String said = String.valueOf(e.getMessage());
            int at = said.indexOf("Message: ");
            problems.accept(new Problem(
                    line,
                    column,
                    "not well-formed XML, and nothing is read from here on: "
                            + (at < 0 ? said : said.substring(at + 9)).strip()));
        }
    }

    /** One file being read. */
    private static final class Reading {
        private final XMLStreamReader in;
        private final Consumer<MemoryUnit> units;
        private final Consumer<Problem> problems;

        Reading(XMLStreamReader in, Consumer<MemoryUnit> units, Consumer<Problem> problems) {
            this.in = in;
            this.units = units;
            this.problems = problems;
        }

        void all() throws XMLStreamException {
            boolean tmx = false;
            while (in.hasNext()) {
                int event = in.next();
                refuseEntities(event);
                if (event != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                String name = in.getLocalName();
                if (!tmx) {
                    if (!name.equals("tmx")) {
                        problems.accept(problem("no TMX: the file begins with <" + name + ">"));
                        return;
                    }
                    tmx = true;
                } else if (name.equals("tu")) {
                    unit();
                }
            }
        }

        private void refuseEntities(int event) throws XMLStreamException {
            if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new XMLStreamException(
                        "the entity “" + in.getLocalName() + "”, and entities are not read", in.getLocation());
            }
        }

        private Problem problem(String reason) {
            return new Problem(
                    in.getLocation().getLineNumber(), in.getLocation().getColumnNumber(), reason);
        }

        private void unit() throws XMLStreamException {
            Problem place = problem("");
            String by = in.getAttributeValue(null, "changeid");
            String translator = by == null ? in.getAttributeValue(null, "creationid") : by;
            String changed = in.getAttributeValue(null, "changedate");
            LocalDate date = date(changed == null ? in.getAttributeValue(null, "creationdate") : changed);
            String thai = null;
            String english = null;
            String release = null;
            String glossary = null;
            String before = null;
            while (true) {
                int event = in.next();
                refuseEntities(event);
                if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals("tu")) {
                    break;
                }
                if (event != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (in.getLocalName()) {
                    case "prop" -> {
                        String type = String.valueOf(in.getAttributeValue(null, "type"));
                        String value = text("prop");
                        switch (type) {
                            case "x-release" -> release = value;
                            case "x-glossary" -> glossary = value;
                            case "x-before" -> before = value;
                            default -> {
                                // Other tools' properties say nothing of ours.
                            }
                        }
                    }
                    case "tuv" -> {
                        String lang = in.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
                        // TMX 1.1 wrote lang without its namespace.
                        String said = lang == null ? in.getAttributeValue(null, "lang") : lang;
                        String segment = segment();
                        if (is(said, "th")) {
                            thai = thai == null ? segment : thai;
                        } else if (is(said, "en")) {
                            english = english == null ? segment : english;
                        }
                    }
                    default -> {
                        // Notes are for people.
                    }
                }
            }
            if (thai == null || english == null || thai.isBlank() || english.isBlank()) {
                problems.accept(new Problem(
                        place.line(),
                        place.column(),
                        "a unit without " + (thai == null || thai.isBlank() ? "Thai" : "English") + " is passed over"));
                return;
            }
            units.accept(new MemoryUnit(
                    thai.strip(),
                    english.strip(),
                    before == null || before.isBlank() ? null : before,
                    new Origin(release, date, translator, glossary)));
        }

        private static boolean is(@Nullable String lang, String wanted) {
            String lower = lang == null ? "" : lang.toLowerCase(Locale.ROOT).replace('_', '-');
            return lower.equals(wanted) || lower.startsWith(wanted + "-");
        }

        private static @Nullable LocalDate date(@Nullable String stamp) {
            try {
                return stamp == null || stamp.length() < 8 ? null : LocalDate.parse(stamp.substring(0, 8), STAMP);
            } catch (DateTimeException e) {
                return null;
            }
        }

        private @Nullable String segment() throws XMLStreamException {
            String text = null;
            while (true) {
                int event = in.next();
                refuseEntities(event);
                if (event == XMLStreamConstants.START_ELEMENT
                        && in.getLocalName().equals("seg")) {
                    text = text("seg");
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && in.getLocalName().equals("tuv")) {
                    return text;
                }
            }
        }

        /** The text up to the end of an element; of what stands in it only {@code hi} marks up words. */
        private String text(String element) throws XMLStreamException {
            StringBuilder text = new StringBuilder();
            int within = 0;
            int codes = 0;
            while (true) {
                int event = in.next();
                refuseEntities(event);
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        within++;
                        codes += codes > 0 || !in.getLocalName().equals("hi") ? 1 : 0;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (within == 0 && in.getLocalName().equals(element)) {
                            return text.toString();
                        }
                        within--;
                        codes -= codes > 0 ? 1 : 0;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (codes == 0) {
                            text.append(in.getText());
                        }
                        if (text.length() > LONGEST) {
                            throw new XMLStreamException(
                                    "a segment of more than " + LONGEST + " characters", in.getLocation());
                        }
                    }
                    default -> {
                        // Comments and processing instructions are no text.
                    }
                }
            }
        }
    }

    /** Writes units as they come; the same units give the same bytes. The stream stays open. */
    public static void write(Iterable<MemoryUnit> units, OutputStream to) throws IOException {
        try {
            Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("tmx");
            xml.writeAttribute("version", "1.4");
            xml.writeCharacters("\n");
            xml.writeEmptyElement("header");
            for (String[] attribute : new String[][] {
                {"creationtool", "communique"},
                {"creationtoolversion", "1"},
                {"segtype", "sentence"},
                {"o-tmf", "communique"},
                {"adminlang", "en"},
                {"srclang", "th"},
                {"datatype", "plaintext"}
            }) {
                xml.writeAttribute(attribute[0], attribute[1]);
            }
            xml.writeCharacters("\n");
            xml.writeStartElement("body");
            for (MemoryUnit unit : units) {
                unit(unit, xml);
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.writeCharacters("\n");
            xml.flush();
            out.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static void unit(MemoryUnit unit, XMLStreamWriter xml) throws XMLStreamException {
        Origin origin = unit.origin();
        xml.writeCharacters("\n");
        xml.writeStartElement("tu");
        LocalDate date = origin.date();
        if (date != null) {
            xml.writeAttribute("creationdate", STAMP.format(date) + "T000000Z");
        }
        if (origin.translator() != null) {
            xml.writeAttribute("creationid", legal(origin.translator()));
        }
        prop("x-release", origin.release(), xml);
        prop("x-glossary", origin.glossary(), xml);
        prop("x-before", unit.before(), xml);
        variant("th", unit.thai(), xml);
        variant("en", unit.english(), xml);
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    private static void prop(String type, @Nullable String value, XMLStreamWriter xml) throws XMLStreamException {
        if (value != null) {
            xml.writeCharacters("\n  ");
            xml.writeStartElement("prop");
            xml.writeAttribute("type", type);
            xml.writeCharacters(legal(value));
            xml.writeEndElement();
        }
    }

    private static void variant(String lang, String text, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("tuv");
        xml.writeAttribute("xml:lang", lang);
        xml.writeStartElement("seg");
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** What XML cannot hold is replaced visibly. */
    private static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == 0x9
                                || c == 0xA
                                || c == 0xD
                                || (c >= 0x20 && c <= 0xD7FF)
                                || (c >= 0xE000 && c <= 0xFFFD)
                                || c >= 0x10000
                        ? c
                        : 0xFFFD)
                .forEach(legal::appendCodePoint);
        return legal.toString();
    }
}
