package org.communique.desk.store;

import java.time.Instant;

/** A token that is good. */
public record AccessTokenRow(long id, String user, String label, Instant createdAt) {}
