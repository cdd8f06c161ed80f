package org.communique.desk;

import org.communique.qa.Review;

/** What a live review tells its listener. */
public sealed interface LiveResult {
    /** The draft that was looked at. */
    String draft();

    /**
     * A review was done.
     *
     * @param latest whether nothing newer had been submitted when it ended
     */
    record Reviewed(Review review, boolean latest) implements LiveResult {
        @Override
        public String draft() {
            return review.bitext().target();
        }
    }

    /** A review could not be done: the text was not looked at. */
    record Failed(String draft, String reason) implements LiveResult {}
}
