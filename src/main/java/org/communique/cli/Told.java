package org.communique.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.communique.qa.Finding;
import org.communique.qa.Review;
import org.communique.qa.Severity;
import org.communique.report.Entry;
import org.communique.report.Withheld;
import org.jspecify.annotations.Nullable;

/** Which findings a run tells: those that a baseline does not know, up to a number. Used by one thread. */
final class Told {
    private final @Nullable Baseline baseline;
    private final Set<Path> drafts = new HashSet<>();
    private int left;

    Told(@Nullable Baseline baseline, @Nullable Integer most) {
        this.baseline = baseline;
        this.left = most == null ? Integer.MAX_VALUE : most;
    }

    /**
     * What is to be told of a pair.
     *
     * @param entry all that was seen
     * @return the same with fewer findings, the gravest kept, and how many there were more
     */
    Of of(Entry entry) {
        if (!(entry instanceof Entry.Reviewed reviewed)) {
            return new Of(entry, List.of());
        }
        Review review = reviewed.review();
        Path draft = Path.of(reviewed.target());
        drafts.add(draft);
        List<Finding> all = review.report().findings();
        List<Finding> fresh = all.stream()
                .filter(finding -> baseline == null || !baseline.knows(draft, finding, review))
                .toList();
        Set<Finding> told = new HashSet<>();
        for (Severity severity : Severity.values()) {
            for (Finding finding : fresh) {
                if (finding.severity() == severity && told.size() < left) {
                    told.add(finding);
                }
            }
        }
        left -= told.size();
        Withheld withheld = new Withheld(all.size() - fresh.size(), fresh.size() - told.size());
        Entry shown = withheld.equals(Withheld.NONE)
                ? reviewed
                : new Entry.Reviewed(
                        reviewed.source(),
                        reviewed.target(),
                        review.telling(told::contains),
                        reviewed.problems(),
                        withheld);
        return new Of(shown, fresh);
    }

    /**
     * What came of a pair.
     *
     * @param entry what is told
     * @param fresh the findings that count, told or not
     */
    record Of(Entry entry, List<Finding> fresh) {}

    /** How many findings of the baseline were not met in the drafts that were looked at. */
    int gone() {
        return baseline == null ? 0 : baseline.gone(drafts);
    }
}
