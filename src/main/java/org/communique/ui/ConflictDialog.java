package org.communique.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.communique.desk.StoredRelease;

/** Two people edited one draft: shows both texts, lets one be chosen or merged by hand. Nothing is stored before that. */
final class ConflictDialog extends Dialog {
    final TextArea theirs = new TextArea();
    final TextArea mine = new TextArea();
    final Button keepTheirs = new Button();
    final Button storeMine = new Button();
    private String lastTyped;

    /**
     * Asks which text is to hold.
     *
     * @param onDecision told the text that is to hold
     */
    ConflictDialog(StoredRelease stored, String typed, Consumer<String> onDecision) {
        lastTyped = typed;
        setHeaderTitle(getTranslation("conflict.title"));
        setWidth("min(1200px, 94vw)");
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        theirs.setLabel(getTranslation("conflict.theirs", stored.updatedBy(), Words.time(stored.updatedAt())));
        theirs.setValue(stored.draft());
        theirs.setReadOnly(true);
        mine.setLabel(getTranslation("conflict.mine"));
        mine.setValue(typed);
        mine.setHelperText(getTranslation("conflict.merge"));
        Div texts = new Div(theirs, mine);
        texts.addClassName("versions");
        add(new Paragraph(getTranslation("conflict.help", stored.updatedBy())), texts);
        keepTheirs.setText(getTranslation("conflict.keep-theirs"));
        keepTheirs.addClickListener(click -> decide(stored.draft(), onDecision));
        storeMine.setText(getTranslation("conflict.store-mine"));
        storeMine.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        storeMine.addClickListener(click -> decide(mine.getValue(), onDecision));
        getFooter().add(keepTheirs, storeMine);
    }

    /** What arrives from the keyboard after the conflict came up, so that it is not lost. */
    void typed(String text) {
        if (mine.getValue().equals(lastTyped)) {
            mine.setValue(text);
        }
        lastTyped = text;
    }

    private void decide(String text, Consumer<String> onDecision) {
        close();
        onDecision.accept(text);
    }
}
