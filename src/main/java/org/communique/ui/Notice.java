package org.communique.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A strip that says what happened, what is safe and what to do. It stays until what it says is over. */
final class Notice extends Div {
    private Notice(String role, String what, String more, Component... actions) {
        addClassName("notice");
        getElement().setAttribute("role", role);
        add(strong(what), new Span(" " + more + " "));
        add(actions);
    }

    static Notice bad(String what, String more, Component... actions) {
        Notice notice = new Notice("alert", what, more, actions);
        notice.addClassName("bad");
        return notice;
    }

    static Notice of(String what, String more, Component... actions) {
        return new Notice("status", what, more, actions);
    }

    private static Span strong(String text) {
        Span span = new Span(text);
        span.addClassName("what");
        return span;
    }
}
