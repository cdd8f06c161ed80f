package org.communique.qa;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
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
        for (Check plain : checks) {
            Check check = plain.under(policy.style());
            if (policy.off().contains(check.info().id())) {
                continue;
            }
            if (check instanceof SegmentCheck segmentCheck) {
                bySegment(segmentCheck, bitext, known, memo, findings, gaps);
            } else {
                collect(check.info().id(), null, () -> check.check(bitext), findings, gaps);
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
        return new Review(bitext, new CheckReport(outsideOfLone(stand), gaps), setAside, fingerprints, memo);
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
        List<Finding> lone = findings.stream()
                .filter(f -> f.severity() != Severity.HINT && isLone(f))
                .toList();
        return findings.stream()
                .filter(f -> isLone(f)
                        || lone.stream()
                                .noneMatch(l -> inside(f.source(), l.source()) || inside(f.target(), l.target())))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** A passage on one side alone; a rendering that is too short has two. */
    private static boolean isLone(Finding f) {
        return LONE.contains(f.check().value()) && (f.source() == null || f.target() == null);
    }

    private static boolean inside(@Nullable Span span, @Nullable Span passage) {
        return span != null && passage != null && passage.contains(span);
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
        // With each that is kept, all that are one slip with it: a wording that two checks object to may be missed by a
        // third that shares its concept with only one of them.
        List<List<Finding>> slips = new ArrayList<>();
        for (Finding finding : ordered) {
            int same = -1;
            if (priority(finding) < PRIORITY.size()) {
                for (int i = 0; i < kept.size() && same < 0; i++) {
                    if (priority(kept.get(i)) < PRIORITY.size()
                            && slips.get(i).stream().anyMatch(f -> sameSlip(f, finding))) {
                        same = i;
                    }
                }
            }
            if (same < 0) {
                kept.add(finding);
                slips.add(new ArrayList<>(List.of(finding)));
            } else {
                slips.get(same).add(finding);
                kept.set(same, withFixes(kept.get(same), finding.fixes()));
            }
        }
        return kept;
    }

    private static int priority(Finding finding) {
        int at = PRIORITY.indexOf(finding.check().value());
        return at < 0 ? PRIORITY.size() : at;
    }

    private static boolean sameSlip(Finding a, Finding b) {
        if (a.segment() != b.segment()) {
            return false;
        }
        boolean sameConcept = a.concept() != null && a.concept().equals(b.concept());
        return sameConcept || touch(a.target(), b.target()) || touch(a.source(), b.source());
    }

    private static boolean touch(@Nullable Span a, @Nullable Span b) {
        return a != null && b != null && a.overlaps(b);
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
