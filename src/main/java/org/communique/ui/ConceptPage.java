package org.communique.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.communique.desk.BadConcept;
import org.communique.desk.ConceptConflict;
import org.communique.desk.ConceptDesk;
import org.communique.desk.ConceptEdit;
import org.communique.desk.ConceptRemark;
import org.communique.desk.ConceptVersion;
import org.communique.desk.GlossaryChange;
import org.communique.desk.GlossaryChange.Kind;
import org.communique.desk.Proposal;
import org.communique.desk.Role;
import org.communique.desk.StoredConcept;
import org.communique.desk.Submitted;
import org.communique.desk.User;
import org.communique.desk.Waiting;
import org.communique.glossary.Concept;
import org.communique.glossary.ConceptChange;
import org.communique.glossary.ConceptId;
import org.communique.glossary.Status;
import org.communique.glossary.Term;
import org.communique.glossary.TermStatus;
import org.communique.glossary.TermType;
import org.communique.glossary.Validity;
import org.communique.text.Lang;

/** One concept: its wordings, whose it is, where it was seen, what was done and said about it. */
final class ConceptPage extends Div {
    final Button edit = new Button();
    final Button approve = new Button();
    final Button retire = new Button();
    final TextArea remark = new TextArea();
    final Button say = new Button();
    final Div notices = new Div();
    final Div history = new Div();
    final Div discussion = new Div();

    final ConceptUse use;

    private final transient GlossaryDesks desks;
    private final transient ConceptDesk concepts;
    private final transient Background background;
    private final transient User user;
    private final transient Consumer<Submitted> onDone;

    /** All there is to show, read at once. */
    record Read(StoredConcept stored, List<ConceptVersion> history, List<ConceptRemark> remarks, List<Waiting> open) {}

    /** @param onDone hears what became of what was done here; the page does not tell it, since it is shown anew then */
    ConceptPage(GlossaryDesks desks, User user, Consumer<Submitted> onDone) {
        this.desks = desks;
        this.concepts = desks.concepts();
        this.background = desks.background();
        this.use = new ConceptUse(desks);
        this.user = user;
        this.onDone = onDone;
        addClassName("concept");
    }

    /** Reads and shows a concept. */
    void open(UI ui, ConceptId id) {
        background.run(
                ui,
                () -> concepts.find(id)
                        .map(stored ->
                                new Read(stored, concepts.history(id), concepts.remarks(id), concepts.waiting(id))),
                found -> found.ifPresentOrElse(this::show, () -> {
                    removeAll();
                    add(Notice.bad(getTranslation("concept.none", id), ""));
                }),
                this::failed);
        use.open(ui, id);
    }

    void show(Read shown) {
        removeAll();
        notices.removeAll();
        StoredConcept stored = shown.stored();
        Concept concept = stored.concept();
        H2 thai = new H2(concept.thai());
        thai.getElement().setAttribute("lang", "th");
        Paragraph english = new Paragraph(concept.english());
        english.addClassName("preferred");
        boolean keeper = user.role() != Role.TRANSLATOR;
        edit.setText(getTranslation(keeper ? "concept.edit" : "concept.propose-change"));
        approve.setText(getTranslation("concept.approve"));
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        approve.setVisible(keeper && concept.status() == Status.PROPOSED);
        retire.setText(getTranslation("concept.retire"));
        retire.setVisible(keeper && concept.status() != Status.RETIRED);
        Div buttons = new Div(edit, approve, retire);
        buttons.addClassName("buttons");
        wire(stored);
        add(thai, english, buttons, notices);
        for (Waiting waiting : shown.open()) {
            Proposal proposal = waiting.proposal();
            Notice notice = Notice.of(
                    getTranslation("concept.proposed", proposal.by(), Words.time(proposal.at())),
                    proposal.reason(),
                    new RouterLink(getTranslation("proposals.title"), ProposalsView.class));
            notice.add(ChangeDialog.parts(this, concept, waiting.asked()));
            add(notice);
        }
        add(facts(concept), wordings(concept, Lang.TH), wordings(concept, Lang.EN), use);
        history.removeAll();
        history.add(new H3(getTranslation("concept.history")), versions(stored, shown.history()));
        discuss(concept.id(), shown.remarks());
        add(history, discussion);
    }

    private void wire(StoredConcept stored) {
        click(edit, () -> ConceptForm.edit(desks, user, stored, onDone).open());
        click(approve, () -> ask(approve, stored, stored.concept().withStatus(Status.APPROVED), Kind.EDIT, ""));
        click(retire, () -> ask(retire, stored, stored.concept().withStatus(Status.RETIRED), Kind.EDIT, ""));
    }

    private static void click(Button button, Runnable action) {
        // the page is shown again for another version: its buttons mean that one from then on
        Registration before = ComponentUtil.getData(button, Registration.class);
        if (before != null) {
            before.remove();
        }
        ComponentUtil.setData(button, Registration.class, button.addClickListener(event -> action.run()));
    }

    private void ask(Button by, StoredConcept stored, Concept asked, Kind kind, String reason) {
        ChangeDialog.open(
                desks,
                user,
                by,
                new ChangeDialog.Asked(
                        by.getText(),
                        () -> List.of(new ConceptEdit(asked, stored.version())),
                        reason,
                        false,
                        (edits, why) -> concepts.submit(edits, kind, why, user)),
                onDone,
                this::failed);
    }

    private void failed(RuntimeException failure) {
        notices.removeAll();
        String what = switch (failure) {
            case BadConcept bad -> getTranslation("concept.bad");
            case ConceptConflict conflict -> getTranslation("concept.conflict.title");
            default -> getTranslation("failed.unknown");
        };
        notices.add(Notice.bad(what, String.valueOf(failure.getMessage())));
    }

    private Div facts(Concept concept) {
        Div facts = new Div();
        facts.addClassName("facts");
        fact(
                facts,
                "concept.status",
                getTranslation("status." + concept.status().name()));
        fact(facts, "concept.domain", concept.domain().id());
        fact(facts, "concept.scope", Shown.owner(concept.scope()));
        fact(
                facts,
                "concept.enforce",
                getTranslation("enforce." + concept.enforce().name()));
        Validity validity = concept.validity();
        if (validity != null) {
            fact(facts, "concept.office", validity.office() == null ? "" : validity.office());
            fact(
                    facts,
                    "concept.valid",
                    (validity.from() == null ? "…" : validity.from()) + " – "
                            + (validity.to() == null ? "…" : validity.to()));
        }
        fact(facts, "concept.definition", concept.definition() == null ? "" : concept.definition());
        fact(facts, "concept.note", concept.note() == null ? "" : concept.note());
        String source = concept.source();
        if (source != null) {
            Span links = new Span();
            for (String part : source.split("[\\s|]+", -1)) {
                links.add(link(part), new Text(" "));
            }
            fact(facts, "concept.source", links);
        }
        fact(facts, "concept.id", concept.id().value());
        return facts;
    }

    /** A link where it is one of the web; text otherwise, such as a script in a link's clothes. */
    private static Component link(String text) {
        if (text.startsWith("https://") || text.startsWith("http://")) {
            Anchor anchor = new Anchor(text, text);
            anchor.setTarget(AnchorTarget.BLANK);
            anchor.getElement().setAttribute("rel", "noopener noreferrer");
            return anchor;
        }
        return new Span(text);
    }

    private void fact(Div facts, String key, String value) {
        if (!value.isEmpty()) {
            fact(facts, key, new Span(value));
        }
    }

    private void fact(Div facts, String key, Span value) {
        // the blank is for who hears the page or copies it: there the columns are no columns
        facts.add(new Div(label(key), new Text(" "), value));
    }

    private Span label(String key) {
        Span label = new Span(getTranslation(key));
        label.addClassName("label");
        return label;
    }

    private Div wordings(Concept concept, Lang lang) {
        UnorderedList list = new UnorderedList();
        list.addClassName("wordings");
        for (Term term : concept.terms()) {
            if (term.lang() == lang) {
                ListItem item = new ListItem();
                item.addClassName(term.status().name().toLowerCase(Locale.ROOT));
                Element wording =
                        new Element(term.status() == TermStatus.FORBIDDEN ? "del" : "span").setText(term.text());
                wording.setAttribute("lang", lang == Lang.TH ? "th" : "en");
                Span status = new Span(getTranslation("term." + term.status().name())
                        + (term.type() == TermType.FULL
                                ? ""
                                : ", " + getTranslation("type." + term.type().name())));
                status.addClassName("faint");
                item.getElement().appendChild(wording);
                item.add(status);
                list.add(item);
            }
        }
        return new Div(new H3(getTranslation(lang == Lang.TH ? "concept.in-thai" : "concept.in-english")), list);
    }

    private UnorderedList versions(StoredConcept present, List<ConceptVersion> versions) {
        UnorderedList list = new UnorderedList();
        list.addClassName("versions-list");
        for (int i = 0; i < versions.size(); i++) {
            ConceptVersion version = versions.get(i);
            GlossaryChange change = version.change();
            Span head = new Span(
                    change == null
                            ? getTranslation("concept.first")
                            : getTranslation("change." + change.kind().name()) + " · " + change.by() + " · "
                                    + Words.time(change.at())
                                    + (change.reason().isEmpty() ? "" : " · " + change.reason()));
            ListItem item = new ListItem(head);
            if (i + 1 < versions.size()) {
                for (ConceptChange difference :
                        ConceptChange.between(versions.get(i + 1).concept(), version.concept())) {
                    item.add(Words.change(this, difference));
                }
            }
            if (i > 0) {
                Button restore = new Button(getTranslation("concept.restore"));
                restore.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
                restore.setAriaLabel(getTranslation("concept.restore.label", version.version()));
                restore.addClickListener(click -> ask(
                        restore,
                        present,
                        version.concept(),
                        Kind.RESTORE,
                        getTranslation("concept.restore.reason", version.version())));
                item.add(restore);
            }
            list.add(item);
        }
        return list;
    }

    private void discuss(ConceptId id, List<ConceptRemark> remarks) {
        discussion.removeAll();
        discussion.add(new H3(getTranslation("concept.discussion")));
        for (ConceptRemark said : remarks) {
            Span who = new Span(said.by() + " · " + Words.time(said.at()));
            who.addClassName("faint");
            Paragraph text = new Paragraph(said.text());
            text.addClassName("remark");
            discussion.add(new Div(who, text));
        }
        remark.setLabel(getTranslation("concept.remark"));
        remark.setWidthFull();
        remark.setValue("");
        remark.setValueChangeMode(ValueChangeMode.EAGER);
        say.setText(getTranslation("concept.say"));
        click(say, () -> {
            String text = remark.getValue();
            background.run(
                    UI.getCurrentOrThrow(),
                    () -> {
                        concepts.remark(id, text, user);
                        return concepts.remarks(id);
                    },
                    all -> discuss(id, all),
                    this::failed);
        });
        discussion.add(remark, say);
    }
}
