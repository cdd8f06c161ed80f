package org.communique.desk;

import java.util.List;
import org.communique.qa.Finding;

/**
 * What a later run of the same drafts finds otherwise than an earlier one.
 *
 * @param added what only the later one found
 * @param gone what only the earlier one found
 * @param same how many both found
 */
public record BatchChanges(List<Change> added, List<Change> gone, int same) {
    /**
     * A finding of one run alone.
     *
     * @param number of its pair in that run
     * @param draft name of the draft
     */
    public record Change(int number, String draft, Finding finding) {}
}
