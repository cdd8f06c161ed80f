package org.communique.desk.store;

import java.time.Instant;

/** What somebody said about a concept. */
public record RemarkRow(String remark, Instant at, String by) {}
