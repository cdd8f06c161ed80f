package org.communique.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.communique.qa.Fix;
import org.jspecify.annotations.Nullable;

/** The findings by segment. From one review to the next only what differs is touched, so that nothing moves under the hand. */
final class FindingList extends Div {
    private record Key(Shown.Named named, List<String> replaced, boolean editable, String note) {}

    private record Group(H3 heading, UnorderedList list) {}

    private final Map<Integer, Group> groups = new HashMap<>();
    private Map<String, FindingCard> cards = new HashMap<>();
    private Map<String, Key> keys = new HashMap<>();
    private final Paragraph none = new Paragraph();
    private final transient FindingCard.Actions actions;

    FindingList(FindingCard.Actions actions) {
        this.actions = actions;
        none.addClassName("faint");
    }

    /**
     * Shows the findings of a review.
     *
     * @param findings in the order of the report
     * @param draft that the review was of
     * @param notes what else to say on a card, by the names of the findings
     * @param ifNone what to say where there is none
     */
    void show(List<Shown.Named> findings, String draft, boolean editable, Map<String, String> notes, String ifNone) {
        Map<String, FindingCard> newCards = new HashMap<>();
        Map<String, Key> newKeys = new HashMap<>();
        Map<Integer, List<FindingCard>> bySegment = new LinkedHashMap<>();
        for (Shown.Named named : findings) {
            Key key = key(named, draft, editable, notes.getOrDefault(named.id(), ""));
            FindingCard card = cards.get(named.id());
            if (card == null || !sameWords(key, keys.get(named.id()))) {
                card = new FindingCard(named, draft, editable, key.note(), actions);
            }
            newCards.put(named.id(), card);
            newKeys.put(named.id(), key);
            bySegment
                    .computeIfAbsent(named.finding().segment(), n -> new ArrayList<>())
                    .add(card);
        }
        cards = newCards;
        keys = newKeys;
        groups.keySet().retainAll(bySegment.keySet());
        List<Component> wanted = new ArrayList<>();
        bySegment.forEach((number, ofSegment) -> {
            Group group = groups.computeIfAbsent(
                    number, n -> new Group(new H3(getTranslation("findings.segment", n)), new UnorderedList()));
            Arrange.children(group.list(), ofSegment);
            wanted.add(group.heading());
            wanted.add(group.list());
        });
        if (findings.isEmpty()) {
            none.setText(ifNone);
            wanted.add(none);
        }
        Arrange.children(this, wanted);
    }

    private static Key key(Shown.Named named, String draft, boolean editable, String note) {
        List<String> replaced = new ArrayList<>();
        for (Fix fix : named.finding().fixes()) {
            replaced.add(fix.span().end() <= draft.length() ? fix.span().of(draft) : "");
        }
        return new Key(named, replaced, editable, note);
    }

    /** Whether a card would read the same; where its words stand does not matter, the browser follows that. */
    private static boolean sameWords(Key a, @Nullable Key b) {
        return b != null
                && a.editable() == b.editable()
                && a.note().equals(b.note())
                && a.replaced().equals(b.replaced())
                && a.named().finding().message().equals(b.named().finding().message())
                && a.named().finding().severity() == b.named().finding().severity()
                && a.named().finding().fixes().stream()
                        .map(Fix::replacement)
                        .toList()
                        .equals(b.named().finding().fixes().stream()
                                .map(Fix::replacement)
                                .toList());
    }
}
