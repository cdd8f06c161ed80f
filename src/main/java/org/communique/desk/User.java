package org.communique.desk;

/** Someone who may sign in. */
public record User(String name, Role role) {}
