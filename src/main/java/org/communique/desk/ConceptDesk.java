package org.communique.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.communique.desk.store.ChangeRow;
import org.communique.desk.store.ChangeTable;
import org.communique.desk.store.ConceptRow;
import org.communique.desk.store.ConceptTable;
import org.communique.desk.store.ProposalRow;
import org.communique.desk.store.ProposalTable;
import org.communique.desk.store.RemarkRow;
import org.communique.desk.store.VersionRow;
import org.communique.glossary.Claims;
import org.communique.glossary.Concept;
import org.communique.glossary.ConceptChange.Merge;
import org.communique.glossary.ConceptField;
import org.communique.glossary.ConceptId;
import org.communique.glossary.ConceptText;
import org.communique.glossary.Glossary;
import org.communique.glossary.GlossaryAudit;
import org.communique.glossary.GlossaryImport;
import org.communique.glossary.Status;
import org.communique.glossary.Term;
import org.communique.glossary.Validity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Editing the glossary. Every change is one transaction of one or many concepts, kept with who made it and why; when it is
 * stored, another snapshot is in force. Concepts are never deleted, they retire. Who names an old version of a concept
 * stores nothing.
 */
@Service
public class ConceptDesk {
    /** UTF-16 units of a reason, a remark, a note. */
    static final int LONGEST = 10_000;

    private final ConceptTable concepts;
    private final ChangeTable changes;
    private final ProposalTable proposals;
    private final GlossaryDesk glossary;
    private final TransactionOperations transaction;
    private final Clock clock;

    private volatile @Nullable Claimed claimed;

    private record Claimed(Glossary of, Claims claims) {}

    ConceptDesk(
            ConceptTable concepts,
            ChangeTable changes,
            ProposalTable proposals,
            GlossaryDesk glossary,
            TransactionOperations transaction,
            Clock clock) {
        this.concepts = concepts;
        this.changes = changes;
        this.proposals = proposals;
        this.glossary = glossary;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The concept with this id, where there is one. */
    public Optional<StoredConcept> find(ConceptId id) {
        glossary.current();
        return concepts.find(id).map(ConceptDesk::stored);
    }

    /** What stands against a concept as it is now typed: what is wrong with it, and which approved ones it runs into. */
    public ConceptProblems check(Concept concept) {
        return problems(concept, claims(glossary.current()));
    }

    /**
     * The same for a concept that is about to be added: an id that is taken is no edit of the concept that has it, which may
     * be the very one that it runs into.
     */
    public ConceptProblems checkNew(Concept concept) {
        Glossary present = glossary.current();
        ConceptProblems found =
                problems(concept.with(free(concept.id()), concept.terms(), concept.carried()), claims(present));
        return present.find(concept.id())
                .map(other -> new ConceptProblems(
                        Stream.concat(Stream.of(taken(other)), found.reasons().stream())
                                .toList(),
                        found.clashes()))
                .orElse(found);
    }

    /** This id where nobody has it, else the first like it that is free: minister, minister-2. */
    public ConceptId free(ConceptId id) {
        Glossary present = glossary.current();
        return id.free(taken -> present.find(taken).isPresent());
    }

    private static String taken(Concept other) {
        return "the id " + other.id() + " is taken: " + other.thai() + " = " + other.english();
    }

    /** Whether a change takes two people. */
    public boolean takesTwo() {
        glossary.current();
        return concepts.takesTwo();
    }

    /**
     * Sets whether a change takes two people.
     *
     * @throws NotAllowed but for an administrator
     */
    public void setTakesTwo(boolean takesTwo, User user) {
        if (user.role() != Role.ADMINISTRATOR) {
            throw new NotAllowed("Only an administrator sets how many people a change takes.");
        }
        glossary.current();
        transaction.executeWithoutResult(status -> concepts.saveTakesTwo(takesTwo));
    }

    /** Whether who has no account may read the glossary. */
    public boolean openToAll() {
        glossary.current();
        return concepts.openToAll();
    }

    /**
     * Sets whether who has no account may read the glossary.
     *
     * @throws NotAllowed but for an administrator
     */
    public void setOpenToAll(boolean open, User user) {
        if (user.role() != Role.ADMINISTRATOR) {
            throw new NotAllowed("Only an administrator opens the glossary to who has no account.");
        }
        glossary.current();
        transaction.executeWithoutResult(status -> concepts.saveOpenToAll(open));
    }

    /**
     * Takes rows of a termbase file, all in one change or none.
     *
     * @param preview of the file, over what was in force then
     * @param accepted numbers of its rows
     * @throws ConceptConflict if one of their concepts was changed since the preview
     * @throws BadConcept if one of them would mislead the checks
     * @throws IllegalArgumentException for a number that no row has, or that of a wrong row
     */
    public Submitted apply(GlossaryImport preview, Set<Integer> accepted, String reason, User user) {
        return submit(edits(preview, accepted), GlossaryChange.Kind.IMPORT, reason, user);
    }

    /**
     * The edits that rows of a termbase file ask for.
     *
     * @param preview of the file, over what was in force then
     * @param accepted numbers of its rows
     * @throws ConceptConflict if one of their concepts was changed since the preview
     * @throws BadText if none of them changes anything
     */
    public List<ConceptEdit> edits(GlossaryImport preview, Set<Integer> accepted) {
        List<ConceptEdit> edits = new ArrayList<>();
        for (Concept concept : preview.changed(accepted)) {
            Optional<StoredConcept> present = find(concept.id());
            Optional<Concept> seen = preview.stored().find(concept.id());
            ConceptEdit edit =
                    new ConceptEdit(concept, present.map(StoredConcept::version).orElse(0L));
            if (present.isPresent() && !present.map(StoredConcept::concept).equals(seen)) {
                throw conflict(present.get(), edit);
            }
            edits.add(edit);
        }
        if (edits.isEmpty()) {
            throw new BadText("No row that changes something was taken.", -1);
        }
        return edits;
    }

    /**
     * Hands in edits as one change. A translator's wait as proposals, and so does everybody's where a change takes two
     * people; else they are in force at once.
     *
     * @param kind {@code EDIT}, {@code BULK}, {@code IMPORT} or {@code RESTORE}
     * @param reason may be empty
     * @throws ConceptConflict if one of them was changed since the version it names
     * @throws BadConcept if one of them would mislead the checks
     * @throws BadText if a text cannot be stored as typed
     */
    public Submitted submit(List<ConceptEdit> edits, GlossaryChange.Kind kind, String reason, User user) {
        requireText("reason", reason);
        List<ConceptEdit> canonical = edits.stream()
                .map(edit -> new ConceptEdit(canonical(edit.concept()), edit.baseVersion()))
                .toList();
        Set<ConceptId> ids = new HashSet<>();
        for (ConceptEdit edit : canonical) {
            if (!ids.add(edit.concept().id())) {
                throw new IllegalArgumentException(edit.concept().id() + " is edited twice in one change");
            }
        }
        return mayKeep(user) && !takesTwo()
                ? store(canonical, kind, reason, user.name(), null, () -> {})
                : propose(canonical, kind, reason, user.name());
    }

    /** As {@link #submit}, of one concept. */
    public Submitted submit(ConceptEdit edit, String reason, User user) {
        return submit(List.of(edit), GlossaryChange.Kind.EDIT, reason, user);
    }

    /**
     * The same edit on each of many concepts, but for those that it leaves as they are.
     *
     * @throws BadText if it leaves all of them as they are
     */
    public static List<ConceptEdit> edits(List<StoredConcept> seen, UnaryOperator<Concept> edit) {
        List<ConceptEdit> edits = new ArrayList<>();
        for (StoredConcept stored : seen) {
            Concept edited = edit.apply(stored.concept());
            if (!edited.equals(stored.concept())) {
                edits.add(new ConceptEdit(edited, stored.version()));
            }
        }
        if (edits.isEmpty()) {
            throw new BadText("This would change nothing.", -1);
        }
        return edits;
    }

    /**
     * Takes a change back: its concepts are again as they were before it, and those that it made retire.
     *
     * @throws ConceptConflict if one of them was changed since
     * @throws NotAllowed for a translator
     */
    public Submitted undo(long change, String reason, User user) {
        requireKeeper(user);
        List<ConceptEdit> edits = undoing(change);
        return takesTwo()
                ? propose(edits, GlossaryChange.Kind.UNDO, reason, user.name())
                : store(edits, GlossaryChange.Kind.UNDO, reason, user.name(), change, () -> {});
    }

    /**
     * The edits that take a change back.
     *
     * @throws ConceptConflict if one of its concepts was changed since
     */
    public List<ConceptEdit> undoing(long change) {
        List<ConceptEdit> edits = new ArrayList<>();
        for (VersionRow made : changes.versions(change)) {
            Concept before = changes.find(made.concept(), made.version() - 1)
                    .map(ConceptDesk::concept)
                    .orElseGet(() -> retired(concept(made)));
            ConceptEdit edit = new ConceptEdit(before, made.version());
            find(before.id())
                    .filter(stored -> stored.version() != made.version())
                    .ifPresent(stored -> {
                        throw conflict(stored, edit);
                    });
            edits.add(edit);
        }
        if (edits.isEmpty()) {
            throw new IllegalArgumentException("there is no change " + change);
        }
        return edits;
    }

    /** The last changes, the newest first. */
    public List<GlossaryChange> changes(int count) {
        return changes.last(count).stream().map(ConceptDesk::change).toList();
    }

    /** Every state the concept had, the newest (the present one) first. */
    public List<ConceptVersion> history(ConceptId id) {
        List<ConceptVersion> history = new ArrayList<>();
        for (VersionRow row : changes.versions(id.value())) {
            GlossaryChange change = row.change() == null
                    ? null
                    : changes.find(row.change()).map(ConceptDesk::change).orElse(null);
            history.add(new ConceptVersion(row.version(), concept(row), change));
        }
        if (history.isEmpty()) {
            find(id).ifPresent(stored -> history.add(new ConceptVersion(stored.version(), stored.concept(), null)));
        }
        return history;
    }

    /** What was said about a concept, the oldest first. */
    public List<ConceptRemark> remarks(ConceptId id) {
        return changes.remarks(id.value()).stream()
                .map(row -> new ConceptRemark(row.remark(), row.at(), row.by()))
                .toList();
    }

    /**
     * Says something about a concept.
     *
     * @throws BadText if nothing is said, or it cannot be stored as typed
     */
    public void remark(ConceptId id, String text, User user) {
        requireText("remark", text);
        if (TypedText.isBlank(text)) {
            throw new BadText("Say something.", -1);
        }
        transaction.executeWithoutResult(
                status -> changes.addRemark(id.value(), new RemarkRow(text, now(), user.name())));
    }

    /** The proposals that wait, the oldest first. */
    public List<Proposal> queue() {
        return proposals.list(Proposal.State.OPEN.name()).stream()
                .map(ConceptDesk::proposal)
                .toList();
    }

    /** The proposals that were refused, the oldest first. */
    List<Proposal> refused() {
        return proposals.list(Proposal.State.REJECTED.name()).stream()
                .map(ConceptDesk::proposal)
                .toList();
    }

    /** The proposals for a concept, decided ones among them, the oldest first. */
    public List<Proposal> proposals(ConceptId id) {
        return proposals.listFor(id.value()).stream().map(ConceptDesk::proposal).toList();
    }

    /**
     * Puts a proposal in force; a new concept is approved with it. Where the concept was changed meanwhile, in other parts
     * than the proposal's, both hold.
     *
     * @throws ConceptConflict if both changed the same part
     * @throws BadConcept if it would mislead the checks
     * @throws NeedsAnother if a change takes two people and the user proposed it
     * @throws NotAllowed for a translator
     * @throws ProposalDecided if somebody decided before
     */
    public Submitted.Stored approve(long id, String reason, User user) {
        return approve(List.of(id), reason, user);
    }

    /** As {@link #approve(long, String, User)}, of many in one change: all of them or none. */
    public Submitted.Stored approve(List<Long> ids, String reason, User user) {
        return approve(ids, approving(ids), reason, user);
    }

    /**
     * Approves a proposal that somebody else's change runs into, as a person chose part by part.
     *
     * @param seen the version of the concept that was looked at
     * @param taken the contested parts that become as the proposal has them; the others stay as they are stored
     * @throws ConceptConflict if another version is stored by now
     * @throws BadText if nothing of the proposal would be taken
     */
    public Submitted.Stored approve(long id, long seen, Set<ConceptField> taken, String reason, User user) {
        return approve(List.of(id), List.of(merging(id, seen, taken)), reason, user);
    }

    private Submitted.Stored approve(List<Long> ids, List<ConceptEdit> edits, String reason, User user) {
        requireKeeper(user);
        requireText("reason", reason);
        List<Proposal> asked = ids.stream().map(this::open).toList();
        if (takesTwo() && asked.stream().anyMatch(proposal -> proposal.by().equals(user.name()))) {
            throw new NeedsAnother("You proposed this yourself. Another person has to approve it.");
        }
        return store(
                edits,
                GlossaryChange.Kind.APPROVAL,
                reason.isEmpty() ? asked.getFirst().reason() : reason,
                user.name(),
                null,
                () -> ids.forEach(id -> decide(id, Proposal.State.APPROVED, reason, user)));
    }

    /**
     * The edits that are made where proposals are approved now.
     *
     * @throws ConceptConflict if what is stored changed in the same part meanwhile
     * @throws ProposalDecided if somebody decided before
     */
    public List<ConceptEdit> approving(List<Long> ids) {
        Set<ConceptId> concepts = new HashSet<>();
        List<ConceptEdit> edits = new ArrayList<>();
        for (long id : ids) {
            ConceptEdit edit = approved(open(id).edit());
            if (!concepts.add(edit.concept().id())) {
                throw new BadText(
                        "Two of these proposals are about " + edit.concept().id() + ".", -1);
            }
            edits.add(edit);
        }
        if (edits.isEmpty()) {
            throw new BadText("No proposal is marked.", -1);
        }
        return edits;
    }

    /** The edit that is made by {@link #approve(long, long, Set, String, User)}. */
    public ConceptEdit merging(long id, long seen, Set<ConceptField> taken) {
        Proposal proposal = open(id);
        ConceptConflict conflict = waiting(proposal).conflict();
        if (conflict == null) {
            return approved(proposal.edit());
        }
        if (conflict.stored().version() != seen) {
            throw conflict;
        }
        Concept decided = conflict.decided(taken);
        if (decided.equals(conflict.stored().concept())) {
            throw new BadText("So nothing of the proposal would be taken. Refuse it, and say why.", -1);
        }
        return new ConceptEdit(decided, seen);
    }

    /** The proposals that wait, the oldest first, each beside what stands now. */
    public List<Waiting> waiting() {
        return queue().stream().map(this::waiting).toList();
    }

    /** Those of them that are for a concept. */
    public List<Waiting> waiting(ConceptId id) {
        return proposals(id).stream()
                .filter(proposal -> proposal.state() == Proposal.State.OPEN)
                .map(this::waiting)
                .toList();
    }

    private Waiting waiting(Proposal proposal) {
        StoredConcept stored = find(proposal.edit().concept().id()).orElse(null);
        try {
            return new Waiting(proposal, stored, approved(proposal.edit()).concept(), null);
        } catch (ConceptConflict conflict) {
            return new Waiting(
                    proposal,
                    conflict.stored(),
                    conflict.decided(conflict.merge().contested()),
                    conflict);
        }
    }

    /**
     * Refuses proposals.
     *
     * @param reason why; not blank
     * @throws NotAllowed for a translator
     * @throws ProposalDecided if somebody decided before
     */
    public void reject(List<Long> ids, String reason, User user) {
        requireKeeper(user);
        requireText("reason", reason);
        if (TypedText.isBlank(reason)) {
            throw new BadText("Say why this proposal is refused.", -1);
        }
        transaction.executeWithoutResult(
                status -> ids.forEach(id -> decide(id, Proposal.State.REJECTED, reason, user)));
    }

    /**
     * Takes one's own proposals back.
     *
     * @throws NotAllowed if it is somebody else's
     * @throws ProposalDecided if somebody decided before
     */
    public void withdraw(List<Long> ids, User user) {
        if (ids.stream().anyMatch(id -> !open(id).by().equals(user.name()))) {
            throw new NotAllowed("Only who made a proposal takes it back.");
        }
        transaction.executeWithoutResult(status -> ids.forEach(id -> decide(id, Proposal.State.WITHDRAWN, "", user)));
    }

    private ConceptEdit approved(ConceptEdit proposed) {
        ConceptEdit edit = proposed.isNew() && proposed.concept().status() == Status.PROPOSED
                ? new ConceptEdit(proposed.concept().withStatus(Status.APPROVED), 0)
                : proposed;
        StoredConcept stored = find(edit.concept().id()).orElse(null);
        if (stored == null) {
            if (edit.isNew()) {
                return edit;
            }
            throw new IllegalStateException(edit.concept().id() + " was there and is not any more");
        }
        if (stored.version() == edit.baseVersion()) {
            return edit;
        }
        ConceptConflict conflict = conflict(stored, edit);
        Merge merge = conflict.merge();
        if (!merge.contested().isEmpty()) {
            throw conflict;
        }
        return new ConceptEdit(merge.merged(), stored.version());
    }

    /** One at a time: the snapshots come into force in the order in which they were stored. */
    private synchronized Submitted.Stored store(
            List<ConceptEdit> edits,
            GlossaryChange.Kind kind,
            String reason,
            String by,
            @Nullable Long undoes,
            Runnable inTransaction) {
        Glossary known = glossary.current();
        record Done(Submitted.Stored stored, Glossary next) {}
        Done done = within(() -> {
            // another node may have changed it meanwhile
            Glossary present = concepts.lock().equals(known.version())
                    ? known
                    : concepts.find().orElseThrow();
            Map<ConceptId, StoredConcept> before = new HashMap<>();
            for (ConceptEdit edit : edits) {
                requireTexts(edit.concept());
                find(edit.concept().id()).ifPresent(stored -> {
                    if (edit.baseVersion() == 0) {
                        throw new BadConcept(
                                edit.concept().id(), new ConceptProblems(List.of(taken(stored.concept())), List.of()));
                    }
                    if (stored.version() != edit.baseVersion()) {
                        throw conflict(stored, edit);
                    }
                    before.put(edit.concept().id(), stored);
                });
            }
            Glossary next =
                    present.with(edits.stream().map(ConceptEdit::concept).toList());
            Claims claims = claims(next);
            for (ConceptEdit edit : edits) {
                ConceptProblems problems = problems(edit.concept(), claims);
                if (!problems.isEmpty()) {
                    throw new BadConcept(edit.concept().id(), problems);
                }
            }
            inTransaction.run();
            Instant now = now();
            long change = changes.add(kind.name(), reason, now, by, undoes);
            List<StoredConcept> stored = new ArrayList<>();
            for (ConceptEdit edit : edits) {
                Concept concept = edit.concept();
                StoredConcept old = before.get(concept.id());
                long version = edit.baseVersion() + 1;
                if (old == null) {
                    concepts.add(concept, by, now);
                } else {
                    changes.keep(row(old.concept(), old.version(), null));
                    concepts.replace(concept, version, by, now);
                }
                changes.keep(row(concept, version, change));
                stored.add(new StoredConcept(concept, version, now, by));
            }
            concepts.saveVersion(next.version());
            return new Done(
                    new Submitted.Stored(
                            new GlossaryChange(change, kind, reason, now, by, undoes, stored.size()), stored),
                    next);
        });
        glossary.swap(done.next());
        return done.stored();
    }

    private Submitted.Proposed propose(List<ConceptEdit> edits, GlossaryChange.Kind kind, String reason, String by) {
        glossary.current(); // fills the database where nobody did yet
        return within(() -> {
            // one at a time: else the same that two hand in at once waits twice
            concepts.lock();
            List<Proposal> made = new ArrayList<>();
            List<Proposal> already = new ArrayList<>();
            Proposal.Batch batch = null;
            for (ConceptEdit edit : edits) {
                requireTexts(edit.concept());
                List<String> reasons = GlossaryAudit.reasons(edit.concept());
                if (!reasons.isEmpty()) {
                    throw new BadConcept(edit.concept().id(), new ConceptProblems(reasons, List.of()));
                }
                Optional<StoredConcept> stored = find(edit.concept().id());
                if (stored.isPresent() && edit.isNew()) {
                    throw new BadConcept(
                            edit.concept().id(),
                            new ConceptProblems(List.of(taken(stored.get().concept())), List.of()));
                }
                if (stored.isPresent() && stored.get().version() != edit.baseVersion()) {
                    throw conflict(stored.get(), edit);
                }
                Optional<Proposal> same = sameWaits(edit);
                if (same.isPresent()) {
                    already.add(same.get());
                    continue;
                }
                if (batch == null && edits.size() > 1) {
                    batch = new Proposal.Batch(proposals.addBatch(kind.name()), kind);
                }
                Instant now = now();
                long id = proposals.add(new ProposalRow(
                        0,
                        edit.concept().id().value(),
                        edit.isNew() ? null : edit.baseVersion(),
                        ConceptText.write(edit.concept()),
                        reason,
                        now,
                        by,
                        batch == null ? null : batch.id(),
                        batch == null ? null : batch.kind().name(),
                        Proposal.State.OPEN.name(),
                        null,
                        null,
                        null));
                made.add(new Proposal(id, edit, reason, now, by, batch, Proposal.State.OPEN, null));
            }
            return new Submitted.Proposed(made, already);
        });
    }

    /** What waits and asks for the very same, over the same version. */
    private Optional<Proposal> sameWaits(ConceptEdit edit) {
        return proposals(edit.concept().id()).stream()
                .filter(proposal -> proposal.state() == Proposal.State.OPEN
                        && proposal.edit().equals(edit))
                .findFirst();
    }

    private ConceptConflict conflict(StoredConcept stored, ConceptEdit edit) {
        Concept base = edit.isNew()
                ? null
                : changes.find(edit.concept().id().value(), edit.baseVersion())
                        .map(ConceptDesk::concept)
                        .orElse(null);
        return new ConceptConflict(stored, edit.concept(), base);
    }

    private Proposal open(long id) {
        Proposal proposal = proposals
                .find(id)
                .map(ConceptDesk::proposal)
                .orElseThrow(() -> new IllegalArgumentException("there is no proposal " + id));
        requireOpen(proposal);
        return proposal;
    }

    private void decide(long id, Proposal.State state, String reason, User user) {
        if (!proposals.decide(id, Proposal.State.OPEN.name(), state.name(), reason, user.name(), now())) {
            requireOpen(proposals
                    .find(id)
                    .map(ConceptDesk::proposal)
                    .orElseThrow(() -> new IllegalArgumentException("there is no proposal " + id)));
        }
    }

    private static void requireOpen(Proposal proposal) {
        if (proposal.state() != Proposal.State.OPEN) {
            Proposal.Decision decision = Objects.requireNonNull(proposal.decision());
            throw new ProposalDecided(
                    proposal,
                    decision.by() + " decided about this proposal already: "
                            + proposal.state().name().toLowerCase(java.util.Locale.ROOT) + ".");
        }
    }

    private Claims claims(Glossary of) {
        Claimed last = claimed;
        if (last == null || !last.of().version().equals(of.version())) {
            last = new Claimed(of, Claims.of(of));
            claimed = last;
        }
        return last.claims();
    }

    private static ConceptProblems problems(Concept concept, Claims claims) {
        return new ConceptProblems(
                GlossaryAudit.reasons(concept),
                concept.status() == Status.RETIRED ? List.of() : claims.against(concept));
    }

    /** The concept as its history would give it back, so that a state once kept compares equal. */
    private static Concept canonical(Concept concept) {
        requireTexts(concept);
        return read(ConceptText.write(concept), concept.id().value());
    }

    private static void requireTexts(Concept concept) {
        concept.terms().stream().map(Term::text).forEach(text -> requireText("wording", text));
        requireText("definition", concept.definition());
        requireText("note", concept.note());
        requireText("source", concept.source());
        Validity validity = concept.validity();
        requireText("office", validity == null ? null : validity.office());
    }

    private static void requireText(String what, @Nullable String text) {
        if (text == null) {
            return;
        }
        TypedText.check(what, text);
        if (text.length() > LONGEST) {
            throw new BadText(
                    "The %s has %,d characters; %,d are the most that is taken."
                            .formatted(what, text.length(), LONGEST),
                    -1);
        }
    }

    private static boolean mayKeep(User user) {
        return user.role() != Role.TRANSLATOR;
    }

    private static void requireKeeper(User user) {
        if (!mayKeep(user)) {
            throw new NotAllowed("Only a terminologist changes the glossary; a translator proposes.");
        }
    }

    private static Concept retired(Concept concept) {
        return concept.withStatus(Status.RETIRED);
    }

    private static Concept read(String content, String id) {
        try {
            return ConceptText.read(content);
        } catch (IllegalArgumentException e) {
            throw new BadConcept(
                    new ConceptId(id),
                    new ConceptProblems(List.of(Objects.requireNonNullElse(e.getMessage(), "")), List.of()));
        }
    }

    private static VersionRow row(Concept concept, long version, @Nullable Long change) {
        return new VersionRow(concept.id().value(), version, change, ConceptText.write(concept));
    }

    private static Concept concept(VersionRow row) {
        return read(row.content(), row.concept());
    }

    private static StoredConcept stored(ConceptRow row) {
        return new StoredConcept(row.concept(), row.version(), row.changedAt(), row.changedBy());
    }

    private static GlossaryChange change(ChangeRow row) {
        return new GlossaryChange(
                row.id(),
                GlossaryChange.Kind.valueOf(row.kind()),
                row.reason(),
                row.at(),
                row.by(),
                row.undoes(),
                row.concepts());
    }

    private static Proposal proposal(ProposalRow row) {
        Proposal.Decision decision = row.decidedAt() == null || row.decidedBy() == null
                ? null
                : new Proposal.Decision(
                        row.decisionReason() == null ? "" : row.decisionReason(), row.decidedAt(), row.decidedBy());
        return new Proposal(
                row.id(),
                new ConceptEdit(read(row.content(), row.concept()), row.baseVersion() == null ? 0 : row.baseVersion()),
                row.reason(),
                row.at(),
                row.by(),
                row.batch() == null || row.batchKind() == null
                        ? null
                        : new Proposal.Batch(row.batch(), GlossaryChange.Kind.valueOf(row.batchKind())),
                Proposal.State.valueOf(row.state()),
                decision);
    }

    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    /** As exact as PostgreSQL keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
