package org.communique.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.communique.desk.ConceptDesk;
import org.communique.desk.GlossaryChange;
import org.communique.desk.GlossaryDesk;
import org.communique.desk.Submitted;
import org.communique.desk.User;
import org.communique.glossary.Concept;
import org.communique.glossary.ConceptChange;
import org.communique.glossary.GlossaryImport;
import org.communique.glossary.GlossaryImport.Kind;
import org.communique.glossary.GlossaryImport.Row;
import org.communique.glossary.TermbaseFile;
import org.jspecify.annotations.Nullable;

/** A termbase file comes in: first what each of its rows would do, then those that are marked, in one change. */
final class ImportDialog extends Dialog {
    private static final int LARGEST = 64 << 20;

    /** Rows that are listed; a browser does not bear a hundred thousand. */
    static final int SHOWN = 500;

    final Div notices = new Div();
    final Span counts = new Span();
    final UnorderedList rows = new UnorderedList();
    final Button take = new Button();

    private final transient GlossaryDesks desks;
    private final transient ConceptDesk concepts;
    private final transient GlossaryDesk glossary;
    private final transient Background background;
    private final transient User user;
    private final transient Consumer<Submitted> onDone;
    private transient @Nullable GlossaryImport preview;
    private transient Set<Integer> accepted = Set.of();

    ImportDialog(GlossaryDesks desks, GlossaryDesk glossary, User user, Consumer<Submitted> onDone) {
        this.desks = desks;
        this.concepts = desks.concepts();
        this.glossary = glossary;
        this.background = desks.background();
        this.user = user;
        this.onDone = onDone;
        setHeaderTitle(getTranslation("import.title"));
        setWidth("min(980px, 96vw)");
        setCloseOnOutsideClick(false);
        UI ui = UI.getCurrentOrThrow();
        Upload upload = new Upload(UploadHandler.toTempFile((file, lies) -> look(ui, file.fileName(), lies.toPath())));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setUploadButton(new Button(getTranslation("import.choose")));
        upload.addFileRejectedListener(event -> bad(event.getErrorMessage()));
        counts.getElement().setAttribute("role", "status");
        rows.addClassName("versions-list");
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        take.setVisible(false);
        take.addClickListener(click -> take());
        add(new Paragraph(getTranslation("import.help")), upload, notices, counts, rows);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), take);
    }

    /** Reads a file that was sent, and deletes it. */
    void look(UI ui, String name, Path file) {
        Background.show(ui, () -> {
            notices.removeAll();
            rows.removeAll();
            take.setVisible(false);
            counts.setText(getTranslation("import.reading"));
        });
        background.run(
                ui,
                () -> {
                    try {
                        return GlossaryImport.preview(TermbaseFile.read(name, file), glossary.current());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    } finally {
                        delete(file);
                    }
                },
                this::show,
                failure -> {
                    counts.setText("");
                    bad(String.valueOf(failure.getMessage()));
                });
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }

    void show(GlossaryImport found) {
        preview = found;
        Map<Kind, Integer> number = new EnumMap<>(Kind.class);
        accepted = new TreeSet<>();
        rows.removeAll();
        int listed = 0;
        for (Row row : found.rows()) {
            number.merge(row.kind(), 1, Integer::sum);
            if (row.kind() == Kind.NEW || row.kind() == Kind.CHANGED) {
                accepted.add(row.number());
            }
            if (row.kind() != Kind.SAME && listed++ < SHOWN) {
                rows.add(item(row));
            }
        }
        if (listed > SHOWN) {
            rows.add(new ListItem(getTranslation("import.more", listed - SHOWN)));
        }
        counts.setText(getTranslation(
                "import.counts",
                number.getOrDefault(Kind.NEW, 0),
                number.getOrDefault(Kind.CHANGED, 0),
                number.getOrDefault(Kind.SAME, 0),
                number.getOrDefault(Kind.CLASHING, 0),
                number.getOrDefault(Kind.WRONG, 0)));
        if (listed == 0) {
            rows.add(new ListItem(getTranslation("import.nothing")));
        }
        tellMarked();
    }

    private ListItem item(Row row) {
        ListItem item = new ListItem();
        Concept concept = row.concept();
        Span kind = new Span(getTranslation("import.kind." + row.kind().name()));
        kind.addClassName("label");
        if (concept != null) {
            Checkbox mark = new Checkbox(concept.thai() + " = " + concept.english());
            mark.setValue(accepted.contains(row.number()));
            mark.addValueChangeListener(change -> {
                Set<Integer> now = new HashSet<>(accepted);
                if (change.getValue()) {
                    now.add(row.number());
                } else {
                    now.remove(row.number());
                }
                accepted = now;
                tellMarked();
            });
            item.add(mark);
        }
        item.add(kind);
        String place = row.place().file() + ":" + row.place().line() + ":"
                + row.place().column();
        Span where = new Span(" " + place
                + (row.place().reason().isEmpty() ? "" : ": " + row.place().reason()));
        where.addClassName("faint");
        item.add(where);
        for (ConceptChange change : row.changes()) {
            item.add(Words.change(this, change));
        }
        return item;
    }

    private void tellMarked() {
        take.setText(getTranslation("import.apply", accepted.size()));
        take.setVisible(!accepted.isEmpty());
        take.setEnabled(!accepted.isEmpty());
    }

    private void take() {
        GlossaryImport seen = preview;
        if (seen == null) {
            return;
        }
        Set<Integer> marked = Set.copyOf(accepted);
        ChangeDialog.open(
                desks,
                user,
                take,
                new ChangeDialog.Asked(
                        getTranslation("import.title"),
                        () -> concepts.edits(seen, marked),
                        "",
                        false,
                        (edits, reason) -> concepts.submit(edits, GlossaryChange.Kind.IMPORT, reason, user)),
                submitted -> {
                    close();
                    onDone.accept(submitted);
                },
                failure -> bad(String.valueOf(failure.getMessage())));
    }

    private void bad(String why) {
        notices.removeAll();
        notices.add(Notice.bad(getTranslation("glossary.not-stored"), why));
    }
}
