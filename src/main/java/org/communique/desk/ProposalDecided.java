package org.communique.desk;

/** Somebody decided about the proposal already; nothing was stored. */
public final class ProposalDecided extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Proposal proposal;

    ProposalDecided(Proposal proposal, String message) {
        super(message);
        this.proposal = proposal;
    }

    /** As it was decided. */
    public Proposal proposal() {
        return proposal;
    }
}
