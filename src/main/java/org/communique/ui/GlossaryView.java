package org.communique.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.WindowSize;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.desk.ConceptDesk;
import org.communique.desk.ConceptFilter;
import org.communique.desk.ConceptSearch;
import org.communique.desk.GlossaryDesk;
import org.communique.desk.Role;
import org.communique.desk.Standing;
import org.communique.desk.Submitted;
import org.communique.desk.User;
import org.communique.glossary.Concept;
import org.communique.glossary.ConceptHit;
import org.communique.glossary.ConceptId;
import org.communique.glossary.Domain;
import org.communique.glossary.GlossarySearch.Found;
import org.communique.glossary.SharedEdit;
import org.communique.glossary.Status;
import org.communique.glossary.Term;
import org.communique.glossary.TermStatus;
import org.communique.text.Lang;
import org.jspecify.annotations.Nullable;

/** The glossary: search as one types, filters, and beside the list the concept that was chosen. */
@Route("glossary/:concept?")
@PermitAll
public class GlossaryView extends Main implements HasDynamicTitle, BeforeEnterObserver {
    final TextField search = new TextField();
    final Select<Domain> domain = new Select<>();
    final Select<Status> status = new Select<>();
    final TextField owner = new TextField();
    final Checkbox withoutSource = new Checkbox();
    final Select<Use> use = new Select<>();
    final Grid<ConceptHit> list = new Grid<>();
    final Span count = new Span();
    final Div empty = new Div();
    final Button add = new Button();
    final Button importFile = new Button();
    final Anchor print = new Anchor();
    final Button editMarked = new Button();
    final Button approveMarked = new Button();
    final Button retireMarked = new Button();
    final Div notices = new Div();
    final RouterLink proposals = new RouterLink();
    final ConceptPage page;

    /** Pixels under which the stylesheet shows the list or the concept, not both, and a row has one column. */
    private static final int NARROW = 900;
    /** Pixels under which the open concept leaves the list no room for the domain. */
    private static final int ROOMY = 1500;

    /** Rows of what was searched for: more than anybody scrolls through. */
    private static final int SHOWN = 1_000;

    /** A way in which stored releases use a concept. */
    enum Use {
        NEVER_FOUND,
        OFTEN_SET_ASIDE
    }

    private final transient GlossaryDesks desks;
    private final transient ConceptDesk concepts;
    private final transient ConceptSearch finder;
    private final transient GlossaryDesk glossary;
    private final transient Background background;
    private final transient User user;
    private final RouterLink back = new RouterLink();
    private final Div both = new Div();
    private final Grid.Column<ConceptHit> stacked;
    private final Grid.Column<ConceptHit> ofDomain;
    private final List<Grid.Column<ConceptHit>> apart;
    private transient @Nullable Runnable stopListening;
    private int width;
    private @Nullable String chosen;
    /** Counts the searches, so that what an older one found is not shown over a newer one's. */
    private int asked;

    public GlossaryView(
            GlossaryDesks desks, ConceptSearch finder, GlossaryDesk glossary, AuthenticationContext signedIn) {
        this.desks = desks;
        this.concepts = desks.concepts();
        this.finder = finder;
        this.glossary = glossary;
        this.background = desks.background();
        this.user = SignInSecurity.user(signedIn);
        this.page = new ConceptPage(desks, user, this::submitted);
        addClassName("glossary");
        boolean keeper = user.role() != Role.TRANSLATOR;
        add.setText(getTranslation(keeper ? "glossary.new" : "glossary.propose"));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.addClickListener(click ->
                ConceptForm.create(desks, user, "", "", this::submitted).open());
        proposals.setRoute(ProposalsView.class);
        print.setText(getTranslation("glossary.print"));
        print.setTarget(AnchorTarget.BLANK);
        importFile.setText(getTranslation("glossary.import"));
        importFile.addClickListener(click -> new ImportDialog(desks, glossary, user, this::submitted).open());
        Div head = new Div(new H1(getTranslation("glossary.title")), proposals, print, importFile, add);
        head.addClassName("page-head");

        search.setPlaceholder(getTranslation("glossary.search"));
        search.setAriaLabel(getTranslation("glossary.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(150);
        search.addValueChangeListener(change -> find());
        search.addFocusShortcut(Key.KEY_F, KeyModifier.ALT);
        domain.setItems(Domain.values());
        domain.setEmptySelectionAllowed(true);
        domain.setEmptySelectionCaption(getTranslation("glossary.any-domain"));
        domain.setItemLabelGenerator(value -> value == null ? getTranslation("glossary.any-domain") : value.id());
        domain.setAriaLabel(getTranslation("concept.domain"));
        domain.addValueChangeListener(change -> find());
        status.setItems(Status.values());
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(getTranslation("glossary.any-status"));
        status.setItemLabelGenerator(value ->
                value == null ? getTranslation("glossary.any-status") : getTranslation("status." + value.name()));
        status.setAriaLabel(getTranslation("concept.status"));
        status.addValueChangeListener(change -> find());
        owner.setPlaceholder(getTranslation("glossary.owner"));
        owner.setAriaLabel(getTranslation("concept.scope"));
        owner.setClearButtonVisible(true);
        owner.setValueChangeMode(ValueChangeMode.LAZY);
        owner.addValueChangeListener(change -> find());
        withoutSource.setLabel(getTranslation("glossary.without-source"));
        withoutSource.addValueChangeListener(change -> find());
        use.setItems(Use.values());
        use.setEmptySelectionAllowed(true);
        use.setEmptySelectionCaption(getTranslation("glossary.any-use"));
        use.setItemLabelGenerator(
                value -> getTranslation(value == null ? "glossary.any-use" : "glossary.use." + value.name()));
        use.setAriaLabel(getTranslation("glossary.use"));
        use.addValueChangeListener(change -> find());
        count.addClassName("faint");
        count.getElement().setAttribute("role", "status");
        Div filters = new Div(search, domain, status, owner, use, withoutSource, count);
        filters.addClassName("filters");

        approveMarked.setText(getTranslation("glossary.approve-marked"));
        approveMarked.addClickListener(click -> bulk(approveMarked, Status.APPROVED));
        retireMarked.setText(getTranslation("glossary.retire-marked"));
        retireMarked.addClickListener(click -> bulk(retireMarked, Status.RETIRED));
        editMarked.setText(getTranslation("glossary.edit-marked"));
        editMarked.addClickListener(click -> new SharedEditDialog(desks, user, marked(), this::submitted).open());
        Div marked = new Div(editMarked, approveMarked, retireMarked);
        marked.addClassName("buttons");
        marked.setVisible(keeper);

        list.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        list.setSelectionMode(keeper ? Grid.SelectionMode.MULTI : Grid.SelectionMode.NONE);
        stacked = list.addColumn(new ComponentRenderer<>(this::row))
                .setHeader(getTranslation("glossary.thai-and-english"));
        // fixed widths: a width told from the first rows is too small for what a search brings up
        ofDomain =
                column("concept.domain", "8rem", hit -> hit.concept().domain().id());
        apart = List.of(
                list.addColumn(new ComponentRenderer<>(hit -> wording(hit, Lang.TH)))
                        .setHeader(getTranslation("glossary.thai")),
                list.addColumn(new ComponentRenderer<>(hit -> wording(hit, Lang.EN)))
                        .setHeader(getTranslation("glossary.english")),
                column("concept.scope", "8.5rem", hit -> hit.concept().scope().toString()),
                column("concept.status", "6.5rem", this::statusOf));
        list.setColumnOrder(List.of(stacked, apart.get(0), apart.get(1), ofDomain, apart.get(2), apart.get(3)));
        listen();
        Signal<WindowSize> window = UI.getCurrentOrThrow().getPage().windowSizeSignal();
        Signal.effect(this, () -> resized(window.get().width()));
        empty.addClassName("empty");
        empty.setVisible(false);
        empty.add(new H2(getTranslation("glossary.empty")), new Paragraph(getTranslation("glossary.empty.help")));
        Div left = new Div(filters, marked, list, empty);
        left.addClassName("glossary-list");
        back.setText(getTranslation("glossary.back"));
        back.setRoute(GlossaryView.class);
        back.addClassName("back");
        both.add(left, back, page);
        both.addClassName("glossary-both");
        notices.addClassName("notices");
        add(head, notices, both);
    }

    private Grid.Column<ConceptHit> column(String key, String width, ValueProvider<ConceptHit, String> text) {
        return list.addColumn(text)
                .setHeader(getTranslation(key))
                .setWidth(width)
                .setFlexGrow(0);
    }

    private String statusOf(ConceptHit hit) {
        return getTranslation("status." + hit.concept().status().name());
    }

    private void resized(int pixels) {
        width = pixels;
        arrange();
    }

    /** Shows the columns that there is room for; before the browser has said its width, all that a wide one has. */
    private void arrange() {
        boolean narrow = width > 0 && width < NARROW;
        stacked.setVisible(narrow);
        apart.forEach(column -> column.setVisible(!narrow));
        ofDomain.setVisible(!narrow && (chosen == null || width == 0 || width >= ROOMY));
    }

    /** All of a concept that the list says, one under the other. */
    private Div row(ConceptHit hit) {
        Span facts = new Span(
                Stream.of(hit.concept().domain().id(), hit.concept().scope().toString(), statusOf(hit))
                        .filter(fact -> !fact.isEmpty())
                        .collect(Collectors.joining(" · ")));
        facts.addClassName("faint");
        return new Div(wording(hit, Lang.TH), wording(hit, Lang.EN), facts);
    }

    private void listen() {
        list.addItemClickListener(click -> choose(click.getItem().concept().id()));
        // by keyboard: the cell that has the focus is chosen with Enter
        list.getElement()
                .executeJs(
                        "this.addEventListener('keydown', e => { if (e.key === 'Enter') { const c = this.getEventContext(e);"
                                + " if (c.item) { $0.$server.enter(c.item.key); } } })",
                        getElement());
        if (user.role() != Role.TRANSLATOR) {
            list.addSelectionListener(selection -> mark(selection.getAllSelectedItems()));
        }
        mark(Set.of());
    }

    /** Enter on a row of the list. */
    @com.vaadin.flow.component.ClientCallable
    void enter(String key) {
        ConceptHit hit = list.getDataCommunicator().getKeyMapper().get(key);
        if (hit != null) {
            choose(hit.concept().id());
        }
    }

    private static Div wording(ConceptHit hit, Lang lang) {
        Concept concept = hit.concept();
        Div cell = new Div();
        cell.getElement().setAttribute("lang", lang == Lang.TH ? "th" : "en");
        String preferred = lang == Lang.TH ? concept.thai() : concept.english();
        boolean here = hit.wording().lang() == lang && !hit.marked().isEmpty();
        if (here && hit.wording().text().equals(preferred)) {
            cell.getElement().appendChild(Marked.of("span", preferred, hit.marked()));
            return cell;
        }
        cell.add(new Span(preferred));
        if (here) {
            Div other = new Div();
            other.addClassName("faint");
            Term term = hit.wording();
            other.getElement()
                    .appendChild(Marked.of(
                            term.status() == TermStatus.FORBIDDEN ? "del" : "span", term.text(), hit.marked()));
            cell.add(other);
        }
        return cell;
    }

    private void mark(Set<ConceptHit> marked) {
        editMarked.setEnabled(!marked.isEmpty());
        approveMarked.setEnabled(marked.stream().anyMatch(hit -> hit.concept().status() == Status.PROPOSED));
        retireMarked.setEnabled(marked.stream().anyMatch(hit -> hit.concept().status() != Status.RETIRED));
    }

    private List<ConceptId> marked() {
        return list.getSelectedItems().stream()
                .map(hit -> hit.concept().id())
                .sorted()
                .toList();
    }

    private void bulk(Button by, Status to) {
        ChangeDialog.open(
                desks,
                user,
                by,
                SharedEditDialog.asked(concepts, user, by.getText(), marked(), SharedEdit.of(to)),
                this::submitted,
                this::failed);
    }

    private void submitted(Submitted submitted) {
        notices.removeAll();
        switch (submitted) {
            case Submitted.Stored stored -> {
                Button undo = new Button(getTranslation("glossary.undo"));
                long change = stored.change().id();
                undo.addClickListener(click -> ChangeDialog.open(
                        desks,
                        user,
                        undo,
                        new ChangeDialog.Asked(
                                undo.getText(),
                                () -> concepts.undoing(change),
                                "",
                                false,
                                (edits, reason) -> concepts.undo(change, reason, user)),
                        this::submitted,
                        this::failed));
                notices.add(Notice.of(this, user, stored, undo));
                if (stored.concepts().size() == 1) {
                    choose(stored.concepts().getFirst().concept().id());
                }
            }
            case Submitted.Proposed proposed ->
                notices.add(Notice.of(
                        this, user, proposed, new RouterLink(getTranslation("proposals.title"), ProposalsView.class)));
        }
        changed();
    }

    private void failed(RuntimeException failure) {
        notices.removeAll();
        notices.add(Notice.bad(getTranslation("glossary.not-stored"), String.valueOf(failure.getMessage())));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        chosen = event.getRouteParameters().get("concept").orElse(null);
        // an address typed by hand: what is no id names no concept
        if (chosen != null && !ConceptId.isValid(chosen)) {
            chosen = null;
        }
        if (isAttached()) {
            openChosen(event.getUI());
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        stopListening = glossary.onChange(() -> Background.show(ui, this::changed));
        find();
        openChosen(ui);
        queue(ui);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (stopListening != null) {
            stopListening.run();
        }
    }

    private void changed() {
        getUI().ifPresent(ui -> {
            find();
            openChosen(ui);
            queue(ui);
        });
    }

    private void choose(ConceptId id) {
        getUI().ifPresent(ui -> ui.navigate(GlossaryView.class, new RouteParameters("concept", id.value())));
    }

    private void openChosen(UI ui) {
        page.setVisible(chosen != null);
        both.setClassName("chosen", chosen != null);
        arrange();
        if (chosen != null) {
            page.open(ui, new ConceptId(chosen));
        }
    }

    private void queue(UI ui) {
        background.run(
                ui,
                concepts::queue,
                waiting -> proposals.setText(getTranslation("glossary.proposals", waiting.size())),
                this::failed);
    }

    private void find() {
        int search = ++asked;
        String typed = this.search.getValue();
        print.setHref("/glossary.html?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8) + "&domain="
                + (domain.isEmpty() ? "" : domain.getValue().id()) + "&scope="
                + URLEncoder.encode(owner.getValue().strip(), StandardCharsets.UTF_8) + "&status="
                + (status.isEmpty() ? "" : status.getValue().name().toLowerCase(Locale.ROOT)));
        Use used = use.getValue();
        Function<Predicate<ConceptId>, ConceptFilter> filter = filter();
        getUI().ifPresent(ui -> background.run(
                ui,
                () -> finder.find(typed, filter.apply(among(used)), typed.isBlank() ? Integer.MAX_VALUE : SHOWN),
                found -> {
                    if (search == asked) {
                        show(found);
                    }
                },
                this::failed));
    }

    private Function<Predicate<ConceptId>, ConceptFilter> filter() {
        Domain ofDomain = domain.getValue();
        String ofOwner = owner.isEmpty() ? null : owner.getValue().strip();
        Status inStatus = status.getValue();
        boolean sourceless = withoutSource.getValue();
        return among -> new ConceptFilter(ofDomain, ofOwner, inStatus, sourceless, among);
    }

    /** May take a while: the stored releases are looked through. */
    private Predicate<ConceptId> among(@Nullable Use used) {
        return switch (used) {
            case null -> id -> true;
            case NEVER_FOUND -> {
                Set<ConceptId> found = desks.concordance().usage().keySet();
                yield id -> !found.contains(id);
            }
            case OFTEN_SET_ASIDE -> {
                Set<ConceptId> often = desks.standings().queue().stream()
                        .map(Standing::concept)
                        .collect(Collectors.toSet());
                yield often::contains;
            }
        };
    }

    void show(Found found) {
        list.getSelectionModel().deselectAll();
        list.setItems(found.hits());
        list.setVisible(found.all() > 0);
        empty.setVisible(found.all() == 0);
        count.setText(
                found.all() > found.hits().size()
                        ? getTranslation("glossary.count.first", found.hits().size(), found.all())
                        : getTranslation(found.all() == 1 ? "glossary.count.one" : "glossary.count", found.all()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("glossary.title") + " · Communiqué";
    }
}
