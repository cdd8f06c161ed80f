package org.communique.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.communique.desk.Judgement;
import org.communique.qa.Fingerprint;
import org.communique.qa.Reach;

/**
 * What people set aside in this release, with their reasons and a way back. What they set aside in every release is folded
 * away where this one has nothing of it.
 */
final class SetAsideList extends Div {
    private final H3 heading = new H3();
    private final UnorderedList list = new UnorderedList();
    private final UnorderedList others = new UnorderedList();
    private final NativeDetails fold = new NativeDetails();
    private final String user;
    private final transient Consumer<Judgement> onRestore;
    private final transient Consumer<Judgement> onConfirm;

    private record Seen(List<Judgement> near, List<Judgement> far, boolean editable) {}

    private transient Seen seen = new Seen(List.of(), List.of(), false);

    /** @param user who looks: what they set aside themselves, another has to confirm */
    SetAsideList(String user, Consumer<Judgement> onRestore, Consumer<Judgement> onConfirm) {
        this.user = user;
        this.onRestore = onRestore;
        this.onConfirm = onConfirm;
        heading.setText(getTranslation("set-aside.list"));
        fold.setContent(others);
        add(heading, list, fold);
        setVisible(false);
    }

    /** @param met the fingerprints of all that the last review saw, set aside or not */
    void show(List<Judgement> judgements, Set<Fingerprint> met, boolean editable) {
        List<Judgement> near = new ArrayList<>();
        List<Judgement> far = new ArrayList<>();
        for (Judgement judgement : judgements) {
            boolean here = judgement.reach() != Reach.EVERYWHERE || met.contains(judgement.fingerprint());
            (here ? near : far).add(judgement);
        }
        Seen now = new Seen(near, far, editable);
        if (now.equals(seen)) {
            return;
        }
        seen = now;
        list.removeAll();
        near.forEach(judgement -> list.add(item(judgement, editable)));
        others.removeAll();
        far.forEach(judgement -> others.add(item(judgement, editable)));
        fold.setSummaryText(getTranslation("set-aside.elsewhere", far.size()));
        fold.setVisible(!far.isEmpty());
        setVisible(!judgements.isEmpty());
    }

    private ListItem item(Judgement judgement, boolean editable) {
        Span what = new Span(Words.symbol(judgement.severity()) + " " + judgement.message());
        what.addClassNames("change", "faint");
        Span why = new Span(
                getTranslation("set-aside.why", judgement.reason(), judgement.user(), Words.time(judgement.at())));
        why.addClassName("change");
        Span how = new Span(getTranslation(reach(judgement.reach())));
        how.addClassNames("change", "faint");
        if (judgement.confirmedBy() != null) {
            how.setText(how.getText() + " · " + getTranslation("set-aside.agreed", judgement.confirmedBy()));
        }
        ListItem item = new ListItem(what, why, how);
        item.addClassName("finding");
        if (judgement.pending()) {
            Span waits = new Span(getTranslation("set-aside.pending"));
            waits.addClassNames("change", "warning");
            item.add(waits);
        }
        if (editable) {
            Div actions = new Div();
            actions.addClassName("actions");
            if (judgement.pending() && !judgement.user().equals(user)) {
                NativeButton confirm = FindingCard.button(
                        "main",
                        getTranslation("set-aside.agree"),
                        getTranslation("set-aside.agree.label", judgement.message()));
                confirm.addClickListener(click -> onConfirm.accept(judgement));
                actions.add(confirm);
            }
            NativeButton restore = FindingCard.button(
                    "",
                    getTranslation("set-aside.restore"),
                    getTranslation("set-aside.restore.label", judgement.message()));
            restore.addClickListener(click -> onRestore.accept(judgement));
            actions.add(restore);
            item.add(actions);
        }
        return item;
    }

    private static String reach(Reach reach) {
        return switch (reach) {
            case HERE -> "set-aside.reached.here";
            case RELEASE -> "set-aside.reached.release";
            case EVERYWHERE -> "set-aside.reached.everywhere";
        };
    }
}
