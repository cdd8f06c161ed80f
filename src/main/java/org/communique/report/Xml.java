package org.communique.report;

import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML written as it comes, each element on a line of its own. */
final class Xml {
    private final Writer out;
    private final XMLStreamWriter xml;
    private int depth;

    Xml(Writer out) throws IOException {
        this.out = out;
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** @param attributes names and values in turn */
    void start(String name, String... attributes) throws IOException {
        try {
            line();
            xml.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                xml.writeAttribute(attributes[i], legal(attributes[i + 1]));
            }
            depth++;
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    void text(String text) throws IOException {
        try {
            xml.writeCharacters(legal(text));
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** @param own whether the end tag has a line of its own */
    void end(boolean own) throws IOException {
        try {
            depth--;
            if (own) {
                line();
            }
            xml.writeEndElement();
            if (depth == 0) {
                xml.writeCharacters("\n");
            }
            xml.flush();
            out.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    /** What XML cannot hold is shown by its number. */
    private static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean holds = c == '\t'
                    || c == '\n'
                    || (c >= 0x20 && c <= 0xD7FF)
                    || (c >= 0xE000 && c <= 0xFFFD)
                    || c >= 0x10000;
            if (holds) {
                legal.appendCodePoint(c);
            } else {
                legal.append("‹U+%04X›".formatted(c));
            }
        });
        return legal.toString();
    }
}
