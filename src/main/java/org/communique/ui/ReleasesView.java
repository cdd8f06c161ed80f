package org.communique.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.communique.desk.ReleaseDesk;
import org.communique.desk.ReleaseState;
import org.communique.desk.ReleaseSummary;
import org.communique.qa.Severity;

/** Home: the releases, how far each has come and what stands in it. */
@Route("")
@PermitAll
public class ReleasesView extends Main implements HasDynamicTitle {
    final Button add = new Button();
    final UnorderedList list = new UnorderedList();
    final Div empty = new Div();

    private final transient ReleaseDesk releases;
    private final transient Background background;
    private final String user;

    public ReleasesView(ReleaseDesk releases, Background background, AuthenticationContext signedIn) {
        this.releases = releases;
        this.background = background;
        this.user = signedIn.getPrincipalName().orElseThrow();
        addClassName("page");
        add.setText(getTranslation("releases.new"));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.addClickListener(click -> new NewReleaseDialog(releases, background, user).open());
        Div head = new Div(new H1(getTranslation("releases.title")), add);
        head.addClassName("page-head");
        list.addClassName("releases");
        list.setVisible(false);
        empty.addClassName("empty");
        empty.setVisible(false);
        Button sample = new Button(getTranslation("releases.sample"), click -> openSample());
        sample.setDisableOnClick(true);
        Button first = new Button(
                getTranslation("releases.new"), click -> new NewReleaseDialog(releases, background, user).open());
        first.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div buttons = new Div(first, sample);
        buttons.addClassName("buttons");
        empty.add(
                new H2(getTranslation("releases.empty")),
                new Paragraph(getTranslation("releases.empty.help")),
                buttons);
        add(head, list, empty);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        background.run(event.getUI(), releases::list, this::show, failure -> {
            list.setVisible(false);
            add(Notice.bad(getTranslation("releases.failed"), String.valueOf(failure.getMessage())));
        });
    }

    void show(List<ReleaseSummary> summaries) {
        list.removeAll();
        summaries.forEach(summary -> list.add(line(summary)));
        list.setVisible(!summaries.isEmpty());
        empty.setVisible(summaries.isEmpty());
    }

    private ListItem line(ReleaseSummary summary) {
        RouterLink title = new RouterLink(
                summary.title(), WorkbenchView.class, summary.id().value());
        title.getElement().setAttribute("lang", "th");
        title.getElement().setAttribute("title", summary.title());
        Span state = new Span(getTranslation("state." + summary.state().name()));
        state.addClassName("state");
        if (summary.state() == ReleaseState.FINAL) {
            state.setText("✓ " + state.getText());
            state.addClassName("final");
        }
        Div counts = new Div();
        counts.addClassName("counts");
        if (summary.errors() > 0) {
            counts.add(Words.count(this, Severity.ERROR, summary.errors()));
        }
        if (summary.warnings() > 0) {
            counts.add(Words.count(this, Severity.WARNING, summary.warnings()));
        }
        if (summary.hints() > 0) {
            counts.add(Words.count(this, Severity.HINT, summary.hints()));
        }
        if (summary.pending()) {
            Span pending = new Span("◌ " + getTranslation("releases.pending"));
            pending.addClassName("faint");
            counts.add(pending);
        } else if (summary.errors() + summary.warnings() + summary.hints() == 0) {
            Span none = new Span("✓ " + getTranslation("releases.none"));
            none.addClassName("good");
            counts.add(none);
        }
        Div when = new Div(
                new Div(Words.time(summary.updatedAt())), new Div(getTranslation("releases.by", summary.updatedBy())));
        when.addClassName("when");
        return new ListItem(title, new Div(state), counts, when);
    }

    private void openSample() {
        background.run(
                UI.getCurrentOrThrow(),
                () -> releases.add(sample("release.th.txt"), sample("draft-flawed.en.txt"), user),
                id -> UI.getCurrentOrThrow().navigate(WorkbenchView.class, id.value()),
                failure -> add(Notice.bad(getTranslation("failed.unknown"), String.valueOf(failure.getMessage()))));
    }

    private static String sample(String name) {
        try (InputStream in = ReleasesView.class.getResourceAsStream("/communique/sample/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks the sample " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("releases.title") + " · Communiqué";
    }
}
