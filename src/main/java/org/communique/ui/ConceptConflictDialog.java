package org.communique.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.communique.desk.ConceptConflict;
import org.communique.glossary.Concept;
import org.communique.glossary.ConceptChange;
import org.communique.glossary.ConceptField;

/**
 * Two people edited one concept: what only one of them changed is kept from both, what both changed is chosen part by
 * part. Nothing is stored here: the outcome goes back into the form.
 */
final class ConceptConflictDialog extends Dialog {
    final Map<ConceptField, RadioButtonGroup<Boolean>> choices = new EnumMap<>(ConceptField.class);
    final Button decide = new Button();

    ConceptConflictDialog(ConceptConflict conflict, Consumer<Concept> onDecision) {
        ConceptChange.Merge merge = conflict.merge();
        setHeaderTitle(getTranslation("conflict.title"));
        setWidth("min(860px, 94vw)");
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        add(new Paragraph(String.valueOf(conflict.getMessage())));
        add(new Paragraph(
                getTranslation(merge.contested().isEmpty() ? "concept.conflict.merged" : "concept.conflict.choose")));
        for (ConceptField field : ConceptField.values()) {
            if (merge.contested().contains(field)) {
                RadioButtonGroup<Boolean> choice = new RadioButtonGroup<>();
                choice.setLabel(getTranslation("field." + field.name()));
                choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
                choice.setItems(false, true);
                choice.setItemLabelGenerator(mine -> {
                    String text = field.text(
                            mine ? conflict.mine() : conflict.stored().concept());
                    return getTranslation(mine ? "concept.conflict.mine" : "concept.conflict.theirs") + " "
                            + (text.isEmpty() ? "—" : text);
                });
                choice.setValue(false);
                choices.put(field, choice);
                add(new Div(choice));
            }
        }
        decide.setText(getTranslation("concept.conflict.take"));
        decide.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        decide.addClickListener(click -> {
            Concept decided = merge.merged();
            for (Map.Entry<ConceptField, RadioButtonGroup<Boolean>> choice : choices.entrySet()) {
                if (choice.getValue().getValue()) {
                    decided = choice.getKey().from(conflict.mine(), decided);
                }
            }
            close();
            onDecision.accept(decided);
        });
        getFooter().add(decide);
    }
}
