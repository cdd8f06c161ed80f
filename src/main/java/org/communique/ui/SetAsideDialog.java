package org.communique.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.BiConsumer;
import org.communique.qa.Finding;
import org.communique.qa.Policy;
import org.communique.qa.Reach;

/** Asks why a finding is to be set aside, and how far that reaches. */
final class SetAsideDialog extends Dialog {
    final TextArea reason = new TextArea();
    final RadioButtonGroup<Reach> reach = new RadioButtonGroup<>();
    final Button confirm = new Button();

    SetAsideDialog(Finding finding, BiConsumer<Reach, String> onReason) {
        setHeaderTitle(getTranslation("set-aside.title"));
        setWidth("min(520px, 94vw)");
        reason.setLabel(getTranslation("set-aside.reason"));
        reason.setHelperText(getTranslation("set-aside.help"));
        reason.setWidthFull();
        reason.setMaxLength(1000);
        reason.setRequiredIndicatorVisible(true);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.addValueChangeListener(
                change -> confirm.setEnabled(!change.getValue().isBlank()));
        reach.setLabel(getTranslation("set-aside.reach"));
        reach.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        reach.setItems(Reach.values());
        reach.setItemLabelGenerator(to -> getTranslation(label(to, finding)));
        reach.setValue(Reach.HERE);
        add(new Paragraph(finding.message()), reason, reach);
        if (Policy.takesTwo(finding.check())) {
            add(new Paragraph(getTranslation("set-aside.two")));
        }
        confirm.setText(getTranslation("set-aside.confirm"));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setEnabled(false);
        confirm.addClickListener(click -> {
            close();
            onReason.accept(reach.getValue(), reason.getValue().strip());
        });
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), confirm);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                reason.focus();
            }
        });
    }

    private static String label(Reach reach, Finding finding) {
        return switch (reach) {
            case HERE -> "set-aside.here";
            case RELEASE -> "set-aside.release";
            case EVERYWHERE -> finding.concept() == null ? "set-aside.everywhere" : "set-aside.everywhere.term";
        };
    }
}
