package org.communique.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Passage;
import org.communique.desk.store.JudgementRow;
import org.communique.desk.store.JudgementTable;
import org.communique.desk.store.MemoryRow;
import org.communique.desk.store.MemoryTable;
import org.communique.desk.store.ReleaseLine;
import org.communique.desk.store.ReleaseRow;
import org.communique.desk.store.ReleaseTable;
import org.communique.desk.store.TermFindingRow;
import org.communique.desk.store.TermFindingTable;
import org.communique.qa.CheckId;
import org.communique.qa.CheckReport;
import org.communique.qa.Finding;
import org.communique.qa.Fingerprint;
import org.communique.qa.Policy;
import org.communique.qa.Reach;
import org.communique.qa.Review;
import org.communique.qa.Severity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Releases, their drafts, and what people decided about them. Texts are stored exactly as typed; every draft that was
 * acknowledged is kept. What two people may edit carries a version: who names an old one stores nothing.
 */
@Service
public class ReleaseDesk {
    private final ReleaseTable releases;
    private final JudgementTable judgements;
    private final TermFindingTable termFindings;
    private final MemoryTable memory;
    private final ReviewDesk reviews;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final List<Listening> listeners = new CopyOnWriteArrayList<>();

    ReleaseDesk(
            ReleaseTable releases,
            JudgementTable judgements,
            TermFindingTable termFindings,
            MemoryTable memory,
            ReviewDesk reviews,
            TransactionOperations transaction,
            Clock clock) {
        this.releases = releases;
        this.judgements = judgements;
        this.termFindings = termFindings;
        this.memory = memory;
        this.reviews = reviews;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** All releases, the last touched first. */
    public List<ReleaseSummary> list() {
        return releases.list().stream().map(ReleaseDesk::summary).toList();
    }

    /**
     * The release of this number.
     *
     * @throws NoSuchRelease if there is none
     */
    public StoredRelease open(ReleaseId id) {
        return releases.find(id.value()).map(ReleaseDesk::stored).orElseThrow(() -> new NoSuchRelease(id));
    }

    /**
     * Stores a new release and returns its number.
     *
     * @param draft may be empty
     * @throws BadText if the source is blank, or either text cannot be stored as typed
     */
    public ReleaseId add(String source, String draft, String user) {
        TypedText.check("release", source);
        TypedText.check("draft", draft);
        String title = TypedText.title(source);
        if (title.isEmpty()) {
            throw new BadText("The release is empty. Paste its Thai text.", -1);
        }
        return new ReleaseId(within(() -> releases.add(title, source, draft, ReleaseState.OPEN.name(), user, now())));
    }

    /**
     * Stores a draft over version {@code version} and returns the new version; a draft equal to the stored one is
     * stored already, whatever the version.
     *
     * @throws EditConflict if the release has changed since that version
     * @throws ReleaseIsFinal if it is final
     * @throws BadText if the draft cannot be stored as typed
     */
    public long saveDraft(ReleaseId id, String draft, long version, String user) {
        TypedText.check("draft", draft);
        return within(() -> {
            StoredRelease stored = lock(id);
            requireOpen(stored);
            if (stored.draft().equals(draft)) {
                return stored.version();
            }
            requireVersion(stored, version);
            releases.saveDraft(id.value(), draft, version, user, now());
            return version + 1;
        });
    }

    /** Every draft the release ever had, the newest (the present one) first. */
    public List<DraftVersion> drafts(ReleaseId id) {
        return releases.drafts(id.value()).stream()
                .map(row -> new DraftVersion(row.version(), row.draft(), row.savedAt(), row.savedBy()))
                .toList();
    }

    /**
     * The judgements that hold in a release, made there or for every release, the oldest first; those that await a
     * second person among them.
     */
    public List<Judgement> judgements(ReleaseId id) {
        List<JudgementRow> rows = judgements.list(id.value());
        Map<String, Set<String>> people = new HashMap<>();
        for (JudgementRow row : rows) {
            Set<String> agreed = people.computeIfAbsent(row.fingerprint(), fingerprint -> new HashSet<>());
            agreed.add(row.by());
            if (row.confirmedBy() != null) {
                agreed.add(row.confirmedBy());
            }
        }
        return rows.stream()
                .map(row -> judgement(
                        row,
                        Objects.requireNonNull(people.get(row.fingerprint())).size() < 2))
                .toList();
    }

    private static Judgement judgement(JudgementRow row, boolean alone) {
        CheckId check = new CheckId(row.check());
        return new Judgement(
                row.id(),
                new Fingerprint(row.fingerprint()),
                check,
                Severity.valueOf(row.severity()),
                row.message(),
                row.reason(),
                Reach.valueOf(row.reach()),
                row.by(),
                row.at(),
                row.confirmedBy(),
                alone && Policy.takesTwo(check));
    }

    /** What a review of the release is to hear: everything but what was set aside. */
    public Policy policy(ReleaseId id) {
        return new Policy(Policy.DEFAULT.style(), Policy.DEFAULT.off(), Policy.DEFAULT.severities(), setAside(id));
    }

    /**
     * Sets a finding aside. Where the same user did so before, the new reason holds; what others said stays beside it. A
     * finding that takes two people stands until another one agrees, or sets it aside too.
     *
     * @param fingerprint the finding's, for this reach
     * @param reason why; not blank
     * @throws BadText if no reason is given or it cannot be stored as typed
     * @throws ReleaseIsFinal if the release is final
     */
    public void setAside(
            ReleaseId id, Fingerprint fingerprint, Finding finding, Reach reach, String reason, String user) {
        TypedText.check("reason", reason);
        if (TypedText.isBlank(reason)) {
            throw new BadText("Say why this finding is set aside.", -1);
        }
        change(id, reach, () -> {
            Instant now = now();
            for (JudgementRow row : judgements.list(id.value())) {
                if (row.fingerprint().equals(fingerprint.value())
                        && row.reach().equals(reach.name())
                        && row.by().equals(user)) {
                    judgements.restore(row.id(), user, now);
                }
            }
            judgements.add(
                    id.value(),
                    new JudgementRow(
                            0,
                            fingerprint.value(),
                            finding.check().value(),
                            finding.code(),
                            finding.concept() == null ? null : finding.concept().value(),
                            finding.severity().name(),
                            finding.message(),
                            reason,
                            reach.name(),
                            now,
                            user,
                            null));
        });
    }

    /**
     * Agrees to a judgement that takes two. Nothing happens where it was taken back meanwhile, or another agreed first.
     *
     * @throws NeedsAnother if the same user made it
     * @throws ReleaseIsFinal if the release is final
     */
    public void confirm(ReleaseId id, Judgement judgement, String user) {
        change(id, judgement.reach(), () -> {
            for (JudgementRow row : judgements.list(id.value())) {
                if (row.id() == judgement.id()) {
                    if (row.by().equals(user)) {
                        throw new NeedsAnother();
                    }
                    judgements.confirm(row.id(), user, now());
                }
            }
        });
    }

    /**
     * Takes a judgement back, wherever it was made. Nothing happens where that was done already.
     *
     * @throws ReleaseIsFinal if the release is final
     */
    public void restore(ReleaseId id, Judgement judgement, String user) {
        change(id, judgement.reach(), () -> judgements.restore(judgement.id(), user, now()));
    }

    /**
     * Has a listener hear, on whatever thread, when the judgements that hold in a release may have changed.
     *
     * @return ends that
     */
    public Runnable onJudgement(ReleaseId id, Runnable listener) {
        Listening listening = new Listening(id, listener);
        listeners.add(listening);
        return () -> listeners.remove(listening);
    }

    private record Listening(ReleaseId id, Runnable listener) {}

    private void change(ReleaseId id, Reach reach, Runnable change) {
        transaction.executeWithoutResult(status -> {
            requireOpen(lock(id));
            change.run();
        });
        for (Listening listening : listeners) {
            if (reach == Reach.EVERYWHERE || listening.id().equals(id)) {
                listening.listener().run();
            }
        }
    }

    /**
     * Makes a release final and enters its segments into the translation memory, after reviewing the stored text here and now. Waits for the grammar to be warm, so it is
     * not for a thread that must answer at once.
     *
     * @return the new version
     * @throws ErrorsStand if errors stand that nobody set aside
     * @throws NotFullyChecked if a check could not run, or there is no draft
     * @throws EditConflict if the release has changed since {@code version}, or changes while it is reviewed
     * @throws ReleaseIsFinal if it is final already
     */
    public long markFinal(ReleaseId id, long version, String user) {
        StoredRelease release = open(id);
        requireOpen(release);
        requireVersion(release, version);
        if (TypedText.isBlank(release.draft())) {
            throw new NotFullyChecked("There is no draft yet: nothing was checked.");
        }
        Policy policy = policy(id);
        Review review = reviews.fullReview(release.source(), release.draft(), policy);
        CheckReport report = review.report();
        recordReview(id, version, review);
        List<Finding> errors = report.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            throw new ErrorsStand(errors);
        }
        if (!report.gaps().isEmpty()) {
            throw new NotFullyChecked(report.gaps());
        }
        return within(() -> {
            StoredRelease stored = lock(id);
            requireOpen(stored);
            requireVersion(stored, version);
            // a judgement taken back during the review would let its error through
            if (!setAside(id).containsAll(policy.setAside())) {
                throw new EditConflict(stored);
            }
            releases.saveState(id.value(), ReleaseState.FINAL.name(), version, user, now());
            memory.replace(id.value(), units(stored, review, user));
            return version + 1;
        });
    }

    /** The segments that have both sides. */
    private List<MemoryRow> units(StoredRelease release, Review review, String user) {
        List<MemoryRow> units = new ArrayList<>();
        String before = null;
        for (AlignedSegment segment : review.bitext().segments()) {
            Passage source = segment.source();
            Passage target = segment.target();
            if (source != null && target != null) {
                units.add(new MemoryRow(
                        release.title(),
                        source.text(),
                        target.text(),
                        before,
                        now(),
                        user,
                        review.bitext().glossary().version()));
            }
            before = source == null ? before : source.text();
        }
        return units;
    }

    /** Opens a final release for editing; an open one stays as it is. Returns the version. */
    public long reopen(ReleaseId id, String user) {
        return within(() -> {
            StoredRelease stored = lock(id);
            if (stored.state() == ReleaseState.OPEN) {
                return stored.version();
            }
            releases.saveState(id.value(), ReleaseState.OPEN.name(), stored.version(), user, now());
            return stored.version() + 1;
        });
    }

    /**
     * Stores the counts of a review for the list. Nothing happens where the release is no longer at this version.
     *
     * @param version of the stored release whose draft was reviewed
     * @param segments how many aligned segments it has
     */
    void recordReview(ReleaseId id, long version, CheckReport report, int segments) {
        releases.saveCounts(
                id.value(),
                version,
                segments,
                (int) report.count(Severity.ERROR),
                (int) report.count(Severity.WARNING),
                (int) report.count(Severity.HINT),
                report.gaps().size());
    }

    /**
     * Stores the counts of a review, and what became of the findings about concepts that were seen before: those that an
     * edited draft has no more are fixed. Nothing happens where the release is no longer at this version.
     *
     * @param version of the stored release whose draft was reviewed
     */
    public void recordReview(ReleaseId id, long version, Review review) {
        transaction.executeWithoutResult(status -> {
            if (lock(id).version() != version) {
                return;
            }
            recordReview(
                    id, version, review.report(), review.bitext().segments().size());
            Map<String, TermFindingRow> before = termFindings.list(id.value()).stream()
                    .collect(Collectors.toMap(TermFindingRow::fingerprint, row -> row));
            Map<String, TermFindingRow> present = new LinkedHashMap<>();
            review.report().findings().forEach(finding -> keep(finding, review, version, false, present));
            review.setAside().forEach(finding -> keep(finding, review, version, true, present));
            Instant now = now();
            for (TermFindingRow row : present.values()) {
                TermFindingRow old = before.remove(row.fingerprint());
                if (!row.equals(old)) {
                    termFindings.save(id.value(), row, now);
                }
            }
            if (!review.report().gaps().isEmpty()) {
                return; // what is missing may only not have been looked for
            }
            for (TermFindingRow gone : before.values()) {
                if (gone.fixed()) {
                    continue;
                }
                // with the same draft it was the glossary that changed
                if (gone.version() == version) {
                    termFindings.delete(id.value(), gone.fingerprint());
                } else {
                    termFindings.save(id.value(), gone.fixedIn(version), now);
                }
            }
        });
    }

    private static void keep(
            Finding finding, Review review, long version, boolean setAside, Map<String, TermFindingRow> present) {
        if (finding.concept() != null) {
            String fingerprint = review.fingerprints(finding).here().value();
            present.putIfAbsent(
                    fingerprint,
                    new TermFindingRow(
                            fingerprint,
                            finding.concept().value(),
                            finding.check().value(),
                            version,
                            setAside,
                            false));
        }
    }

    private Set<Fingerprint> setAside(ReleaseId id) {
        return judgements(id).stream()
                .filter(judgement -> !judgement.pending())
                .map(Judgement::fingerprint)
                .collect(Collectors.toUnmodifiableSet());
    }

    private StoredRelease lock(ReleaseId id) {
        return releases.lock(id.value()).map(ReleaseDesk::stored).orElseThrow(() -> new NoSuchRelease(id));
    }

    private static void requireOpen(StoredRelease release) {
        if (release.state() == ReleaseState.FINAL) {
            throw new ReleaseIsFinal(release.id());
        }
    }

    private static void requireVersion(StoredRelease release, long version) {
        if (release.version() != version) {
            throw new EditConflict(release);
        }
    }

    private <T> T within(java.util.function.Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    /** As exact as PostgreSQL keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static StoredRelease stored(ReleaseRow row) {
        return new StoredRelease(
                new ReleaseId(row.id()),
                row.title(),
                row.source(),
                row.draft(),
                ReleaseState.valueOf(row.state()),
                row.version(),
                row.createdAt(),
                row.updatedAt(),
                row.updatedBy());
    }

    private static ReleaseSummary summary(ReleaseLine line) {
        return new ReleaseSummary(
                new ReleaseId(line.id()),
                line.title(),
                ReleaseState.valueOf(line.state()),
                line.updatedAt(),
                line.updatedBy(),
                line.segments(),
                line.errors(),
                line.warnings(),
                line.hints(),
                line.pending());
    }
}
