package org.communique.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.desk.BadConcept;
import org.communique.desk.BadText;
import org.communique.desk.ConceptConflict;
import org.communique.desk.ConceptDesk;
import org.communique.desk.ConceptEdit;
import org.communique.desk.StoredConcept;
import org.communique.desk.Submitted;
import org.communique.desk.User;
import org.communique.glossary.Clash;
import org.communique.glossary.Concept;
import org.communique.glossary.ConceptId;
import org.communique.glossary.Domain;
import org.communique.glossary.Enforcement;
import org.communique.glossary.GlossaryCsv;
import org.communique.glossary.RowProblem;
import org.communique.glossary.Status;
import org.jspecify.annotations.Nullable;

/** Makes or edits a concept; what stands against it is told while it is typed. */
final class ConceptForm extends Dialog {
    final TextField id = new TextField();
    final Select<Domain> domain = new Select<>();
    final TextField scope = new TextField();
    final Select<Status> status = new Select<>();
    final Select<Enforcement> enforce = new Select<>();
    final TextArea thai = new TextArea();
    final TextArea english = new TextArea();
    final TextArea forbidden = new TextArea();
    final TextArea definition = new TextArea();
    final TextField office = new TextField();
    final TextField from = new TextField();
    final TextField to = new TextField();
    final TextArea note = new TextArea();
    final TextField source = new TextField();
    final TextArea reason = new TextArea();
    final Div problems = new Div();
    final Button save = new Button();
    final ImpactPanel impact;

    private final transient ConceptDesk concepts;
    private final transient Background background;
    private final transient User user;
    private final transient Consumer<Submitted> onDone;
    /** What the fields were filled from. */
    private transient @Nullable Concept shown;

    private long baseVersion;
    private boolean idTyped;
    /** Counts what was typed, so that what is said of an older state is not shown. */
    private int typed;

    private ConceptForm(GlossaryDesks desks, User user, Consumer<Submitted> onDone) {
        this.concepts = desks.concepts();
        this.background = desks.background();
        this.impact = new ImpactPanel(desks, this::sound);
        this.user = user;
        this.onDone = onDone;
    }

    /** A form for a concept that is not there yet. */
    static ConceptForm create(GlossaryDesks desks, User user, String thai, String english, Consumer<Submitted> onDone) {
        return create(desks, user, thai, english, "", onDone);
    }

    /**
     * The same with why it is made.
     *
     * @param reason offered; who approves reads it
     */
    static ConceptForm create(
            GlossaryDesks desks, User user, String thai, String english, String reason, Consumer<Submitted> onDone) {
        ConceptForm form = new ConceptForm(desks, user, onDone);
        form.domain.setItems(Domain.values());
        form.build("concept.new");
        form.domain.setValue(Domain.OTHER);
        form.status.setValue(Status.APPROVED);
        form.thai.setValue(thai);
        form.english.setValue(english);
        form.reason.setValue(reason);
        form.suggestId();
        return form;
    }

    /** A form for an edit of a stored concept. */
    static ConceptForm edit(GlossaryDesks desks, User user, StoredConcept stored, Consumer<Submitted> onDone) {
        ConceptForm form = new ConceptForm(desks, user, onDone);
        form.build("concept.edit");
        form.id.setReadOnly(true);
        form.idTyped = true;
        form.baseVersion = stored.version();
        form.show(stored.concept());
        return form;
    }

    private void build(String title) {
        setHeaderTitle(getTranslation(title));
        setWidth("min(980px, 96vw)");
        setCloseOnOutsideClick(false);
        id.setLabel(getTranslation("concept.id"));
        id.setHelperText(getTranslation("concept.id.help"));
        id.addValueChangeListener(change -> idTyped |= change.isFromClient());
        domain.setItems(Domain.values());
        domain.setLabel(getTranslation("concept.domain"));
        domain.setItemLabelGenerator(Domain::id);
        scope.setLabel(getTranslation("concept.scope"));
        scope.setHelperText(getTranslation("concept.scope.help"));
        status.setItems(Status.values());
        status.setLabel(getTranslation("concept.status"));
        status.setItemLabelGenerator(value -> getTranslation("status." + value.name()));
        enforce.setItems(Enforcement.values());
        enforce.setLabel(getTranslation("concept.enforce"));
        enforce.setEmptySelectionAllowed(true);
        enforce.setEmptySelectionCaption(getTranslation("concept.enforce.domain"));
        enforce.setItemLabelGenerator(value ->
                value == null ? getTranslation("concept.enforce.domain") : getTranslation("enforce." + value.name()));
        thai.setLabel(getTranslation("concept.thai"));
        thai.getElement().setAttribute("lang", "th");
        english.setLabel(getTranslation("concept.english"));
        forbidden.setLabel(getTranslation("concept.forbidden"));
        for (TextArea wordings : List.of(thai, english, forbidden)) {
            wordings.setHelperText(getTranslation("concept.one-a-line"));
        }
        english.addValueChangeListener(change -> suggestId());
        definition.setLabel(getTranslation("concept.definition"));
        office.setLabel(getTranslation("concept.office"));
        from.setLabel(getTranslation("concept.from"));
        to.setLabel(getTranslation("concept.to"));
        from.setPlaceholder("2022-06-01");
        to.setPlaceholder("2022-06-01");
        note.setLabel(getTranslation("concept.note"));
        source.setLabel(getTranslation("concept.source"));
        reason.setLabel(getTranslation("concept.reason"));
        for (HasValue<?, ?> field : fields()) {
            if (field instanceof TextField text) {
                text.setValueChangeMode(ValueChangeMode.LAZY);
                text.setWidthFull();
            } else if (field instanceof TextArea text) {
                text.setValueChangeMode(ValueChangeMode.LAZY);
                text.setWidthFull();
            }
            field.addValueChangeListener(change -> look());
        }
        reason.setWidthFull();
        problems.addClassName("problems");
        problems.getElement().setAttribute("role", "status");
        add(
                row(thai, english, forbidden),
                problems,
                row(domain, scope, status, enforce),
                row(id, source),
                row(definition, note),
                row(office, from, to),
                impact,
                reason);
        save.setText(getTranslation(mayKeep() ? "concept.save" : "concept.propose"));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> save());
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), save);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                thai.focus();
            }
        });
    }

    private static Div row(Component... fields) {
        Div row = new Div(fields);
        row.addClassName("fields");
        return row;
    }

    private List<HasValue<?, ?>> fields() {
        return List.of(
                thai,
                english,
                forbidden,
                domain,
                scope,
                status,
                enforce,
                id,
                source,
                definition,
                note,
                office,
                from,
                to);
    }

    private boolean mayKeep() {
        return user.role() != org.communique.desk.Role.TRANSLATOR;
    }

    private void show(Concept concept) {
        shown = concept;
        Map<String, String> cells = GlossaryCsv.columns(concept);
        id.setValue(cell(cells, "id"));
        domain.setValue(concept.domain());
        scope.setValue(cell(cells, "scope"));
        status.setValue(concept.status());
        enforce.setValue(cell(cells, "enforce").isEmpty() ? null : concept.enforce());
        thai.setValue(lines(cell(cells, "th"), cell(cells, "th_variants")));
        english.setValue(lines(cell(cells, "en"), cell(cells, "en_variants")));
        forbidden.setValue(lines(cell(cells, "en_forbidden")));
        definition.setValue(cell(cells, "definition"));
        office.setValue(cell(cells, "office"));
        from.setValue(cell(cells, "valid_from"));
        to.setValue(cell(cells, "valid_to"));
        note.setValue(cell(cells, "note"));
        source.setValue(cell(cells, "source"));
    }

    private static String cell(Map<String, String> cells, String column) {
        return cells.getOrDefault(column, "");
    }

    private static String lines(String... cells) {
        return Stream.of(cells)
                .filter(cell -> !cell.isEmpty())
                .map(cell -> cell.replace('|', '\n'))
                .collect(Collectors.joining("\n"));
    }

    private Concept whole(GlossaryCsv.Reading reading) {
        Concept concept = reading.rows().getFirst().concept();
        return shown == null ? concept : GlossaryCsv.restored(concept, shown);
    }

    private List<Concept> sound() {
        GlossaryCsv.Reading reading = typed();
        return reading.rows().isEmpty() ? List.of() : List.of(whole(reading));
    }

    private GlossaryCsv.Reading typed() {
        return GlossaryCsv.read(cells());
    }

    private Map<String, String> cells() {
        List<String> thaiLines = linesOf(thai);
        List<String> englishLines = linesOf(english);
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("id", id.getValue().strip());
        cells.put("domain", domain.getValue() == null ? "" : domain.getValue().id());
        cells.put("scope", scope.getValue().strip());
        cells.put("th", first(thaiLines));
        cells.put("th_variants", rest(thaiLines));
        cells.put("en", first(englishLines));
        cells.put("en_variants", rest(englishLines));
        cells.put("en_forbidden", String.join("|", linesOf(forbidden)));
        cells.put("note", note.getValue().strip());
        cells.put("source", source.getValue().strip());
        cells.put("status", status.getValue() == null ? "" : lower(status.getValue()));
        cells.put("enforce", enforce.getValue() == null ? "" : lower(enforce.getValue()));
        cells.put("definition", definition.getValue().strip());
        cells.put("office", office.getValue().strip());
        cells.put("valid_from", from.getValue().strip());
        cells.put("valid_to", to.getValue().strip());
        return cells;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> linesOf(TextArea field) {
        return field.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String first(List<String> lines) {
        return lines.isEmpty() ? "" : lines.getFirst();
    }

    private static String rest(List<String> lines) {
        return lines.stream().skip(1).collect(Collectors.joining("|"));
    }

    private void suggestId() {
        if (!idTyped) {
            id.setValue(ConceptId.made(first(linesOf(english)))
                    .map(made -> concepts.free(made).value())
                    .orElse(""));
        }
    }

    private void look() {
        GlossaryCsv.Reading reading = typed();
        List<String> wrong = reading.problems().stream().map(RowProblem::reason).toList();
        int seen = ++typed;
        if (thai.isEmpty() && english.isEmpty() && id.isEmpty()) {
            // an empty form is no mistake yet
            tell(List.of(), List.of());
            return;
        }
        // Who has typed the Thai alone wants to know that it is taken before the English is thought of.
        GlossaryCsv.Reading filled = reading.rows().isEmpty() ? GlossaryCsv.read(filled()) : reading;
        UI ui = UI.getCurrent();
        if (filled.rows().isEmpty() || ui == null) {
            tell(wrong, List.of());
            return;
        }
        Concept concept = whole(filled);
        boolean isNew = baseVersion == 0;
        background.run(
                ui,
                () -> isNew ? concepts.checkNew(concept) : concepts.check(concept),
                found -> {
                    if (seen == typed) {
                        tell(reading.rows().isEmpty() ? wrong : found.reasons(), found.clashes());
                    }
                },
                failure -> tell(List.of(String.valueOf(failure.getMessage())), List.of()));
    }

    /** What is typed, with something in the place of an English wording and an id that are still to come. */
    private Map<String, String> filled() {
        Map<String, String> cells = cells();
        cells.replaceAll(
                (column, cell) -> cell.isEmpty() && (column.equals("en") || column.equals("id")) ? "new" : cell);
        return cells;
    }

    private void tell(List<String> reasons, List<Clash> clashes) {
        problems.removeAll();
        if (reasons.isEmpty() && clashes.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        reasons.forEach(reason -> list.add(new ListItem(new Span("▲ " + reason))));
        for (Clash clash : clashes) {
            RouterLink other = new RouterLink(
                    clash.other().english() + " (" + clash.other().id() + ")",
                    GlossaryView.class,
                    new RouteParameters("concept", clash.other().id().value()));
            other.getElement().setAttribute("target", "_blank");
            list.add(new ListItem(
                    new Span("▲ "
                            + getTranslation("concept.clash", clash.wording().text()) + " "),
                    other));
        }
        problems.add(list);
    }

    private void save() {
        GlossaryCsv.Reading reading = typed();
        if (reading.rows().isEmpty()) {
            tell(reading.problems().stream().map(RowProblem::reason).toList(), List.of());
            save.setEnabled(true);
            return;
        }
        ConceptEdit edit = new ConceptEdit(whole(reading), baseVersion);
        String why = reason.getValue().strip();
        background.run(
                UI.getCurrentOrThrow(),
                () -> concepts.submit(edit, why, user),
                submitted -> {
                    close();
                    onDone.accept(submitted);
                },
                this::failed);
    }

    private void failed(RuntimeException failure) {
        save.setEnabled(true);
        switch (failure) {
            case BadConcept bad -> tell(bad.reasons(), bad.clashes());
            case BadText bad -> tell(List.of(String.valueOf(bad.getMessage())), List.of());
            case ConceptConflict conflict ->
                new ConceptConflictDialog(conflict, "concept.conflict", mine -> {
                            baseVersion = conflict.stored().version();
                            id.setReadOnly(true);
                            show(conflict.decided(mine));
                        })
                        .open();
            default ->
                tell(List.of(getTranslation("failed.unknown") + " " + String.valueOf(failure.getMessage())), List.of());
        }
    }
}
