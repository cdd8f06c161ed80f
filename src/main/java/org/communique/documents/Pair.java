package org.communique.documents;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A release and its draft, as files. */
public sealed interface Pair {
    /** Two files, one of each language. */
    record Files(Path source, Path target) implements Pair {}

    /** One bilingual file whose rows are aligned already. */
    record Table(Path file) implements Pair {}

    /**
     * What was asked for and cannot be looked at.
     *
     * @param source the Thai file, or null where there is none
     * @param target the English file, or null where there is none
     * @param reason whole in itself: file, what is wrong, what to do
     */
    record Missing(@Nullable Path source, @Nullable Path target, String reason) implements Pair {}
}
