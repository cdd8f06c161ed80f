package org.communique.desk.store;

/**
 * What became of a finding about a concept.
 *
 * @param version of the release, when it was last seen
 * @param setAside when it was last seen
 * @param fixed whether an edited draft has it no more
 */
public record TermFindingRow(
        String fingerprint, String concept, String check, long version, boolean setAside, boolean fixed) {
    /** The same, gone with the draft of this version. */
    public TermFindingRow fixedIn(long edited) {
        return new TermFindingRow(fingerprint, concept, check, edited, setAside, true);
    }
}
