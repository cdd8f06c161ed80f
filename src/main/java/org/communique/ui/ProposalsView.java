package org.communique.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
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
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.communique.desk.ConceptConflict;
import org.communique.desk.ConceptDesk;
import org.communique.desk.ConceptEdit;
import org.communique.desk.GlossaryChange;
import org.communique.desk.GlossaryDesk;
import org.communique.desk.Proposal;
import org.communique.desk.Role;
import org.communique.desk.StoredConcept;
import org.communique.desk.Submitted;
import org.communique.desk.User;
import org.communique.desk.Waiting;
import org.communique.glossary.Concept;
import org.communique.harvest.Harvest;
import org.jspecify.annotations.Nullable;

/** What waits to be approved, with what it would change, and what was done last, which can be undone. */
@Route("glossary-proposals")
@PermitAll
public class ProposalsView extends Main implements HasDynamicTitle {
    private static final int CHANGES = 50;

    /** UTF-16 units of a passage that is kept as evidence; ten of them fit into a reason. */
    private static final int PASSAGE = 400;

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
    /** Proposals of a batch that are left out: kept when the list is shown anew because somebody changed something. */
    private final Set<Long> unmarked = new HashSet<>();

    private transient @Nullable Runnable stopListening;

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
                () -> new Read(concepts.waiting(), concepts.changes(CHANGES)),
                read -> show(read.waiting(), read.changes()),
                this::failed));
    }

    void show(List<Waiting> waiting, List<GlossaryChange> done) {
        list.removeAll();
        // what was handed in together stands where the first of it does
        Map<Object, List<Waiting>> together = new LinkedHashMap<>();
        for (Waiting one : waiting) {
            Proposal.Batch batch = one.proposal().batch();
            together.computeIfAbsent(batch == null ? one.proposal().id() : batch, key -> new ArrayList<>())
                    .add(one);
        }
        together.values().forEach(all -> list.add(all.size() == 1 ? item(all.getFirst()) : batch(all)));
        list.setVisible(!waiting.isEmpty());
        empty.setVisible(waiting.isEmpty());
        unchanged.setVisible(done.isEmpty());
        changes.removeAll();
        done.forEach(change -> changes.add(item(change)));
    }

    private ListItem item(Waiting waiting) {
        Proposal proposal = waiting.proposal();
        ListItem item = new ListItem(wordings(waiting), who(proposal));
        reason(item, proposal);
        item.add(parts(waiting));
        if (waiting.stored() != null) {
            item.add(new RouterLink(
                    getTranslation("proposals.open"),
                    GlossaryView.class,
                    new RouteParameters("concept", waiting.asked().id().value())));
        }
        Div buttons = new Div();
        buttons.addClassName("buttons");
        List<Long> id = List.of(proposal.id());
        if (keeper) {
            Button approve = waiting.conflict() == null
                    ? approve(getTranslation("concept.approve"), () -> id)
                    : merge(waiting, waiting.conflict());
            if (waiting.conflict() == null) {
                approve.setAriaLabel(getTranslation(
                        "proposals.approve.label", waiting.asked().english()));
            }
            buttons.add(approve);
            reject(buttons, new Button(getTranslation("proposals.reject")), () -> id);
        }
        if (proposal.by().equals(user.name())) {
            buttons.add(withdraw(id));
        }
        item.add(new ImpactPanel(desks, () -> List.of(waiting.asked())), buttons);
        return item;
    }

    private static Div wordings(Waiting waiting) {
        Span thai = new Span(waiting.asked().thai());
        thai.getElement().setAttribute("lang", "th");
        thai.addClassName("wording");
        Span english = new Span(waiting.asked().english());
        english.addClassName("wording");
        return new Div(thai, new Span(" · "), english);
    }

    private Span who(Proposal proposal) {
        Span who = new Span(getTranslation("concept.proposed", proposal.by(), Words.time(proposal.at())));
        who.addClassName("faint");
        return who;
    }

    private static void reason(ListItem item, Proposal proposal) {
        if (!proposal.reason().isEmpty()) {
            Paragraph reason = new Paragraph(proposal.reason());
            reason.addClassName("remark");
            item.add(reason);
        }
    }

    private Div parts(Waiting waiting) {
        Div parts = new Div();
        Concept asked = waiting.asked();
        StoredConcept stored = waiting.stored();
        if (stored == null) {
            parts.add(new Div(
                    new Span(getTranslation("proposals.new", asked.domain().id(), asked.id()))));
        }
        if (waiting.conflict() != null) {
            parts.add(Notice.bad(
                    getTranslation("proposals.conflict"),
                    "",
                    ChangeDialog.parts(this, stored == null ? null : stored.concept(), asked)));
        } else {
            parts.add(ChangeDialog.parts(this, stored == null ? null : stored.concept(), asked));
        }
        return parts;
    }

    /** What was handed in together: those that are marked are decided together, in one change. */
    private ListItem batch(List<Waiting> all) {
        Proposal first = all.getFirst().proposal();
        Set<Long> marked = new TreeSet<>();
        all.stream()
                .filter(waiting -> waiting.conflict() == null
                        && !unmarked.contains(waiting.proposal().id()))
                .forEach(waiting -> marked.add(waiting.proposal().id()));
        Span head = new Span();
        head.addClassName("wording");
        ListItem item = new ListItem(new Div(head), who(first));
        reason(item, first);
        UnorderedList rows = new UnorderedList();
        rows.addClassName("versions-list");
        Button approve = approve("", () -> List.copyOf(marked));
        Button reject = new Button();
        String kind = getTranslation(
                "change." + Objects.requireNonNull(first.batch()).kind().name());
        Runnable tell = () -> {
            head.setText(getTranslation("proposals.batch", kind, all.size(), marked.size()));
            approve.setText(getTranslation("proposals.approve-marked", marked.size()));
            approve.setEnabled(!marked.isEmpty());
            reject.setText(getTranslation("proposals.reject-marked", marked.size()));
        };
        for (Waiting waiting : all.subList(0, Math.min(ChangeDialog.SHOWN, all.size()))) {
            long id = waiting.proposal().id();
            Checkbox mark = new Checkbox(
                    waiting.asked().thai() + " = " + waiting.asked().english());
            mark.setValue(marked.contains(id));
            mark.addValueChangeListener(change -> {
                if (change.getValue()) {
                    marked.add(id);
                    unmarked.remove(id);
                } else {
                    marked.remove(id);
                    unmarked.add(id);
                }
                tell.run();
            });
            ListItem row = new ListItem();
            if (keeper) {
                row.add(mark);
            } else {
                row.add(wordings(waiting));
            }
            row.add(parts(waiting));
            if (keeper && waiting.conflict() != null) {
                row.add(merge(waiting, waiting.conflict()));
            }
            rows.add(row);
        }
        if (all.size() > ChangeDialog.SHOWN) {
            rows.add(new ListItem(getTranslation("proposals.batch.more", all.size() - ChangeDialog.SHOWN)));
        }
        tell.run();
        Div buttons = new Div();
        buttons.addClassName("buttons");
        if (keeper) {
            buttons.add(approve);
            reject(buttons, reject, () -> List.copyOf(marked));
        }
        if (first.by().equals(user.name())) {
            buttons.add(withdraw(
                    all.stream().map(waiting -> waiting.proposal().id()).toList()));
        }
        item.add(rows, buttons);
        return item;
    }

    private Button approve(String text, Supplier<List<Long>> which) {
        Button approve = new Button(text);
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        approve.addClickListener(click -> {
            List<Long> ids = which.get();
            decide(approve, () -> concepts.approving(ids), (edits, reason) -> concepts.approve(ids, reason, user));
        });
        return approve;
    }

    private void decide(
            Button by, Supplier<List<ConceptEdit>> edits, BiFunction<List<ConceptEdit>, String, Submitted> handIn) {
        ChangeDialog.open(
                desks,
                user,
                by,
                new ChangeDialog.Asked(by.getText(), edits, "", true, handIn),
                done -> {
                    notices.removeAll();
                    notices.add(Notice.of(this, user, done));
                    read();
                },
                failure -> {
                    failed(failure);
                    read();
                });
    }

    /** Where the proposal and somebody else changed the same part: a person chooses, sees what that does, and approves. */
    private Button merge(Waiting waiting, ConceptConflict conflict) {
        long id = waiting.proposal().id();
        long seen = conflict.stored().version();
        Button merge = new Button(getTranslation("proposals.merge"));
        merge.setAriaLabel(
                getTranslation("proposals.merge.label", waiting.asked().english()));
        merge.addClickListener(click -> new ConceptConflictDialog(
                        conflict,
                        "proposals.conflict",
                        taken -> decide(
                                merge,
                                () -> List.of(concepts.merging(id, seen, taken)),
                                (edits, reason) -> concepts.approve(id, seen, taken, reason, user)))
                .open());
        return merge;
    }

    private void reject(Div buttons, Button reject, Supplier<List<Long>> which) {
        TextField why = new TextField();
        why.setPlaceholder(getTranslation("proposals.why"));
        why.setAriaLabel(getTranslation("proposals.why"));
        why.setValueChangeMode(ValueChangeMode.EAGER);
        reject.setEnabled(false);
        why.addValueChangeListener(
                change -> reject.setEnabled(!change.getValue().isBlank()));
        reject.addClickListener(click -> {
            List<Long> ids = which.get();
            act(() -> {
                concepts.reject(ids, why.getValue().strip(), user);
                return ids;
            });
        });
        buttons.add(why, reject);
    }

    private Button withdraw(List<Long> ids) {
        Button withdraw = new Button(getTranslation("proposals.withdraw"));
        withdraw.addClickListener(click -> act(() -> {
            concepts.withdraw(ids, user);
            return ids;
        }));
        return withdraw;
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
            propose.addClickListener(click -> ConceptForm.create(
                            desks, user, candidate.thai(), candidate.english(), evidence(candidate), done -> {
                                notices.removeAll();
                                notices.add(Notice.of(this, user, done));
                                candidates.remove(item);
                                read();
                            })
                    .open());
            item.add(propose);
            candidates.add(item);
        }
    }

    /** For who approves it: how often the two stand together, and where. */
    private String evidence(Harvest.Candidate candidate) {
        StringBuilder evidence = new StringBuilder(getTranslation(
                "harvest.evidence", candidate.together(), candidate.thaiCount(), candidate.englishCount()));
        for (Harvest.Example example : candidate.examples()) {
            evidence.append('\n')
                    .append(example.document())
                    .append(": ")
                    .append(shortened(example.thai()))
                    .append(" = ")
                    .append(shortened(example.english()));
        }
        return evidence.toString();
    }

    /** A passage on one line; of a long one the beginning. */
    private static String shortened(String passage) {
        String line = passage.strip().replaceAll("\\s+", " ");
        return line.length() <= PASSAGE
                ? line
                : line.substring(0, Character.isHighSurrogate(line.charAt(PASSAGE - 1)) ? PASSAGE - 1 : PASSAGE) + "…";
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
            undo.addClickListener(click -> ChangeDialog.open(
                    desks,
                    user,
                    undo,
                    new ChangeDialog.Asked(
                            getTranslation("proposals.undo.label", change.id()),
                            () -> concepts.undoing(change.id()),
                            "",
                            false,
                            (edits, reason) -> concepts.undo(change.id(), reason, user)),
                    done -> {
                        notices.removeAll();
                        notices.add(Notice.of(this, user, done));
                        read();
                    },
                    this::failed));
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
