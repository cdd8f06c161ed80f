package org.communique.desk.store;

/** A user with the hash of the password. */
public record UserRow(String name, String role, String passwordHash, boolean mustChange) {}
