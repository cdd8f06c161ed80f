package org.communique.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.communique.desk.ConcordanceDesk.Example;
import org.communique.desk.Standing;
import org.communique.glossary.ConceptId;
import org.jspecify.annotations.Nullable;

/** How the stored releases use a concept: its standing, and passages that hold it in both languages. */
final class ConceptUse extends Div {
    private static final int EXAMPLES = 10;

    final Paragraph standing = new Paragraph();
    final UnorderedList reasons = new UnorderedList();
    final UnorderedList examples = new UnorderedList();

    private final transient GlossaryDesks desks;
    private @Nullable ConceptId asked;

    private record Read(Standing standing, List<Example> examples) {}

    ConceptUse(GlossaryDesks desks) {
        this.desks = desks;
        addClassName("use");
        examples.addClassName("examples");
        standing.getElement().setAttribute("role", "status");
        add(new H3(getTranslation("use.title")), standing, reasons, examples);
    }

    /** Reads it in the background; the first time every stored release is paired. */
    void open(UI ui, ConceptId concept) {
        if (!concept.equals(asked)) {
            standing.setText(getTranslation("use.counting"));
            reasons.removeAll();
            examples.removeAll();
        }
        asked = concept;
        desks.background()
                .run(
                        ui,
                        () -> new Read(
                                desks.standings().of(concept),
                                desks.concordance().examples(concept, EXAMPLES)),
                        read -> {
                            if (concept.equals(asked)) {
                                show(read.standing(), read.examples());
                            }
                        },
                        failure -> standing.setText(getTranslation("failed.unknown") + " " + failure.getMessage()));
    }

    void show(Standing of, List<Example> found) {
        String precision = of.precision().isPresent()
                ? " "
                        + getTranslation(
                                "use.precision", Math.round(100 * of.precision().getAsDouble()))
                : "";
        standing.setText(
                of.found() == 0
                        ? getTranslation("use.never")
                        : getTranslation("use.found", of.found(), of.rendered()) + " "
                                + getTranslation("use.findings", of.open(), of.fixed(), of.setAside()) + precision);
        reasons.removeAll();
        for (Standing.Reason reason : of.reasons()) {
            Span finding = new Span(reason.finding());
            finding.addClassName("faint");
            reasons.add(new ListItem(
                    new Div(new Span(getTranslation("use.set-aside", reason.by(), reason.why()))), finding));
        }
        examples.removeAll();
        found.forEach(example -> examples.add(item(example)));
    }

    private ListItem item(Example example) {
        ListItem item = new ListItem();
        Element thai = Marked.of("div", example.thai(), example.thaiMarked());
        thai.setAttribute("lang", "th");
        Element english = Marked.of("div", example.english(), example.englishMarked());
        RouterLink release = new RouterLink(
                example.title(), WorkbenchView.class, example.release().value());
        release.getElement().setAttribute("lang", "th");
        item.getElement().appendChild(thai, english);
        Div where = new Div(release, new Span(" · " + getTranslation("findings.segment", example.segment())));
        if (!example.rendered()) {
            Span missed = new Span(" · " + getTranslation("use.not-rendered"));
            missed.addClassName("warning");
            where.add(missed);
        }
        where.addClassName("faint");
        item.add(where);
        return item;
    }
}
