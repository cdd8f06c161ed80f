package org.communique.desk;

import java.time.Instant;

/**
 * What lets a program in under a person's name.
 *
 * @param user whose name it is
 * @param label what it is for
 */
public record AccessToken(long id, String user, String label, Instant createdAt) {}
