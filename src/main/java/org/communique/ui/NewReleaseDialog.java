package org.communique.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.communique.desk.BadText;
import org.communique.desk.ReleaseDesk;

/** Asks for a release and, where there is one, its draft; stores them and opens the Workbench. */
final class NewReleaseDialog extends Dialog {
    final TextArea thai = new TextArea();
    final TextArea english = new TextArea();
    final Button create = new Button();
    final Paragraph notice = new Paragraph();

    private final transient ReleaseDesk releases;
    private final transient Background background;
    private final String user;

    NewReleaseDialog(ReleaseDesk releases, Background background, String user) {
        this.releases = releases;
        this.background = background;
        this.user = user;
        setHeaderTitle(getTranslation("new.title"));
        setWidth("min(1100px, 94vw)");
        notice.addClassNames("notice", "bad");
        notice.getElement().setAttribute("role", "alert");
        notice.setVisible(false);
        thai.setLabel(getTranslation("new.thai"));
        thai.setHelperText(getTranslation("new.thai.help"));
        thai.getElement().setAttribute("lang", "th");
        thai.setRequiredIndicatorVisible(true);
        english.setLabel(getTranslation("new.english"));
        english.setHelperText(getTranslation("new.english.help"));
        for (TextArea area : java.util.List.of(thai, english)) {
            area.setMaxLength(DraftEditor.LONGEST);
        }
        Div texts = new Div(
                new Div(thai, new TextUpload(getTranslation("new.thai.file"), thai::setValue, this::say)),
                new Div(english, new TextUpload(getTranslation("new.english.file"), english::setValue, this::say)));
        texts.addClassName("versions");
        add(new Paragraph(getTranslation("new.help")), notice, texts);
        create.setText(getTranslation("new.create"));
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.setDisableOnClick(true);
        create.addClickListener(click -> store());
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), create);
    }

    private void store() {
        String source = thai.getValue();
        String draft = english.getValue();
        background.run(
                UI.getCurrentOrThrow(),
                () -> releases.add(source, draft, user),
                id -> {
                    close();
                    UI.getCurrentOrThrow().navigate(WorkbenchView.class, id.value());
                },
                failure -> say(
                        failure instanceof BadText
                                ? String.valueOf(failure.getMessage())
                                : getTranslation("new.failed", String.valueOf(failure.getMessage()))));
    }

    private void say(String text) {
        notice.setText(text);
        notice.setVisible(true);
        create.setEnabled(true);
    }
}
