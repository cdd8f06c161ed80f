package org.communique.evaluation;

import java.util.List;
import org.communique.qa.HouseStyle;

/**
 * A few aligned segments with every finding that is due in them.
 *
 * @param id unique over all files
 * @param trap which rule the case tries, one line
 * @param style the house style it is held to
 * @param rows in the order of the release
 * @param due none: the case is clean, and anything said of it is a false alarm
 */
public record LabelledCase(String id, String trap, HouseStyle style, List<LabelledRow> rows, List<Due> due) {
    public LabelledCase {
        rows = List.copyOf(rows);
        due = List.copyOf(due);
    }

    public boolean isClean() {
        return due.isEmpty();
    }
}
