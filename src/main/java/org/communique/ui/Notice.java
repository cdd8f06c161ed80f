package org.communique.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.communique.desk.Proposal;
import org.communique.desk.Role;
import org.communique.desk.Submitted;
import org.communique.desk.User;

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

    /** What became of an edit of the glossary that was handed in. */
    static Notice of(Component where, User user, Submitted submitted, Component... actions) {
        return switch (submitted) {
            case Submitted.Stored stored ->
                of(where.getTranslation("glossary.stored", stored.concepts().size()), "", actions);
            case Submitted.Proposed proposed
            when proposed.proposals().isEmpty() -> {
                Proposal first = proposed.already().getFirst();
                yield of(
                        where.getTranslation("concept.waits.already"),
                        where.getTranslation("concept.proposed", first.by(), Words.time(first.at())),
                        actions);
            }
            case Submitted.Proposed proposed ->
                of(
                        where.getTranslation(user.role() == Role.TRANSLATOR ? "concept.waits" : "concept.waits.second"),
                        where.getTranslation("concept.waits.help")
                                + (proposed.already().isEmpty()
                                        ? ""
                                        : " "
                                                + where.getTranslation(
                                                        "concept.waits.some",
                                                        proposed.already().size())),
                        actions);
        };
    }

    private static Span strong(String text) {
        Span span = new Span(text);
        span.addClassName("what");
        return span;
    }
}
