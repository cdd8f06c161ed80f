package org.communique.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.communique.desk.ConceptDesk;
import org.communique.desk.GlossaryChange;
import org.communique.desk.GlossaryDesk;
import org.communique.desk.Proposal;
import org.communique.desk.Role;
import org.communique.desk.StoredConcept;
import org.communique.desk.User;
import org.communique.glossary.Concept;
import org.communique.glossary.ConceptChange;
import org.communique.glossary.ConceptField;
import org.communique.harvest.Harvest;
import org.jspecify.annotations.Nullable;

/** What waits to be approved, with what it would change, and what was done last, which can be undone. */
@Route("glossary-proposals")
@PermitAll
public class ProposalsView extends Main implements HasDynamicTitle {
    private static final int CHANGES = 50;

    final UnorderedList list = new UnorderedList();
    final UnorderedList changes = new UnorderedList();
    final Div empty = new Div();
    final Paragraph unchanged = new Paragraph();
    final Div notices = new Div();
    final Button harvest = new Button();
    final Span harvested = new Span();
    final UnorderedList candidates = new UnorderedList();

    private final transient GlossaryDesks desks;
    private final transient ConceptDesk concepts;
    private final transient GlossaryDesk glossary;
    private final transient Background background;
    private final transient User user;
    private final boolean keeper;
    private transient @Nullable Runnable stopListening;

    /** A proposal beside what is stored now, or null. */
    record Waiting(Proposal proposal, @Nullable Concept stored) {}

    private record Read(List<Waiting> waiting, List<GlossaryChange> changes) {}

    public ProposalsView(GlossaryDesks desks, GlossaryDesk glossary, AuthenticationContext signedIn) {
        this.desks = desks;
        this.concepts = desks.concepts();
        this.glossary = glossary;
        this.background = desks.background();
        this.user = SignInSecurity.user(signedIn);
        this.keeper = user.role() != Role.TRANSLATOR;
        addClassNames("page", "proposals");
        Div head = new Div(
                new H1(getTranslation("proposals.title")),
                new RouterLink(getTranslation("glossary.title"), GlossaryView.class));
        head.addClassName("page-head");
        empty.addClassName("empty");
        empty.setVisible(false);
        empty.add(new H2(getTranslation("proposals.empty")), new Paragraph(getTranslation("proposals.empty.help")));
        list.addClassName("proposal-list");
        changes.addClassName("versions-list");
        unchanged.setText(getTranslation("proposals.unchanged"));
        unchanged.addClassName("faint");
        unchanged.setVisible(false);
        harvest.setText(getTranslation("harvest.ask"));
        harvest.addClickListener(click -> harvest());
        harvested.addClassName("faint");
        harvested.getElement().setAttribute("role", "status");
        candidates.addClassName("proposal-list");
        Div asking = new Div(harvest, harvested);
        asking.addClassName("buttons");
        add(
                head,
                notices,
                list,
                empty,
                new H2(getTranslation("harvest.title")),
                new Paragraph(getTranslation("harvest.help")),
                asking,
                candidates,
                new H2(getTranslation("proposals.changes")),
                unchanged,
                changes);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        stopListening = glossary.onChange(() -> Background.show(ui, this::read));
        read();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (stopListening != null) {
            stopListening.run();
        }
    }

    private void read() {
        getUI().ifPresent(ui -> background.run(
                ui,
                () -> {
                    List<Waiting> waiting = new ArrayList<>();
                    for (Proposal proposal : concepts.queue()) {
                        waiting.add(new Waiting(
                                proposal,
                                concepts.find(proposal.edit().concept().id())
                                        .map(StoredConcept::concept)
                                        .orElse(null)));
                    }
                    return new Read(waiting, concepts.changes(CHANGES));
                },
                read -> show(read.waiting(), read.changes()),
                this::failed));
    }

    void show(List<Waiting> waiting, List<GlossaryChange> done) {
        list.removeAll();
        waiting.forEach(one -> list.add(item(one)));
        list.setVisible(!waiting.isEmpty());
        empty.setVisible(waiting.isEmpty());
        unchanged.setVisible(done.isEmpty());
        changes.removeAll();
        done.forEach(change -> changes.add(item(change)));
    }

    private ListItem item(Waiting waiting) {
        Proposal proposal = waiting.proposal();
        Concept asked = proposal.edit().concept();
        Span thai = new Span(asked.thai());
        thai.getElement().setAttribute("lang", "th");
        thai.addClassName("wording");
        Span english = new Span(asked.english());
        english.addClassName("wording");
        Span who = new Span(getTranslation("concept.proposed", proposal.by(), Words.time(proposal.at()))
                + (proposal.reason().isEmpty() ? "" : " · " + proposal.reason()));
        who.addClassName("faint");
        ListItem item = new ListItem(new Div(thai, new Span(" · "), english), who);
        if (waiting.stored() == null) {
            item.add(new Div(
                    new Span(getTranslation("proposals.new", asked.domain().id(), asked.id()))));
            for (ConceptField field : List.of(ConceptField.FORBIDDEN, ConceptField.SCOPE, ConceptField.NOTE)) {
                if (!field.text(asked).isEmpty()) {
                    item.add(new Div(new Span(getTranslation("field." + field.name()) + ": " + field.text(asked))));
                }
            }
        } else {
            for (ConceptChange change : ConceptChange.between(waiting.stored(), asked)) {
                Div row = new Div(
                        new Span(getTranslation("field." + change.field().name()) + ": "));
                row.getElement()
                        .appendChild(
                                new Element("del").setText(change.before()),
                                Element.createText(" → "),
                                new Element("ins").setText(change.after()));
                item.add(row);
            }
            item.add(new RouterLink(
                    getTranslation("proposals.open"),
                    GlossaryView.class,
                    new RouteParameters("concept", asked.id().value())));
        }
        Div buttons = new Div();
        buttons.addClassName("buttons");
        if (keeper) {
            Button approve = new Button(getTranslation("concept.approve"));
            approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            approve.setAriaLabel(getTranslation("proposals.approve.label", asked.english()));
            approve.setDisableOnClick(true);
            approve.addClickListener(click -> act(() -> concepts.approve(proposal.id(), "", user)));
            TextField why = new TextField();
            why.setPlaceholder(getTranslation("proposals.why"));
            why.setAriaLabel(getTranslation("proposals.why"));
            why.setValueChangeMode(ValueChangeMode.EAGER);
            Button reject = new Button(getTranslation("proposals.reject"));
            reject.setEnabled(false);
            why.addValueChangeListener(
                    change -> reject.setEnabled(!change.getValue().isBlank()));
            reject.addClickListener(click -> act(() -> {
                concepts.reject(proposal.id(), why.getValue().strip(), user);
                return proposal;
            }));
            buttons.add(approve, why, reject);
        }
        if (proposal.by().equals(user.name())) {
            Button withdraw = new Button(getTranslation("proposals.withdraw"));
            withdraw.addClickListener(click -> act(() -> {
                concepts.withdraw(proposal.id(), user);
                return proposal;
            }));
            buttons.add(withdraw);
        }
        item.add(new ImpactPanel(desks, () -> List.of(concepts.inForce(proposal))), buttons);
        return item;
    }

    private void harvest() {
        harvest.setEnabled(false);
        harvested.setText(getTranslation("use.counting"));
        background.run(
                UI.getCurrentOrThrow(),
                () -> desks.harvest().candidates(),
                found -> {
                    harvest.setEnabled(true);
                    showCandidates(found);
                },
                failure -> {
                    harvest.setEnabled(true);
                    harvested.setText("");
                    failed(failure);
                });
    }

    void showCandidates(List<Harvest.Candidate> found) {
        harvested.setText(getTranslation(found.isEmpty() ? "harvest.none" : "harvest.found", found.size()));
        candidates.removeAll();
        for (Harvest.Candidate candidate : found) {
            Span thai = new Span(candidate.thai());
            thai.getElement().setAttribute("lang", "th");
            thai.addClassName("wording");
            Span english = new Span(candidate.english());
            english.addClassName("wording");
            Span evidence = new Span(getTranslation(
                    "harvest.evidence", candidate.together(), candidate.thaiCount(), candidate.englishCount()));
            evidence.addClassName("faint");
            ListItem item = new ListItem(new Div(thai, new Span(" · "), english), evidence);
            for (Harvest.Example example : candidate.examples()) {
                Div source = new Div(example.thai());
                source.getElement().setAttribute("lang", "th");
                Div both = new Div(source, new Div(example.english()));
                both.addClassName("change");
                item.add(both);
            }
            Button propose = new Button(getTranslation(keeper ? "workbench.add-term" : "workbench.propose-term"));
            propose.setAriaLabel(getTranslation("harvest.propose.label", candidate.thai()));
            propose.addClickListener(
                    click -> ConceptForm.create(desks, user, candidate.thai(), candidate.english(), done -> {
                                candidates.remove(item);
                                read();
                            })
                            .open());
            item.add(propose);
            candidates.add(item);
        }
    }

    private ListItem item(GlossaryChange change) {
        ListItem item = new ListItem(new Span(getTranslation(
                        "change." + change.kind().name()) + " · "
                + getTranslation(change.concepts() == 1 ? "glossary.count.one" : "glossary.count", change.concepts())
                + " · " + change.by() + " · " + Words.time(change.at())
                + (change.reason().isEmpty() ? "" : " · " + change.reason())));
        if (keeper) {
            Button undo = new Button(getTranslation("glossary.undo"));
            undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            undo.setAriaLabel(getTranslation("proposals.undo.label", change.id()));
            undo.addClickListener(click -> act(() -> concepts.undo(change.id(), "", user)));
            item.add(undo);
        }
        return item;
    }

    private <T> void act(Supplier<T> work) {
        background.run(
                UI.getCurrentOrThrow(),
                work,
                done -> {
                    notices.removeAll();
                    read();
                },
                failure -> {
                    failed(failure);
                    read();
                });
    }

    private void failed(RuntimeException failure) {
        notices.removeAll();
        notices.add(Notice.bad(getTranslation("glossary.not-stored"), String.valueOf(failure.getMessage())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("proposals.title") + " · Communiqué";
    }
}
