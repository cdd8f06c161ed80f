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
    private final transient Consumer<Judgement> onConfirm;

    SetAsideList(Consumer<Judgement> onRestore, Consumer<Judgement> onConfirm) {
        this.onRestore = onRestore;
        this.onConfirm = onConfirm;
        add(new H3(getTranslation("set-aside.list")), list);
        setVisible(false);
    }

    /** @param user who looks: what they set aside themselves, another has to confirm */
    void show(List<Judgement> judgements, boolean editable, String user) {
        list.removeAll();
        for (Judgement judgement : judgements) {
            Span what = new Span(Words.symbol(judgement.severity()) + " " + judgement.message());
            what.addClassNames("change", "faint");
            Span why = new Span(
                    getTranslation("set-aside.why", judgement.reason(), judgement.user(), Words.time(judgement.at())));
            why.addClassName("change");
            Span reach = new Span(getTranslation(reach(judgement)));
            reach.addClassNames("change", "faint");
            ListItem item = new ListItem(what, why, reach);
            item.addClassName("finding");
            if (editable) {
                NativeButton restore = FindingCard.button(
                        "",
                        getTranslation("set-aside.restore"),
                        getTranslation("set-aside.restore.label", judgement.message()));
                restore.addClickListener(click -> onRestore.accept(judgement));
                Div actions = new Div();
                if (judgement.isPending() && !judgement.user().equals(user)) {
                    NativeButton confirm = FindingCard.button(
                            "",
                            getTranslation("set-aside.agree"),
                            getTranslation("set-aside.agree.label", judgement.message()));
                    confirm.addClickListener(click -> onConfirm.accept(judgement));
                    actions.add(confirm);
                }
                actions.add(restore);
                actions.addClassName("actions");
                item.add(actions);
            }
            list.add(item);
        }
        setVisible(!judgements.isEmpty());
    }

    private static String reach(Judgement judgement) {
        if (judgement.isPending()) {
            return "set-aside.pending";
        }
        return switch (judgement.reach()) {
            case HERE -> "set-aside.reached.here";
            case RELEASE -> "set-aside.reached.release";
            case EVERYWHERE -> "set-aside.reached.everywhere";
        };
    }
}
