package org.communique.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.communique.qa.Finding;

/** Asks why a finding is to be set aside. */
final class SetAsideDialog extends Dialog {
    final TextArea reason = new TextArea();
    final Button confirm = new Button();

    SetAsideDialog(Finding finding, Consumer<String> onReason) {
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
        add(new Paragraph(finding.message()), reason);
        confirm.setText(getTranslation("set-aside.confirm"));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setEnabled(false);
        confirm.addClickListener(click -> {
            close();
            onReason.accept(reason.getValue().strip());
        });
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), confirm);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                reason.focus();
            }
        });
    }
}
