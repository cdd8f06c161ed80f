package org.communique.qa;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Passage;
import org.communique.glossary.ConceptId;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/** Runs checks over a bitext and settles overlaps: one slip, one finding. A check that fails becomes a gap. */
public final class CheckEngine {
    /** Of findings that are one slip, the first of these is kept. */
    private static final List<String> PRIORITY = List.of(
            "untranslated",
            "markup",
            "royal",
            "name",
            "date",
            "number",
            "latin-text",
            "term-forbidden",
            "term-missing",
            "house-style",
            "language",
            "punctuation");

    /** UTF-16 units of either side; checks compare words of a passage with one another, and no release has such a one. */
    static final int LONGEST = 40_000;

    private static final Set<String> LONE = Set.of("omission", "addition");

    private static final Comparator<Finding> BY_PLACE = Comparator.comparingInt(Finding::segment)
            .thenComparingInt(CheckEngine::place)
            .thenComparing(f -> f.check().value())
            .thenComparing(Finding::message);

    private final List<Check> checks;

    public CheckEngine(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    public List<Check> checks() {
        return checks;
    }

    /** Runs every check that the policy has not switched off. */
    public Review review(Bitext bitext, Policy policy, @Nullable Review previous) {
        SegmentMemo known =
                previous == null || !previous.memo().holdsFor(bitext, policy.style()) ? null : previous.memo();
        SegmentMemo memo = new SegmentMemo(bitext, policy.style());
        List<Finding> findings = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        Bitext readable = readable(bitext);
        for (Check plain : checks) {
            Check check = plain.under(policy.style());
            if (policy.off().contains(check.info().id())) {
                continue;
            }
            tooLong(check.info().id(), bitext, gaps);
            if (check instanceof SegmentCheck segmentCheck) {
                bySegment(segmentCheck, readable, known, memo, findings, gaps);
            } else {
                collect(check.info().id(), null, () -> check.check(readable), findings, gaps);
            }
        }
        List<Finding> weighed = new ArrayList<>(
                settle(findings).stream().map(f -> weigh(f, policy)).toList());
        weighed.sort(BY_PLACE);
        Map<Finding, Fingerprints> fingerprints = Fingerprints.of(weighed, bitext);
        List<Finding> stand = new ArrayList<>();
        List<Finding> setAside = new ArrayList<>();
        for (Finding finding : weighed) {
            boolean judged = policy.setsAside(finding.check(), Objects.requireNonNull(fingerprints.get(finding)));
            (judged ? setAside : stand).add(finding);
        }
        return new Review(
                bitext, new CheckReport(outsideOfLone(stand), gaps), setAside, policy.off(), fingerprints, memo);
    }

    /** What there is to say of documents that no check was asked about. */
    Review notLookedAt(Bitext bitext, Policy policy, String reason) {
        List<Gap> gaps = checks.stream()
                .map(check -> check.info().id())
                .filter(id -> !policy.off().contains(id))
                .map(id -> new Gap(id, null, reason))
                .toList();
        return new Review(
                bitext,
                new CheckReport(List.of(), gaps),
                List.of(),
                policy.off(),
                Map.of(),
                new SegmentMemo(bitext, policy.style()));
    }

    /** The bitext without the segments that are too long to be looked at. */
    private static Bitext readable(Bitext bitext) {
        List<AlignedSegment> segments =
                bitext.segments().stream().filter(s -> length(s) <= LONGEST).toList();
        return segments.size() == bitext.segments().size()
                ? bitext
                : new Bitext(
                        bitext.source(),
                        bitext.target(),
                        segments,
                        bitext.sourceFurniture(),
                        bitext.targetFurniture(),
                        bitext.glossary(),
                        bitext.date());
    }

    private static void tooLong(CheckId id, Bitext bitext, List<Gap> gaps) {
        for (AlignedSegment segment : bitext.segments()) {
            if (length(segment) > LONGEST) {
                gaps.add(new Gap(
                        id,
                        segment.number(),
                        "passages of up to " + LONGEST + " characters are checked; this one has " + length(segment)));
            }
        }
    }

    private static int length(AlignedSegment segment) {
        Passage source = segment.source();
        Passage target = segment.target();
        return Math.max(
                source == null ? 0 : source.text().length(),
                target == null ? 0 : target.text().length());
    }

    private static void bySegment(
            SegmentCheck check,
            Bitext bitext,
            @Nullable SegmentMemo known,
            SegmentMemo memo,
            List<Finding> findings,
            List<Gap> gaps) {
        CheckId id = check.info().id();
        for (AlignedSegment segment : bitext.segments()) {
            List<Finding> said = known == null ? null : known.find(id, segment);
            if (said == null) {
                said = new ArrayList<>();
                int before = gaps.size();
                collect(id, segment.number(), () -> check.check(segment, bitext), said, gaps);
                if (gaps.size() > before && gaps.getLast().segment() == null) {
                    return;
                }
                if (gaps.size() == before) {
                    memo.put(id, segment, said);
                }
            } else {
                memo.put(id, segment, said);
            }
            findings.addAll(said);
        }
        collect(id, null, () -> check.across(bitext), findings, gaps);
    }

    /** All of a check's findings, or none and a gap. */
    private static void collect(
            CheckId id, @Nullable Integer segment, Supplier<Stream<Finding>> check, List<Finding> out, List<Gap> gaps) {
        try {
            out.addAll(check.get().toList());
        } catch (CheckUnavailable e) {
            // The check as a whole cannot work now: one gap, and no use asking it about the next segment.
            gaps.add(new Gap(id, null, Objects.requireNonNullElse(e.getMessage(), "it cannot work now")));
        } catch (RuntimeException | StackOverflowError e) {
            gaps.add(new Gap(id, segment, "the check failed: " + e));
        }
    }

    /** Nothing else is reported inside a passage that is an omission or an addition, where that is more than a hint. */
    private static List<Finding> outsideOfLone(List<Finding> findings) {
        NavigableMap<Integer, Integer> source = new TreeMap<>();
        NavigableMap<Integer, Integer> target = new TreeMap<>();
        for (Finding f : findings) {
            if (f.severity() != Severity.HINT && isLone(f)) {
                take(f.source(), source);
                take(f.target(), target);
            }
        }
        return findings.stream()
                .filter(f -> isLone(f) || !(inside(f.source(), source) || inside(f.target(), target)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** A passage on one side alone; a rendering that is too short has two. */
    private static boolean isLone(Finding f) {
        return LONE.contains(f.check().value()) && (f.source() == null || f.target() == null);
    }

    private static void take(@Nullable Span passage, NavigableMap<Integer, Integer> ends) {
        if (passage != null) {
            ends.merge(passage.start(), passage.end(), Math::max);
        }
    }

    /** Whether a span lies in one of these passages, which do not overlap, given as ends by start. */
    private static boolean inside(@Nullable Span span, NavigableMap<Integer, Integer> passages) {
        Map.Entry<Integer, Integer> passage = span == null ? null : passages.floorEntry(span.start());
        return span != null && passage != null && span.end() <= passage.getValue();
    }

    private static Finding weigh(Finding f, Policy policy) {
        Severity severity = policy.severities().get(f.check());
        return severity == null || severity == f.severity()
                ? f
                : new Finding(
                        f.check(),
                        f.code(),
                        severity,
                        f.segment(),
                        f.source(),
                        f.target(),
                        f.concept(),
                        f.message(),
                        f.fixes());
    }

    private static int place(Finding f) {
        Span target = f.target();
        Span source = f.source();
        return target != null ? target.start() : source != null ? source.start() : 0;
    }

    /** Keeps one finding of each slip, gravest kind first, with what the others offer as further fixes. */
    private static List<Finding> settle(List<Finding> findings) {
        List<Finding> ordered = new ArrayList<>(findings);
        ordered.sort(Comparator.comparingInt((Finding f) -> f.severity() == Severity.HINT ? 1 : 0)
                .thenComparingInt(CheckEngine::priority));
        List<Finding> kept = new ArrayList<>();
        Map<Integer, Slips> bySegment = new HashMap<>();
        for (Finding finding : ordered) {
            if (priority(finding) == PRIORITY.size()) {
                kept.add(finding);
                continue;
            }
            Slips slips = bySegment.computeIfAbsent(finding.segment(), s -> new Slips());
            int same = slips.find(finding);
            slips.add(finding, same < kept.size() ? same : kept.size());
            if (same < kept.size()) {
                kept.set(same, withFixes(kept.get(same), finding.fixes()));
            } else {
                kept.add(finding);
            }
        }
        return kept;
    }

    private static int priority(Finding finding) {
        int at = PRIORITY.indexOf(finding.check().value());
        return at < 0 ? PRIORITY.size() : at;
    }

    /**
     * The slips of one segment, each known by the number of the finding that was kept of it. With it, all that are one
     * slip with it: a wording that two checks object to may be missed by a third that shares its concept with only one
     * of them.
     */
    private static final class Slips {
        private static final int NONE = Integer.MAX_VALUE;

        private final Map<ConceptId, Integer> byConcept = new HashMap<>();
        private final Words source = new Words();
        private final Words target = new Words();

        void add(Finding f, int slip) {
            if (f.concept() != null) {
                byConcept.merge(f.concept(), slip, Math::min);
            }
            source.add(f.source(), slip);
            target.add(f.target(), slip);
        }

        /** The first slip that this is one with, or a number above any. */
        int find(Finding f) {
            int same = f.concept() == null ? NONE : byConcept.getOrDefault(f.concept(), NONE);
            return Math.min(same, Math.min(source.find(f.source()), target.find(f.target())));
        }

        /** For each character the first slip that touches it, so that thousands of findings cost no more than a few. */
        private static final class Words {
            private final Map<Integer, Integer> byOffset = new HashMap<>();
            private final NavigableMap<Integer, Integer> empty = new TreeMap<>();

            void add(@Nullable Span span, int slip) {
                if (span != null) {
                    for (int at = span.start(); at < span.end(); at++) {
                        byOffset.merge(at, slip, Math::min);
                    }
                    if (span.isEmpty()) {
                        empty.merge(span.start(), slip, Math::min);
                    }
                }
            }

            int find(@Nullable Span span) {
                int first = NONE;
                if (span == null) {
                    return first;
                }
                for (int at = span.start(); at < span.end(); at++) {
                    first = Math.min(first, byOffset.getOrDefault(at, NONE));
                }
                if (span.isEmpty()) {
                    // It lies inside what holds the characters on both sides of it.
                    int before = byOffset.getOrDefault(span.start() - 1, NONE);
                    return before == byOffset.getOrDefault(span.start(), NONE) ? before : NONE;
                }
                for (int slip :
                        empty.subMap(span.start(), false, span.end(), false).values()) {
                    first = Math.min(first, slip);
                }
                return first;
            }
        }
    }

    private static Finding withFixes(Finding f, List<Fix> more) {
        Set<Fix> fixes = new LinkedHashSet<>(f.fixes());
        for (Fix fix : more) {
            Span target = f.target();
            boolean here = target == null || target.overlaps(fix.span()) || target.equals(fix.span());
            if (here && fixes.stream().noneMatch(x -> x.replacement().equals(fix.replacement()))) {
                fixes.add(fix);
            }
        }
        return new Finding(
                f.check(),
                f.code(),
                f.severity(),
                f.segment(),
                f.source(),
                f.target(),
                f.concept(),
                f.message(),
                List.copyOf(fixes));
    }
}
