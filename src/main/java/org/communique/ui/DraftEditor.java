package org.communique.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The English draft, editable. Each loading is an epoch; within it the browser numbers its edits, so that what arrives
 * late is known to be late on either side.
 */
@Tag("communique-editor")
@NpmPackage(value = "@codemirror/state", version = "6.7.6")
@NpmPackage(value = "@codemirror/view", version = "6.43.15")
@NpmPackage(value = "@codemirror/commands", version = "6.11.1")
@JsModule("./editor/communique-editor.js")
class DraftEditor extends Component implements HasSize {
    /** Longer texts are not looked at while typed: a release is some pages, not a book. In UTF-16 code units. */
    static final int LONGEST = 500_000;

    private final Consumer<Edit> onEdit;
    private final Consumer<String> onSetAside;
    private boolean editable = true;
    private int epoch;
    private int sequence;
    private String text = "";

    /**
     * One state of the draft as typed.
     *
     * @param epoch which loading it goes back to
     * @param sequence number of the edit within it
     * @param text the whole draft
     */
    record Edit(int epoch, int sequence, String text) {}

    /**
     * An editor with nothing in it yet.
     *
     * @param onEdit told of each state of the draft that the browser sends
     * @param onSetAside told the id of a finding that somebody wants to set aside
     */
    DraftEditor(Map<String, String> labels, String label, Consumer<Edit> onEdit, Consumer<String> onSetAside) {
        this.onEdit = onEdit;
        this.onSetAside = onSetAside;
        getElement().setPropertyBean("labels", labels);
        getElement().setProperty("label", label);
    }

    /** Shows a text anew; what the browser still sends of the one before is no longer listened to. */
    Edit load(String newText) {
        epoch++;
        sequence = 0;
        text = newText;
        getElement().callJsFunction("load", newText, epoch);
        return now();
    }

    /** The draft as last heard from the browser. */
    Edit now() {
        return new Edit(epoch, sequence, text);
    }

    void show(Shown.Draft review) {
        getElement().callJsFunction("showReview", review);
    }

    void applyFix(String finding, int index) {
        getElement().callJsFunction("applyFix", finding, index);
    }

    /** Inserts text at an offset of the draft as it was at an edit, as one undoable step. */
    void insertAt(int offset, String inserted, Edit at) {
        getElement().callJsFunction("insertAt", offset, inserted, at.epoch(), at.sequence());
    }

    void jumpTo(String finding) {
        getElement().callJsFunction("jumpTo", finding);
    }

    /** Whether edits are taken; a browser that sends some all the same is not listened to. */
    void setEditable(boolean taken) {
        editable = taken;
        getElement().setProperty("readOnly", !taken);
    }

    /** Holds the keyboard off for a while; what was on its way already is still heard. */
    void pause() {
        getElement().setProperty("readOnly", true);
    }

    @ClientCallable
    void draftChanged(int ofEpoch, int ofSequence, String newText) {
        if (!editable || ofEpoch != epoch || ofSequence <= sequence) {
            return;
        }
        sequence = ofSequence;
        text = newText;
        onEdit.accept(now());
    }

    @ClientCallable
    void setAsideWanted(String finding) {
        onSetAside.accept(finding);
    }
}
