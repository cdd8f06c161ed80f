package org.communique.checks;

import org.jspecify.annotations.Nullable;

/** Thrown where one passage could not be checked; others can. The engine makes a gap of that segment. */
final class NotChecked extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotChecked(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }

    /** The bare reason: the engine shows this string to a translator. */
    @Override
    @SuppressWarnings("OverrideThrowableToString")
    public String toString() {
        return String.valueOf(getMessage());
    }
}
