package org.communique.ui;

import com.vaadin.flow.dom.Element;
import java.util.List;
import org.communique.text.Span;

/** A text with stretches of it marked; never HTML. */
final class Marked {
    private Marked() {}

    /** An element of this tag. */
    static Element of(String tag, String text, List<Span> marked) {
        Element element = new Element(tag);
        int at = 0;
        for (Span span : marked) {
            if (span.start() >= at && span.end() <= text.length()) {
                plain(element, text.substring(at, span.start()));
                element.appendChild(new Element("mark").setText(span.of(text)));
                at = span.end();
            }
        }
        plain(element, text.substring(at));
        return element;
    }

    private static void plain(Element element, String text) {
        if (!text.isEmpty()) {
            element.appendChild(Element.createText(text));
        }
    }
}
