package org.communique.report;

import java.util.List;
import org.communique.qa.CheckInfo;

/**
 * What a report says of its making.
 *
 * @param version of the tool
 * @param glossaryVersion which snapshot of the glossary
 * @param concepts how many concepts it holds
 * @param checks those there are
 */
public record Heading(String version, String glossaryVersion, int concepts, List<CheckInfo> checks) {
    public Heading {
        checks = List.copyOf(checks);
    }
}
