package org.communique.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Passage;
import org.communique.desk.store.EngineCallRow;
import org.communique.desk.store.EngineTable;
import org.communique.qa.CheckReport;
import org.communique.qa.Policy;
import org.communique.qa.Review;
import org.communique.translation.AssistedDraft;
import org.communique.translation.Provenance;
import org.communique.translation.Request;
import org.communique.translation.Translation;
import org.communique.translation.Translator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Fills a segment that has no English: with the engine's sentence where one is enabled, else with what is known. */
@Service
public class DraftDesk {
    private final EngineDesk engines;
    private final EngineTable calls;
    private final ReviewDesk reviews;
    private final ReleaseDesk releases;
    private final Clock clock;

    DraftDesk(EngineDesk engines, EngineTable calls, ReviewDesk reviews, ReleaseDesk releases, Clock clock) {
        this.engines = engines;
        this.calls = calls;
        this.reviews = reviews;
        this.releases = releases;
        this.clock = clock;
    }

    /**
     * English for one segment, given out only after our checks have been over it. May wait for an engine and for the
     * grammar: not for a thread that must answer at once.
     *
     * @param review of the release's source and the draft as it stands on the screen
     * @param segment number of an aligned segment that has Thai but no English
     * @throws ReleaseIsFinal if the release is final
     */
    public Drafted draft(StoredRelease release, Review review, int segment, String user) {
        if (releases.open(release.id()).state() == ReleaseState.FINAL) {
            throw new ReleaseIsFinal(release.id());
        }
        List<AlignedSegment> segments = review.bitext().segments();
        AlignedSegment wanted = segments.stream()
                .filter(s -> s.number() == segment)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no segment " + segment));
        Passage passage = wanted.source();
        if (passage == null || wanted.target() != null) {
            throw new IllegalArgumentException("segment " + segment + " is not one that has Thai and no English");
        }
        int place = place(segments, wanted);
        Optional<Translator> engine = engines.translator();
        if (engine.isEmpty()) {
            return assisted(passage, place, null);
        }
        Request request = new Request(
                passage.text(), passage.terms(), neighbour(segments, segment - 1), neighbour(segments, segment + 1));
        return switch (call(engine.get(), request, release.id(), segment, user)) {
            case Translation.Translated translated ->
                new Drafted(
                        translated.text(),
                        translated.provenance().toString(),
                        check(passage, translated.text()),
                        place,
                        null);
            case Translation.Unavailable unavailable -> assisted(passage, place, unavailable.reason());
        };
    }

    /** Who sent which text of a release where, the oldest first. */
    public List<EngineCall> calls(ReleaseId id) {
        return calls.calls(id.value()).stream()
                .map(row -> new EngineCall(
                        new ReleaseId(row.release()),
                        row.segment(),
                        row.source(),
                        row.sent(),
                        row.engine(),
                        row.host(),
                        row.model(),
                        row.at(),
                        row.by(),
                        row.outcome(),
                        row.answer(),
                        row.reason()))
                .toList();
    }

    private Drafted assisted(Passage passage, int place, @Nullable String unavailable) {
        AssistedDraft assisted = AssistedDraft.of(passage);
        return new Drafted(assisted.text(), assisted.provenance(), check(passage, assisted.text()), place, unavailable);
    }

    private CheckReport check(Passage passage, String text) {
        return text.isEmpty()
                ? new CheckReport(List.of(), List.of())
                : reviews.reviewPair(passage.text(), text, Policy.DEFAULT).report();
    }

    private Translation call(Translator translator, Request request, ReleaseId release, int segment, String user) {
        Provenance provenance = translator.provenance();
        long call = calls.addCall(new EngineCallRow(
                release.value(),
                segment,
                sha256(request.source()),
                request.source(),
                translator.sends(request),
                provenance.engine(),
                provenance.host(),
                provenance.model(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                user,
                "sent",
                null,
                null));
        Translation translation = translator.translate(request);
        switch (translation) {
            case Translation.Translated translated -> calls.endCall(call, "translated", translated.text(), null);
            case Translation.Unavailable unavailable -> calls.endCall(call, "unavailable", null, unavailable.reason());
        }
        return translation;
    }

    private static String neighbour(List<AlignedSegment> segments, int number) {
        for (AlignedSegment segment : segments) {
            Passage source = segment.source();
            if (segment.number() == number && source != null) {
                return source.text();
            }
        }
        return "";
    }

    /** After the nearest English before it in the order of the source. */
    private static int place(List<AlignedSegment> segments, AlignedSegment wanted) {
        int place = 0;
        for (AlignedSegment segment : segments) {
            Passage target = segment.target();
            if (segment.number() < wanted.number() && target != null) {
                place = target.span().end();
            }
        }
        return place;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
