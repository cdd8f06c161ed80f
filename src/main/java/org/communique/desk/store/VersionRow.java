package org.communique.desk.store;

import org.jspecify.annotations.Nullable;

/**
 * A state that a concept once had.
 *
 * @param change what made it, or null: the first filling
 * @param content a file of the termbase with this one row
 */
public record VersionRow(
        String concept, long version, @Nullable Long change, String content) {}
