package org.communique.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Passage;
import org.communique.desk.Drafted;
import org.communique.qa.Finding;
import org.communique.qa.Gap;

/** Segments of the release that the draft has no English for, each with a button that drafts some. */
final class UntranslatedList extends Div {
    /** What a drafted text may be asked to do. */
    @FunctionalInterface
    interface Insert {
        void insert(Drafted drafted, DraftEditor.Edit reviewed);
    }

    private final UnorderedList list = new UnorderedList();
    private final Map<String, Entry> entries = new HashMap<>();
    private final transient IntConsumer onDraft;
    private final transient Insert onInsert;

    UntranslatedList(IntConsumer onDraft, Insert onInsert) {
        this.onDraft = onDraft;
        this.onInsert = onInsert;
        add(new H3(getTranslation("untranslated.title")), list);
        setVisible(false);
    }

    void show(List<AlignedSegment> segments, boolean editable) {
        Map<String, Entry> kept = new HashMap<>();
        List<Component> wanted = new ArrayList<>();
        for (AlignedSegment segment : segments) {
            Passage source = segment.source();
            if (source == null || segment.target() != null) {
                continue;
            }
            Entry entry = entries.getOrDefault(source.text(), new Entry(source.text()));
            entry.number(segment.number(), editable);
            if (kept.put(source.text(), entry) == null) {
                wanted.add(entry);
            }
        }
        entries.clear();
        entries.putAll(kept);
        Arrange.children(list, wanted);
        setVisible(!wanted.isEmpty());
    }

    /** Shows what was drafted for a segment. */
    void drafted(String source, Drafted drafted, DraftEditor.Edit reviewed) {
        Entry entry = entries.get(source);
        if (entry != null) {
            entry.show(drafted, reviewed);
        }
    }

    void failed(String source, String reason) {
        Entry entry = entries.get(source);
        if (entry != null) {
            entry.failed(reason);
        }
    }

    private final class Entry extends ListItem {
        private final NativeButton draft;
        private final Div result = new Div();
        private int number;

        Entry(String source) {
            addClassName("finding");
            Span thai = new Span(source.length() > 160 ? source.substring(0, 160) + "…" : source);
            thai.addClassNames("thai", "change");
            thai.getElement().setAttribute("lang", "th");
            draft = FindingCard.button(
                    "main", getTranslation("untranslated.draft"), getTranslation("untranslated.draft.label", source));
            draft.addClickListener(click -> {
                draft.setEnabled(false);
                result.removeAll();
                result.add(new Paragraph(getTranslation("untranslated.working")));
                onDraft.accept(number);
            });
            Div actions = new Div(draft);
            actions.addClassName("actions");
            result.addClassName("drafted");
            result.getElement().setAttribute("aria-live", "polite");
            add(thai, actions, result);
        }

        void number(int now, boolean editable) {
            number = now;
            draft.setVisible(editable);
        }

        void show(Drafted drafted, DraftEditor.Edit reviewed) {
            draft.setEnabled(true);
            result.removeAll();
            Span provenance = new Span(drafted.provenance());
            provenance.addClassNames("change", "faint");
            result.add(provenance);
            if (drafted.unavailable() != null) {
                Span unavailable = new Span(drafted.unavailable());
                unavailable.addClassNames("change", "warning");
                result.add(unavailable);
            }
            Span text = new Span(drafted.text());
            text.addClassName("change");
            text.getElement().setAttribute("lang", "en-GB");
            result.add(text);
            for (Finding finding : drafted.findings()) {
                Span line = new Span(Words.symbol(finding.severity()) + " "
                        + getTranslation("editor." + finding.severity().id()) + ": " + finding.message());
                line.addClassNames("change", finding.severity().id());
                result.add(line);
            }
            for (Gap gap : drafted.report().gaps()) {
                Span line = new Span("◌ "
                        + getTranslation("gap", Words.check(this, gap.check().value()), gap.reason()));
                line.addClassNames("change", "faint");
                result.add(line);
            }
            if (drafted.text().isBlank()) {
                return;
            }
            NativeButton insert = FindingCard.button(
                    "main", getTranslation("untranslated.insert"), getTranslation("untranslated.insert"));
            insert.addClickListener(click -> {
                result.removeAll();
                onInsert.insert(drafted, reviewed);
            });
            NativeButton discard = FindingCard.button(
                    "", getTranslation("untranslated.discard"), getTranslation("untranslated.discard"));
            discard.addClickListener(click -> result.removeAll());
            Div actions = new Div(insert, discard);
            actions.addClassName("actions");
            result.add(actions);
        }

        void failed(String reason) {
            draft.setEnabled(true);
            result.removeAll();
            Span line = new Span(getTranslation("untranslated.failed", reason));
            line.addClassNames("change", "error");
            result.add(line);
        }
    }
}
