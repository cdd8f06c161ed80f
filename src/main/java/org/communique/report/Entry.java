package org.communique.report;

import java.util.List;
import org.communique.qa.Review;
import org.jspecify.annotations.Nullable;

/** One thing that was asked for, as a report tells it. Names are those that whoever asked would know the file by. */
public sealed interface Entry {
    /**
     * A pair that was looked at.
     *
     * @param source name of the release
     * @param target name of the draft
     * @param review what was seen
     * @param problems parts of the files that could not be read, such as a broken row of a table
     * @param withheld findings that are left out of the review
     */
    record Reviewed(String source, String target, Review review, List<String> problems, Withheld withheld)
            implements Entry {
        public Reviewed {
            problems = List.copyOf(problems);
        }

        /** With all that was found. */
        public Reviewed(String source, String target, Review review, List<String> problems) {
            this(source, target, review, problems, Withheld.NONE);
        }
    }

    /**
     * A pair that was not looked at.
     *
     * @param source name of the release, or null where there is none
     * @param target name of the draft, or null where there is none
     * @param reasons each whole in itself
     */
    record Unread(@Nullable String source, @Nullable String target, List<String> reasons) implements Entry {
        public Unread {
            reasons = List.copyOf(reasons);
        }
    }
}
