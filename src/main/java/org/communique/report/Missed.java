package org.communique.report;

import java.util.ArrayList;
import java.util.List;
import org.communique.qa.Gap;
import org.jspecify.annotations.Nullable;

/**
 * Something that was not looked at.
 *
 * @param file the draft, or the release where there is none; null where neither is there
 * @param check null where the file itself, or a part of it, could not be read
 * @param reason one sentence
 */
record Missed(@Nullable String file, @Nullable String check, String reason) {
    /** Of an entry, in order. */
    static List<Missed> of(Entry entry) {
        List<Missed> missed = new ArrayList<>();
        switch (entry) {
            case Entry.Unread unread -> {
                String file = unread.target() == null ? unread.source() : unread.target();
                unread.reasons().forEach(reason -> missed.add(new Missed(file, null, reason)));
            }
            case Entry.Reviewed reviewed -> {
                for (Gap gap : reviewed.review().report().gaps()) {
                    Integer segment = gap.segment();
                    missed.add(new Missed(
                            reviewed.target(),
                            gap.check().value(),
                            (segment == null ? "" : "segment " + segment + ": ") + gap.reason()));
                }
                reviewed.problems().forEach(problem -> missed.add(new Missed(reviewed.target(), null, problem)));
            }
        }
        return missed;
    }
}
