package org.communique.desk;

import java.time.Instant;

/** A draft as it was once saved. */
public record DraftVersion(long version, String draft, Instant savedAt, String savedBy) {}
