package org.communique.desk;

import java.time.Instant;

/** What somebody said about a concept. */
public record ConceptRemark(String text, Instant at, String by) {}
