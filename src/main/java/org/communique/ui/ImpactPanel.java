package org.communique.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.communique.desk.ImpactDesk;
import org.communique.glossary.Concept;
import org.communique.glossary.ConceptId;
import org.communique.qa.Impact;
import org.communique.qa.Severity;
import org.jspecify.annotations.Nullable;

/** On demand: what a change would do to the stored releases, with how far the work is. */
final class ImpactPanel extends Div {
    /** Findings of one group that are shown. */
    private static final int SHOWN = 20;

    final Button ask = new Button();
    final Button stop = new Button();
    final Div result = new Div();

    private final transient ImpactDesk impacts;
    private final transient Background background;
    private final transient Supplier<List<Concept>> changed;
    private final Element progress = new Element("progress");
    private final Span told = new Span();
    /** Of the work that runs, or null. */
    private transient @Nullable AtomicBoolean wanted;

    private transient Runnable onEnd = () -> {};

    /** Counts the works, so that the end of an older one is not told. */
    private int begun;

    /** @param changed what the concepts would be, asked on the page's thread; empty where there is nothing sound yet */
    ImpactPanel(GlossaryDesks desks, Supplier<List<Concept>> changed) {
        this.impacts = desks.impacts();
        this.background = desks.background();
        this.changed = changed;
        addClassName("impact");
        ask.setText(getTranslation("impact.ask"));
        ask.addThemeVariants(ButtonVariant.LUMO_SMALL);
        ask.addClickListener(click -> start());
        stop.setText(getTranslation("impact.stop"));
        stop.addThemeVariants(ButtonVariant.LUMO_SMALL);
        stop.setVisible(false);
        stop.addClickListener(click -> end());
        progress.setVisible(false);
        told.addClassName("faint");
        told.getElement().setAttribute("role", "status");
        Div row = new Div(ask, stop);
        row.addClassName("buttons");
        row.getElement().appendChild(progress);
        row.add(told);
        add(row, result);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        end();
    }

    private void end() {
        if (wanted != null) {
            wanted.set(false);
        }
    }

    /** Has somebody hear when the work is done, was stopped or failed. */
    void whenEnded(Runnable listener) {
        onEnd = listener;
    }

    void start() {
        end();
        result.removeAll();
        List<Concept> concepts = changed.get();
        if (concepts.isEmpty()) {
            told.setText(getTranslation("impact.not-yet"));
            onEnd.run();
            return;
        }
        AtomicBoolean mine = new AtomicBoolean(true);
        wanted = mine;
        int work = ++begun;
        running(true);
        told.setText(getTranslation("impact.begun"));
        UI ui = UI.getCurrentOrThrow();
        background.run(
                ui,
                () -> impacts.of(concepts, (done, of) -> {
                    Background.show(ui, () -> {
                        if (mine.get()) {
                            progress.setAttribute("max", Integer.toString(Math.max(1, of)));
                            progress.setAttribute("value", Integer.toString(done));
                            told.setText(getTranslation("impact.progress", done, of));
                        }
                    });
                    return mine.get();
                }),
                impact -> {
                    if (mine.get()) {
                        show(impact);
                    }
                },
                failure -> {
                    if (work == begun) {
                        running(false);
                        told.setText(
                                failure instanceof CancellationException
                                        ? getTranslation("impact.stopped")
                                        : getTranslation("failed.unknown") + " " + failure.getMessage());
                        onEnd.run();
                    }
                });
    }

    private void running(boolean runs) {
        ask.setVisible(!runs);
        stop.setVisible(runs);
        progress.setVisible(runs);
    }

    void show(Impact impact) {
        running(false);
        told.setText(getTranslation("impact.of", impact.reviewed(), impact.texts()));
        result.removeAll();
        if (impact.groups().isEmpty()) {
            result.add(new Paragraph(getTranslation("impact.none")));
        }
        for (Impact.Group group : impact.groups()) {
            result.add(group(group));
        }
        if (impact.gaps() > 0) {
            result.add(Notice.bad(getTranslation("impact.gaps", impact.gaps()), ""));
        }
        onEnd.run();
    }

    private Div group(Impact.Group group) {
        ConceptId concept = group.concept();
        Span head = new Span(getTranslation(
                "impact.group",
                Words.check(this, group.check().value()) + (concept == null ? "" : " · " + concept),
                group.count(true),
                group.count(false)));
        head.addClassName("label");
        UnorderedList list = new UnorderedList();
        group.differences().stream().limit(SHOWN).map(this::item).forEach(list::add);
        if (group.differences().size() > SHOWN) {
            list.add(new ListItem(
                    getTranslation("impact.more", group.differences().size() - SHOWN)));
        }
        return new Div(head, list);
    }

    private ListItem item(Impact.Difference difference) {
        Severity severity = difference.finding().severity();
        Span sign = new Span(difference.appears() ? "+ " : "− ");
        sign.addClassName(difference.appears() ? "appears" : "disappears");
        sign.getElement()
                .setAttribute(
                        "aria-label", getTranslation(difference.appears() ? "impact.appears" : "impact.disappears"));
        Span message = new Span(Words.symbol(severity) + " " + getTranslation("editor." + severity.id()) + ": "
                + difference.finding().message() + " ");
        RouterLink release = new RouterLink(
                difference.text().title(),
                WorkbenchView.class,
                Long.valueOf(difference.text().id()));
        release.getElement().setAttribute("target", "_blank");
        release.getElement().setAttribute("lang", "th");
        Div thai = new Div(difference.source());
        thai.addClassName("faint");
        thai.getElement().setAttribute("lang", "th");
        Div english = new Div(difference.target());
        return new ListItem(new Div(sign, message, release), thai, english);
    }
}
