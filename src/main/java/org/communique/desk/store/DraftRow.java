package org.communique.desk.store;

import java.time.Instant;

/** A draft as it was saved. */
public record DraftRow(long version, String draft, Instant savedAt, String savedBy) {}
