package org.communique.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.communique.desk.ConceptDesk;
import org.communique.desk.GlossaryChange;
import org.communique.desk.Submitted;
import org.communique.desk.User;
import org.communique.glossary.ConceptId;
import org.communique.glossary.Domain;
import org.communique.glossary.Enforcement;
import org.communique.glossary.Scope;
import org.communique.glossary.SharedEdit;
import org.communique.glossary.Status;

/** Asks what many concepts are to have in common; what is left open stays as each has it. */
final class SharedEditDialog extends Dialog {
    final Select<Domain> domain = new Select<>();
    final Select<Status> status = new Select<>();
    /** Empty inside: as the domain has it. */
    final Select<Optional<Enforcement>> enforce = new Select<>();

    final Checkbox setScope = new Checkbox();
    final TextField scope = new TextField();
    final Checkbox setSource = new Checkbox();
    final TextField source = new TextField();
    final TextField more = new TextField();
    final Div notices = new Div();
    final Button show = new Button();

    SharedEditDialog(GlossaryDesks desks, User user, List<ConceptId> ids, Consumer<Submitted> onDone) {
        setHeaderTitle(getTranslation("bulk.title", ids.size()));
        setWidth("min(860px, 94vw)");
        setCloseOnOutsideClick(false);
        String stays = getTranslation("bulk.stays");
        domain.setLabel(getTranslation("concept.domain"));
        domain.setItems(Domain.values());
        domain.setEmptySelectionAllowed(true);
        domain.setEmptySelectionCaption(stays);
        domain.setItemLabelGenerator(value -> value == null ? stays : value.id());
        status.setLabel(getTranslation("concept.status"));
        status.setItems(Status.values());
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(stays);
        status.setItemLabelGenerator(value -> value == null ? stays : getTranslation("status." + value.name()));
        enforce.setLabel(getTranslation("concept.enforce"));
        enforce.setItems(Stream.concat(
                        Stream.of(Optional.<Enforcement>empty()),
                        Arrays.stream(Enforcement.values()).map(Optional::of))
                .toList());
        enforce.setEmptySelectionAllowed(true);
        enforce.setEmptySelectionCaption(stays);
        enforce.setItemLabelGenerator(value -> value == null
                ? stays
                : value.map(weight -> getTranslation("enforce." + weight.name()))
                        .orElse(getTranslation("concept.enforce.domain")));
        setScope.setLabel(getTranslation("bulk.set-scope"));
        scope.setLabel(getTranslation("concept.scope"));
        scope.setHelperText(getTranslation("concept.scope.help"));
        opens(setScope, scope);
        setSource.setLabel(getTranslation("bulk.set-source"));
        source.setLabel(getTranslation("concept.source"));
        opens(setSource, source);
        more.setLabel(getTranslation("bulk.more"));
        more.setWidthFull();
        show.setText(getTranslation("bulk.show"));
        show.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        show.addClickListener(click -> {
            notices.removeAll();
            SharedEdit edit;
            try {
                edit = edit();
            } catch (IllegalArgumentException wrong) { // a scope that is none
                failed(wrong);
                return;
            }
            ChangeDialog.open(
                    desks,
                    user,
                    show,
                    asked(desks.concepts(), user, getTranslation("bulk.title", ids.size()), ids, edit),
                    submitted -> {
                        close();
                        onDone.accept(submitted);
                    },
                    this::failed);
        });
        add(
                new Paragraph(getTranslation("bulk.help")),
                row(domain, status, enforce),
                row(setScope, scope),
                row(setSource, source),
                more,
                notices);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), show);
    }

    /** The same edit of many, as one change. */
    static ChangeDialog.Asked asked(
            ConceptDesk concepts, User user, String title, List<ConceptId> ids, SharedEdit edit) {
        return new ChangeDialog.Asked(
                title,
                () -> ConceptDesk.edits(
                        ids.stream()
                                .map(concepts::find)
                                .flatMap(Optional::stream)
                                .toList(),
                        edit),
                "",
                false,
                (edits, reason) -> concepts.submit(edits, GlossaryChange.Kind.BULK, reason, user));
    }

    private SharedEdit edit() {
        Optional<Enforcement> weight = enforce.getValue();
        String added = more.getValue().strip();
        return new SharedEdit(
                domain.getValue(),
                setScope.getValue() ? Scope.of(scope.getValue().strip()) : null,
                status.getValue(),
                enforce.isEmpty() ? null : weight.orElse(null),
                !enforce.isEmpty() && weight.isEmpty(),
                setSource.getValue() ? source.getValue().strip() : null,
                added.isEmpty() ? null : added);
    }

    /** A field that may also be emptied is told apart from one that was left alone by its box. */
    private static void opens(Checkbox box, TextField field) {
        field.setEnabled(false);
        box.addValueChangeListener(change -> field.setEnabled(change.getValue()));
    }

    private static Div row(Component... fields) {
        Div row = new Div(fields);
        row.addClassName("fields");
        return row;
    }

    private void failed(RuntimeException failure) {
        notices.removeAll();
        notices.add(Notice.bad(getTranslation("glossary.not-stored"), String.valueOf(failure.getMessage())));
    }
}
