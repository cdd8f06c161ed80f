package org.communique.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Passage;
import org.communique.desk.store.EngineCallRow;
import org.communique.desk.store.EngineTable;
import org.communique.memory.MemoryUnit.Origin;
import org.communique.qa.CheckReport;
import org.communique.qa.Policy;
import org.communique.qa.Review;
import org.communique.qa.Severity;
import org.communique.translation.AssistedDraft;
import org.communique.translation.Provenance;
import org.communique.translation.Remembered;
import org.communique.translation.Remembered.Exchange;
import org.communique.translation.Request;
import org.communique.translation.Translation;
import org.communique.translation.Translator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Fills a segment that has no English: from the translation memory where it has the same or what can be made to fit, with
 * the engine's sentence where one is enabled, else with what is known.
 */
@Service
public class DraftDesk {
    private final EngineDesk engines;
    private final EngineTable calls;
    private final MemoryDesk memory;
    private final ReviewDesk reviews;
    private final ReleaseDesk releases;
    private final Clock clock;

    DraftDesk(
            EngineDesk engines,
            EngineTable calls,
            MemoryDesk memory,
            ReviewDesk reviews,
            ReleaseDesk releases,
            Clock clock) {
        this.engines = engines;
        this.calls = calls;
        this.memory = memory;
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
        String before = neighbour(segments, segment - 1);
        Optional<Remembered> remembered = memory.best(passage.text(), before);
        if (remembered.isPresent() && isGood(remembered.get())) {
            return remembered(remembered.get(), place);
        }
        Optional<Translator> engine = engines.translator();
        if (engine.isEmpty()) {
            return remembered.isPresent() ? remembered(remembered.get(), place) : assisted(passage, place, null);
        }
        Request request = new Request(passage.text(), passage.terms(), before, neighbour(segments, segment + 1));
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

    /** What a person confirmed for the same Thai, or says all that the Thai says: an engine could do no better. */
    private static boolean isGood(Remembered remembered) {
        return remembered.match().isExact()
                || remembered.report().findings().stream().noneMatch(finding -> finding.severity() != Severity.HINT);
    }

    private static Drafted remembered(Remembered remembered, int place) {
        Origin origin = remembered.match().unit().origin();
        StringBuilder provenance = new StringBuilder("Translation memory, ")
                .append(Math.min(remembered.match().score(), 100))
                .append(" %");
        if (origin.release() != null) {
            provenance.append(", of “").append(origin.release()).append("”");
        }
        if (origin.date() != null) {
            provenance.append(", ").append(origin.date());
        }
        if (!remembered.exchanges().isEmpty()) {
            provenance
                    .append("; exchanged: ")
                    .append(remembered.exchanges().stream()
                            .map(Exchange::toString)
                            .collect(Collectors.joining("; ")));
        }
        return new Drafted(remembered.text(), provenance.toString(), remembered.report(), place, null);
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
