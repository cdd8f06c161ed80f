package org.communique.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.communique.desk.Judgement;

/** What people set aside in this release, with their reasons and a way back. */
final class SetAsideList extends Div {
    private final UnorderedList list = new UnorderedList();
    private final transient Consumer<Judgement> onRestore;

    SetAsideList(Consumer<Judgement> onRestore) {
        this.onRestore = onRestore;
        add(new H3(getTranslation("set-aside.list")), list);
        setVisible(false);
    }

    void show(List<Judgement> judgements, boolean editable) {
        list.removeAll();
        for (Judgement judgement : judgements) {
            Span what = new Span(Words.symbol(judgement.severity()) + " " + judgement.message());
            what.addClassNames("change", "faint");
            Span why = new Span(
                    getTranslation("set-aside.why", judgement.reason(), judgement.user(), Words.time(judgement.at())));
            why.addClassName("change");
            ListItem item = new ListItem(what, why);
            item.addClassName("finding");
            if (editable) {
                NativeButton restore = FindingCard.button(
                        "",
                        getTranslation("set-aside.restore"),
                        getTranslation("set-aside.restore.label", judgement.message()));
                restore.addClickListener(click -> onRestore.accept(judgement));
                Div actions = new Div(restore);
                actions.addClassName("actions");
                item.add(actions);
            }
            list.add(item);
        }
        setVisible(!judgements.isEmpty());
    }
}
