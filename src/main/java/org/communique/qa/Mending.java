package org.communique.qa;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communique.glossary.Glossary;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Mends a draft as its findings offer, where there is no choice to make and the mend holds: the mended draft is reviewed
 * again, and a mend after which its finding still stands, or another has come, is taken back.
 */
public final class Mending {
    /** Each round takes back what did no good in the one before. */
    private static final int ROUNDS = 5;

    private static final CheckId UNTRANSLATED = new CheckId("untranslated");

    private final Reviewing reviewing;

    /** Reviews a draft. */
    @FunctionalInterface
    public interface Reviewing {
        /**
         * What there is to say of a draft.
         *
         * @param previous the review of the draft as it was, or null
         */
        Review review(String draft, @Nullable Review previous);
    }

    /** Of drafts that are reviewed so. */
    public Mending(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    /** Of drafts of a release. */
    public Mending(Reviewer reviewer, String release, Glossary glossary, Policy policy) {
        this((draft, previous) -> reviewer.review(release, draft, glossary, policy, previous));
    }

    /**
     * What came of a draft.
     *
     * @param draft as mended
     * @param applied the findings that are mended, of {@code before}
     * @param before the review of the draft as it was
     * @param after that of the draft as mended; {@code before} where nothing was
     */
    public record Mended(String draft, List<Finding> applied, Review before, Review after) {
        public Mended {
            applied = List.copyOf(applied);
        }
    }

    /** Mends a draft. What is left is what a person has to decide. */
    public Mended mend(String draft) {
        Review before = reviewing.review(draft, null);
        Set<Finding> given = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<Finding> chosen = chosen(before, given, draft);
            if (chosen.isEmpty()) {
                break;
            }
            String mended = apply(
                    draft,
                    chosen.stream().map(finding -> finding.fixes().getFirst()).toList());
            Review after = reviewing.review(mended, before);
            Set<Finding> bad = bad(chosen, before, after);
            if (bad.isEmpty()) {
                return new Mended(mended, chosen, before, after);
            }
            given.addAll(bad);
        }
        return new Mended(draft, List.of(), before, before);
    }

    /**
     * Whether a finding leaves no choice: one mend, or several that come to the same, and neither the speller's, who
     * guesses, nor a wording for Thai left standing, which the sentence around it may want in another form.
     */
    private static boolean isSafe(Finding finding, String draft) {
        String code = finding.code();
        return !Policy.takesTwo(finding.check())
                && !finding.check().equals(UNTRANSLATED)
                && (code == null || !code.startsWith("MORFOLOGIK"))
                && finding.fixes().stream()
                                .map(fix -> apply(draft, List.of(fix)))
                                .distinct()
                                .count()
                        == 1;
    }

    /** By place, none over another. */
    private static List<Finding> chosen(Review review, Set<Finding> given, String draft) {
        List<Finding> chosen = new ArrayList<>();
        int end = -1;
        for (Finding finding : review.report().findings().stream()
                .filter(finding -> isSafe(finding, draft) && !given.contains(finding))
                .sorted(Comparator.comparingInt(Mending::start))
                .toList()) {
            Span span = finding.fixes().getFirst().span();
            if (span.start() > end) {
                chosen.add(finding);
                end = span.end();
            }
        }
        return chosen;
    }

    private static int start(Finding finding) {
        return finding.fixes().getFirst().span().start();
    }

    /** By place, none over another. */
    private static String apply(String draft, List<Fix> fixes) {
        StringBuilder mended = new StringBuilder();
        int from = 0;
        for (Fix fix : fixes) {
            mended.append(draft, from, fix.span().start()).append(fix.replacement());
            from = fix.span().end();
        }
        return mended.append(draft, from, draft.length()).toString();
    }

    /**
     * Those mends that did no good. Which mend brought a new finding is told by its segment; where no mend of that
     * segment was made, all are taken back.
     */
    private static Set<Finding> bad(List<Finding> chosen, Review before, Review after) {
        Map<Fingerprint, Integer> stood = new HashMap<>();
        before.report()
                .findings()
                .forEach(finding -> stood.merge(before.fingerprints(finding).release(), 1, Integer::sum));
        chosen.forEach(finding -> stood.merge(before.fingerprints(finding).release(), -1, Integer::sum));
        Set<Finding> bad = new HashSet<>();
        for (Finding finding : after.report().findings()) {
            if (stood.merge(after.fingerprints(finding).release(), -1, Integer::sum) < 0) {
                List<Finding> there = chosen.stream()
                        .filter(mended -> source(mended, before).equals(source(finding, after)))
                        .toList();
                bad.addAll(there.isEmpty() ? chosen : there);
            }
        }
        return bad;
    }

    /** The release's words of a finding's segment, which no mend changes. */
    private static String source(Finding finding, Review review) {
        var passage = review.bitext().segments().get(finding.segment() - 1).source();
        return passage == null ? "" : passage.text();
    }
}
