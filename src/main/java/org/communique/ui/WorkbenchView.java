package org.communique.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.communique.bitext.AlignedSegment;
import org.communique.desk.BadText;
import org.communique.desk.DraftDesk;
import org.communique.desk.Drafted;
import org.communique.desk.EditConflict;
import org.communique.desk.ErrorsStand;
import org.communique.desk.Judgement;
import org.communique.desk.LiveResult;
import org.communique.desk.LiveReview;
import org.communique.desk.NeedsAnother;
import org.communique.desk.NoSuchRelease;
import org.communique.desk.NotFullyChecked;
import org.communique.desk.ReleaseDesk;
import org.communique.desk.ReleaseId;
import org.communique.desk.ReleaseIsFinal;
import org.communique.desk.ReleaseState;
import org.communique.desk.ReviewDesk;
import org.communique.desk.Role;
import org.communique.desk.StoredRelease;
import org.communique.desk.User;
import org.communique.glossary.Concept;
import org.communique.qa.Finding;
import org.communique.qa.Fingerprints;
import org.communique.qa.Gap;
import org.communique.qa.Policy;
import org.communique.qa.Review;
import org.communique.qa.Severity;
import org.jspecify.annotations.Nullable;

/**
 * One release and its draft side by side, with what the checks say. The draft is saved and reviewed as it is typed; both
 * happen elsewhere, and their results come by push.
 */
@Route("release")
@PermitAll
public class WorkbenchView extends Main implements HasUrlParameter<Long>, HasDynamicTitle {
    /** Edits whose reviews are still to come. More are never under way: a newer text takes the place of what waits. */
    private static final int REMEMBERED = 50;

    /** The checks that wait for the grammar. */
    private static final Set<String> WARMED = Set.of("language", "house-style");

    final H1 title = new H1();
    final Div facts = new Div();
    final Button markFinal = new Button();
    final Button reopen = new Button();
    final Button propose = new Button();
    final Div banners = new Div();
    final Span saved = new Span();
    final Span grammar = new Span();
    final Span counts = new Span();
    final FindingList findings;
    final UntranslatedList untranslated;
    final SetAsideList setAside;
    final ReleaseText release;
    final DraftEditor editor;

    private final transient ReleaseDesk releases;
    private final transient ReviewDesk reviews;
    private final transient DraftDesk drafts;
    private final transient Background background;
    private final transient GlossaryDesks glossary;
    private final transient User signedIn;
    private final String user;

    private final transient Deque<DraftEditor.Edit> edits = new ArrayDeque<>();
    private transient @Nullable StoredRelease stored;
    private transient Policy policy = Policy.DEFAULT;
    private transient List<Judgement> judgements = List.of();
    private final AtomicInteger readings = new AtomicInteger();
    private int read;
    private transient Runnable unheard = () -> {};
    private transient @Nullable LiveReview live;
    private transient @Nullable DraftSaver saver;
    private boolean cold;
    private long savedVersion;
    private String savedDraft = "";
    private transient @Nullable Review review;
    private transient DraftEditor.@Nullable Edit reviewed;
    private transient List<Shown.Named> named = List.of();
    private @Nullable ConflictDialog conflict;
    private final Div gapBanner = new Div();
    private final Div saveBanner = new Div();
    private final Div actionBanner = new Div();

    public WorkbenchView(
            ReleaseDesk releases,
            ReviewDesk reviews,
            DraftDesk drafts,
            Background background,
            GlossaryDesks glossary,
            AuthenticationContext signedIn) {
        this.releases = releases;
        this.reviews = reviews;
        this.drafts = drafts;
        this.background = background;
        this.glossary = glossary;
        this.signedIn = SignInSecurity.user(signedIn);
        this.user = this.signedIn.name();
        addClassName("workbench");

        release = new ReleaseText(Words.labels(this), getTranslation("workbench.thai"));
        editor = new DraftEditor(
                Words.labels(this), getTranslation("workbench.english"), this::edited, this::askSetAside);
        findings = new FindingList(new FindingCard.Actions() {
            @Override
            public void jump(String finding) {
                editor.jumpTo(finding);
            }

            @Override
            public void apply(String finding, int fix) {
                editor.applyFix(finding, fix);
            }

            @Override
            public void setAside(String finding) {
                askSetAside(finding);
            }
        });
        untranslated = new UntranslatedList(this::draft, this::insert);
        setAside = new SetAsideList(user, this::restore, this::confirm);

        add(head(), banners, columns(), statusLine());
        banners.addClassName("banners");
        banners.add(saveBanner, actionBanner, gapBanner);
    }

    private Div head() {
        RouterLink back = new RouterLink("‹ " + getTranslation("frame.releases"), ReleasesView.class);
        title.getElement().setAttribute("lang", "th");
        facts.addClassName("facts");
        Div names = new Div(title, facts);
        names.addClassName("title");
        markFinal.setText(getTranslation("workbench.mark-final"));
        markFinal.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        markFinal.setDisableOnClick(true);
        markFinal.addClickListener(click -> finish());
        reopen.setText(getTranslation("workbench.reopen"));
        reopen.setDisableOnClick(true);
        reopen.addClickListener(click -> openAgain());
        propose.setText(
                getTranslation(signedIn.role() == Role.TRANSLATOR ? "workbench.propose-term" : "workbench.add-term"));
        propose.setTooltipText(getTranslation("workbench.propose-term.help"));
        propose.addClickListener(click -> propose());
        propose.addClickShortcut(Key.KEY_G, KeyModifier.ALT);
        Div head = new Div(back, names, propose, markFinal, reopen);
        head.addClassName("workbench-head");
        return head;
    }

    /** Makes a concept of what is selected in the release and in the draft; each keeps its selection while the other has the focus. */
    private void propose() {
        getElement()
                .executeJs(
                        "const picked = text => { const view = text.view; const at = view && view.state.selection.main;"
                                + " return at ? view.state.sliceDoc(at.from, at.to) : ''; };"
                                + " return [picked($0), picked($1)];",
                        release,
                        editor)
                .then(picked -> propose(
                        picked.get(0).asString().strip(),
                        picked.get(1).asString().strip()));
    }

    void propose(String thai, String english) {
        ConceptForm.create(glossary, signedIn, oneLine(thai), oneLine(english), submitted -> {
                    actionBanner.removeAll();
                    actionBanner.add(Notice.of(this, signedIn, submitted));
                })
                .open();
    }

    /** A selection over a line's end is one wording all the same. */
    private static String oneLine(String picked) {
        return picked.replaceAll("\\s+", " ");
    }

    private Div columns() {
        Section thai = new Section(new H2(getTranslation("workbench.thai")), release);
        Section english = new Section(new H2(getTranslation("workbench.english")), editor);
        Div help = new Div(findings, untranslated, setAside);
        help.addClassName("help");
        // Scrollable without anything in it to focus, it must be reachable itself.
        help.getElement().setAttribute("tabindex", "0");
        help.getElement().setAttribute("role", "region");
        help.getElement().setAttribute("aria-label", getTranslation("workbench.findings"));
        Section list = new Section(new H2(getTranslation("workbench.findings")), help);
        for (Section column : List.of(thai, english, list)) {
            column.addClassName("column");
        }
        Div columns = new Div(thai, english, list);
        columns.addClassName("columns");
        return columns;
    }

    private Div statusLine() {
        counts.addClassName("counts");
        counts.getElement().setAttribute("role", "status");
        saved.getElement().setAttribute("role", "status");
        Span keys = new Span(getTranslation("workbench.keys"));
        keys.addClassName("keys");
        Div line = new Div(counts, grammar, saved, keys);
        line.addClassName("status-line");
        return line;
    }

    @Override
    public void setParameter(BeforeEvent event, Long number) {
        StoredRelease found;
        try {
            found = releases.open(new ReleaseId(number));
        } catch (NoSuchRelease e) {
            event.rerouteToError(NotFoundException.class, String.valueOf(e.getMessage()));
            return;
        }
        policy = releases.policy(found.id());
        judgements = releases.judgements(found.id());
        title.setText(found.title());
        title.getElement().setAttribute("title", found.title());
        release.load(found.source());
        take(found);
        showJudgements();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        StoredRelease here = stored;
        if (here == null) {
            return;
        }
        live = reviews.liveReview(result -> Background.show(ui, () -> arrived(result)));
        saver = new DraftSaver(
                background.executor(),
                here.version(),
                (draft, version) -> releases.saveDraft(here.id(), draft, version, user),
                outcome -> Background.show(ui, () -> told(outcome)));
        unheard = releases.onJudgement(here.id(), () -> readJudgements(here.id(), ui));
        showGrammar();
        reviews.whenGrammarReady(() -> Background.show(ui, this::showGrammar));
        look();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        unheard.run();
        if (live != null) {
            live.close();
        }
    }

    /** Shows a release as stored: at the start, and after somebody else changed it. */
    private void take(StoredRelease found) {
        boolean first = stored == null;
        stored = found;
        savedVersion = found.version();
        savedDraft = found.draft();
        if (first || !editor.now().text().equals(found.draft())) {
            // Only then: a loading forgets undo and scrolling.
            remember(editor.load(found.draft()));
        }
        boolean open = found.state() == ReleaseState.OPEN;
        editor.setEditable(open);
        markFinal.setVisible(open);
        reopen.setVisible(!open);
        saved.setText(getTranslation("workbench.saved"));
        showFacts();
    }

    private boolean editable() {
        return stored != null && stored.state() == ReleaseState.OPEN;
    }

    private void edited(DraftEditor.Edit edit) {
        if (!editable() || saver == null) {
            return;
        }
        remember(edit);
        if (conflict != null) {
            conflict.typed(edit.text());
            return;
        }
        saved.setText(getTranslation("workbench.saving"));
        saver.submit(edit.text());
        look();
    }

    private void remember(DraftEditor.Edit edit) {
        edits.addLast(edit);
        if (edits.size() > REMEMBERED) {
            edits.removeFirst();
        }
    }

    private void look() {
        if (live != null && stored != null && editor.now().text().length() <= DraftEditor.LONGEST) {
            live.submit(stored.source(), editor.now().text(), policy);
        }
    }

    // ---- what the review says

    private void arrived(LiveResult result) {
        DraftEditor.Edit edit = null;
        for (DraftEditor.Edit candidate : edits) {
            if (candidate.text().equals(result.draft())) {
                edit = candidate;
            }
        }
        if (edit == null) {
            return;
        }
        while (!edits.getFirst().equals(edit)) {
            edits.removeFirst();
        }
        gapBanner.removeAll();
        switch (result) {
            case LiveResult.Failed failed ->
                gapBanner.add(Notice.bad(getTranslation("workbench.not-checked"), failed.reason()));
            case LiveResult.Reviewed done -> show(done.review(), edit);
        }
    }

    private void show(Review done, DraftEditor.Edit edit) {
        review = done;
        reviewed = edit;
        named = Shown.named(done);
        // Another review comes by itself once the grammar is warm; until then its findings are still pending.
        cold = !reviews.grammarReady();
        editor.show(Shown.draft(done, named, edit, this::checkTitle));
        release.show(Shown.release(done, named, this::checkTitle, this::reason));
        List<Gap> others = gapsToTell(done);
        if (!others.isEmpty()) {
            Set<String> texts = new LinkedHashSet<>();
            others.forEach(gap ->
                    texts.add(getTranslation("gap", checkTitle(gap.check().value()), gap.reason())));
            gapBanner.add(Notice.bad(getTranslation("workbench.gaps"), String.join("; ", texts)));
        }
        boolean whole = done.report().gaps().isEmpty();
        showJudgements();
        findings.show(
                named,
                done.bitext().target(),
                editable(),
                proposals(),
                getTranslation(whole ? "findings.none" : "findings.none-so-far"));
        untranslated.show(done.bitext().segments(), editable());
        counts.removeAll();
        for (Severity severity : Severity.values()) {
            counts.add(Words.count(this, severity, done.report().count(severity)));
        }
        showGrammar();
        showFacts();
        record();
    }

    /** Keeps the counts for the list of releases, once the text they are of is the stored one. */
    private void record() {
        StoredRelease here = stored;
        Review of = review;
        if (here == null || of == null || !of.bitext().target().equals(savedDraft)) {
            return;
        }
        long version = savedVersion;
        background.executor().execute(() -> releases.recordReview(here.id(), version, of));
    }

    /** Until the grammar is warm what waits for it is told in the status line, not as a fault. */
    private List<Gap> gapsToTell(Review done) {
        return done.report().gaps().stream()
                .filter(gap -> !(cold && WARMED.contains(gap.check().value())))
                .toList();
    }

    private void showGrammar() {
        boolean pending = cold || !reviews.grammarReady();
        grammar.setText(getTranslation(pending ? "workbench.grammar-warming" : "workbench.grammar-ready"));
        grammar.setClassName("pending", pending);
    }

    private void showFacts() {
        StoredRelease here = stored;
        if (here == null) {
            return;
        }
        facts.removeAll();
        boolean isFinal = here.state() == ReleaseState.FINAL;
        Span state = new Span(
                (isFinal ? "✓ " : "") + getTranslation("state." + here.state().name()));
        if (isFinal) {
            state.addClassName("good");
        }
        facts.add(state, new Span(getTranslation("workbench.since", Words.time(here.createdAt()))));
        if (review == null) {
            facts.add(new Span(getTranslation("workbench.checking")));
            return;
        }
        int segments = review.bitext().segments().size();
        facts.add(new Span(getTranslation("workbench.segments" + (segments == 1 ? ".one" : ".many"), segments)));
        long errors = review.report().count(Severity.ERROR);
        if (errors > 0) {
            facts.add(Words.count(this, Severity.ERROR, errors));
        }
    }

    private String checkTitle(String id) {
        return Words.check(this, id);
    }

    /** Why the card of a Thai term says what it says. */
    private String reason(Concept concept) {
        List<String> lines = new ArrayList<>();
        String admitted = Shown.wordings(concept.accepted(), concept);
        if (!admitted.isEmpty()) {
            lines.add(getTranslation("term.admitted", admitted));
        }
        String forbidden = Shown.wordings(concept.forbidden(), concept);
        if (!forbidden.isEmpty()) {
            lines.add(getTranslation("term.forbidden", forbidden));
        }
        if (concept.note() != null) {
            lines.add(concept.note());
        }
        return String.join("\n", lines);
    }

    // ---- saving

    private void told(DraftSaver.Outcome outcome) {
        saveBanner.removeAll();
        switch (outcome) {
            case DraftSaver.Outcome.Saved done -> {
                savedVersion = done.version();
                savedDraft = done.draft();
                record();
                if (done.latest()) {
                    saved.setText(getTranslation("workbench.saved"));
                }
            }
            case DraftSaver.Outcome.Failed failed -> {
                saved.setText(getTranslation("workbench.not-saved"));
                String more = getTranslation(failed.again() ? "workbench.not-saved.again" : "workbench.not-saved.kept");
                saveBanner.add(
                        Notice.bad(getTranslation("workbench.not-saved"), reasonOf(failed.failure()) + " " + more));
                if (failed.failure() instanceof ReleaseIsFinal) {
                    reopen.setVisible(true);
                }
            }
            case DraftSaver.Outcome.Conflict met -> decide(met.theirs());
        }
    }

    private void decide(StoredRelease theirs) {
        saved.setText(getTranslation("workbench.not-saved"));
        editor.pause();
        ConflictDialog dialog = new ConflictDialog(theirs, editor.now().text(), text -> {
            conflict = null;
            take(theirs);
            if (saver == null) {
                return;
            }
            if (text.equals(theirs.draft()) || theirs.state() == ReleaseState.FINAL) {
                saver.resume(theirs.version(), null);
            } else {
                remember(editor.load(text));
                saver.resume(theirs.version(), text);
                saved.setText(getTranslation("workbench.saving"));
            }
            look();
        });
        conflict = dialog;
        dialog.open();
    }

    // ---- judgements

    private void askSetAside(String id) {
        named.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .ifPresent(found -> {
                    if (editable()) {
                        new SetAsideDialog(
                                        found.finding(),
                                        (reach, reason) -> judged(here -> releases.setAside(
                                                here,
                                                found.fingerprints().of(reach),
                                                found.finding(),
                                                reach,
                                                reason,
                                                user)))
                                .open();
                    }
                });
    }

    private void restore(Judgement judgement) {
        judged(here -> releases.restore(here, judgement, user));
    }

    private void confirm(Judgement judgement) {
        judged(here -> releases.confirm(here, judgement, user));
    }

    private void judged(java.util.function.Consumer<ReleaseId> change) {
        StoredRelease here = stored;
        if (here == null) {
            return;
        }
        away(
                () -> {
                    change.accept(here.id());
                    return here;
                },
                done -> {
                    // what holds now comes the way it comes to everybody who has this release open
                });
    }

    private record Judged(int asked, Policy policy, List<Judgement> judgements) {}

    /** Reads what holds now and shows it, on whatever thread. The answer of an earlier reading comes too late. */
    private void readJudgements(ReleaseId id, UI ui) {
        int asked = readings.incrementAndGet();
        background.run(
                ui,
                () -> new Judged(asked, releases.policy(id), releases.judgements(id)),
                now -> {
                    if (now.asked() > read) {
                        read = now.asked();
                        policy = now.policy();
                        judgements = now.judgements();
                        showJudgements();
                        look();
                    }
                },
                failure -> actionBanner.add(Notice.bad(getTranslation("failed.unknown"), "")));
    }

    private void showJudgements() {
        Review of = review;
        setAside.show(
                judgements,
                of == null
                        ? Set.of()
                        : of.fingerprints().values().stream()
                                .map(Fingerprints::everywhere)
                                .collect(Collectors.toSet()),
                editable());
    }

    /** What others proposed for findings that take two people, by the names of the findings. */
    private Map<String, String> proposals() {
        Map<String, String> notes = new HashMap<>();
        for (Shown.Named finding : named) {
            judgements.stream()
                    .filter(Judgement::pending)
                    .filter(judgement ->
                            finding.fingerprints().of(judgement.reach()).equals(judgement.fingerprint()))
                    .findFirst()
                    .ifPresent(judgement -> notes.put(
                            finding.id(), getTranslation("set-aside.proposed", judgement.user(), judgement.reason())));
        }
        return notes;
    }

    // ---- drafting

    private void draft(int segment) {
        StoredRelease here = stored;
        Review of = review;
        DraftEditor.Edit edit = reviewed;
        if (here == null || of == null || edit == null) {
            return;
        }
        String source = of.bitext().segments().stream()
                .filter(candidate -> candidate.number() == segment && candidate.source() != null)
                .map(AlignedSegment::source)
                .findFirst()
                .map(passage -> passage == null ? "" : passage.text())
                .orElse("");
        background.run(
                UI.getCurrentOrThrow(),
                () -> drafts.draft(here, of, segment, user),
                drafted -> untranslated.drafted(source, drafted, edit),
                failure -> untranslated.failed(source, reasonOf(failure)));
    }

    /** As a paragraph of its own where it comes between paragraphs, behind a space where it goes on in one. */
    private void insert(Drafted drafted, DraftEditor.Edit at) {
        if (!editable()) {
            return;
        }
        editor.insertAt(drafted.place(), Insertion.between(at.text(), drafted.place(), drafted.text()), at);
    }

    // ---- state

    private void finish() {
        StoredRelease here = stored;
        if (here == null || saver == null) {
            return;
        }
        actionBanner.removeAll();
        actionBanner.add(Notice.of(getTranslation("final.checking"), getTranslation("final.checking.help")));
        UI ui = UI.getCurrentOrThrow();
        saver.afterwards(version -> background.run(
                ui,
                () -> {
                    releases.markFinal(here.id(), version, user);
                    return releases.open(here.id());
                },
                now -> {
                    actionBanner.removeAll();
                    changed(now);
                },
                this::notFinal));
    }

    private void notFinal(RuntimeException failure) {
        actionBanner.removeAll();
        markFinal.setEnabled(true);
        Notice notice = Notice.bad(getTranslation("final.refused"), reasonOf(failure));
        switch (failure) {
            case ErrorsStand stand -> {
                UnorderedList list = new UnorderedList();
                for (Finding error : stand.errors()) {
                    list.add(
                            new ListItem(getTranslation("findings.segment", error.segment()) + ": " + error.message()));
                }
                notice.add(list);
            }
            case NotFullyChecked unchecked -> {
                UnorderedList list = new UnorderedList();
                for (Gap gap : unchecked.gaps()) {
                    list.add(new ListItem(
                            getTranslation("gap", checkTitle(gap.check().value()), gap.reason())));
                }
                notice.add(list);
            }
            case EditConflict met -> {
                if (met.stored().draft().equals(editor.now().text())) {
                    changed(met.stored());
                } else {
                    decide(met.stored());
                }
                return;
            }
            default -> {
                // the reason says all
            }
        }
        Button close = new Button(getTranslation("editor.close"), click -> actionBanner.removeAll());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        notice.add(close);
        actionBanner.add(notice);
    }

    private void openAgain() {
        StoredRelease here = stored;
        if (here != null) {
            away(
                    () -> {
                        releases.reopen(here.id(), user);
                        return releases.open(here.id());
                    },
                    now -> {
                        boolean typedMeanwhile = !editor.now().text().equals(now.draft());
                        if (typedMeanwhile) {
                            saveBanner.removeAll();
                            decide(now);
                        } else {
                            changed(now);
                        }
                    });
        }
    }

    private void changed(StoredRelease now) {
        take(now);
        markFinal.setEnabled(true);
        reopen.setEnabled(true);
        if (saver != null) {
            saver.resume(now.version(), null);
        }
        judgements = releases.judgements(now.id());
        policy = releases.policy(now.id());
        showJudgements();
        look();
    }

    private <T> void away(Supplier<T> work, java.util.function.Consumer<T> then) {
        background.run(UI.getCurrentOrThrow(), work, then, failure -> {
            actionBanner.removeAll();
            actionBanner.add(Notice.bad(getTranslation("failed.nothing-changed"), reasonOf(failure)));
            markFinal.setEnabled(true);
            reopen.setEnabled(true);
        });
    }

    /** What may be told of a failure: the desk's own words; of others no inner detail. */
    private String reasonOf(RuntimeException failure) {
        return switch (failure) {
            case ErrorsStand e -> String.valueOf(e.getMessage());
            case NotFullyChecked e -> String.valueOf(e.getMessage());
            case BadText e -> String.valueOf(e.getMessage());
            case ReleaseIsFinal e -> String.valueOf(e.getMessage());
            case NeedsAnother e -> String.valueOf(e.getMessage());
            case EditConflict e -> String.valueOf(e.getMessage());
            case NoSuchRelease e -> String.valueOf(e.getMessage());
            default -> getTranslation("failed.unknown");
        };
    }

    @Override
    public String getPageTitle() {
        return (stored == null ? "" : stored.title() + " · ") + "Communiqué";
    }
}
