package org.communique.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.communique.qa.Finding;
import org.communique.qa.Fix;
import org.communique.qa.Severity;

/** One finding in the list: what and why, a click goes there, its fixes with what they would change. */
final class FindingCard extends ListItem {
    /** What a card may be asked to do. */
    interface Actions {
        void jump(String finding);

        void apply(String finding, int fix);

        void setAside(String finding);
    }

    /** @param note what else to say, or empty */
    FindingCard(Shown.Named named, String draft, boolean editable, String note, Actions actions) {
        Finding finding = named.finding();
        addClassName("finding");
        getElement().setAttribute("data-finding", named.id());
        Severity severity = finding.severity();
        Span kind = new Span(Words.symbol(severity) + " " + getTranslation("editor." + severity.id()));
        kind.addClassNames("kind", severity.id());
        Span check = new Span(Words.check(this, finding.check().value()));
        check.addClassName("check");
        Span message = new Span(finding.message());
        message.addClassName("message");
        NativeButton jump = new NativeButton();
        jump.add(kind, check, message);
        jump.addClassName("jump");
        jump.addClickListener(click -> actions.jump(named.id()));
        add(jump);
        if (!note.isEmpty()) {
            Span waits = new Span(note);
            waits.addClassName("change");
            add(waits);
        }
        if (!editable) {
            return;
        }
        for (int i = 0; i < finding.fixes().size(); i++) {
            Fix fix = finding.fixes().get(i);
            if (fix.span().end() <= draft.length()) {
                add(fix(named.id(), i, fix, draft, actions));
            }
        }
        NativeButton setAside = button(
                "quiet", getTranslation("editor.setAside"), getTranslation("set-aside.label", finding.message()));
        setAside.addClickListener(click -> actions.setAside(named.id()));
        add(setAside);
    }

    private Div fix(String id, int index, Fix fix, String draft, Actions actions) {
        String before = fix.span().of(draft);
        NativeButton apply =
                button("main", getTranslation("fix.apply"), getTranslation("fix.label", before, fix.replacement()));
        apply.addClickListener(click -> actions.apply(id, index));
        Div row = new Div(Words.change(before, fix.replacement()), apply);
        row.addClassName("fix");
        return row;
    }

    static NativeButton button(String kind, String text, String label) {
        NativeButton button = new NativeButton(text);
        button.addClassName("plain-button");
        if (!kind.isEmpty()) {
            button.addClassName(kind);
        }
        button.getElement().setAttribute("aria-label", label);
        return button;
    }
}
