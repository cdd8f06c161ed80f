package org.communique.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.communique.desk.BadConcept;
import org.communique.desk.ConceptConflict;
import org.communique.desk.ConceptDesk;
import org.communique.desk.ConceptEdit;
import org.communique.desk.Role;
import org.communique.desk.StoredConcept;
import org.communique.desk.Submitted;
import org.communique.desk.User;
import org.communique.glossary.Concept;
import org.communique.glossary.ConceptChange;
import org.communique.glossary.ConceptField;
import org.jspecify.annotations.Nullable;

/**
 * What edits would do, part by part and in the stored releases; only then are they handed in. Who does not want to wait for
 * all the releases stops the looking.
 */
final class ChangeDialog extends Dialog {
    /** Concepts that are listed; a browser does not bear a hundred thousand. */
    static final int SHOWN = 100;

    final Div notices = new Div();
    final UnorderedList concepts = new UnorderedList();
    final ImpactPanel impact;
    final TextField reason = new TextField();
    final Button confirm = new Button();

    /**
     * What is about to be done.
     *
     * @param title for people
     * @param edits worked out off the page
     * @param reason that is offered; may be empty
     * @param decides whether it is a decision that is in force at once, whatever the rule says of edits
     * @param handIn given the edits and the reason
     */
    record Asked(
            String title,
            Supplier<List<ConceptEdit>> edits,
            String reason,
            boolean decides,
            BiFunction<List<ConceptEdit>, String, Submitted> handIn) {}

    /** An edit beside what is stored, or null. */
    private record Beside(@Nullable Concept stored, Concept edited) {}

    private record Worked(List<ConceptEdit> edits, List<Beside> first, boolean waits) {}

    private ChangeDialog(GlossaryDesks desks, Asked asked, Worked worked, Consumer<Submitted> onDone) {
        setHeaderTitle(asked.title());
        setWidth("min(980px, 96vw)");
        setCloseOnOutsideClick(false);
        concepts.addClassName("versions-list");
        worked.first().forEach(beside -> concepts.add(item(beside)));
        if (worked.edits().size() > SHOWN) {
            concepts.add(
                    new ListItem(getTranslation("impact.more", worked.edits().size() - SHOWN)));
        }
        impact = new ImpactPanel(
                desks, () -> worked.edits().stream().map(ConceptEdit::concept).toList());
        impact.whenEnded(() -> confirm.setEnabled(true));
        reason.setLabel(getTranslation("concept.reason"));
        reason.setWidthFull();
        reason.setValue(asked.reason());
        confirm.setText(getTranslation(
                asked.decides() ? "concept.approve" : worked.waits() ? "concept.propose" : "concept.save"));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.setEnabled(false);
        confirm.addClickListener(click -> {
            String why = reason.getValue().strip();
            desks.background()
                    .run(
                            UI.getCurrentOrThrow(),
                            () -> asked.handIn().apply(worked.edits(), why),
                            submitted -> {
                                close();
                                onDone.accept(submitted);
                            },
                            failure -> {
                                confirm.setEnabled(true);
                                notices.removeAll();
                                notices.add(failed(failure));
                            });
        });
        add(
                new Span(getTranslation(
                        worked.edits().size() == 1 ? "glossary.count.one" : "glossary.count",
                        worked.edits().size())),
                concepts,
                impact,
                reason,
                notices);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), confirm);
    }

    /**
     * Works out the edits and shows what they would do.
     *
     * @param by the button that asked, off until there is an answer
     * @param onDone hears what became of the edits, where they were handed in
     * @param onFailure hears why there is nothing to show
     */
    static void open(
            GlossaryDesks desks,
            User user,
            Button by,
            Asked asked,
            Consumer<Submitted> onDone,
            Consumer<RuntimeException> onFailure) {
        by.setEnabled(false);
        desks.background()
                .run(
                        UI.getCurrentOrThrow(),
                        () -> work(desks.concepts(), asked.edits().get(), user),
                        worked -> {
                            by.setEnabled(true);
                            ChangeDialog dialog = new ChangeDialog(desks, asked, worked, onDone);
                            dialog.open();
                            dialog.impact.start();
                        },
                        failure -> {
                            by.setEnabled(true);
                            onFailure.accept(failure);
                        });
    }

    private static Worked work(ConceptDesk concepts, List<ConceptEdit> edits, User user) {
        List<Beside> first = edits.stream()
                .limit(SHOWN)
                .map(edit -> new Beside(
                        concepts.find(edit.concept().id())
                                .map(StoredConcept::concept)
                                .orElse(null),
                        edit.concept()))
                .toList();
        return new Worked(edits, first, user.role() == Role.TRANSLATOR || concepts.takesTwo());
    }

    private ListItem item(Beside beside) {
        Concept edited = beside.edited();
        Span thai = new Span(edited.thai());
        thai.getElement().setAttribute("lang", "th");
        ListItem item = new ListItem(new Div(thai, new Span(" · " + edited.english() + " (" + edited.id() + ")")));
        item.add(parts(this, beside.stored(), edited));
        return item;
    }

    /** Every part that differs from what is stored; of a concept that is not there yet, every part. */
    static Div parts(com.vaadin.flow.component.Component where, @Nullable Concept stored, Concept edited) {
        Div parts = new Div();
        if (stored == null) {
            for (ConceptField field : ConceptField.values()) {
                if (!field.text(edited).isEmpty()) {
                    parts.add(Words.change(where, new ConceptChange(field, "", field.text(edited))));
                }
            }
        } else {
            ConceptChange.between(stored, edited).forEach(change -> parts.add(Words.change(where, change)));
        }
        return parts;
    }

    private Notice failed(RuntimeException failure) {
        String what = getTranslation(
                switch (failure) {
                    case BadConcept bad -> "concept.bad";
                    case ConceptConflict conflict -> "concept.conflict.title";
                    default -> "glossary.not-stored";
                });
        return Notice.bad(what, String.valueOf(failure.getMessage()));
    }
}
