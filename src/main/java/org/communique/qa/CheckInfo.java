package org.communique.qa;

import java.util.List;

/**
 * What is to be known of a check.
 *
 * @param id for ever
 * @param severity the gravest it reports unless the policy says otherwise
 * @param title what it looks for, one line
 * @param examples good and bad, at least one of each; each pair is one aligned segment
 */
public record CheckInfo(CheckId id, Severity severity, String title, List<Example> examples) {
    public CheckInfo {
        examples = List.copyOf(examples);
    }
}
