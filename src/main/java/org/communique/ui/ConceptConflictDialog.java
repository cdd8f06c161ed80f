package org.communique.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.communique.desk.ConceptConflict;
import org.communique.glossary.ConceptChange;
import org.communique.glossary.ConceptField;

/**
 * Two people edited one concept: what only one of them changed is kept from both, what both changed is chosen part by
 * part. Nothing is stored here: the outcome goes back to who asked.
 */
final class ConceptConflictDialog extends Dialog {
    final Map<ConceptField, RadioButtonGroup<Boolean>> choices = new EnumMap<>(ConceptField.class);
    final Button decide = new Button();

    /**
     * @param words what the two sides are called: the start of the keys of the texts
     * @param onDecision hears which of the contested parts are to be as they were handed in
     */
    ConceptConflictDialog(ConceptConflict conflict, String words, Consumer<Set<ConceptField>> onDecision) {
        ConceptChange.Merge merge = conflict.merge();
        setHeaderTitle(getTranslation("concept.conflict.title"));
        setWidth("min(860px, 94vw)");
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        add(new Paragraph(String.valueOf(conflict.getMessage())));
        add(new Paragraph(getTranslation(words + (merge.contested().isEmpty() ? ".merged" : ".choose"))));
        for (ConceptField field : ConceptField.values()) {
            if (merge.contested().contains(field)) {
                RadioButtonGroup<Boolean> choice = new RadioButtonGroup<>();
                choice.setLabel(getTranslation("field." + field.name()));
                choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
                choice.setItems(false, true);
                choice.setItemLabelGenerator(mine -> {
                    String text = field.text(
                            mine ? conflict.mine() : conflict.stored().concept());
                    return getTranslation(words + (mine ? ".mine" : ".theirs")) + " " + (text.isEmpty() ? "—" : text);
                });
                choice.setValue(false);
                choices.put(field, choice);
                add(new Div(choice));
            }
        }
        decide.setText(getTranslation(words + ".take"));
        decide.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        decide.addClickListener(click -> {
            Set<ConceptField> mine = EnumSet.noneOf(ConceptField.class);
            choices.forEach((field, choice) -> {
                if (choice.getValue()) {
                    mine.add(field);
                }
            });
            close();
            onDecision.accept(mine);
        });
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), decide);
    }
}
