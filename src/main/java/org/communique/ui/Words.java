package org.communique.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.communique.glossary.ConceptChange;
import org.communique.qa.Severity;

/** Recurring words of the screens: severities with their symbols, counts, changes, times. */
final class Words {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK);

    private Words() {}

    static String symbol(Severity severity) {
        return switch (severity) {
            case ERROR -> "●";
            case WARNING -> "▲";
            case HINT -> "○";
        };
    }

    /** “● 3 errors”: symbol, number and word. */
    static Span count(Component where, Severity severity, long count) {
        String key = "count." + severity.id() + (count == 1 ? ".one" : ".many");
        Span span = new Span(symbol(severity) + " " + where.getTranslation(key, count));
        span.addClassName(severity.id());
        return span;
    }

    /** What was there and what stands there instead; either may be empty. */
    static Span change(String before, String after) {
        Span change = new Span();
        change.addClassName("change");
        if (!before.isEmpty()) {
            change.getElement().appendChild(new Element("del").setText(before));
        }
        if (!before.isEmpty() && !after.isEmpty()) {
            change.getElement().appendChild(new Element("span").setText(" → "));
        }
        if (!after.isEmpty()) {
            change.getElement().appendChild(new Element("ins").setText(after));
        }
        return change;
    }

    /** What a part of a concept said and says, on a line of its own. */
    static Div change(Component where, ConceptChange change) {
        return new Div(
                new Span(where.getTranslation("field." + change.field().name()) + ": "),
                change(change.before(), change.after()));
    }

    static String check(Component where, String id) {
        String key = "check." + id;
        String title = where.getTranslation(key);
        return title.contains(key) ? id : title;
    }

    static String time(Instant instant) {
        return TIME.format(instant.atZone(ZoneId.systemDefault()));
    }

    /** The words that the editor and the release's view need, in the language of the page. */
    static Map<String, String> labels(Component where) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String key : List.of(
                "error",
                "warning",
                "hint",
                "replace",
                "remove",
                "insert",
                "setAside",
                "close",
                "placeholder",
                "insertTerm",
                "furniture",
                "changed",
                "findings",
                "noFindings")) {
            labels.put(key, where.getTranslation("editor." + key));
        }
        return labels;
    }
}
